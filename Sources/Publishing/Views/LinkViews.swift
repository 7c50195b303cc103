import Core
import Templates

/// A link: `title` and `URL`.
struct LinkView: View {
  let title: String
  let url: String

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
  }
}

/// A link with a remark behind it.
struct NotedLinkView: View {
  let title: String
  let url: String
  let note: String?

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("note", note)
  }
}

/// A link with a number behind it.
struct CountedLinkView: View {
  let title: String
  let url: String
  let count: Int

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.number("count", count)
  }
}

/// A tag: `label`, `URL` and, in lists of tags, how often it is used.
struct TagView: View {
  let label: String
  let url: String
  var count: Int?
  var note: String?

  func describe(to sink: inout some ViewSink) {
    sink.text("label", label)
    sink.link("URL", url)
    sink.text("count", count.map(String.init))
    sink.text("note", note)
  }
}

/// A link whose address alone matters; the template has the words.
struct AddressView: View {
  let url: String

  func describe(to sink: inout some ViewSink) { sink.link("URL", url) }
}

/// A list that is shown with its heading, or not at all where it is empty.
struct ItemsView<Item: View>: View {
  let items: [Item]
  /// Where all of them stand.
  var url: String?
  var count: Int { items.count }

  /// Nil where the list is empty.
  init?(_ items: [Item], url: String? = nil) {
    guard !items.isEmpty else { return nil }
    self.items = items
    self.url = url
  }

  func describe(to sink: inout some ViewSink) {
    sink.list("items", items)
    sink.number("count", count)
    sink.link("URL", url)
  }
}

/// A line of text in a list.
struct LineView: View {
  let text: String

  func describe(to sink: inout some ViewSink) { sink.text("text", text) }
}

/// A heading with an anchor, a count, perhaps a sentence, and what stands below it.
struct GroupView<Item: View>: View {
  let anchor: String
  let title: String
  var text: String?
  let items: [Item]

  func describe(to sink: inout some ViewSink) {
    sink.text("anchor", anchor)
    sink.text("title", title)
    sink.text("text", text)
    sink.number("count", items.count)
    sink.list("items", items)
  }
}

/// What starts with one letter.
struct LetterView<Item: View>: View {
  let letter: String
  let anchor: String
  let items: [Item]

  func describe(to sink: inout some ViewSink) {
    sink.text("letter", letter)
    sink.text("anchor", anchor)
    sink.list("items", items)
  }
}

import Core
import Templates

/// A view whose keys and values a test writes down.
struct SampleView: View, ExpressibleByDictionaryLiteral {
  indirect enum Value: Sendable {
    case text(String)
    case absentText
    case texts([String])
    case html(String)
    case link(String)
    case flag(Bool)
    case number(Int)
    case view(SampleView?)
    case list([SampleView])
    case shared(SharedView)
    case json(JSONValue)
  }

  var entries: [(key: String, value: Value)]

  init(_ entries: [(key: String, value: Value)]) { self.entries = entries }

  init(dictionaryLiteral elements: (String, Value)...) {
    entries = elements.map { (key: $0.0, value: $0.1) }
  }

  func describe(to sink: inout some ViewSink) {
    for (key, value) in entries {
      switch value {
      case .text(let text): sink.text(key, text)
      case .absentText: sink.text(key, nil as String?)
      case .texts(let texts): sink.texts(key, texts)
      case .html(let markup): sink.html(key, HTML(safe: markup))
      case .link(let address): sink.link(key, address)
      case .flag(let flag): sink.flag(key, flag)
      case .number(let number): sink.number(key, number)
      case .view(let view): sink.view(key, view)
      case .list(let views): sink.list(key, views)
      case .shared(let view): sink.shared(key, view)
      case .json(let value): sink.json(key, value)
      }
    }
  }
}

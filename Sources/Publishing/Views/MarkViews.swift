import Content
import Core
import ReuseIndex
import Templates

/// A status in words; `tone` names the style, which never is the only difference.
struct BadgeView: View {
  enum Tone: String {
    case neutral, progress, good, stopped, warning, strong
  }

  let tone: Tone
  let label: String

  func describe(to sink: inout some ViewSink) {
    sink.text("tone", tone.rawValue)
    sink.text("label", label)
  }

  init(tone: Tone, label: String) {
    self.tone = tone
    self.label = label
  }

  init(_ status: PracticeStatus, _ language: Language) {
    let tone: Tone =
      switch status {
      case .trial: .progress
      case .inUse, .scaledUp: .good
      case .stopped: .stopped
      }
    self.init(tone: tone, label: status.label.text(in: language))
  }

  init(_ status: AdoptionStatus, _ language: Language) {
    let tone: Tone =
      switch status {
      case .exploring, .decided: .neutral
      case .introducing: .progress
      case .inUse: .good
      case .stopped, .rejected: .stopped
      }
    self.init(tone: tone, label: status.label.text(in: language))
  }

  init(_ status: PlanStatus, _ language: Language) {
    let tone: Tone =
      switch status {
      case .idea, .intended: .neutral
      case .procurement, .building: .progress
      case .finished: .good
      case .dropped: .stopped
      }
    self.init(tone: tone, label: status.label.text(in: language))
  }

  init(_ obligation: Obligation, _ language: Language) {
    self.init(
      tone: obligation == .must ? .strong : .neutral, label: obligation.label.text(in: language))
  }
}

/// The evidence level: number, word and the reason.
struct EvidenceView: View {
  let level: Int
  let label: String
  let reason: String

  init(_ evidence: Evidence, _ language: Language) {
    level = evidence.level.rawValue
    label = evidence.level.label.text(in: language)
    reason = evidence.reason.text(in: language)
  }

  func describe(to sink: inout some ViewSink) {
    // As text: level 0 is a level, and a template takes the number 0 for absent.
    sink.text("level", String(level))
    sink.text("label", label)
    sink.text("reason", reason)
  }
}

/// A bar that shows a share, in thousandths.
struct BarView: View {
  let permille: Int

  func describe(to sink: inout some ViewSink) { sink.text("permille", String(permille)) }
}

/// A figure with its label, and a link to the records behind it.
struct FigureView: View {
  let label: String
  let value: String
  var url: String?
  var detail: String?
  var bar: BarView?

  func describe(to sink: inout some ViewSink) {
    sink.text("label", label)
    sink.text("value", value)
    sink.link("URL", url)
    sink.text("detail", detail)
    sink.view("bar", bar)
  }
}

/// A property with its values, some of which lead somewhere.
struct FactView: View {
  struct Value: View {
    let title: String
    var url: String?

    func describe(to sink: inout some ViewSink) {
      sink.text("title", title)
      sink.link("URL", url)
    }
  }

  let label: String
  let values: [Value]

  /// Nil where there is no value.
  init?(_ label: String, _ values: [Value]) {
    guard !values.isEmpty else { return nil }
    self.label = label
    self.values = values
  }

  init?(_ label: String, _ text: String?) {
    self.init(label, text.map { [Value(title: $0)] } ?? [])
  }

  func describe(to sink: inout some ViewSink) {
    sink.text("label", label)
    sink.list("values", values)
  }
}

/// A page in a list, with what one needs to choose it.
struct CardView: View {
  let title: String
  let url: String
  var kind: String?
  var summary: String?
  var reasons: String?
  var note: String?
  var isExample = false
  var status: BadgeView?
  var evidence: EvidenceView?

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("kind", kind)
    sink.text("summary", summary)
    sink.text("reasons", reasons)
    sink.text("note", note)
    sink.flag("hasMarks", isExample || status != nil || evidence != nil)
    sink.flag("isExample", isExample)
    sink.view("status", status)
    sink.view("evidence", evidence)
  }
}

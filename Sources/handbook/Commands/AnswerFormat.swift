import ArgumentParser

/// How a command that answers one question writes its answer.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

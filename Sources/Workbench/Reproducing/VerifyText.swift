import QualData

extension VerifyOutputs.Finding {
  /// For people.
  var sentence: String {
    switch self {
    case .inputChanged(let input): "Changed since: \(input.path) (\(input.role))."
    case .inputMissing(let input): "Not there any more: \(input.path) (\(input.role))."
    case .inputNew(let input): "New since: \(input.path) (\(input.role))."
    case .version(let what, let then, let now): "\(what) was \(then) and is \(now)."
    case .outputEdited(let path): "\(path) was edited after it was written."
    case .outputMissing(let path): "\(path) is not there any more."
    case .outputNew(let path): "\(path) is made now and was not then."
    case .outputGone(let path): "\(path) was made then and is not now."
    case .different(let path, let difference):
      "\(path), \(difference.place): expected “\(difference.expected)”, found “\(difference.found)”."
    }
  }

  fileprivate var cells: [Table.Cell] {
    switch self {
    case .inputChanged(let input): [.text("input changed"), .text(input.path), .missing, .missing, .missing]
    case .inputMissing(let input): [.text("input missing"), .text(input.path), .missing, .missing, .missing]
    case .inputNew(let input): [.text("input new"), .text(input.path), .missing, .missing, .missing]
    case .version(let what, let then, let now):
      [.text("version"), .text(what), .missing, .text(then), .text(now)]
    case .outputEdited(let path): [.text("output edited"), .text(path), .missing, .missing, .missing]
    case .outputMissing(let path): [.text("output missing"), .text(path), .missing, .missing, .missing]
    case .outputNew(let path): [.text("output new"), .text(path), .missing, .missing, .missing]
    case .outputGone(let path): [.text("output gone"), .text(path), .missing, .missing, .missing]
    case .different(let path, let difference):
      [
        .text("output different"), .text(path), .text(difference.place), .text(difference.expected),
        .text(difference.found),
      ]
    }
  }
}

extension VerifyOutputs.Result {
  /// A row for each finding; inputs come first.
  package var table: Table {
    Table(
      name: "verification", title: "What differs from the lock",
      columns: [
        .init("finding", .text, "What was found."),
        .init("file", .text, "The input or output; or what has a version."),
        .init("place", .text, "Row and column, line, or part of the file: the first difference."),
        .init("expected", .text, "What the output has there, or the version it was made with."),
        .init("found", .text, "What was made now, or the version now."),
      ], rows: findings.map(\.cells))
  }

  package var sentences: [String] {
    guard findings.isEmpty else { return findings.map(\.sentence) }
    return ["\(outputs.of("output")) made again from \(inputs.of("input")): the same, byte for byte."]
  }
}

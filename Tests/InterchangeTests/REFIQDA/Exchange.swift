import QualData

@testable import Interchange

/// A `.qdpx` made of a document and texts.
func qdpx(
  _ document: String, _ texts: [String: String] = [:], name: String = "project.qde"
) throws -> SourceFile {
  let archive = ArchiveWriter()
  try archive.add(name, document)
  for (name, text) in texts.sorted(by: { $0.key < $1.key }) { try archive.add(name, text) }
  return SourceFile(path: "study.qdpx", bytes: try archive.finish())
}

/// A project's document around what stands in it.
func document(
  _ inside: String, origin: String = "Test", namespace: String = "urn:QDA-XML:project:1.0"
) -> String {
  """
  <?xml version="1.0" encoding="utf-8"?>
  <Project name="Study" origin="\(origin)" xmlns="\(namespace)">
  \(inside)
  </Project>
  """
}

/// A GUID by its last digits.
func guid(_ number: Int) -> String {
  "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - "\(number)".count) + "\(number)"
}

/// One code, one source with a selection that is coded with it.
func coded(
  path: String = "internal://a.txt", lower: Int, upper: Int, origin: String = "Test"
) -> String {
  document(
    """
    <CodeBook><Codes><Code guid="\(guid(1))" name="Money" isCodable="true"/></Codes></CodeBook>
    <Sources><TextSource guid="\(guid(2))" name="a.txt" plainTextPath="\(path)">
    <PlainTextSelection guid="\(guid(3))" startPosition="\(lower)" endPosition="\(upper)">
    <Coding guid="\(guid(4))"><CodeRef targetGUID="\(guid(1))"/></Coding></PlainTextSelection>
    </TextSource></Sources>
    """, origin: origin)
}

extension ReadExchange {
  /// The words of each selection.
  var quotes: [String] {
    project.sources.flatMap { source in
      source.selections.map { selection in
        String(
          decoding: Array(source.text.utf8)[selection.range.lower..<selection.range.upper], as: UTF8.self)
      }
    }
  }

  /// “3 codings: why”.
  var lost: [String] { losses.entries.map { "\($0.count) \($0.kind): \($0.reason)" } }
}

/// What is printed of errors in files; empty when there is none.
func problems(_ work: () throws -> Void) -> [String] {
  do {
    try work()
    return []
  } catch let errors as InputErrors {
    return errors.diagnostics.map(\.rendered)
  } catch {
    return ["\(error)"]
  }
}

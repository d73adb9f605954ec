import Foundation
import QualData

/// Transcripts of oTranscribe (.otr): JSON that holds a page of HTML.
package enum OTranscribeImporter: TextImporter {
  package static let format = "oTranscribe"

  private struct File: Decodable { var text: String }

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    guard JSONText.isObject(head.bytes) else { return false }
    return fileExtension == "otr" || JSONText.names("media-time", in: head.bytes)
      || JSONText.names("media-source", in: head.bytes)
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let file = try JSONText.decode(File.self, text.bytes, file: source.path)
    var page = HTMLReader(Array(file.text.utf8))
    return [try page.read().reading(source)]
  }
}

import QualData

/// ELAN annotations (.eaf; EAF 2.x and 3.0): a tier is a speaker.
///
/// Tiers that depend on another (glosses, translations, words) are left out, unless their parent has but ids: then the
/// dependent tier with most words is read. A tier's speaker is its participant, else its name.
package enum ELANImporter: DocumentImporter {
  package static let format = "ELAN"

  package static func recognises(_ content: FileContent) -> Bool { content.root == "ANNOTATION_DOCUMENT" }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    let xml = try XMLReader(content.file.bytes, path: source.path)
    let document = try ELANDocument(xml)
    let chosen = document.chosenTiers()
    var leftOut = LeftOut()
    leftOut.add("dependent tier", count: document.tiers.count { !$0.annotations.isEmpty } - chosen.count)
    var reading = try UtteranceTurns.reading(chosen.flatMap(document.utterances), source)
    reading.encoding = xml.encoding
    reading.notes += leftOut.notes
    reading.statedLanguage = Set(chosen.compactMap(\.language)).count == 1 ? chosen.first?.language : nil
    return [reading]
  }
}

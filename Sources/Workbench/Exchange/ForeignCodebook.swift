import CodingEngine
import Interchange
import QualData

/// A codebook made of another project's codes.
struct ForeignCodebook {
  private(set) var codebook: Codebook
  /// Ids by GUID.
  private(set) var ids: [String: String] = [:]
  private(set) var warnings: [Diagnostic] = []
  /// Indicators by the GUID of the set that stands for each.
  private(set) var indicators: [String: String] = [:]

  /// - Parameters:
  ///   - language: what names and definitions are shown in.
  ///   - file: for messages.
  init(_ project: ExchangeProject, language: String, file: String) {
    var usual = CodeExchange.IDs()
    var reads: [String: CodeExchange.Read] = [:]
    for (code, _) in project.flattenedCodes {
      reads[code.guid] = CodeExchange.read(code, usual: usual.make(code.name), language: language, file: file)
    }
    var id = CodeExchange.IDs()
    codebook = Codebook(id: id.make(project.name), codes: [])
    // Ids that the file gives come before those made of names.
    var taken = CodeExchange.IDs()
    for (code, _) in project.flattenedCodes where reads[code.guid]!.hasID {
      ids[code.guid] = taken.take(reads[code.guid]!.code.id)
    }
    for (code, _) in project.flattenedCodes where !reads[code.guid]!.hasID {
      ids[code.guid] = taken.take(reads[code.guid]!.code.id)
    }
    let headers = project.flattenedCodes.compactMap { reads[$0.code.guid]!.header }
    if let first = headers.first { takeHeader(first, headers) }
    warnings = project.flattenedCodes.flatMap { reads[$0.code.guid]!.warnings }
    let links = links(project)
    func made(_ codes: [ExchangeProject.Code]) -> [Code] {
      codes.map { exchanged in
        var code = reads[exchanged.guid]!.code
        code.id = ids[exchanged.guid]!
        // A name that is the id is not written.
        if exchanged.name.isEmpty { code.name = LocalizedText(code.id) }
        code.links = settled(code.links, exchanged.guid, links)
        code.children = made(exchanged.children)
        return code
      }
    }
    codebook.codes = made(project.codes)
  }

  private mutating func takeHeader(_ first: Codebook, _ all: [Codebook]) {
    codebook.id = first.id
    for header in all {
      for language in header.languages where !codebook.languages.contains(language) {
        codebook.languages.append(language)
      }
      if codebook.version.isEmpty { codebook.version = header.version }
      if codebook.title.isEmpty { codebook.title = header.title }
      if codebook.about.isEmpty { codebook.about = header.about }
      if codebook.licence.isEmpty { codebook.licence = header.licence }
      if header.accents != .exact { codebook.accents = header.accents }
      for shared in header.sharedPatterns
      where !codebook.sharedPatterns.contains(where: { $0.name == shared.name }) {
        codebook.sharedPatterns.append(shared)
      }
    }
  }

  // MARK: Links to indicators

  /// Which codes each indicator's set holds: codes may have been put in or taken out elsewhere.
  private mutating func links(_ project: ExchangeProject) -> [(indicator: String, codes: Set<String>)] {
    project.sets.compactMap { set in
      guard let indicator = IndicatorSet.indicator(set.about) else { return nil }
      indicators[set.guid] = indicator
      return (indicator, Set(set.codes))
    }
  }

  private func settled(
    _ own: [Link], _ guid: String, _ sets: [(indicator: String, codes: Set<String>)]
  ) -> [Link] {
    var links = own.filter { link in
      sets.first { $0.indicator == link.indicator }.map { $0.codes.contains(guid) } ?? true
    }
    for set in sets
    where set.codes.contains(guid) && !links.contains(where: { $0.indicator == set.indicator }) {
      links.append(Link(indicator: set.indicator))
    }
    return links
  }
}

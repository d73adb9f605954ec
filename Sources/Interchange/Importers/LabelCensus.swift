/// Decides, by the whole file, which candidates are labels.
///
/// A label is
/// - a label that the project knows, or a telling word or code (`Interviewer`, `P01`, `Speaker 2`);
/// - a name that stands before a colon, a time or in bold at least twice;
/// - any name with a time next to it, when it has a colon or brackets too;
/// - a Markdown heading that recurs as headings of speakers do: three times on average at its depth;
/// - a name alone on the first line of a paragraph, when nothing else is a label, it recurs, and most paragraphs
///   start so;
/// - a name that occurs once, with a time, at the start of a paragraph, when other labels have times;
/// - a name in lower case before a colon, as people call themselves in meetings, that stands at the start of three
///   paragraphs or cues, when half of them start with labels and a fifth with others;
/// - a name that occurs once, when four of five paragraphs or cues start with a label anyway.
///
/// A name starts with a capital or a digit, has at most `Limits.labelWords` words, all capitalised but particles
/// (van, de, von …), and is none of the words that start paragraphs of prose (`SpeakerWords.neverLabels`).
struct LabelCensus {
  typealias Entry = (line: Int, candidate: LabelCandidate, label: String)

  /// Candidates by line or cue, in order.
  private(set) var entries: [Entry] = []
  private var counts: [String: Int] = [:]
  /// Different headings by depth, and how many there are in all.
  private var headings: [Int: Set<String>] = [:]
  private var headingCounts: [Int: Int] = [:]
  private let known: Set<String>
  /// Names alone on the first line of a paragraph, with text below.
  private var headLines: [Entry] = []
  private var headCounts: [String: Int] = [:]
  /// What is no name but for its small letters, before a colon.
  private var lowerLines: [Entry] = []
  /// What was found out about labels before: most come again and again.
  private var traits: [String: (isName: Bool, isTelling: Bool)] = [:]

  init(known: Set<String>) { self.known = known }

  mutating func add(_ candidate: LabelCandidate, label: String, line: Int, leadsParagraph: Bool = false) {
    let traits = traits(of: label)
    if case .bare = candidate.shape, !known.contains(label), !traits.isTelling {
      if leadsParagraph && traits.isName {
        headLines.append((line, candidate, label))
        headCounts[label, default: 0] += 1
      }
      return
    }
    guard known.contains(label) || traits.isName else {
      if case .colon = candidate.shape, Self.isLowerName(label) {
        lowerLines.append((line, candidate, label))
      }
      return
    }
    entries.append((line, candidate, label))
    counts[label, default: 0] += 1
    if case .heading(let depth) = candidate.shape {
      headings[depth, default: []].insert(label)
      headingCounts[depth, default: 0] += 1
    }
  }

  private mutating func traits(of label: String) -> (isName: Bool, isTelling: Bool) {
    if let known = traits[label] { return known }
    let found = (Self.isName(label), SpeakerWords.isTelling(label))
    traits[label] = found
    return found
  }

  /// The labels of a file, given which lines start a paragraph or cue.
  func accepted(starts: (Int) -> Bool, paragraphs: Int) -> [Entry] {
    let sure = entries.filter { isLabel($0.label, $0.candidate) }
    if sure.isEmpty {
      let recurring = headLines.filter { (headCounts[$0.label] ?? 0) >= 2 }
      return recurring.count * 2 > paragraphs ? recurring : []
    }
    let starting = sure.count { starts($0.line) }
    let isUnanimous = sure.count >= 2 && starting * 5 >= paragraphs * 4
    let hasTimes = sure.contains { $0.candidate.isStamped }
    let accepted = entries.filter { entry in
      if isLabel(entry.label, entry.candidate) { return true }
      return starts(entry.line)
        && (isUnanimous && isLonely(entry.candidate) || hasTimes && entry.candidate.isStamped)
    }
    var lower = recurringLowerLines(starts)
    // They alone would be phrases of prose.
    if starting * 5 < paragraphs || (starting + lower.count) * 2 < paragraphs { lower = [] }
    return lower.isEmpty ? accepted : (accepted + lower).sorted { $0.line < $1.line }
  }

  private func recurringLowerLines(_ starts: (Int) -> Bool) -> [Entry] {
    let starting = lowerLines.filter { starts($0.line) }
    var counts: [String: Int] = [:]
    for entry in starting { counts[entry.label, default: 0] += 1 }
    return starting.filter { counts[$0.label]! >= 3 }
  }

  private func isLonely(_ candidate: LabelCandidate) -> Bool {
    switch candidate.shape {
    case .colon, .stamped, .emphasis: true
    case .heading, .bare: false
    }
  }

  private func isLabel(_ label: String, _ candidate: LabelCandidate) -> Bool {
    if known.contains(label) { return true }
    let count = counts[label] ?? 0
    // Those of `entries` are known.
    let isTelling = traits[label]?.isTelling ?? false
    switch candidate.shape {
    case .bare: return count >= 2
    case .heading(let depth):
      if isTelling { return true }
      let same = headings[depth] ?? []
      return count >= 2 && headingCounts[depth] ?? 0 >= 3 * same.count
    case .colon: return count >= 2 || isTelling || candidate.start != nil
    case .stamped, .emphasis: return count >= 2 || isTelling
    }
  }

  static func isName(_ label: String) -> Bool {
    guard label.count <= Limits.labelCharacters, let first = label.first else { return false }
    guard
      first.isUppercase || first.isNumber || (first.isLetter && !first.isLowercase)
        || SpeakerWords.isTelling(label)
    else { return false }
    guard label.contains(where: \.isLetter), !SpeakerWords.neverLabels.contains(label.lowercased()) else {
      return false
    }
    if let last = label.last, ".,-–—…".contains(last), !isInitial(label) { return false }
    let words = label.split(separator: " ")
    guard words.count <= Limits.labelWords, !label.contains("://") else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return true }
      return !first.isLowercase || particles.contains(word.lowercased()) || words.count == 1
    }
  }

  /// Up to three words of letters that would be a name if the first had a capital.
  private static func isLowerName(_ label: String) -> Bool {
    guard let first = label.first, first.isLowercase, label.split(separator: " ").count <= 3,
      label.allSatisfy({ $0.isLetter || $0.isNumber || " -'’._@".contains($0) })
    else { return false }
    return isName(label.split(separator: " ").map(\.capitalized).joined(separator: " "))
  }

  /// A label that ends with “J.”, “A.B.” or “Jr.”.
  private static func isInitial(_ label: String) -> Bool {
    let last = label.split(separator: " ").last ?? ""
    return last.hasSuffix(".") && last.split(separator: ".").allSatisfy { $0.count <= 2 }
  }

  private static let particles: Set<String> = [
    "van", "de", "den", "der", "ter", "ten", "te", "von", "zu", "zur", "du", "des", "la", "le", "les", "l'",
    "di", "da",
    "del", "el", "al", "bin", "ibn", "’t", "'t", "of", "and", "en", "et", "und", "for", "the", "d'",
    "participant",
  ]
}

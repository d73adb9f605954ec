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
  /// A line or cue that starts with a label.
  typealias Accepted = (line: Int, label: String)

  /// A line or cue that may start with a label. Small, as a long text has many; what else the line says is parsed again.
  private struct Entry {
    let line: UInt32
    /// A position in `labels`.
    let label: UInt32
    let shape: LabelCandidate.Shape
    let hasStart: Bool
  }

  /// What is found out about a label only once: most come again and again.
  private struct Label {
    let text: String
    let isKnown: Bool
    let isName: Bool
    let isTelling: Bool
    /// In `entries`.
    var count = 0
    /// In `headLines`.
    var headCount = 0
  }

  private var labels: [Label] = []
  private var positions: [String: UInt32] = [:]
  /// Candidates by line or cue, in order.
  private var entries: [Entry] = []
  /// Different headings by depth, and how many there are in all.
  private var headings: [Int: Set<UInt32>] = [:]
  private var headingCounts: [Int: Int] = [:]
  private let known: Set<String>
  /// Names alone on the first line of a paragraph, with text below.
  private var headLines: [Entry] = []
  /// What is no name but for its small letters, before a colon.
  private var lowerLines: [Entry] = []

  init(known: Set<String>) { self.known = known }

  mutating func add(_ candidate: LabelCandidate, label text: String, line: Int, leadsParagraph: Bool = false)
  {
    let position = position(of: text)
    let label = labels[Int(position)]
    let entry = Entry(
      line: UInt32(line), label: position, shape: candidate.shape, hasStart: candidate.start != nil)
    if case .bare = candidate.shape, !label.isKnown, !label.isTelling {
      if leadsParagraph && label.isName {
        headLines.append(entry)
        labels[Int(position)].headCount += 1
      }
      return
    }
    guard label.isKnown || label.isName else {
      if case .colon = candidate.shape, Self.isLowerName(text) { lowerLines.append(entry) }
      return
    }
    entries.append(entry)
    labels[Int(position)].count += 1
    if case .heading(let depth) = candidate.shape {
      headings[depth, default: []].insert(position)
      headingCounts[depth, default: 0] += 1
    }
  }

  private mutating func position(of text: String) -> UInt32 {
    if let position = positions[text] { return position }
    let position = UInt32(labels.count)
    positions[text] = position
    labels.append(
      Label(
        text: text, isKnown: known.contains(text), isName: Self.isName(text),
        isTelling: SpeakerWords.isTelling(text)))
    return position
  }

  /// The labels of a file in order, given which lines start a paragraph or cue.
  func accepted(starts: (Int) -> Bool, paragraphs: Int) -> [Accepted] {
    let sure = entries.count(where: isLabel)
    if sure == 0 {
      let recurring = headLines.filter { labels[Int($0.label)].headCount >= 2 }
      return recurring.count * 2 > paragraphs ? accepted(recurring) : []
    }
    var starting = 0
    var hasTimes = false
    for entry in entries where isLabel(entry) {
      if starts(Int(entry.line)) { starting += 1 }
      if entry.shape.isStamped { hasTimes = true }
    }
    let isUnanimous = sure >= 2 && starting * 5 >= paragraphs * 4
    var found = entries.filter { entry in
      isLabel(entry)
        || (isUnanimous && isLonely(entry) || hasTimes && entry.shape.isStamped) && starts(Int(entry.line))
    }
    let lower = recurringLowerLines(starts)
    // They alone would be phrases of prose.
    if !lower.isEmpty, starting * 5 >= paragraphs, (starting + lower.count) * 2 >= paragraphs {
      found = (found + lower).sorted { $0.line < $1.line }
    }
    return accepted(found)
  }

  private func accepted(_ entries: [Entry]) -> [Accepted] {
    entries.map { (Int($0.line), labels[Int($0.label)].text) }
  }

  private func recurringLowerLines(_ starts: (Int) -> Bool) -> [Entry] {
    let starting = lowerLines.filter { starts(Int($0.line)) }
    var counts: [UInt32: Int] = [:]
    for entry in starting { counts[entry.label, default: 0] += 1 }
    return starting.filter { counts[$0.label]! >= 3 }
  }

  private func isLonely(_ entry: Entry) -> Bool {
    switch entry.shape {
    case .colon, .stamped, .emphasis: true
    case .heading, .bare: false
    }
  }

  private func isLabel(_ entry: Entry) -> Bool {
    let label = labels[Int(entry.label)]
    if label.isKnown { return true }
    switch entry.shape {
    case .bare: return label.count >= 2
    case .heading(let depth):
      if label.isTelling { return true }
      let different = headings[depth]?.count ?? 0
      return label.count >= 2 && headingCounts[depth] ?? 0 >= 3 * different
    case .colon: return label.count >= 2 || label.isTelling || entry.hasStart
    case .stamped, .emphasis: return label.count >= 2 || label.isTelling
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

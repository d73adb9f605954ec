import QualData
import Testing

@testable import Interchange

@Suite struct LabelShapeTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var text: String
    var turns: [String]
    var starts: [Double?] = [nil, nil]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Shape(text: "Anna: One.\nBob: Two.\nAnna: Three.\nBob: Four.", turns: ["Anna: One.", "Bob: Two."]),
    Shape(text: "INTERVIEWER: One.\nP01: Two.", turns: ["INTERVIEWER: One.", "P01: Two."]),
    Shape(text: "Enquêteur : One.\nP01 : Two.", turns: ["Enquêteur: One.", "P01: Two."]),
    Shape(
      text: "[INTERVIEWER] (0:01 - 0:11)\nOne.\n\n[P05] (0:12 - 0:19)\nTwo.",
      turns: ["INTERVIEWER: One.", "P05: Two."],
      starts: [1, 12]),
    Shape(
      text:
        "Preamble\n\nAnna Peeters  0:03\nOne.\n\nUnknown Speaker  1:02:03\nTwo.\n\nAnna Peeters  1:03:00\nThree.",
      turns: ["Anna Peeters: One.", "Unknown Speaker: Two."], starts: [3, 3723]),
    Shape(
      text: "S01: [00:00:12] One.\nS02: [00:00:15] Two.", turns: ["S01: One.", "S02: Two."], starts: [12, 15]),
    Shape(
      text: "[00:00:12] Anna: One.\n[00:00:15] Bob: Two.", turns: ["Anna: One.", "Bob: Two."],
      starts: [12, 15]),
    Shape(
      text: "(00:12) INT: One.\n(00:15) P01: Two.", turns: ["INT: One.", "P01: Two."], starts: [12, 15]),
    Shape(
      text: "INT (00:12): One.\nP01 (00:15): Two.", turns: ["INT: One.", "P01: Two."], starts: [12, 15]),
    Shape(text: "**INT:** One.\n\n**P01:** Two.", turns: ["INT: One.", "P01: Two."]),
    Shape(text: "**INT**: One.\n\n*P01*: Two.", turns: ["INT: One.", "P01: Two."]),
    Shape(
      text: "**[00:02] SPEAKER_00:** One.\n\n**[00:04] SPEAKER_01:** Two.",
      turns: ["SPEAKER_00: One.", "SPEAKER_01: Two."], starts: [2, 4]),
    Shape(text: "### Interviewer\n\nOne.\n\n### P01\n\nTwo.", turns: ["Interviewer: One.", "P01: Two."]),
    Shape(text: "Q: One.\nA: Two.\nQ: Three.\nA: Four.", turns: ["Q: One.", "A: Two."]),
    Shape(
      text: "00:12\nINT: One.\n\n00:15\nP01: Two.", turns: ["INT: One.", "P01: Two."], starts: [12, 15]),
    Shape(text: "INT\nOne.\n\nP01\nTwo.\n\nINT\nThree.\n\nP01\nFour.", turns: ["INT: One.", "P01: Two."]),
    Shape(
      text: "Anna Peeters\nOne.\n\nBob Smith\nTwo.\n\nAnna Peeters\nThree.\n\nBob Smith\nFour.",
      turns: ["Anna Peeters: One.", "Bob Smith: Two."]),
    Shape(
      text: "**Interviewer (I):** One.\n\nAnd.\n\nSo.\n\nOn.\n\n**Respondent (R):** Two.",
      turns: ["Interviewer (I): One.\n\nAnd.\n\nSo.\n\nOn.", "Respondent (R): Two."]),
    Shape(
      text: "Lenny (00:12):\nOne.\n\nMike Maples, Jr. (00:15):\nTwo.",
      turns: ["Lenny: One.", "Mike Maples, Jr.: Two."],
      starts: [12, 15]),
    Shape(text: "- INT: One.\n- P01: Two.", turns: ["INT: One.", "P01: Two."]),
    Shape(text: ">> INT: One.\n>> P01: Two.", turns: ["INT: One.", "P01: Two."]),
    Shape(text: "INT： One.\nP01： Two.", turns: ["INT: One.", "P01: Two."]),
    Shape(text: "INT: One.\nP01: \\[01:05\\] Two.", turns: ["INT: One.", "P01: Two."], starts: [nil, 65]),
    Shape(
      text: "#00:00:12-5# INT: One.\n#00:00:15-0# P01: Two.", turns: ["INT: One.", "P01: Two."],
      starts: [12.5, 15]),
    Shape(
      text: "Jan van der Berg: One.\nP01: Two.\nJan van der Berg: Three.",
      turns: ["Jan van der Berg: One.", "P01: Two."]),
  ]) func isALabel(_ shape: Shape) throws {
    let imported = try read(shape.text)
    #expect(Array(turns(imported).prefix(2)) == shape.turns)
    #expect(imported.transcript.turns.prefix(2).map(\.start) == shape.starts)
  }

  /// Each line stands in a turn of P01, and must not end it.
  @Test(arguments: [
    "Note: this was said twice.\nNote: it really was.",
    "We met at 10:30 and left.",
    "10:30 was the time.",
    "https://example.org is the address.",
    "The thing is: nobody knows.\nThe thing is: nobody asks.",
    "But: it works.\nBut: it is slow.",
    "There are three reasons: money, time, people.",
    "so we said: no.\nso we said: never.",
    "I told her \"listen: this is it\".",
    "Everybody who ever came to this place knew: it was late.",
    "[laughter]",
    "Conclusion: none.",
  ]) func isNoLabel(_ line: String) throws {
    let imported = try read("INT: Tell me.\n\nP01: Well.\n\(line)\n\nINT: Thanks.\n")
    #expect(turns(imported) == ["INT: Tell me.", "P01: Well.\n\(line)", "INT: Thanks."])
  }

  @Test func aNameThatOccursOnceIsALabelWhereEveryParagraphStartsWithOne() throws {
    let paragraphs = ["Anna: A.", "Bob: B.", "Anna: C.", "Bob: D.", "Carla: E.", "Anna: F."]
    let imported = try read(paragraphs.joined(separator: "\n\n"))
    #expect(turns(imported) == paragraphs)
  }

  @Test func aNameThatOccursOnceIsALabelWhenTheProjectKnowsIt() throws {
    let text = "Anna: A.\n\nIt went on.\n\nAnd on.\n\nAnna: B.\n\nCarla: C.\n"
    #expect(try read(text).transcript.speakers.map(\.label) == ["Anna"])
    let known = ImportOptions(knownLabels: ["Carla"])
    #expect(try read(text, options: known).transcript.speakers.map(\.label) == ["Anna", "Carla"])
  }

  @Test func theEndOfASpanIsTheEndOfTheTurn() throws {
    #expect(
      times(try read("[INT] (0:01 - 0:11)\nOne.\n[P01] (0:12 - 1:02:03)\nTwo.")) == [[1, 11], [12, 3723]])
  }
}

@Suite struct RoleTests {
  @Test(arguments: [
    ("Interviewer", SpeakerRole.interviewer), ("INT", .interviewer), ("Interviewer 1", .interviewer),
    ("INTERVIEWERIN", .interviewer), ("Enquêtrice", .interviewer), ("interviewster", .interviewer),
    ("Facilitator", .facilitator), ("Moderatorin", .facilitator), ("Animatrice", .facilitator),
    ("Gespreksleider", .facilitator), ("P01", .participant), ("Anna", .participant),
    ("Speaker 2", .participant), ("Interviewer (I)", .interviewer),
  ]) func aLabelSuggestsARole(_ label: String, _ role: SpeakerRole) {
    #expect(SpeakerWords.role(of: label, among: [label, "P07"]) == role)
  }

  @Test func oneLetterAsksOnlyWhereAnotherAnswers() throws {
    #expect(
      roles(try read("Q: One.\nA: Two.\nQ: Three.\nA: Four.")) == ["Q": .interviewer, "A": .participant])
    #expect(
      roles(try read("I: One.\nR: Two.\nI: Three.\nR: Four.")) == ["I": .interviewer, "R": .participant])
    #expect(
      roles(try read("I: One.\nX: Two.\nI: Three.\nX: Four.")) == ["I": .participant, "X": .participant])
  }
}

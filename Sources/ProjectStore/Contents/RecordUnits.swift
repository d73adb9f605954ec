/// A store's contents by what each record is on.
struct RecordUnits {
  typealias Records = [RecordKey: StoreRecord]

  struct Transcript {
    /// What is on no coding of it.
    var own: Records = [:]
    /// Each with all that was decided, flagged and noted on it, by the coding's id.
    var codings: [StoreValue: Records] = [:]

    var all: Records {
      codings.values.reduce(into: own) { all, unit in all.merge(unit) { first, _ in first } }
    }
  }

  private(set) var transcripts: [String: Transcript] = [:]
  /// What is on no transcript.
  private(set) var others: Records = [:]

  init(_ contents: StoreContents, _ subjects: [RecordKey: Subject]) {
    for id in contents.texts.keys { transcripts[id] = Transcript() }
    for (key, record) in contents.records {
      let subject = subjects[key]!
      guard let transcript = subject.transcript else {
        others[key] = record
        continue
      }
      if let coding = subject.coding {
        transcripts[transcript, default: Transcript()].codings[coding, default: [:]][key] = record
      } else {
        transcripts[transcript, default: Transcript()].own[key] = record
      }
    }
  }

  /// What each record is on. A record that the copies have on different things counts as on what the last of them says,
  /// so that it is in one unit only.
  static func subjects(_ copies: [StoreContents]) -> [RecordKey: Subject] {
    var subjects: [RecordKey: Subject] = [:]
    for contents in copies {
      let transcriptOf = contents.transcriptsOfCodings
      for (key, record) in contents.records {
        var subject = Subject(of: record, in: contents)
        if let coding = subject.coding, subject.transcript == nil {
          subject.transcript = transcriptOf[coding]
        }
        subjects[key] = subject
      }
    }
    return subjects
  }
}

/// What a record is on.
package struct Subject {
  package var coding: StoreValue?
  package var transcript: String?

  /// - Returns: of a record on a coding only the coding, as its transcript stands with the coding.
  package init(of record: StoreRecord, in contents: StoreContents) {
    func value(_ column: String) -> StoreValue? { contents.value(column, of: record) }
    switch record.table {
    case "transcript": transcript = value("id")?.text
    case "coding":
      coding = value("id")
      transcript = value("transcript")?.text
    case "memo", "attribute":
      switch value("kind")?.text {
      case "coding": coding = value("subject")
      case "transcript", "turn": transcript = value("subject")?.text
      default: break
      }
    default:
      coding = value("coding")
      transcript = value("transcript")?.text
    }
  }
}

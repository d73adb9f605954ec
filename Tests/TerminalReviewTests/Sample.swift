import QualData
import TerminalReview
import Workbench

/// A review of two transcripts with three codings.
enum Sample {
  /// 1 is c1000…
  static func id(_ number: Int) -> CodingID { CodingID(high: UInt64(0xc0 + number) << 56, low: 0) }

  static func desk() -> MemoryDesk {
    let desk = MemoryDesk()
    desk.add(
      "a",
      [
        ("INTERVIEWER", "Who pays."),
        ("P01", "Nobody is in charge. The [funding] ends in June. We wait."),
        ("INTERVIEWER", "And then."),
      ])
    desk.add("b", [("P02", "There is no [money]. Nobody has a [budget] here.")], code: "lack-of-funding")
    return desk
  }

  static func session(_ desk: MemoryDesk, _ filter: ReviewFilter = ReviewFilter()) throws -> ReviewSession {
    try ReviewSession(desk, filter: filter)
  }
}

extension ReviewSession {
  /// Presses keys, one for each character.
  mutating func type(_ text: String) {
    for character in text { handle(.character(character)) }
  }

  /// The screen without what it looks like, and without spaces at line ends.
  func screen(_ columns: Int, _ rows: Int) -> [String] {
    ReviewScreen.lines(state, .init(columns: columns, rows: rows)).map {
      String($0.text.reversed().drop { $0 == " " }.reversed())
    }
  }
}

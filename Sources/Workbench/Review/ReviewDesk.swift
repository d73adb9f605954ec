import QualData

/// What a review needs from the outside: which codings there are, what there is to know of one, and a place to keep
/// what is decided. The full-screen review, the line-based one and batches all work on a desk.
///
/// A desk belongs to one coder and one thread.
package protocol ReviewDesk: AnyObject {
  /// The project's name, for people.
  var title: String { get }
  var coder: String { get }
  /// Every code of the codebook, parents before their children; also those made in the meantime.
  var codes: [ReviewCode] { get }

  /// The codings that a filter lets through, in its order. Nothing of their text is read.
  /// - Throws: `WorkbenchError.unknown` for a name that is not there.
  func queue(_ filter: ReviewFilter) throws -> [ReviewEntry]

  /// What there is to know of one coding.
  func item(_ coding: CodingID) throws -> ReviewItem

  /// The same without its text, for many codings at once.
  func outline(_ coding: CodingID) throws -> ReviewOutline

  /// The coding whose id begins so; `nil` when there is none.
  /// - Throws: `WorkbenchError.severalCodings`
  func coding(beginning id: String) throws -> CodingID?

  /// Whether a coding's excerpt, code or speaker holds a text, whatever its case and accents. The coding is given by its place in
  /// the queue given last. One answer takes no longer than reading a transcript, so that there is time for keys in between.
  func search(_ text: String) throws -> (Int) throws -> Bool

  /// Keeps decisions: all of them or, when it throws, none. They are one step of `undo`.
  /// - Returns: the codings as they are now.
  func decide(_ decisions: [ReviewDecision]) throws -> [ReviewEntry]

  /// Takes back the step last made by this coder in a review and not taken back yet.
  /// - Returns: the codings it changed, as they are now; `nil` when there is nothing to take back.
  func undo() throws -> [ReviewEntry]?

  /// Makes the step last taken back again, as long as nothing else was decided since.
  func redo() throws -> [ReviewEntry]?
}

extension ReviewDesk {
  package func outline(_ coding: CodingID) throws -> ReviewOutline {
    let item = try item(coding)
    return ReviewOutline(coding: coding, transcript: item.transcript, code: item.code.id, status: item.status)
  }
}

/// What a decision on a coding goes by.
package struct ReviewOutline: Sendable, Equatable {
  package var coding: CodingID
  package var transcript: String
  /// The id of the code that the coder gave it, else of the one suggested.
  package var code: String
  /// What the coder decided.
  package var status: CodingStatus
}

/// A coding in a queue.
package struct ReviewEntry: Sendable, Equatable {
  package var coding: CodingID
  /// What the desk's coder decided; `suggested` while they have not.
  package var status: CodingStatus

  package init(coding: CodingID, status: CodingStatus) {
    self.coding = coding
    self.status = status
  }
}

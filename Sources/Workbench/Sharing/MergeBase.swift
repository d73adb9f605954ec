import ProjectStore
import QualData

/// The last state that two copies of a project had in common, as their journals tell, and what each took over from the
/// other since they parted.
///
/// As in version control: a copy that took over all of the other's work comes after that work, and the base is the last
/// state that both come after. Where each took over the other's at once, there are two such states; then the base is what
/// the two come to, joined on their own base.
struct MergeBase {
  indirect enum State: Equatable {
    /// The copies share nothing.
    case none
    /// After a command that both journals have.
    case parted(Int)
    /// After a command of this copy, or of the other.
    case ours(Int)
    case theirs(Int)
    case both(ours: Int, theirs: Int, base: State)
  }

  private let parted: Int
  /// What this copy took over of the other, and the other of this one.
  private let takenHere: [JoinedCopy]
  private let takenThere: [JoinedCopy]

  init(
    ours: JournalChain, takenHere: [JoinedCopy], theirs: JournalChain, takenThere: [JoinedCopy]
  ) {
    let parted = ours.lastCommon(with: theirs)
    self.parted = parted
    func taken(_ all: [JoinedCopy], of chain: JournalChain) -> [JoinedCopy] {
      all.filter { $0.otherCommand > parted && chain.digest(after: $0.otherCommand) == $0.journal }
    }
    self.takenHere = taken(takenHere, of: theirs)
    self.takenThere = taken(takenThere, of: ours)
  }

  /// - Parameters: the commands up to which each copy is looked at.
  func state(ours: Int = .max, theirs: Int = .max) -> State {
    func last(_ taken: [JoinedCopy], _ own: Int, _ other: Int) -> JoinedCopy? {
      taken.filter { $0.command <= own && $0.otherCommand <= other }.max { $0.otherCommand < $1.otherCommand }
    }
    switch (last(takenHere, ours, theirs), last(takenThere, theirs, ours)) {
    case (nil, nil): return parted == 0 ? .none : .parted(parted)
    case (let here?, nil): return .theirs(here.otherCommand)
    case (nil, let there?): return .ours(there.otherCommand)
    case (let here?, let there?):
      if here.command <= there.otherCommand { return .ours(there.otherCommand) }
      if there.command <= here.otherCommand { return .theirs(here.otherCommand) }
      return .both(
        ours: there.otherCommand, theirs: here.otherCommand,
        base: state(ours: there.otherCommand, theirs: here.otherCommand))
    }
  }

  /// What the state held.
  static func contents(
    _ state: State, ours: StoreWriter, theirs: StoreWriter
  ) throws -> StoreContents {
    switch state {
    case .none: return try StoreContents.empty()
    case .parted(let command), .ours(let command): return try ours.contents(after: command)
    case .theirs(let command): return try theirs.contents(after: command)
    case .both(let here, let there, let base):
      let (a, b) = (try ours.contents(after: here), try theirs.contents(after: there))
      return ThreeWayMerge(base: try contents(base, ours: ours, theirs: theirs), ours: a, theirs: b)
        .agreed(ours: a, theirs: b)
    }
  }
}

extension MergeBase.State {
  /// For people.
  var sentence: String {
    switch self {
    case .none: "The copies have no common state, so every difference is a conflict; --base names one."
    case .parted(let command): "Compared with the state after command \(command), which both have."
    case .ours(let command):
      "Compared with the state after command \(command) of this copy, which the other one took over."
    case .theirs(let command):
      "Compared with the state after command \(command) of the other copy, which was taken over here."
    case .both(let ours, let theirs, _):
      "Compared with what both had when each took over the other: command \(ours) here and \(theirs) there."
    }
  }
}

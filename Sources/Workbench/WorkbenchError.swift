import Pseudonymisation
import QualData

/// What stops a command, apart from errors in the user's files.
package enum WorkbenchError: Error, CustomStringConvertible, Equatable {
  case noProject(folder: String)
  case missingFolder(path: String)
  case projectExists(path: String)
  case oneName(String)
  case missingInput(String, remedy: String)
  /// - known: what there is, listed where nothing is near.
  /// - namedBy: the part of a file that names it, where that is no option.
  case unknown(
    what: String, name: String, suggestion: String?, known: [String] = [], namedBy: String? = nil)
  case badFilter(String)
  /// A group that is to be compared with itself: an attribute and its value.
  case sameGroup(String, value: String)
  case noTurn(Int, transcript: String, turns: Int)
  /// A quote that stands nowhere in the transcript's turns, or in several places.
  case quote(transcript: String, places: Int)
  case severalCodings(String, [String])
  /// The beginning of a coding's id that has too few digits to name it.
  case shortCodingID(String)
  /// The beginning of a memo's id that names none or several.
  case memos(String, count: Int)
  /// A memo that somebody else wrote.
  case othersMemo(String, coder: String)
  /// A quote that stands nowhere in the store's texts, or in several places, which are listed.
  case quotePlaces([String])
  /// A place that no coding can be on.
  case badPlace(String, reason: String)
  /// A coding that is to go and has other people's work on it.
  case othersWork(coding: String, coders: [String])
  case badMemoTarget(String)
  /// A code that cannot be made, changed or removed.
  case badCode(String, reason: String)
  case notOurs(path: String)
  case cannotWrite(path: String, reason: String)
  /// A file is to be written into a folder that is not there.
  case noFolder(String, of: String)
  case badCoder(String)
  /// A text export is to be read into a store that holds something.
  case storeHasWork(path: String)
  /// A folder that is neither a project with a store nor a text export.
  case nothingToJoin(path: String)
  /// Something stands where a text export is to be written.
  case notAnExport(path: String)
  /// A file to write whose name does not tell a format.
  case unknownEnding(path: String, known: [String])
  /// Those that the store has.
  case fewCoders([String])
  /// A chart of one transcript was asked for without naming one.
  case oneTranscript(chart: String)
  /// A chart does not look at an option.
  case chartOption(ChartOption, chart: String)
  /// No program is installed that makes such a file of SVG.
  case noConverter(format: String)
  /// A program did not make a picture, and why.
  case conversion(program: String, reason: String)
  /// Groups or rounds, and those that the ratings have.
  case nothingToCompare(String, [String])
  case badLevel(Int, of: ClosedRange<Int>)
  case badDate(String)
  /// An indicator without an agreed level that is to lose it.
  case nothingAgreed(String)
  case missingLock(path: String)
  case badLock(path: String, reason: String)
  /// A name of the project's list stands in a result.
  case nameInOutput(NameGuardSearch.Hit, path: String)
  /// Something stands where a copy of the project is to be.
  case folderInUse(path: String)
  case keyExists(path: String)
  /// The key is to lie in the folder that it opens.
  case keyInside(path: String)
  case badKey(KeyFileError, path: String)
  /// - reason: a sentence.
  case badPassphrase(reason: String)

  package var description: String {
    switch self {
    case .noProject(let folder):
      "There is no qualm.yaml in \(folder) or in a folder above it. Make a project with `qualm init`, or name one "
        + "with --project."
    case .missingFolder(let path): "There is no folder \(path)."
    case .projectExists(let path): "\(path) exists already; nothing was changed."
    case .oneName(let name):
      "Two of the project's files would be called “\(name)”. Rename the codebook or the model."
    case .missingInput(let what, let remedy): "The project has no \(what). \(remedy)"
    case .unknown(let what, let name, let suggestion, let known, let source):
      (source.map { "\($0) names the \(what) “\(name)”, which the project does not have." }
        ?? "There is no \(what) “\(name)”.")
        + (suggestion.map { " Did you mean “\($0)”?" }
          ?? (known.isEmpty ? "" : " There are \(known.joined(separator: ", "))."))
    case .badFilter(let text):
      "The attribute filter “\(text)” has no “=”. Write it as name=value, such as region=Brussels."
    case .sameGroup(let attribute, let value):
      "\(attribute)=\(value) cannot be compared with itself. Name another value with --against, or leave it out to compare "
        + "with all others."
    case .noTurn(let number, let transcript, let turns):
      "There is no turn \(number) in “\(transcript)”. Its turns are numbered from 1 to \(turns)."
    case .quote(let transcript, 0):
      "The quote does not stand in any turn of “\(transcript)”. Copy it from the transcript as it is."
    case .quote(let transcript, let places):
      "The quote stands in \(places) places of “\(transcript)”. Quote more of the text around it."
    case .severalCodings(let id, let ids):
      "\(ids.count) codings begin with “\(id)”. Give more of the id, such as \(ids[0].prefix(id.count + 4))."
    case .shortCodingID(let id):
      "“\(id)” is too short for the id of a coding. Give 8 digits or more, as `qualm code --json` shows them."
    case .memos(let id, let count):
      (count == 0 ? "There is no memo “\(id)”." : "\(count) memos begin with “\(id)”.")
        + " `qualm memos --json` lists them with their ids; give 8 digits or more."
    case .othersMemo(let id, let coder):
      "The memo \(id) is \(coder)'s, so it stays as it is. Write one of your own with `qualm memo`."
    case .quotePlaces([]):
      "The quote does not stand in any turn. Copy it from the transcript as it is."
    case .quotePlaces(let places):
      "The quote stands in \(places.count) places. Quote more of the text around it, or give one of them with --at:"
        + places.prefix(10).map { "\n  \($0)" }.joined() + (places.count > 10 ? "\n  …" : "")
    case .badPlace(let place, let reason): "“\(place)” is no place for a coding: \(reason)"
    case .othersWork(let coding, let coders):
      "The coding \(coding) has decisions, flags or memos of \(coders.joined(separator: ", ")), so it stays; nothing was "
        + "changed. Reject it in `qualm review` instead."
    case .badCode(let code, let reason): "Nothing was changed for the code “\(code)”: \(reason)"
    case .badMemoTarget(let target):
      "“\(target)” is nothing that a memo can be on. Write project, transcript:ID, turn:TRANSCRIPT:NUMBER, code:ID, "
        + "coding:ID, case:ID or indicator:ID."
    case .notOurs(let path):
      "\(path) exists and was not written by `qualm run`, which replaces its folder as a whole; nothing was changed. "
        + "Move it elsewhere, or name another folder with --output."
    case .badCoder(let name):
      "“\(name)” cannot be the name of a coder. Give 1 to 80 characters with --coder, QUALM_CODER or “coder:” in "
        + "qualm.yaml; “\(Coding.engine)” is Qualm itself."
    case .storeHasWork(let path):
      "\(path) holds work already; nothing was changed. Join the two with `qualm merge`, or import into a copy of the "
        + "project without its folder .qualm."
    case .nothingToJoin(let path):
      "\(path) is neither a project with a store nor a folder that `qualm export --text` wrote. Name one of these."
    case .notAnExport(let path):
      "\(path) exists and was not written by `qualm export --text`; nothing was changed. Name another folder, such as a "
        + "new one inside it."
    case .unknownEnding(let path, let known):
      "The ending of \(path) names no format. Write it with one of \(known.map { "." + $0 }.joined(separator: ", "))."
    case .fewCoders(let names):
      (names.first.map { "Only \($0) has" } ?? "Nobody has")
        + " coded or decided anything in the store, and it takes two to compare. Another coder decides with "
        + "`qualm review --coder NAME`; files of codings are read with `qualm import --codings`."
    case .oneTranscript(let chart): "The chart “\(chart)” shows one transcript. Name it with --transcript."
    case .chartOption(let option, let chart):
      "The chart “\(chart)” has no \(option.written). `qualm chart` lists the options of each."
    case .noConverter(let format):
      "\(format) is made of SVG by another program, and none of rsvg-convert, Inkscape, Chromium and CairoSVG was found. "
        + "Install one (Debian, Ubuntu: apt install librsvg2-bin; Fedora: dnf install librsvg2-tools; macOS: brew install "
        + "librsvg), or write SVG to a file that ends with .svg."
    case .conversion(let program, let reason):
      "\(program) did not make the picture: \(reason). Write SVG to a file that ends with .svg, and convert it yourself."
    case .nothingToCompare(let what, let names):
      "It takes two \(what) to compare. The ratings have "
        + (names.first.map { "only “\($0)”." } ?? "none; name them in the column “\(what.dropLast())”.")
    case .badLevel(let level, let scale):
      "The model has no level \(level). Its levels are \(scale.lowerBound) to \(scale.upperBound)."
    case .badDate(let text): "“\(text)” is no date. Write it as 2026-05-31."
    case .nothingAgreed(let indicator):
      "No level is agreed for “\(indicator)”. `qualm agreed` lists those that are."
    case .missingLock(let path):
      "There is no lock \(path). `qualm run` writes one into its folder, `qualm report --lock` one beside the report."
    case .badLock(let path, let reason):
      "\(path) cannot be read as a lock: \(reason). Make the outputs again."
    case .nameInOutput(let hit, let path):
      "\(path) would hold the name behind \(hit.pseudonym) in line \(hit.line); it was not written. Take the name out of "
        + "what the project holds, or give --allow-names."
    case .folderInUse(let path):
      "\(path) exists and is not empty; nothing was changed. Name a new folder with --output."
    case .keyExists(let path):
      "\(path) exists, and a key is never overwritten; nothing was changed. Name another file with --key."
    case .keyInside(let path):
      "The key \(path) would lie in the folder that it opens. Name a file elsewhere with --key."
    case .badKey(let error, let path): "\(path): \(error)"
    case .badPassphrase(let reason): reason
    case .noFolder(let folder, let file):
      "\(file) was not written: there is no folder \(folder). Make it first, or correct the name."
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)."
    }
  }
}

import QualData

/// What stops a command, apart from errors in the user's files.
package enum WorkbenchError: Error, CustomStringConvertible, Equatable {
  case noProject(folder: String)
  case missingFolder(path: String)
  case projectExists(path: String)
  case oneName(String)
  case missingInput(String, remedy: String)
  /// - known: what there is, listed where nothing is near.
  case unknown(what: String, name: String, suggestion: String?, known: [String] = [])
  case badFilter(String)
  case noTurn(Int, transcript: String, turns: Int)
  /// A quote that stands nowhere in the transcript's turns, or in several places.
  case quote(transcript: String, places: Int)
  case severalCodings(String, [String])
  /// The beginning of a coding's id that has too few digits to name it.
  case shortCodingID(String)
  /// A quote that stands nowhere in the store's texts, or in several places, which are listed.
  case quotePlaces([String])
  /// A place that no coding can be on.
  case badPlace(String, reason: String)
  /// A coding that is to go and has other people's work on it.
  case othersWork(coding: String, coders: [String])
  case badMemoTarget(String)
  case notOurs(path: String)
  case cannotWrite(path: String, reason: String)
  case badCoder(String)
  /// A text export is to be read into a store that holds something.
  case storeHasWork(path: String)
  /// A folder that is neither a project with a store nor a text export.
  case nothingToJoin(path: String)
  /// Something stands where a text export is to be written.
  case notAnExport(path: String)
  /// Those that the store has.
  case fewCoders([String])
  case missingLock(path: String)
  case badLock(path: String, reason: String)
  /// A chart of one transcript was asked for without naming one.
  case oneTranscript(chart: String)
  /// A chart does not look at an option.
  case chartOption(ChartOption, chart: String)
  /// No program is installed that makes such a file of SVG.
  case noConverter(format: String)
  /// A program did not make a picture, and why.
  case conversion(program: String, reason: String)

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
    case .unknown(let what, let name, let suggestion, let known):
      "There is no \(what) “\(name)”."
        + (suggestion.map { " Did you mean “\($0)”?" }
          ?? (known.isEmpty ? "" : " There are \(known.joined(separator: ", "))."))
    case .badFilter(let text):
      "The attribute filter “\(text)” has no “=”. Write it as name=value, such as region=Brussels."
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
    case .quotePlaces([]):
      "The quote does not stand in any turn. Copy it from the transcript as it is."
    case .quotePlaces(let places):
      "The quote stands in \(places.count) places. Quote more of the text around it, or give one of them with --at:"
        + places.prefix(10).map { "\n  \($0)" }.joined() + (places.count > 10 ? "\n  …" : "")
    case .badPlace(let place, let reason): "“\(place)” is no place for a coding: \(reason)"
    case .othersWork(let coding, let coders):
      "The coding \(coding) has decisions, flags or memos of \(coders.joined(separator: ", ")), so it stays; nothing was "
        + "changed. Reject it in `qualm review` instead."
    case .badMemoTarget(let target):
      "“\(target)” is nothing that a memo can be on. Write project, transcript:ID, turn:TRANSCRIPT:NUMBER, code:ID, "
        + "coding:ID, case:ID or indicator:ID."
    case .notOurs(let path):
      "\(path) exists and was not written by `qualm run`; nothing was changed. Name another folder with --output."
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
    case .fewCoders(let names):
      (names.first.map { "Only \($0) has" } ?? "Nobody has")
        + " coded or decided anything in the store, and it takes two to compare. Another coder decides with "
        + "`qualm review --coder NAME`; files of codings are read with `qualm import --codings`."
    case .missingLock(let path):
      "There is no lock \(path). `qualm run` writes one into its folder, `qualm report --lock` one beside the report."
    case .badLock(let path, let reason):
      "\(path) cannot be read as a lock: \(reason). Make the outputs again."
    case .oneTranscript(let chart): "The chart “\(chart)” shows one transcript. Name it with --transcript."
    case .chartOption(let option, let chart):
      "The chart “\(chart)” has no \(option.written). `qualm chart` lists the options of each."
    case .noConverter(let format):
      "\(format) is made of SVG by another program, and none of rsvg-convert, Inkscape, Chromium and CairoSVG was found. "
        + "Install one (Debian, Ubuntu: apt install librsvg2-bin; Fedora: dnf install librsvg2-tools; macOS: brew install "
        + "librsvg), or write SVG to a file that ends with .svg."
    case .conversion(let program, let reason):
      "\(program) did not make the picture: \(reason). Write SVG to a file that ends with .svg, and convert it yourself."
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)."
    }
  }
}

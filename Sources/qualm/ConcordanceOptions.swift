import ArgumentParser
import Workbench

/// A pattern of the user's, or a code.
struct ConcordanceOptions: ParsableArguments {
  @Argument(help: "A pattern.")
  var pattern: String?

  @Option(
    help: ArgumentHelp(
      "A code of the codebook, with the codes below it, instead of a pattern.", valueName: "id"))
  var code: String?

  @Flag(help: "Leave out the codes below --code.")
  var own = false

  @Flag(help: "Read the pattern without the codebook's shared patterns and “match”.")
  var noCodebook = false

  func validate() throws {
    guard (pattern == nil) != (code == nil) else {
      throw ValidationError("Give either a pattern or --code.")
    }
    if noCodebook, code != nil {
      throw ValidationError("--no-codebook is for patterns; a code is of the codebook.")
    }
    if own, code == nil { throw ValidationError("--own is for --code only.") }
  }

  var query: ConcordanceQuery {
    pattern.map { .pattern($0, byCodebook: !noCodebook) } ?? .code(code ?? "", alone: own)
  }
}

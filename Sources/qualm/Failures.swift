import ArgumentParser
import Foundation
import Measures
import ProjectStore
import Pseudonymisation
import QualData
import Tokenization
import Workbench

/// The exit codes of sysexits.h that scripts can rely on.
enum Exit {
  static let usage = ExitCode(64)
  static let data = ExitCode(65)
  static let noInput = ExitCode(66)
  static let inputOutput = ExitCode(74)

  /// Of errors in the user's files: whether something in them is wrong, or they are not there at all.
  static func code(_ diagnostics: [Diagnostic]) -> ExitCode { diagnostics.isNoInput ? noInput : data }
}

/// Runs a command's work and turns what it throws into sentences on standard error and an exit code.
func reportingFailures(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let errors as InputErrors {
    show(errors.diagnostics)
    throw Exit.code(errors.diagnostics)
  } catch let error as WorkbenchError {
    Terminal.say("qualm: \(error)")
    switch error {
    case .unknown, .badFilter, .sameGroup, .oneName, .noTurn, .quote, .severalCodings, .badCoder,
      .shortCodingID,
      .quotePlaces, .badPlace, .badMemoTarget, .chartOption, .oneTranscript, .badLevel, .badDate,
      .nothingAgreed,
      .badCode, .memos, .keyInside, .badPassphrase, .unknownEnding:
      throw Exit.usage
    case .othersWork, .othersMemo, .badLock, .nameInOutput, .badKey: throw Exit.data
    case .noProject, .missingFolder, .missingInput, .fewCoders, .nothingToJoin, .nothingToCompare,
      .missingLock:
      throw Exit.noInput
    case .projectExists, .notOurs, .cannotWrite, .noFolder, .storeHasWork, .notAnExport, .noConverter,
      .conversion,
      .folderInUse, .keyExists:
      throw Exit.inputOutput
    }
  } catch let hit as NameGuardSearch.Hit {
    Terminal.say("qualm: \(WorkbenchError.nameInOutput(hit, path: "The result"))")
    throw Exit.data
  } catch let error as StoreError {
    Terminal.say("qualm: \(error)")
    switch error {
    case .missing: throw Exit.noInput
    case .unknown: throw Exit.usage
    case .notAStore, .newer, .damaged, .changedSince, .inUse: throw Exit.data
    case .outdated, .locked, .readOnly, .full, .cannotOpen, .refused: throw Exit.inputOutput
    }
  } catch let error as MeasuresError {
    Terminal.say("qualm: \(error)")
    throw Exit.usage
  } catch let error as TokenizationError {
    Terminal.say("qualm: \(error)")
    throw Exit.inputOutput
  }
}

/// Each kind of warning is shown with its first few places, so that a large corpus does not drown the rest.
func show(_ diagnostics: [Diagnostic]) {
  let most = 5
  var counts: [String: Int] = [:]
  for diagnostic in diagnostics {
    if diagnostic.severity == .warning {
      let kind = DiagnosticKinds.kind(of: diagnostic.message)
      counts[kind, default: 0] += 1
      if counts[kind]! > most { continue }
    }
    Terminal.say(diagnostic.rendered)
  }
  for (kind, count) in counts.sorted(by: { $0.key < $1.key }) where count > most {
    Terminal.say("warning: \(count - most) more like this: \(kind)")
  }
}

/// After a run over a corpus: shows its diagnostics; an unreadable file makes the exit code tell.
func finish(_ report: CorpusRun.Report) throws {
  show(report.diagnostics)
  if report.diagnostics.hasErrors { throw Exit.code(report.diagnostics) }
}

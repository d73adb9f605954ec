import ArgumentParser
import CProcessor
import Foundation

@main
struct Qualm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qualm",
    abstract: "Qualitative text analysis: code transcripts, link codes to a maturity model, count, compare.",
    discussion: """
      A project is a folder with a file qualm.yaml, which says where the transcripts, the codebook, the \
      maturity model and the ratings are. No command changes these files or uses the network.

      EXAMPLES
        qualm init my-study --codebook codebook.yaml --model b1mg-mlm.yaml
        qualm import ~/recordings/*.vtt
        qualm run
        qualm matrix indicator stakeholder_group --normalise per-1000-words
        qualm kwic 'genetic counsel*'
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, ImportCommand.self, CodebookCommand.self, CodeCommand.self, ExplainCommand.self,
      KWICCommand.self,
      CollocatesCommand.self, KeynessCommand.self, SuggestCommand.self, ExcerptsCommand.self,
      MatrixCommand.self, CooccurrenceCommand.self, SequencesCommand.self, ScoreCommand.self,
      CorrelateCommand.self, AgreementCommand.self, JointCommand.self, ChartCommand.self, RunCommand.self,
      ReportCommand.self, VerifyCommand.self,
      ReviewCommand.self, CompareCommand.self,
      AssignCommand.self, UnassignCommand.self, RecodeCommand.self, MergeCodesCommand.self,
      SplitCommand.self, MemoCommand.self, MemosCommand.self, ChangeMemoCommand.self, RemoveMemoCommand.self,
      LogCommand.self, UndoCommand.self, RedoCommand.self, AgreeCommand.self, AgreedCommand.self,
      DoctorCommand.self, ExportCommand.self, MergeCommand.self, PseudonymiseCommand.self,
    ])

  static func main() {
    // What is written may hold transcript text: for its owner only.
    umask(0o077)
    // A reader that closes the pipe early (head) ends the command quietly.
    signal(SIGPIPE, SIG_DFL)
    cprocessor_give_free_memory_back()
    main(nil)
  }
}

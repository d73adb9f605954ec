import ArgumentParser

/// Which codings: those of one kind widen each other, those of different kinds narrow.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A code, with the codes below it. Repeatable.", valueName: "id"))
  var code: [String] = []

  @Option(help: ArgumentHelp("An indicator: the codes linked to it. Repeatable.", valueName: "id"))
  var indicator: [String] = []

  @Option(help: ArgumentHelp("A transcript. Repeatable.", valueName: "id"))
  var transcript: [String] = []

  @Option(help: ArgumentHelp("A speaker, by label or case. Repeatable.", valueName: "label"))
  var speaker: [String] = []
}

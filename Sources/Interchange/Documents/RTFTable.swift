/// The table that is open while RTF is read: RTF marks the ends of cells and rows only.
struct RTFTable {
  private var isOpen = false
  private var isRowOpen = false
  private var isCellOpen = false

  /// Before words: opens or closes the table they are in.
  mutating func prepare(_ builder: inout DocumentBuilder, isOfTable: Bool) {
    if !isOfTable {
      // A row that goes on after `\pard` is no end.
      if isOpen && !isRowOpen { end(&builder) }
      return
    }
    if !isOpen { builder.startTable() }
    if !isRowOpen { builder.startRow() }
    if !isCellOpen { builder.startCell() }
    (isOpen, isRowOpen, isCellOpen) = (true, true, true)
  }

  mutating func endCell(_ builder: inout DocumentBuilder) {
    prepare(&builder, isOfTable: true)
    builder.endCell()
    isCellOpen = false
  }

  mutating func endRow() { isRowOpen = false }

  mutating func end(_ builder: inout DocumentBuilder) {
    guard isOpen else { return }
    if isCellOpen { builder.endCell() }
    builder.endTable()
    self = RTFTable()
  }
}

import Foundation

/// What is being measured, and what is worth a look, on standard error.
enum Progress {
  static func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}

import Foundation

/// What is being measured, on standard error.
enum Progress {
  static func say(_ text: String) { FileHandle.standardError.write(Data("\(text) …\n".utf8)) }
}

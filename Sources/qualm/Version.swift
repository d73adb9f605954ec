import Tokenization
import Workbench

enum Version {
  static var text: String { "qualm \(Engine.version) (ICU \(icuVersion()))" }
}

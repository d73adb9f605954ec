/// The relationships of a part of an Office Open XML package: which other parts it uses.
struct OfficeRelationships {
  private var targets: [(id: String, type: String, target: String)] = []

  /// Of a part, or of the package itself for "". A part without relationships has none.
  init(of part: String, in archive: Archive) throws {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard archive.contains(path) else { return }
    let reader = try XMLReader(archive.read(path), path: archive.path, part: path)
    while let event = try reader.next() {
      guard case .start("Relationship") = event, reader.attribute("TargetMode") != "External",
        let target = reader.attribute("Target")
      else { continue }
      targets.append(
        (reader.attribute("Id") ?? "", reader.attribute("Type") ?? "", Self.resolve(target, in: folder)))
    }
  }

  /// The part of a type, told by the last word of its name.
  func part(ofType type: String) -> String? { targets.first { $0.type.hasSuffix("/" + type) }?.target }

  func part(withID id: String) -> String? { targets.first { $0.id == id }?.target }

  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

import TestSupport

@testable import Interchange

/// A Word document with this body.
func word(_ body: String, styles: String = "", path: String = "word/document.xml") -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  let rels = "http://schemas.openxmlformats.org/package/2006/relationships"
  return ZipWriter.archive([
    .init("[Content_Types].xml", "<Types/>"),
    .init(
      "_rels/.rels",
      "<Relationships xmlns='\(rels)'><Relationship Id='r' Type='\(office)/officeDocument' Target='\(path)'/></Relationships>"
    ),
    .init(
      "word/_rels/document.xml.rels",
      "<Relationships xmlns='\(rels)'><Relationship Id='r' Type='\(office)/styles' Target='styles.xml'/></Relationships>"
    ),
    .init("word/styles.xml", "<w:styles xmlns:w='\(main)'>\(styles)</w:styles>"),
    .init(
      path,
      "<w:document xmlns:w='\(main)' xmlns:mc='\(mc)'><w:body>\(body)</w:body></w:document>"),
  ])
}

/// A paragraph of one run.
func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

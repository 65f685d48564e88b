/// Which of the documents that are zip archives inside an archive is, told by its members.
enum PackedDocument {
  /// A workbook of Office Open XML, whose description is this member.
  case openXML(workbook: String)
  /// A spreadsheet of OpenDocument, whose sheets are this member.
  case openDocument(content: ZipArchive.Member)

  private static let openDocumentType = "application/vnd.oasis.opendocument."

  /// Looks at an archive; `nil` where it only packs files together.
  ///
  /// - Throws: `binary` for documents that are no spreadsheets, ``ArchiveProblem/passwordProtected`` for locked ones.
  init?(_ archive: ZipArchive) throws(TabularError) {
    if let type = try Self.openDocumentType(of: archive), let content = archive.member(named: "content.xml") {
      guard type.hasPrefix("spreadsheet") else { throw .binary(.officeDocument) }
      try Self.requireReadable(archive)
      self = .openDocument(content: content)
    } else if archive.member(named: "[Content_Types].xml") != nil {
      let workbook = try Relationships(archive, of: "").target(ofType: "officeDocument") ?? "xl/workbook.xml"
      if workbook.hasSuffix(".bin") { throw .binary(.binaryWorkbook) }
      guard workbook.hasPrefix("xl/") || archive.member(named: "xl/workbook.xml") != nil else {
        throw .binary(.officeDocument)
      }
      self = .openXML(workbook: workbook)
    } else {
      return nil
    }
  }

  /// What follows `application/vnd.oasis.opendocument.` in the archive's own statement of its type.
  private static func openDocumentType(of archive: ZipArchive) throws(TabularError) -> String? {
    guard let member = archive.member(named: "mimetype") else { return nil }
    let text = String(decoding: try archive.source(of: member).sample.prefix(200), as: UTF8.self)
    return text.hasPrefix(openDocumentType) ? String(text.dropFirst(openDocumentType.count)) : nil
  }

  /// The parts of an OpenDocument file that is locked are listed as encrypted.
  private static func requireReadable(_ archive: ZipArchive) throws(TabularError) {
    guard let manifest = archive.member(named: "META-INF/manifest.xml") else { return }
    let entries = ElementList(["encryption-data"], limits: archive.limits)
    try XMLPart(try archive.source(of: manifest), reportingTo: entries).parseAll()
    if !entries.elements.isEmpty { throw .archive(.passwordProtected) }
  }
}

/// What the parts of an Office Open XML document are to one of them.
struct Relationships {
  private let entries: [(id: String, type: String, target: String)]

  /// Reads the relationships of a part, by its path in the archive; of the whole document where that is empty.
  init(_ archive: ZipArchive, of part: String) throws(TabularError) {
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let name = part.split(separator: "/").last ?? ""
    guard let member = archive.member(named: "\(folder)_rels/\(name).rels") else {
      entries = []
      return
    }
    let list = ElementList(["Relationship"], limits: archive.limits)
    try XMLPart(try archive.source(of: member), reportingTo: list).parseAll()
    entries = list.elements.compactMap { element in
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { return nil }
      // Transitional and strict documents name a type by different addresses that end alike.
      return (id, type.split(separator: "/").last.map(String.init) ?? "", Self.path(target, from: folder))
    }
  }

  /// Path of the first part of a type.
  func target(ofType type: String) -> String? { entries.first { $0.type == type }?.target }

  /// Path of the part of a relationship, where it is of the type.
  func target(ofID id: String, type: String) -> String? {
    entries.first { $0.id == id && $0.type == type }?.target
  }

  /// A target as a path from the archive's root.
  private static func path(_ target: String, from folder: String) -> String {
    var parts: [Substring] = []
    for part in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

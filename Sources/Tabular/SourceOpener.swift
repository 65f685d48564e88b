/// Opens files after looking at what they hold, never at what they are called.
package struct SourceOpener: Sendable {
  /// The encoding of text tables, where the user knows better; XML declares its own.
  package var encoding: TextEncoding?
  /// The delimiter of text tables, where the user knows better.
  package var delimiter: Delimiter?
  package var limits: ReadingLimits
  /// Objects of all files of the run, for those that refer to one another by number.
  package var related = TypedObjects()

  package init(encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, limits: ReadingLimits = ReadingLimits()) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.limits = limits
  }

  /// Finds the tables of the file at `path`: itself, the sheets of a workbook, or all that is packed in an archive.
  ///
  /// - Throws: when the file cannot be opened, or holds nothing that can be read as records.
  package func tables(of path: String) throws(TabularError) -> any TableSequence {
    try tables(
      in: try ByteSource(path: path, limits: limits), name: path, containers: 0, budget: ExpansionBudget(limits))
  }

  /// Finds the tables in bytes that were found in so many containers.
  func tables(
    in source: consuming ByteSource, name: String, containers: Int, budget: ExpansionBudget
  ) throws(TabularError) -> any TableSequence {
    let kind = try SourceKind.recognised(in: source, encoding: encoding)
    if kind.isContainer, containers >= limits.containers {
      throw .archive(.nestedTooDeep(limit: limits.containers))
    }
    switch kind {
    case .text:
      return SingleTable(try CSVReader(source, encoding: encoding, delimiter: delimiter), name: name)
    case .xml:
      return SingleTable(try XMLReader(source, fileName: Self.baseName(name), related: related), name: name)
    case .json:
      return SingleTable(
        try JSONReader(source, encoding: encoding, fileName: Self.baseName(name)), name: name)
    case .tags:
      return SingleTable(TagValueReader(source, encoding: encoding, fileName: Self.baseName(name)), name: name)
    case .gzip:
      let unpacked = try ByteSource(try GzipStream(source, budget: budget), limits: limits)
      return try tables(in: unpacked, name: name, containers: containers + 1, budget: budget)
    case .zip:
      let archive = try ZipArchive(source, budget: budget)
      switch try PackedDocument(archive) {
      case .openXML(let workbook): return try WorkbookTables(archive, workbook: workbook, name: name)
      case .openDocument(let content): return try OpenDocumentTables(archive, content: content, name: name)
      case nil: return try ArchiveTables(archive, name: name, opener: self, containers: containers + 1)
      }
    }
  }

  /// The last part of a path, without its endings.
  private static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? Substring(path)
    return name.split(separator: ".").first.map(String.init) ?? String(name)
  }
}

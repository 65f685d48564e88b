package import EstateModel

/// A file that is about to be imported: what is known of it before its first row is read.
package struct IncomingFile: Sendable, Hashable {
  /// The file as the user named it.
  package let path: String
  /// `csv`, `estate-xml`, `agent-xml`.
  package let format: String
  /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`.
  package let encoding: String
  /// The delimiter of a CSV file, in words.
  package let delimiter: String?
  /// Digest of how headings were mapped to fields: the same bytes mapped otherwise are another import.
  package let mappingDigest: String
  /// Which file is believed where two differ: the higher one.
  package let precedence: Int
  /// What the file lists, and what gave it away.
  package let finding: KindFinding

  package init(
    path: String, format: String, encoding: String, delimiter: String?, mappingDigest: String, precedence: Int = 0,
    finding: KindFinding = .notKept
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.mappingDigest = mappingDigest
    self.precedence = precedence
    self.finding = finding
  }
}

/// A file that has been imported, with its place in the database.
package struct StoredSource: Sendable, Hashable {
  package let id: Int
  package let file: SourceFile
  /// The command that imported it.
  package let importID: Int
  /// Which file is believed where two differ: the higher one.
  package let precedence: Int
  package let mappingDigest: String
}

/// Opens a source after looking at what it holds, never at what it is called.
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

  /// Opens the file at `path`, and reads as far as it takes to know its headings.
  ///
  /// - Throws: when the file cannot be opened, or holds nothing that can be read as records.
  package func open(_ path: String) throws(TabularError) -> TableReader {
    let source = try ByteSource(path: path, limits: limits)
    switch try SourceKind.recognised(in: source, encoding: encoding) {
    case .text: return TableReader(try CSVReader(source, encoding: encoding, delimiter: delimiter))
    case .xml:
      return TableReader(try XMLReader(source, fileName: Self.baseName(path), related: related))
    case .json: return TableReader(try JSONReader(source, encoding: encoding, fileName: Self.baseName(path)))
    }
  }

  /// The last part of a path, without its endings.
  private static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? Substring(path)
    return name.split(separator: ".").first.map(String.init) ?? String(name)
  }
}

package import Diagnostics

/// What a reader of one kind of source gives a ``TableReader``.
///
/// Readers are classes, because each owns C resources that C code calls back by address.
protocol RecordSource: AnyObject {
  var format: SourceFormat { get }
  /// Trimmed and otherwise as they are written; may grow while an XML source is read.
  var headings: [String] { get }
  /// Name of the encoding the source is written in.
  var encoding: String { get }
  var sha256: String { get }
  var bytesRead: Int { get }
  var totalBytes: Int { get }
  /// How a text table is written; `nil` for sources that say so themselves.
  var dialect: Dialect? { get }
  /// Lines, from 1, of what stands above the heading row and is no record.
  var skippedLines: [Int] { get }
  /// What stands above the headings, a text for each line.
  var titles: [String] { get }

  /// Appends the next records to an empty batch; `false` at the end of the source.
  func read(
    into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int
  ) throws(TabularError) -> Bool
  /// What the user should know of how the source was read so far, though no record is wrong for it.
  func notes(file: String) -> [Diagnostic]
}

extension RecordSource {
  var dialect: Dialect? { nil }
  var skippedLines: [Int] { [] }
  var titles: [String] { [] }
  func notes(file: String) -> [Diagnostic] { [] }
}

/// One opened source, read once from beginning to end in batches of records.
///
/// Memory stays flat whatever the size of the source: a window of it, and the batch the caller owns.
package struct TableReader: ~Copyable {
  private let source: any RecordSource

  init(_ source: any RecordSource) {
    self.source = source
  }

  /// Reads the next records into `batch`, which is emptied first.
  ///
  /// An XML source may exceed the maxima by the records of one chunk of the file.
  /// - Returns: false at the end of the source, when there are no more records.
  /// - Throws: when the source cannot be read any further; records before the fault have been delivered by then.
  package mutating func read(
    into batch: inout RecordBatch, maximumRecords: Int = 4_096, maximumBytes: Int = 1 << 20
  ) throws(TabularError) -> Bool {
    batch.removeAll()
    return try source.read(into: &batch, maximumRecords: maximumRecords, maximumBytes: maximumBytes)
  }
}

extension TableReader {
  /// What kind of source this is.
  package var format: SourceFormat { source.format }

  /// The columns' headings, trimmed and otherwise as they are written, blank and repeated ones included.
  ///
  /// A CSV source's are known from the start. An XML source's grow while it is read, so that a record may have fewer
  /// fields than there are headings later.
  package var headings: [String] { source.headings }

  /// How a CSV source is written; `nil` for XML, which says so itself.
  package var dialect: Dialect? { source.dialect }

  /// Name of the encoding the source is written in, such as `utf-8` or `windows-1252`.
  package var encoding: String { source.encoding }

  /// Lines, from 1, of what stands above the heading row of a CSV source and is no record: titles, blanks, `sep=`.
  package var skippedLines: [Int] { source.skippedLines }

  /// What stands above the headings of a table, a text for each line that is not blank.
  package var titles: [String] { source.titles }

  /// Digest of the source's bytes in lower-case hexadecimal; of those read so far until the end is reached.
  package var sha256: String { source.sha256 }

  /// Bytes read so far.
  package var bytesRead: Int { source.bytesRead }

  /// Bytes of the whole source, where the operating system knows it.
  package var totalBytes: Int { source.totalBytes }

  /// What the user should know of how the source was read so far, though no record is wrong for it.
  package func notes(file: String) -> [Diagnostic] { source.notes(file: file) }
}

package import Diagnostics

/// One opened source, read once from beginning to end in batches of records.
///
/// Memory stays flat whatever the size of the source: a window of it, and the batch the caller owns.
package struct TableReader: ~Copyable {
  /// The reader that does the work; classes, because each owns C resources that C code calls back by address.
  enum Form {
    case csv(CSVReader)
    case xml(XMLReader)
  }

  private let form: Form

  init(_ form: Form) {
    self.form = form
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
    switch form {
    case .csv(let reader):
      return try reader.read(into: &batch, maximumRecords: maximumRecords, maximumBytes: maximumBytes)
    case .xml(let reader):
      return try reader.read(into: &batch, maximumRecords: maximumRecords, maximumBytes: maximumBytes)
    }
  }
}

extension TableReader {
  /// What kind of source this is.
  package var format: SourceFormat {
    switch form {
    case .csv: .csv
    case .xml(let reader): reader.format
    }
  }

  /// The columns' headings, trimmed and otherwise as they are written, blank and repeated ones included.
  ///
  /// A CSV source's are known from the start. An XML source's grow while it is read, so that a record may have fewer
  /// fields than there are headings later.
  package var headings: [String] {
    switch form {
    case .csv(let reader): reader.headings
    case .xml(let reader): reader.headings
    }
  }

  /// How a CSV source is written; `nil` for XML, which says so itself.
  package var dialect: Dialect? {
    switch form {
    case .csv(let reader): reader.dialect
    case .xml: nil
    }
  }

  /// Name of the encoding the source is written in, such as `utf-8` or `windows-1252`.
  package var encoding: String {
    switch form {
    case .csv(let reader): reader.dialect.encoding.rawValue
    case .xml(let reader): reader.encoding
    }
  }

  /// Lines, from 1, of what stands above the heading row of a CSV source and is no record: titles, blanks, `sep=`.
  package var skippedLines: [Int] {
    switch form {
    case .csv(let reader): reader.skippedLines
    case .xml: []
    }
  }

  /// Digest of the source's bytes in lower-case hexadecimal; of those read so far until the end is reached.
  package var sha256: String {
    switch form {
    case .csv(let reader): reader.sha256
    case .xml(let reader): reader.sha256
    }
  }

  /// Bytes read so far.
  package var bytesRead: Int {
    switch form {
    case .csv(let reader): reader.bytesRead
    case .xml(let reader): reader.bytesRead
    }
  }

  /// Bytes of the whole source, where the operating system knows it.
  package var totalBytes: Int {
    switch form {
    case .csv(let reader): reader.totalBytes
    case .xml(let reader): reader.totalBytes
    }
  }

  /// What the user should know of how the source was read so far, though no record is wrong for it.
  package func notes(file: String) -> [Diagnostic] {
    switch form {
    case .csv(let reader): reader.notes(file: file)
    case .xml: []
    }
  }
}

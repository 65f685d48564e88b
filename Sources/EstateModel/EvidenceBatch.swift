/// Rows of one source file on their way to the store: for each its line, its system's key and its cells.
///
/// Everything lies in one buffer, so that a batch of thousands of rows is two allocations. Cells are a JSON array of
/// strings in the order of the file's columns, exactly as the file says them; a missing trailing cell is left out.
package struct EvidenceBatch: Sendable {
  package struct Row: Sendable {
    /// First line of the row in its file, from 1.
    package let line: Int
    /// Where the system's key stands in ``EvidenceBatch/bytes``, in UTF-8.
    package let key: Range<Int>
    /// Where the cells' JSON stands in ``EvidenceBatch/bytes``, in UTF-8.
    package let cells: Range<Int>

    package init(line: Int, key: Range<Int>, cells: Range<Int>) {
      self.line = line
      self.key = key
      self.cells = cells
    }
  }

  package var bytes: ContiguousArray<UInt8>
  package var rows: ContiguousArray<Row>

  package init() {
    bytes = []
    rows = []
  }
}

/// A source file that has been imported: where it came from and how it was understood.
package struct SourceFile: Sendable, Hashable {
  /// One column of the file's table.
  package struct Column: Sendable, Hashable {
    package let heading: String
    /// What the column was mapped to; `nil` for a column that is kept but not understood.
    package let field: Field?
    /// What the column is to a line of contracts or payments; `nil` in other files.
    package let role: LineRole?
    /// What the column says of all its values.
    package let terms: ColumnTerms
    /// Put together from other columns; the file has no such column.
    package let isDerived: Bool
    /// From where on an amount looks wrong; `nil` in columns of other things than a system's money.
    package var plausible: PlausibleAmounts?
    /// In how many rows each name stands, in a column of organisations; of no more names than ``ByteTable/limit``, and
    /// empty in other columns.
    package var names: [String: Int] = [:]

    package init(
      heading: String, field: Field?, role: LineRole? = nil, terms: ColumnTerms = .plain, isDerived: Bool = false
    ) {
      self.heading = heading
      self.field = field
      self.role = role
      self.terms = terms
      self.isDerived = isDerived
    }
  }

  /// The file as the user named it.
  package let path: String
  /// Digest of the file's bytes, in lower-case hexadecimal.
  package let sha256: String
  /// `csv`, `estate-xml`, `agent-xml`.
  package let format: String
  /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`.
  package let encoding: String
  /// The delimiter of a CSV file, in words: `comma`, `semicolon`, `tab`, `pipe`.
  package let delimiter: String?
  package let columns: [Column]
  package let ledger: RowLedger
  /// What the file lists, and what gave it away.
  package let finding: KindFinding

  package init(
    path: String, sha256: String, format: String, encoding: String, delimiter: String?, columns: [Column],
    ledger: RowLedger, finding: KindFinding = .notKept
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.columns = columns
    self.ledger = ledger
    self.finding = finding
  }
}

/// What became of every row of a file.
package struct RowLedger: Sendable, Hashable {
  package var read = 0
  /// Rows that brought a new system.
  package var accepted = 0
  /// Rows that said more of a system already known.
  package var merged = 0
  package var rejected = 0
  package var blank = 0

  package init() {}

  /// Every row is accounted for.
  package var balances: Bool { read == accepted + merged + rejected + blank }

  package static func + (left: RowLedger, right: RowLedger) -> RowLedger {
    var sum = left
    sum.read += right.read
    sum.accepted += right.accepted
    sum.merged += right.merged
    sum.rejected += right.rejected
    sum.blank += right.blank
    return sum
  }
}

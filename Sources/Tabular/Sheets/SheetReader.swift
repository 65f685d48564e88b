internal import Diagnostics

/// The rows of a sheet, as a document is parsed that holds them.
protocol SheetRows: AnyObject {
  var queue: RowQueue { get set }
  /// The sheet has ended, though its document may go on.
  var isComplete: Bool { get }
  /// Cells with a formula whose result is not in the file, and the line of the first.
  var uncalculated: (count: Int, line: Int) { get }
}

/// Reads a sheet of a workbook as records, in one pass.
///
/// A class because it owns a parser that C code calls back.
final class SheetReader: RecordSource {
  let format: SourceFormat
  let headings: [String]
  let skippedLines: [Int]
  let titles: [String]
  private let rows: any SheetRows
  private let part: XMLPart
  private let isHidden: Bool
  private var ended: Bool
  /// What stopped the reading; thrown once the rows before it have been delivered.
  private var problem: TabularError?

  /// Reads the sheet up to its headings.
  ///
  /// - Throws: `empty` where the sheet has no cells with text.
  init(_ rows: any SheetRows, from part: XMLPart, format: SourceFormat, isHidden: Bool) throws(TabularError) {
    var ended = rows.isComplete
    while !ended, HeadingRow.needsMore(than: rows.queue.parsed) {
      ended = try !part.advance() || rows.isComplete
    }
    let head = HeadingRow.head(of: rows.queue.parsed)
    guard let heading = HeadingRow.index(in: head) else { throw .empty }
    let record = head.records[heading]
    if let fault = record.fault { throw HeadingRow.error(fault, line: record.line) }
    let lines = HeadingLines(from: heading, in: head)
    headings = lines.headings
    skippedLines = head.records[..<lines.records.lowerBound].map(\.line)
    titles = lines.titles
    rows.queue.drop(lines.records.upperBound)
    self.rows = rows
    self.part = part
    self.format = format
    self.isHidden = isHidden
    self.ended = ended
  }

  var encoding: String { part.encoding }
  var sha256: String { part.source.sha256 }
  var bytesRead: Int { part.source.bytesRead }
  var totalBytes: Int { part.source.totalBytes }

  func read(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) throws(TabularError) -> Bool {
    while !ended, problem == nil, rows.queue.count < maximumRecords, rows.queue.parsed.bytes.count < maximumBytes {
      do throws(TabularError) {
        ended = try !part.advance() || rows.isComplete
      } catch {
        problem = error
      }
    }
    rows.queue.deliver(into: &batch, maximumRecords: maximumRecords, maximumBytes: maximumBytes)
    if batch.isEmpty, let problem { throw problem }
    return !batch.isEmpty
  }

  /// Tells of skipped lines, of a hidden sheet, and of formulas that were never calculated.
  func notes(file: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if let note = HeadingRow.note(skippedLines: skippedLines, file: file) { notes.append(note) }
    if isHidden {
      notes.append(
        Diagnostic(
          .note, "input.hidden_sheet", at: Diagnostic.Place(file: file),
          "the sheet is hidden in its workbook, and read",
          remedy: "if its rows are not meant to count, take the sheet out"))
    }
    let (count, line) = rows.uncalculated
    if count > 0 {
      notes.append(
        Diagnostic(
          .warning, "input.formula", at: Diagnostic.Place(file: file, line: line),
          "\(count) formula\(count == 1 ? " has" : "s have") no result in the file, and count as unknown",
          remedy: "open the workbook in a spreadsheet program and save it, which stores the results"))
    }
    return notes
  }
}

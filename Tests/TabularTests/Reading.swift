import Diagnostics
import Foundation
import Testing

@testable import Tabular

/// All that reading one source yields, as plain values that can be compared.
struct Reading: Equatable {
  var headings: [String] = []
  /// The fields of every record after the headings.
  var rows: [[String]] = []
  var lines: [Int] = []
  var faults: [RecordFault?] = []
  var mergedCells: [MergedCell] = []
  var skippedLines: [Int] = []
  var dialect: Dialect?
  var format: SourceFormat?
  var encoding = ""
  var sha256 = ""
  /// Codes of what the user is told though no record is wrong.
  var notes: [String] = []
  /// What stopped the reading after the rows.
  var failure: TabularError?

  /// Reads a file to its end; an error on opening it is thrown, a later one kept.
  init(file path: String, opener: SourceOpener = SourceOpener(), recordsAtOnce: Int = 3) throws(TabularError) {
    guard let table = try opener.tables(of: path).next() else { throw .empty }
    try self.init(table, recordsAtOnce: recordsAtOnce)
  }

  /// Reads a table to its end; an error on opening it is thrown, a later one kept.
  init(_ table: SourceTable, recordsAtOnce: Int = 3) throws(TabularError) {
    var reader = try table.open()
    var batch = RecordBatch()
    do throws(TabularError) {
      while try reader.read(into: &batch, maximumRecords: recordsAtOnce) {
        rows += batch.records.map { batch.strings(in: $0) }
        lines += batch.records.map(\.line)
        faults += batch.records.map(\.fault)
        mergedCells += batch.mergedCells
      }
    } catch {
      failure = error
    }
    headings = reader.headings
    skippedLines = reader.skippedLines
    dialect = reader.dialect
    format = reader.format
    encoding = reader.encoding
    sha256 = reader.sha256
    notes = reader.notes(file: table.name).map(\.code)
  }

  /// Reads bytes as if they were a file.
  init(bytes: some Sequence<UInt8>, opener: SourceOpener = SourceOpener(), recordsAtOnce: Int = 3) throws {
    let file = try TemporaryFile(bytes)
    self = try Reading(file: file.path, opener: opener, recordsAtOnce: recordsAtOnce)
  }

  /// Reads text as if it were a UTF-8 file.
  init(_ text: some StringProtocol, opener: SourceOpener = SourceOpener()) throws {
    try self.init(bytes: text.utf8, opener: opener)
  }

  /// The error that opening or reading these bytes ends in.
  static func error(bytes: some Sequence<UInt8>, opener: SourceOpener = SourceOpener()) throws -> TabularError? {
    do {
      return try Reading(bytes: bytes, opener: opener).failure
    } catch let error as TabularError {
      return error
    }
  }
}

/// Text as the bytes other encodings than UTF-8 have for it.
enum EncodedText {
  /// Latin 1, which Windows-1252 shares but for its C1 controls.
  static func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  /// UTF-16, with or without a byte order mark.
  static func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in ((mark ? "\u{feff}" : "") + text).utf16 {
      let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      bytes += bigEndian ? pair.reversed() : pair
    }
    return bytes
  }
}

/// A file that is there as long as this value is.
struct TemporaryFile: ~Copyable {
  let path: String

  init(_ bytes: some Sequence<UInt8>) throws {
    path = NSTemporaryDirectory() + "tabular-" + UUID().uuidString
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// The folder of other people's files beside the repository, which not everyone has.
enum SharedData {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data")

  /// Runs a test only where the folder is there.
  static var isThere: ConditionTrait {
    .enabled("the folder shared/data is not beside the repository") {
      FileManager.default.fileExists(atPath: folder.path)
    }
  }

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

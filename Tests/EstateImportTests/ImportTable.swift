import Diagnostics
import EstateModel
import Foundation
import Tabular
import Testing

@testable import EstateImport

/// All that importing one table gives, as plain values.
struct ImportTable {
  var finding = KindFinding.notKept
  var mapping = ColumnMapping(columns: [])
  /// Key and cells of every accepted row.
  var rows: [(key: String, cells: [String])] = []
  var rejects: [Reject] = []
  var blank = 0
  var read = 0
  var log = DiagnosticLog()
  var isRejected = false
  var amounts: [ColumnAmounts] = []

  /// Imports a file.
  init(file path: String, overrides: [HeadingOverride] = []) async throws {
    let reader = InventoryReader(folder: "folder", overrides: overrides)
    let table = try #require(try SourceOpener().tables(of: path).next())
    do {
      let outcome = try await reader.read(table) { opened in
        finding = opened.finding
        mapping = opened.mapping
      } deliver: { checked, _ in
        read += checked.read
        blank += checked.blank
        rejects += checked.rejects
        log.merge(checked.log)
        checked.evidence.bytes.withUnsafeBufferPointer { bytes in
          for row in checked.evidence.rows {
            rows.append(
              (
                String(decoding: UnsafeBufferPointer(rebasing: bytes[row.key]), as: UTF8.self),
                EvidenceDecoder.texts(of: UnsafeBufferPointer(rebasing: bytes[row.cells]))
              ))
          }
        }
      }
      log.merge(outcome.log)
      amounts = outcome.amounts
    } catch let error as FileRejection {
      isRejected = true
      finding = error.opened.finding
      mapping = error.opened.mapping
    }
  }

  /// Imports text as if it were a file.
  init(_ text: String, overrides: [HeadingOverride] = []) async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "domesday-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try await self.init(file: url.path(), overrides: overrides)
  }

  /// Keys of the systems that the rows speak of.
  var systems: Set<String> { Set(rows.map(\.key)) }

  /// The cells of a field, row by row.
  func texts(of field: Field) -> [String] {
    guard let column = mapping.columnOfField[field] else { return [] }
    return rows.map { column < $0.cells.count ? $0.cells[column] : "" }
  }
}

/// Real files beside the repository; `nil` where they are absent.
let realData: URL? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.deletingLastPathComponent().appending(path: "shared/data")
  return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
}()

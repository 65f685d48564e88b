import Diagnostics
import EstateModel
import EstateStore

/// What the estate held before an import, to find where a new file states something else.
struct HeldSystems {
  /// The first value that differs.
  struct Disagreement: Error {
    let diagnostic: Diagnostic
  }

  private let texts: [String: [Field: Evidence]]

  /// Reads the facts of every system; used only where the user asks to stop at a conflict.
  ///
  /// - Parameter importID: Leaves out what later imports brought.
  init(_ database: EstateDatabase, upTo importID: Int? = nil) throws {
    let estate = try StoredEstate(database, upTo: importID, joining: false)
    var texts: [String: [Field: Evidence]] = [:]
    try database.forEachSystem(upTo: importID) { batch in
      batch.bytes.withUnsafeBufferPointer { bytes in
        for system in batch.systems {
          texts[batch.key(of: system)] = estate.decoder.knownFacts(
            among: estate.rows(of: system, in: batch, bytes: bytes))
        }
      }
    }
    self.texts = texts
  }

  /// - Throws: ``Disagreement`` at the first cell that states another value than the estate holds.
  func requireAgreement(of evidence: EvidenceBatch, columns: [SourceFile.Column], file: String) throws {
    for row in evidence.rows {
      guard let held = texts[String(decoding: evidence.bytes[row.key], as: UTF8.self)] else { continue }
      let cells = evidence.bytes.withUnsafeBufferPointer {
        EvidenceDecoder.texts(of: UnsafeBufferPointer(rebasing: $0[row.cells]))
      }
      for (position, text) in cells.enumerated() where position < columns.count {
        guard let field = columns[position].field, let known = held[field],
          ValueGrammar.read(text, as: field).state == .known, known.text.trimmed != text.trimmed
        else { continue }
        throw Disagreement(diagnostic: Self.words(field, known, text, file: file, line: row.line, column: position + 1))
      }
    }
  }

  private static func words(
    _ field: Field, _ held: Evidence, _ text: String, file: String, line: Int, column: Int
  ) -> Diagnostic {
    Diagnostic(
      .error, "import.conflict", at: Diagnostic.Place(file: file, line: line, column: column),
      "\(field.name) is \"\(text)\" here and \"\(held.text)\" in \(held.file):\(held.line)",
      remedy: "import with --on-conflict update to believe this file, or skip to believe the estate")
  }
}

internal import EstateModel
package import Diagnostics

extension ColumnMapping {
  /// What the user should know of how the headings were understood.
  package func diagnostics(file: String, line: Int = 1) -> [Diagnostic] {
    let statesMoney = columns.contains { ($0.role?.grammar ?? $0.field)?.kind == .money }
    return columns.enumerated().compactMap { position, column in
      let place = Diagnostic.Place(file: file, line: line, column: position + 1)
      switch column.basis {
      case .stated, .canonical, .synonym, .component, .blank:
        return nil
      case .outranked where column.yields:
        return nil
      case .outranked(let winner):
        return Diagnostic(
          .note, "mapping.outranked", at: place,
          "the column \"\(column.heading)\" is kept but not read: \"\(winner)\" says the same",
          remedy: "choose with --map \"\(column.heading)=field\"")
      case .valuesDiffer(let field, let readable, let total):
        return Diagnostic(
          .warning, "mapping.values", at: place,
          "the column \"\(column.heading)\" is not read as \(field.name): "
            + "of its first \(total) values only \(readable) are \(ValueGrammar.expected(for: field).what)",
          remedy: "rename the column, or insist with --map \"\(column.heading)=\(field.name)\"")
      case .unrecognised where !statesMoney && HeadingSynonyms.mayBeCost(column.heading):
        return Diagnostic(
          .warning, "mapping.unread_cost", at: place,
          "no column says what a system costs a year; \"\(column.heading)\" may, and is not read",
          remedy: "if it is yearly, say --map \"\(column.heading)=annual_cost\"")
      case .unrecognised(let suggestion?):
        return Diagnostic(
          .note, "mapping.unrecognised", at: place,
          "the column \"\(column.heading)\" is kept but not understood",
          remedy: "if it means \(suggestion), say --map \"\(column.heading)=\(suggestion)\"")
      case .unrecognised(nil):
        return nil
      }
    }
  }
}

/// Why a whole table is not imported although it could be read.
package enum FileRejection: Error, Sendable {
  /// Its rows are about something else than systems.
  case notSystems(InventoryReader.Opened)
}

extension FileRejection {
  /// What the file was found to be.
  package var opened: InventoryReader.Opened {
    switch self {
    case .notSystems(let opened): opened
    }
  }

  /// The rejection as a diagnostic of `file`.
  package func diagnostic(file: String) -> Diagnostic {
    let finding = opened.finding
    let lists = finding.kind == .none ? "" : " but \(finding.kind.words)"
    return Diagnostic(
      .error, "input.no_systems", at: Diagnostic.Place(file: file),
      "it holds no systems\(lists): \(finding.reason)",
      remedy: "if a column names the systems, say --map \"HEADING=system_name\"")
  }
}

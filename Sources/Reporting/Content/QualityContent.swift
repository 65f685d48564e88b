package import Diagnostics
import EstateModel
import Linkage
import Simulation

/// The data quality page: what was read, how it was understood, and what is missing.
struct QualityContent: Sendable {
  let sources: [SourceFile]
  let diagnostics: DiagnosticLog
  /// The run was made again from a store, which does not keep what was found in reading.
  var isFromStore = false
  /// The first rejected rows; all of them are in `rejects.csv`.
  let rejects: [RejectedRow]
  /// How often each fact is known, in the order of the fields.
  let coverage: [FieldCoverage]

  /// What is worth asking of data owners, the most first; empty where no simulation was run.
  var questions: [SimulationOutcome.Question] = []

  /// What became of contracts and payments; `nil` where there are none.
  var joins: JoinSurvey?

  /// Which systems are likely to be one, and which were confirmed to be.
  var duplicates = DuplicateFindings()

  /// Amounts in other currencies, and what those are worth.
  var foreignAmounts = ForeignAmounts()
  var rates = ExchangeRates.none

  var ledger: RowLedger { sources.reduce(RowLedger()) { $0 + $1.ledger } }
}

/// A row that was left out, with its cells as the file has them.
package struct RejectedRow: Sendable, Hashable {
  let diagnostic: Diagnostic
  let cells: [String]

  package init(diagnostic: Diagnostic, cells: [String]) {
    self.diagnostic = diagnostic
    self.cells = cells
  }
}

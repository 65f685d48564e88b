import EstateModel

/// How concentrated a spend is among suppliers, and the band that is in.
package struct Concentration: Sendable, Hashable {
  /// A band of the Herfindahl-Hirschman index.
  package enum Band: String, Sendable, CaseIterable {
    case unconcentrated, moderate, high
  }

  /// From nearly 0, very many equal suppliers, to 10,000, a single one.
  package let index: Double
  package let band: Band

  package init(index: Double, band: Band) {
    self.index = index
    self.band = band
  }
}

/// The Herfindahl-Hirschman index of a body's or the estate's spend by supplier.
enum SupplierConcentration: Formula {
  struct Inputs {
    /// What each supplier is paid; suppliers without a name left out.
    let spends: [Money]
    let moderate: Term
    let high: Term
  }

  static let declaration = FormulaDeclaration(
    "estate.supplier_concentration", .estate, title: "Supplier concentration", unit: "index, 0 to 10,000",
    expression: "sum over suppliers of (share of spend in per cent)²; high from 1,800, moderate from 1,000",
    prose: """
      Of the central annual cost of the systems whose supplier is named, by body and for the estate. It enters no \
      system's figures, for those must not depend on other systems. The bands were made for mergers, and are a \
      familiar scale here, no legal test.
      """,
    parameters: [.moderateConcentration, .highConcentration], fields: [.supplier, .annualCost],
    source: "Herfindahl-Hirschman index; bands of the United States merger guidelines of 1992 and 2023")

  static var examples: [WorkedExample] {
    [
      example("one supplier: 100²", inputs([500]), gives: "10,000, high"),
      example("half and half: 50² + 50²", inputs([250, 250]), gives: "5,000, high"),
      example("ten alike: 10 × 10²", inputs(.init(repeating: 7, count: 10)), gives: "1,000, moderate"),
      example("twenty alike: 20 × 5²", inputs(.init(repeating: 7, count: 20)), gives: "500, unconcentrated"),
      example("no spend", inputs([]), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Concentration? {
    let whole = inputs.spends.reduce(0) { $0 + $1.pounds }
    guard whole > 0 else { return nil }
    let index = inputs.spends.reduce(0) { sum, spend in
      let share = 100 * spend.pounds / whole
      return sum + share * share
    }
    let band: Concentration.Band =
      index >= inputs.high.central ? .high : index >= inputs.moderate.central ? .moderate : .unconcentrated
    return Concentration(index: index, band: band)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("suppliers", String(inputs.spends.count), .supplier)],
      inputs.spends.map(\.description).joined(separator: ", "))
  }

  /// Inputs of a worked example.
  private static func inputs(_ pounds: [Double]) -> Inputs {
    Inputs(
      spends: pounds.map { Money(pounds: $0) }, moderate: Term(exactly: 1_000), high: Term(exactly: 1_800))
  }
}

extension Concentration: FormulaOutput {
  var outcome: Outcome { .words("\(index.words), \(band.rawValue)") }
  var isStarred: Bool { false }
}

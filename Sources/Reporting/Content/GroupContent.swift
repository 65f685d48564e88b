import EstateModel
import RiskModel

/// One supplier's page.
struct SupplierContent: Sendable {
  /// What a body pays the supplier.
  struct Body: Sendable, Hashable {
    /// `nil` where no inventory names the body.
    let name: String?
    /// Name of its page, without `body-` and `.html`; `nil` where it has none.
    let slug: String?
    let spend: Money
    /// The cost of any of its systems is known; else spend and share are unknown.
    var isKnown = true
    /// Of what the body pays to suppliers whose name is known, 0 to 1.
    let share: Double
    let dependence: Dependence
  }

  let line: SupplierLine
  let slug: String
  /// Share of the estate's avoidable cost, 0 to 1; `nil` where it is unknown.
  let shareOfEstate: Double?
  /// The greatest spend first; none where single bodies are withheld.
  let bodies: [Body]
  /// Of the first contracts of the estate to fall due, those with the supplier.
  let contracts: [ContractLine]
  /// The estate has more contracts than are kept one by one.
  let hasMoreContracts: Bool
  /// The head of its systems, in rank order.
  let ranking: [RankingRow]

  var file: String { "supplier-\(slug).html" }
}

/// One technology's page.
struct TechnologyContent: Sendable {
  /// What the systems of a body with this oldest product come to.
  struct Body: Sendable, Hashable {
    /// `nil` where no inventory names the body.
    let name: String?
    /// Name of its page, without `body-` and `.html`; `nil` where it has none.
    let slug: String?
    let tally: TechnologyTally.Line
  }

  let group: TechnologyGroup
  let slug: String
  /// Share of the estate's avoidable cost, 0 to 1; `nil` where it is unknown.
  let shareOfEstate: Double?
  /// The greatest avoidable cost first; none where single bodies are withheld.
  let bodies: [Body]
  /// The head of its systems, in rank order.
  let ranking: [RankingRow]

  var file: String { "technology-\(slug).html" }
}

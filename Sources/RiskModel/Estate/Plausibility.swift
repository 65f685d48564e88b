package import Assumptions
internal import EstateModel

/// The estate's figures beside what is known of the sector.
package struct Plausibility: Sendable {
  /// One check with what it found.
  package struct Check: Sendable {
    package let formula: FormulaDeclaration
    package let finding: PlausibilityFinding
    /// The arithmetic with the estate's numbers put in.
    package let substituted: String
  }

  /// In the order of the method page.
  package let checks: [Check]

  /// The checks that fail.
  package var breaches: [Check] { checks.filter { $0.finding.holds == false } }

  /// - Parameters:
  ///   - assessedLegacy: Legacy systems whose 13 criteria are all assessed.
  ///   - assessedRed: Those of them that are red-rated.
  package init(
    _ totals: EstateTotals, assessedLegacy: Int, assessedRed: Int, parameters p: ModelParameters, frame: NationalFrame
  ) {
    let scored = Double(totals.systems - totals.unscored)
    let (cost, legacyCost) = (totals[.annualCost], totals[.legacyAnnualCost])
    let (costs, known) = (cost.sum.central.pounds, Double(cost.known))
    let legacyCosts = legacyCost.sum.central.pounds
    let modern = legacyCosts - totals[.legacyExcessMaintenance].sum.central.pounds
    let least = p.leastSystems
    let avoidable = totals[.avoidableCost].sum.central.pounds
    checks = [
      Self.check(
        RedShareCheck.self,
        .init(
          part: Double(assessedRed), whole: Double(assessedLegacy), band: p.redShareBand,
          systems: Double(assessedLegacy), leastSystems: least)),
      Self.check(
        LegacyShareCheck.self,
        .init(
          part: Double(totals.legacy), whole: scored, band: p.legacyShareBand, systems: scored, leastSystems: least)),
      Self.check(
        LegacyCostCheck.self,
        .init(part: legacyCosts, whole: costs, band: p.legacyCostBand, systems: known, leastSystems: least)),
      Self.check(
        LegacyMultipleCheck.self,
        .init(
          part: legacyCosts, whole: modern, band: p.legacyMultipleBand, systems: Double(legacyCost.known),
          leastSystems: least)),
      Self.check(
        ExcessMaintenanceCheck.self,
        .init(
          part: totals[.component(.excessMaintenance)].sum.central.pounds, whole: costs,
          band: Term(0, 0.5, 1), systems: known)),
      Self.check(
        NationalShareCheck.self,
        .init(
          part: avoidable / frame.total.amount.pounds, whole: costs / frame.digitalSpend.amount.pounds,
          band: p.nationalFactor, systems: known, leastSystems: least)),
    ]
  }

  /// Works one check.
  private static func check<F: Formula>(_ formula: F.Type, _ inputs: F.Inputs) -> Check
  where F.Output == PlausibilityFinding {
    Check(
      formula: F.declaration, finding: F.evaluate(inputs), substituted: F.derivation(inputs).substituted)
  }
}

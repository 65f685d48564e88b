package import Assumptions
package import Catalogue
package import EstateModel
package import RiskModel

/// The model on the same day of each year of a plan, by which a system is judged as it ages.
///
/// A contract is taken to roll over on its terms, so that its remaining time stays as it is; support ends, hardware
/// ages. A system that is not legacy today is taken to be kept current within its running cost. Both are assumed.
package struct Foresight: Sendable {
  private let models: [AssessmentModel]
  private let today: CalendarDate

  package init(
    years: Int, parameters: ParameterSet, deflators: Deflators, matcher: ProductMatcher,
    exploits: ExploitIndex = .empty, asOf: CalendarDate
  ) {
    today = asOf
    models = (0..<years).map {
      AssessmentModel(
        parameters: parameters, deflators: deflators, matcher: matcher, exploits: exploits,
        asOf: asOf.adding(months: 12 * $0))
    }
  }

  /// A cache of product texts for each year, one for each thread.
  package func makeIndexes() -> [ProductIndex] { models.map { $0.makeProductIndex() } }

  /// The model of the first year.
  var present: AssessmentModel { models[0] }

  /// The assessment in each year, of a system that nothing is done with.
  func years(of system: ITSystem, today: Assessment, indexes: inout [ProductIndex]) -> [Assessment] {
    if today.risk.legacy == .no { return [today] }
    return models.indices.map { year in
      if year == 0 { return today }
      let aged = rolled(system, by: year)
      return models[year].assess(aged, products: &indexes[year])
    }
  }

  /// What trials need of a system in each year, if nothing is done with it; years that are alike share one state.
  ///
  /// - Parameter today: Its exposure today.
  func states(
    of system: ITSystem, _ assessment: Assessment, _ today: Exposure, indexes: inout [ProductIndex]
  ) -> (distinct: [Exposure], byYear: [Int]) {
    guard assessment.risk.legacy != .no else { return ([today], models.map { _ in 0 }) }
    var distinct = [today]
    let byYear = models.indices.map { year -> Int in
      if year == 0 { return 0 }
      let aged = models[year].assessWithExposure(rolled(system, by: year), products: &indexes[year]).1
        .keepingContractTerm(of: today)
      if aged != distinct[distinct.count - 1] { distinct.append(aged) }
      return distinct.count - 1
    }
    return (distinct, byYear)
  }

  /// The risk in one year of a system whose criteria are no worse than some caps.
  func risk(of system: ITSystem, in year: Int, caps: [Field: Int], indexes: inout [ProductIndex]) -> RiskScore {
    var changed = rolled(system, by: year)
    let record = changed.add(ITSystem.Record(file: -1, line: 0))
    let untouched = models[year].assess(changed, products: &indexes[year])
    for (place, field) in Field.likelihood.enumerated() {
      guard let most = caps[field] else { continue }
      let score = untouched.risk.likelihood[place]
      guard Int(score.high) > most else { continue }
      changed.set(field, .known(Int64(min(Int(score.central), most))), record: record, column: 0, text: "".utf8)
    }
    return models[year].assess(changed, products: &indexes[year]).risk
  }

  /// The system with its contract so many years later.
  private func rolled(_ system: ITSystem, by years: Int) -> ITSystem {
    var rolled = system
    let record = rolled.add(ITSystem.Record(file: -1, line: 0))
    for field in [Field.contractStart, .contractEnd] {
      let reading = system.cell(field).reading
      guard reading.state == .known else { continue }
      func later(_ day: Int64) -> Int64 {
        Int64(CalendarDate(dayNumber: Int32(day)).adding(months: 12 * years).dayNumber)
      }
      rolled.set(
        field, .known(later(reading.low), later(reading.high), reading.caveats), record: record, column: 0,
        text: "".utf8)
    }
    return rolled
  }
}

import EstateModel
import Reporting
import RiskModel

/// What a thread gathers over all batches that it assesses: totals, counts, and what product names mean.
///
/// Sums over systems come out the same in whatever order systems are added, so it does not matter which thread assesses
/// which batch. One for each batch would have to be merged as often as there are batches.
struct AssessmentTallies: Sendable {
  var accounts = EstateAccounts()
  var survey: EstateSurvey
  var products: ProductIndex

  init(_ model: AssessmentModel) {
    survey = EstateSurvey(asOf: model.asOf)
    products = model.makeProductIndex()
  }

  /// Adds what another thread has gathered.
  mutating func merge(_ other: AssessmentTallies) {
    accounts.merge(other.accounts)
    survey.merge(other.survey)
  }

  /// All that several threads have gathered.
  static func total(of tallies: [AssessmentTallies], _ model: AssessmentModel) -> AssessmentTallies {
    tallies.reduce(into: AssessmentTallies(model)) { $0.merge($1) }
  }
}

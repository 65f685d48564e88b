import EstateModel
import Reporting
import RiskModel
import Synchronization

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

  /// Tallies that no thread is using at the moment.
  final class Pool: Sendable {
    private let model: AssessmentModel
    private let idle = Mutex<[AssessmentTallies]>([])

    init(_ model: AssessmentModel) { self.model = model }

    /// Lets `body` gather into tallies that no other thread has meanwhile.
    func use<Result>(_ body: (inout AssessmentTallies) -> Result) -> Result {
      var tallies = idle.withLock { $0.popLast() } ?? AssessmentTallies(model)
      defer { idle.withLock { $0.append(tallies) } }
      return body(&tallies)
    }

    /// All that has been gathered.
    var total: AssessmentTallies {
      idle.withLock { $0.reduce(into: AssessmentTallies(model)) { $0.merge($1) } }
    }
  }
}

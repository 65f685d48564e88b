internal import EstateModel
internal import RiskModel

/// The systems whose open facts are looked at: where most is in doubt, most is missing, or the list hangs on it.
struct InquiryChoice {
  /// How much is at stake at each place: pence in doubt, pence missing, trials for or against the first ten.
  private var doubt: [(stake: Double, place: Int)] = []
  private var missing: [(stake: Double, place: Int)] = []
  private var contested: [(stake: Double, place: Int)] = []

  init(_ columns: ExposureColumns, _ simulated: SimulatedEstate, _ ranges: AnswerRanges, _ work: TrialWork) {
    columns.forEach(in: 0..<columns.count) { place, system in
      let outcome = simulated.systems[place]
      let width = outcome.avoidableCost.map { $0.p90.pence - $0.p10.pence } ?? 0
      if width > 0 { doubt.append((Double(width), place)) }
      let (inside, all) = (Int(outcome.topTrials), simulated.trials)
      if inside > 0, inside < all { contested.append((Double(min(inside, all - inside)), place)) }
      let stake = Self.missing(from: system, ranges, work)
      if stake > 0 { missing.append((stake, place)) }
    }
  }

  /// The places, in order.
  ///
  /// - Parameter most: How many of each kind at most.
  func places(most: Int) -> [Int] {
    func first(_ stakes: [(stake: Double, place: Int)]) -> [Int] {
      stakes.sorted { ($1.stake, $0.place) < ($0.stake, $1.place) }.prefix(most).map(\.place)
    }
    return Set(first(doubt) + first(missing) + first(contested)).sorted()
  }

  /// The most that any one absent fact adds to a system's avoidable cost, in the mean of the first eight trials.
  private static func missing(
    from system: ExposureColumns.System, _ ranges: AnswerRanges, _ work: TrialWork
  ) -> Double {
    var today: Double?
    var most = 0.0
    func cost(_ exposure: Exposure) -> Double {
      var answered = system
      answered.exposure = exposure
      let drawn = DrawnSystem(answered)
      return work.figures(of: drawn.draws, needs: drawn.needs, block: 0).avoidableCost.sum() / Double(Lanes.width)
    }
    for fact in AbsentFact.allCases {
      guard let (_, exposure) = Inquiry.answering(fact, system, ranges) else { continue }
      let now = today ?? cost(system.exposure)
      today = now
      most = max(most, cost(exposure) - now)
    }
    return most
  }
}

internal import RiskModel

/// What eight trials draw of one treatment, with what its worth takes from them worked once for all systems.
struct TreatmentLanes: Sendable {
  /// What the worth of a treatment rests on beside the system.
  struct Terms {
    var costBias, shortfall, dualRunning: Lanes
    var runShare, residual: Lanes
    /// What is left where old hardware alone makes the system legacy.
    var residualOfHardware: Lanes
    /// From the start until the old system is left.
    var years: Lanes
  }

  /// Share of the avoidable cost that ends.
  private let ended, endedOfHardware: Lanes
  /// Share of a modern equivalent's running cost that is saved; less than nothing where the treatment runs dearer.
  let saved: Lanes
  let shortfall: Lanes
  /// What a pound of benefit a year is worth from completion to the end of the appraisal period.
  let benefitAnnuity: Lanes
  /// Present value of a pound of one-off cost, and of a pound of a modern equivalent's running cost for dual running.
  let onceFactor, dualFactor: Lanes

  init(_ terms: Terms, period: Double, _ discounting: DiscountTable) {
    let one = Lanes(repeating: 1)
    ended = one - terms.residual
    endedOfHardware = one - terms.residualOfHardware
    saved = one - terms.runShare
    shortfall = terms.shortfall
    let whole = discounting.annuity(period)
    var (annuity, mean) = (Lanes(), Lanes())
    for lane in 0..<Lanes.width {
      annuity[lane] = max(0, whole - discounting.annuity(terms.years[lane]))
      mean[lane] = discounting.mean(terms.years[lane])
    }
    benefitAnnuity = annuity
    onceFactor = (one + terms.costBias) * mean
    dualFactor = terms.dualRunning * terms.years * terms.runShare * mean
  }

  /// Share of the avoidable cost that ends.
  @inline(__always)
  func ended(isHardwareAlone: Bool) -> Lanes { isHardwareAlone ? endedOfHardware : ended }

  /// Net present social value, in the unit of its amounts.
  ///
  /// - Parameters:
  ///   - modern: Running cost of a modern equivalent.
  ///   - failure: Chance of not completing.
  @inline(__always)
  func worth(avoidable: Lanes, modern: Lanes, once: Lanes, failure: Lanes, isHardwareAlone: Bool) -> Lanes {
    let benefit = ended(isHardwareAlone: isHardwareAlone) * avoidable + saved * modern
    let delivered = Lanes(repeating: 1) - shortfall.greater(failure)
    return benefit * delivered * benefitAnnuity - once * onceFactor - modern * dualFactor
  }
}

/// Every trial's draw of what treatments take and leave.
struct TreatmentDraws: Sendable {
  static let changes = Treatment.inOrder.filter { $0 != .retain }
  /// By treatment that changes something, then by block.
  private let lanes: ContiguousArray<TreatmentLanes>

  /// The same in every block, for numbers that are not drawn.
  init(_ lanes: ContiguousArray<TreatmentLanes>) { self.lanes = lanes }

  /// - Complexity: A table of quantiles for each quantity, and one look-up for each quantity and trial.
  init(_ parameters: ModelParameters, seed: UInt64, blocks: Int, table: NormalTable) {
    func draw(_ spread: Spread, _ quantity: TreatmentQuantity) -> ContiguousArray<Lanes> {
      let stream = DrawStream(seed: seed, .parameter, SubjectNumber(quantity.name.utf8))
      let normals = table.withDrawer { drawer in ContiguousArray((0..<blocks).map { stream.normals($0, drawer) }) }
      return ParameterDraws.values(of: spread, at: normals)
    }
    let costBias = draw(parameters.oneOffCostBias.spread, .oneOffCostBias)
    let shortfall = draw(parameters.benefitShortfall.spread, .benefitShortfall)
    let dualRunning = draw(parameters.dualRunningShare.spread, .dualRunning)
    lanes = ContiguousArray(
      Self.changes.flatMap { treatment in
        let programme = parameters.programme(of: treatment, isHardwareAlone: false)
        let ofHardware = parameters.programme(of: treatment, isHardwareAlone: true)
        let runShare = draw(programme.runShare, .runShare(treatment))
        let residual = draw(programme.residual, .residual(treatment))
        let residualOfHardware = draw(ofHardware.residual, .residual(treatment))
        let years = draw(programme.years, .duration(treatment))
        return (0..<blocks).map { block in
          TreatmentLanes(
            TreatmentLanes.Terms(
              costBias: costBias[block], shortfall: shortfall[block], dualRunning: dualRunning[block],
              runShare: runShare[block], residual: residual[block], residualOfHardware: residualOfHardware[block],
              years: years[block]), period: parameters.appraisalYears.central, parameters.discounting)
        }
      })
  }

  /// Lends the draws to work.
  @inline(__always)
  func withLent<Result>(_ body: (Lent) -> Result) -> Result {
    lanes.withUnsafeBufferPointer { body(Lent(lanes: $0, blocks: lanes.count / Self.changes.count)) }
  }

  /// The draws as work looks them up.
  struct Lent {
    fileprivate let lanes: UnsafeBufferPointer<TreatmentLanes>
    fileprivate let blocks: Int

    /// What a block draws of one of the ``TreatmentDraws/changes``.
    @inline(__always)
    subscript(change: Int, block: Int) -> TreatmentLanes { lanes[change * blocks + block] }
  }
}

internal import EstateModel
internal import RiskModel

extension EstateSimulation {
  /// What the trials say of one system by itself.
  ///
  /// The draws are those of ``run(_:groups:jobs:memberships:progress:)``, made once more: they depend on nothing else.
  package func trials(of system: ExposureColumns.System) -> SystemTrials {
    var columns = ExposureColumns()
    columns.append([system])
    let exposure = system.exposure
    let drawn = DrawnSystem(system)
    let (draws, needs) = (drawn.draws, drawn.needs)
    let known = EstateFigure.drawn.filter(exposure.knows)
    let ranks = RankLanes(parameters)
    var amounts = known.map { _ in ContiguousArray(repeating: Lanes(), count: blocks) }
    var (red, worthwhile) = (Lanes(), Lanes())
    var (scores, lockIn): ([Double], [Double]) = ([], [])
    withWork(shapes(of: columns)) { work in
      for block in 0..<blocks {
        let figures = work.figures(of: draws, needs: needs, block: block)
        for (index, figure) in known.enumerated() {
          amounts[index][block] = figures.amount(at: figure.position, isReported: figure == .reportedAnnualCost)
        }
        red += ranks.isRed(figures)
        worthwhile += figures.isWorthwhile
        let index = work.lockInIndex(of: draws, needs: needs, block: block)
        for lane in 0..<Lanes.width {
          scores.append(OverallScore(numerator: Int32(figures.score[lane])).value)
          lockIn.append(index[lane])
        }
      }
    }
    var selection = QuantileSelection(trials: trials)
    var quantiles = [Quantiles?](repeating: nil, count: EstateFigure.drawn.count)
    for (index, figure) in known.enumerated() { quantiles[figure.position] = selection.quantiles(of: amounts[index]) }
    let hasWorth = draws.change != nil && exposure.knows(.worth)
    return SystemTrials(
      quantiles: quantiles, score: exposure.isScored ? SystemTrials.Points(scores) : nil,
      lockIn: exposure.isLockInKnown ? SystemTrials.Points(lockIn) : nil, redShare: red.sum() / Double(trials),
      worthwhileShare: hasWorth ? worthwhile.sum() / Double(trials) : nil, draws: draws.drawn)
  }
}

internal import EstateModel
internal import RiskModel

extension EstateSimulation {
  /// The quantiles of every figure of one system, by ``EstateFigure/position``; `nil` for those it does not know.
  ///
  /// The draws are those of ``run(_:groups:jobs:memberships:progress:)``, made once more: they depend on nothing else.
  package func figures(of system: ExposureColumns.System) -> [Quantiles?] {
    var columns = ExposureColumns()
    columns.append([system])
    let draws = SystemDraws(system, CriterionTable())
    let known = EstateFigure.drawn.filter(system.exposure.knows)
    var amounts = known.map { _ in ContiguousArray(repeating: Lanes(), count: blocks) }
    withWork(shapes(of: columns)) { work in
      let needs = (supplier: draws.needsShock(.supplier), technology: draws.needsShock(.technology))
      for block in 0..<blocks {
        let figures = work.figures(of: draws, needs: needs, block: block)
        for (index, figure) in known.enumerated() {
          amounts[index][block] = figures.amount(at: figure.position, isReported: figure == .reportedAnnualCost)
        }
      }
    }
    var selection = QuantileSelection(trials: trials)
    var quantiles = [Quantiles?](repeating: nil, count: EstateFigure.drawn.count)
    for (index, figure) in known.enumerated() { quantiles[figure.position] = selection.quantiles(of: amounts[index]) }
    return quantiles
  }
}

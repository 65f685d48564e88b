internal import EstateModel
internal import RiskModel

/// Runs the trials of some of the systems, and keeps what they add up to.
struct TrialWorker: Sendable {
  private let simulation: EstateSimulation
  private let criteria = CriterionTable()
  private let shapes: FactShapes
  private let ranks: RankLanes
  private var selection: QuantileSelection
  /// One system's avoidable cost in every trial.
  private var amounts: ContiguousArray<Lanes>
  private(set) var estate: FigureSums
  private(set) var groups: AllGroupSums
  private(set) var top: TopRanks
  private(set) var outcomes: ContiguousArray<(place: Int, outcome: SystemOutcome)> = []

  init(_ simulation: EstateSimulation, shapes: FactShapes, groups count: Int) {
    self.simulation = simulation
    self.shapes = shapes
    ranks = RankLanes(simulation.parameters)
    selection = QuantileSelection(trials: simulation.trials)
    amounts = ContiguousArray(repeating: Lanes(), count: simulation.blocks)
    estate = FigureSums(blocks: simulation.blocks)
    groups = AllGroupSums(groups: count, blocks: simulation.groupBlocks)
    top = TopRanks(size: TopRanking.list, blocks: simulation.blocks)
  }

  /// Runs the trials of the systems at some places.
  mutating func take(
    _ columns: ExposureColumns, _ places: Range<Int>, memberships: (Int) -> [ExposureColumns.Membership]
  ) {
    simulation.withWork(shapes) { work in
      columns.forEach(in: places) { place, system in
        take(DrawnSystem(system, criteria), place, memberships(place), work)
      }
    }
  }

  /// Adds what another worker's systems came to.
  mutating func merge(_ other: TrialWorker) {
    estate.merge(other.estate)
    groups.merge(other.groups)
    top.merge(other.top)
  }

  /// Runs all trials of one system.
  private mutating func take(
    _ drawn: DrawnSystem, _ place: Int, _ memberships: [ExposureColumns.Membership], _ work: TrialWork
  ) {
    let (system, needs) = (drawn.draws, drawn.needs)
    let exposure = system.exposure
    let isReported = exposure.knows(.reportedAnnualCost)
    let positions = EstateFigure.drawn.filter(exposure.knows).map(\.position)
    var (red, worthwhile) = (Lanes(), Lanes())
    for block in 0..<simulation.blocks {
      let figures = work.figures(of: system, needs: needs, block: block)
      estate.add(figures, at: positions, isReported: isReported, block: block)
      if block < simulation.groupBlocks { groups.add(figures, to: memberships, block: block) }
      red += ranks.isRed(figures)
      worthwhile += figures.isWorthwhile
      top.take(ranks.keys(figures, exposure), number: system.number, place: place, block: block)
      amounts[block] = figures.avoidableCost
    }
    var outcome = SystemOutcome()
    outcome.redTrials = Int32(red.sum())
    if system.change != nil, exposure.knows(.worth) { outcome.worthwhileTrials = Int32(worthwhile.sum()) }
    if exposure.knows(.avoidableCost) { outcome.avoidableCost = selection.quantiles(of: amounts) }
    outcomes.append((place, outcome))
  }
}

extension EstateSimulation {
  /// Lends what the work of trials reads.
  func withWork<Result>(_ shapes: FactShapes, _ body: (TrialWork) -> Result) -> Result {
    draws.lanes.withUnsafeBufferPointer { lanes in
      treatments.withLent { treatments in
        table.withDrawer { drawer in
          body(
            TrialWork(
              seed: seed, parameters: lanes, treatments: treatments, normals: drawer, shapes: shapes,
              legacyThreshold: parameters.legacyThreshold.central,
              supplierWeights: CoupledDraw.weights(of: parameters.supplierCorrelation),
              technologyWeights: CoupledDraw.weights(of: parameters.technologyCorrelation)))
        }
      }
    }
  }
}

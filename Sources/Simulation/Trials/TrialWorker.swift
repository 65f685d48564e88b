internal import EstateModel
internal import RiskModel

/// Runs the trials of some of the systems, and keeps what they add up to.
struct TrialWorker: Sendable {
  private let simulation: EstateSimulation
  private let shapes: FactShapes
  private let ranks: RankLanes
  private var selection: QuantileSelection
  /// One system's avoidable cost in every trial.
  private var amounts: ContiguousArray<Lanes>
  private(set) var estate: FigureSums
  private(set) var groups: AllGroupSums
  private(set) var top: TopRanks
  private(set) var outcomes: ContiguousArray<(place: Int, outcome: SystemOutcome)> = []

  /// - Parameters:
  ///   - count: How many groups get totals of their own.
  ///   - systems: How many systems there are in all.
  init(_ simulation: EstateSimulation, shapes: FactShapes, groups count: Int, systems: Int) {
    self.simulation = simulation
    self.shapes = shapes
    ranks = RankLanes(simulation.parameters)
    selection = QuantileSelection(trials: simulation.trials)
    amounts = ContiguousArray(repeating: Lanes(), count: simulation.blocks)
    estate = FigureSums(blocks: simulation.blocks)
    groups = AllGroupSums(groups: count, blocks: simulation.groupBlocks)
    top = TopRanks(size: max(1, min(TopRanking.list, systems)), blocks: simulation.blocks)
  }

  /// Runs the trials of the systems at some places.
  mutating func take(
    _ columns: ExposureColumns, _ places: Range<Int>, memberships: (Int) -> [ExposureColumns.Membership]
  ) {
    simulation.withWork(shapes) { work in
      columns.forEach(in: places) { place, system in
        take(DrawnSystem(system), place, memberships(place), work)
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
    let (simulation, ranks) = (simulation, ranks)
    let (red, worthwhile) = Self.forEachBlock(of: simulation, &estate, &groups, &top, &amounts) { block, kept in
      let figures = work.figures(of: system, needs: needs, block: block)
      kept.estate.add(figures, at: positions, isReported: isReported, block: block)
      if block < simulation.groupBlocks { kept.groups.add(figures, to: memberships, block: block) }
      kept.top.take(ranks.keys(figures, exposure), number: system.number, place: place, block: block)
      kept.amounts[block] = figures.avoidableCost
      return (ranks.isRed(figures), figures.isWorthwhile)
    }
    var outcome = SystemOutcome()
    outcome.redTrials = Int32(red.sum())
    if system.change != nil, exposure.knows(.worth) { outcome.worthwhileTrials = Int32(worthwhile.sum()) }
    if exposure.knows(.avoidableCost) { outcome.avoidableCost = selection.quantiles(of: amounts) }
    outcomes.append((place, outcome))
  }

  /// Where the trials of one system are kept, while they are run.
  private struct Kept {
    let estate: FigureSums.Lent
    let groups: AllGroupSums.Lent
    let top: TopRanks.Lent
    let amounts: UnsafeMutableBufferPointer<Lanes>
  }

  /// Lends what is kept once for all blocks of trials, and counts what comes of each.
  @inline(__always)
  private static func forEachBlock(
    of simulation: EstateSimulation, _ estate: inout FigureSums, _ groups: inout AllGroupSums, _ top: inout TopRanks,
    _ amounts: inout ContiguousArray<Lanes>, _ body: (_ block: Int, _ kept: Kept) -> (red: Lanes, worthwhile: Lanes)
  ) -> (red: Lanes, worthwhile: Lanes) {
    var count = (red: Lanes(), worthwhile: Lanes())
    estate.lend { estate in
      groups.lend { groups in
        top.lend { top in
          amounts.withUnsafeMutableBufferPointer { amounts in
            let kept = Kept(estate: estate, groups: groups, top: top, amounts: amounts)
            for block in 0..<simulation.blocks {
              let (red, worthwhile) = body(block, kept)
              count.red += red
              count.worthwhile += worthwhile
            }
          }
        }
      }
    }
    return count
  }
}

extension EstateSimulation {
  /// Lends what the work of trials reads.
  func withWork<Result>(_ shapes: FactShapes, _ body: (TrialWork) -> Result) -> Result {
    draws.lanes.withUnsafeBufferPointer { lanes in
      treatments.withLent { treatments in
        table.withDrawer { drawer in
          criteria.withLent { criteria in
            body(
              TrialWork(
                seed: seed, parameters: lanes, treatments: treatments, normals: drawer, criteria: criteria,
                shapes: shapes, legacyThreshold: parameters.legacyThreshold.central,
                supplierWeights: CoupledDraw.weights(of: parameters.supplierCorrelation),
                technologyWeights: CoupledDraw.weights(of: parameters.technologyCorrelation)))
          }
        }
      }
    }
  }
}

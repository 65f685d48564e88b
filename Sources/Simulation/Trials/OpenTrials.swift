package import RiskModel

/// The trials of a simulation, open to work that goes on from a system's draws: plans, year by year.
///
/// Every draw is that of ``EstateSimulation/run(_:groups:jobs:memberships:progress:)``, so that two plans of one estate are
/// held against each other in the same world: common random numbers.
package struct OpenTrials: Sendable {
  package let simulation: EstateSimulation
  private let shapes = FactShapes(Set(0...FactShapes.uniform))

  /// - Complexity: A table of quantiles for each shape there can be.
  package init(_ simulation: EstateSimulation) { self.simulation = simulation }

  /// Eight trials to a block.
  package var blocks: Int { simulation.blocks }

  /// Makes one state of a system ready.
  package func prepare(_ system: ExposureColumns.System) -> DrawnSystem { DrawnSystem(system) }

  /// The normal numbers of something that is unknown for the whole estate at once, block by block.
  package func normals(of subject: String) -> ContiguousArray<Lanes> {
    let stream = DrawStream(seed: simulation.seed, .parameter, SubjectNumber(subject.utf8))
    return simulation.table.withDrawer { drawer in
      ContiguousArray((0..<blocks).map { stream.normals($0, drawer) })
    }
  }

  /// The normal numbers of the assumption book's draws, with the ids of the parameters that share each.
  package var bookNormals: [(parameters: [String], normals: ContiguousArray<Lanes>)] {
    DrawnParameter.allCases.map { ($0.parameters.map(\.rawValue), simulation.draws.normals[$0.rawValue]) }
  }

  /// Lends what draws systems.
  package func withDrawing<Result>(_ body: (Drawing) -> Result) -> Result {
    simulation.withWork(shapes) { body(Drawing(work: $0)) }
  }

  /// PERT over a range at normal numbers; a number that is no range stands as it is.
  @inline(__always)
  package func value(of spread: Spread, atNormal z: Lanes) -> Lanes {
    let draw = JudgedDraw(spread)
    return draw.isRange ? draw.values(shapes, atNormal: z) : Lanes(repeating: draw.low)
  }
}

/// What a block of trials says of one state of a system, in pounds; nothing where a figure is not known.
package struct DrawnState: Sendable {
  package var annualCost = Lanes()
  package var contractAnnualValue = Lanes()
  package var exitCost = Lanes()
  /// In the order of ``AvoidableComponent``.
  package var components = InlineArray<7, Lanes>(repeating: Lanes())
}

extension OpenTrials {
  /// Draws systems, block by block.
  package struct Drawing {
    let work: TrialWork

    /// A state of a system in eight trials.
    @inline(__always)
    package func state(of system: DrawnSystem, block: Int) -> DrawnState {
      let (draws, penny) = (system.draws, Lanes(repeating: 0.01))
      let figures = work.figures(of: draws, needs: system.needs, block: block)
      var state = DrawnState()
      state.annualCost = figures.annualCost * penny
      state.exitCost = figures.exitCost * penny
      state.components = [
        figures.components.0 * penny, figures.components.1 * penny, figures.components.2 * penny,
        figures.components.3 * penny, figures.components.4 * penny, figures.components.5 * penny,
        figures.components.6 * penny,
      ]
      if let contract = draws.contractAnnualValue {
        let shocks = work.shocks(of: draws, needs: system.needs, block: block)
        state.contractAnnualValue = work.value(of: contract, draws, shocks, block: block)
      }
      return state
    }

    /// What a treatment costs once, in pounds, whether or not it is the best one.
    @inline(__always)
    package func oneOffCost(of treatment: Treatment, _ system: DrawnSystem, _ state: DrawnState, block: Int) -> Lanes {
      let shocks = work.shocks(of: system.draws, needs: system.needs, block: block)
      return work.oneOffCost(of: treatment, system.draws, state.annualCost, shocks, block: block)
        * Lanes(repeating: 0.01)
    }

    /// The normal numbers of what one system's programme draws.
    @inline(__always)
    package func normals(_ draw: ProgrammeDraw, of system: DrawnSystem, block: Int) -> Lanes {
      DrawStream(seed: work.seed, .system, system.draws.number, draw: draw.rawValue).normals(block, work.normals)
    }
  }
}

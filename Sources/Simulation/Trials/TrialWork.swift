internal import RiskModel

/// Works a system's figures for eight trials at a time: the model's formulas for numbers that are no ranges.
///
/// Algebraically these are the formulas of the model, whose own evaluation at the drawn numbers a test holds them against.
struct TrialWork {
  let seed: UInt64
  let parameters: UnsafeBufferPointer<ParameterLanes>
  let treatments: TreatmentDraws.Lent
  let normals: NormalTable.Drawer
  let criteria: CriterionTable.Lent
  let shapes: FactShapes
  let legacyThreshold: Double
  /// Weights of what systems share and of what is their own, by coupling: supplier, then technology.
  let supplierWeights, technologyWeights: (shared: Double, own: Double)

  /// What all systems of a supplier and of a technology share in eight trials.
  struct Shocks {
    var supplier = Lanes()
    var technology = Lanes()
  }

  /// The drawn scores that formulas read.
  struct Scores {
    var likelihoodSum, likelihoodGreatest, impactSum, impactGreatest: Lanes
    var businessFit, vulnerabilities, issues: Lanes
  }

  /// The shocks of a system's supplier and technology.
  @inline(__always)
  func shocks(of system: SystemDraws, needs: (supplier: Bool, technology: Bool), block: Int) -> Shocks {
    var shocks = Shocks()
    if needs.supplier, let supplier = system.supplier {
      shocks.supplier = DrawStream(seed: seed, .supplier, supplier).normals(block, normals)
    }
    if needs.technology, let technology = system.technology {
      shocks.technology = DrawStream(seed: seed, .technology, technology).normals(block, normals)
    }
    return shocks
  }

  /// The normal numbers of one of a system's draws, moved by the shock that it is coupled with.
  @inline(__always)
  private func normal(_ draw: Int, _ coupling: Coupling, _ system: SystemDraws, _ shocks: Shocks, _ block: Int) -> Lanes
  {
    let own = DrawStream(seed: seed, .system, system.number, draw: draw).normals(block, normals)
    switch coupling {
    case .supplier where system.supplier != nil:
      return own * Lanes(repeating: supplierWeights.own) + shocks.supplier * Lanes(repeating: supplierWeights.shared)
    case .technology where system.technology != nil:
      return own * Lanes(repeating: technologyWeights.own)
        + shocks.technology * Lanes(repeating: technologyWeights.shared)
    default: return own
    }
  }

  // MARK: - Scores

  /// Draws the open criteria.
  @inline(__always)
  func scores(of system: SystemDraws, _ shocks: Shocks, block: Int) -> Scores {
    var likelihood = Category(system.settledLikelihood)
    var impact = Category(system.settledImpact)
    var read = (
      fit: ShortLanes(repeating: system.businessFit), vulnerabilities: ShortLanes(repeating: system.vulnerabilities),
      issues: ShortLanes(repeating: system.issues)
    )
    for criterion in system.criteria {
      let score = score(of: criterion, system, shocks, block: block)
      guard criterion.isLikelihood else {
        impact.add(score)
        continue
      }
      likelihood.add(score)
      switch criterion.draw {
      case 3: read.fit = score
      case 5: read.vulnerabilities = score
      case 6: read.issues = score
      default: break
      }
    }
    return Scores(
      likelihoodSum: Lanes(likelihood.sum), likelihoodGreatest: Lanes(likelihood.greatest),
      impactSum: Lanes(impact.sum), impactGreatest: Lanes(impact.greatest), businessFit: Lanes(read.fit),
      vulnerabilities: Lanes(read.vulnerabilities), issues: Lanes(read.issues))
  }

  /// Sum and greatest of the scores of likelihood, or of impact.
  private struct Category {
    var sum, greatest: ShortLanes

    @inline(__always)
    init(_ settled: (sum: Float, greatest: Float)) {
      sum = ShortLanes(repeating: settled.sum)
      greatest = ShortLanes(repeating: settled.greatest)
    }

    @inline(__always)
    mutating func add(_ score: ShortLanes) {
      sum += score
      greatest.replace(with: score, where: score .> greatest)
    }
  }

  /// Draws one criterion: its lowest score, and a point for each limit that the draw exceeds.
  @inline(__always)
  func score(
    of criterion: SystemDraws.Criterion, _ system: SystemDraws, _ shocks: Shocks, block: Int
  ) -> ShortLanes {
    let stream = DrawStream(seed: seed, .system, system.number, draw: criterion.draw)
    let exceeded =
      switch criterion.coupling {
      case .none: criteria.exceeded(criterion.limits, byUniform: stream.shortUniforms(block))
      case .supplier:
        criteria.exceeded(criterion.limits, byNormal: moved(stream, supplierWeights, shocks.supplier, block))
      case .technology:
        criteria.exceeded(criterion.limits, byNormal: moved(stream, technologyWeights, shocks.technology, block))
      }
    return ShortLanes(repeating: criterion.low) + exceeded
  }

  /// A draw's normal numbers, moved by a shock.
  @inline(__always)
  private func moved(
    _ stream: DrawStream, _ weights: (shared: Double, own: Double), _ shock: Lanes, _ block: Int
  ) -> ShortLanes {
    stream.shortNormals(block, normals) * ShortLanes(repeating: Float(weights.own))
      + ShortLanes(shock) * ShortLanes(repeating: Float(weights.shared))
  }

  // MARK: - Facts

  /// Draws a fact; a number that is no range stands as it is.
  @inline(__always)
  func value(of fact: FactDraw, _ system: SystemDraws, _ shocks: Shocks, block: Int) -> Lanes {
    guard fact.isRange else { return Lanes(repeating: fact.low) }
    let z = normal(fact.fact.rawValue, fact.fact.coupling, system, shocks, block)
    return Lanes(repeating: fact.low) + Lanes(repeating: fact.width) * shapes.values(fact.shape, atNormal: z)
  }

  /// The part of its full effect that something has which may hold or not, because a product's name is ambiguous.
  @inline(__always)
  func part(_ fact: DrawnFact, _ system: SystemDraws, _ shocks: Shocks, block: Int) -> Lanes {
    shapes.values(FactShapes.leaningToNothing, atNormal: normal(fact.rawValue, fact.coupling, system, shocks, block))
  }
}

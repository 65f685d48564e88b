import Catalogue
import EstateImport
import EstateModel
import EstateStore
import Linkage
import Planning
import Reporting
import RiskModel
import Simulation

/// Runs the trials of compared runs: one pass over the estate for all runs that differ in nothing but their plans.
struct PairedPass {
  /// What runs have in common that one pass can serve.
  private struct World: Hashable {
    let importID: Int
    let links: RunDocument.StatedFile?
    let rates: RunDocument.StatedFile?
    let asOf: CalendarDate
    let assumptions: String
    let catalogueFiles: [RunDocument.CatalogueFile]
  }

  let database: EstateDatabase
  let jobs: Int
  let output: OutputOptions
  let seed: UInt64
  /// As many as are asked for, rounded up to a multiple of eight.
  let trials: Int

  /// The runs trial by trial.
  ///
  /// - Complexity: Memory does not grow with the number of systems; for each run 24 bytes a trial.
  func trials(of bases: [RunBasis], _ setups: [ModelSetup]) async throws -> PairedTrials {
    var worlds: [World: [Int]] = [:]
    var order: [World] = []
    for (place, (basis, setup)) in zip(bases, setups).enumerated() {
      let world = World(
        importID: basis.importID, links: basis.links, rates: basis.rates, asOf: basis.asOf,
        assumptions: setup.basis.assumptions_sha256,
        catalogueFiles: basis.catalogueFiles)
      if worlds[world] == nil { order.append(world) }
      worlds[world, default: []].append(place)
    }
    var sums = bases.map { _ in PlanSums(blocks: 0) }
    var normals: [(name: String, normals: ContiguousArray<Lanes>)] = []
    for world in order {
      let places = worlds[world] ?? []
      let simulation = EstateSimulation(setups[places[0]].model.parameters, seed: seed, trials: trials)
      let plans = PairedPlans(places.map { setups[$0].comparisonPlanner }, OpenTrials(simulation))
      for (place, sum) in zip(places, try await run(plans, world, setups[places[0]].joinRules)) { sums[place] = sum }
      // A number of the same name is drawn from the same stream in every world.
      let known = Set(normals.map(\.name))
      normals += plans.normals.filter { !known.contains($0.name) }
    }
    return PairedTrials(seed: seed, trials: TrialCount.rounded(trials), sums: sums, normals: normals)
  }

  /// Systems to a batch: small enough that all threads have work, large enough that a batch's products are looked up once.
  ///
  /// The sums are of whole pence, so that it plays no part in them.
  private func batch(of systems: Int) -> Int { min(4_096, max(64, systems / (4 * jobs))) }

  private func run(_ plans: PairedPlans, _ world: World, _ joinRules: JoinRules) async throws -> [PlanSums] {
    let links = try world.links?.confirmedLinks(in: database, upTo: world.importID)
    let estate = try StoredEstate(
      database, upTo: world.importID, links: links ?? ConfirmedLinks(), rates: try world.rates?.exchangeRates ?? .none,
      joinRules: joinRules)
    let expected = estate.ledger.accepted
    let cursor = try estate.systems(
      of: database, upTo: world.importID, batchOf: batch(of: expected), order: .asStored)
    var progress = Progress(output.progress, task: "trials", quiet: output.quiet)
    var (sums, done) = (plans.makeSums(), 0)
    try await cursor.forEachBatch(jobs: jobs) { batch, _ in
      var part = plans.makeSums()
      var indexes = plans.makeIndexes()
      estate.forEachSystem(of: batch) { system, _ in plans.add(system, to: &part, indexes: &indexes) }
      return (part, batch.systems.count)
    } take: { part, count in
      for place in sums.indices { sums[place].merge(part[place]) }
      done += count
      progress.show(rows: done, fraction: expected > 0 ? Double(done) / Double(expected) : nil, rejected: 0)
    }
    progress.finish()
    return sums
  }
}

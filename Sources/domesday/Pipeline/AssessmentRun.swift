import Diagnostics
import EstateModel
import EstateStore
import Linkage
import Planning
import Reporting
import RiskModel
import Simulation

/// Assesses every system of an estate: batches in parallel, results joined in the order of batches, whatever
/// the number of jobs.
struct AssessmentRun {
  let model: AssessmentModel
  let estate: StoredEstate
  /// What avoidable cost is a share of.
  let nationalTotal: Money
  /// What the ranking puts first.
  var order = RankingOrder.delay
  let jobs: Int
  /// Plans every system, where the run's scenario plans anything.
  var planner: SystemPlanner?
  /// Keeps a record of each planned system, for a comparison.
  var keepsRecords = false
  /// Keeps what trials need of each system.
  var keepsExposures = false
  /// Keeps what systems are compared by when duplicates are looked for.
  var keepsMarks = false
  /// Writes each system's line; a comparison has no use for them.
  var writesLines = true

  /// The results of one batch, system by system.
  struct Chunk: Sendable {
    var log = DiagnosticLog()
    var lines = RankedLines.Batch()
    /// What trials need of each system, and the groups it counts in; empty where none are to be run.
    var exposures: ContiguousArray<ExposureColumns.System> = []
    var groups: ContiguousArray<TrialGroups.Entry> = []
    var plan: PlannedEstate?
    /// What systems are compared by; empty where no duplicates are looked for.
    var marks = SystemMarks()
  }

  /// Assesses what an estate holds.
  ///
  /// - Parameters:
  ///   - importID: Leaves out what later imports brought.
  ///   - folder: Where a spill file may be kept meanwhile.
  func results(
    of database: EstateDatabase, upTo importID: Int?, spillingTo folder: String, progress: inout Progress
  ) async throws -> AssessedEstate {
    let expected = estate.acceptedSystems
    let cursor = try estate.systems(of: database, upTo: importID, order: .asStored)
    var assessed = AssessedEstate(asOf: model.asOf, spill: try SpillFile(in: folder))
    let tallies = IdleTools { [model] in AssessmentTallies(model) }
    try await cursor.forEachBatch(jobs: jobs) { batch, first in
      tallies.use { chunk(of: batch, from: first, into: &$0) }
    } take: { chunk in
      try assessed.add(chunk)
      progress.show(
        rows: assessed.count, fraction: expected > 0 ? Double(assessed.count) / Double(expected) : nil, rejected: 0)
    }
    // Ordering keeps one thread busy, and the report will ask about single systems.
    async let questions: Void = database.prepareForQuestions()
    assessed.finish(AssessmentTallies.total(of: tallies.all, model))
    try await questions
    return assessed
  }

  private func chunk(of batch: StoredBatch, from firstPlace: Int, into tallies: inout AssessmentTallies) -> Chunk {
    var chunk = Chunk()
    // A line takes about as much as the cells that it comes from.
    if writesLines { chunk.lines.reserve(systems: batch.systems.count, bytes: batch.bytes.count) }
    var place = firstPlace
    let kinds = estate.sources.map(\.file.finding.kind)
    var planning = planner.map { PlanningSession($0, keepsRecords: keepsRecords) }
    // A model is some kilobytes of numbers, which reading it from the run would copy for each system.
    let model = model
    estate.forEachSystem(of: batch) { system, rows in
      var assessment: Assessment
      var exposure: Exposure?
      if keepsExposures {
        (assessment, exposure) = model.assessWithExposure(system, products: &tallies.products)
      } else {
        assessment = model.assess(system, products: &tallies.products)
      }
      if let planned = planning?.plan(system, assessment) {
        assessment = assessment.choosing(planned.treatment)
        exposure?.choose(as: assessment)
      }
      let parties = EstateAccounts.Parties(of: system)
      if let exposure { keep(exposure, of: system, assessment, parties, in: &chunk) }
      tallies.accounts.add(assessment, parties)
      tallies.survey.add(
        system, assessment, of: parties.owner, place: place, kind: Self.kind(of: rows, kinds))
      if writesLines {
        RankingLine.append(
          system, assessment, evidence: evidence(rows), nationalTotal: nationalTotal, to: &chunk.lines.lines)
      }
      chunk.lines.add(
        RankKey(assessment, by: order), named: system.key,
        GroupHashes(
          organisation: parties.owner, supplier: parties.supplier, technology: assessment.leadTechnology))
      if keepsMarks {
        chunk.marks.append(system)
        for row in rows { chunk.marks.addAddresses(in: row.cells) }
      }
      for conflict in estate.decoder.conflicts(among: rows) { chunk.log.add(conflict.diagnostic) }
      if tallies.products.statesGone(system) { chunk.log.add(gone(system)) }
      place += 1
    }
    chunk.plan = planning?.estate
    return chunk
  }

  /// What lists a system: a list of systems, where one of its rows stands in one.
  private static func kind(of rows: [EvidenceDecoder.StoredRow], _ kinds: [FileKind]) -> FileKind {
    guard let first = rows.first else { return .systems }
    return rows.contains { kinds[$0.file] == .systems } ? .systems : kinds[first.file]
  }

  /// Keeps what trials need of a system.
  private func keep(
    _ exposure: Exposure, of system: ITSystem, _ assessment: Assessment, _ parties: EstateAccounts.Parties,
    in chunk: inout Chunk
  ) {
    chunk.exposures.append(ExposureColumns.System(exposure, of: system, assessment, parties))
    let bodies = parties.bodies
    chunk.groups.append(
      TrialGroups.Entry(
        bodies: bodies, shares: bodies.count > 1 ? parties.shares : [], supplier: parties.supplier,
        technology: assessment.leadTechnology, treatment: exposure.treatment))
  }

  /// What there is to say of a system whose status says that it is no more.
  private func gone(_ system: ITSystem) -> Diagnostic {
    let cell = system.cell(.status)
    let record = system.records[Int(cell.record)]
    return Diagnostic(
      .warning, "estate.gone",
      at: Diagnostic.Place(file: estate.sources[record.file].file.path, line: record.line, column: Int(cell.column)),
      "status \"\(system.rawText(.status))\" says that the system is no more; it is counted like any other",
      remedy: "leave its row out, or correct its status")
  }

  /// Where the first row of a system stands.
  private func evidence(_ rows: [EvidenceDecoder.StoredRow]) -> String {
    guard let row = rows.first else { return "" }
    return "\(estate.sources[row.file].file.path):\(row.line)"
  }
}

extension EvidenceDecoder.Conflict {
  var diagnostic: Diagnostic {
    Diagnostic(
      .warning, "estate.conflict",
      at: Diagnostic.Place(file: dropped.file, line: dropped.line, column: dropped.column),
      "\(field.name) is \"\(dropped.text)\" here and \"\(kept.text)\" in \(kept.file):\(kept.line), which is used",
      remedy: "correct one of the two")
  }
}

package import EstateModel
package import Linkage
internal import Diagnostics
internal import RiskModel

extension Redaction {
  /// A file with its name, headings and findings withheld; its digest and ledger stay.
  package func shown(_ files: [SourceFile]) -> [SourceFile] {
    guard !isNone else { return files }
    return files.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }.enumerated().map { place, file in
      SourceFile(
        path: Self.file(place), sha256: file.sha256, format: file.format, encoding: file.encoding,
        delimiter: file.delimiter, columns: [], ledger: file.ledger, finding: .notKept)
    }
  }

  /// What a file is called whose name is withheld.
  private static func file(_ place: Int) -> String { "file \(place + 1)" }

  /// The run for machines without names of files, texts of scenarios and assumptions.
  package func shown(_ document: RunDocument) -> RunDocument {
    guard !isNone else { return document }
    var shown = document
    for place in shown.inputs.indices { shown.inputs[place].path = Self.file(place) }
    shown.joins = nil
    shown.basis.overrides = nil
    shown.basis.scenario = nil
    for place in (shown.basis.catalogue_files ?? []).indices {
      shown.basis.catalogue_files?[place].path = "catalogue file \(place + 1)"
    }
    shown.basis.rates?.path = "rates file"
    shown.basis.links?.path = "links file"
    shown.basis.links?.text = ""
    if withholdsSmallCounts { shown.duplicates = nil }
    shown.redaction = profile.rawValue
    return shown
  }

  /// Without the names of systems; where small numbers are withheld, without the numbers too.
  package func shown(_ duplicates: DuplicateFindings) -> DuplicateFindings {
    guard !isNone else { return duplicates }
    var shown = withholdsSmallCounts ? DuplicateFindings() : duplicates
    shown.isSought = duplicates.isSought
    shown.proposals = []
    shown.joined = []
    return shown
  }

  /// The problems of a run, counted by kind: what they say, and where, is withheld.
  func shown(_ log: DiagnosticLog) -> DiagnosticLog { isNone ? log : log.withoutTexts }

  /// How often facts are known; where a count is small, both it and its complement are withheld.
  func shown(_ coverage: [FieldCoverage]) -> [FieldCoverage] {
    guard withholdsSmallCounts else { return coverage }
    return coverage.map { line in
      var line = line
      line.isWithheld = SmallNumbers.isSmall(line.known) || SmallNumbers.isSmall(line.missing)
      return line
    }
  }

  /// How surely systems come before the next, those that are withheld without their names.
  package func shown(_ leads: [SimulationOutcome.Lead]) -> [SimulationOutcome.Lead] {
    renaming(leads, red: \.red) { lead in
      let name = Self.name(rank: lead.rank)
      return SimulationOutcome.Lead(
        rank: lead.rank, key: name, name: name, organisation: lead.organisation, red: lead.red, share: lead.share)
    }
  }

  /// The questions to data owners, without the names of systems that are withheld.
  package func shown(_ questions: [SimulationOutcome.Question]) -> [SimulationOutcome.Question] {
    renaming(questions, red: \.red) { question in
      let name = Self.name(rank: question.rank)
      return SimulationOutcome.Question(
        question.fact, key: name, name: name, organisation: question.organisation, rank: question.rank,
        red: question.red)
    }
  }

  /// What is said of systems: nothing where none is shown, and those that are withheld under another name.
  private func renaming<Entry>(
    _ entries: [Entry], red: KeyPath<Entry, String?>, _ rename: (Entry) -> Entry
  ) -> [Entry] {
    guard !isNone else { return entries }
    guard showsSystems else { return [] }
    return entries.map { withholds(red: $0[keyPath: red]) ? rename($0) : $0 }
  }

  /// The matrix without small numbers.
  func shown(_ matrix: RiskMatrix) -> RiskMatrix {
    guard withholdsSmallCounts else { return matrix }
    let counts = SmallNumbers.shown(matrix.cells.flatMap { [$0.assessed.number ?? 0, $0.estimated.number ?? 0] })
    var shown = RiskMatrix()
    for place in matrix.cells.indices {
      let (likelihood, impact) = (place / RiskMatrix.impacts + 1, place % RiskMatrix.impacts + 1)
      shown[likelihood, impact] = RiskMatrix.Cell(assessed: counts[2 * place], estimated: counts[2 * place + 1])
    }
    return shown
  }

  /// The years in which support ends; those of few systems are put together.
  func shown(_ cliff: SupportCliff) -> SupportCliff {
    guard withholdsSmallCounts else { return cliff }
    let years = cliff.byYear.keys.sorted()
    let withheld = SmallNumbers.withheld(years.map { cliff.byYear[$0] ?? 0 } + [cliff.unknown])
    let apart = years.indices.filter { !withheld.contains($0) }.map { years[$0] }
    let together = years.indices.filter { withheld.contains($0) }.reduce(0) { $0 + (cliff.byYear[years[$1]] ?? 0) }
    let isUnknownIn = withheld.contains(years.count)
    return SupportCliff(
      byYear: Dictionary(uniqueKeysWithValues: apart.map { ($0, cliff.byYear[$0] ?? 0) }),
      unknown: isUnknownIn ? 0 : cliff.unknown, together: together + (isUnknownIn ? cliff.unknown : 0))
  }

  /// A system's page with figures alone: no cell of an inventory, no name of a product with few systems.
  func shown(_ system: SystemContent, _ small: SmallGroups) -> SystemContent? {
    if isNone { return system }
    guard showsSystems, !withholds(red: system.row.red) else { return nil }
    var shown = system
    shown.description = nil
    shown.supplier = system.supplier.map { small.suppliers.contains($0) ? SmallGroups.name : $0 }
    if let technology = system.leadTechnology, small.technologies.contains(technology) {
      shown.leadTechnology = SmallGroups.name
      shown.leadEndOfSupport = nil
    }
    shown.criteria = system.criteria.map {
      CriterionLine(field: $0.field, title: $0.title, score: $0.score, reason: "withheld")
    }
    shown.twins = []
    shown.workings = []
    shown.evidence = []
    shown.unmapped = []
    shown.exploits = []
    return shown
  }
}

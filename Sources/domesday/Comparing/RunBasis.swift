import ArgumentParser
import Assumptions
import EstateModel
import EstateStore
import Planning
import Reporting

/// Everything a run rests on, each part of which can be changed for another run's.
struct RunBasis: Hashable {
  var importID: Int
  var asOf: CalendarDate
  var overrides: String?
  /// Digest of the catalogue, of which only this version's own and the user's files can be worked with.
  var catalogue: String
  /// The user's catalogue files.
  var catalogueFiles: [RunDocument.CatalogueFile]
  var scenario: [ScenarioLoader.Text]?
  /// What a person says of duplicates.
  var links: RunDocument.StatedFile?
  /// What other currencies are worth.
  var rates: RunDocument.StatedFile?

  /// What a stored run rests on.
  init(_ run: StoredRun, _ document: RunDocument) throws {
    guard let asOf = CalendarDate(iso: document.run.as_of) else {
      throw ValidationError("the date \(document.run.as_of) of the run \(run.id) is not a date")
    }
    self.asOf = asOf
    importID = run.importID
    overrides = document.basis.overrides
    catalogue = document.basis.catalogue_sha256
    catalogueFiles = document.basis.catalogue_files ?? []
    scenario = document.basis.scenario
    links = document.basis.links
    rates = document.basis.rates
  }

  /// The basis on the way from one run's to another's, when everything up to a cause has been changed.
  static func steps(from reference: RunBasis, to other: RunBasis) -> [RunBasis] {
    var step = reference
    var steps = [step]
    step.importID = other.importID
    step.links = other.links
    steps.append(step)
    step.asOf = other.asOf
    steps.append(step)
    step.overrides = other.overrides
    step.rates = other.rates
    steps.append(step)
    step.catalogue = other.catalogue
    step.catalogueFiles = other.catalogueFiles
    steps.append(step)
    step.scenario = other.scenario
    steps.append(step)
    return steps
  }

  /// Puts this version's own catalogue in the place of one whose files are not there any more.
  ///
  /// - Returns: The files that are missing or have changed.
  mutating func doWithoutLostCatalogue() -> [RunDocument.CatalogueFile] {
    let lost = catalogueFiles.filter { !GivenCatalogue.isAtHand($0) }
    if !lost.isEmpty { catalogueFiles = [] }
    return lost
  }

  /// The model that this asks for.
  func setup() throws -> ModelSetup {
    try ModelSetup(
      asOf: asOf, overrides: overrides, file: "assumptions of the run", scenario: scenario,
      catalogue: try GivenCatalogue(used: catalogueFiles), links: links, rates: rates)
  }
}

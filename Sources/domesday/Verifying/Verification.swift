import EstateStore
import Reporting

/// What became of making a stored run again from its manifest.
struct Verification: Encodable {
  let run: String
  /// The version of the program that took the run, and the one that made it again.
  let version: String
  let madeAgainBy: String
  /// Why figures may differ, and what could not be looked at, in sentences.
  private(set) var remarks: [String] = []
  private(set) var inputs: [InputCheck] = []
  /// Systems whose figures were compared.
  private(set) var systems = 0
  private(set) var differences = RunDifferences()

  var matches: Bool { differences.total == 0 }

  /// Makes a run again and compares every figure, total and digest with what is stored.
  ///
  /// - Throws: `StoreError`, or where the manifest cannot be read.
  init(
    ofRun name: String, in database: EstateDatabase, jobs: Int, output: OutputOptions, spillingTo folder: String
  ) async throws {
    let stored = try database.run(name)
    let document = try RunDocument(json: stored.manifest)
    run = stored.id
    version = document.run.version
    madeAgainBy = Domesday.version
    let taker = RunTaker(setup: try ModelSetup(of: document), jobs: jobs, output: output)
    let taken = try await taker.assess(database, upTo: stored.importID, spillingTo: folder)
    remarkOnBasis(document.basis, taken.document.basis)
    try checkIdentity(of: stored)
    for difference in try ManifestComparison.differences(stored: stored.manifest, recomputed: taken.document.json()) {
      differences.add(difference)
    }
    var results = ResultComparison(of: stored, in: database)
    try taken.assessed.lines.forEach { rank, _, line in
      try results.take(recomputed: rank, line: line)
      return true
    }
    try results.finish()
    systems = results.systems
    differences.add(results.differences)
    checkInputs(of: document)
  }

  /// Says plainly where the run rests on something else than what it is made again from.
  private mutating func remarkOnBasis(_ stored: RunDocument.Basis, _ now: RunDocument.Basis) {
    if version != madeAgainBy {
      remarks.append("version \(version) of the program took the run; this is version \(madeAgainBy)")
    }
    if stored.catalogue_sha256 != now.catalogue_sha256 {
      remarks.append(
        "the run used another catalogue (SHA-256 \(stored.catalogue_sha256.prefix(12))…, not \(now.catalogue_sha256.prefix(12))…)"
      )
    }
    if stored.assumptions_sha256 != now.assumptions_sha256 {
      remarks.append(
        "the run used other assumptions (SHA-256 \(stored.assumptions_sha256.prefix(12))…, not \(now.assumptions_sha256.prefix(12))…)"
      )
    }
  }

  /// A run's id is the digest of its manifest, so a manifest that was changed no longer bears its own.
  private mutating func checkIdentity(of stored: StoredRun) throws {
    guard let digest = RunIdentity.id(ofManifest: stored.manifest, stored.id), digest == stored.id else {
      differences.add(
        RunDifference(
          "run.id", stored: "\"\(stored.id)\"",
          recomputed: RunIdentity.id(ofManifest: stored.manifest, stored.id).map { "\"\($0)\"" }))
      return
    }
  }

  private mutating func checkInputs(of document: RunDocument) {
    inputs = document.inputs.map { InputCheck($0.path, stored: $0.sha256) }
    if let rates = document.basis.rates { inputs.append(InputCheck(rates.path, stored: rates.sha256)) }
    if let links = document.basis.links { inputs.append(InputCheck(links.path, stored: links.sha256)) }
    for difference in inputs.compactMap(\.difference) { differences.add(difference) }
    let gone = inputs.filter { $0.verdict == .notThere }.count
    if gone > 0 {
      remarks.append(
        "\(gone) of \(inputs.count) input files are not where they were read; their rows are in the estate and were used"
      )
    }
    for input in inputs where input.verdict == .unreadable { remarks.append("\(input.path) may not be read") }
  }
}

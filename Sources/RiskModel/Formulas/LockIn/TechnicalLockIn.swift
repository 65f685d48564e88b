import EstateModel

/// How far data, source and interfaces hold a body to what it has.
enum TechnicalLockIn: Formula {
  struct Inputs {
    let dataOpenness: DataOpenness?
    let dataExport: Bool?
    let sourceOwned: Bool?
    let interfaces: Int?
    let unknownShare: Term
  }

  static let declaration = FormulaDeclaration(
    "lockin.technical", .lockIn, title: "Technical lock-in", unit: "points of 25",
    expression: "6 if data format proprietary + 7 if no data export + 6 if source not owned + 6 × interfaces / 10",
    prose: """
      Interfaces count up to ten. A data format whose name says neither open nor proprietary is unknown. Unknown items \
      score as in the commercial part.
      """,
    parameters: [.lockInUnknownShare], fields: [.dataFormat, .dataExport, .sourceOwned, .interfaces],
    source: "Ingredients from GDS, Managing technical lock-in in the cloud; points assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "proprietary 6, no export 7, source not owned 6, 5 interfaces 3",
        inputs(.proprietary, export: false, owned: false, interfaces: 5), gives: "22"),
      example(
        "open, exportable, owned, 25 interfaces 6", inputs(.open, export: true, owned: true, interfaces: 25), gives: "6"
      ),
      example("nothing known", inputs(nil, export: nil, owned: nil, interfaces: nil), gives: "12.5 (0 to 25)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> LockInPart {
    var tally = LockInTally(unknownShare: inputs.unknownShare)
    tally.add(6, if: inputs.dataOpenness.map { $0 == .proprietary })
    tally.add(7, if: inputs.dataExport.map { !$0 })
    tally.add(6, if: inputs.sourceOwned.map { !$0 })
    tally.add(6, inputs.interfaces.map { Spread(exactly: Double($0) / 10) })
    return tally.part
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let openness = inputs.dataOpenness.map { "\($0)" }
    return Derivation(
      [
        .init("data format", openness, .dataFormat), .init("data export", inputs.dataExport?.words, .dataExport),
        .init("source owned", inputs.sourceOwned?.words, .sourceOwned),
        .init("interfaces", inputs.interfaces.map(String.init), .interfaces),
      ],
      "format \(openness ?? "unknown"), export \(inputs.dataExport?.words ?? "unknown"), "
        + "source owned \(inputs.sourceOwned?.words ?? "unknown"), "
        + "\(inputs.interfaces.map(String.init) ?? "unknown") interfaces"
    )
  }

  /// Inputs of a worked example.
  private static func inputs(_ openness: DataOpenness?, export: Bool?, owned: Bool?, interfaces: Int?) -> Inputs {
    Inputs(
      dataOpenness: openness, dataExport: export, sourceOwned: owned, interfaces: interfaces,
      unknownShare: Term(0, 0.5, 1, isAssumed: true))
  }
}

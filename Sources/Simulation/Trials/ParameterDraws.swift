internal import RiskModel

/// Every trial's draw of the assumption book.
struct ParameterDraws: Sendable {
  /// One element for eight trials.
  let lanes: ContiguousArray<ParameterLanes>
  /// The normal number behind each ``DrawnParameter``, by its raw value and then by block: what tells how much it drives.
  let normals: [ContiguousArray<Lanes>]

  /// - Complexity: A table of quantiles for each parameter, and one look-up for each parameter and trial.
  init(_ parameters: ModelParameters, seed: UInt64, blocks: Int, table: NormalTable) {
    normals = table.withDrawer { drawer in
      DrawnParameter.allCases.map { drawn in
        let stream = DrawStream(seed: seed, .parameter, drawn.subject)
        return ContiguousArray((0..<blocks).map { stream.normals($0, drawer) })
      }
    }
    var values: [ParameterID: ContiguousArray<Lanes>] = [:]
    for drawn in DrawnParameter.allCases {
      for id in drawn.parameters {
        values[id] = Self.values(of: parameters[id].spread, at: normals[drawn.rawValue])
      }
    }
    lanes = ContiguousArray(
      (0..<blocks).map { block in
        ParameterLanes(horizonYears: parameters.supportHorizonYears.central) { id in
          guard let drawn = values[id] else { preconditionFailure("\(id.rawValue) is drawn by no DrawnParameter") }
          return drawn[block]
        }
      })
  }

  /// PERT over a range, at normal numbers.
  static func values(of spread: Spread, at normals: ContiguousArray<Lanes>) -> ContiguousArray<Lanes> {
    guard spread.low < spread.high else {
      return ContiguousArray(repeating: Lanes(repeating: spread.low), count: normals.count)
    }
    let table = QuantileTable(.pert(low: spread.low, mode: spread.central, high: spread.high))
    return ContiguousArray(normals.map { table.values(atNormal: $0) })
  }
}

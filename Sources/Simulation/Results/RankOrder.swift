internal import RiskModel

extension EstateSimulation {
  /// In what part of the trials each system, in the order of the ranking, comes before the next: what the data settle.
  ///
  /// - Parameter places: Of at least two systems.
  /// - Returns: One share fewer than there are places.
  /// - Complexity: Linear in places times trials, in memory too.
  package func leads(_ places: [Int], of columns: ExposureColumns) -> [Double] {
    let ranks = RankLanes(parameters)
    var systems: [ExposureColumns.System] = []
    for place in places { columns.forEach(in: place..<place + 1) { systems.append($1) } }
    let drawn = systems.map { DrawnSystem($0) }
    let keys = withWork(FactShapes(Set(drawn.flatMap(\.draws.shapes)))) { work in
      drawn.map { system in
        ContiguousArray(
          (0..<blocks).map { block in
            ranks.keys(work.figures(of: system.draws, needs: system.needs, block: block), system.draws.exposure)
          })
      }
    }
    return systems.indices.dropLast().map { index in
      let leadsTies = systems[index].number.value < systems[index + 1].number.value
      let led = (0..<blocks).reduce(0.0) { led, block in
        let (own, next) = (keys[index][block], keys[index + 1][block])
        let leads = leadsTies ? own .>= next : own .> next
        return led + Lanes().replacing(with: Lanes(repeating: 1), where: leads).sum()
      }
      return led / Double(trials)
    }
  }
}

/// One state of a system, made ready to be drawn.
package struct DrawnSystem: Sendable {
  let draws: SystemDraws
  let needs: (supplier: Bool, technology: Bool)

  init(_ system: ExposureColumns.System) {
    draws = SystemDraws(system)
    needs = (draws.needsShock(.supplier), draws.needsShock(.technology))
  }
}

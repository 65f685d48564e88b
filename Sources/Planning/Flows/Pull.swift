import RiskModel

/// What some levers together make of a year: scales multiplied and shares added, so that their order plays no part.
struct Pull<Number: FlowNumber> {
  private(set) var isEmpty = true
  private(set) var running = Number.one
  private(set) var runningRisk = Number.one
  private(set) var contract = Number.one
  private(set) var labour = Number.one
  private(set) var components = FlowComponents<Number>(repeating: .one)
  private(set) var eachInterface = Number.zero
  private(set) var mostInterfaces = Number.zero
  private(set) var premiumSaved = Number.zero
  private(set) var yearly = Number.zero
  private(set) var yearlyContract = Number.zero

  /// Takes one effect; those that no year carries are left to ``Spending``.
  @inline(__always)
  mutating func take(_ target: LeverEffect.Target, _ value: Number) {
    isEmpty = false
    switch target {
    case .runningCost: running *= value
    case .runningCostRisk: runningRisk *= value
    case .contractCost: contract *= value
    case .externalLabour: labour *= value
    case .interfaceShare: eachInterface += value
    case .interfaceMost: mostInterfaces += value
    case .lockInPremiumSaved: premiumSaved += value
    case .yearlyShare: yearly += value
    case .yearlyContractShare: yearlyContract += value
    default:
      if let component = target.component?.position { components[component] *= value }
    }
  }
}

/// What levers make of the money spent once for a treatment, and of its chance and its benefit.
struct Spending<Number: FlowNumber> {
  private(set) var cost = Number.one
  private(set) var failure = Number.one
  private(set) var shortfall = Number.one
  private(set) var stopped = Number.zero
  private(set) var pilot = Number.zero
  private(set) var hasPilot = false

  /// Takes one effect; those that years carry are left to ``Pull``.
  @inline(__always)
  mutating func take(_ target: LeverEffect.Target, _ value: Number) {
    switch target {
    case .oneOffCost: cost *= value
    case .failure: failure *= value
    case .benefitShortfall: shortfall *= value
    case .failureStopped: stopped += value
    case .pilotShare:
      pilot += value
      hasPilot = true
    default: return
    }
  }
}

package import Assumptions
package import Catalogue
package import EstateModel

/// The model with its assumptions, its catalogue and its date settled: turns a system into an assessment.
///
/// Pure: the same system gives the same assessment, whatever other systems there are and whoever asks.
package struct AssessmentModel: Sendable {
  package let asOf: CalendarDate
  package let parameters: ModelParameters
  let prices: PriceBase
  private let parameter: @Sendable (String) -> Parameter
  private let match: @Sendable (String) -> ProductMatch
  private let exploits: ExploitIndex

  package init(
    parameters: ParameterSet, deflators: Deflators, matcher: ProductMatcher, exploits: ExploitIndex = .empty,
    asOf: CalendarDate
  ) {
    let resolved = ModelParameters(parameters)
    self.init(
      parameters: resolved, prices: PriceBase(deflators, year: Int(resolved.baseYear.central)), asOf: asOf,
      parameter: { parameters.require($0) }, match: { matcher.match($0) }, exploits: exploits)
  }

  /// A model of parts, each of which may be made up.
  ///
  /// - Parameters:
  ///   - parameter: What an explanation prints of a parameter.
  ///   - match: What the catalogue knows by a product text.
  ///   - exploits: What is known to be exploited.
  init(
    parameters: ModelParameters, prices: PriceBase, asOf: CalendarDate,
    parameter: @escaping @Sendable (String) -> Parameter, match: @escaping @Sendable (String) -> ProductMatch,
    exploits: ExploitIndex = .empty
  ) {
    self.exploits = exploits
    self.parameters = parameters
    self.prices = prices
    self.asOf = asOf
    self.parameter = parameter
    self.match = match
  }

  /// An empty cache of product texts for this model, one for each thread.
  package func makeProductIndex() -> ProductIndex {
    ProductIndex(asOf: asOf, horizonYears: parameters.supportHorizonYears, exploits: exploits, match: match)
  }

  /// Everything the model says of a system.
  ///
  /// - Parameter products: A cache that this model made.
  /// - Complexity: About a microsecond; a product text that the cache has not seen is matched against the catalogue.
  package func assess(_ system: ITSystem, products: inout ProductIndex) -> Assessment {
    var recorder = SilentRecorder()
    return evaluate(system, products: &products, recorder: &recorder)
  }

  /// How every figure of a system comes about, by the same computation as ``assess(_:products:)``.
  package func explain(_ system: ITSystem, products: inout ProductIndex) -> Explanation {
    var tracer = Tracer(parameter: parameter, isInferred: system.isInferredByJoin)
    traceProducts(of: system, &tracer)
    _ = evaluate(system, products: &products, recorder: &tracer)
    return tracer.explanation
  }

  /// Writes down the standing of each product, which an assessment takes from the cache.
  private func traceProducts(of system: ITSystem, _ tracer: inout Tracer) {
    let listed = (system.list(.products).value ?? []) + (system.list(.languages).value ?? [])
    for name in listed.flatMap(ProductDivision(match: match).names) {
      let cycles: [ProductCycle] =
        switch match(name) {
        case .match(let cycle): [cycle]
        case .ambiguous(let candidates): candidates
        case .unknown: []
        }
      for cycle in cycles {
        _ = tracer.apply(
          SupportStanding.self,
          SupportStanding.Inputs(
            title: "\(name) (\(cycle.title))", endOfSupport: cycle.end,
            extendedEnd: cycle.extendedEnd, asOf: asOf, horizonYears: parameters.supportHorizonYears))
      }
      let listed = exploits.exploits(for: name)
      if !listed.isEmpty { _ = tracer.apply(ListedExploits.self, .init(title: name, exploits: listed)) }
    }
  }
}

import EstateModel
import Assumptions
import RiskModel
import Simulation

/// Numbers of the model that belong to no estate, by the names that cases give them.
enum ModelFigure {
  /// How finely a distribution is summed.
  private static let quantiles = 2_000

  /// - Parameter name: `deflator 2010 2024`, `discount 60`, `pert mean 0 10 50`, `pareto quantile 1.5 1.38 6 0.9`.
  static func text(_ name: String) -> String? {
    if name == "national parts" { return NationalFrame.dsit2025.sumOfParts.decimal }
    let words = name.split(separator: " ").map(String.init)
    let numbers = words.compactMap { Double($0) }
    switch (words[0], numbers.count) {
    case ("deflator", 2):
      return Deflators.builtIn.factor(from: Int(numbers[0]), to: Int(numbers[1])).map { String($0) }
    case ("discount", 1): return String(ModelParameters(.builtIn).discounting.rates.factor(of: Int(numbers[0])))
    case ("pert", 3...):
      return figure(
        words[1], of: .pert(low: numbers[0], mode: numbers[1], high: numbers[2]), at: numbers.dropFirst(3).first)
    case ("pareto", 3...):
      return figure(
        words[1], of: .cappedPareto(scale: numbers[0], shape: numbers[1], cap: numbers[2]),
        at: numbers.dropFirst(3).first)
    default: return nil
    }
  }

  /// A quantile, or the mean or the variance over evenly spaced quantiles.
  private static func figure(_ name: String, of distribution: Distribution, at probability: Double?) -> String? {
    if name == "quantile" { return probability.map { String(distribution.quantile($0)) } }
    let values = (0..<quantiles).map { distribution.quantile((Double($0) + 0.5) / Double(quantiles)) }
    let mean = values.reduce(0, +) / Double(quantiles)
    switch name {
    case "mean": return String(mean)
    case "variance": return String(values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(quantiles))
    default: return nil
    }
  }
}

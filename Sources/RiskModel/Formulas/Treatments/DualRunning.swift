import EstateModel

/// What it costs to run the new system beside the old one.
enum DualRunning: Formula {
  struct Inputs {
    let treatment: Treatment
    /// Once optimism is taken out.
    let months: Term
    let share: Term
    let runShare: Term
    let modernEquivalent: Term?
  }

  static let declaration = FormulaDeclaration(
    "modernise.dual_running", .treatments, title: "Dual running", unit: "£",
    expression: """
      dual running share × duration in months / 12 × running cost share × modern equivalent's running cost
      """,
    prose: """
      The old system's cost goes on whatever is done, so that only the new one's is extra. Nothing runs beside a \
      system that is retired, whose running cost share is 0.
      """,
    parameters: [.dualRunningShare],
    source: "Share assumed; advisers put all hidden costs at 15 to 30 % of the estimate")

  static var examples: [WorkedExample] {
    [
      example(
        "0.25 × 48 / 12 × 0.6 × £400,000 = £240,000; 0.1 × 2 × 0.5 × £250,000; 0.5 × 8 × 0.7 × £500,000",
        Inputs(
          treatment: .refactor, months: Term(24, 48, 96), share: Term(0.1, 0.25, 0.5), runShare: Term(0.5, 0.6, 0.7),
          modernEquivalent: Term(2.5e5, 4e5, 5e5)), gives: "240,000 (25,000 to 1,400,000)"),
      example(
        "cost unknown",
        Inputs(
          treatment: .refactor, months: Term(exactly: 12), share: Term(exactly: 0.1), runShare: Term(exactly: 1),
          modernEquivalent: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard let modern = inputs.modernEquivalent else { return nil }
    let (months, share, run) = (inputs.months, inputs.share, inputs.runShare)
    return Term(
      Spread { share[$0] * months[$0] / 12 * run[$0] * modern[$0] },
      isAssumed: share.isAssumed || months.isAssumed || run.isAssumed || modern.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let modern = inputs.modernEquivalent?.pounds
    return Derivation(
      [.init("treatment", inputs.treatment.rawValue), .init("modern equivalent's running cost", modern)],
      "\(inputs.share.words) × \(inputs.months.words) / 12 × \(inputs.runShare.words) × \(modern ?? "unknown")")
  }
}

/// What a treatment takes and leaves, before the facts of a system enter.
package struct TreatmentTerms: Sendable {
  /// One-off cost over annual cost.
  package let costMultiple: Term
  /// Months from the decision to completion, as planned.
  package let months: Term
  /// Running cost afterwards over that of a modern equivalent.
  package let runShare: Term
  /// Share of the avoidable cost that stays.
  package let residual: Term
  /// Chance of not completing: at a programme risk index of 0, 50 and 100.
  package let failure: Term
}

/// The terms of every treatment that does something.
package struct TreatmentTable: Sendable {
  package let retire, rehost, relocate, repurchase, replatform, refactor: TreatmentTerms

  /// Takes each parameter from `term`. A system that is retired costs nothing and leaves nothing, by definition.
  init(_ term: (ParameterID) -> Term) {
    let nothing = Term(exactly: 0)
    let rehostTerms = (term(.rehostMultiple), term(.rehostMonths), term(.rehostRunShare), term(.rehostFailure))
    retire = TreatmentTerms(
      costMultiple: term(.retireMultiple), months: term(.retireMonths), runShare: nothing, residual: nothing,
      failure: term(.retireFailure))
    rehost = TreatmentTerms(
      costMultiple: rehostTerms.0, months: rehostTerms.1, runShare: rehostTerms.2, residual: term(.rehostResidual),
      failure: rehostTerms.3)
    relocate = TreatmentTerms(
      costMultiple: rehostTerms.0, months: rehostTerms.1, runShare: rehostTerms.2, residual: term(.relocateResidual),
      failure: rehostTerms.3)
    repurchase = TreatmentTerms(
      costMultiple: term(.repurchaseMultiple), months: term(.repurchaseMonths), runShare: term(.repurchaseRunShare),
      residual: term(.repurchaseResidual), failure: term(.repurchaseFailure))
    replatform = TreatmentTerms(
      costMultiple: term(.replatformMultiple), months: term(.replatformMonths), runShare: term(.replatformRunShare),
      residual: term(.replatformResidual), failure: term(.replatformFailure))
    refactor = TreatmentTerms(
      costMultiple: term(.refactorMultiple), months: term(.refactorMonths), runShare: term(.refactorRunShare),
      residual: term(.refactorResidual), failure: term(.refactorFailure))
  }

  /// The terms of a treatment; `nil` where nothing is done.
  package subscript(treatment: Treatment) -> TreatmentTerms? {
    switch treatment {
    case .retain: nil
    case .retire: retire
    case .rehost: rehost
    case .relocate: relocate
    case .repurchase: repurchase
    case .replatform: replatform
    case .refactor: refactor
    }
  }
}

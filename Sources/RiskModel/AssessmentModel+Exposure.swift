package import EstateModel

extension AssessmentModel {
  /// Everything the model says of a system, and what trials need to say it again for other numbers.
  ///
  /// - Parameter products: A cache that this model made.
  package func assessWithExposure(_ system: ITSystem, products: inout ProductIndex) -> (Assessment, Exposure) {
    var recorder = ExposureRecorder()
    let assessment = evaluate(system, products: &products, recorder: &recorder)
    var exposure = recorder.exposure
    exposure.take(assessment, sensitivity: sensitivity(of: system, &products))
    return (assessment, exposure)
  }

  /// The marking of a system's data.
  private func sensitivity(of system: ITSystem, _ products: inout ProductIndex) -> SensitivityLevel? {
    switch Sensitivity(rawValue: products.code(.classification, of: system, in: .classification)) {
    case .official: .official
    case .sensitive: .sensitive
    case .secret: .secret
    case nil: nil
    }
  }
}

extension Exposure {
  /// Takes the treatment that an assessment has been given since, and whether its cost and worth are known.
  package mutating func choose(as assessment: Assessment) {
    take(treatmentOf: assessment)
    for figure in [EstateFigure.oneOffCost, .worth] {
      let bit: UInt16 = 1 << figure.position
      knownFigures = figure.value(in: assessment).estimate == nil ? knownFigures & ~bit : knownFigures | bit
    }
  }

  private mutating func take(treatmentOf assessment: Assessment) {
    treatment = assessment.treatment
    failure = assessment.options.first { $0.treatment == assessment.treatment }?.failure ?? .zero
  }

  /// Takes the scores, and which figures are known.
  fileprivate mutating func take(_ assessment: Assessment, sensitivity: SensitivityLevel?) {
    likelihood = Scores(assessment.risk.likelihood)
    impact = Scores(assessment.risk.impact)
    isScored = assessment.risk.band != .unscored
    for (lane, score) in assessment.risk.likelihood.enumerated() where score.isKnown { knownLikelihood |= 1 << lane }
    isLockInKnown = assessment.lockIn.index != nil
    self.sensitivity = sensitivity
    take(treatmentOf: assessment)
    for figure in EstateFigure.drawn {
      guard let estimate = figure.value(in: assessment).estimate else { continue }
      knownFigures |= 1 << figure.position
      isCut = isCut || max(abs(estimate.high.pounds), abs(estimate.low.pounds)) >= Figure.ceiling
    }
  }
}

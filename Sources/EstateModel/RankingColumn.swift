/// The columns of the ranking, in order: the file, the stored results and the tables of the report are made from these.
///
/// Stored results have them by place. A new column goes to the end, with a step of the database's schema that makes its
/// view of the ranking anew.
package enum RankingColumn: String, CaseIterable, Sendable {
  case rank
  case systemID = "system_id"
  case systemName = "system_name"
  case organisation
  case band
  case score = "litraf_score"
  case scoreLow = "litraf_low"
  case scoreHigh = "litraf_high"
  case legacy
  case red
  case annualCost = "annual_cost"
  case avoidableLow = "avoidable_cost_p10"
  case avoidableCentral = "avoidable_cost_p50"
  case avoidableHigh = "avoidable_cost_p90"
  case shareOfNational = "share_of_national"
  case lockIn = "lock_in"
  case exitCost = "exit_cost"
  case decideBy = "decide_by"
  case treatment
  case oneOffCost = "one_off_cost"
  case presentValue = "npsv"
  case topProbability = "top_n_probability"
  case evidence
  case supplier
  case technology = "lead_technology"
  case endOfSupport = "lead_end_of_support"
  case costBasis = "annual_cost_basis"
  case starred
  case runnerUp = "runner_up"
  case programmeRisk = "programme_risk"
  case costOfDelay = "cost_of_delay"
  case avoidableSum = "avoidable_cost_central"
  case avoidableLowError = "avoidable_cost_p10_error"
  case avoidableCentralError = "avoidable_cost_p50_error"
  case avoidableHighError = "avoidable_cost_p90_error"
  case redProbability = "red_probability"
  case listProbability = "top_100_probability"
  case worthProbability = "worth_positive_probability"
}

import EstateModel

/// What a system states, in the form formulas take: numbers with ranges, money in base-year pounds, words understood.
struct SystemFacts: Sendable {
  // Money, in pounds of the base year
  let annualCost, costSoftware, costExternalLabour, buildCost, replacementCost, contractAnnualValue, exitCharge: Term?
  /// The sum of the stated cost pools; assumed where not all of them are stated.
  let costPools: Term?
  // Quantities
  let users, transactionsPerYear, incidentsPerYear, downtimeHours, supportStaff, noticeMonths, linesOfCode: Term?
  let digitalShare: Double?
  /// Number of declared interfaces.
  let interfaces: Int?
  // Dates
  let contractStart, contractEnd, hardwareInstalled: Bounds<CalendarDate>?
  // Yes or no
  let breakClause, autoExtends, soleSupplier, replacementAgreed, sourceOwned, dataExport: Bool?
  /// The supplier is paid for labour and bears the name of a product; looked at for a sole supplier only.
  let suppliesProduct: Bool
  // Words
  /// Criterion L4 as `business_fit` says it.
  let businessFit: UInt8?
  let hosting: Hosting?
  let criticality: Criticality?
  let sensitivity: Sensitivity?
  /// The status says that the system is on its way out.
  let isRetiring: Bool
  let retirement: Bounds<CalendarDate>?
  let dataOpenness: DataOpenness?
  let documentation: DocumentationState?
  let products: ProductSummary

  init(_ reader: FactReader, products index: inout ProductIndex) {
    let system = reader.system
    annualCost = reader.money(.annualCost)
    costSoftware = reader.money(.costSoftware)
    costExternalLabour = reader.money(.costExternalLabour)
    buildCost = reader.money(.buildCost)
    replacementCost = reader.money(.replacementCost)
    contractAnnualValue = reader.money(.contractAnnualValue)
    exitCharge = reader.money(.exitCharge)
    costPools = reader.costPools()
    users = reader.quantity(.users)
    transactionsPerYear = reader.quantity(.transactionsPerYear)
    incidentsPerYear = reader.quantity(.incidentsPerYear)
    downtimeHours = reader.quantity(.downtimeHoursPerYear)
    supportStaff = reader.quantity(.supportStaff)
    noticeMonths = reader.quantity(.noticeMonths)
    linesOfCode = reader.quantity(.linesOfCode)
    digitalShare = reader.share(.digitalShare)
    interfaces = reader.interfaces()
    contractStart = reader.date(.contractStart)
    contractEnd = reader.date(.contractEnd)
    hardwareInstalled = reader.date(.hardwareInstalledDate)
    breakClause = reader.flag(.breakClause)
    autoExtends = reader.flag(.autoExtends)
    soleSupplier = reader.flag(.soleSupplier)
    replacementAgreed = reader.flag(.replacementAgreed)
    sourceOwned = reader.flag(.sourceOwned)
    dataExport = reader.flag(.dataExport)
    suppliesProduct = soleSupplier == true && costExternalLabour != nil && system.namesProductAfterSupplier
    let fit = index.code(.businessFit, of: system, in: .businessFit)
    businessFit = fit == 0 ? nil : fit
    hosting = Hosting(rawValue: index.code(.hosting, of: system, in: .hosting))
    criticality = Criticality(rawValue: index.code(.criticality, of: system, in: .criticality))
    sensitivity = Sensitivity(rawValue: index.code(.classification, of: system, in: .classification))
    isRetiring = index.code(.status, of: system, in: .status) != 0
    dataOpenness = DataOpenness(rawValue: index.code(.dataFormat, of: system, in: .dataFormat))
    documentation = DocumentationState(rawValue: index.code(.documentation, of: system, in: .documentation))
    retirement = reader.date(.retirementDate)
    self.products = index.summary(of: system)
  }
}

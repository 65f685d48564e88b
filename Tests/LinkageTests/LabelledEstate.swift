import EstateModel

@testable import Linkage

/// An estate of five fictional bodies, made by hand, in which every pair of entries that are one system is known.
///
/// The points were tried on it and corrected once: ``HeldOutEstate`` tells how they do where they were not. It has what
/// makes the task hard: one product bought by several bodies, one
/// name for a kind of work in all of them, modules of one product, numbered sites, test systems, vendors' log-in pages,
/// slips, initials, other spellings, partnerships.
enum LabelledEstate {
  /// `key|name|supplier|products|contract|service|cost|live since|shared with|aliases|address`
  private static let lines = """
    wendlebury council|#w1|Castellan Housing|Castellan Software Ltd|Castellan 7|CAS-4471|||||https://portal.castellan.example/login
    wendlebury council|#w2|Castellan Housing System|Castellan Software|Castellan||||||
    wendlebury council|#w3|Open Plan|Terraform Planning plc|OpenPlan|||||||
    wendlebury council|#w4|OpenPlan||||||||
    wendlebury council|#w5|Electronic Document and Records Management System|Folio UK Ltd|Folio 9|||||||
    wendlebury council|#w6|EDRMS|Folio UK|||||||
    wendlebury council|#w7|Northstar Revenues|Northstar Ltd|||||||
    wendlebury council|#w8|Nortstar Revenues|Northstar|||||||
    wendlebury council|#w9|Payroll|Paywright Ltd|Paywright 5|PW-10021|Staff payroll||||
    wendlebury council|#w10|Payroll System|Paywright|Paywright||||||
    wendlebury council|#w11|Ledgerline Financials|Ledgerline plc|Ledgerline 12|LED-2018-3||84112.37||||
    wendlebury council|#w12|Finance system (Ledgerline)|Ledgerline|Ledgerline|||£84,112.37|||
    wendlebury council|#w13|Greenway Permits|Greenway Ltd|||||||
    wendlebury council|#w14|Greenway|Greenway|||||||Greenway Permits|
    wendlebury council|#w15|Beacon CRM|Beacon Ltd|Beacon||||||
    wendlebury council|#w16|Beacon Customer Relationship Management|Beacon||||||||
    wendlebury council|#w17|Iris Library|Iris Ltd||IR-55010||||||
    wendlebury council|#w18|Library - Iris LMS|Iris||IR-55010||||||
    wendlebury council|#w20|Revenues and Benefits|Ombra Ltd|Ombra Academy|WH-2019-044||||||
    wendlebury council|#w21|Council tax engine|Ombra Ltd||WH-2019-045||61440.18|||
    wendlebury council|#w22|Building Control Portal|Surveyline Ltd|Surveyline|||||Hexcombe District Council||
    wendlebury council|#w23|Tri-Council Payroll|Wagehouse Ltd|Wagehouse|TCP/2020/7||||||
    wendlebury council|#w27|Highways Asset Portal|Roadbook Ltd|||||12/05/2019|||https://assets.tri-roads.example/highways
    wendlebury council|#w29|Planning Register|Terraform Planning plc||||||Tarnside City Council||
    wendlebury council|#w30|Depot 3|Vanfleet Ltd|Vanfleet|VAN-2001||||||
    wendlebury council|#w31|Depot 4|Vanfleet Ltd|Vanfleet|VAN-2001||||||
    wendlebury council|#w32|Beacon CRM Archive|Beacon Ltd|Beacon||||||
    wendlebury council|#w33|Ledgerline Purchasing|Ledgerline plc|Ledgerline 12|LED-2018-3||||||
    wendlebury council|#w34|Ledgerline Budgeting|Ledgerline plc|Ledgerline 12|LED-2018-3||||||
    wendlebury council|#w35|Payroll|Paywright Ltd|Paywright 5|PW-10388|Schools payroll||||
    wendlebury council|#w36|Website|Webfolk Ltd|||||||https://www.wendlebury.example/
    wendlebury council|#w37|GIS|Mapwright Ltd|Mapwright 10|||||||
    wendlebury council|#w38|Asset Register|Ledgerline plc||||12345.50|||
    wendlebury council|#w39|Oracle Database|Oracle Corporation UK Ltd|Oracle Database 11.2|||||||
    wendlebury council|#w40|Oracle Reporting|Oracle|Oracle Database 11.2|||||||
    wendlebury council|#w41|Committee Minutes|Civic Minute Ltd|||||||
    wendlebury council|#w42|Committee Agenda|Civic Minute Ltd|||||||
    hexcombe district council|#h1|Tallyman Income|Tallyman Ltd|Tallyman 4|||||||
    hexcombe district council|#h2|Tallyman Income Management v4|Tallyman|Tallyman||||||
    hexcombe district council|#h3|CityWorks||||||||
    hexcombe district council|#h4|City Works||||||||
    hexcombe district council|#h5|Members' Portal|Civic Minute Ltd|||||||
    hexcombe district council|#h6|Member Portal|Civic Minute|||||||
    hexcombe district council|#h7|Asbestos Register||||||||
    hexcombe district council|#h8|Asbestos register||||||||
    hexcombe district council|#h9|GIS|Mapwright Ltd|Mapwright 10|||||||
    hexcombe district council|#h10|Geographic Information System|Mapwright||||||||
    hexcombe district council|#h20|Revenues & Benefits|Ombra|Ombra Academy|WH 2019 044||||||
    hexcombe district council|#h21|Local taxation|Ombra||WH-2019-045||£61,440.18|||
    hexcombe district council|#h22|Building Control|Surveyline Ltd|Surveyline||||||
    hexcombe district council|#h23|Payroll|Wagehouse|Wagehouse|TCP-2020-7||||||
    hexcombe district council|#h27|Road Assets|Roadbook|||||12 May 2019|||https://assets.tri-roads.example/highways/
    hexcombe district council|#h28|Coroner Case Manager||||||||https://coroner.vale.example/cases
    hexcombe district council|#h30|Castellan Housing|Castellan Software Ltd|Castellan 7|HX-0091|||||https://portal.castellan.example/login
    hexcombe district council|#h31|Tallyman Parking|Tallyman Ltd|Tallyman 4|||||||
    hexcombe district council|#h32|Website|Webfolk Ltd|||||||https://www.hexcombe.example/
    hexcombe district council|#h33|Asset Register|Ledgerline plc||||||
    hexcombe district council|#h34|Housing Waiting List||||||||
    hexcombe district council|#h35|Housing Repairs||||||||
    tarnside city council|#t1|Harbourmaster|Quayside Systems Ltd|||||||
    tarnside city council|#t2|Harbour Master System|Quayside Systems|||||||
    tarnside city council|#t3|Evergreen Waste Collection|Evergreen Ltd|||||||
    tarnside city council|#t4|Evergreen Waste Colection|Evergreen|||||||
    tarnside city council|#t5|Caseflow Adults|Caseflow Ltd|Caseflow 3|CF-2017-01|||01/04/2017||
    tarnside city council|#t6|Caseflow Adult Services|Caseflow Ltd|Caseflow||||||
    tarnside city council|#t7|e-Licence||||||||
    tarnside city council|#t8|eLicence||||||||
    tarnside city council|#t23|Payroll|Wagehouse Ltd|Wagehouse|TCP/2020/7||||||
    tarnside city council|#t24|Firewatch Mobilising|Firewatch Ltd|Firewatch 8|FW-88120||||||
    tarnside city council|#t28|Coroner case management||||||||https://coroner.vale.example/cases
    tarnside city council|#t29|Planning Register|Terraform Planning||||||
    tarnside city council|#t30|Caseflow Children|Caseflow Ltd|Caseflow 3|CF-2017-01|||01/04/2017||
    tarnside city council|#t31|Harbourmaster Test|Quayside Systems Ltd|||||||
    tarnside city council|#t32|Library North|Iris Ltd|Iris 4|||||||
    tarnside city council|#t33|Library South|Iris Ltd|Iris 4|||||||
    tarnside city council|#t34|OpenPlan|Draughtline Ltd|OpenPlan|||||||
    tarnside city council|#t35|GIS|Mapwright Ltd|Mapwright 10|||||||
    tarnside city council|#t36|Website|Webfolk Ltd|||||||https://www.tarnside.example/
    tarnside city council|#t37|Market Stalls||||12345.50|||
    tarnside city council|#t38|Iris Library|Iris Ltd|Iris 4|IR-71200||||||
    tarnside city council|#t39|Castellan Housing|Castellan Software|Castellan 8|TC-2201|||01/04/2018||
    marlow vale nhs trust|#m1|PathLab|Labworks Ltd|PathLab 6|||||||
    marlow vale nhs trust|#m2|Pathology Laboratory System (PathLab)|Labworks|PathLab||||||
    marlow vale nhs trust|#m3|Theatreman|Medimind Ltd|||||||
    marlow vale nhs trust|#m4|TheatreMan v3.2|Medimind|||||||
    marlow vale nhs trust|#m5|Patient Administration System|Wardline plc|||||||
    marlow vale nhs trust|#m6|PAS|Wardline|||||||
    marlow vale nhs trust|#m7|Medisight Ophthalmology|Medisight Ltd||||||
    marlow vale nhs trust|#m8|Opthalmology (Medisight)|Medisight||||||
    marlow vale nhs trust|#m23|Payroll|Paywright Ltd|Paywright 5|PW-20417||||||
    marlow vale nhs trust|#m30|PathLab Training Server|Labworks Ltd|PathLab 6|||||||
    marlow vale nhs trust|#m31|Ward Server A|Wardline plc|||||||
    marlow vale nhs trust|#m32|Ward Server B|Wardline plc|||||||
    marlow vale nhs trust|#m33|Radiology Images|Scanhouse Ltd|||||||
    marlow vale nhs trust|#m34|Radiology Reports|Scanhouse Ltd|||||||
    marlow vale nhs trust|#m35|Asset Register|Ledgerline plc||||||
    eastmere fire authority|#e24|Firewatch Mobilising|Firewatch|Firewatch|FW-88120||||||
    eastmere fire authority|#e23|Payroll|Paywright Ltd|Paywright 5|PW-30990||||||
    eastmere fire authority|#e30|Station Mobilising|Firewatch Ltd|Firewatch 8|FW-88120||||||
    eastmere fire authority|#e31|Incident Recording|Firewatch Ltd|Firewatch 8|FW-90011||||||
    eastmere fire authority|#e32|Hydrants|Mapwright Ltd|Mapwright 10|||||||
    eastmere fire authority|#e33|Ledgerline Financials|Ledgerline plc|Ledgerline 12|EFA-1190||||||
    """

  /// The pairs that are one system, by the ids of their entries.
  static let same: Set<String> = [
    // One body
    "w1 w2", "w3 w4", "w5 w6", "w7 w8", "w10 w9", "w11 w12", "w13 w14", "w15 w16", "w17 w18", "h1 h2", "h3 h4",
    "h5 h6", "h7 h8", "h10 h9", "t1 t2", "t3 t4", "t5 t6", "t7 t8", "m1 m2", "m3 m4", "m5 m6", "m7 m8",
    // Several bodies
    "h20 w20", "h21 w21", "h22 w22", "h23 w23", "t23 w23", "h23 t23", "h27 w27", "h28 t28", "t29 w29", "e24 t24",
  ]

  /// The entries with their addresses as rows hold them.
  static let entries = entries(of: lines)

  /// Entries of lines in this form.
  static func entries(of lines: String) -> [(id: String, system: ITSystem, row: String)] {
    lines.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let fields: [Field] = [
        .systemName, .supplier, .products, .contractID, .businessService, .annualCost, .goLiveDate, .sharedWith,
        .aliases,
      ]
      // The columns at the end are left off where they are empty; an address is always the last cell.
      let address = cells.last.flatMap { $0.hasPrefix("https://") ? $0 : nil } ?? ""
      let facts = zip(fields, cells.dropFirst(2)).filter { !$0.1.hasPrefix("https://") }
      let system = MadeUpSystem.system(
        "\(cells[0])|\(cells[1])", [(.organisation, cells[0])] + facts.map { ($0.0, $0.1) })
      return (String(cells[1].dropFirst()), system, "[\"\(address)\"]")
    }
  }
}

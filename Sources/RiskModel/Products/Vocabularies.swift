/// Where a system runs, as far as its `hosting` text says.
enum Hosting: UInt8, Sendable {
  case cloud = 1
  case ownHardware
}

/// How much depends on a system, as far as its `criticality` text says.
enum Criticality: UInt8, Sendable {
  case low = 1
  case medium, high
}

/// The marking of a system's data, as far as its `classification` text says.
enum Sensitivity: UInt8, Sendable {
  case official = 1
  case sensitive, secret
}

/// Whether data can be read without the maker's software, as far as the `data_format` text says.
enum DataOpenness: UInt8, Sendable {
  case open = 1
  case proprietary
}

/// How far a system is written down, as far as the `documentation` text says.
enum DocumentationState: UInt8, Sendable {
  case good = 1
  case partial, poor
}

/// Whether a system stays, as far as its `status` text says.
enum LifeStage: UInt8, Sendable {
  /// It is on its way out.
  case leaving = 1
  /// It is no more.
  case gone
}

extension Vocabulary {
  /// `business_fit`: the code is the score of criterion L4.
  static let businessFit = Vocabulary(
    position: 0,
    [
      (6, ["unfit", "not fit", "inadequate", "unacceptable", "does not meet", "cannot meet"] + outOfFive("1")),
      (5, ["poor", "weak", "bad"] + outOfFive("2")),
      (3, ["adequate", "fair", "partial", "partly", "partially", "moderate", "medium", "acceptable"] + outOfFive("3")),
      (1, ["excellent", "very good", "full", "fully"] + outOfFive("5")),
      (2, ["good", "fit", "strong", "high"] + outOfFive("4")),
      (5, ["low"]),
    ])

  /// `hosting`: a ``Hosting``.
  static let hosting = Vocabulary(
    position: 1,
    [
      (
        Hosting.ownHardware.rawValue,
        [
          "private cloud", "not cloud", "non cloud", "no cloud", "own data centre", "own data center", "own datacentre",
          "own hardware", "own server", "own servers", "server room", "on premises", "on premise", "on prem",
          "in house",
        ]
      ),
      (
        Hosting.cloud.rawValue,
        [
          "cloud", "saas", "iaas", "paas", "azure", "aws", "amazon web services", "gcp", "oci", "provider hosted",
          "hosted by provider", "supplier hosted", "hosted by supplier", "vendor hosted", "hosted by vendor",
        ]
      ),
    ])

  /// `criticality`: a ``Criticality``.
  static let criticality = Vocabulary(
    position: 2,
    [
      (Criticality.low.rawValue, ["low", "non critical", "not critical", "tier 3", "bronze", "minor"]),
      (Criticality.medium.rawValue, ["medium", "moderate", "important", "tier 2", "silver", "essential"]),
      (
        Criticality.high.rawValue,
        ["high", "critical", "cni", "very high", "tier 1", "tier 0", "platinum", "gold", "vital"]
      ),
    ])

  /// `classification`: a ``Sensitivity``.
  static let classification = Vocabulary(
    position: 3,
    [
      (Sensitivity.official.rawValue, ["non sensitive", "not sensitive", "no personal", "non personal"]),
      (Sensitivity.secret.rawValue, ["secret", "top secret", "ts", "il5", "il6"]),
      (
        Sensitivity.sensitive.rawValue,
        ["sensitive", "os", "o s", "personal", "confidential", "restricted", "protect", "special category"]
      ),
      (
        Sensitivity.official.rawValue,
        ["official", "unclassified", "not protectively marked", "npm", "internal", "public", "open"]
      ),
    ])

  /// `status`: a ``LifeStage``.
  static let status = Vocabulary(
    position: 4,
    [
      (
        LifeStage.leaving.rawValue,
        [
          "be decommissioned", "being decommissioned", "partly decommissioned", "partially decommissioned",
          "be retired",
        ]
      ),
      (
        LifeStage.gone.rawValue,
        ["decommissioned", "retired", "switched off", "no longer in use", "no longer used", "=disposed", "scrapped"]
      ),
      (
        LifeStage.leaving.rawValue,
        ["decommission*", "retire*", "retiring", "sunset*", "phase out", "phasing out", "end of life"]
      ),
    ])

  /// `data_format`: a ``DataOpenness``.
  static let dataFormat = Vocabulary(
    position: 5,
    [
      (DataOpenness.open.rawValue, ["non proprietary", "not proprietary"]),
      (DataOpenness.proprietary.rawValue, ["proprietary", "closed", "binary", "vendor specific", "undocumented"]),
      (
        DataOpenness.open.rawValue,
        [
          "open", "csv", "xml", "json", "sql", "odf", "ods", "odt", "pdf", "pdf a", "html", "parquet", "geojson", "rdf",
          "standard", "fhir", "hl7", "text",
        ]
      ),
    ])

  /// `documentation`: a ``DocumentationState``.
  static let documentation = Vocabulary(
    position: 6,
    [
      (
        DocumentationState.poor.rawValue,
        [
          "none", "=no", "not documented", "undocumented", "poor", "missing", "lost", "absent", "sparse", "minimal",
          "out of date", "outdated", "obsolete", "incomplete", "inadequate", "weak", "low",
        ]
      ),
      (
        DocumentationState.partial.rawValue,
        ["partial", "partially", "partly", "some", "fair", "moderate", "medium", "adequate", "average", "limited"]
      ),
      (
        DocumentationState.good.rawValue,
        [
          "good", "full", "fully", "complete", "comprehensive", "excellent", "up to date", "current", "documented",
          "=yes", "high", "maintained",
        ]
      ),
    ])

  /// All vocabularies, by position.
  static let all: [Vocabulary] = [
    businessFit, hosting, criticality, classification, status, dataFormat, documentation,
  ]

  /// Ways of writing a grade out of five.
  private static func outOfFive(_ grade: String) -> [String] {
    ["=\(grade)", "=\(grade) 5", "=\(grade) of 5", "=\(grade) out of 5"]
  }
}

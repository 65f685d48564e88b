/// The words that may stand round a product's name without making it something else.
///
/// A word that is in no list here makes the text name another thing: `Windows Defender` is not Windows.
enum ProductWords {
  /// Before the name, beside the makers' names.
  static let leading: Set<String> = [
    "the", "legacy", "old", "os", "operating", "system", "database", "db", "dbms", "rdbms", "language", "platform",
    "runtime", "software", "server", "browser", ":", "-",
  ]

  /// Editions and the word for a version, between the name and the version or behind it.
  static let editions: Set<String> = [
    "enterprise", "ent", "standard", "std", "professional", "pro", "prof", "premium", "plus", "advanced", "express",
    "developer", "community", "personal", "basic", "starter", "full", "edition", "editions", "ed", "release", "rel",
    "version", "versions", "ver", "vers", "v", "family", "lts", "professionnel", "entreprise", "famille", "familiale",
    "intégrale", "édition", "petite", "et",
  ]

  /// What else may stand between the name and the version of a product of a category.
  static func kind(of category: Product.Category) -> Set<String> {
    switch category {
    case .operatingSystem:
      [
        "server", "servers", "workstation", "desktop", "os", "operating", "system", "linux", "home", "ultimate",
        "business", "datacenter", "datacentre", "web", "core", "foundation", "essentials",
      ]
    case .database: ["database", "db", "dbms", "rdbms", "engine", "server", "se", "ee", "xe", "web", "workgroup"]
    case .applicationServer, .middleware, .virtualisation:
      ["server", "network", "deployment", "nd", "base", "suite", "web", "host"]
    case .collaboration: ["server", "home", "business", "small", "student", "and", "mail"]
    case .runtime: ["se", "platform"]
    case .erp: ["suite", "system", "r"]
    case .language, .mainframe: ["language", "programming", "compiler", "ts", "os", "operating", "system"]
    case .browser, .hardware, .security, .other: []
    }
  }

  /// Behind the version only: its level of maintenance, and how and where the product runs.
  static let trailing: Set<String> = [
    "sp", "service", "svc", "pack", "pk", "update", "upd", "u", "patch", "level", "tl", "ml", "cu", "fp", "fixpack",
    "ehp", "ga", "final", "rtm", "rc", "beta", "build", "b", "r", "g", "c", "i", "ai", "p", "datacenter", "datacentre",
    "cluster", "clusters", "clustered", "farm", "rac", "instance", "instances", "host", "hosts", "hosted", "vm", "vms",
    "virtual", "physical", "node", "nodes", "server", "servers", "database", "databases", "db", "desktop", "desktops",
    "machine", "machines", "on", "premises", "premise", "prem", "onprem", "legacy", "eol", "unsupported", "supported",
    "esu", "extended", "estate", "environment", "live", "production", "prod", "test", "dr", "mainframe", "terminal",
    "oem", "volume", "retail", "english", "en", "us", "uk", "gb", "code", "program", "programs", "application",
    "applications", "app", "apps", "system", "systems", "based", "licence", "licences", "license", "licenses",
    "licensed", "batch", "n", "se", "ee", "xe", "esr", "ltsc", "ltsb", "iot", "home", "os", "linux", "ultimate",
  ]

  /// End the name: what follows is another product or a circumstance.
  static let closing: Set<String> = [
    "for", "with", "without", "using", "running", "under", "and", "or", "on", "in",
  ]

  /// After a version and `or` or `and`: the version is a lower bound.
  static let later: Set<String> = ["later", "above", "higher", "newer", "onwards", "up", "over", "greater"]

  /// Make the whole text an accessory of the product, even inside a remark.
  static let accessories: Set<String> = [
    "client", "clients", "driver", "drivers", "connector", "connectors", "agent", "agents", "toolkit", "tool", "tools",
    "plugin", "plugins", "plug", "addin", "addins", "addon", "extension", "extensions", "sdk", "viewer",
    "redistributable", "redist", "library", "libraries", "compatibility", "converter", "emulator", "simulator",
    "training", "course", "consultancy", "consulting", "receiver", "hotfix", "template", "templates", "cal", "cals",
    "api", "installer", "setup", "runtime", "adapter", "gateway", "migration",
  ]

  /// Products that bear another's name with a word that elsewhere is only an edition.
  ///
  /// Red Hat Linux came before Red Hat Enterprise Linux and had versions of the same numbers.
  static let otherProducts = [
    "puppet enterprise", "redis enterprise", "docker enterprise", "red hat linux", "redhat linux",
  ]

  /// Words of everyday language, or of other trades, that are also names of products.
  static let common: Set<String> = [
    "angular", "ansible", "apache", "backdrop", "bamboo", "beats", "blender", "bootstrap", "boundary", "caddy",
    "cachet",
    "calico", "camel", "cassandra", "citrix", "coder", "composer", "concrete", "consul", "contour", "craft",
    "discourse",
    "electron", "ember", "envoy", "express", "flink", "foreman", "gatekeeper", "gorilla", "greenlight", "groovy",
    "grunt", "harbor", "ionic", "julia", "kindle", "kirby", "looker", "mastodon", "maven", "micro", "neptune", "nexus",
    "nokia", "nomad", "openshift", "phoenix", "pigeonhole", "pixel", "prometheus", "protractor", "pulsar", "puppet",
    "quasar", "rancher", "react", "redhat", "renovate", "rocky", "scala", "solaris", "sonar", "spark", "spring",
    "squid",
    "storm", "struts", "surface", "svelte", "tails", "teleport", "twig", "unity", "varnish", "vault",
  ]
}

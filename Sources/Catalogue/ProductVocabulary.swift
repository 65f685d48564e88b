/// Words that stand round product names without changing what is named, and words that do change it.
enum ProductVocabulary {
  /// Editions, architectures and the like: they may stand before, between or after name and version.
  static let noise: Set<Substring> = [
    "standard", "std", "enterprise", "ent", "datacenter", "datacentre", "professional", "professionnel", "pro", "home",
    "ultimate", "business", "express", "developer", "web", "foundation", "essentials", "edition", "ed", "ee", "se",
    "se1", "se2", "workgroup", "premium", "basic", "starter", "advanced", "server", "release", "version", "ver", "v",
    "bit", "64bit", "32bit", "x64", "x86", "64", "32", "amd64", "i386", "sp", "service", "pack", "update", "upd", "u",
    "patch", "build", "rel", "ltsb", "ltsc", "lts", "esr", "core", "family", "rtm", "cu", "n", "k", "kn", "the",
    "level", "tl", "technology", "fix", "hotfix", "plus", "r", "eus", "es", "as", "ws", "final", "ga", "ehp",
    "enhancement", "package", "se3", "os", "operating", "system", "database", "db", "language", "programming", "x",
  ]

  /// Words that make a name an accessory of the product, not the product.
  static let accessories: Set<Substring> = [
    "driver", "drivers", "odbc", "jdbc", "oledb", "client", "clients", "native", "connector", "connectors", "agent",
    "agents", "toolkit", "tools", "tool", "sdk", "plugin", "plug", "addin", "add", "addon", "viewer", "receiver",
    "studio",
    "redistributable", "defender", "extension", "extensions", "library", "libraries", "libs", "lib", "api", "apis",
    "documentation", "docs", "training", "consulting", "licence", "license", "licences", "licenses", "cal", "cals",
    "backup", "monitoring", "monitor", "migration", "assistant", "compatibility", "template", "templates", "online",
    "365", "live", "helper", "module", "modules", "devel", "adapter", "adaptor", "bridge", "gateway", "emulator",
    "reader",
    "instant", "utility", "utilities", "wizard", "installer", "manager", "support", "converter", "interop", "proxy",
    "sync", "explorer", "workspace", "companion", "mobile", "lite", "feature", "console",
  ]

  /// Words after which another product is named, on which or for which the first one runs.
  static let joints: Set<Substring> = ["for", "on", "with", "running", "under", "via", "using", "by"]

  /// Makers whose name may stand before a product of another maker too, through purchase or habit.
  static let makers: Set<Substring> = [
    "microsoft", "ms", "oracle", "sun", "ibm", "red", "hat", "sap", "adobe", "apache", "vmware", "citrix", "hp", "hpe",
    "novell", "suse", "micro", "focus", "google", "apple", "lotus", "hcl", "borland", "sybase", "canonical", "gnu",
    "the",
    "legacy", "old", "macromedia", "bea", "broadcom", "opentext", "fujitsu", "icl", "software", "ag", "intersystems",
  ]
}

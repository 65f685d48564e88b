import Testing

@testable import Catalogue

/// What product texts of inventories are taken for.
struct ProductMatcherTests {
  /// A text and what it should be taken for: `product cycle`, `?product` where the version is left open, or nothing.
  static let labels: [(text: String, meaning: String)] = [
    ("Windows Server 2012 R2 Datacenter", "windows-server 2012 R2"),
    ("Windows Server 2016 Standard", "windows-server 2016"),
    ("Microsoft Windows Server 2008 R2 Standard SP1", "windows-server 2008 R2"),
    ("Windows Server 2008", "windows-server 2008"),
    ("Windows Server® 2003 (32-bit)", "windows-server 2003"),
    ("Windows Server Standard 2019", "windows-server 2019"),
    ("Windows Server", "?windows-server"),
    ("Windows 7 Professional SP1", "windows 7"),
    ("Microsoft Windows 8.1 Professionnel 6.3.9600", "windows 8.1"),
    ("Windows XP", "windows XP"),
    ("SQL Server 2008", "sql-server 2008"),
    ("Microsoft SQL Server 2008 R2 SP3 (64-bit)", "sql-server 2008 R2"),
    ("MS SQL Server 2012 Enterprise", "sql-server 2012"),
    ("SQL Server 2014 for SAP", "sql-server 2014"),
    ("SQL Server", "?sql-server"),
    ("Oracle Database 11.2.0.4", "oracle-database 11.2"),
    ("Oracle Database 19c Enterprise Edition", "oracle-database 19c"),
    ("Oracle 11gR2", "oracle-database 11.2"),
    ("Red Hat Enterprise Linux 6.10", "rhel 6"),
    ("RHEL6", "rhel 6"),
    ("Red Hat Enterprise Linux Server release 7.9 (Maipo)", "rhel 7"),
    ("Solaris 10", "solaris 10"),
    ("AIX 6.1 TL9", "aix 6.1"),
    (".NET Framework 3.5 SP1", "dotnet-framework 3.5"),
    ("SAP ECC 6.0 EHP7", "sap-ecc 6.0"),
    ("Java 8", "java 8"),
    ("PHP 5.6.40", "php 5.6"),
    ("Python 2.7.18", "python 2.7"),
    ("COBOL", "cobol "),
    ("IBM z/OS 2.3", "zos 2.3"),
    ("MySQL 5.5", "mysql 5.5"),
    ("Visual FoxPro 9", "foxpro 9"),
    // Accessories, other things of a similar name, and products whose version is not in the catalogue.
    ("ODBC Driver 17 for SQL Server", ""), ("SQL Server Native Client", ""), ("Slack Client for Windows", ""),
    ("Microsoft SQL Server Management Studio 18", ""), ("Oracle Instant Client 12", ""), ("JavaScript", ""),
    ("Microsoft Visual C++ 2008 Redistributable", ""), ("Adobe Reader for Windows 7", ""), ("Windows Defender", ""),
    ("Windows Live Essentials 2011", ""), ("Exchange rate service", ""), ("SharePoint Online", ""),
    ("Citrix Receiver 4", ""), ("VMware Tools 10", ""), ("Apache Commons 2.2", ""), ("Access control 2010", ""),
    ("Office 365", ""), ("Windows Server 2012 Hardening Guide", ""), ("Windows Server 2051", ""),
    ("Custom Python App", ""), ("Oracle Consulting", ""), ("Solaris tattoo parlour", ""), ("Workday", ""), ("", ""),
  ]

  @Test("a stated match is right, and what is in the catalogue is found")
  func labelled() {
    let matcher = ProductMatcher(.builtIn)
    var stated = 0
    var right = 0
    var due = 0
    var wrong: [String] = []
    for (text, meaning) in Self.labels {
      let found: String
      switch matcher.match(text) {
      case .match(let cycle): found = "\(cycle.product) \(cycle.cycle)"
      case .ambiguous(let cycles): found = "?\(cycles[0].product)"
      case .unknown: found = ""
      }
      let isStated = !found.isEmpty && !found.hasPrefix("?")
      let isDue = !meaning.isEmpty && !meaning.hasPrefix("?")
      stated += isStated ? 1 : 0
      due += isDue ? 1 : 0
      right += isStated && found == meaning ? 1 : 0
      if found != meaning { wrong.append("\"\(text)\" is taken for \"\(found)\", and means \"\(meaning)\"") }
    }
    print("precision \(right)/\(stated), recall \(right)/\(due)")
    #expect(Double(right) >= 0.99 * Double(stated) && Double(right) >= 0.95 * Double(due), "\(wrong)")
  }

  @Test("one spelling of a version on several lines leaves open which")
  func shared() {
    guard case .ambiguous(let cycles) = ProductMatcher(.builtIn).match("Oracle 11g") else {
      Issue.record("Oracle 11g is either of two releases")
      return
    }
    #expect(Set(cycles.map(\.product)) == ["oracle-database"])
  }
}

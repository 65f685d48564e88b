import EstateModel

@testable import Linkage

/// Another estate with its true pairs, in the form of ``LabelledEstate``, whose misses led to corrections too.
///
/// It leaves more open: no supplier, no contract, names that only somebody who knows the body would join.
enum SecondEstate {
  private static let lines = """
    dunmarsh borough council|#d1|Orchard Rents|Orchard Data Ltd|Orchard 4|ORC-7781||||
    dunmarsh borough council|#d2|Orchard Rent System|Orchard Data||||||
    dunmarsh borough council|#d3|Electoral Register|Ballotry Ltd|Ballotry|||||
    dunmarsh borough council|#d4|Electoral registration|Ballotry|Ballotry|||||
    dunmarsh borough council|#d5|Lagoon|Poolside Ltd||||||
    dunmarsh borough council|#d6|Lagoon Leisure Bookings|Poolside|Lagoon 2|||||
    dunmarsh borough council|#d7|Customer Contact Centre|Ringwell Ltd||||||
    dunmarsh borough council|#d8|CCC|Ringwell||||||
    dunmarsh borough council|#d9|Treehouse Planning|Treehouse Ltd|Treehouse|TRH-2020-2|||||||
    dunmarsh borough council|#d10|Treehouse Trees|Treehouse Ltd|Treehouse|TRH-2020-2|||||||
    dunmarsh borough council|#d11|Skylark HR|Skylark Ltd|Skylark 8|SK-30040||45210.90||
    dunmarsh borough council|#d12|Human Resources|Skylark Ltd|Skylark|||45,210.90||
    dunmarsh borough council|#d13|Cemeteries||||||||
    dunmarsh borough council|#d14|Cemetery records||||||||
    dunmarsh borough council|#d15|Parking Permits|Kerbside Ltd|Kerbside|KB-10101|||||||
    dunmarsh borough council|#d16|Parking Penalties|Kerbside Ltd|Kerbside|KB-10101|||||||
    dunmarsh borough council|#d17|Legal Practice|Briefcase Ltd|Briefcase|||||Nether Ashby Council|
    dunmarsh borough council|#d18|Emergency Planning Hub|||||||||https://resilience.ashmarsh.example/plans
    dunmarsh borough council|#d19|Payroll|Tallyhouse Ltd|Tallyhouse|PAY-88|||||||
    dunmarsh borough council|#d20|Sentinel Intruder Alarms 1|Sentinel Ltd|||||||||
    dunmarsh borough council|#d21|Sentinel Intruder Alarms 2|Sentinel Ltd|||||||||
    dunmarsh borough council|#d22|Swift Invoices|Swift Ltd|||||||||
    dunmarsh borough council|#d23|Swfit Invoices|Swift|||||||||
    nether ashby council|#n1|Orchard Rents|Orchard Data Ltd|Orchard 4|NA-2210|||||||
    nether ashby council|#n2|Electoral Register|Ballotry Ltd|Ballotry|||||||
    nether ashby council|#n3|Legal Case Practice|Briefcase|Briefcase|||||||
    nether ashby council|#n4|Resilience Plans|||||||||https://resilience.ashmarsh.example/plans
    nether ashby council|#n5|Payroll|Tallyhouse|Tallyhouse|NAP-991|||||||
    nether ashby council|#n6|Waste Rounds|Binwise Ltd|Binwise 3|JWP/2018/12|||||||
    nether ashby council|#n7|Moorland Survey|||||||||
    nether ashby council|#n8|Moor Land Survey|||||||||
    nether ashby council|#n9|Document Store|Folio Ltd|Folio|||||||
    nether ashby council|#n10|Document Storage|Folio Ltd|Folio|||||||
    nether ashby council|#n11|Lagoon|Poolside Ltd|Lagoon 2|||||||
    castle ashby council|#c1|Waste Rounds|Binwise Ltd|Binwise 3|JWP-2018-12|||||||
    castle ashby council|#c2|Binwise Collections|Binwise|Binwise|JWP-2018-12|||||||
    castle ashby council|#c3|Payroll|Tallyhouse|Tallyhouse|CAP-551|||||||
    castle ashby council|#c4|Dogs and Pests||||||||
    castle ashby council|#c5|Pests & Dogs Register||||||||
    castle ashby council|#c6|Skylark HR|Skylark Ltd|Skylark 8|SK-44001|||||||
    castle ashby council|#c7|Orchard Rents Test|Orchard Data Ltd|Orchard 4||||||||
    castle ashby council|#c8|Orchard Rents|Orchard Data Ltd|Orchard 4||||||||
    """

  /// The pairs that are one system, by the ids of their entries.
  static let same: Set<String> = [
    "d1 d2", "d3 d4", "d5 d6", "d7 d8", "d11 d12", "d13 d14", "d22 d23", "n7 n8", "n10 n9", "c4 c5", "c1 c2",
    "d17 n3", "d18 n4", "c1 n6", "c2 n6",
  ]

  static let entries = LabelledEstate.entries(of: lines)
}

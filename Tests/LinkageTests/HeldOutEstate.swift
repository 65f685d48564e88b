import EstateModel

@testable import Linkage

/// A third estate with its true pairs, in the form of ``LabelledEstate``; nothing was corrected after it was tried.
enum HeldOutEstate {
  private static let lines = """
    fenwick county council|#f1|Mosaic Adult Care|Kelp Systems Ltd|Mosaic 5|KLP-3300||212010.44||
    fenwick county council|#f2|Mosaic (adult care)|Kelp Systems|||||||
    fenwick county council|#f3|Mosaic Children|Kelp Systems Ltd|Mosaic 5|KLP-3300||||
    fenwick county council|#f4|Gritting Routes|Saltway Ltd|||||||
    fenwick county council|#f5|Griting Routes|Saltway|||||||
    fenwick county council|#f6|Time Recording|Clockwise Ltd|Clockwise||||||
    fenwick county council|#f7|Time Recording System|Clockwise Ltd|Clockwise||||||
    fenwick county council|#f8|Records Centre Index|||||||
    fenwick county council|#f9|RCI||||||||
    fenwick county council|#f10|School Transport|Busline Ltd|Busline 2|BUS-2021-4||||
    fenwick county council|#f11|School Meals|Busline Ltd|Busline 2|BUS-2021-4||||
    fenwick county council|#f12|Harvester|Grainfield Ltd|||||||Farm Estate Register|
    fenwick county council|#f13|Farm Estate Register||||||||
    fenwick county council|#f14|Joint Archive Catalogue|Vellum Ltd|Vellum 3|VEL-2017-9||18760.25||Oxmoor City Council||
    fenwick county council|#f15|Libraries Online|Shelfmark plc|Shelfmark 9|SHF-100200||||
    fenwick county council|#f16|Web Content|Webfolk Ltd||||||||https://www.fenwick.example
    fenwick county council|#f17|Care Rota v2|Rosterly Ltd|Rosterly|||||||
    fenwick county council|#f18|Care Rota v3|Rosterly Ltd|Rosterly|||||||
    oxmoor city council|#o1|Archive Catalogue|Vellum|Vellum|VEL-2017-9||||
    oxmoor city council|#o2|Libraries Online|Shelfmark plc|Shelfmark 9|SHF-100200||||
    oxmoor city council|#o3|Time Recording|Clockwise Ltd|Clockwise|CLK-7001|||||
    oxmoor city council|#o4|Mosaic Adult Care|Kelp Systems Ltd|Mosaic 5|OX-1199||||
    oxmoor city council|#o5|Street Works|Trenchcoat Ltd||||||||https://permits.foxmoor.example/streetworks
    oxmoor city council|#o6|StreetWorks Permits|Trenchcoat|Trenchcoat 1|||||||
    oxmoor city council|#o7|Web Content|Webfolk Ltd||||||||https://www.oxmoor.example
    oxmoor city council|#o8|Taxi Licensing|Plate Ltd|Plate|||||||
    oxmoor city council|#o9|Alcohol Licensing|Plate Ltd|Plate|||||||
    pellow district council|#p1|Street works|Trenchcoat Ltd||||||||https://permits.foxmoor.example/streetworks
    pellow district council|#p2|Time Recording|Clockwise Ltd|Clockwise|CLK-8001|||||
    pellow district council|#p3|Land Terrier||||||||
    pellow district council|#p4|Land Terier database||||||||
    pellow district council|#p5|Museum Objects|Vitrine Ltd|||||||
    pellow district council|#p6|Objects (museum)|Vitrine|||||||
    """

  /// The pairs that are one system, by the ids of their entries.
  static let same: Set<String> = [
    "f1 f2", "f4 f5", "f6 f7", "f8 f9", "f12 f13", "o5 o6", "p5 p6", "p3 p4", "f14 o1", "f15 o2", "o5 p1", "o6 p1",
  ]

  static let entries = LabelledEstate.entries(of: lines)
}

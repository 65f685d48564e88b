/// Contracts and payments of fictional bodies, each labelled by hand with the systems it is for.
///
/// The labels were written before the lines were joined, by reading each line as a commercial manager would. Columns of
/// systems: id, name, body, supplier, aliases, contract reference. Columns of lines: kind, buyer, supplier, subject,
/// reference, and the ids of the systems, separated by spaces; none where no system of the list is meant.
enum JoinLabels {
  static let systems = """
    HT01|Tidewatch|Harbours and Tides Office|Oxbow Systems Ltd||
    HT02|Beaconry Ledger|Harbours and Tides Office|Oxbow Systems Ltd||HT-2201
    HT03|Pilotage Rostering System|Harbours and Tides Office|Fenmark plc|PILROS|
    HT04|Buoy Asset Register|Harbours and Tides Office|||HT-0417
    HT05|Vessel Traffic Service|Harbours and Tides Office|Kestrel Marine Limited|VTS|
    HT06|HR Self Service|Harbours and Tides Office|Penfold Software||
    HT07|Payroll|Harbours and Tides Office|Penfold Software||
    MB01|Revenues and Benefits|Marrowby Borough Council|Penfold Software|Penrevs|
    MB02|Payroll|Marrowby Borough Council|Penfold Software||
    MB03|Payroll Portal|Marrowby Borough Council|Penfold Software||
    MB04|CaseFold|Marrowby Borough Council|||
    MB05|LibraryOne|Marrowby Borough Council|Quillstack Ltd||
    MB06|Housing Management System|Marrowby Borough Council|Brickworks Software Ltd|Brickworks Homes|MBC/1180
    MB07|Electoral Register|Marrowby Borough Council|Ballotworks||
    MB08|Planview Maps|Marrowby Borough Council|Contour GIS Ltd||
    MC01|LibraryOne|Marrowby County Council|Quillstack Ltd||
    MC02|Adult Social Care Casebook|Marrowby County Council|Liquorice Logic|Casebook|MCC-77120
    MC03|Children's Casebook|Marrowby County Council|Liquorice Logic||
    MC04|Highways Fault Line|Marrowby County Council|Asphalt Data Services|FaultLine|
    MC05|Finance Ledger|Marrowby County Council|Ledgerman International||
    TP01|Custody Suite Manager|Thornwick Police|Penfold Software||
    TP02|Holmwatch|Thornwick Police|Vigil Systems plc||
    TP03|Control Room Dispatch|Thornwick Police|Vigil Systems plc||
    TP04|Firearms Licensing|Thornwick Police|Vigil Systems plc||
    LA01|Grantline|Lights and Beacons Agency|Oxbow Systems Ltd||
    LA02|Lampkeeper|Lights and Beacons Agency|Fenmark plc|LKP|
    LA03|Document Store|Lights and Beacons Agency|||
    DW01|Almshouse Benefits Engine|Department for Welfare Works|Colossus UK Plc|ABE|DWW-9921
    DW02|Pension Ledger|Department for Welfare Works|Colossus UK Plc||DWW-9922
    DW03|Jobseeker Index|Department for Welfare Works|Harrowgate Computing||
    """

  static let lines = """
    contracts|Harbours & Tides Office|OXBOW SYSTEMS LIMITED|Tidewatch support and maintenance||HT01
    contracts|Harbours and Tides Office|Oxbow Systems|Annual support|HT-2201|HT02
    contracts|HARBOURS AND TIDES OFFICE|Oxbow Systems Ltd|Tidewatch and Beaconry Ledger managed service||HT01 HT02
    contracts|Harbours and Tides Office|Fenmark|PILROS hosting||HT03
    contracts|Harbours and Tides Office|Fenmark plc|Pilotage Rostering System - renewal of licences 2025||HT03
    contracts|Harbours and Tides Office|Softbrook Resellers|Pilotage Rostering System licences via reseller||HT03
    contracts|Harbours and Tides Office||Maintenance of the Buoy Asset Register||HT04
    contracts|The Harbours and Tides Office|Cobbler & Sons|Asset survey of buoys|HT/0417|HT04
    contracts|Harbours and Tides Office|Kestrel Marine Ltd|Vessel Traffic Service radar and software||HT05
    contracts|Harbours and Tides Office|Kestrel Marine Ltd|Radar mast painting||
    contracts|Harbours and Tides Office|Penfold Software|HR Self Service and Payroll subscription||HT06 HT07
    contracts|Harbours and Tides Office|Brightclean Ltd|Office cleaning||
    contracts|Harbours and Tides Office|Oxbow Systems Ltd|Consultancy day rates||
    contracts|Harbours and Tides Office|Deckchair Catering|Staff canteen payroll deduction vouchers||
    contracts|Marrowby Borough Council|Penfold Software Ltd|Revenues and Benefits software support||MB01
    contracts|Marrowby Borough Council|Penfold Software Ltd|Penrevs annual licence||MB01
    contracts|Marrowby Borough Council|Penfold Software|Payroll Portal||MB03
    contracts|Marrowby Borough Council|Penfold Software|Payroll and Payroll Portal combined renewal||MB02 MB03
    contracts|MARROWBY BOROUGH COUNCIL|Softcombe|CaseFold licences||MB04
    contracts|Marrowby Borough Council|Quillstack Limited|LibraryOne hosted service||MB05
    contracts|Marrowby County Council|Quillstack Limited|LibraryOne hosted service||MC01
    contracts|Marrowby Borough Council|Brickworks Software|Brickworks Homes upgrade||MB06
    contracts|Marrowby Borough Council|Brickworks Software|Professional services|MBC/1180|MB06
    contracts|Marrowby Borough Council|Brickworks Civil Engineering Ltd|Repairs to the town hall steps||
    contracts|Marrowby Borough Council|Ballotworks|Electoral Register and canvass software||MB07
    contracts|Marrowby Borough Council|Ballotbox Printers|Printing of the electoral register||
    contracts|Marrowby Borough Council|Contour GIS|Planview Maps GIS licence||MB08
    contracts|Marrowby Borough Council|Verdant Grounds|Grass cutting and grounds maintenance||
    contracts|Marrowby Borough Council|Penfold Software|Penfold software for the depot clocking machines||
    contracts|Marrowby County Council|Liquorice Logic Ltd|Adult Social Care Casebook support||MC02
    contracts|Marrowby County Council|Liquorice Logic|Children's Casebook||MC03
    contracts|Marrowby County Council|Liquorice Logic|Extension|MCC-77120|MC02
    contracts|Marrowby County Council|Asphalt Data Services|FaultLine annual support and hosting||MC04
    contracts|Marrowby County Council|Asphalt Data Services|Highways Fault Line mobile module||MC04
    contracts|Marrowby County Council|Tarmac Brothers|Highways resurfacing||
    contracts|Marrowby County Council|Ledgerman|Finance Ledger support||MC05
    contracts|Marrowby County Council|Auditors Four LLP|Finance audit||
    contracts|Marrowby County Council|Care Homes United|Adult social care residential placements||
    contracts|Marrowby District Council|Penfold Software|Payroll||
    contracts|Thornwick Police|Penfold Software|Custody Suite Manager||TP01
    contracts|Thornwick Police and Crime Commissioner|Vigil Systems plc|Holmwatch licences||TP02
    contracts|Thornwick Police|Vigil Systems|Holmwatch and Control Room Dispatch||TP02 TP03
    contracts|Thornwick Police|Vigil Systems|Support for three applications||
    contracts|Thornwick Police|Gunsmith Stores|Firearms||
    contracts|Thornwick Police|Vigil Systems plc|Firearms Licensing system: hosting||TP04
    contracts|Thornwick Fire and Rescue|Vigil Systems plc|Control Room Dispatch||
    contracts|Lights and Beacons Agency|Oxbow Systems|Grantline||LA01
    contracts|Lights and Beacons Agency|Fenmark|Lampkeeper software maintenance||LA02
    contracts|Lights and Beacons Agency|Paperchase Stores|Storage of documents off site||
    contracts|Lights & Beacons Agency|Fenmark plc|LKP disaster recovery||LA02
    contracts|Lights and Beacons Agency|Oxbow Systems|Tidewatch||
    contracts|Department for Welfare Works|Colossus UK|ABE application support|DWW-9921|DW01
    contracts|Department for Welfare Works|Colossus UK Limited|Pension Ledger running and maintenance||DW02
    contracts|Dept for Welfare Works|Colossus UK Plc|Almshouse Benefits Engine||DW01
    contracts|Department for Welfare Works|Colossus UK Plc|Hosting of the Almshouse Benefits Engine and the Pension Ledger||DW01 DW02
    contracts|Department for Welfare Works|Colossus UK Plc|Service integration tower 4||
    contracts|Department for Welfare Works|Harrowgate Computing|Jobseeker Index||DW03
    contracts|Department for Welfare Works|Harrowgate Computing|Mainframe capacity||
    contracts||Harrowgate Computing|Jobseeker Index support||
    contracts|Department for Wildlife Works|Harrowgate Computing|Jobseeker Index||
    spend|Harbours and Tides Office|Oxbow Systems Ltd|Tidewatch support Q3||HT01
    spend|Harbours and Tides Office|Oxbow Systems Ltd|ICT software||
    spend|Harbours and Tides Office|Fishmonger Ltd|Hospitality||
    spend|Marrowby Borough Council|Penfold Software|Computer software||
    spend|Marrowby Borough Council|Brickworks Software Ltd|Housing Management System licence||MB06
    spend|Marrowby Borough Council|Quillstack Ltd|LibraryOne||MB05
    spend|Marrowby Borough Council|Agency Workers Ltd|Agency staff - payroll||
    spend|Marrowby County Council|Liquorice Logic|Casebook adult social care||MC02
    spend|Marrowby County Council|Various Foster Carers|Children's placements||
    spend|Thornwick Police|Vigil Systems plc|IT support||
    spend|Thornwick Police|Penfold Software|Custody Suite Manager annual fee||TP01
    spend|Department for Welfare Works|Colossus UK Plc|Pension Ledger milestone 4||DW02
    spend|Department for Welfare Works|Landlord Estates|Pension centre rent||
    """
}

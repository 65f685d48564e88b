/// Product texts as inventories write them, each with what a person says it means.
struct ProductLabel: Sendable {
  /// What a person reads in a text.
  enum Meaning: Sendable, Hashable {
    /// One version line: `sql-server 2008 R2`; only the product where it has no version lines.
    case match(product: String, cycle: String)
    /// A product without enough of its version; two products are separated by `+`.
    case ambiguous(products: Set<String>)
    /// Nothing of the catalogue.
    case unknown
  }

  let text: String
  let meaning: Meaning

  /// A line of the table: the text, a bar, and the meaning.
  init?(line: Substring) {
    let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count == 2, let verb = parts[1].split(separator: " ").first else { return nil }
    text = parts[0]
    let words = parts[1].split(separator: " ").dropFirst()
    switch verb {
    case "is": meaning = .match(product: String(words[1]), cycle: words.dropFirst().joined(separator: " "))
    case "maybe": meaning = .ambiguous(products: Set(words[1].split(separator: "+").map(String.init)))
    case "unknown": meaning = .unknown
    default: return nil
    }
  }

  static let all = table.split(separator: "\n").compactMap(ProductLabel.init(line:))

  /// Written by hand, in the style of asset registers, agent reports, software lists and answers to FOI requests.
  static let table = """
    Windows Server 2012 R2 Datacenter | is windows-server 2012 R2
    Windows Server 2012R2 Standard | is windows-server 2012 R2
    Microsoft Windows Server 2008 R2 Standard x64 Edition, Svc Pk 1 | is windows-server 2008 R2
    Windows Server 2008 Enterprise R2 | is windows-server 2008 R2
    Win2k8 R2 | is windows-server 2008 R2
    W2K3 | is windows-server 2003
    W2K12 R2 Std | is windows-server 2012 R2
    WS2016 | is windows-server 2016
    WS 2019 | is windows-server 2019
    Windows 2003 R2 Enterprise | is windows-server 2003 R2
    Windows 2000 Server | is windows-server 2000
    Windows 2012 Server R2 | is windows-server 2012 R2
    Microsoft(R) Windows(R) Server 2003, Standard Edition | is windows-server 2003
    MS Windows Server 2022 Datacentre (Desktop Experience) | is windows-server 2022
    Windows Server 2016 Standard 64-bit | is windows-server 2016
    Windows Server® 2019 Datacenter 10.0.17763 | is windows-server 2019
    OS: Windows Server 2008 | is windows-server 2008
    Windows Server 2008 (unsupported) | is windows-server 2008
    Windows Server 2008/2012 | maybe windows-server
    Windows Server 2003 and 2008 | maybe windows-server
    Windows Server 2012 or later | maybe windows-server
    Windows Server | maybe windows-server
    Server 2008 R2 | is windows-server 2008 R2
    Microsoft Server 2012 Standard | is windows-server 2012
    Server 2008/2012 | maybe windows-server
    Server | unknown
    Database server 2012 | unknown
    Server - SQL 2012 | is sql-server 2012
    Server 2 | unknown
    Windows 10.0.19045 | is windows 10 22H2
    Windows 10.0.19045.3803 | is windows 10 22H2
    Microsoft Windows 10 Enterprise 10.0.19045 | is windows 10 22H2
    Windows 10.0.19044 | maybe windows
    Windows 10.0.17763 | unknown
    Windows 10 Enterprise 10.0 (17763) | maybe windows
    Windows | maybe windows+windows-server
    Microsoft Windows 8.1 Professionnel 6.3.9600 | is windows 8.1
    Microsoft Windows 7 Enterprise SP1 | is windows 7
    Win7 | is windows 7
    Windows XP SP3 | is windows XP
    Windows XP Professional | is windows XP
    Windows Vista Business | is windows Vista
    Windows NT 4.0 | is windows NT 4.0
    Windows 98 SE | is windows 98
    Windows 10 | maybe windows
    Windows 10 Pro | maybe windows
    Win 10 Enterprise | maybe windows
    Windows 10 22H2 | is windows 10 22H2
    Windows 10 Enterprise 1809 | is windows 10 1809 Enterprise
    Windows 10 version 1909 Pro | is windows 10 1909 Home/Pro
    Windows 10 Enterprise LTSC 2019 | is windows 10 LTSC 2019
    Windows 11 23H2 | maybe windows
    Windows 7/10 | maybe windows
    Microsoft SQL Server 2008 R2 SP3 (64-bit) | is sql-server 2008 R2
    MS SQL 2012 | is sql-server 2012
    MSSQL 2016 Standard | is sql-server 2016
    SQL Server 2005 Express Edition | is sql-server 2005
    Microsoft SQL Server Express 2014 | is sql-server 2014
    SQL Server 2000 SP4 | is sql-server 2000
    SQL 2008 R2 | is sql-server 2008 R2
    SQL2017 | is sql-server 2017
    Microsoft SQL Server 2019 (RTM-CU18) | is sql-server 2019
    SQL Server 10.50.4000 | is sql-server 2008 R2
    SQL Server | maybe sql-server
    MS SQL Server Enterprise | maybe sql-server
    SQL Server on Windows 2008 | maybe sql-server
    SQL Server 2012/2014 | maybe sql-server
    Oracle 11g | maybe oracle-database
    Oracle Database 11.2 | is oracle-database 11.2
    Oracle 11gR2 | is oracle-database 11.2
    Oracle Database 11g Enterprise Edition Release 11.2.0.4.0 - 64bit Production | is oracle-database 11.2
    Oracle DB 19c Enterprise | is oracle-database 19
    Oracle 12c Release 1 | is oracle-database 12.1
    Oracle RDBMS 12.1.0.2 | is oracle-database 12.1
    Oracle Database 9i | maybe oracle-database
    Oracle 10.2.0.5 | is oracle-database 10.2
    Oracle 11g on Solaris 10 | maybe oracle-database
    Oracle Database | maybe oracle-database
    Oracle 10g/11g | maybe oracle-database
    Oracle Forms 10g | is oracle-forms 10g
    Oracle Forms 6i | is oracle-forms 6i
    Oracle Forms and Reports 12c | is oracle-forms 12c
    Oracle E-Business Suite 12.1.3 | is oracle-ebs 12.1
    Oracle EBS R12 | maybe oracle-ebs
    Oracle WebLogic Server 10.3 | is weblogic 11g
    RHEL 6.10 | is rhel 6
    RHEL6 | is rhel 6
    Red Hat Enterprise Linux Server release 6.9 (Santiago) | is rhel 6
    Red Hat Enterprise Linux 7.1 | is rhel 7
    RHEL 5/6 | maybe rhel
    CentOS Linux release 7.9.2009 (Core) | is centos 7
    CentOS 6.5 | is centos 6
    Linux Red Hat 7.9 | is rhel 7
    Linux - Red Hat Enterprise Linux Server release 6.10 (Santiago) | is rhel 6
    Linux Red Hat | maybe rhel
    Red Hat 7 | is rhel 7
    RedHat 6 | is rhel 6
    Red Hat Linux 9 | unknown
    Red Hat | unknown
    Red Hat Satellite 6 | unknown
    Linux CentOS 7 | is centos 7
    Amazon Linux 2 | is amazon-linux 2
    Amazon Linux AMI 2018.03 | is amazon-linux 2018.03
    Linux - Amazon Linux release 2 (Karoo) | is amazon-linux 2
    Amazon Linux | maybe amazon-linux
    Linux | unknown
    Ubuntu 14.04 LTS | is ubuntu 14.04
    Canonical Ubuntu 16.04.7 LTS | is ubuntu 16.04
    Debian GNU/Linux 9 (stretch) | is debian 9
    SUSE Linux Enterprise Server (SLES) 11 | maybe sles
    SLES 12 SP5 | is sles 12 SP5
    Fedora release 25 (Twenty Five) | is fedora 25
    Oracle Linux 6.8 | is oracle-linux 6
    Solaris 10 | is solaris 10
    Sun Solaris 8 | is solaris 8
    SunOS 5.10 | is solaris 10
    Oracle Solaris 11.3 | is solaris 11.3
    HP-UX 11i v3 | is hp-ux 11i v3
    HP-UX B.11.31 | is hp-ux 11i v3
    HPUX 11.11 | is hp-ux 11i v1
    AIX 6.1 TL9 | is aix 6.1
    IBM AIX 7.1 | is aix 7.1
    IBM AIX 7 | maybe aix
    AIX 5.3 | is aix 5.3
    IBM z/OS 2.3 | is zos 2.3
    z/OS V1R13 | is zos 1.13
    z/OS | maybe zos
    OS/400 V5R4 | is ibm-i 5.4
    IBM i 7.3 | is ibm-i 7.3
    IBM iSeries V7R1 | is ibm-i 7.1
    OpenVMS 8.4 | is openvms 8.4
    ICL VME | is vme
    OpenVME | is vme
    CICS | maybe cics
    CICS TS 2.2 | is cics 2.2
    IBM IMS DB | is ims
    COBOL | is cobol
    COBOL 85 | is cobol
    COBOL/CICS | is cobol
    COBOL programs | is cobol
    Micro Focus COBOL | is microfocus-cobol
    Visual COBOL 4.0 | is visual-cobol 4.0
    IBM Enterprise COBOL 4.2 | is enterprise-cobol
    Fortran 77 | is fortran
    PL/I | is pl1
    Oracle PL/SQL | is plsql
    RPG/400 | is rpg
    Natural/Adabas | is natural
    MUMPS | is mumps
    Ingres 9.2 | is ingres
    Progress OpenEdge 10.2B | is openedge
    PowerBuilder 12 | is powerbuilder
    Delphi 7 | is delphi
    Visual Basic 6 | is vb6
    VB6 | is vb6
    Microsoft Visual Basic 6.0 | is vb6
    Classic ASP | is classic-asp
    Visual FoxPro 9.0 | is foxpro 9.0
    IBM DB2 9.7 | is db2 9.7
    DB2 UDB v8.2 | is db2 8.1
    Informix 11.50 | is informix 11.50
    Sybase ASE 15.7 | is sybase-ase 15.7
    MySQL 5.7.33 | is mysql 5.7
    MySQL 5 | maybe mysql
    PostgreSQL 9.6 | is postgresql 9.6
    Postgres 12 | is postgresql 12
    MongoDB 3.6 Community | is mongodb 3.6
    MS Access 2003 | is access 2003
    Microsoft Access | maybe access
    Access 2010 | is access 2010
    .NET Framework 3.5 SP1 | is dotnet-framework 3.5
    Microsoft .NET Framework 4.5.2 | is dotnet-framework 4.5.2
    .NET Core 3.1 | is dotnet-core 3.1
    .NET 6 | is dotnet 6
    JDK 1.8.0_202 | is java 8
    Java 8 | is java 8
    Oracle Java SE JRE 7 | is java 7
    Java SE Development Kit 8 Update 202 (64-bit) | is java 8
    JRE 1.6 | is java 6
    PHP 5.6 | is php 5.6
    PHP 7.4.33 | is php 7.4
    Python 2.7.18 | is python 2.7
    Python 3 | maybe python
    Node.js 12 | is nodejs 12
    Adobe ColdFusion 11 | is coldfusion 11
    Adobe Flash Player 28.x | is flash
    Silverlight 5 | is silverlight 5
    Internet Explorer 11 | is internet-explorer 11
    IE8 | is internet-explorer 8
    Apache Tomcat 7.0 | is tomcat 7
    Tomcat 8.5.78 | is tomcat 8.5
    Apache HTTP Server 2.2 | is httpd 2.2
    IIS 7.5 | is iis 7.5
    WebSphere Application Server 8.5.5 | is websphere 8.5
    WebSphere MQ 7.5 | is mq 7.5
    JBoss EAP 6.4 | is jboss 6
    BizTalk Server 2013 R2 | is biztalk 2013 R2
    SharePoint Server 2013 | is sharepoint 2013
    Microsoft Office SharePoint Server 2007 | is sharepoint 2007
    SharePoint | maybe sharepoint
    Exchange 2010 SP3 | is exchange 2010
    Microsoft Exchange Server 2016 CU23 | is exchange 2016
    Office 2010 | is office 2010
    Microsoft Office Professional Plus 2016 | is office 2016
    Microsoft Excel 2013 | is office 2013
    Skype for Business Server 2015 | is skype-for-business 2015
    Lotus Notes 8.5 | is notes-domino 8.5
    IBM Domino 9.0.1 | is notes-domino 9.0
    Lotus Notes | maybe notes-domino
    Novell GroupWise 8 | is groupwise
    SAP ECC 6.0 EHP7 | is sap-ecc 6.0 EHP7
    SAP ECC 6.0 | maybe sap-ecc
    SAP R/3 4.6C | is sap-r3
    PeopleSoft HCM 9.1 | is peoplesoft
    VMware ESXi 6.5 Update 3 | is vmware-esxi 6.5
    VMware vSphere 5.5 | is vmware-esxi 5.5
    Citrix XenApp 6.5 for 2008 R2 | is citrix-vad 6.5
    Citrix MetaFrame XP | is metaframe
    Mac OS X 10.6.8 | is macos 10.6
    macOS Catalina | is macos 10.15
    Android 12 | is android 12
    Kubernetes 1.24 | is kubernetes 1.24
    ODBC Driver 17 for SQL Server | unknown
    SQL Server Native Client | unknown
    Microsoft SQL Server 2012 Native Client (64-bit) | unknown
    Microsoft SQL Server Management Studio 18 | unknown
    Microsoft SQL Server 2008 Setup Support Files | unknown
    Microsoft SQL Server Compact 3.5 | unknown
    SQL Server Reporting Add-in for SharePoint 2010 | unknown
    Slack Client for Windows | unknown
    Oracle Instant Client 12.2 | unknown
    Oracle Client 11g | unknown
    Oracle SQL Developer 3 | unknown
    Oracle Access Manager 10g | unknown
    Oracle HTTP Server 11g | unknown
    Oracle Consulting | unknown
    Oracle | unknown
    Toad for Oracle 12 | unknown
    Java DB | unknown
    JavaScript | unknown
    Java Access Bridge 2.0 | unknown
    JavaServer Pages 2.0 | unknown
    Python for .NET | unknown
    Python Flask 0.12 | unknown
    python3-pycurl | unknown
    PHP extension for SQL Server | unknown
    phpMyAdmin 4.9 | unknown
    Microsoft Visual C++ 2008 Redistributable | unknown
    Microsoft Visual Basic .NET 2005 | unknown
    Adobe Reader for Windows 7 | unknown
    Windows Defender | unknown
    Windows Live Essentials 2011 | unknown
    Windows Media Player 11 | unknown
    Windows 7 USB/DVD Download Tool | unknown
    Windows Server Update Services 3.0 | unknown
    Windows Azure | unknown
    Windows CE 6.0 | is windows-ce
    Office 365 | unknown
    Office Communicator 2007 | unknown
    Microsoft Office 2003 Compatibility Pack for Office 2007 Files | unknown
    Update for Microsoft Office 2010 (KB2553140) | unknown
    Head Office 2010 lease | unknown
    Exchange rate service | unknown
    Exchange Online | unknown
    SharePoint Online | unknown
    SharePoint Designer 2010 | unknown
    Citrix Receiver 4.9 | unknown
    VMware Tools 10.3 | unknown
    VMware vSphere Client 5.0 | unknown
    Apache Commons | unknown
    Apache Kafka 0.10 | unknown
    Solaris tattoo parlour | unknown
    Access control 2010 | unknown
    Natural gas billing | unknown
    Progress tracker | unknown
    IBM Lotus Notes .NSF Format | unknown
    Lotus Domino Designer | unknown
    MySQL Connector/ODBC 5.1 | unknown
    MySQL Workbench 6.3 | unknown
    DB2 Connect 9.7 | unknown
    JBoss Developer Studio 10.x | unknown
    Java EE 7 | is java-ee
    OpenJDK 11 | is openjdk
    OpenJDK Runtime Environment 8 | is openjdk
    Civica Authority | unknown
    Northgate SX3 | unknown
    Bespoke case management system | unknown
    TBC | unknown
    """
}

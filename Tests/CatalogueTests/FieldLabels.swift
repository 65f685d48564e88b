/// Product names as real inventories write them, each labelled by hand before the matcher first saw it.
///
/// Single names from published software lists, agent reports, configuration databases, answers to FOI requests, bills of
/// materials and CISA's list. The first label is against the built-in catalogue, the second against all of
/// endoflife.date; where there is no second, endoflife.date does not know the thing.
struct FieldLabel: Sendable {
  let text: String
  let builtIn: ProductLabel.Meaning
  let endOfLife: ProductLabel.Meaning

  /// A line of the table: the text, the first label, and perhaps the second, parted by bars.
  init?(line: Substring) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      let first = ProductLabel(line: "\(parts[0])|\(parts[1])"),
      let second = ProductLabel(line: "\(parts[0])|\(parts.count == 3 ? parts[2] : " unknown")")
    else { return nil }
    text = first.text
    builtIn = first.meaning
    endOfLife = second.meaning
  }

  static let all = table.split(separator: "\n").compactMap(FieldLabel.init(line:))

  static let table = """
    Microsoft SQL Server 2017 | is sql-server 2017 | is mssqlserver 14.0
    Microsoft SQL Server 2008 | is sql-server 2008 | is mssqlserver 10.0-sp4
    Microsoft SQL Server 2005 | is sql-server 2005 | is mssqlserver 9.0-sp4
    Microsoft SQL Server 2014 | is sql-server 2014 | is mssqlserver 12.0-sp3
    Microsoft SQL Server Express 2012 | is sql-server 2012 | is mssqlserver 11.0-sp4
    Microsoft SQL Server | maybe sql-server | maybe mssqlserver
    Microsoft SQL Server Management Studio 2012 | unknown
    Microsoft SQL Server Management Studio 2016 | unknown
    Microsoft SQL Server Migration Assistant for Oracle | unknown
    Microsoft SqlXml 4.0 Service Pack 1 (SP1) | unknown
    Microsoft DTS for SQL Server | unknown
    ODBC Driver 13 for SQL Server | unknown
    SQL Access Group ODBC 3 | unknown
    Microsoft Windows Server 2003 | is windows-server 2003 | is windows-server 2003-sp2
    Microsoft Windows Server 2003 Standard | is windows-server 2003 | is windows-server 2003-sp2
    Microsoft Windows Server 2003 R2 Standard Edition | is windows-server 2003 R2 | is windows-server 2003-sp2
    Microsoft Windows Server 2008 Standard Edition | is windows-server 2008 | is windows-server 2008-sp2
    Microsoft Windows Server 2008 Enterprise x64 Edition | is windows-server 2008 | is windows-server 2008-sp2
    Microsoft Windows Server 2008 Datacenter Edition without Hyper-V | is windows-server 2008 | is windows-server 2008-sp2
    Microsoft Windows Server 2000 | is windows-server 2000 | is windows-server 2000
    Microsoft Windows 2008 Terminal Server 6.1 | maybe windows-server | maybe windows-server
    Windows server 2022 | is windows-server 2022 | is windows-server 2022
    Windows Server 2016 Standard | is windows-server 2016 | is windows-server 2016
    Windows server 2019 | is windows-server 2019 | is windows-server 2019
    Microsoft Windows Storage Server 2008 R2 | unknown
    Microsoft Security Accounts Manager Windows Server 2003 | unknown
    Microsoft Windows XP SP3 | is windows XP | is windows 5-sp3
    Microsoft Windows 7 6.0 | is windows 7 | is windows 7-sp1
    Microsoft Windows 10 | maybe windows | maybe windows
    Microsoft Windows | maybe windows+windows-server | maybe windows+windows-server
    Windows 11 | maybe windows | maybe windows
    Microsoft Windows Media Player 12 | unknown
    Microsoft Windows Powershell 2 | is windows-powershell 2.0 | is windows-powershell 2.0
    Microsoft Windows COM+ Event System Service | unknown
    Microsoft Windows CNG Key Isolation Service | unknown
    Microsoft Update Notification Manager | unknown
    Microsoft Bitlocker (server) | unknown
    Microsoft 2000 Active Directory (5.0) | unknown
    Microsoft Remote Server Administration Tools | unknown
    Microsoft Remote Desktop Connection Manager 2.7 | unknown
    Plateau Report Designer Windows 4.4 | unknown
    Cisco Jabber for Windows 11.7 | unknown
    Cisco AnyConnect Windows Client 3.1 | unknown
    FireEye HX Agent for Windows 24.x | unknown
    Twine 2.1 (64-bit for Windows) | unknown
    Bit9 Agents for Windows, Linux, Mac | unknown
    Slack Client for Windows | unknown
    Slack for Windows 2.x | unknown
    Slack client for Mac 2.x | unknown
    Slack 2.0 | unknown
    Slack Enterprise Grid | unknown
    Citrix Workspace Application and Receiver for Windows | unknown
    Notepad++ 6.7 | unknown | unknown
    Notepad++ | unknown | maybe notepad-plus-plus
    Lovett Software XML Notepad 2.7 | unknown
    Microsoft Office Professional Plus 2010 | is office 2010 | is office 2010
    Microsoft Office XP Professional Edition | is office XP
    Microsoft Office 2000 Professional Edition | is office 2000
    Microsoft Office Home and Business for Mac 2016 | unknown
    Microsoft Office Famille et Petite Entreprise 2010 14.0.7015.1000 | is office 2010 | is office 2010
    Microsoft Office | maybe office | maybe office
    MS Excel | maybe office | maybe office
    MS Access | maybe access | maybe office
    Microsoft Access 2003 | is access 2003
    Microsoft Access 97 Standard Edition | is access 97
    Microsoft Access XP | is access 2002
    FMS Total Access Emailer 2010 | unknown
    Office Timeline | unknown
    Office Viewer for Google Drive | unknown
    GPS Pathfinder Office Software 5.6 | unknown
    Microsoft Power Pivot Add-in for EXCEL | unknown
    Microsoft Visio Standard 2010 | unknown
    Microsoft Project Standard 2007 | unknown
    Microsoft SharePoint Designer 2013 | unknown
    Microsoft SharePoint | maybe sharepoint | maybe sharepoint
    Microsoft Visual Studio 2008 | is visual-studio 2008
    Microsoft Visual Studio 2012 Professional | is visual-studio 2012 | is visual-studio 11.0
    Microsoft Visual Studio Community Edition 2015 | is visual-studio 2015 | is visual-studio 14.0
    Microsoft Visual Studio 2017 Professional | is visual-studio 2017 | maybe visual-studio
    Microsoft Visual Studio 2010 Tools for Office Runtime | unknown
    Module linguistique Microsoft Visual Studio 2010 Tools pour Office Runtime (x64) - FRA | unknown
    Oracle Developer Tools (ODT) for Visual Studio 12.1 | unknown
    Microsoft Visual FoxPro 9.0 Professional Edition | is foxpro 9.0
    Microsoft Visual Basic .NET 2010 | unknown
    Microsoft .NET Framework 3.5 | is dotnet-framework 3.5 | is dotnetfx 3.5-sp1
    Microsoft .NET Framework 4.5 | is dotnet-framework 4.5 | is dotnetfx 4.5
    Microsoft .NET Framework | maybe dotnet-framework | maybe dotnetfx
    Oracle DataProvider for .NET 11g | unknown
    Microsoft Internet Explorer 5 | is internet-explorer 5
    Microsoft Internet Explorer 9 | is internet-explorer 9 | is internet-explorer 9
    Microsoft Internet Explorer | maybe internet-explorer | maybe internet-explorer
    Microsoft Exchange Server | maybe exchange | maybe msexchange
    Microsoft Defender | unknown
    Microsoft Teams Premium | unknown
    Microsoft Copilot Chat | unknown
    Microsoft 365 Copilot | unknown
    Adobe ColdFusion 10 | is coldfusion 10 | is coldfusion 10
    Adobe ColdFusion Enterprise 2016 Release | is coldfusion 2016 | is coldfusion 2016
    Adobe Reader 10 | unknown
    Adobe Captivate 8 | unknown
    Adobe SVG Viewer 3 | unknown
    Adobe Framemaker 2015 | unknown
    Em Software Xtags for Adobe 2017 | unknown
    Apache Tomcat 2.0 | unknown
    Apache Tomcat 6.0 | is tomcat 6 | is tomcat 6
    Apache Tomcat | maybe tomcat | maybe tomcat
    Apache HTTP Server 2.0 | is httpd 2.0 | is apache-http-server 2.0
    Apache HTTP Server | maybe httpd | maybe apache-http-server
    Apache ANT 1.9 | unknown | is apache-ant 1.9
    Apache ANT 1.10 | unknown | is apache-ant 1.10
    Apache Kafka 0.10 | unknown | is apache-kafka 0.10
    Apache Solr 4 | unknown | is solr 4
    Apache Spark 2.0 | unknown | is apache-spark 2.0
    Apache Zeppelin | unknown
    Apache JMeter 3.1 | unknown
    Apache Log4net | unknown
    Apache Directory Studio 2.x | unknown
    Apache Guacamole 0.x | unknown
    Apache Jackrabbit 2.2 | unknown
    Apache Struts | maybe struts | maybe apache-struts
    Apache Superset | unknown
    Apache Shiro | unknown
    Oracle Database 8i | is oracle-database 8i
    Oracle Database 10g | maybe oracle-database | maybe oracle-database
    Oracle DB engine | maybe oracle-database | maybe oracle-database
    Oracle Database Client 11g | unknown
    Oracle Java SE JDK 8 | is java 8 | is oracle-jdk 8
    Oracle Java SE JDK 1.4 | is java 1.4 | is oracle-jdk 1.4
    Oracle Java SE JRE 6 | is java 6 | is oracle-jdk 6
    Oracle Java SE | maybe java | maybe oracle-jdk
    Oracle Java Enterprise Edition 7 | is java-ee
    Oracle Java Enterprise Edition 8 | is java-ee
    Java Cryptography Extension (JCE) Unltd Strength Jurisdiction Policy Files 8 | unknown
    YourKit Java Profiler 2017.02 | unknown
    Mozilla Foundation Javascript 1 | unknown
    Oracle Application Server 9 | is oracle-application-server 9i
    Oracle Application Server 10g | is oracle-application-server 10g
    Oracle WebLogic Server 9 | maybe weblogic
    Oracle WebLogic Suite 12c | is weblogic 12c
    Oracle WebLogic Server | maybe weblogic
    Oracle Siebel CRM 8.0 | is siebel
    Oracle Solaris 10 | is solaris 10 | is oracle-solaris 10
    Oracle Solaris 11 | maybe solaris | maybe oracle-solaris
    Oracle MySQL Community Edition 5.x | maybe mysql | maybe mysql
    MySql | maybe mysql | maybe mysql
    Oracle MySQL Workbench SE 5.2 | unknown
    MySQL Query Analyzer | unknown
    MySQL Connector/ODBC | unknown
    Oracle PL/SQL | is plsql
    Oracle Tuxedo 11g | unknown
    Oracle Identity Analytics 11g | unknown
    Oracle Entitlements Server 11g | unknown
    Oracle Access Manager WebGate 10g | unknown
    Oracle Access Manager with Oracle Secure Token Service (STS) 10g | unknown
    Oracle Enterprise Single Sign-On 11g | unknown
    Oracle Discoverer Portlet Software Development Kit 11g | unknown
    Oracle Data Access Components (ODAC) 12c Rel 4 | unknown
    Oracle OpenSSO Enterprise Policy Agent 3.0 | unknown
    Oracle VirtualBox 5.0 | unknown | is virtualbox 5.0
    Oracle VirtualBox Guest Additions | unknown
    Oracle ADF Faces | unknown
    Oracle Linux 9 | is oracle-linux 9 | is oracle-linux 9
    Red Hat Enterprise Linux 4 | is rhel 4 | is rhel 4
    Red Hat Enterprise Linux 5 | is rhel 5 | is rhel 5
    Red Hat Enterprise Linux 6 | is rhel 6 | is rhel 6
    Red Hat JBoss EAP 6.4 | is jboss 6 | is red-hat-jboss-eap 6
    Red Hat JBoss SOA 5 | unknown
    Red Hat JBoss Data Virtualization 6.3 | unknown
    Red Hat Hibernate ORM 3 | unknown
    Red Hat CloudForms 3.2 | unknown
    Red Hat Polkit | unknown
    JBoss Portal Server 6.x | unknown
    CentOS 7 | is centos 7 | is centos 7
    Debian 11 | is debian 11 | is debian 11
    Linux Ubuntu v15 | maybe ubuntu | maybe ubuntu
    Ubuntu server 20.04 LTS | is ubuntu 20.04 | is ubuntu 20.04
    Ubuntu 22.04 LTS | is ubuntu 22.04 | is ubuntu 22.04
    Fedora 31 | is fedora 31 | is fedora 31
    SUSE Linux Enterprise Server (SLES) 11 | maybe sles | maybe sles
    Apple Mac OS 10.11 | is macos 10.11 | is macos 10.11
    Apple Mac OS X 10.12 Sierra | is macos 10.12 | is macos 10.12
    Android 10 | is android 10 | is android 10
    Android Framework | unknown
    Google Android Studio 2.2 | unknown
    Tasks for Android | unknown
    Tripwire Enterprise Linux Agent | unknown
    Tripwire Enterprise Solaris agent | unknown
    IBM AIX 7 | maybe aix | maybe ibm-aix
    IBM XLC Compiler for AIX 10.1 | unknown
    IBM Lotus Domino 7 | is notes-domino 7.0
    IBM Lotus Notes 7.0 | is notes-domino 7.0
    IBM Domino 9.0 | is notes-domino 9.0
    IBM Lotus Domino Web Access 7 | unknown
    IBM Lotus EasySync Pro 4.2 | unknown
    IBM KillNotes 1 | unknown
    IBM Rational ClearQuest 8.0 | unknown
    IBM Rational System Architect 11.2 | unknown
    IBM BigFix 9.5 Compliance and Inventory | unknown
    IBM WebSphere Cast Iron Studio 7 | unknown
    IBM Websphere Portal 6 | unknown
    IBM Websphere Content Management 8 | unknown
    IBM Sterling Order Management | unknown
    IBM Tririga module(s) | unknown
    SAP Sybase Adaptive Server Enterprise 15.7 | is sybase-ase 15.7
    SAP Sybase PowerBuilder 12 | is powerbuilder
    SAP Sybase OpenClient 15 | unknown
    SAP Business Objects Lumira 1.27 | unknown
    SAP ECC | maybe sap-ecc
    SAP Commerce Cloud | unknown
    Dell Toad for SAP Solutions 3.1 | unknown
    Citrix XenApp 4 | is citrix-vad 4
    Citrix XenAPP 6.5 for 2008 R2 | is citrix-vad 6.5
    Citrix XenApp 1.8 | unknown
    Citrix Presentation Server Client 10 | unknown
    Citrix Access Gateway Plug-in 8 | unknown
    VMware Horizon Client 4.0 | unknown
    VMware Spring Framework | unknown | maybe spring-framework
    VMware Spring Cloud Gateway | unknown
    VMware vCenter Server | maybe vcenter | maybe vmware-vcenter
    vCenter Server 6.7 | is vcenter 6.7 | is vmware-vcenter 6.7
    Unisys ClearPath MCP DB Center | unknown
    Unisys ClearPath MCP DMSII 15 | unknown
    COBOL 74 | is cobol
    COBOL 2002 | is cobol
    PERL 5 | maybe perl | maybe perl
    Strawberry Perl version 5.26 | is perl 5.26 | is perl 5.26
    perl-Memoize 1.03-385.fc25 | unknown
    PHP 7.0 | is php 7.0 | is php 7.0
    PHP PHPMailer | unknown
    php71-php-process 7.1.6-1.fc25.remi | unknown
    Python Celery 4.0 | unknown
    Python Launcher_0 2.5.4 | unknown
    libsemanage-python 2.5-9.fc25 | unknown
    Custom Python App | unknown
    Ruby-lang.org Ruby 2.2 | is ruby 2.2 | is ruby 2.2
    Ruby Gems | unknown
    Nodejs.org Node.js 5.5 | is nodejs 5 | is nodejs 5
    Node.js module | unknown
    iisnode 0.2 | unknown
    IIS | maybe iis
    PostgreSQL.org PostgreSQL 9 | maybe postgresql | maybe postgresql
    PostgresSQL Driver 9.4 | unknown
    MongoDB Community Server 3.4 | is mongodb 3.4 | is mongodb 3.4
    3T Software Labs RoboMongo 1.0 | unknown
    Google AngularJS 1.6 | is angularjs 1.6 | is angularjs 1.6
    JQuery 1 | unknown | is jquery 1
    Drupal 6 | is drupal 6
    Drupal 7 | is drupal 7 | is drupal 7
    Drupal 8 | maybe drupal | maybe drupal
    WordPress 4.5 | unknown | is wordpress 4.5
    WordPress | unknown | maybe wordpress
    WordPress File Manager Plugin | unknown
    Atlassian Confluence 5.9 | unknown
    Atlassian Confluence | unknown | maybe confluence
    Puppet Enterprise 4.9 | unknown
    Docker Toolbox | unknown
    Docker UCP 1.12 | unknown
    TortoiseSVN 1.8 | unknown
    Google Chrome | unknown | maybe chrome
    Mozilla FireFox 34 | unknown
    Zabbix Frontend | unknown
    SaltStack Salt | unknown | maybe salt
    Roundcube Roundcube Webmail | unknown | maybe roundcube
    Jenkins Jenkins Command Line Interface (CLI) | unknown
    Fortinet FortiOS | unknown | maybe fortios
    Cisco IOS XE Web UI | unknown
    Splunk.com Splunk Enterprise 6 | unknown
    IT Service Intelligence (Splunk) | unknown
    Apple iPhone | unknown | maybe iphone
    Apple Safari 5 | unknown
    Apple iTunes 10 | unknown
    D-Link DIR-820 Router | unknown
    OpenVPN 2.3.8-I001 | unknown | is openvpn 2.3
    jetty8-continuation 8.1.17-5.fc25 | unknown
    glibc 2.24-4.fc25 | unknown
    progress 2.0.3 | unknown
    ws 6.1.0 | unknown
    debug | unknown
    ms 2.0.0 | unknown
    mime | unknown
    puppeteer | unknown
    FusionInventory Agent 2.3.19 (x64 edition) | unknown
    Envoyer à OneNote 2010 | unknown
    KB4019215 | unknown
    CCleaner 5.09 | unknown
    Application Server | unknown
    Idox Acolaid | unknown
    Northgate M3 | unknown
    Brightly Confirm | unknown
    ContrOCC (Oxford Computer Consultants) | unknown
    Workday | unknown
    Tableau Server | unknown
    MuleSoft | unknown
    Maximo | unknown
    Tableau Enterprise Visualization 1.0 | unknown
    ChatGPT | unknown
    Github Copilot | unknown
    Azure Databricks | unknown
    Gabapentin | unknown
    Aspirin | unknown
    COTS | unknown
    """
}

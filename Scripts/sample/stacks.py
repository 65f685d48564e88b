"""What systems are made of: real products, by generation.

`old` products are out of support, `ageing` ones leave it within three years of November 2026, `modern` ones are
supported beyond 2030 or have no fixed end. Every entry is (products, languages, hosting, data format).
"""

Stack = tuple[str, str, str, str]
"""Products, languages, hosting and data format, as an inventory writes them."""

STACKS: dict[str, list[Stack]] = {
    "old": [
        ("Windows Server 2008 R2 Standard SP1; SQL Server 2008; .NET Framework 3.5", "C#", "own data centre", "documented"),
        ("Windows Server 2003 R2; SQL Server 2005 SP4", "Visual Basic 6", "server room", "proprietary"),
        ("Windows Server 2012 R2; SQL Server 2012 SP4; .NET Framework 4.5.2", "C#; VB.NET", "own data centre", "documented"),
        ("Oracle Solaris 10; Oracle Database 10g Release 2; Oracle Forms 6i", "PL/SQL", "supplier data centre", "proprietary"),
        ("IBM AIX 6.1; IBM Db2 9.7; WebSphere Application Server 7.0", "Java 6", "supplier data centre", "documented"),
        ("Red Hat Enterprise Linux 6; JBoss EAP 6; Oracle JDK 7; Oracle Database 11.2", "Java", "own data centre", "documented"),
        ("CentOS 6; MySQL 5.5; PHP 5.6; Drupal 7", "PHP", "hosted", "open"),
        ("Windows 7 SP1; Microsoft Access 2003", "VBA", "desktop", "proprietary"),
        ("Windows Server 2008 SP2; Borland Delphi 7; Firebird 1.5", "Delphi", "server room", "proprietary"),
        ("Lotus Domino 8.5; Windows Server 2008 R2", "LotusScript", "server room", "proprietary"),
        ("HP-UX 11.31; Oracle Database 9.2; Micro Focus COBOL 5.1", "COBOL", "own data centre", "proprietary"),
        ("Windows Server 2012; Adobe ColdFusion 10; SQL Server 2008 R2 SP3", "CFML; JavaScript", "hosted", "documented"),
    ],
    "ageing": [
        ("Windows Server 2016; SQL Server 2016 SP3; .NET Framework 4.6.2", "C#", "own data centre", "documented"),
        ("Windows Server 2019; SQL Server 2019", "C#", "supplier data centre", "documented"),
        ("Red Hat Enterprise Linux 8; PostgreSQL 14; Oracle JDK 17", "Java", "private cloud", "open"),
        ("Ubuntu 22.04 LTS; MySQL 8.0; PHP 8.2", "PHP", "public cloud", "open"),
        ("Microsoft SharePoint Server 2019; Windows Server 2019", "C#; JavaScript", "own data centre", "proprietary"),
    ],
    "modern": [
        ("Windows Server 2022; SQL Server 2022", "C#", "private cloud", "documented"),
        ("Windows Server 2025; SQL Server 2025", "C#", "public cloud", "documented"),
        ("Red Hat Enterprise Linux 9; MariaDB; Apache HTTP Server 2.4", "Python; JavaScript", "public cloud", "open"),
        ("Red Hat Enterprise Linux 10; MySQL 8.4", "Java; TypeScript", "public cloud", "open"),
        ("Oracle Linux 9; Oracle Database 23ai", "PL/SQL; Java", "supplier data centre", "documented"),
        ("Ubuntu 26.04 LTS; Apache HTTP Server 2.4", "Ruby; JavaScript", "public cloud", "open"),
        ("Microsoft Dynamics 365", "", "SaaS", "documented"),
        ("Salesforce Service Cloud", "", "SaaS", "proprietary"),
        ("Microsoft Power Platform; SharePoint Online", "Power Fx", "SaaS", "documented"),
        ("ServiceNow", "", "SaaS", "documented"),
        ("Amazon Web Services; Amazon RDS", "Python", "public cloud", "open"),
        ("Microsoft Azure; Azure SQL Database", "C#; TypeScript", "public cloud", "open"),
    ],
}

SUPPLIERS = [
    "Quillbrook Integrated Services plc", "Tarnside Software Ltd", "Oxbow Lantern Systems Ltd", "Hallowmere Data Ltd",
    "Penfold & Thrale Computing", "Skerry Point Technology Ltd", "Bramblewick Applications", "Fenlark Digital Ltd",
    "Corvane Managed Services plc", "Sedgemarsh Informatics", "Tidewrack Solutions LLP", "Auldfern Software",
    "Marlstone Hosting Ltd", "Wyrebeck Consulting", "Gannetry Software Ltd", "Osierholt Health Systems",
    "Larchfold Public Services Software", "Dunlin Works CIC", "Kittiwake & Crane Ltd", "Stonecrop Analytics",
]  # fmt: skip
"""Fictional suppliers; the first few serve every body and hold most of the value."""

FRAMEWORKS = ["G-Cloud 14", "Technology Services 4", "DOS6", "Back Office Software 2", "direct award", "not known"]
"""Routes by which contracts were let."""

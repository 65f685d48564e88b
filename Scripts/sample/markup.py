"""The XML files: an estate in canonical elements, and reports of inventory agents."""

from __future__ import annotations

import random
from datetime import date
from xml.sax.saxutils import escape

from sample.delimited import KEPT_IF_LARGE, SURE, key
from sample.estate import System
from sample.hand import Hand
from sample.headings import CANONICAL
from sample.tables import Expected

AGENTS: list[tuple[str, str, str, str, list[tuple[str, str, str]]]] = [
    ("lantern-scada-01", "Microsoft Windows Server 2003 R2 Standard Edition Service Pack 2", "5.2.3790", "2007-05-14", [
        ("Microsoft SQL Server 2005", "9.4.5000", "Microsoft Corporation"),
        ("Wonderware InTouch", "9.5", "Wonderware"),
        ("Microsoft .NET Framework 2.0", "2.0.50727", "Microsoft Corporation"),
    ]),
    ("drawing-store", "Microsoft Windows Server 2012 R2 Standard", "6.3.9600", "2014-11-03", [
        ("Microsoft SQL Server 2012", "11.4.7001", "Microsoft Corporation"),
        ("Java 8 Update 202", "8.0.2020.8", "Oracle Corporation"),
        ("PostgreSQL 9.6", "9.6.24", "PostgreSQL Global Development Group"),
    ]),
    ("buoy-gateway", "Red Hat Enterprise Linux 9.4", "5.14.0", "2024-06-18", [
        ("postgresql-server", "16.4", "Red Hat, Inc."), ("python3", "3.9.18", "Red Hat, Inc."),
        ("openssl", "3.0.7", "Red Hat, Inc."), ("httpd", "2.4.57", "Red Hat, Inc."),
    ]),
    ("poste-elegant", "Microsoft Windows 7 Professionnel", "6.1.7601", "2013-02-08", [
        ("Microsoft Office Professionnel Plus 2010", "14.0.7268", "Microsoft Corporation"),
        ("Télémétrie des balises, poste", "3.2", "Kittiwake & Crane Ltd"),
    ]),
]  # fmt: skip
"""Machines: name, operating system, its version, BIOS date, programs. The last is a visiting workstation's, in French."""


def police_estate(systems: list[System]) -> tuple[str, Expected]:
    """The police force's estate as XML: an element for each fact, none for what is unknown."""
    hand = Hand(
        random.Random("police"), dates={"iso": 9, "month": 1}, money={"plain": 9, "whole": 1}, unknown=["", "", "not held"],
        gaps=0.10, bands=0.08, placeholder="9999-12-31", yes_no=("true", "false"),
    )  # fmt: skip
    expected = Expected()
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<estate>']
    for number, system in enumerate(systems):
        if number == 20:
            lines += ["  <system>", "    <system_id>TP-090</system_id>", "    <system_name>Lost Dog Kennels</system_name>",
                      f"    <organisation>{system.body.name}</organisation>", "    <annual_cost>1.2x</annual_cost>", "  </system>"]  # fmt: skip
            expected.rows += 1
            expected.rejected += 1
        lines.append("  <system>")
        for column in CANONICAL:
            text = hand.cell(system, column, 0 if column in (KEPT_IF_LARGE if system["large"] else SURE) else None)
            if text:
                lines.append(f"    <{column}>{escape(text)}</{column}>")
        lines.append("  </system>")
        expected.rows += 1
        expected.keys.append(key(system))
    return "\n".join([*lines, "</estate>", ""]), expected


def agent_report(index: int, encoding: str) -> tuple[str, str, Expected]:
    """One machine as an agent reports it: file name, text and counts."""
    name, system, version, bios, programs = AGENTS[index]
    stamp = f"2026-11-{3 + index:02d}-09-14-07"
    software = "".join(
        f"    <SOFTWARES>\n      <NAME>{escape(title)}</NAME>\n      <PUBLISHER>{escape(maker)}</PUBLISHER>\n"
        f"      <VERSION>{number}</VERSION>\n    </SOFTWARES>\n"
        for title, number, maker in programs
    )
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<REQUEST>\n  <CONTENT>\n'
        f"    <BIOS>\n      <BDATE>{date.fromisoformat(bios):%m/%d/%Y}</BDATE>\n      <SMANUFACTURER>Generic</SMANUFACTURER>\n"
        f"      <SMODEL>Rack server</SMODEL>\n      <SSN>0000000000</SSN>\n    </BIOS>\n"
        f"    <HARDWARE>\n      <NAME>{name}</NAME>\n      <OSNAME>{system}</OSNAME>\n      <OSVERSION>{version}</OSVERSION>\n"
        f"      <MEMORY>{4096 << index % 3}</MEMORY>\n    </HARDWARE>\n"
        f"{software}  </CONTENT>\n  <DEVICEID>{name}-{stamp}</DEVICEID>\n  <QUERY>INVENTORY</QUERY>\n</REQUEST>\n"
    )
    return f"{name}.xml", text, Expected(rows=1, keys=[("Beacons and Buoys Authority", name)])

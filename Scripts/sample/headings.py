"""Each body's own headings for canonical columns, in the order of its file."""

Headings = list[tuple[str, str]]
"""Heading and the canonical column it stands for; an empty column is the body's own and no fact of ours."""

DEPARTMENT: Headings = [
    ("Asset ID", "system_id"), ("Application Name", "system_name"), ("Department", "organisation"),
    ("Description", "description"), ("Service supported", "business_service"), ("Lifecycle Status", "status"),
    ("Also known as", "aliases"), ("Shared service with", "shared_with"), ("Business criticality", "criticality"),
    ("Data classification", "classification"), ("No. of users", "users"),
    ("Annual transactions", "transactions_per_year"), ("Digital take-up (%)", "digital_share"),
    ("Functional fit", "business_fit"), ("Live date", "go_live_date"),
    ("Planned decommission date", "retirement_date"), ("Hosting model", "hosting"),
    ("Hardware purchase date", "hardware_installed_date"), ("Technology stack", "products"),
    ("Programming languages", "languages"), ("Annual Cost (£)", "annual_cost"), ("Hardware cost", "cost_hardware"),
    ("Software cost", "cost_software"), ("Hosting cost", "cost_hosting"), ("Internal labour", "cost_internal_labour"),
    ("External labour", "cost_external_labour"), ("Network cost", "cost_telecoms"), ("Other costs", "cost_other"),
    ("Price base", "cost_year"), ("Original build cost", "build_cost"),
    ("Estimated replacement cost", "replacement_cost"), ("Main supplier", "supplier"), ("SME", "supplier_is_sme"),
    ("Contract ref", "contract_id"), ("Contract start date", "contract_start"),
    ("Contract End Date", "contract_end"), ("Contract value per annum", "contract_annual_value"),
    ("Notice period (months)", "notice_months"), ("Break option", "break_clause"),
    ("Automatic extension", "auto_extends"), ("Exit charges", "exit_charge"), ("Single supplier", "sole_supplier"),
    ("Replacement contract agreed", "replacement_agreed"), ("Route to market", "framework"),
    ("Export format", "data_format"), ("Can export data", "data_export"), ("Owns source", "source_owned"),
    ("Integrations", "interfaces"), ("Incidents last 12 months", "incidents_per_year"),
    ("Unplanned downtime (hours)", "downtime_hours_per_year"), ("Support FTE", "support_staff"),
    ("Documentation quality", "documentation"), ("Cost centre", ""),
]  # fmt: skip

RAVENSHOLT: Headings = [
    ("Ref", "system_id"), ("System", "system_name"), ("Organisation", "organisation"),
    ("Directorate", "business_service"), ("Supplier name", "supplier"), ("Annual cost (£)", "annual_cost"),
    ("Capital cost", "build_cost"), ("Contract start", "contract_start"), ("Contract expiry", "contract_end"),
    ("Auto renew", "auto_extends"), ("Notice", "notice_months"), ("Licensed users", "users"),
    ("Underlying technology", "products"), ("Hosted", "hosting"), ("Live from", "go_live_date"),
    ("Server installed", "hardware_installed_date"), ("Linked systems", "interfaces"),
    ("Partner organisations", "shared_with"), ("Response note", ""),
]  # fmt: skip

MARROWBY: Headings = [
    ("Council", "organisation"), ("Application", "system_name"), ("Service area", "business_service"),
    ("Purpose", "description"), ("Vendor", "supplier"), ("Cost per annum", "annual_cost"),
    ("Development cost", "build_cost"), ("Contract to", "contract_end"), ("Re-procurement agreed", "replacement_agreed"),
    ("Software", "products"), ("Number of users", "users"), ("Installed", "go_live_date"),
    ("Server purchase date", "hardware_installed_date"), ("Connected systems", "interfaces"), ("Comments", ""),
]  # fmt: skip

SALTMERE: Headings = [
    ("Trust", "organisation"), ("System ref", "system_id"), ("Name of system", "system_name"),
    ("Business area", "business_service"), ("Supplier", "supplier"), ("Software and versions", "products"),
    ("Language", "languages"), ("Named users", "users"), ("Hardware", "cost_hardware"),
    ("Licence cost", "cost_software"), ("Hosting cost", "cost_hosting"), ("In-house staff", "cost_internal_labour"),
    ("External support", "cost_external_labour"), ("Implementation cost", "build_cost"),
    ("Contract value PA", "contract_annual_value"), ("Contract expires", "contract_end"),
    ("Notice period", "notice_months"), ("Break clause", "break_clause"), ("Sole source", "sole_supplier"),
    ("Exit fee", "exit_charge"), ("Live since", "go_live_date"), ("Server installed", "hardware_installed_date"),
    ("Storage format", "data_format"), ("Export available", "data_export"), ("Integrates with", "interfaces"),
    ("Incidents pa", "incidents_per_year"), ("Downtime (hrs)", "downtime_hours_per_year"),
    ("Criticality rating", "criticality"), ("Data sensitivity", "classification"), ("Remarks", ""),
]  # fmt: skip

CANONICAL: list[str] = """
system_id system_name organisation sector description business_service owner status aliases shared_with criticality
classification users transactions_per_year digital_share business_fit go_live_date retirement_date hosting
hardware_installed_date products languages lines_of_code annual_cost cost_hardware cost_software cost_hosting
cost_internal_labour cost_external_labour cost_telecoms cost_other cost_year build_cost replacement_cost supplier
supplier_is_sme contract_id contract_start contract_end contract_annual_value notice_months break_clause auto_extends
exit_charge sole_supplier replacement_agreed framework data_format data_export source_owned interfaces
incidents_per_year downtime_hours_per_year support_staff documentation l1 l2 l3 l4 l5 l6 l7 c1 c2 c3 c4 c5 c6
assessed_date remediation_plan plan_funded remediation_target_date expected_cost_change_percent
""".split()
"""The canonical inventory, in its order."""

LIKELIHOOD = [f"l{number}" for number in range(1, 8)]
IMPACT = [f"c{number}" for number in range(1, 7)]

REGISTER: list[str] = [
    "Asset Reference", "Asset Name", "Department", "Assessor", "Date Assessed",
    *(f"L{number} Score" for number in range(1, 8)), "Likelihood Mean", "Likelihood Max", "Likelihood Total",
    *(f"C{number} Score" for number in range(1, 7)), "Impact Mean", "Impact Max", "Impact Total",
    "Overall Risk Score", "Is Legacy", "Is Red-Rated", "Has Remediation Plan", "Remediation Plan Funded",
    "Target Resolution Date", "Estimated Cost Change (%)", "Notes",
]  # fmt: skip
"""The legacy register, as departments submit it every year."""

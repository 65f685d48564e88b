"""What a cell of an inventory says, by the kind of its field.

`read(text, field)` gives a pair of ends, `UNKNOWN`, or raises `Unreadable`. The upper end of an open band is `None`.
Texts give themselves twice.
"""

import re
from datetime import date, timedelta
from fractions import Fraction

from arithmetic import add_months

UNKNOWN = "unknown"


class Unreadable(Exception):
    pass


LISTS = {"aliases", "shared_with", "products", "languages", "interfaces"}
QUANTITIES = {
    "users", "transactions_per_year", "lines_of_code", "notice_months", "incidents_per_year",
    "downtime_hours_per_year", "support_staff",
}
DATES = {
    "go_live_date", "retirement_date", "hardware_installed_date", "contract_start", "contract_end", "assessed_date",
    "remediation_target_date",
}
POOLS = [
    "cost_hardware", "cost_software", "cost_hosting", "cost_internal_labour", "cost_external_labour",
    "cost_telecoms", "cost_other",
]
MONEY = {"annual_cost", "build_cost", "replacement_cost", "contract_annual_value", "exit_charge", *POOLS}
FLAGS = {
    "supplier_is_sme", "break_clause", "auto_extends", "sole_supplier", "replacement_agreed", "source_owned",
    "data_export",
}
LIKELIHOOD = [f"l{n}" for n in range(1, 8)]
IMPACT = [f"c{n}" for n in range(1, 7)]
SCORES = {*LIKELIHOOD, *IMPACT}

NO_VALUE = {
    "", "n/a", "na", "not applicable", "not available", "-", "--", "?", "??", "unknown", "not known", "tbc", "tbd",
    "to be confirmed", "not held", "information not held", "not recorded", "various", "multiple", "null",
}
NO_FIGURE = {"none", "unlimited", "many", "several", "site licence", "all staff", "confidential"}


def is_unknown(text, is_figure):
    word = " ".join(text.lower().split()).strip("()[]")
    if word in NO_VALUE or (is_figure and word in NO_FIGURE):
        return True
    return bool(re.fullmatch(r"(withheld|redacted)( ?\(?(under )?s(ection)? ?\d+(\(\d+\))?\)?)?", word))


def read(text, field):
    text = text.strip()
    is_text = not (field in QUANTITIES | DATES | MONEY | FLAGS | SCORES or field in (
        "digital_share", "cost_year", "expected_cost_change_percent"))
    if is_unknown(text, not is_text):
        return UNKNOWN
    if is_text or field in LISTS:
        return text, text
    if field in MONEY:
        return money(text)
    if field in QUANTITIES:
        return quantity(text)
    if field in DATES:
        return day(text)
    if field in FLAGS:
        return flag(text)
    if field in SCORES:
        return score(text, 6 if field.startswith("l") else 5)
    if field == "cost_year":
        return year(text)
    return share(text, field)


NUMBER = re.compile(r"(\d{1,3}(?:,\s?\d{3})+|\d+)(\.\d+)?$")
SCALES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9}


def number(text):
    match = NUMBER.match(text)
    if not match:
        raise Unreadable(text)
    return Fraction(re.sub(r"[,\s]", "", match.group(1)) + (match.group(2) or ""))


def bounds(text, one):
    """A number, a band `a-b`, or an open band `a+`."""
    if text.endswith("+"):
        return one(text[:-1].strip()), None
    parts = re.split(r"\s*[-–]\s*", text)
    if len(parts) == 2 and all(parts):
        low, high = one(parts[0]), one(parts[1])
        if low > high:
            raise Unreadable(text)
        return low, high
    value = one(text)
    return value, value


def money(text):
    if re.match(r"(us|a|c|nz)?\$|€|usd|eur", text.lower()):
        return UNKNOWN
    if re.fullmatch(r"\(.*\)", text) or text.startswith("-"):
        low, high = money(text.strip("()-"))
        return -high, -low

    def one(part):
        match = re.fullmatch(r"(.*?)\s*(bn|m|k|)", part.strip().removeprefix("£").strip().lower())
        # To the penny, halves away from nothing.
        return Fraction(int(number(match.group(1)) * SCALES[match.group(2)] * 100 + Fraction(1, 2)), 100)

    return bounds(text, one)


def quantity(text):
    return bounds(text, number)


def share(text, field):
    percentage = text.endswith("%")
    bare = text.removesuffix("%").strip()
    negative = bare.startswith("-")
    value = number(bare.lstrip("-+"))
    if field == "expected_cost_change_percent":
        value = value / 100
        if value and value < Fraction(1, 100) and not percentage:
            raise Unreadable(text)
    else:
        value = value / 100 if percentage or value > 1 else value
        if negative or value > 1:
            raise Unreadable(text)
    return (-value, -value) if negative else (value, value)


def flag(text):
    word = text.lower()
    if word in ("yes", "y", "true", "1"):
        return True, True
    if word in ("no", "n", "false", "0"):
        return False, False
    raise Unreadable(text)


def score(text, greatest):
    if not re.fullmatch(r"\d", text) or not 1 <= int(text) <= greatest:
        raise Unreadable(text)
    return int(text), int(text)


def year(text):
    """A calendar year, or a financial year by the year it begins in."""
    match = re.fullmatch(r"((?:19|20)\d\d)(?:[/-](\d\d))?", text)
    if not match or (match.group(2) and (int(match.group(1)) + 1) % 100 != int(match.group(2))):
        raise Unreadable(text)
    return int(match.group(1)), int(match.group(1))


MONTHS = {
    name[:3]: index + 1 for index, name in enumerate(
        "january february march april may june july august september october november december".split())
}
PLACEHOLDERS = {(1900, 1, 1), (1900, 1, 0), (1970, 1, 1), (1753, 1, 1), (2099, 12, 31), (2999, 12, 31)}


def exact(y, m, d):
    if y == 9999 or (y, m, d) in PLACEHOLDERS:
        return UNKNOWN
    try:
        return date(y, m, d), date(y, m, d)
    except ValueError as error:
        raise Unreadable(f"{d}/{m}/{y}") from error


def whole(first, months):
    return first, add_months(first, months) - timedelta(days=1)


def day(text):
    """A day, day first; or the days that a month or a year leaves open; or the days that Excel counts."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return exact(*map(int, match.groups()))
    if match := re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", text):
        d, m, y = map(int, match.groups())
        return exact(y, d, m) if m > 12 >= d else exact(y, m, d)
    if match := re.fullmatch(r"(\d\d?)[ -]([A-Za-z]+)[ -](\d{4})", text):
        return exact(int(match.group(3)), month(match.group(2)), int(match.group(1)))
    if match := re.fullmatch(r"([A-Za-z]+) (\d{4})", text):
        return whole(date(int(match.group(2)), month(match.group(1)), 1), 1)
    if match := re.fullmatch(r"(\d{4})-(\d\d)", text):
        return whole(date(int(match.group(1)), int(match.group(2)), 1), 1)
    if re.fullmatch(r"\d{4}", text):
        return UNKNOWN if int(text) in (1900, 9999) else whole(date(int(text), 1, 1), 12)
    if re.fullmatch(r"\d{5,7}", text):
        if int(text) == 2958465:
            return UNKNOWN
        if 20000 <= int(text) <= 80000:
            found = date(1899, 12, 30) + timedelta(days=int(text))
            return found, found
    raise Unreadable(text)


def month(name):
    found = MONTHS.get(name.lower()[:3])
    if not found:
        raise Unreadable(name)
    return found

#!/usr/bin/env python3
"""Opens every kind of page of a report in Chromium: `check_pages.py FOLDER`.

axe finds no violation at desktop and phone width, nothing but a table's own region scrolls sideways, the browser has
nothing to complain of, and all that a page says is there without scripts, too. Needs selenium, axe and Chromium.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

import axe_selenium_python
from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait

AXE = (Path(axe_selenium_python.__file__).parent / "node_modules/axe-core/axe.min.js").read_text("utf-8")
WIDTHS = (1280, 375)


def browser(scripts: bool) -> webdriver.Chrome:
    """A browser without a window, with or without scripts."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(service=webdriver.ChromeService("/usr/bin/chromedriver"), options=options)
    driver.set_script_timeout(600)
    return driver


def kinds(folder: Path) -> list[Path]:
    """One page of each kind: the first of those whose names differ only behind the first dash or in a number."""
    pages: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.html"), key=lambda p: (len(str(p)), str(p))):
        kind = re.sub(r"\d+|-.*", "", str(path.relative_to(folder)))
        pages.setdefault(kind, path)
    return list(pages.values())


def check(driver: webdriver.Chrome, page: Path, width: int) -> list[str]:
    """What is wrong with a page at a width."""
    driver.set_window_size(width, 900)
    driver.get(page.as_uri())
    wrong = [f"{entry['level']}: {entry['message']}" for entry in driver.get_log("browser")]
    overflow = driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
    if overflow > 0:
        wrong.append(f"the page scrolls sideways by {overflow} pixels")
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    driver.get(page.as_uri())
    driver.execute_script(AXE)
    found = driver.execute_async_script("axe.run({resultTypes: ['violations']}).then(arguments[0])")
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    for violation in found["violations"]:
        first = violation["nodes"][0]["html"][:120]
        wrong.append(f"axe {violation['id']} in {len(violation['nodes'])} places, such as {first}")
    return wrong


def search(driver: webdriver.Chrome, folder: Path) -> list[str]:
    """What is wrong with the search: it must find the first ten of the ranking by their names and lead to their sheets."""
    wrong = []
    with (folder / "ranking.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row, _ in zip(csv.DictReader(file), range(10))]
    for row in rows:
        driver.get((folder / "systems.html").as_uri())
        driver.find_element("id", "words").send_keys(row["system_name"].upper())
        found = WebDriverWait(driver, 10).until(lambda d: d.find_element("id", "found").text)
        links = [link for link in driver.find_elements("css selector", "#results a") if link.text == row["system_name"]]
        if not links:
            wrong.append(f"search: {row['system_name']!r} is not found: {found}")
            continue
        place = links[0].get_attribute("href").split("#")[1]
        driver.get(links[0].get_attribute("href"))
        heading = driver.find_element("css selector", f"#{place} h2").text
        if heading != row["system_name"]:
            wrong.append(f"search: {row['system_name']!r} leads to {heading!r}")
    driver.get((folder / "systems.html").as_uri())
    driver.find_element("id", "words").send_keys("qqqq")
    found = WebDriverWait(driver, 10).until(lambda d: d.find_element("id", "found").text)
    if "No system" not in found:
        wrong.append(f"search: a word that no system has gives {found!r}")
    return wrong + [f"search: {entry['message']}" for entry in driver.get_log("browser")]


def sorting(driver: webdriver.Chrome, folder: Path) -> list[str]:
    """What is wrong with the sorting of tables: greatest first, least first, then as before, by mouse and by keyboard."""
    driver.get((folder / "bodies.html").as_uri())
    column = 5

    def cells() -> list[str]:
        return [cell.text for cell in driver.find_elements("css selector", f"table.sorts tbody tr > :nth-child({column})")][:rows]

    rows = len(driver.find_elements("css selector", "table.sorts")[0].find_elements("css selector", "tbody tr")) if driver.find_elements("css selector", "table.sorts") else 0
    if rows < 3:
        return []
    amount = lambda text: float(re.sub(r"[^\d.-]", "", text.split("★")[0].split("\n")[0].replace("−", "-")) or "-inf")
    before = cells()
    heading = driver.find_elements("css selector", f"table.sorts thead th:nth-child({column})")[0]
    wrong = []
    for press, order in enumerate(("descending", "ascending", None)):
        button = heading.find_element("tag name", "button")
        if press == 1:
            button.send_keys("\ue007")
        else:
            driver.execute_script("arguments[0].click()", button)
        known = [amount(text) for text in cells() if "unknown" not in text]
        if order and known != sorted(known, reverse=order == "descending"):
            wrong.append(f"sorting: {order} gives {known[:5]}")
        if heading.get_attribute("aria-sort") != order:
            wrong.append(f"sorting: aria-sort is {heading.get_attribute('aria-sort')}, not {order}")
    if cells() != before:
        wrong.append("sorting: the third press does not restore the order")
    return wrong


def main(folder: Path) -> int:
    """Checks one page of each kind and prints what is wrong."""
    pages = kinds(folder)
    wrong: list[str] = []
    with browser(scripts=True) as driver:
        for page in pages:
            for width in WIDTHS:
                wrong += [f"{page.name} at {width}: {words}" for words in check(driver, page, width)]
        wrong += sorting(driver, folder)
        if (folder / "search.js").exists():
            wrong += search(driver, folder)
    with browser(scripts=False) as driver:
        for page in pages:
            driver.get(page.as_uri())
            if not driver.find_elements("css selector", "main h1"):
                wrong.append(f"{page.name}: says nothing without scripts")
    for words in wrong:
        print(words)
    print(f"{len(pages)} kinds of page read in a browser, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

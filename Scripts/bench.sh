#!/usr/bin/env bash
# Times Domesday against what one would otherwise run, in the same run: `Scripts/bench.sh [ROWS]`, 1,000,000 unless stated.
# The main job and the import against polars, the trials against numpy; larger inventories against smaller ones.
set -euo pipefail
cd "$(dirname "$0")/.."
Scripts/prepare.sh
rows="${1:-1000000}"
work=".build-bench"

if [ ! -x "$work/bin/python" ]; then
  python3 -m venv "$work"
  "$work/bin/pip" install --quiet numpy polars pyarrow adbc-driver-manager adbc-driver-sqlite sqlalchemy pandas
fi
python="$work/bin/python"
swift build -c release --product domesday
domesday=".build/release/domesday"
as_of="--as-of 2026-11-21"

# The path of a synthetic inventory of so many rows, which is made where it is missing.
inventory() {
  [ -f "$work/inventory-$1.csv" ] || "$python" Scripts/bench/make_inventory.py "$1" "$work/inventory-$1.csv"
  echo "$work/inventory-$1.csv"
}

main="$(inventory "$rows")"
tenth="$(inventory $((rows / 10)))"
small="$(inventory 10000)"

# The main job and a polars script that hands its rows to SQLite in a certain way: `main_job INVENTORY WAY [OPTION...]`.
main_job() {
  "$python" Scripts/bench/compare.py "${@:3}" \
    domesday "$domesday analyse $1 --out {} $as_of --trials 0 --quiet" \
    "polars, $2" "$python Scripts/bench/baseline_polars.py $1 {} $as_of --sqlite $2"
}

echo "The main job, $rows systems, no trials, against polars with Python's own driver for SQLite (at most 0.50):"
main_job "$main" executemany
echo "And with the Arrow driver, in slices and without a journal, the fastest way found:"
main_job "$main" adbc
echo "A tenth of them, against polars where no driver is named (ten times as many take it 9 GB):"
main_job "$tenth" write_database --runs 1

echo "Import of the same rows against polars' fastest way (at most 0.33), and of a tenth of them against its usual one:"
"$python" Scripts/bench/compare.py \
  domesday "$domesday import $main --estate {}/estate.domesday --quiet" \
  "polars, adbc" "$python Scripts/bench/baseline_import.py $main {}/estate.sqlite"
"$python" Scripts/bench/compare.py --runs 1 \
  domesday "$domesday import $tenth --estate {}/estate.domesday --quiet" \
  "polars, sqlalchemy" "$python Scripts/bench/baseline_import.py $tenth {}/estate.sqlite sqlalchemy"

echo "Import of four times as many (at most 4.20, in 200 MB), and of the same as XML (at most 3.00):"
[ -f "$work/inventory-$rows.xml" ] || "$python" Scripts/bench/make_xml.py "$main" "$work/inventory-$rows.xml"
"$python" Scripts/bench/compare.py \
  "four times as many" "$domesday import $(inventory $((rows * 4))) --estate {}/estate.domesday --quiet" \
  XML "$domesday import $work/inventory-$rows.xml --estate {}/estate.domesday --quiet" \
  CSV "$domesday import $main --estate {}/estate.domesday --quiet"

echo "Trials: 10,000 systems with 10,000 and without, and numpy, 200 of the systems with 10,000:"
"$python" Scripts/bench/compare.py \
  "10,000 trials" "$domesday analyse $small --out {} $as_of --trials 10000 --quiet" \
  "no trials" "$domesday analyse $small --out {} $as_of --trials 0 --quiet"
# 11 open criteria, 5 of them coupled, is what the systems of this inventory have on average.
"$python" Scripts/bench/baseline_trials.py 200 10000 11 5
"$python" Scripts/bench/compare.py --runs 1 \
  "$rows systems, 1,000 trials" "$domesday analyse $main --out {} $as_of --trials 1000 --quiet" \
  "a tenth of them" "$domesday analyse $tenth --out {} $as_of --trials 1000 --quiet"

echo "A page for every system, of $((rows / 10)):"
"$python" Scripts/bench/compare.py --runs 1 \
  "all pages" "$domesday analyse $tenth --out {} $as_of --trials 0 --pages all --quiet" \
  "the first 200" "$domesday analyse $tenth --out {} $as_of --trials 0 --quiet"

echo "Eight scenarios over 100,000 systems compared, against assessing them one after another (at most 1.50):"
"$python" Scripts/bench/scenarios.py "$domesday" "$(inventory 100000)" "$work/scenarios"

echo "The figures of both, 10,000 systems (none may differ):"
both="$(mktemp -d "$work/agree.XXXXXX")"
"$domesday" analyse "$small" --out "$both/domesday" $as_of --trials 0 --quiet
"$python" Scripts/bench/baseline_polars.py "$small" "$both/polars" $as_of > "$both/totals.json"
"$python" Scripts/bench/agree.py "$both/polars" "$both/domesday"
rm -r "$both"

#!/usr/bin/env bash
# Proves that import and analyse are safe: `Scripts/kill-test.sh [TIMES] [OPTION...]`, 100 times unless stated.
# Kills them at random moments, takes permissions, room and locks away from them, and checks that nothing is lost.
# DOMESDAY names the program to try; the release build unless it is set.
set -euo pipefail
cd "$(dirname "$0")/.."
times="${1:-100}"
[ $# -eq 0 ] || shift
program="${DOMESDAY:-.build/release/domesday}"
[ -x "$program" ] || { echo "build it first: swift build -c release" >&2; exit 1; }
python3 -B Tests/Killing/hindrances.py --domesday "$program"
python3 -B Tests/Killing/kill.py --domesday "$program" --times "$times" "$@"

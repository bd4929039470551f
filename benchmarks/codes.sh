#!/usr/bin/env bash
# How many drawn bar codes and matrix codes are found, how much else is taken for one, and the CPU time of a page.
#   benchmarks/codes.sh PAGES SEED [FOLDER...]     folders of pictures without codes; MISSED=DIR keeps pages that went wrong
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: codes.sh PAGES SEED [FOLDER...]" >&2; exit 2; }
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
exec java -Djava.awt.headless=true ${MISSED:+-Dmissed="$MISSED"} -cp "$jar" dev.lethe.benchmarks.codes.CodeFigures "$@"

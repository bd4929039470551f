#!/usr/bin/env bash
# How fast metadata are removed, by size and format, beside a plain copy, Commons Imaging and ExifTool (kept running).
# Writes strip.csv and strip.svg to OUT and prints a table. Usage: [EXIFTOOL='perl …/exiftool'] benchmarks/strip.sh OUT [SECONDS]
# With files behind SECONDS, those beside a copy alone, with 32 MB of heap; OUT takes the results for a moment.
set -euo pipefail
mkdir -p "${1:?usage: strip.sh OUT [SECONDS for each size]}"
out=$(realpath "$1")
jar=$(dirname "$0")/target/quick/benchmarks.jar
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
if [ $# -gt 2 ]; then
    exec java -Xmx32m -cp "$jar" dev.lethe.benchmarks.strip.StripThroughput "$out" "$2" -- "${@:3}"
fi
exiftool=${EXIFTOOL:-$(command -v exiftool || true)}
java -cp "$jar" dev.lethe.benchmarks.strip.StripThroughput "$out/strip.csv" "${2:-10}" ${exiftool:+"$exiftool"}
java -cp "$jar" dev.lethe.benchmarks.compare.Lines "$out/strip.csv" "$out/strip.svg" \
    "Removing metadata, file to file" "megabytes" "MB/s"

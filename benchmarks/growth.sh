#!/usr/bin/env bash
# How time and memory grow with the picture: thumbnails, redacted copies and tiles of 1, 9, 100 and 900 megapixels by Lethe
# (128 MB of heap, the JVM's start included) and by vips. Writes growth.csv, growth.svg, memory.csv and memory.svg.
# Usage: benchmarks/growth.sh PHOTO OUT [EDGES]
set -euo pipefail
photo=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
edges=${3:-}
edges=${edges:-1000 3000 10000 30000}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$here/target/quick/benchmarks.jar
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/rows"
for edge in $edges; do
    rm -rf "$work/pictures"
    KINDS=jpg "$here/huge.sh" "$photo" "$edge" "$work/pictures" | tee "$work/table" >&2
    grep -E '^\| jpg (thumbnail|Deep Zoom|redacted)' "$work/table" |
        awk -F'|' -v e="$edge" '{ gsub(/^ +| +$/, "", $2); print $2 "|" e * e / 1e6 "|" $3 + 0 "|" $5 + 0 }' >>"$work/rows"
done
for column in 3 4; do
    name=$([ $column = 3 ] && echo growth || echo memory)
    for what in thumbnail redacted 'Deep Zoom'; do
        for who in lethe vips; do
            label="$what, $([ $who = lethe ] && echo Lethe || echo vips)"
            awk -F'|' -v w="jpg $what, $who" -v l="${label/, / of a JPEG: }" -v c=$column \
                '$1 == w { print l "," $2 "," ($c > 0 ? $c : 0.01) }' "$work/rows"
        done
    done >"$out/$name.csv"
done
java -cp "$jar" dev.lethe.benchmarks.compare.Lines "$out/growth.csv" "$out/growth.svg" \
    "Time as pictures grow" "megapixels" "seconds"
java -cp "$jar" dev.lethe.benchmarks.compare.Lines "$out/memory.csv" "$out/memory.svg" \
    "Memory as pictures grow" "megapixels" "MB resident"

#!/usr/bin/env bash
# Whether compression reaches what it is asked for.
#   benchmarks/compress-aims.sh within DIR [fast]     PNGs of photos brought to 200, 100 and 50 kB as JPEG and WebP
#   benchmarks/compress-aims.sh quality DIR [fast]    the same at measured qualities of 70, 80 and 90
#   benchmarks/compress-aims.sh smallest DIR [fast]   PNGs of any kind without loss; OXIPNG=/path/to/oxipng adds its total
set -euo pipefail
mode=${1:?usage: compress-aims.sh within|quality|smallest DIR [fast]}
dir=${2:?usage: compress-aims.sh within|quality|smallest DIR [fast]}
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
java --enable-native-access=ALL-UNNAMED -cp "$jar" dev.lethe.benchmarks.CompressAims "$mode" "$dir" ${3:+"$3"}

if [ "$mode" = smallest ] && [ -n "${OXIPNG:-}" ]; then
    total=0
    for png in "$dir"/*.png; do
        size=$("$OXIPNG" -q -o max --strip safe --stdout "$png" | wc -c)
        total=$((total + size))
    done
    echo "$total bytes by oxipng -o max"
fi

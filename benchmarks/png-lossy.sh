#!/usr/bin/env bash
# Bytes of PNGs with palettes, made to reach the SSIMULACRA 2 that pngquant's reach, beside pngquant's.
#   benchmarks/png-lossy.sh DIR        of PNGs; SSIMULACRA2=/path/to/ssimulacra2 scores both sides with the reference program
# Each of ours is asked for the score that was measured for theirs, or for no loss where theirs has none.
set -euo pipefail
dir=${1:?usage: png-lossy.sh DIR}
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
command -v pngquant > /dev/null || { echo "pngquant is not on the path" >&2; exit 1; }

beside() {
    echo "$*"
    java -cp "$jar" dev.lethe.benchmarks.PngLossy "$dir" "$@"
}

beside pngquant --speed 3 256
beside pngquant --speed 3 --quality 0-80
beside pngquant --speed 3 --quality 0-60

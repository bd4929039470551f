#!/usr/bin/env bash
# Lethe beside other programs on the PNGs of a folder: Markdown tables and SVG plots.
#   benchmarks/compare.sh lossless|lossy DIR OUT      writes OUT-lossless.md and .svg, or OUT-lossy.md and .svg
# Lossless: bytes, counted only where the pixels are the same. Lossy: SSIMULACRA 2 over bits per pixel at several settings.
# oxipng, optipng, pngquant, cwebp, cjpegli and node (for sharp) are taken from the path, or from OXIPNG, OPTIPNG, …;
# SHARP names the folder of sharp where node does not find it. What is absent is named in the table.
set -euo pipefail
mode=${1:?usage: compare.sh lossless|lossy DIR OUT}
dir=${2:?usage: compare.sh lossless|lossy DIR OUT}
out=${3:?usage: compare.sh lossless|lossy DIR OUT}
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
java -cp "$jar" dev.lethe.benchmarks.compare.Compare "$mode" "$dir" "$out"

#!/usr/bin/env bash
# Bytes of lossy JPEGs at equal SSIMULACRA 2 (Lethe's own, which agrees with the reference), beside cjpeg.
#   benchmarks/jpeg-lossy.sh DIR        of PNGs of 8 bits without alpha; MOZCJPEG=/path/to/mozjpeg's/cjpeg adds that one
set -euo pipefail
dir=${1:?usage: jpeg-lossy.sh DIR}
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
command -v cjpeg > /dev/null || { echo "cjpeg is not on the path" >&2; exit 1; }

beside() {
    echo "$1"
    shift
    java -cp "$jar" dev.lethe.benchmarks.JpegLossy "$dir" "$@"
}

beside "cjpeg, 4:2:0" cjpeg -optimize -sample 2x2
beside "cjpeg, 4:4:4" cjpeg -optimize -sample 1x1
if [ -n "${MOZCJPEG:-}" ]; then
    beside "mozjpeg, 4:2:0" "$MOZCJPEG"
fi

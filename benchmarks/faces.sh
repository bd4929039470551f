#!/usr/bin/env bash
# Recall, false boxes per picture and processor time of face detectors, all in one run on the same pictures.
#   benchmarks/faces.sh SHARED [DETECTOR...]        detectors: onnx java yunet yunet640 ultraface ultraface320; all but java by default
# SHARED holds corpus/sensitive, datasets/faces and models/faces; none of it belongs to this repository.
set -euo pipefail
shared=${1:?usage: faces.sh SHARED [DETECTOR...]}
shift
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
[ $# -gt 0 ] || set -- onnx yunet yunet640 ultraface ultraface320
java -Xmx2g -cp "$jar" dev.lethe.benchmarks.FaceQuality "$shared" "$@"

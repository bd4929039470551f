#!/usr/bin/env bash
# What threat models do against camera fingerprints and hidden payloads, on photos of a folder.
#   benchmarks/traces.sh DIR [PICTURES]        100 pictures by default: about 20 minutes on 2 cores
set -euo pipefail
dir=${1:?usage: traces.sh DIR [PICTURES]}
pictures=${2:-100}
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
java -Xmx2g -cp "$jar" dev.lethe.benchmarks.traces.Fingerprints "$dir" "$pictures"
java -Xmx2g -cp "$jar" dev.lethe.benchmarks.traces.HiddenPayloads "$dir" "$pictures"

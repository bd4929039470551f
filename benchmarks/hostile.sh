#!/usr/bin/env bash
# Sends every file of a folder of hostile pictures through cleaning, compressing, converting, redacting and cutting out, in
# one process with 128 MB of heap, and prints what it cost. Usage: benchmarks/hostile.sh FOLDER
set -euo pipefail
folder=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -Dlethe.quick -pl benchmarks -am package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -Xmx128m --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$work" \
    -cp benchmarks/target/quick/benchmarks.jar dev.lethe.benchmarks.hostile.HostileFiles "$folder"

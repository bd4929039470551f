#!/usr/bin/env bash
# What finds sensitive things in pictures, in figures: lines of text, personal data (with tesseract), what a picture shows.
#   benchmarks/sensitive.sh text DIR [PHOTOS]     of annotations.json and receipts; a folder of photos
#   benchmarks/sensitive.sh personal-data [PAGES [-v]]   drawn pages of each kind
#   benchmarks/sensitive.sh assessment PAGES [PHOTOS...] drawn pages of each kind; folders of photos
set -euo pipefail
mode=${1:?usage: sensitive.sh text|personal-data|assessment ...}
shift
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
case $mode in
    text) program=TextFigures ;;
    personal-data) program=PersonalDataFigures ;;
    assessment) program=AssessmentFigures ;;
    *) echo "unknown: $mode" >&2; exit 1 ;;
esac
exec java -Djava.awt.headless=true -cp "$jar" "dev.lethe.benchmarks.sensitive.$program" "$@"

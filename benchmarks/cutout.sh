#!/usr/bin/env bash
# Masks of the validation pictures by Lethe, by another network through Lethe, and by OpenCV's GrabCut: CPU time of each
# process, its start counted, and how good they are.
#   benchmarks/cutout.sh DATA [MODEL.onnx]     DATA holds images/ and masks/; MODEL's name tells its specification
#   COUNT=60 takes only so many pictures
# Needs Python with OpenCV and NumPy. GrabCut starts from a rectangle 5 % inside of the border, five rounds.
set -euo pipefail
data=${1:?usage: cutout.sh DATA [MODEL.onnx]}
model=${2:-}
here=$(dirname "$0")
training="$here/../segmentation/training"
jar="$here/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$here/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t names < <(grep . "$training/validation.txt" | head -n "${COUNT:-1000}")
mapfile -t files < <(printf "$data/images/%s.jpg\n" "${names[@]}")

# NAME COMMAND...: runs a command that fills $work/NAME, and prints a line of the table.
line() {
    local name=$1 TIMEFORMAT='%U %S' cpu; shift
    mkdir "$work/$name"
    cpu=$( { time OMP_NUM_THREADS=1 "$@" > /dev/null 2> "$work/$name.log"; } 2>&1 ) ||
        { echo "$name failed:" >&2; cat "$work/$name.log" >&2; return 1; }
    awk -v name="$name" -v cpu="$cpu" -v score="$(python3 "$training/compare.py" score "$data" "$work/$name")" '
        BEGIN { split(cpu, t, " "); printf "%-14s %10.2f  %s\n", name, t[1] + t[2], score }'
}

lethe() { java -XX:+UseSerialGC -XX:-UsePerfData -cp "$jar" dev.lethe.benchmarks.CutoutMasks "$@"; }

printf '%-14s %10s  %s\n' program 'CPU s' "${#files[@]} pictures"
for engine in onnx java classic; do
    line "lethe-$engine" lethe "$engine" "$work/lethe-$engine" "${files[@]}"
done
if [ -n "$model" ]; then
    line other-network lethe "$model" "$work/other-network" "${files[@]}"
fi
line grabcut python3 "$training/compare.py" grabcut "$work/grabcut" "${files[@]}"

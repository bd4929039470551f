#!/usr/bin/env bash
# Masks of the validation pictures by Lethe, by another network through Lethe, and by OpenCV's GrabCut: CPU time of each
# process, its start counted; CPU time of a picture once the process is warm, the mean of the second half of the pictures,
# from a JPEG to the PNG of its mask; and how good they are.
#   benchmarks/cutout.sh DATA [MODEL.onnx]     DATA holds images/ and masks/; MODEL's name tells its specification
#   PLOT=FILE.svg draws quality over the CPU time of a warm picture
#   COUNT=60 takes only so many pictures, spread over all; KEEP=DIR keeps the masks; PYTHON names another Python
# Needs Python with OpenCV and NumPy. GrabCut starts from a rectangle 5 % inside of the border, five rounds.
set -euo pipefail
data=${1:?usage: cutout.sh DATA [MODEL.onnx]}
model=${2:-}
here=$(dirname "$0")
training="$here/../segmentation/training"
jar="$here/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$here/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
python=${PYTHON:-python3}
"$python" -c 'import cv2, numpy' || { echo "Python needs OpenCV and NumPy; PYTHON=/usr/bin/python3 names another" >&2; exit 1; }
work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
total=$(grep -c . "$training/validation.txt")
mapfile -t names < <(grep . "$training/validation.txt" |
    awk -v all="$total" -v count="${COUNT:-$total}" 'int(NR * count / all) > int((NR - 1) * count / all)')
mapfile -t files < <(printf "$data/images/%s.jpg\n" "${names[@]}")

# NAME COMMAND...: runs a command that fills $work/NAME and prints its own time per picture, and prints a line of the table.
line() {
    local name=$1 TIMEFORMAT='%U %S' cpu score; shift
    mkdir -p "$work/$name"
    cpu=$( { time OMP_NUM_THREADS=1 "$@" > "$work/$name.out" 2> "$work/$name.log"; } 2>&1 ) ||
        { echo "$name failed:" >&2; cat "$work/$name.log" >&2; return 1; }
    score=$("$python" "$training/compare.py" score "$data" "$work/$name")
    awk -v name="$name" -v cpu="$cpu" -v warm="$(tail -n 1 "$work/$name.out")" -v score="$score" '
        BEGIN { split(cpu, t, " "); printf "%-14s %10.2f %12.1f  %s\n", name, t[1] + t[2], warm, score }'
    awk -v name="$name" -v warm="$(tail -n 1 "$work/$name.out")" -v score="$score" '
        BEGIN { split(score, part, " "); sub("lethe-", "Lethe ", name); print name "," warm "," part[2] }' >>"$work/points.csv"
}

lethe() { java -XX:+UseSerialGC -XX:-UsePerfData -cp "$jar" dev.lethe.benchmarks.CutoutMasks "$@"; }

printf '%-14s %10s %12s  %s\n' program 'CPU s' 'ms/picture' "${#files[@]} pictures"
for engine in onnx java classic; do
    line "lethe-$engine" lethe "$engine" "$work/lethe-$engine" "${files[@]}"
done
if [ -n "$model" ]; then
    line other-network lethe "$model" "$work/other-network" "${files[@]}"
fi
line grabcut "$python" "$training/compare.py" grabcut "$work/grabcut" "${files[@]}"
if [ -n "${PLOT:-}" ]; then
    java -cp "$jar" dev.lethe.benchmarks.compare.Lines "$work/points.csv" "$PLOT" \
        "Cut-outs: how good for how much work" "CPU ms per picture, warm" "IoU, mean" share
fi

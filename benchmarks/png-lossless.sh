#!/usr/bin/env bash
# Lossless recompression of all PNGs in a folder: total bytes and CPU time beside optipng and, where it is, oxipng.
#   benchmarks/png-lossless.sh DIR        OXIPNG=/path/to/oxipng adds that one; LEVELS="fast default max" chooses Lethe's
# Each program's start counts, Lethe's JVM once for all files. CPU time is user and system time of all threads.
set -euo pipefail
dir=${1:?usage: png-lossless.sh DIR}
levels=${LEVELS:-fast default max}
here=$(dirname "$0")
jar="$here/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$here/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t files < <(find -L "$dir" -maxdepth 1 -type f -name '*.png' | sort)
[ "${#files[@]}" -gt 0 ] || { echo "no PNGs in $dir" >&2; exit 1; }

# OUT: bytes of all results; a file that a program did not write counts as it was.
total() {
    local sum=0 file out
    for file in "${files[@]}"; do
        out="$1/$(basename "$file")"
        [ -f "$out" ] || out=$file
        sum=$((sum + $(wc -c < "$out")))
    done
    echo "$sum"
}

# NAME COMMAND...: runs a command that fills $work/NAME, and prints a line of the table.
line() {
    local name=$1 TIMEFORMAT='%U %S' cpu; shift
    mkdir "$work/$name"
    cpu=$( { time "$@" > /dev/null 2> "$work/$name.log"; } 2>&1 ) || { echo "$name failed:" >&2; cat "$work/$name.log" >&2; }
    awk -v name="$name" -v bytes="$(total "$work/$name")" -v before="$before" -v cpu="$cpu" '
        BEGIN { split(cpu, t, " "); printf "%-16s %12d %8.4f %10.2f\n", name, bytes, bytes / before, t[1] + t[2] }'
}

each() {
    local out=$1 file; shift
    for file in "${files[@]}"; do "$@" "$out/$(basename "$file")" "$file" || true; done
}

before=$(total "$work/none")
printf '%-16s %12s %8s %10s\n' program bytes ratio 'CPU s'
printf '%-16s %12d %8.4f %10s\n' original "$before" 1 -
if command -v optipng > /dev/null; then
    line optipng-o2 each "$work/optipng-o2" optipng -quiet -o2 -strip all -out
fi
if [ -n "${OXIPNG:-}" ]; then
    line oxipng-o4 each "$work/oxipng-o4" "$OXIPNG" -q -o 4 -t 1 --strip safe --out
fi
for level in $levels; do
    line "lethe-$level" java -XX:+UseSerialGC -cp "$jar" dev.lethe.benchmarks.PngLossless \
        "$level" "$work/lethe-$level" "${files[@]}"
done
if [ -n "${OUT:-}" ]; then
    mkdir -p "$OUT"
    cp -r "$work"/*/ "$OUT"
fi

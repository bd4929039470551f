#!/usr/bin/env bash
# Lossless recompression of all JPEGs in a folder: bytes and time beside jpegtran, in one run.
#   benchmarks/jpeg-lossless.sh DIR        MOZJPEGTRAN=/path/to/mozjpeg's/jpegtran adds that one
# Lethe runs in a warm JVM, best of ROUNDS (8); the others are started for each file, best of 3, their start included.
set -euo pipefail
dir=${1:?usage: jpeg-lossless.sh DIR}
rounds=${ROUNDS:-8}
jar="$(dirname "$0")/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$(dirname "$0")/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
command -v jpegtran > /dev/null || { echo "jpegtran is not on the path" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# NAME COMMAND...: a line for each file that the command reads: name, bytes, milliseconds.
others() {
    local name=$1; shift
    mkdir "$work/$name.out"
    for file in "${files[@]}"; do
        local out="$work/$name.out/$(basename "$file")" best=
        for _ in 1 2 3; do
            local start=${EPOCHREALTIME/./}
            "$@" "$file" > "$out" 2> /dev/null || continue 2
            local time=$((${EPOCHREALTIME/./} - start))
            [ -n "$best" ] && [ "$best" -le "$time" ] || best=$time
        done
        printf '%s\t%d\t%d.%03d\n' "$(basename "$file")" "$(wc -c < "$out")" $((best / 1000)) $((best % 1000))
    done > "$work/$name"
}

lethe() {
    local name=$1 mode=$2 threads=$3
    mkdir "$work/$name.out"
    java -cp "$jar" dev.lethe.benchmarks.JpegLossless "$mode" "$threads" "$rounds" "$work/$name.out" "${files[@]}" \
        > "$work/$name"
}

# OURS THEIRS: sums over the files that both read.
compare() {
    awk -F '\t' -v ours="$1" -v theirs="$2" '
        NR == FNR { bytes[$1] = $2; time[$1] = $3; next }
        $1 in bytes { n++; ob += bytes[$1]; ot += time[$1]; tb += $2; tt += $3 }
        END { printf "%-22s / %-22s %4d files  bytes %10d / %10d = %.4f  ms %9.1f / %9.1f = %.2f\n",
              ours, theirs, n, ob, tb, ob / tb, ot, tt, ot / tt }' "$work/$1" "$work/$2"
}

mapfile -t files < <(find -L "$dir" -maxdepth 1 -type f | sort)
[ "${#files[@]}" -gt 0 ] || { echo "no JPEGs in $dir" >&2; exit 1; }
others jpegtran-progressive jpegtran -copy none -optimize -progressive
lethe fast fast 1
lethe fast-2-threads fast 2
compare fast jpegtran-progressive
compare fast-2-threads jpegtran-progressive
lethe smallest smallest 1
lethe smallest-2-threads smallest 2
compare smallest jpegtran-progressive
if [ -n "${MOZJPEGTRAN:-}" ]; then
    others mozjpeg "$MOZJPEGTRAN" -copy none
    compare fast mozjpeg
    compare smallest mozjpeg
    compare smallest-2-threads mozjpeg
fi

# The proof that nothing is lost: the same pixels before and after.
if command -v djpeg > /dev/null; then
    different=0
    for out in "$work"/fast.out/* "$work"/smallest.out/*; do
        cmp -s <(djpeg -pnm "$dir/$(basename "$out")" 2> /dev/null) <(djpeg -pnm "$out" 2> /dev/null) \
            || { different=$((different + 1)); echo "other pixels: $(basename "$out")"; }
    done
    echo "files with other pixels than before: $different"
fi

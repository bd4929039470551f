#!/usr/bin/env bash
# Every benchmark that this machine can run, one after the other: JMH suites and side-by-side scripts, with tables and plots.
#   benchmarks/all.sh OUT PHOTOS SCREENSHOTS JPEGS      folders: PNGs of photos, PNGs of screens, JPEGs; hours on two cores
#   MASKS=DIR (images/ and masks/) and HOSTILE=DIR add cut-outs and hostile files; QUICK=1 takes short runs of everything
# Leave the machine alone meanwhile. Programs that are absent are named; OXIPNG, MOZJPEGTRAN and others stand in each script.
set -uo pipefail
out=${1:?usage: all.sh OUT PHOTOS SCREENSHOTS JPEGS}
photos=${2:?usage: all.sh OUT PHOTOS SCREENSHOTS JPEGS}
screens=${3:?usage: all.sh OUT PHOTOS SCREENSHOTS JPEGS}
jpegs=${4:?usage: all.sh OUT PHOTOS SCREENSHOTS JPEGS}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$out"
out=$(realpath "$out")
(cd "$here/.." && mvn -q -B -Dlethe.quick -pl benchmarks -am package) || exit 1
jar=$here/target/quick/benchmarks.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
    echo "# The machine"
    echo
    echo "$(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(uname -sr)"
    echo
    java -version 2>&1 | sed 's/^/- /'
    for program in vips oxipng optipng pngquant cwebp cjpegli jpegtran exiftool; do
        command -v $program >/dev/null && echo "- $program is there" || echo "- $program is absent"
    done
} >"$out/machine.md"

# Rows of tables stay what they are, all other lines become text of fixed width; colours go.
markdown() {
    sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
        { table = /^\|/ ? "table" : "text" }
        table != kind {
            if (kind == "text") print "```"
            print ""
            if (table == "text") print "```"
            kind = table
        }
        { print }
        END { if (kind == "text") print "```" }'
}

# Name, then the command; what it prints becomes a page, and a failure is told there and at the end.
failed=
page() {
    local name=$1
    shift
    echo "== $name" >&2
    if "$@" >"$work/page" 2>"$work/errors"; then
        { echo "# $name"; markdown "$work/page"; } >"$out/$name.md"
    else
        failed="$failed $name"
        tail -3 "$work/errors" >&2
    fi
}

jmh() {
    local short=
    [ -z "${QUICK:-}" ] || short="-f 1 -wi 2 -w 300ms -i 5 -r 300ms"
    # shellcheck disable=SC2086
    java -jar "$jar" $short -rf csv -rff "$work/jmh.csv" >&2 || return 1
    echo "| Benchmark | Score | Spread | Unit |"
    echo "|---|---|---|---|"
    # Name, mode, threads, samples, score, error, unit, parameters
    tail -n +2 "$work/jmh.csv" | sed 's/"//g; s/dev\.lethe\.benchmarks\.//' | awk -F, '{
        extra = ""
        for (i = 8; i <= NF; i++) if ($i != "") extra = extra " " $i
        spread = 0
        if ($5 > 0) spread = 100 * $6 / $5
        printf "| %s%s | %.4g | ± %.0f %% | %s |\n", $1, extra, $5, spread, $7
    }'
}

largest() { ls -S "$1"/* | head -1; }

page jmh jmh
page strip "$here/strip.sh" "$out" "$([ -n "${QUICK:-}" ] && echo 3 || echo 10)"
page jpeg-lossless "$here/jpeg-lossless.sh" "$jpegs"
page jpeg-lossy "$here/jpeg-lossy.sh" "$photos"
page png-lossless "$here/png-lossless.sh" "$screens"
page png-lossy "$here/png-lossy.sh" "$screens"
"$here/compare.sh" lossless "$screens" "$out/ui" >&2 || failed="$failed ui-lossless"
"$here/compare.sh" lossy "$photos" "$out/photo" >&2 || failed="$failed photo-lossy"
page codes "$here/codes.sh" "$([ -n "${QUICK:-}" ] && echo 10 || echo 80)" 1
[ -z "${MASKS:-}" ] || PLOT=$out/cutout.svg page cutout "$here/cutout.sh" "$MASKS"
[ -z "${HOSTILE:-}" ] || page hostile "$here/hostile.sh" "$HOSTILE"
page batch "$here/batch.sh" "$([ -n "${QUICK:-}" ] && echo 2000 || echo 100000)"
if command -v vips >/dev/null; then
    page huge "$here/huge.sh" "$(largest "$photos")" "$([ -n "${QUICK:-}" ] && echo 5000 || echo 30000)"
    "$here/growth.sh" "$(largest "$photos")" "$out" "${QUICK:+1000 3000}" >&2 || failed="$failed growth"
fi
[ -z "$failed" ] || { echo "not complete:$failed" >&2; exit 1; }

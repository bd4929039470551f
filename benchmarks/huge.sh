#!/usr/bin/env bash
# Puts Lethe beside vips on very large pictures: a thumbnail, a redacted copy, Deep Zoom, and beside a plain copy the removal
# of metadata. Prints a table of wall time, CPU time and memory. Needs vips (Debian: libvips-tools) and GNU time.
# Usage: benchmarks/huge.sh PHOTO [EDGE] [FOLDER]     (30,000 pixels; pictures are kept in FOLDER and used again)
set -euo pipefail
photo=$(realpath "$1")
edge=${2:-30000}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=${3:-$(mktemp -d)}
mkdir -p "$work"
cd "$work"
export LETHE_JAVA_OPTS=${LETHE_JAVA_OPTS:--Xmx128m}
lethe=$root/lethe
"$lethe" --version >/dev/null

if [ ! -f big.jpg ]; then
    vips copy "$photo" base.v
    vips replicate base.v repeated.v $((edge / $(vipsheader -f width base.v) + 1)) $((edge / $(vipsheader -f height base.v) + 1))
    vips crop repeated.v 'big.jpg[Q=90]' 0 0 "$edge" "$edge"
    rm repeated.v
fi
[ -f big.png ] || [ "${KINDS:-}" = jpg ] || vips copy big.jpg 'big.png[compression=1]'
[ -f big.tif ] || [ "${KINDS:-}" = jpg ] || vips copy big.jpg 'big.tif[tile,bigtiff,compression=deflate,tile-width=256,tile-height=256]'
vips black black.png $((edge / 10)) $((edge / 10)) --bands 3

row() {
    local name=$1
    shift
    rm -rf out tiles tiles_files tiles.dzi
    /usr/bin/time -f '%e %U %S %M' -o time "$@" >/dev/null
    read -r wall user system kilobytes <time
    awk -v n="$name" -v w="$wall" -v u="$user" -v s="$system" -v k="$kilobytes" \
        'BEGIN { printf "| %-28s | %7.2f | %7.2f | %6d |\n", n, w, u + s, k / 1024 }'
}

echo "$edge x $edge pixels, $(nproc) cores, $(vips --version), heap $LETHE_JAVA_OPTS"
echo "| What                         |  wall s |   CPU s | RSS MB |"
echo "|---|---|---|---|"
for kind in ${KINDS:-jpg png tif}; do
    row "$kind thumbnail, vips" vips thumbnail big.$kind out.jpg 512
    row "$kind thumbnail, lethe" "$lethe" edit big.$kind --max-edge 512 -o out
    row "$kind Deep Zoom, vips" vips dzsave big.$kind tiles --suffix '.jpg[Q=80]'
    row "$kind Deep Zoom, lethe" "$lethe" tiles big.$kind -o tiles
    options=
    [ $kind != tif ] || options='[tile,bigtiff,compression=deflate]'
    row "$kind redacted, vips" vips insert big.$kind black.png "out.$kind$options" $((edge / 30)) $((edge / 30))
    row "$kind redacted, lethe" "$lethe" redact big.$kind --box "$((edge / 30)),$((edge / 30)),$((edge / 10)),$((edge / 10))" -o out
done
export LETHE_JAVA_OPTS=-Xmx32m
for kind in ${KINDS:-jpg png tif}; do
    cat big.$kind >/dev/null
    row "$kind copied, dd" dd if=big.$kind of=out.$kind bs=64K status=none
    row "$kind stripped, lethe, 32 MB" "$lethe" clean big.$kind -o out
done
rm -rf out out.* tiles tiles_files tiles.dzi

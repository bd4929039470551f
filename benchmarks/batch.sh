#!/usr/bin/env bash
# A batch of many small pictures, killed with kill -9 three times and resumed, beside one that nobody disturbs and beside the
# bare pipeline in a loop.
#   benchmarks/batch.sh [PICTURES]        100,000 by default: about 1 GB of disk (TMPDIR), and minutes
# Fails unless every result is there once, byte by byte as without the kills, and nothing else is. Prints processor time (user
# and system) and wall time of each; one picture at a time in all of them (JOBS=N lets batches do more).
set -euo pipefail
pictures=${1:-100000}
jobs=${JOBS:-1}
heap=${HEAP:--Xmx256m}
here=$(cd "$(dirname "$0")" && pwd)
lethe=$here/../lethe
jar="$here/target/quick/benchmarks.jar"
[ -f "$jar" ] || jar="$here/target/benchmarks.jar"
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
"$lethe" --version > /dev/null
export LETHE_JAVA_OPTS=$heap
work=$(mktemp -d)
running=
trap '[ -z "$running" ] || kill -9 "$running" 2> /dev/null; rm -rf "$work"' EXIT

# NAME COMMAND...: adds the times of a command that may be killed to NAME's.
timed() {
    local name=$1; shift
    TIMEFORMAT='%R %U %S'
    { time "$@" 2>> "$work/$name.err"; } 2>> "$work/$name.times"
}

times() {
    awk '{ wall += $1; cpu += $2 + $3 } END { print wall, cpu }' "$work/$1.times"
}

clean() {
    local name=$1
    "$lethe" clean "$work/in" -o "$work/$name" --resume "$work/$name.manifest" --jobs "$jobs" >> "$work/$name.log"
}

# Lets a run go until the manifest names that many pictures, and kills it.
clean_until() {
    local name=$1 enough=$(($2 * 65))
    # The launcher becomes the JVM, so this is the JVM's number.
    "$lethe" clean "$work/in" -o "$work/$name" --resume "$work/$name.manifest" --jobs "$jobs" >> "$work/$name.log" &
    running=$!
    until [ "$(stat -c %s "$work/$name.manifest" 2> /dev/null || echo 0)" -ge "$enough" ]; do
        sleep 0.2
        kill -0 "$running" 2> /dev/null || break
    done
    kill -9 "$running" 2> /dev/null || { echo "done before it could be killed; try more pictures" >&2; exit 1; }
    wait "$running" || true
    running=
}

bare() {
    java $heap -Djava.awt.headless=true -cp "$jar" dev.lethe.benchmarks.batch.BareLoop "$work/in" "$work/bare"
}

line() {
    read -r wall cpu <<< "$(times "$1")"
    read -r bare_wall bare_cpu <<< "$(times bare)"
    awk -v name="$1" -v n="$pictures" -v w="$wall" -v c="$cpu" -v bw="$bare_wall" -v bc="$bare_cpu" 'BEGIN {
        printf "%-12s wall %8.1f s   processor %8.1f s   ratio to bare %5.2f wall %5.2f processor   more per picture %6.3f ms wall %6.3f ms processor\n",
            name, w, c, w / bw, c / bc, (w - bw) / n * 1000, (c - bc) / n * 1000 }'
}

java -Djava.awt.headless=true -cp "$jar" dev.lethe.benchmarks.batch.SmallJpegs "$work/in" "$pictures"
timed bare bare
timed undisturbed clean undisturbed
for part in 1 2 3; do
    timed resumed clean_until resumed $((pictures * part / 4))
    echo "killed at $(($(stat -c %s "$work/resumed.manifest") / 65)) pictures;" \
        "$(find "$work/resumed" -name '.*' -type f | wc -l) unfinished files lie there"
done
timed resumed clean resumed

echo "$pictures pictures, $(du -sm "$work/in" | cut -f1) MB"
line bare
line undisturbed
line resumed
diff -rq "$work/bare" "$work/undisturbed"
diff -rq "$work/undisturbed" "$work/resumed"
results=$(find "$work/resumed" -type f | wc -l)
lines=$(sort -u "$work/resumed.manifest" | wc -l)
[ "$results" = "$pictures" ] && [ "$lines" = "$pictures" ] \
    || { echo "$results results and $lines lines in the manifest for $pictures pictures" >&2; exit 1; }
echo "every result is there once, and the same as without the kills"

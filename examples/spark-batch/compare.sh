#!/usr/bin/env bash
# Spark on two processors beside sanitizeAll with two jobs, on the same small JPEGs: wall time, processor time, and that the
# results are the same.
#   examples/spark-batch/compare.sh [PICTURES]      5,000 by default
# Build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package
set -euo pipefail
pictures=${1:-5000}
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
jar=$root/benchmarks/target/quick/benchmarks.jar
[ -f "$jar" ] || { echo "build first: mvn -q -B -Dlethe.quick -pl benchmarks -am package" >&2; exit 1; }
"$root/lethe" --version > /dev/null
[ -n "${SKIP_BUILD:-}" ] || (cd "$root" && mvn -q -B -Dlethe.quick -Pspark -pl examples/spark-batch -am package)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -Djava.awt.headless=true -cp "$jar" dev.lethe.benchmarks.batch.SmallJpegs "$work/in" "$pictures"

export LETHE_JAVA_OPTS=-Xmx1g SPARK_MASTER='local[2]' SKIP_BUILD=1
TIMEFORMAT='    wall %R s   processor %U + %S s'
echo "sanitizeAll, 2 jobs, $pictures pictures, with a manifest:"
time "$root/lethe" clean "$work/in" -o "$work/plain" --jobs 2 --resume "$work/manifest" > "$work/log"
echo "Spark local[2]:"
time "$here/run.sh" "$work/in" "$work/spark" "$work/memory" 2> "$work/log"
echo "Spark again, with all of it done:"
time "$here/run.sh" "$work/in" "$work/spark" "$work/memory" 2> "$work/log"
diff -rq "$work/plain" "$work/spark"
echo "the results are the same"

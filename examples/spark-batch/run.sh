#!/usr/bin/env bash
# Cleans a folder of pictures with Spark on this machine; builds first. JDK 17.
#   examples/spark-batch/run.sh INPUT OUTPUT [MEMORY]      MEMORY holds manifests and reports: INPUT.lethe by default
# SPARK_MASTER=local[2] uses two processors instead of all; LETHE_JAVA_OPTS goes to Java.
set -euo pipefail
in=${1:?usage: run.sh INPUT OUTPUT [MEMORY]}
out=${2:?usage: run.sh INPUT OUTPUT [MEMORY]}
memory=${3:-${in%/}.lethe}
here=$(cd "$(dirname "$0")" && pwd)
target=$here/target/quick
# SKIP_BUILD=1 takes what is there.
[ -n "${SKIP_BUILD:-}" ] || (cd "$here/../.." && mvn -q -B -Dlethe.quick -Pspark -pl examples/spark-batch -am package)

# What Spark asks of Java 17 and spark-submit gives it.
opens=()
for package in java.lang java.lang.invoke java.io java.net java.nio java.util java.util.concurrent sun.nio.ch sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
# shellcheck disable=SC2086
exec java "${opens[@]}" -Djava.awt.headless=true -Dlog4j.configurationFile="$here/log4j2.properties" \
    ${LETHE_JAVA_OPTS:-} -Dspark.master="${SPARK_MASTER:-local[*]}" \
    -cp "$target/lethe-spark-batch.jar:$target/lib/*:$(cat "$target/spark.classpath")" \
    dev.lethe.examples.spark.SparkBatch "$in" "$out" "$memory"

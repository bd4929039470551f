#!/usr/bin/env bash
# Runs the example as on a cluster: a master and two workers of Spark's own, spark-submit, and pictures in a store that
# speaks S3 (S3Proxy), all on this machine; twice, and compares with a plain batch. Fetches some 200 MB the first time.
#   examples/spark-batch/cluster-test.sh [FOLDER]      examples/photos by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
photos=$(realpath "${1:-$root/examples/photos}")
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
(cd "$root" && mvn -q -B -Dlethe.quick -Pspark -pl examples/spark-batch -am package)
for part in server adapter; do
    mvn -q -B -f "$here/cluster/pom.xml" -P$part dependency:build-classpath -Dmdep.outputFile="$work/$part"
done

# A Spark as it is unpacked: all jars in one folder. What both need is in lib/; the adapter's Hadoop is Spark's.
target=$here/target/quick
mkdir -p "$work/spark/jars" "$work/store"
touch "$work/spark/RELEASE"
{ tr ':' '\n' <"$target/spark.classpath"; ls "$target"/lib/{slf4j-api,commons-,gson-}*.jar
    tr ':' '\n' <"$work/adapter" | grep -vE 'hadoop-(common|auth|annotations)|log4j|slf4j|guava|netty'; } |
    while read -r jar; do ln -sf "$jar" "$work/spark/jars/"; done

export SPARK_HOME=$work/spark SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
opens=()
for package in java.lang java.lang.invoke java.io java.net java.nio java.util java.util.concurrent sun.nio.ch sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
spark=(java "${opens[@]}" -Xmx512m -cp "$work/spark/jars/*")
cat >"$work/store.properties" <<END
s3proxy.authorization=none
s3proxy.endpoint=http://127.0.0.1:18099
jclouds.provider=filesystem
jclouds.filesystem.basedir=$work/store
END
java -cp "$(cat "$work/server")" org.gaul.s3proxy.Main --properties "$work/store.properties" >"$work/store.log" 2>&1 &
"${spark[@]}" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 17077 --webui-port 18088 2>>"$work/log" &
sleep 6
for i in 1 2; do
    "${spark[@]}" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 1809$i -c 1 -m 1g -d "$work/$i" \
        spark://127.0.0.1:17077 2>>"$work/log" &
done
for bucket in photos private; do curl -sf -o /dev/null -X PUT "http://127.0.0.1:18099/$bucket"; done
for photo in "$photos"/*; do
    curl -sf -o /dev/null -T "$photo" "http://127.0.0.1:18099/photos/in/$(basename "$photo")"
done
sleep 6
for run in first second; do
    echo "$run run:"
    "${spark[@]}" org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:17077 --conf spark.driver.host=127.0.0.1 \
        --conf spark.executor.memory=700m --conf spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:18099 \
        --conf spark.hadoop.fs.s3a.endpoint.region=us-east-1 --conf spark.hadoop.fs.s3a.path.style.access=true \
        --conf spark.hadoop.fs.s3a.access.key=x --conf spark.hadoop.fs.s3a.secret.key=y \
        --class dev.lethe.examples.spark.SparkBatch --jars "$(ls "$target"/lib/*.jar | paste -sd,)" \
        "$target/lethe-spark-batch.jar" s3a://photos/in s3a://photos/clean s3a://private/memory 2>>"$work/log" || { tail -40 "$work/log"; exit 1; }
done
"$root/lethe" clean "$photos" -o "$work/plain" >/dev/null
diff -rq "$work/plain" "$work/store/photos/clean"
echo "the store holds what a plain batch makes; tasks by executor:"
grep -oE 'Finished task .* \(executor [0-9]\)' "$work/log" | grep -oE 'executor [0-9]' | sort | uniq -c

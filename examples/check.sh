#!/usr/bin/env bash
# Runs the command that each example's README shows, in the state in which this checkout is; on a fresh clone the first builds.
#   examples/check.sh            Maven and a JDK 17; results go to a temporary folder
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

# The first block of commands in a README, with results led to the temporary folder.
commands() {
    awk '/^```/ { if (inside) exit; inside = 1; next } inside' "examples/$1/README.md" |
        sed -E "s# (clean\.jpg|cleaned|framed\.jpg|portrait\.jpg\.age|opened\.jpg)# $work/\1#g"
}
ok() { echo "ok   $1"; }

for example in quickstart batch-report encrypt-and-share custom-step minimal; do
    mkdir -p "$work"
    commands $example >"$work/run"
    bash -e "$work/run" >"$work/log" 2>&1 || { cat "$work/log" >&2; echo "FAIL $example" >&2; exit 1; }
    ok $example
done
./lethe clean examples/photos -o "$work/cli" >"$work/log"
ok cli
grep -o 'mvn -B -pl examples/servlet-filter .*' examples/servlet-filter/README.md >"$work/run"
bash -e "$work/run" >"$work/log" 2>&1 || { tail -40 "$work/log" >&2; exit 1; }
ok servlet-filter

start=$(date +%s%N)
./lethe studio --no-browser >"$work/studio" 2>&1 &
server=$!
until grep -qoE 'http://[^ ]+' "$work/studio"; do
    kill -0 $server || { cat "$work/studio" >&2; exit 1; }
    sleep 0.1
done
curl -sf "$(grep -oE 'http://[^ ]+' "$work/studio" | head -1)" | grep -q 'Lethe Studio'
ok "studio, $((($(date +%s%N) - start) / 1000000)) ms to its page"
kill $server

mvn -q -B -Dlethe.quick -pl examples/spring-boot-upload -am package
java -jar examples/spring-boot-upload/target/quick/lethe-spring-boot-upload.jar --server.port=18082 \
    --uploads.folder="$work/uploads" >"$work/log" 2>&1 &
server=$!
until curl -sf http://localhost:18082/actuator/health >/dev/null; do
    kill -0 $server || { cat "$work/log" >&2; exit 1; }
    sleep 0.5
done
curl -sf -F picture=@examples/photos/lighthouse.jpg http://localhost:18082/pictures | grep -q '"removed":\["location"'
ok spring-boot-upload
kill $server
server=

examples/spark-batch/run.sh examples/photos "$work/spark" "$work/memory" 2>/dev/null | grep -q ' cleaned'
ok spark-batch

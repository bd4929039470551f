#!/usr/bin/env bash
# Puts the server beside one that only stores what it gets: both with 256 MB of heap, 200 clients, one upload in twenty
# hostile. Usage: examples/spring-boot-upload/load-test.sh [SECONDS] [CLIENTS]     (300 and 200 by default)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-300}
clients=${2:-200}
port=18080
target=examples/spring-boot-upload/target/quick
mvn -q -B -Dlethe.quick -Dmaven.test.skip=false -DskipTests -pl examples/spring-boot-upload -am package

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

measure() {
    local name=$1 main=$2
    java -Xmx256m --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$work" \
        -cp "$target/classes:$target/test-classes:$target/lib/*" "$main" \
        --server.port=$port --server.address=127.0.0.1 --uploads.folder="$work/$name" >"$work/$name.log" 2>&1 &
    server=$!
    until curl -sf "http://127.0.0.1:$port/actuator/health" >/dev/null; do
        kill -0 "$server" || { cat "$work/$name.log" >&2; exit 1; }
        sleep 0.5
    done
    # What is kept is deleted as it comes, so that the disk does not fill.
    (while sleep 2; do find "$work/$name" -type f -mmin +0.05 -delete; done) 2>/dev/null &
    local sweeper=$!
    echo "== $name"
    java -Xmx1g -cp "$target/classes:$target/test-classes:$target/lib/*" dev.lethe.examples.load.LoadTest \
        "http://127.0.0.1:$port" "$seconds" "$clients"
    echo "heap in use after a collection: $(jcmd "$server" GC.run >/dev/null && curl -s \
        "http://127.0.0.1:$port/actuator/metrics/jvm.memory.used?tag=area:heap" | grep -o '"value":[0-9.E]*' | head -1)"
    echo "files left in the temporary folder: $(find "$work" -maxdepth 1 -type f ! -name '*.log' | wc -l)"
    kill "$server" "$sweeper" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}

measure lethe dev.lethe.examples.upload.UploadServer
measure plain dev.lethe.examples.load.PlainStore

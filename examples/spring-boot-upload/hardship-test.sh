#!/usr/bin/env bash
# Lets senders hang up, lets them be slow, and fills the disk, and shows what came back and what is left. The server's disk is
# 48 MB of memory, mounted where only this script sees it (Linux, unshare). Twice, so that
# what grows is seen; takes five minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
target=examples/spring-boot-upload/target/quick
if [ "${1:-}" != inside ]; then
    mvn -q -B -Dlethe.quick -Dmaven.test.skip=false -DskipTests -pl examples/spring-boot-upload -am package
    exec unshare --map-root-user --mount "$0" inside
fi

disk=$(mktemp -d)
mount -t tmpfs -o size=48m tmpfs "$disk"
mkdir "$disk/tmp" "$disk/kept"
port=18081
java -Xmx256m --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$disk/tmp" -cp "$target/classes:$target/lib/*" \
    dev.lethe.examples.upload.UploadServer --server.port=$port --server.address=127.0.0.1 \
    --uploads.folder="$disk/kept" >"$disk/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; umount -l "$disk"; rmdir "$disk"' EXIT
until curl -sf "http://127.0.0.1:$port/actuator/health" >/dev/null; do
    kill -0 $server || { cat "$disk/log" >&2; exit 1; }
    sleep 0.5
done

state() {
    jcmd $server GC.run >/dev/null
    echo "$1: heap in use $(curl -s "http://127.0.0.1:$port/actuator/metrics/jvm.memory.used?tag=area:heap" |
        grep -o '"value":[0-9.E]*' | head -1), open files $(ls /proc/$server/fd | wc -l)," \
        "temporary files $(find "$disk/tmp" -type f ! -path '*hsperf*' | wc -l), files kept or in part $(find "$disk/kept" -type f | wc -l)"
}

state before
for round in 1 2; do
    java -cp "$target/classes:$target/test-classes:$target/lib/*" dev.lethe.examples.load.HardshipTest \
        "http://127.0.0.1:$port" examples/photos/lighthouse.jpg "$disk/kept"
    sleep 25
    state "after round $round"
    rm -f "$disk"/kept/*
done

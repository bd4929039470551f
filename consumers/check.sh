#!/usr/bin/env bash
# Are the artifacts of use to others? Publishes them into a folder, then builds programs against them as anybody would, and runs
# each: on the module path, on the class path and as one jar, once with lethe-metadata alone and once with all of Lethe.
# Prints a line per program; the exit status tells whether all passed. No artifact goes into the user's own Maven repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

work=$PWD/target
photo=$PWD/../examples/photos/lighthouse.jpg
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# What was fetched the last time stays; Lethe itself never does.
rm -rf "$work/repository" "$work/results" "$work/java" "$work/libraries/dev/lethe" "$work"/{metadata,everything}-*
mkdir -p "$work/results"

# Libraries that the user's repository holds are copied from there; what it lacks comes from Central.
export LETHE_REPOSITORY=$work/repository
export LETHE_LIBRARIES=${LETHE_LIBRARIES:-$HOME/.m2/repository}

modules=bom,core,metadata,encoding,compress,redaction,segmentation,toolkit

publish() {
    (cd .. && mvn -q -B -Dstyle.color=never -Dlethe.quick -Dmaven.install.skip=true \
        -DaltDeploymentRepository="lethe::file://$LETHE_REPOSITORY" -pl "$modules" -am deploy)
}

build() {
    mvn -q -B -Dstyle.color=never -s settings.xml -Dmaven.repo.local="$work/libraries" -f "$1/$2.xml" package
}

start() {
    local folder=$work/$1-$2 result=$work/results/$1-$2.jpg
    case $2 in
        module-path) "$java" -p "$folder/consumer.jar:$folder/lib" -m consumer/consumer.Main "$photo" "$result" module ;;
        class-path) "$java" -cp "$folder/consumer.jar:$folder/lib/*" consumer.Main "$photo" "$result" ;;
        fat-jar) "$java" -jar "$folder/consumer.jar" "$photo" "$result" ;;
    esac
}

# lethe-metadata on a Java that has no desktop module: Commons Imaging asks for it, but never calls it there.
small_java() {
    local folder=$work/metadata-class-path bin=${JAVA_HOME:+$JAVA_HOME/bin/}
    "${bin}jlink" --add-modules java.base,java.xml,java.logging --output "$work/java" &&
        "$work/java/bin/java" -cp "$folder/consumer.jar:$folder/lib/*" consumer.Main "$photo" "$work/results/small.jpg"
}

failed=0
report() {
    local name=$1
    shift
    if "$@" >"$work/log" 2>&1 && grep -q 'PASS$' "$work/log"; then
        echo "PASS $name"
    else
        failed=1
        cat "$work/log"
        echo "FAIL $name"
    fi
}

both() {
    build "$1" "$2" && start "$1" "$2"
}

publish
for set in metadata everything; do
    for way in module-path class-path fat-jar; do
        report "$set, $way" both "$set" "$way"
    done
done
report "metadata, class path, on a Java of three modules" small_java
exit $failed

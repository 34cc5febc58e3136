#!/usr/bin/env bash
# What a start costs, and how the first visitors fare, with settings of the JVM tried one beside the other. Prints a table in Markdown.
#
#   JAR=ear/target/headwaters.jar bench/start.sh
#
# Settings, all by environment: HEADWATERS_DATA (headwaters-data; start the jar once with HEADWATERS_SAMPLE=true and stop it),
# HEADWATERS_PORT (8080), JAVA (java), RUNS (3) starts of each kind, of which the middle one is shown. The CPU is that of the JVM until its line
# "Headwaters is ready"; then come 1,000 requests over 8 connections: home, discussions, a thread, search.
# Needs bash, curl and /proc. It ends by itself after 4 x RUNS + 1 starts, or 5 x RUNS + 2 with Java 25 or newer.
set -euo pipefail
# shellcheck source=bench/common.sh
. "$(dirname "$0")/common.sh"

JAR=${JAR:?Say which jar, as in JAR=ear/target/headwaters.jar}
RUNS=${RUNS:-3}
trap 'stop; rm -rf "$WORK"' EXIT

# The time below which 95 of 100 of the first 1,000 answers came, in milliseconds.
first() {
    local thread path i
    thread=$(get /discussions | grep -o 'href="/discussions/[0-9]*/[a-z0-9-]*' | cut -d'"' -f2 | head -1)
    local from=()
    for i in 1 2 3 4 5 6 7 8; do
        for path in / /discussions "$thread" /search?q=care; do
            printf 'url = "%s%s%sn=[1-31]"\noutput = "/dev/null"\n' "$AT" "$path" "$(case $path in *\?*) echo '&' ;; *) echo '?' ;; esac)"
        done >"$WORK/urls-$i"
        curl -sS -m 300 -K "$WORK/urls-$i" -w '%{time_total}\n' >"$WORK/times-$i" &
        from+=($!)
    done
    wait "${from[@]}"
    cat "$WORK"/times-* | sort -n | awk '{ t[NR] = $1 } END { printf "%d", t[int(NR * 0.95)] * 1000 }'
}

middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

try() { # name flags …
    local name=$1 _
    shift
    : >"$WORK/took"
    : >"$WORK/used"
    : >"$WORK/first"
    : >"$WORK/size"
    for _ in $(seq "$RUNS"); do
        begin "$JAR" "$@"
        echo "$READY" >>"$WORK/took"
        cpu "$MINE" >>"$WORK/used"
        first >>"$WORK/first"
        echo >>"$WORK/first"
        resident "$MINE" >>"$WORK/size"
        echo >>"$WORK/size"
        stop
    done
    echo "| $name | $(ratio "$(middle <"$WORK/took")" 1000) | $(ratio "$(middle <"$WORK/used")" 1000) | $(middle <"$WORK/first") | $(middle <"$WORK/size") |"
}

echo "Measured $(date -u +%F) on $(nproc) cores, load before: $(cut -d' ' -f1 /proc/loadavg); $("$JAVA" -version 2>&1 | head -1); middle of $RUNS starts"
echo
echo "| JVM | ready after, s | CPU until then, s | 95 of 100 of the first 1,000 answers within, ms | resident after them, MB |"
echo "|---|---|---|---|---|"
try "as it is"
try "one compiler (\`-XX:TieredStopAtLevel=1\`)" -XX:TieredStopAtLevel=1
begin "$JAR" -XX:ArchiveClassesAtExit="$WORK/classes.jsa"
first >/dev/null
stop
[ -f "$WORK/classes.jsa" ] || fail "The JVM wrote no archive of classes."
try "archive of classes (\`-XX:SharedArchiveFile\`)" -XX:SharedArchiveFile="$WORK/classes.jsa"
try "archive of classes and \`-XX:+UseSerialGC\`" -XX:SharedArchiveFile="$WORK/classes.jsa" -XX:+UseSerialGC
if [ "$("$JAVA" -XshowSettings:properties -version 2>&1 | awk '/java.specification.version/ { print $3 }')" -ge 25 ]; then
    begin "$JAR" -XX:AOTCacheOutput="$WORK/classes.aot"
    first >/dev/null
    stop
    try "ahead-of-time cache (\`-XX:AOTCache\`)" -XX:AOTCache="$WORK/classes.aot"
fi

#!/usr/bin/env bash
# What a start costs, and how the first visitors fare, with settings of the JVM tried one beside the other. Prints a table in Markdown.
#
#   JAR=ear/target/headwaters.jar bench/start.sh
#
# Settings, all by environment: HEADWATERS_DATA (headwaters-data; start the jar once with HEADWATERS_SAMPLE=true and stop it),
# HEADWATERS_PORT (8080), RUNS (3) starts of each kind, of which the middle one is shown. The CPU is that of the JVM until its line
# "Headwaters is ready"; then come 1,000 requests over 8 connections: home, discussions, a thread, search.
# Needs bash, curl and /proc. It ends by itself after 4 x RUNS + 1 starts.
set -euo pipefail
# shellcheck source=bench/common.sh
. "$(dirname "$0")/common.sh"

JAR=${JAR:?Say which jar, as in JAR=ear/target/headwaters.jar}
RUNS=${RUNS:-3}
[ -d "$DATA/db" ] || fail "There is no database in $DATA yet. Start $JAR once with HEADWATERS_SAMPLE=true, and stop it."
MINE=

end() {
    if [ -n "$MINE" ]; then
        kill "$MINE" 2>/dev/null || true
        wait "$MINE" 2>/dev/null || true
        MINE=
    fi
}
trap 'end; rm -rf "$WORK"' EXIT

# Starts with flags of the JVM and waits; sets "took" (milliseconds) and "used" (milliseconds of CPU).
begin() { # flags …
    local begun
    : >"$WORK/log"
    begun=$(date +%s%N)
    HEADWATERS_REQUESTS_PER_MINUTE=0 HEADWATERS_REQUESTS_PER_10_SECONDS=0 HEADWATERS_DATA=$DATA HEADWATERS_PORT=$PORT \
    HEADWATERS_ADDRESS=127.0.0.1 java -Xmx512m "$@" -jar "$JAR" >"$WORK/log" 2>&1 &
    MINE=$!
    for _ in $(seq 1200); do
        grep -q '^Headwaters is ready' "$WORK/log" && break
        kill -0 "$MINE" 2>/dev/null || fail "It did not start: $(tail -3 "$WORK/log")"
        sleep 0.1
    done
    took=$((($(date +%s%N) - begun) / 1000000))
    used=$(cpu "$MINE")
}

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
        begin "$@"
        echo "$took" >>"$WORK/took"
        echo "$used" >>"$WORK/used"
        first >>"$WORK/first"
        echo >>"$WORK/first"
        resident "$MINE" >>"$WORK/size"
        echo >>"$WORK/size"
        end
    done
    echo "| $name | $(ratio "$(middle <"$WORK/took")" 1000) | $(ratio "$(middle <"$WORK/used")" 1000) | $(middle <"$WORK/first") | $(middle <"$WORK/size") |"
}

echo "Measured $(date -u +%F) on $(nproc) cores, load before: $(cut -d' ' -f1 /proc/loadavg); $(java -version 2>&1 | head -1); middle of $RUNS starts"
echo
echo "| JVM | ready after, s | CPU until then, s | 95 of 100 of the first 1,000 answers within, ms | resident after them, MB |"
echo "|---|---|---|---|---|"
try "as it is"
try "one compiler (\`-XX:TieredStopAtLevel=1\`)" -XX:TieredStopAtLevel=1
begin -XX:ArchiveClassesAtExit="$WORK/classes.jsa"
first >/dev/null
end
[ -f "$WORK/classes.jsa" ] || fail "The JVM wrote no archive of classes."
try "archive of classes (\`-XX:SharedArchiveFile\`)" -XX:SharedArchiveFile="$WORK/classes.jsa"
try "archive of classes and \`-XX:+UseSerialGC\`" -XX:SharedArchiveFile="$WORK/classes.jsa" -XX:+UseSerialGC

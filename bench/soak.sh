#!/usr/bin/env bash
# Lets 20 readers ask for a page each second for a while (R-10, and memory after an hour), and prints every five minutes what answers
# took, what was not answered, and what program and database have in memory; the heap after a full collection.
#
#   HEADWATERS_DATA=… HEADWATERS_PORT=… bench/soak.sh
#
# Half of the readers are visitors, half members of eight spaces of bench/load.sh; one request in forty is a reply. Settings: MINUTES
# (30), RATE (20 requests a second), JVM and DB: numbers of the processes, when they do not stand in the data folder. Run the program
# with HEADWATERS_POST_PAUSE=0, HEADWATERS_REQUESTS_PER_MINUTE=0 and HEADWATERS_REQUESTS_PER_10_SECONDS=0. Needs wrk, curl and jcmd.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=bench/common.sh
. "$HERE/common.sh"
MINUTES=${MINUTES:-30}
RATE=${RATE:-20}
JVM=${JVM:-$(tr -dc 0-9 <"$DATA/headwaters.lock")}
DB=${DB:-$(tr -dc 0-9 <"$DATA/run/mariadb.pid")}
[ "$MINUTES" -ge 5 ] || fail "MINUTES must be 5 or more."
trap 'rm -rf "$WORK"' EXIT

heap() { # MB in use after a full collection
    jcmd "$JVM" GC.run >/dev/null
    # One line for all (G1), or one for each generation (Serial).
    jcmd "$JVM" GC.heap_info | grep -E 'heap|generation' | grep -o 'used [0-9]*K' | awk '{ all += $2 } END { printf "%d", all / 1024 }'
}

COOKIES=()
for i in 0 1 2 3; do COOKIES+=("$(sign_in "reader-$i@bench.invalid" bench-only-for-measures)"); done
mapfile -t THREADS < <(get /discussions | grep -o 'href="/discussions/[0-9]*/[a-z0-9-]*' | cut -d'"' -f2 | sort -u)
[ "${#THREADS[@]}" -gt 0 ] || fail "There is no thread that visitors may read."
for round in $(seq 1 10); do
    for cookie in - - - - "${COOKIES[@]}"; do
        thread=${THREADS[$((RANDOM % ${#THREADS[@]}))]}
        echo "GET $thread - $cookie"
        echo "GET /discussions?n=$round - $cookie"
        echo "GET / - $cookie"
        echo "GET /resources - $cookie"
        echo "GET /search?q=clinic+families - $cookie"
    done
    for cookie in "${COOKIES[0]}"; do
        thread=${THREADS[$((RANDOM % ${#THREADS[@]}))]}
        echo "POST $thread jakarta.faces.ViewState=stateless&reply-form=reply-form&submissionKey=KEY&replyTo=0&post-reply=post&body=Thank+you.+We+wrote+down+what+it+cost:+KEY $cookie"
    done
done | shuf --random-source=<(yes) >"$WORK/mix"
export MIX=$WORK/mix

echo "Measured $(date -u +%F) on $(nproc) cores, $RATE requests a second, load before $(cut -d' ' -f1 /proc/loadavg)"
echo
echo "| After, min | Requests | p50 ms | p95 ms | p99 ms | Not answered | Heap after a collection, MB | Program, MB | Database, MB | Load |"
echo "|---|---|---|---|---|---|---|---|---|---|"
for past in $(seq 5 5 "$MINUTES"); do
    # shellcheck disable=SC2046
    set -- $(THINK=1000 wrk -t1 -c"$RATE" -d300s --timeout 30s -s "$HERE/mix.lua" "$AT" | grep '^RESULT')
    echo "| $past | $2 | $4 | $5 | $6 | $8 | $(heap) | $(resident "$JVM") | $(resident "$DB") | $(cut -d' ' -f1 /proc/loadavg) |"
done

#!/usr/bin/env bash
# Measures what docs/performance.md lists, against a headwaters.jar on 127.0.0.1, and prints the tables in Markdown.
#
#   JAR=ear/target/headwaters.jar bench/measure.sh   starts that jar on an existing data folder, measures, stops it
#   bench/measure.sh                                 measures the one that is running, without the start-up time
#
# Settings, all by environment: HEADWATERS_DATA (headwaters-data), HEADWATERS_PORT (8080), JAVA (java), EMAIL and PASSWORD of a member (those of
# the sample community), WARM and RUN in seconds (60 and 20), VIEWS (1000), CONNECTIONS (4), LONG (0): posts of a second, long thread,
# whose first and last pages are measured too.
# Needs bash, curl and /proc; uses wrk when it is there. Where no thread that visitors may read has 20 posts, it writes one, so run
# it on a sample community. It ends by itself after about VIEWS requests, LONG posts and 6 x (WARM + RUN) seconds, or 10 x with LONG.
set -euo pipefail
# shellcheck source=bench/common.sh
. "$(dirname "$0")/common.sh"

EMAIL=${EMAIL:-member@example.org}
PASSWORD=${PASSWORD:-quiet-harbor-42}
WARM=${WARM:-60}
RUN=${RUN:-20}
VIEWS=${VIEWS:-1000}
CONNECTIONS=${CONNECTIONS:-4}
LONG=${LONG:-0}
JAR=${JAR:-}
POSTS=20
BATCH=50

trap 'stop; rm -rf "$WORK"' EXIT

# Fetches a page over kept connections, as browsers do. With -n a number of times, else for some seconds. Prints how many came.
fetch() { # path cookie connections seconds | -n path cookie count
    local i left from
    if [ "$1" = -n ]; then
        curl -sS -m 600 -o /dev/null -b "$3" -H 'Accept-Encoding: gzip' -w '%{http_code}\n' "$AT$2?n=[1-$4]" | grep -c '^200$' || true
        return
    fi
    if command -v wrk >/dev/null; then
        wrk -t1 -c"$3" -d"$4s" -H 'Accept-Encoding: gzip' -H "Cookie: $2" "$AT$1" >"$WORK/wrk"
        grep -q 'Non-2xx' "$WORK/wrk" && fail "$1 did not always answer 200"
        awk '/ requests in / { print $1 }' "$WORK/wrk"
        return
    fi
    left=$((SECONDS + $4))
    for i in $(seq "$3"); do
        (
            while [ "$SECONDS" -lt "$left" ]; do
                curl -sS -m 120 -o /dev/null -b "$2" -H 'Accept-Encoding: gzip' -w '%{http_code}\n' "$AT$1?n=[1-$BATCH]"
            done >"$WORK/count-$i"
        ) &
        from="${from:-} $!"
    done
    # shellcheck disable=SC2086
    wait $from
    cat "$WORK"/count-* | grep -c '^200$' || true
    rm -f "$WORK"/count-*
}

[ -z "$JAR" ] || begin "$JAR"

JVM=$(tr -dc 0-9 <"$DATA/headwaters.lock") || fail "No Headwaters runs on the folder $DATA."
[ -d "/proc/$JVM" ] || fail "No Headwaters runs on the folder $DATA."
DB=$(tr -dc 0-9 <"$DATA/run/mariadb.pid")
[ "$(curl -sS -m 10 -o /dev/null -w '%{http_code}' "$AT/health/ready")" = 200 ] || fail "$AT/health/ready does not answer 200."

MEMBER=$(sign_in "$EMAIL" "$PASSWORD")

# A thread with a full first page that visitors may read.
THREAD=
for path in $(get /discussions | grep -o 'href="/discussions/[0-9]*/[a-z0-9-]*' | cut -d'"' -f2 | sort -u); do
    if [ "$(get "$path" | grep -c '<article class="post"' || true)" -ge "$POSTS" ]; then
        THREAD=$path
        break
    fi
done
# Writes a thread of so many posts and prints its path. The posts go over a few kept connections at once.
write_thread() { # title posts
    local words answer path number
    words="What we tried, what it cost and what we would do again. Two clinics took part, and the people who use them said what to change."
    answer=$(post /discussions/new "$MEMBER" start=start submissionKey="$(key)" type=DISCUSSION "title=$1" \
        space=whole-community "body=$words" post=post)
    path=$(grep -o '/discussions/[0-9]*/[a-z0-9-]*' <<<"$answer") || fail "The thread to measure was not written: $answer"
    for number in $(seq 2 "$2"); do
        printf 'next\nurl = "%s"\ndata-urlencode = "body=%s. %s"\ndata = "submissionKey=%s"\n' "$AT$path" "$number" "$words" "$(key)"
        printf 'data = "jakarta.faces.ViewState=stateless&reply-form=reply-form&replyTo=0&post-reply=post"\n'
        printf 'header = "Sec-Fetch-Site: same-origin"\ncookie = "%s"\noutput = "/dev/null"\n' "$MEMBER"
    done | sed 1d >"$WORK/posts"
    curl -sS -m 1200 -K "$WORK/posts"
    echo "$path"
}

if [ -z "$THREAD" ]; then
    THREAD=$(write_thread "A thread to measure" "$POSTS")
fi
LONG_THREAD=
if [ "$LONG" -gt 0 ]; then
    LONG_THREAD=$(write_thread "A long thread to measure" "$LONG")
    get "$LONG_THREAD?page=$(((LONG + 19) / 20))" | grep -q "#post-$LONG\"" || fail "The long thread has not $LONG posts."
fi
[ "$(get "$THREAD" | grep -c '<article class="post"')" -ge "$POSTS" ] || fail "$THREAD has fewer than $POSTS posts for visitors."

echo "Measured $(date -u +%F) on $(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 + 0.5 }' /proc/meminfo) GB," \
    "load before: $(cut -d' ' -f1 /proc/loadavg); $("$JAVA" -version 2>&1 | head -1); thread: $THREAD"
echo
[ -z "$JAR" ] || printf 'Start-up with an existing database: **%s s**\n\n' "$(ratio "$READY" 1000)"

# The first page views after a start, every third as a member.
jvm=$(cpu "$JVM") db=$(cpu "$DB") seen=0
for path in / /discussions "$THREAD"; do
    seen=$((seen + $(fetch -n "$path" "" $((VIEWS * 2 / 9)))))
    seen=$((seen + $(fetch -n "$path" "$MEMBER" $((VIEWS / 9)))))
done
echo "After $seen page views: JVM **$(resident "$JVM") MB**, MariaDB **$(resident "$DB") MB** resident;" \
    "these views took $(ratio $(($(cpu "$JVM") - jvm)) "$seen") + $(ratio $(($(cpu "$DB") - db)) "$seen") ms of CPU each."
echo
echo "| Page | Who | Requests | CPU ms per request, program | CPU ms per request, database | HTML | gzip |"
echo "|---|---|---|---|---|---|---|"
rows=("Home /" "Discussions /discussions" "Thread,$POSTS-posts $THREAD")
if [ -n "$LONG_THREAD" ]; then
    rows+=("Thread,$LONG-posts,first-page $LONG_THREAD" "Thread,$LONG-posts,last-page $LONG_THREAD?page=$(((LONG + 19) / 20))")
fi
for row in "${rows[@]}"; do
    read -r name path <<<"$row"
    for who in visitor member; do
        cookie=
        [ "$who" = visitor ] || cookie=$MEMBER
        fetch "$path" "$cookie" "$CONNECTIONS" "$WARM" >/dev/null
        jvm=$(cpu "$JVM") db=$(cpu "$DB")
        count=$(fetch "$path" "$cookie" "$CONNECTIONS" "$RUN")
        jvm=$(($(cpu "$JVM") - jvm)) db=$(($(cpu "$DB") - db))
        raw=$(curl -sS -m 30 -o /dev/null -b "$cookie" -w '%{size_download}' "$AT$path")
        packed=$(curl -sS -m 30 -o /dev/null -b "$cookie" -H 'Accept-Encoding: gzip' -w '%{size_download}' "$AT$path")
        echo "| ${name//[,-]/ } | $who | $count | $(ratio "$jvm" "$count") | $(ratio "$db" "$count") | $(kb "$raw") KB | $(kb "$packed") KB |"
    done
done

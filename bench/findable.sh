#!/usr/bin/env bash
# How long after its acknowledgement a reply is found by its reader's search: COUNT replies (1000), one after the other, each with a
# word nobody else uses. Prints median and worst in ms, and how many the first search found.
#
#   HEADWATERS_PORT=… bench/findable.sh
set -euo pipefail
# shellcheck source=bench/common.sh
. "$(dirname "$0")/common.sh"
trap 'rm -rf "$WORK"' EXIT
COUNT=${COUNT:-1000}
COOKIE=$(sign_in reader-0@bench.invalid bench-only-for-measures)
THREAD=$(get /discussions "$COOKIE" | grep -o 'href="/discussions/[0-9]*/[a-z0-9-]*' | cut -d'"' -f2 | head -1)
for number in $(seq "$COUNT"); do
    word=found$(tr -dc a-z </dev/urandom | head -c 12 || true)
    answer=$(post "$THREAD" "$COOKIE" reply-form=reply-form "submissionKey=$(key)" replyTo=0 "body=A word of its own: $word" post-reply=post)
    case $answer in 302*) ;; *) fail "Reply $number answered $answer." ;; esac
    begun=$(date +%s%N) tries=0
    until tries=$((tries + 1)) && get "/search?q=$word" "$COOKIE" | grep -c '#post-' >"$WORK/seen"; do
        [ "$tries" -lt 100 ] || fail "$word is not found."
    done
    echo "$((($(date +%s%N) - begun) / 1000000)) $tries"
done | sort -n | awk '{ ms[NR] = $1; once += $2 == 1 }
    END { printf "%d replies: found after %d ms (median), %d ms (worst), the time of the search included; %d by the first search\n",
        NR, ms[int((NR + 1) / 2)], ms[NR], once }'

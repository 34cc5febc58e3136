#!/usr/bin/env bash
# Measures what each kind of request costs on a database that bench/load.sh has filled, and prints a table in Markdown.
#
#   HEADWATERS_DATA=… HEADWATERS_PORT=… bench/drive.sh [MIX…]
#
# Mixes: thread threads discussions home library search-common search-rare search-phrase search-three queue, each as visitor and as
# member (a reader of load.sh in eight spaces; queue as coordinator); reply; upload: files of 256 KB, four requests each; control: a
# file of the size of a thread page from nginx.
# Without names, all of them. Settings: CONNECTIONS ("1 8 32"), WARM and RUN in seconds (60 and 20), JVM and DB: numbers of the
# processes, when they do not stand in the data folder; WHO: visitor or member alone, for the mixes that are driven as both; COORDINATOR and its PASSWORD. Run the program with HEADWATERS_POST_PAUSE=0,
# HEADWATERS_REQUESTS_PER_MINUTE=0 and HEADWATERS_REQUESTS_PER_10_SECONDS=0. Needs wrk, curl, jcmd; nginx for the control.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=bench/common.sh
. "$HERE/common.sh"

WARM=${WARM:-60}
RUN=${RUN:-20}
CONNECTIONS=${CONNECTIONS:-1 8 32}
JVM=${JVM:-$(tr -dc 0-9 <"$DATA/headwaters.lock")}
DB=${DB:-$(tr -dc 0-9 <"$DATA/run/mariadb.pid")}
COORDINATOR=${COORDINATOR:-coordinator@example.org}
SIDE=${SIDE:-8399}
NGINX=
trap '[ -z "$NGINX" ] || kill "$NGINX"; rm -rf "$WORK"' EXIT
READERS=4
COMMON=(clinic families community interpreter county)
RARE=(Worthington+2019 Oromo+neighbors cracked insulin Pelican)
PHRASE=(%22warm+handoff%22 %22street+medicine%22 %22data+sharing+agreement%22 %22rides+to+visits%22)
THREE=(language+access+families doula+program+elders housing+visit+clinic)

addresses() { # page cookie -> paths of threads on it
    get "$1" "$2" | grep -o 'href="/discussions/[0-9]*/[a-z0-9-]*' | cut -d'"' -f2 | sort -u || true
}

allocated() { # bytes all threads have allocated so far
    jcmd "$JVM" Thread.print -e 2>/dev/null | grep -o 'allocated=[0-9.]*[KMGB]*' | cut -d= -f2 |
        awk '{ n = $1 + 0; if (/K/) n *= 1024; if (/M/) n *= 1048576; if (/G/) n *= 1073741824; all += n } END { printf "%.0f", all }'
}

lines() { # cookie path… -> a mix of GETs
    local cookie=$1 path
    shift
    for path in "$@"; do echo "GET $path - ${cookie:--}"; done
}

COOKIES=()
for i in $(seq 0 $((READERS - 1))); do
    COOKIES+=("$(sign_in "reader-$i@bench.invalid" bench-only-for-measures)")
done
mapfile -t SEEN < <(addresses "/discussions" ""; addresses "/discussions?sort=unanswered" "")
mapfile -t OPEN < <(for path in "${SEEN[@]}"; do
    [ "$(get "$path" | grep -c '<article class="post"' || true)" -lt 20 ] || echo "$path"
done)
[ "${#OPEN[@]}" -gt 0 ] || fail "No thread that visitors may read has 20 posts on its first page."
echo "${#OPEN[@]} threads with 20 posts, ${#SEEN[@]} of any length" >&2

mix() { # name who -> file of lines
    local name=$1 who=$2 cookie
    local cookies=("")
    [ "$who" = visitor ] || cookies=("${COOKIES[@]}")
    for cookie in "${cookies[@]}"; do
        case $name in
            thread) lines "$cookie" "${OPEN[@]}" ;;
            threads) lines "$cookie" "${SEEN[@]}" ;;
            discussions) lines "$cookie" /discussions ;;
            home) lines "$cookie" / ;;
            library) lines "$cookie" /resources ;;
            search-common) lines "$cookie" "${COMMON[@]/#//search?q=}" ;;
            search-rare) lines "$cookie" "${RARE[@]/#//search?q=}" ;;
            search-phrase) lines "$cookie" "${PHRASE[@]/#//search?q=}" ;;
            search-three) for q in "${THREE[@]}"; do lines "$cookie" "/search?q=$q&what=discussion&year=2025"; done ;;
            queue) lines "$cookie" /coordinator /coordinator/join-requests ;;
            reply)
                for path in "${SEEN[@]}"; do
                    echo "POST $path jakarta.faces.ViewState=stateless&reply-form=reply-form&submissionKey=KEY&replyTo=0&post-reply=post&body=Thank+you+for+this.+We+tried+the+same+and+wrote+down+what+it+cost:+KEY $cookie"
                done
                ;;
            upload) echo "UPLOAD /uploads 262144 $cookie" ;;
            *) fail "There is no mix $name." ;;
        esac
    done
}

drive() { # name who address
    local connections before_jvm before_db before_bytes result spent
    local threads=1
    for connections in $CONNECTIONS; do
        [ "$1" != upload ] || threads=$connections
        before_bytes=$(allocated) before_jvm=$(cpu "$JVM") before_db=$(cpu "$DB")
        [ -z "${WORKER:-}" ] || spent=$(cpu "$WORKER")
        result=$(wrk -t$threads -c"$connections" -d"${RUN}s" --timeout 30s -s "$HERE/mix.lua" "$3" | grep '^RESULT')
        before_jvm=$(($(cpu "$JVM") - before_jvm)) before_db=$(($(cpu "$DB") - before_db))
        before_bytes=$(($(allocated) - before_bytes))
        if [ "$1" = control ]; then
            before_jvm=$(($(cpu "$WORKER") - spent)) before_db=0 before_bytes=0
        fi
        # shellcheck disable=SC2086
        set -- "$1" "$2" "$3" $result
        echo "| $1 | $2 | $connections | $5 | $6 | $7 | $8 | ${9} | $(kb $((${10} / ($5 > 0 ? $5 : 1)))) KB | $(ratio "$before_jvm" "$5") |" \
            "$(ratio "$before_db" "$5") | $(kb $((before_bytes / ($5 > 0 ? $5 : 1)))) KB | ${11} |"
        set -- "$1" "$2" "$3"
    done
}

one() { # name
    local who roles=${WHO:-visitor member}
    case $1 in
        reply | upload) roles=member ;;
        queue) roles=coordinator ;;
        control) roles=- ;;
    esac
    for who in $roles; do
        if [ "$1" = control ]; then
            control
            continue
        fi
        [ "$who" != coordinator ] || COOKIES=("$(sign_in "$COORDINATOR" "${PASSWORD:-open-doors-2026}")")
        mix "$1" "$who" >"$WORK/mix"
        export MIX=$WORK/mix
        wrk -t4 -c4 -d"${WARM}s" --timeout 30s -s "$HERE/mix.lua" "$AT" >/dev/null
        drive "$1" "$who" "$AT"
    done
}

control() {
    command -v nginx >/dev/null || return 0
    get "${OPEN[0]}" >"$WORK/page.html"
    chmod 755 "$WORK"
    cat >"$WORK/nginx.conf" <<END
worker_processes 1; daemon off; pid $WORK/nginx.pid; error_log $WORK/nginx.log; user root;
events {} http { access_log off; sendfile on; server { listen 127.0.0.1:$SIDE; root $WORK; } }
END
    nginx -c "$WORK/nginx.conf" &
    NGINX=$!
    until curl -fsS -o /dev/null "http://127.0.0.1:$SIDE/page.html" 2>/dev/null; do sleep 0.2; done
    WORKER=$(pgrep -P "$NGINX")
    echo "GET /page.html - -" >"$WORK/mix"
    export MIX=$WORK/mix
    drive control - "http://127.0.0.1:$SIDE"
    kill "$NGINX"
    NGINX= WORKER=
}

echo "Measured $(date -u +%F) on $(nproc) cores, load before $(cut -d' ' -f1 /proc/loadavg), $WARM s of warm-up, $RUN s each"
echo
echo "| What | Who | Connections | Requests | per second | p50 ms | p95 ms | p99 ms | Bytes | CPU ms program | CPU ms database | Allocated | Not answered |"
echo "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
[ $# -gt 0 ] || set -- home discussions threads thread library search-common search-rare search-phrase search-three queue reply upload control
for name in "$@"; do one "$name"; done
echo
echo "Resident: program $(resident "$JVM") MB, database $(resident "$DB") MB"

# What the measuring scripts share. Sourced, never run: it reads HEADWATERS_DATA and HEADWATERS_PORT, and makes the folder WORK.
# shellcheck shell=bash

DATA=${HEADWATERS_DATA:-headwaters-data}
PORT=${HEADWATERS_PORT:-8080}
JAVA=${JAVA:-java}
AT=http://127.0.0.1:$PORT
WORK=$(mktemp -d)

fail() {
    echo "$*" >&2
    exit 1
}

# CPU milliseconds a process has used so far, all its threads together.
cpu() {
    local fields
    fields=$(sed 's/^.*) //' "/proc/$1/stat")
    # shellcheck disable=SC2086
    set -- $fields
    echo $(((${12} + ${13}) * 1000 / $(getconf CLK_TCK)))
}

resident() {
    awk '/^VmRSS:/ { printf "%d", $2 / 1024 }' "/proc/$1/status"
}

get() { # path [cookie] -> body
    curl -sS -m 30 -b "${2:-}" "$AT$1"
}

post() { # path cookie name=value … -> status and Location
    local path=$1 cookie=$2 pair
    shift 2
    local fields=(--data-urlencode jakarta.faces.ViewState=stateless)
    for pair in "$@"; do
        fields+=(--data-urlencode "$pair")
    done
    curl -sS -m 30 -o "$WORK/answer" -c "$WORK/jar" -b "$cookie" -H 'Sec-Fetch-Site: same-origin' \
        -w '%{http_code} %{redirect_url}' "${fields[@]}" "$AT$path"
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }'; }
kb() { awk -v a="$1" 'BEGIN { printf "%.1f", a / 1024 }'; }

sign_in() { # email password -> cookie
    local answer
    answer=$(post /sign-in "" sign-in=sign-in "email=$1" "password=$2" enter=enter)
    case $answer in 302*) ;; *) fail "Sign-in of $1 answered $answer." ;; esac
    awk '$6 ~ /headwaters$/ { print $6 "=" $7 }' "$WORK/jar"
}

key() { cat /proc/sys/kernel/random/uuid; }

# Starts a jar on the data folder and waits until it is ready; sets MINE, its process, and READY, the milliseconds it took.
begin() { # jar flags of the JVM …
    local jar=$1 begun
    shift
    [ -d "$DATA/db" ] || fail "There is no database in $DATA yet. Start $jar once with HEADWATERS_SAMPLE=true, and stop it."
    : >"$WORK/log"
    begun=$(date +%s%N)
    HEADWATERS_POST_PAUSE=0 HEADWATERS_REQUESTS_PER_MINUTE=0 HEADWATERS_REQUESTS_PER_10_SECONDS=0 \
    HEADWATERS_SAMPLE=${HEADWATERS_SAMPLE:-true} HEADWATERS_DATA=$DATA HEADWATERS_PORT=$PORT HEADWATERS_ADDRESS=127.0.0.1 \
        "$JAVA" -Xmx512m "$@" -jar "$jar" >"$WORK/log" 2>&1 &
    MINE=$!
    for _ in $(seq 1200); do
        grep -q '^Headwaters is ready' "$WORK/log" && break
        kill -0 "$MINE" 2>/dev/null || fail "It did not start: $(tail -3 "$WORK/log")"
        sleep 0.1
    done
    grep -q '^Headwaters is ready' "$WORK/log" || fail "It was not ready after two minutes."
    READY=$((($(date +%s%N) - begun) / 1000000))
}

# Stops what was started.
stop() {
    if [ -n "${MINE:-}" ]; then
        kill "$MINE" 2>/dev/null || true
        wait "$MINE" 2>/dev/null || true
        MINE=
    fi
}

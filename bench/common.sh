# What the measuring scripts share. Sourced, never run: it reads HEADWATERS_DATA and HEADWATERS_PORT, and makes the folder WORK.
# shellcheck shell=bash

DATA=${HEADWATERS_DATA:-headwaters-data}
PORT=${HEADWATERS_PORT:-8080}
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


#!/usr/bin/env bash
# Measures what taking in and handing out files costs, against a headwaters.jar with the sample community on 127.0.0.1, beside nginx.
#
#   HEADWATERS_DATA=… HEADWATERS_PORT=8080 bench/measure-files.sh
#
# Start the program with HEADWATERS_SAMPLE=true and HEADWATERS_REQUESTS_PER_MINUTE=0 HEADWATERS_REQUESTS_PER_10_SECONDS=0, or the limits are
# measured. Needs bash, curl, wrk, nginx and /proc. It sends 100 files of 2 MB from eight senders (the three known accounts; each file is
# given up once it is whole, because a member may have twenty waiting), and then asks for parts and the whole of a file of 20 MB.
set -euo pipefail

DATA=${HEADWATERS_DATA:-headwaters-data}
PORT=${HEADWATERS_PORT:-8080}
AT=http://127.0.0.1:$PORT
SIDE=${SIDE:-8099}
RUN=${RUN:-15}
WORK=$(mktemp -d)
NGINX=
trap 'if [ -n "$NGINX" ]; then kill "$NGINX"; fi; rm -rf "$WORK"' EXIT
JVM=$(cat "$DATA/headwaters.lock")
ACCOUNTS=(leader@example.org:upstream-stones-17 member@example.org:quiet-harbor-42 coordinator@example.org:open-doors-2026)

cpu() { # pids -> milliseconds of CPU so far
    local all=0 pid fields
    for pid in "$@"; do
        read -ra fields <<<"$(sed 's/^.*) //' "/proc/$pid/stat")"
        all=$((all + (fields[11] + fields[12]) * 1000 / $(getconf CLK_TCK)))
    done
    echo "$all"
}

resident() { awk '/^VmRSS:/ { printf "%d", $2 / 1024 }' "/proc/$JVM/status"; }

sign_in() { # number -> cookie file
    local who=${ACCOUNTS[$(($1 % 3))]}
    curl -sS -o /dev/null -c "$WORK/cookie$1" -H 'Sec-Fetch-Site: same-origin' "$AT/sign-in" -d sign-in=sign-in -d "email=${who%%:*}" \
        -d "password=${who#*:}" -d enter=x -d jakarta.faces.ViewState=stateless
}

send() { # number, files
    local key name
    for ((i = 0; i < $2; i++)); do
        name=$WORK/file$1-$i.txt
        { echo "$1 $i $RANDOM $(date +%N)"; cat "$WORK/words"; } >"$name"
        key=$(curl -sS -b "$WORK/cookie$1" -H 'Sec-Fetch-Site: same-origin' "$AT/uploads/begin" -d name=file.txt \
            -d "size=$(stat -c %s "$name")" | sed 's/.*"key":"\([^"]*\)".*/\1/')
        for step in at=0 do=finish do=cancel; do
            curl -sS -o "$WORK/answer$1" -w '%{http_code}\n' -b "$WORK/cookie$1" -H 'Sec-Fetch-Site: same-origin' -H 'Expect:' \
                -H 'Content-Type: application/octet-stream' --data-binary "@$([ $step = at=0 ] && echo "$name" || echo /dev/null)" \
                "$AT/uploads/$key?$step" >>"$WORK/codes$1"
        done
        rm "$name"
    done
}

head -c 1572864 /dev/urandom | base64 >"$WORK/words"
for ((n = 0; n < 8; n++)); do sign_in $n; done
for round in "cold" "warm"; do
    before=$(cpu "$JVM") && from=$(date +%s%N) && rss=$(resident)
    for ((n = 0; n < 8; n++)); do send $n $((n < 4 ? 13 : 12)) & done
    wait
    took=$((($(date +%s%N) - from) / 1000000)) && used=$(($(cpu "$JVM") - before))
    echo "upload, $round: 100 files of 2 MB by 8 in $took ms, $((used / 100)) ms of CPU each; resident $rss MB before, $(resident) MB after;" \
        "answers $(cat "$WORK"/codes* | sort | uniq -c | tr -s ' \n' ' ')"
    rm "$WORK"/codes*
done

head -c 15728640 /dev/urandom | base64 >"$WORK/large.txt"
page=$(curl -sS -b "$WORK/cookie1" "$AT/resources/new")
key=$(sed -n 's/.*name="submissionKey" value="\([^"]*\)".*/\1/p' <<<"$page" | head -1)
place=$(curl -sS -o /dev/null -w '%{redirect_url}' -b "$WORK/cookie1" -H 'Sec-Fetch-Site: same-origin' -F add=add -F "submissionKey=$key" \
    -F title=Measured -F description=Words -F kind=DOCUMENT -F audience=EVERYONE -F language=EN -F share=x \
    -F jakarta.faces.ViewState=stateless -F "file=@$WORK/large.txt" "$AT/resources/new")
file=$(curl -sSL "$place" | sed -n 's/.*href="\(\/files\/[^"]*\)".*/\1/p' | head -1)
[ -n "$file" ] || { echo "No file at $place" >&2; exit 1; }
cp "$WORK/large.txt" "$WORK/side.txt" && chmod 755 "$WORK" && chmod 644 "$WORK/side.txt"
cat >"$WORK/nginx.conf" <<END
worker_processes 1; daemon off; pid $WORK/nginx.pid; error_log $WORK/nginx.log; user root;
events {} http { access_log off; sendfile on; server { listen 127.0.0.1:$SIDE; root $WORK; } }
END
nginx -c "$WORK/nginx.conf" &
NGINX=$!
until curl -sS -o /dev/null "http://127.0.0.1:$SIDE/side.txt" -r 0-0 2>/dev/null; do :; done
WORKER=$(pgrep -P "$NGINX")

ask() { # name, address, range, pids…
    local name=$1 address=$2 range=$3 before
    shift 3
    wrk -t1 -c4 -d"${RUN}s" -H "Range: bytes=$range" "$address" >/dev/null
    before=$(cpu "$@")
    wrk -t1 -c4 -d"${RUN}s" -H "Range: bytes=$range" "$address" >"$WORK/wrk"
    local n
    n=$(sed -n 's/^ *\([0-9]*\) requests in.*/\1/p' "$WORK/wrk")
    echo "$name: $n requests, $(($(cpu "$@") - before)) ms of CPU, $((($(cpu "$@") - before) * 1000 / (n > 0 ? n : 1))) us each;" \
        "$(grep -c 'Non-2xx' "$WORK/wrk" || true) lines of errors"
}
ask "64 KiB of 20 MB, Headwaters" "$AT$file" 1000000-1065535 "$JVM"
ask "64 KiB of 20 MB, nginx" "http://127.0.0.1:$SIDE/side.txt" 1000000-1065535 "$WORKER"
ask "all 20 MB, Headwaters" "$AT$file" 0- "$JVM"
ask "all 20 MB, nginx" "http://127.0.0.1:$SIDE/side.txt" 0- "$WORKER"
echo "resident afterwards: $(resident) MB"

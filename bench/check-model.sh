#!/usr/bin/env bash
# Holds the model of bench/queue.awk against a run: measures what a page costs at full load, asks the model how many readers who think
# for a while load the cores to 50 and to 80 percent, lets so many read, and prints what the model and the machine say.
#
#   HEADWATERS_DATA=… HEADWATERS_PORT=… bench/check-model.sh [PATH]
#
# PATH (/discussions) is asked for as a member. Settings: EMAIL and PASSWORD (of the sample community), THINK (500 ms), WARM and RUN in
# seconds (60 and 30), JVM and DB: numbers of the processes, when they do not stand in the data folder. Run the program with
# HEADWATERS_REQUESTS_PER_MINUTE=0 and HEADWATERS_REQUESTS_PER_10_SECONDS=0. Needs wrk, which takes a little of the same cores.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=bench/common.sh
. "$HERE/common.sh"

WARM=${WARM:-60}
RUN=${RUN:-30}
THINK=${THINK:-500}
JVM=${JVM:-$(tr -dc 0-9 <"$DATA/headwaters.lock")}
DB=${DB:-$(tr -dc 0-9 <"$DATA/run/mariadb.pid")}
CORES=$(nproc)
trap 'rm -rf "$WORK"' EXIT

echo "GET ${1:-/discussions} - $(sign_in "${EMAIL:-member@example.org}" "${PASSWORD:-quiet-harbor-42}")" >"$WORK/mix"
export MIX=$WORK/mix

# Lets so many read; sets "requests", "rate", "mean" and "cost", the CPU in ms of program and database for a request.
read_on() { # readers think seconds
    local jvm db answer
    jvm=$(cpu "$JVM") db=$(cpu "$DB")
    answer=$(THINK=$2 wrk -t1 -c"$1" -d"${3}s" --timeout 30s -s "$HERE/mix.lua" "$AT" | grep '^RESULT')
    # shellcheck disable=SC2086
    set -- $answer
    requests=$2 rate=$3 mean=$9
    [ "$8" = 0 ] || fail "$8 of $requests were not answered."
    cost=$(ratio $(($(cpu "$JVM") - jvm + $(cpu "$DB") - db)) "$requests")
}

read_on 8 0 "$WARM"
read_on 8 0 "$RUN"
echo "At full load: $rate requests/s, $cost ms of CPU for each, on $CORES cores; readers think $THINK ms"
for load in 0.5 0.8; do
    readers=$(awk -v C="$CORES" -v S="$cost" -v Z="$THINK" -v LOAD=$load -f "$HERE/queue.awk" | cut -d' ' -f1)
    full=$cost
    read_on "$readers" "$THINK" "$RUN"
    echo "Model:   $(awk -v C="$CORES" -v S="$full" -v Z="$THINK" -v N="$readers" -f "$HERE/queue.awk")"
    echo "Machine: $readers readers: $rate requests/s, $(awk -v r="$rate" -v s="$cost" -v c="$CORES" 'BEGIN { printf "%.0f", r * s / 10 / c }')" \
        "percent of $CORES cores, $mean ms for an answer ($cost ms of CPU each)"
    echo "Model with that cost: $(awk -v C="$CORES" -v S="$cost" -v Z="$THINK" -v N="$readers" -f "$HERE/queue.awk")"
    cost=$full
done

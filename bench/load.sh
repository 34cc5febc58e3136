#!/usr/bin/env bash
# Fills a database with 200,000 made-up posts and what belongs to them, or with FACTOR times as much.
#
#   HEADWATERS_DB_URL=jdbc:mariadb://127.0.0.1:3306/bench HEADWATERS_DB_USER=… HEADWATERS_DB_PASSWORD=… bench/load.sh [FACTOR]
#
# Start Headwaters once on that database before, best with HEADWATERS_SAMPLE=true, and stop it: it makes the tables. HEADWATERS_DATA
# is its data folder, for the files of the resources. It refuses a database in which an address ends in anything but example.org or
# .invalid. At its next start the program makes the index of its search.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ ! -f bench/target/headwaters-bench-1.0.0-SNAPSHOT.jar ]; then
    ./mvnw -q -B -ntp -Pbench -DskipTests -pl reader,bench -am package
fi
exec java -Xmx600m -cp 'bench/target/headwaters-bench-1.0.0-SNAPSHOT.jar:bench/target/lib/*' org.headwaters.bench.Load "$@"

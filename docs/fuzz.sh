#!/bin/bash
# Feeds the renderer and the sanitizer with Jazzer for five minutes (or so many seconds as the first argument says). Not part of the
# build: what it finds becomes a file in ejb/src/test/resources/org/headwaters/platform/text/fuzz, which MarkdownFuzzTest replays.
set -e
cd "$(dirname "$0")/.."
VERSION=0.24.0
mvn -q dependency:get -Dartifact=com.code-intelligence:jazzer:$VERSION
mvn -q -pl ejb -am -DskipTests test-compile
mvn -q -pl ejb dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/fuzz-classpath
J=~/.m2/repository/com/code-intelligence
mkdir -p ejb/target/fuzz
java -Xmx600m -cp "$J/jazzer/$VERSION/jazzer-$VERSION.jar:$J/jazzer-api/$VERSION/jazzer-api-$VERSION.jar:ejb/target/classes:ejb/target/test-classes:$(cat ejb/target/fuzz-classpath)" \
    com.code_intelligence.jazzer.Jazzer --target_class=org.headwaters.platform.text.MarkdownFuzz \
    --instrumentation_includes='org.commonmark.**:org.owasp.**:org.headwaters.platform.text.**' \
    -max_total_time="${1:-300}" -max_len=4096 -timeout=20 \
    ejb/target/fuzz ejb/src/test/resources/org/headwaters/platform/text/fuzz

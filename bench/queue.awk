#!/usr/bin/awk -f
# How long an answer takes and how much a machine carries: so many readers (N) who think for a while (Z ms) between requests, served by
# so many cores (C) at so much CPU a request (S ms, program and database together). The closed queue M/M/c//N, solved exactly.
#
#   awk -v C=2 -v S=12 -v N=16 -v Z=100 -f bench/queue.awk           one line: requests/s, share of the cores in use, mean answer in ms
#   awk -v C=2 -v S=12 -v Z=100 -v LOAD=0.8 -f bench/queue.awk       the same for the number of readers that loads the cores so far
function solve(n,    k, p, all, busy, waiting, rate) {
    # p: weight of k requests in the system; scaled as it goes, so that it neither overflows nor vanishes.
    p = 1; all = 1; busy = 0; waiting = 0
    for (k = 1; k <= n; k++) {
        p *= (n - k + 1) / Z * S / (k < C ? k : C)
        all += p; busy += p * (k < C ? k : C); waiting += p * k
        if (all > 1e200) { p /= 1e200; all /= 1e200; busy /= 1e200; waiting /= 1e200 }
    }
    rate = busy / all / S
    through = rate * 1000; used = busy / all / C; answer = waiting / all / rate
}
BEGIN {
    if (LOAD) { N = 1; solve(N); while (used < LOAD && N < 1e6) solve(++N) } else solve(N)
    printf "%d readers: %.1f requests/s, %.0f percent of %d cores, %.1f ms for an answer\n", N, through, used * 100, C, answer
}

-- For wrk: asks for the lines of the file MIX in turn, each thread beginning at another one. A line is "GET path" or
-- "POST path body"; in a body, KEY becomes a fresh key. A fourth word is the cookie of whoever asks. Prints one line at the end:
-- requests, requests/s, p50, p95, p99 in ms, bytes, how many were not answered as they should be, and the mean in ms.
local lines, at = {}, 0

local function read()
    for line in io.lines(os.getenv("MIX")) do
        local method, path, body, cookie = line:match("^(%S+) (%S+) (%S+) (%S+)$")
        lines[#lines + 1] = { method = method, path = path, body = body, cookie = cookie }
    end
end

local function key()
    return (("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"):gsub("x", function() return ("%x"):format(math.random(0, 15)) end))
end

function init()
    math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647 + os.time())
    read()
    at = math.random(#lines)
end

function request()
    at = at % #lines + 1
    local line = lines[at]
    local headers = { ["Accept-Encoding"] = "gzip" }
    if line.cookie ~= "-" then headers["Cookie"] = line.cookie end
    if line.method == "GET" then return wrk.format("GET", line.path, headers) end
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    headers["Sec-Fetch-Site"] = "same-origin"
    return wrk.format("POST", line.path, headers, (line.body:gsub("KEY", key)))
end

-- THINK: how many milliseconds a connection waits before each request, at random around it.
function delay()
    local think = tonumber(os.getenv("THINK") or "0")
    return think == 0 and 0 or math.floor(-math.log(1 - math.random()) * think)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(("RESULT %d %.1f %.1f %.1f %.1f %d %d %.1f\n"):format(summary.requests, summary.requests * 1e6 / summary.duration,
        latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3, summary.bytes,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout, latency.mean / 1e3))
end

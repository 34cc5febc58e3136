-- For wrk: asks for the lines of the file MIX in turn, each thread beginning at another one. A line is "GET path", "POST path body" or
-- "UPLOAD path bytes"; in a body, KEY becomes a fresh key. A fourth word is the cookie of whoever asks. Prints one line at the end:
-- requests, requests/s, p50, p95, p99 in ms, bytes, how many were not answered as they should be, and the mean in ms.
--
-- A file goes up in four requests, as the script of the pages sends it: begin, its bytes, finish, and cancel, because a member may have
-- twenty files waiting. The second needs the answer to the first, so a mix with files wants as many threads as connections.
local lines, at = {}, 0
local UPLOAD = { "?at=0", "?do=finish", "?do=cancel" }
local sending = { step = 0 }

local function read()
    for line in io.lines(os.getenv("MIX")) do
        local method, path, body, cookie = line:match("^(%S+) (%S+) (%S+) (%S+)$")
        lines[#lines + 1] = { method = method, path = path, body = body, cookie = cookie }
    end
end

local function key()
    return (("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"):gsub("x", function() return ("%x"):format(math.random(0, 15)) end))
end

-- Moves on only when an answer came: wrk asks for the first request twice.
local function answered(status, _, body)
    if status == 201 and sending.step == 0 then
        sending.key = body:match('"key":"([^"]+)"')
        sending.step = sending.key and 1 or 0
    elseif status < 300 and sending.step > 0 and sending.step < #UPLOAD then
        sending.step = sending.step + 1
    else
        sending.step = 0
    end
end

local function upload(line, headers)
    if sending.step == 0 then
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return wrk.format("POST", line.path .. "/begin", headers, "name=file.txt&size=" .. line.body)
    end
    headers["Content-Type"] = "application/octet-stream"
    local bytes = sending.step == 1 and (key() .. ("a line of a file\n"):rep(math.ceil(line.body / 17))):sub(1, line.body) or ""
    return wrk.format("POST", line.path .. "/" .. sending.key .. UPLOAD[sending.step], headers, bytes)
end

function init()
    math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647 + os.time())
    read()
    at = math.random(#lines)
    if lines[1].method == "UPLOAD" then response = answered end
end

function request()
    if sending.step == 0 then at = at % #lines + 1 end
    local line = lines[at]
    local headers = {}
    -- The answer to "begin" is read here, so it comes as it is.
    if line.method ~= "UPLOAD" then headers["Accept-Encoding"] = "gzip" end
    if line.cookie ~= "-" then headers["Cookie"] = line.cookie end
    if line.method == "GET" then return wrk.format("GET", line.path, headers) end
    headers["Sec-Fetch-Site"] = "same-origin"
    if line.method == "UPLOAD" then return upload(line, headers) end
    headers["Content-Type"] = "application/x-www-form-urlencoded"
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

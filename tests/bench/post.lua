-- Sends the contact form, each time with a submission key of its own and so with a text of its own.
--
--   wrk -s post.lua URL -- KEYS-FILE COUNT THREADS SECONDS HOLD-PATH
--
-- KEYS-FILE has COUNT lines of bench-keys; each thread takes its own part of them. After SECONDS
-- every connection asks for HOLD-PATH, which is never answered: so no enquiry is under way when wrk
-- ends, and every one that was sent has been counted.
dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "report.lua")

local ffi = require("ffi")
ffi.cdef [[
struct bench_time { long seconds; long nanoseconds; };
int clock_gettime(int id, struct bench_time *now);
]]
local MONOTONIC = 1
local KEY, STAMP, LINE = 32, 63, 97

local FIELDS = "name=J%C3%BCrgen+O%27Neill-Wa%C5%82%C4%99sa&email=j.oneill%40instruments.example.com"
    .. "&company=Northern+Measuring+Instruments+Ltd.&country=IE&role=Managing+director"
    .. "&phone=%2B353+1+555+0100&website=https%3A%2F%2Finstruments.example.com%2F&sector=energy"
    .. "&project=new_site&timeframe=months_12&jobs=10_49&investment=500k_5m&site=laboratory"
    .. "&place=Bochum+or+Gelsenkirchen&reply_lang=en&call=yes&call_times=Tuesday+14%3A00&source=fair"
    .. "&share=yes&privacy=yes&message=We+make+measuring+instruments+for+hydrogen+networks+and+are+"
    .. "looking+for+a+laboratory+and+partners+in+research.%0D%0A%0D%0AOur+team+of+twelve+would+like"
    .. "+to+start+within+the+year%2C+and+we+would+be+glad+to+learn+which+places+in+the+region+suit+a"
    .. "+company+like+ours%2C+and+whom+to+talk+to%3A+universities%2C+operators+of+networks%2C+other+"
    .. "makers+of+instruments.+Our+reference+is+"

local now = ffi.new("struct bench_time")
local data, position, head, hold, seconds, deadline
exhausted = 0

local function time()
    ffi.C.clock_gettime(MONOTONIC, now)
    return tonumber(now.seconds) + tonumber(now.nanoseconds) / 1e9
end

function init(args)
    local count, threads = tonumber(args[2]), tonumber(args[3])
    local share = math.floor(count / threads)
    local file = assert(io.open(args[1], "rb"))
    file:seek("set", index * share * LINE)
    data = file:read(share * LINE)
    file:close()
    position = 1
    seconds = tonumber(args[4])

    local length = #FIELDS + KEY + #"&key=" + KEY + #"&rendered=" + STAMP
    -- Not wrk.format: without a body it takes Content-Length away.
    head = "POST " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.headers["Host"]
        .. "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " .. length
        .. "\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: en-IE,en;q=0.8\r\n\r\n"
    hold = wrk.format("GET", args[5])
end

function request()
    deadline = deadline or time() + seconds
    if position > #data then
        exhausted = 1
        return hold
    end
    if time() >= deadline then
        return hold
    end
    local key = data:sub(position, position + KEY - 1)
    local stamp = data:sub(position + KEY + 1, position + KEY + STAMP)
    position = position + LINE
    return head .. FIELDS .. key .. "&key=" .. key .. "&rendered=" .. stamp
end

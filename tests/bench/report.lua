-- What a run of wrk found, on one line for tests/bench/load.py. Times in microseconds.
local threads = {}

function setup(thread)
    thread:set("index", #threads)
    table.insert(threads, thread)
end

function done(summary, latency)
    local errors = summary.errors
    local exhausted = 0
    for _, thread in ipairs(threads) do
        exhausted = exhausted + (thread:get("exhausted") or 0)
    end
    print(string.format(
        "bench requests=%d duration=%d p50=%d p99=%d max=%d errors=%d exhausted=%d",
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
        latency.max, errors.connect + errors.read + errors.write + errors.timeout + errors.status,
        exhausted))
end

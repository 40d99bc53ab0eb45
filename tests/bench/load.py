"""Runs wrk against one side of a row, and makes sure that it measured what it was meant to.

A side is a function without arguments that returns a Result. Every run is checked against nginx's
access log: a side that answers faster because it answers something else is an error, not a result.
"""
import os
import re
import statistics
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
LOG_LIMIT = 5.0  # seconds for nginx to write out its log
DRAIN = 1  # seconds: longer than any answer to a form may take
KEYS_PER_SECOND = 40000  # more than any machine sends


class BenchError(Exception):
    """The bench cannot go on; the text is for people."""


class Result:
    def __init__(self, requests, seconds, p50, p99, worst):
        self.requests = requests
        self.rate = requests / seconds
        self.p50 = p50  # these in milliseconds
        self.p99 = p99
        self.worst = worst


class Round:
    """Results of one round by the name of the side."""

    def __init__(self, results):
        self.results = results

    def ratio(self, side, baseline):
        return self.results[side].rate / self.results[baseline].rate


class Meter:
    """Wraps a side: CPU seconds of some processes per request, over all rounds."""

    def __init__(self, system, processes, side):
        self.system = system
        self.processes = processes
        self.side = side
        self.seconds = 0.0
        self.requests = 0

    def __call__(self):
        before = self.system.cpu(*self.processes)
        result = self.side()
        self.seconds += self.system.cpu(*self.processes) - before
        self.requests += result.requests
        return result

    def microseconds(self):
        return 1e6 * self.seconds / self.requests


def interleave(rounds, **sides):
    """Runs all sides once per round, every other round in the opposite order, since the machine does
    not stay the same."""
    done = []
    names = list(sides)
    for number in range(rounds):
        order = names if number % 2 == 0 else names[::-1]
        done.append(Round({name: sides[name]() for name in order}))
    return done


def rate(rounds, side):
    return statistics.median(one.results[side].rate for one in rounds)


def _wrk(system, script, seconds, path, headers, arguments):
    threads = min(2, os.cpu_count() or 1)
    command = ["wrk", f"-t{threads}", f"-c{system.clients}", f"-d{seconds}s", "--timeout", "30s",
               "-s", os.path.join(HERE, script)]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    command += [f"http://127.0.0.1:{system.port}{path}", "--", *arguments(threads)]
    done = subprocess.run(command, check=False, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    found = re.search(r"^bench (.*)$", done.stdout, re.M)
    if done.returncode != 0 or not found:
        raise BenchError(f"wrk failed on {path}:\n{done.stdout}")
    values = {name: int(value) for name, value in (pair.split("=") for pair in found[1].split())}
    if values["errors"] or not values["requests"]:
        raise BenchError(f"{path} failed under load:\n{done.stdout}")
    if values["exhausted"]:
        raise BenchError("more forms were sent than there were keys")
    return values


class Logged:
    """What nginx logged of a run: answers with the expected status, those that wrk left at its end
    (499), and others."""

    def __init__(self, system, method, route, status):
        line = f" method={method} route={route} status="
        with open(system.access_log, "rb") as file:
            log = file.read()
        self.expected = log.count(f"{line}{status} ".encode())
        self.left = log.count(f"{line}499 ".encode())
        self.others = log.count(line.encode()) - self.expected - self.left


def _check(system, method, route, status, requests):
    """wrk has seen `requests` answers: they must be in the log with that status, and no others."""
    end = time.monotonic() + LOG_LIMIT
    system.flush_log()
    while True:
        logged = Logged(system, method, route, status)
        if logged.expected >= requests or time.monotonic() > end:
            break
        time.sleep(0.05)
    if logged.others or logged.expected < requests:
        raise BenchError(f"{method} {route}: {requests} answers, logged {logged.expected} with {status}, "
                         f"{logged.left} with 499 and {logged.others} others")
    return logged


def _result(values, seconds):
    return Result(values["requests"], seconds, values["p50"] / 1000, values["p99"] / 1000,
                  values["max"] / 1000)


def get(system, path, route, status=200, headers=None):
    """A side that asks for a page as fast as it comes."""
    def side():
        os.truncate(system.access_log, 0)
        values = _wrk(system, "report.lua", system.seconds, path, headers or {}, lambda _: [])
        _check(system, "GET", route, status, values["requests"])
        return _result(values, values["duration"] / 1e6)
    return side


def _notice(system):
    """The digest of the privacy notice that forms carry in their stamp."""
    _, _, page = system.get("/en/contact")
    found = re.search(rb'name="rendered" value="[0-9]+\.([0-9a-f]{16})\.', page)
    if not found:
        raise BenchError("/en/contact: no stamp with a notice in the form")
    return found[1].decode()


def post(system, path, route):
    """A side that sends forms; each answer must be a 303, none is under way when it ends."""
    keys = system.path("keys")

    def side():
        count = KEYS_PER_SECOND * system.seconds
        with open(keys, "wb") as file:
            system.run(system.program("bench/bench-keys"), system.key_file, _notice(system),
                       str(count), stdout=file)
        os.truncate(system.access_log, 0)
        values = _wrk(system, "post.lua", system.seconds + DRAIN, path, {},
                      lambda threads: [keys, str(count), str(threads), str(system.seconds),
                                       "/bench/hold"])
        logged = _check(system, "POST", route, 303, values["requests"])
        if logged.expected != values["requests"] or logged.left:
            raise BenchError(f"POST {path}: {values['requests']} answers, but {logged.expected} logged "
                             f"and {logged.left} left under way")
        return _result(values, system.seconds)
    return side

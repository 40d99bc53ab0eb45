"""The form, rendered by a worker for one visitor, against a bare libfcgi program that answers with
the same bytes; and what a worker computes for it."""
from load import BenchError, Meter, get, interleave
from system import ACCEPT_GZIP
from table import limit_line, ratio_line

NAME = "form"
PATH = "/en/contact"
BARE = "/bench-form/contact"
ROUTE = "/:lang/contact"


def bare_answer(headers, body):
    """The answer of a worker that nginx made `headers` and `body` of."""
    own = ("content-type", "cache-control", "vary", "content-encoding")
    head = "".join(f"{name}: {headers[name]}\r\n" for name in own if name in headers)
    return f"{head}Status: 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def prepare(system):
    status, headers, body = system.get(PATH, headers=ACCEPT_GZIP)
    if status != 200:
        raise BenchError(f"{PATH}: {status}")
    bare = system.add_bare("form", BARE, bare_answer(headers, body), 200)
    _, bare_headers, bare_body = system.get(BARE, headers=ACCEPT_GZIP)
    differ = {name for name in headers.keys() | bare_headers.keys()
              if headers.get(name) != bare_headers.get(name)} - {"date"}
    if len(bare_body) != len(body) or differ:
        raise BenchError(f"the bare program does not answer like the form: {sorted(differ)}")
    return bare


def measure(system, rounds):
    bare = prepare(system)
    form = Meter(system, system.site_workers(), get(system, PATH, ROUTE, headers=ACCEPT_GZIP))
    least = Meter(system, system.children(bare), get(system, BARE, ROUTE, headers=ACCEPT_GZIP))
    done = interleave(rounds, form=form, bare=least)
    return [ratio_line("form / bare libfcgi", done, "form", "bare", 0.90),
            limit_line("form, CPU of a worker per request", form.microseconds(), "us", 40,
                       f"bare libfcgi {least.microseconds():.1f} us")]

"""Enquiries: validated, committed to disk and then acknowledged, against a bare libfcgi program that
reads the same forms and stores nothing, and against one durable transaction after the other.

Afterwards the database must hold as many enquiries, receipts and mails as answers were counted."""
import re
import sqlite3
import statistics

from load import BenchError, Meter, Result, interleave, post
from table import Line, limit_line, ratio_line

NAME = "enquiry"
PATH = "/en/contact"
BARE = "/bench-enquiry/contact"
ROUTE = "/:lang/contact"


def count(system, table):
    database = sqlite3.connect(f"file:{system.database}?mode=ro", uri=True)
    try:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        database.close()


def check(system, accepted):
    found = {table: count(system, table) for table in ("enquiry", "receipt", "outbox", "history")}
    mails = {"outbox": 2 * accepted}  # to staff and to the enquirer
    if any(number != mails.get(table, accepted) for table, number in found.items()):
        raise BenchError(f"{accepted} enquiries were acknowledged, the database holds {found}")


def commits(system):
    """A side: bench-commits in a database beside the other, one process, one row per transaction."""
    def side():
        said = system.run(system.program("bench/bench-commits"), system.path("commits.db"),
                          str(500 * system.seconds))
        found = re.fullmatch(rb"requests=(\d+) milliseconds=(\d+)\n", said)
        return Result(int(found[1]), int(found[2]) / 1000, 0, 0, 0)
    return side


def measure(system, rounds):
    answer = (b"Cache-Control: no-store\r\nLocation: /en/receipt/0123456789abcdef0123456789abcdef\r\n"
              b"Status: 303 See Other\r\nContent-Length: 0\r\n\r\n")
    system.add_bare("enquiry", BARE, answer, 303)
    before = count(system, "enquiry")
    workers = Meter(system, system.site_workers(), post(system, PATH, ROUTE))
    done = interleave(rounds, enquiry=workers, bare=post(system, BARE, ROUTE), commits=commits(system))
    check(system, before + sum(one.results["enquiry"].requests for one in done))

    mine = [one.results["enquiry"] for one in done]
    worst = max(one.worst for one in mine)
    total = sum(one.requests for one in mine)
    return [ratio_line("enquiry accepted / bare libfcgi", done, "enquiry", "bare", 0.60),
            limit_line("enquiry, 99th percentile", statistics.median(one.p99 for one in mine), "ms", 15,
                       f"median {statistics.median(one.p50 for one in mine):.1f} ms"),
            limit_line("enquiry, slowest of all", worst, "ms", 100,
                       f"worker {workers.microseconds():.0f} us CPU per enquiry"),
            ratio_line("enquiry / durable one-row transactions", done, "enquiry", "commits"),
            Line("enquiries acknowledged and found", f"{total:,}", f"{total:,}", True)]

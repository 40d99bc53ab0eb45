"""The story page as shipped, a worker behind nginx's page cache, against a static file of nginx with
the same bytes and headers; and a 304 against the same file."""
from load import BenchError, Meter, get, interleave
from system import ACCEPT_GZIP
from table import Line, ratio_line

NAME = "story"
PATH = "/en/internationally-in-demand"
STATIC = "/bench/internationally-in-demand"
ROUTE = "/:lang/internationally-in-demand"
OWN = {"date", "connection", "server", "last-modified", "etag", "accept-ranges"}


def prepare(system):
    status, headers, body = system.get(PATH, headers=ACCEPT_GZIP)
    if status != 200 or headers.get("content-encoding") != "gzip":
        raise BenchError(f"{PATH}: {status}, not compressed")
    system.add_static(STATIC, body, "add_header Content-Encoding gzip; add_header Vary Accept-Encoding;"
                                    f' add_header Cache-Control "{headers["cache-control"]}";')
    static = system.get(STATIC, headers=ACCEPT_GZIP)
    differ = {name for name in headers.keys() | static[1].keys()
              if headers.get(name) != static[1].get(name)} - OWN
    if static[2] != body or differ:
        raise BenchError(f"the static file is not the story page: {sorted(differ)}")
    return headers["etag"]


def measure(system, rounds):
    etag = prepare(system)
    nginx = system.children(system.nginx)

    def side(*arguments, **more):
        return Meter(system, nginx, get(system, *arguments, **more))

    page = side(PATH, ROUTE, headers=ACCEPT_GZIP)
    static = side(STATIC, ROUTE, headers=ACCEPT_GZIP)
    unchanged = side(PATH, ROUTE, status=304, headers={**ACCEPT_GZIP, "If-None-Match": etag})
    done = interleave(rounds, page=page, static=static, unchanged=unchanged)
    return [ratio_line("story page / static file of nginx", done, "page", "static", 0.92),
            ratio_line("story page, 304 / static file", done, "unchanged", "static", 1.2),
            Line("story page, CPU of nginx per request", f"{page.microseconds():.1f} us",
                 note=f"a 304 {unchanged.microseconds():.1f} us, static file {static.microseconds():.1f} us")]

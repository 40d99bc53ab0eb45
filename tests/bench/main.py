"""script/bench after the build: measures rows of DESIGN section 8 and prints them as a table.

It decides nothing: the exit code is 0 whatever the ratios are, and 1 only when something does not
run or what was stored is not what was acknowledged. docs/bench.md tells how to read the table.
"""
import argparse
import os
import platform
import sys

import row_enquiry
import row_form
import row_story
from load import BenchError
from system import System
from table import print_table

# A row is a module with NAME and measure(system, rounds), which returns a list of table.Line.
ROWS = (row_story, row_form, row_enquiry)


def arguments():
    parser = argparse.ArgumentParser(
        prog="script/bench", description="Measures indemand against its baselines; see docs/bench.md.")
    parser.add_argument("--quick", action="store_true",
                        help="a smoke run of seconds; its figures mean nothing")
    parser.add_argument("--row", action="append", choices=[row.NAME for row in ROWS],
                        help="only this row; may be given more than once")
    parser.add_argument("--rounds", type=int, help="how often each side is run (default: 5)")
    parser.add_argument("--seconds", type=int, help="how long each side of a round runs (default: 3)")
    parser.add_argument("--port", type=int, default=8600, help="of nginx on 127.0.0.1 (default: 8600)")
    parser.add_argument("--dir", default="/var/tmp",
                        help="where the database lies while it runs, a real disk (default: /var/tmp)")
    options = parser.parse_args()
    options.rounds = options.rounds or (1 if options.quick else 5)
    options.seconds = options.seconds or (1 if options.quick else 3)
    return options


def print_header(system, options):
    load = os.getloadavg()[0]
    print(f"indemand bench: {os.cpu_count()} CPUs, {platform.system()} {platform.release()}, "
          f"load before {load:.1f}")
    print(f"database on {system.file_system()} below {options.dir}; {system.workers} workers, "
          f"{system.clients} clients, rounds: {options.rounds} of {options.seconds} s a side", flush=True)


def main():
    options = arguments()
    os.umask(0o077)
    try:
        with System(options) as system:
            print_header(system, options)
            lines = []
            for row in ROWS:
                if not options.row or row.NAME in options.row:
                    lines += row.measure(system, options.rounds)
            print_table(lines)
    except BenchError as error:
        sys.exit(f"bench: {error}")


main()

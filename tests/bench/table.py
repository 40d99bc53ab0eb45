"""The table: one line per goal."""
import statistics


class Line:
    """`text` is the measured value; `met` tells whether it reaches the goal, None without a goal."""

    def __init__(self, what, text, goal="", met=None, note=""):
        self.cells = (what, text, goal, {True: "yes", False: "no", None: ""}[met], note)


def ratio_line(what, rounds, side, baseline, goal=None):
    """The median of the ratios of the rounds, their span, and the absolute rates for information."""
    ratios = [one.ratio(side, baseline) for one in rounds]
    middle = statistics.median(ratios)
    mine, other = (statistics.median(one.results[name].rate for one in rounds)
                   for name in (side, baseline))
    return Line(what, f"{middle:.2f}", f">= {goal:.2f}" if goal else "",
                middle >= goal if goal else None,
                f"{min(ratios):.2f} to {max(ratios):.2f}; {mine:,.0f}/s and {other:,.0f}/s")


def limit_line(what, value, unit, limit, note=""):
    return Line(what, f"{value:.1f} {unit}", f"<= {limit} {unit}", value <= limit, note)


def print_table(lines):
    heads = ("what", "result", "goal", "met", "span of the ratios; absolute figures for information")
    rows = [heads, *(line.cells for line in lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(heads))]
    print()
    for number, row in enumerate(rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))

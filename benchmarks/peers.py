"""What do comparable systems need for the same work? Medians in ms of a whole request, one client.

Measured once on one machine of two cores (PostgreSQL 15, data loaded by SQL): Tryton 8.2 with 17 modules, Odoo 19
community, DjangoCRM on Django 6.0. Their "page + count" is what their own web client asks for. Read ratios of 3 and
more as facts, smaller ones as hints.
"""

LIST_FILTERED: dict[int, dict[str, float]] = {
    10_000: {"Odoo 19": 43.2, "Tryton 8.2": 168.5, "DjangoCRM": 1037},
    100_000: {"Odoo 19": 92.6, "Tryton 8.2": 388.3, "DjangoCRM": 1197},
    1_000_000: {"Odoo 19": 537.9, "Tryton 8.2": 979.9},
}
SEARCH: dict[int, dict[str, float]] = {
    100_000: {"Odoo 19": 420.0, "Tryton 8.2": 406.6, "DjangoCRM": 1335},
    1_000_000: {"Odoo 19": 1661.0, "Tryton 8.2": 60.8},
}
READY_SECONDS = {"Tryton 8.2": 1.722, "Odoo 19": 7.304, "DjangoCRM": 2.675}
ONE_PROCESS_MIB = {"Tryton 8.2": 100.5, "Odoo 19": 141.8, "DjangoCRM": 137.6}  # proportional set size
TWENTY_CLIENTS: dict[int, dict[str, float]] = {  # lists a second, two worker processes
    100_000: {"Odoo 19": 14.39, "Tryton 8.2": 5.05, "DjangoCRM": 1.61},
    1_000_000: {"Tryton 8.2": 1.45},
}


def beside(ours: float, theirs: dict[str, float], *, more_is_better: bool = False) -> str:
    """How many times better we are than each; below 1 is worse."""
    ratios = {name: value and (ours / value if more_is_better else value / ours) for name, value in theirs.items()}
    return ", ".join(f"{name} {theirs[name]:g} ({ratio:.1f}x)" for name, ratio in ratios.items()) or "-"

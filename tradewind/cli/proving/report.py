"""What does the proof say in the end?"""

from collections.abc import Sequence

from tradewind.cli.language import gettext as _
from tradewind.cli.proving.running import Case, Result

SLOWEST = 10
SHOWN_SKIPS = 40


def line_for(result: Result) -> str:
    passed, failed, skipped = (result.count(outcome) for outcome in ("passed", "failed", "skipped"))
    return f"{result.suite:<14}{result.seconds:7.1f} s   {passed:>5} passed {failed:>4} failed {skipped:>4} skipped"


def in_words(results: Sequence[Result]) -> str:
    tests = [test for result in results for test in result.tests]
    parts = [_failures(results), _skips(tests), _slowest(tests)]
    parts.append("\n".join([_("Time by suite:"), *map(line_for, results)]))
    return "\n\n".join(part for part in parts if part)


def last_line(results: Sequence[Result]) -> str:
    """Alone on its line, for people and for programs."""
    counts = [sum(result.count(outcome) for result in results) for outcome in ("passed", "failed", "skipped")]
    return "{} passed, {} failed, {} skipped".format(*counts)


def _failures(results: Sequence[Result]) -> str:
    return "\n".join(f"== {result.suite}\n{result.output.rstrip()}" for result in results if result.count("failed"))


def _skips(tests: Sequence[Case]) -> str:
    skipped = [test for test in tests if test.outcome == "skipped"]
    if not skipped:
        return ""
    lines = [f"  {test.suite}: {test.name} ({test.reason})" for test in skipped[:SHOWN_SKIPS]]
    if more := len(skipped) - len(lines):
        lines.append(_("  and %(number)s more") % {"number": more})
    return "\n".join([_("Not run:"), *lines])


def _slowest(tests: Sequence[Case]) -> str:
    slowest = sorted(tests, key=lambda test: -test.seconds)[:SLOWEST]
    lines = [f"{test.seconds:7.2f} s  {test.suite}: {test.name}" for test in slowest]
    return "\n".join([_("The ten slowest:"), *lines]) if lines else ""

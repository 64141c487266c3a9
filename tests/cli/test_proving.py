"""Does the proof count rightly and say what it could not do?"""

import os
import sys
from pathlib import Path

import pytest

from tradewind.cli.company_folder import PROJECT
from tradewind.cli.proving import report
from tradewind.cli.proving.missing import CHROMIUM, POSTGRES, in_words
from tradewind.cli.proving.running import Case, Result, read_report, run_side_by_side
from tradewind.cli.proving.suites import Suite, all_tests, on_postgres

pytestmark = pytest.mark.pure

REPORT = """<testsuites><testsuite name="pytest" tests="4">
<testcase classname="tests.web.test_a" name="test_one" time="0.5"/>
<testcase classname="tests.web.test_a" name="test_two" time="1.5"><failure message="no">x</failure></testcase>
<testcase classname="tests.web.test_a" name="test_three" time="0"><skipped message="no browser">x</skipped></testcase>
<testcase classname="tests.web.test_a" name="test_four" time="0"><error message="no">x</error></testcase>
</testsuite></testsuites>"""


def test_a_report_is_read(tmp_path: Path) -> None:
    (tmp_path / "report.xml").write_text(REPORT, encoding="utf-8")
    tests = read_report(tmp_path / "report.xml", "sqlite")
    assert [test.outcome for test in tests] == ["passed", "failed", "skipped", "failed"]
    assert tests[1].name == "tests/web/test_a::test_two"
    assert tests[2].reason == "no browser"


def test_the_last_line_sums_all_suites() -> None:
    one = Result("a", 1.0, (Case("x", "a", 1, "passed"), Case("y", "a", 1, "failed")), "said", 1)
    other = Result("b", 1.0, (Case("z", "b", 3, "skipped", "no Chromium"), Case("w", "b", 2, "passed")), "", 0)
    assert report.last_line([one, other]) == "2 passed, 1 failed, 1 skipped"
    words = report.in_words([one, other])
    assert "said" in words
    assert "b: z (no Chromium)" in words
    assert words.index("b: w") < words.index("a: x")


def test_suites_run_side_by_side_and_a_failing_tool_is_a_failure() -> None:
    good = Suite("good", (sys.executable, "-c", ""))
    bad = Suite("bad", (sys.executable, "-c", "print('reason'); raise SystemExit(3)"))
    results = {result.suite: result for result in run_side_by_side([good, bad])}
    assert {name: (r.count("passed"), r.count("failed")) for name, r in results.items()} == {
        "good": (1, 0),
        "bad": (0, 1),
    }
    assert "reason" in results["bad"].output


def test_the_next_in_line_starts_when_a_place_is_free(tmp_path: Path) -> None:
    """The third needs the first to have ended, and the second, which is still at work, needs the third."""
    wait = "import sys, time, pathlib\nwhile not pathlib.Path(sys.argv[1]).exists(): time.sleep(0.01)"
    mark = "import sys, pathlib; pathlib.Path(sys.argv[1]).touch()"
    short = Suite("short", (sys.executable, "-c", ""))
    long = Suite("long", (sys.executable, "-c", wait, str(tmp_path / "mark")))
    after = Suite("after", (sys.executable, "-c", mark, str(tmp_path / "mark")))
    results = list(run_side_by_side([short, long, after], at_once=2))
    assert results[0].suite == "short" and {result.suite for result in results[1:]} == {"long", "after"}
    assert [result.count("failed") for result in results] == [0, 0, 0]


def test_no_folder_of_tests_is_left_out_and_none_is_asked_twice() -> None:
    """What one suite of the tests on SQLite passes over, another one takes."""
    suites = [suite for suite in all_tests(with_postgres=False, nightly=True) if suite.is_pytest]
    taken = [word for suite in suites for word in suite.command if word.startswith("tests")]
    passed_over = {word.split("=")[1] for suite in suites for word in suite.command if word.startswith("--ignore=")}
    assert passed_over == set(taken) - {"tests", "tests/cli"}
    assert len(taken) == len(set(taken))
    assert all((PROJECT / folder).is_dir() for folder in taken)
    for suite in suites:
        wanted = "journey" if suite.name == "journeys" else "not journey"
        assert suite.command[suite.command.index("-m", 3) + 1] == wanted, "of tests/cli each takes its own"


def test_pure_tests_are_not_run_twice() -> None:
    postgres = on_postgres(nightly=True)
    assert "not journey and not pure" in postgres.command
    assert postgres.environment == {"TEST_DB": "postgres"}
    assert postgres in all_tests(with_postgres=True, nightly=True)
    assert postgres not in all_tests(with_postgres=False, nightly=True)


def test_the_long_ones_wait_for_the_night() -> None:
    daily, nightly = (all_tests(with_postgres=True, nightly=each) for each in (False, True))
    assert all("not nightly" in " ".join(suite.command) for suite in daily)
    assert not any("nightly" in " ".join(suite.command) for suite in nightly)
    assert [suite.name for suite in daily] == [suite.name for suite in nightly]


def test_a_suite_that_finds_no_tests_is_a_failure(tmp_path: Path) -> None:
    """As after a slip in a folder's or a mark's name: it would be green for ever."""
    (tmp_path / "test_nothing.py").write_text("", encoding="utf-8")
    command = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", os.devnull, str(tmp_path))
    (result,) = run_side_by_side([Suite("empty", command, is_pytest=True)])
    assert (result.count("passed"), result.count("failed")) == (0, 1)


def test_what_is_missing_is_named_with_what_is_not_proved() -> None:
    assert "postgresql" in in_words(POSTGRES)
    assert "chromium" in in_words(CHROMIUM)

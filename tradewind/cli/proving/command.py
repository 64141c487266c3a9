"""Does the house keep its promises, all of them, on this machine?"""

import argparse

from tradewind.cli.company_folder import PROJECT
from tradewind.cli.contract import COUNT, DECIMAL, FINDINGS, FINE, TEXT, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.messages import catalogue
from tradewind.cli.proving import missing, report, running, suites
from tradewind.cli.proving.installing import install
from tradewind.cli.proving.running import Result

SCHEMA = record_schema(
    "test: one line for each suite",
    {"suite": TEXT, "seconds": DECIMAL, "passed": COUNT, "failed": COUNT, "skipped": COUNT},
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--install", action="store_true", help=_("install what is missing with apt; a test not run is then a failure")
    )
    parser.add_argument(
        "--nightly", action="store_true", help=_("also run what takes long, and on PostgreSQL what comes near it")
    )


def run(options: argparse.Namespace) -> int:
    if not (PROJECT / "tests").is_dir():
        raise Unusable(_("The tests are not part of this installation; they come with the source."))
    catalogue.build_if_outdated()
    lacking = missing.missing_tools()
    if options.install and lacking:
        install(lacking)
        lacking = missing.missing_tools()
    if not options.json:
        for tool in lacking:
            print(missing.in_words(tool), flush=True)
    results = _run_everything(lacking, nightly=options.nightly, quiet=options.json)
    if options.json:
        print_records(Answer(_record(result)) for result in results)
    else:
        if not options.nightly:
            print(_("The long ones are left out; --nightly runs them too."))
        print(f"\n{report.in_words(results)}\n\n{report.last_line(results)}", flush=True)
    failed = sum(result.count("failed") for result in results)
    skipped = sum(result.count("skipped") for result in results)
    return FINDINGS if failed or (options.install and skipped) else FINE


def _run_everything(lacking: list[missing.Tool], *, nightly: bool, quiet: bool) -> list[Result]:
    tests = suites.all_tests(with_postgres=missing.POSTGRES not in lacking, nightly=nightly)
    results: list[Result] = []
    for result in running.run_side_by_side([*suites.tools(), *tests]):
        results.append(result)
        if not quiet:
            print(report.line_for(result), flush=True)
    if missing.POSTGRES in lacking:
        results.append(running.not_run(suites.on_postgres(nightly=nightly), missing.POSTGRES.name))
    return results


def _record(result: Result) -> dict[str, object]:
    counts = {outcome: result.count(outcome) for outcome in ("passed", "failed", "skipped")}
    return {"suite": result.suite, "seconds": f"{result.seconds:.1f}", **counts}

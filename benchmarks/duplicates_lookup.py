"""How fast is it known who looks like a party, among a million?

    python -m benchmarks.duplicates_lookup [--rows 2000 100000 1000000] [--databases sqlite postgresql]

Without pages and network: all that the panel beside a form asks. The names, seven in ten in Latin letters, are made
once and kept in the folder for temporary files; each look-up is a stored record written again in another way, or a
stranger.
"""

import json
import statistics
import subprocess
import sys

from benchmarks.measuring import parser_of, prepared_company
from tests.companies import Company

AIM = 20.0  # ms, p95


def main() -> None:
    options = parser_of(__doc__, [2_000, 100_000, 1_000_000]).parse_args()
    for database in options.databases:
        with prepared_company(database) as company:
            for rows in sorted(options.rows):
                print(
                    f"\n{database}, {rows:,} parties: median / p95 ms, median of our own work, found, compared",
                    flush=True,
                )
                _print(_told(company, rows))


def _told(company: Company, rows: int) -> dict[str, dict[str, list[float]]]:
    """A million rows take some minutes: longer than the tests allow any process."""
    command = [sys.executable, "-m", "benchmarks.looking_up", str(rows)]
    done = subprocess.run(command, env=company.environment, cwd=company.folder, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _print(told: dict[str, dict[str, list[float]]]) -> None:
    for title, each in told.items():
        took = sorted(each["ms"])
        p95 = took[min(len(took) - 1, len(took) * 95 // 100)]
        late = "" if p95 <= AIM else f"  over {AIM:.0f} ms"
        found, compared = statistics.mean(each["found"]), statistics.mean(each["compared"])
        own = statistics.median(each["own"])
        print(
            f"  {title:26}{statistics.median(took):7.1f} /{p95:6.1f}{own:7.1f}{found:8.0%}{compared:6.1f}{late}",
            flush=True,
        )


if __name__ == "__main__":
    main()

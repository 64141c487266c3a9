"""How long do the pages of inquiries and the keys of the inbox take with many inquiries, on either database?

    python -m benchmarks.inquiries_pages [--rows 2000 100000] [--databases sqlite postgresql] [--times 20]

Whole requests inside one process, without the network: as the boss, the assistant and a salesperson. The rows are made
by `inquiries_filling`; README.md holds the latest figures.
"""

from benchmarks.measuring import parser_of, prepared_company, run, tell


def main() -> None:
    options = parser_of(__doc__, [100_000], 20).parse_args()
    for database in options.databases:
        for rows in options.rows:
            with prepared_company(database) as company:
                record = run(company, "benchmarks.inquiries_filling", str(rows))["record"]
                print(f"\n{database}, {rows:,} inquiries: median / p95 ms, own work, ms in SQL, queries", flush=True)
                tell(run(company, "benchmarks.inquiries_asked", str(record), str(options.times)))


if __name__ == "__main__":
    main()

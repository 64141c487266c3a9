"""How fast is a catalogue of 20,000 products listed, searched and asked for codes?

    python -m benchmarks.products [--rows 2000 20000] [--databases sqlite postgresql]

Without the network: whole requests of the list and of a product, and what the grid of a quotation asks: suggestions
while somebody types, forty pasted codes (all known; five unknown), and the facts of forty lines.
"""

import statistics

from benchmarks.measuring import parser_of, prepared_company

AIM = 100.0  # ms, p95
A_STEP = 4_000  # products written at once


def main() -> None:
    options = parser_of(__doc__, [2_000, 20_000]).parse_args()
    for database in options.databases:
        with prepared_company(database) as company:
            for rows in sorted(options.rows):
                for there in (*range(A_STEP, rows, A_STEP), rows):
                    company.answer("-m", "benchmarks.products_asked", str(there))
                told = company.answer("-m", "benchmarks.products_asked")
                print(f"\n{database}, {rows:,} products: least / median / p95 ms", flush=True)
                for title, took in told.items():
                    late = "" if _p95(took) <= AIM else f"  over {AIM:.0f} ms"
                    print(
                        f"  {title:34}{min(took):9.1f} /{statistics.median(took):7.1f} /{_p95(took):7.1f}{late}",
                        flush=True,
                    )


def _p95(took: list[float]) -> float:
    return sorted(took)[min(len(took) - 1, len(took) * 95 // 100)]


if __name__ == "__main__":
    main()

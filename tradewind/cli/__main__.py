"""What does `python -m tradewind.cli` do? The same as the console command `tradewind`."""

import sys

from tradewind.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

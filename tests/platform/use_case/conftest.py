"""What is not asked of every database?"""

import os

# On SQLite one waits for the other from the start: they cannot cross.
collect_ignore = [] if os.environ.get("TEST_DB") == "postgres" else ["test_crossing.py"]

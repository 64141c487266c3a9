"""The settings of the test suite: a company folder of its own, cheap passwords, strict use cases."""

import os
import tempfile

os.environ.setdefault("TRADEWIND_COMPANY", os.path.join(tempfile.mkdtemp(prefix="tradewind-test-"), "company"))

from tradewind.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
USE_CASE_HOLD_SECONDS = 0.2

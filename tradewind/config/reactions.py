"""What happens upstairs when something happens below? Read a use case and one entry here to know it all."""

from collections.abc import Callable
from typing import Any

REACTIONS: dict[type, tuple[Callable[[Any], None], ...]] = {}

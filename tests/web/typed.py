"""How is said what a person types into a form?"""

from collections.abc import Callable
from typing import Any

from tests.web.firm import Firm

Body = dict[str, Any]
Typed = Callable[[Firm, str, str], Body]  # the firm, who types, and which record is meant


def fixed(**values: Any) -> Typed:
    return lambda _firm, _actor, _kind: dict(values)

"""Which addresses does the product have, and how is each filled with a record?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse


@dataclass(frozen=True, slots=True)
class Address:
    """One pattern of the resolver."""

    name: str
    words: tuple[str, ...]
    route: str

    def __str__(self) -> str:
        return f"{self.name}({', '.join(self.words)})"

    def filled(self, texts: dict[str, str]) -> str:
        """The address with these texts put in as they are: they need not fit the pattern."""
        return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda match: texts[match.group(1)], self.route)


def all_addresses() -> list[Address]:
    return sorted(_walk(get_resolver().url_patterns, ""), key=str)


def _walk(patterns: list[Any], namespace: str, before: str = "") -> Iterator[Address]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = ":".join(filter(None, (namespace, pattern.namespace)))
            yield from _walk(pattern.url_patterns, inside, f"{before}{pattern.pattern}")
        elif isinstance(pattern, URLPattern):
            assert pattern.name, f"an address without a name: {pattern.pattern}"
            name = f"{namespace}:{pattern.name}" if namespace else pattern.name
            yield Address(name, tuple(sorted(pattern.pattern.converters)), f"{before}{pattern.pattern}")


def path_of(name: str, words: dict[str, Any]) -> str:
    return reverse(name, kwargs=words)

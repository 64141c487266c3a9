"""Which addresses does the product have, and how is each filled with a record?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse


@dataclass(frozen=True, slots=True)
class Address:
    """One pattern of the resolver."""

    name: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(self.words)})"


def all_addresses() -> list[Address]:
    return sorted(_walk(get_resolver().url_patterns, ""), key=str)


def _walk(patterns: list[Any], namespace: str) -> Iterator[Address]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, ":".join(filter(None, (namespace, pattern.namespace))))
        elif isinstance(pattern, URLPattern):
            assert pattern.name, f"an address without a name: {pattern.pattern}"
            name = f"{namespace}:{pattern.name}" if namespace else pattern.name
            yield Address(name, tuple(sorted(pattern.pattern.converters)))


def path_of(name: str, words: dict[str, Any]) -> str:
    return reverse(name, kwargs=words)

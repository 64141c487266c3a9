"""Evidence: a hash-chained trail of who did what, and a log of who looked.

`record` is imported lazily so that Django can load this package as an app before its models.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tradewind.platform.audit.recording import note_access, note_export, record

__all__ = ["note_access", "note_export", "record"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from tradewind.platform.audit import recording

    return getattr(recording, name)

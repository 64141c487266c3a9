"""What does a page need to serve a kept file?"""

from typing import Protocol


class KeptFile(Protocol):
    """A file's row as the room that owns its record hands it out."""

    @property
    def stored_name(self) -> str: ...
    @property
    def original_name(self) -> str: ...
    @property
    def content_type(self) -> str: ...
    @property
    def sha256(self) -> str: ...

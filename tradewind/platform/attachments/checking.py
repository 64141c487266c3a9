"""May this file be kept? Name and content are asked, and both must agree."""

import hashlib

from tradewind.platform.attachments.images import FORMATS, CheckedFile, decode, refuse_large
from tradewind.platform.attachments.kinds import KINDS, PROGRAM_ENDINGS, ending_of
from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.refusals import ContentDiffers, EmptyFile, ProgramRefused, UnknownKind
from tradewind.platform.attachments.signatures import charset_of, signature_of

LARGEST_ATTACHMENT = 50 * 1024 * 1024


def check_file(content: bytes, original_name: str) -> CheckedFile:
    """A file for a record; outside any transaction. What its sender says it is does not count."""
    refuse_large(len(content), LARGEST_ATTACHMENT)
    if not content:
        raise EmptyFile()
    name = clean_file_name(original_name)
    ending = _known_ending(name)
    signature = signature_of(content)
    if signature not in KINDS[ending].signatures:
        raise ContentDiffers(ending=ending)
    content_type = KINDS[ending].content_type
    if signature.upper() in FORMATS:
        content_type, ending = decode(content, signature.upper())
    elif content_type == "text/plain":
        content_type = f"text/plain; charset={charset_of(content)}"
    return CheckedFile(content, name, content_type, ending, hashlib.sha256(content).hexdigest())


def _known_ending(name: str) -> str:
    ending = ending_of(name)
    if ending in PROGRAM_ENDINGS:
        raise ProgramRefused(ending=ending)
    if ending not in KINDS:
        raise UnknownKind(ending=ending or "–")
    return ending

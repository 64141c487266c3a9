"""What kinds of mailboxes are there, and in which state can they and their folders be?"""

from enum import StrEnum


class MailboxKind(StrEnum):
    IMAP = "imap"  # on a mail server: read by IMAP, sent by SMTP
    BUILT_IN = "built_in"  # in the company's folder: nothing leaves the machine
    ARCHIVE = "archive"  # filled from files only; nothing is sent from it


class MailboxState(StrEnum):
    ACTIVE = "active"
    STOPPED = "stopped"  # neither read nor sent from


class FolderRole(StrEnum):
    INBOX = "inbox"
    SENT = "sent"


class QuarantineState(StrEnum):
    WAITING = "waiting"
    READ = "read"  # read after all, by a later version
    DISMISSED = "dismissed"


class Direction(StrEnum):
    IN = "in"
    OUT = "out"

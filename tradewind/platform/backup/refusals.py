"""Why can a backup not be made, or not be put back?"""

from tradewind.domain.vocabulary.refusal import Refusal


class BadArchive(Refusal):
    """Cut short, changed or no backup at all. Facts: file."""

    code = "backup_unreadable"


class NewerArchive(Refusal):
    """Made by a newer version, whose tables this one does not know. Facts: version."""

    code = "backup_newer"


class OtherDatabase(Refusal):
    """A backup of SQLite goes into SQLite, one of PostgreSQL into PostgreSQL. Facts: engine."""

    code = "backup_other_database"


class TargetNotEmpty(Refusal):
    """There is a company in the folder already. Facts: folder."""

    code = "backup_target_not_empty"


class ToolMissing(Refusal):
    """PostgreSQL's own programs make and read its backups. Facts: tool."""

    code = "backup_tool_missing"


class BackupFailed(Refusal):
    """The database or the disk said no. Facts: reason."""

    code = "backup_failed"


class BackupDiffers(Refusal):
    """What came back from the backup is not what went in. Facts: what."""

    code = "backup_differs"

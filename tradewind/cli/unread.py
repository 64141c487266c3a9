"""Why could a file that was named at the console not be read?"""

from tradewind.cli.language import gettext as _


def why_unread(error: OSError) -> str:
    """In the house's words; what is rare in those of the system."""
    if isinstance(error, FileNotFoundError):
        return _("there is no such file")
    if isinstance(error, IsADirectoryError):
        return _("it is a folder")
    if isinstance(error, PermissionError):
        return _("it may not be opened")
    return error.strerror or str(error)

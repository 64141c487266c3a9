"""What is said about a sheet that cannot be read? Plain text, because the console says it without Django."""


def N_(text: str) -> str:  # noqa: N802 - the mark of a sentence that is translated where it is said
    return text


ENGLISH: dict[str, str] = {
    "sheet_missing": N_("There is no such file, or it may not be opened."),
    "sheet_empty": N_("The file is empty."),
    "sheet_too_many_bytes": N_(
        "The file has %(megabytes)s MB; at most %(limit)s MB can be read. Split it into several files."
    ),
    "sheet_unpacks_too_large": N_(
        "Unpacked, the file would have %(megabytes)s MB; at most %(limit)s MB are allowed. Copy the records into a new"
        " file, or split it."
    ),
    "sheet_unpacks_suspiciously": N_(
        "The file unpacks to %(ratio)s times its size; up to %(limit)s times is allowed. Copy the records into a new"
        " file."
    ),
    "sheet_too_many_members": N_("The file holds %(members)s parts; at most %(limit)s are allowed."),
    "sheet_too_many_sheets": N_("The file has %(sheets)s sheets; only the first %(limit)s were read."),
    "sheet_too_many_rows": N_(
        "Sheet %(sheet)s reaches to row %(rows)s; at most %(limit)s rows can be read. Split it into several files, or"
        " delete what stands far below the table."
    ),
    "sheet_too_many_columns": N_(
        "Sheet %(sheet)s reaches to column %(column)s; at most %(limit)s columns can be read. Delete what stands far"
        " to the right of the table."
    ),
    "sheet_too_many_cells": N_(
        "Sheet %(sheet)s has %(rows)s rows and %(columns)s columns, together more than %(limit)s cells. Split it into"
        " several files, or delete columns that are not needed."
    ),
    "sheet_result_too_large": N_("The file holds more text than can be read at once. Split it into several files."),
    "sheet_needs_too_much_memory": N_(
        "Reading the file needs more memory than allowed (%(limit)s MB). Split it into several files."
    ),
    "sheet_too_slow": N_("Reading the file took longer than %(limit)s seconds. Split it into several files."),
    "sheet_encrypted": N_("The file is protected by a password. Open it, take the password off and save it again."),
    "sheet_damaged": N_("The file is damaged or cut short. Open it in Excel or WPS and save it again."),
    "sheet_part_damaged": N_("Sheet %(sheet)s is damaged. Open the file in Excel or WPS and save it again."),
    "sheet_other_kind": N_("This is no spreadsheet but %(kind)s, whatever its name says."),
    "sheet_unknown_kind": N_("This is no spreadsheet and no text with columns."),
    "sheet_too_old": N_("This spreadsheet was made by a program from before 1995. Save it again as .xlsx."),
    "sheet_unsafe_xml": N_(
        "The file defines entities of its own, as only attacks do. Open it in Excel or WPS and save it again."
    ),
    "sheet_lost_characters": N_(
        "%(number)s characters could not be read as %(encoding)s. Save the file again as UTF-8."
    ),
}

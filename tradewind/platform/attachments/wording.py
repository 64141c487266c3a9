"""The sentences and words of attachments."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "file_refused": _("This file is not kept."),
    "file_too_large": _("The file is larger than %(megabytes)s MB."),
    "not_an_image": _("This is not a picture we can use. Choose a PNG, JPEG or WebP file."),
    "image_too_large": _("The picture has more than %(megapixels)s million pixels. Make it smaller first."),
    "file_missing": _("The file is missing from the company's folder. Restore it from a backup."),
    "empty_file": _("The file is empty."),
    "program_refused": _("Programs, scripts and web pages are not kept: they could run on a colleague's computer."),
    "unknown_kind": _(
        "Files of this kind (%(ending)s) are not kept. Send a picture, PDF, office file, text, drawing, video or zip."
    ),
    "content_differs": _("The file is called .%(ending)s, but its content is something else. Save it again first."),
    "broken_file": _("The file cannot be opened: it is broken or incomplete."),
    "too_many_inside": _("There are more than %(most)s files in it. Split it."),
    "no_room_left": _("The company's folder has no room for more files (%(gigabytes)s GB). Ask the boss for more."),
    "not_your_file": _("Who brought this file or a leader takes it off; a share lays no new version on it."),
    "already_taken_off": _("This file is taken off already."),
}
WORDS: dict[str, Any] = {
    "picture": _("Picture"),
    "pdf": _("PDF"),
    "document": _("Document"),
    "spreadsheet": _("Spreadsheet"),
    "slides": _("Slides"),
    "text": _("Text"),
    "mail": _("Mail"),
    "archive": _("Compressed files"),
    "drawing": _("Drawing"),
    "video": _("Video"),
    "sound": _("Sound"),
    "file": _("File"),
}

"""The sentences of attachments."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "file_too_large": _("The file is larger than %(megabytes)s MB."),
    "not_an_image": _("This is not a picture we can use. Choose a PNG, JPEG or WebP file."),
    "image_too_large": _("The picture has more than %(megapixels)s million pixels. Make it smaller first."),
    "file_missing": _("The file is missing from the company's folder. Restore it from a backup."),
}

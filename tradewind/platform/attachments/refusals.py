"""What can be refused about a file?"""

from tradewind.domain.vocabulary.refusal import Refusal


class FileRefused(Refusal):
    """A file that is not kept; the kinds say why."""

    code = "file_refused"


class FileTooLarge(FileRefused):
    code = "file_too_large"


class NotAnImage(FileRefused):
    """Whatever its name says, the content is no picture we know, or it is broken."""

    code = "not_an_image"


class ImageTooLarge(FileRefused):
    """More pixels than a page or a paper needs: decoding it would cost the office its memory."""

    code = "image_too_large"


class FileMissing(Refusal):
    """The database knows the file, the company's folder does not have it."""

    code = "file_missing"


class EmptyFile(FileRefused):
    code = "empty_file"


class ProgramRefused(FileRefused):
    """Something that runs, or a page that would. Facts: ending (empty: told from the content)."""

    code = "program_refused"


class UnknownKind(FileRefused):
    """Not one of the kinds the house keeps. Facts: ending."""

    code = "unknown_kind"


class ContentDiffers(FileRefused):
    """The content is not what the name says. Facts: ending."""

    code = "content_differs"


class BrokenFile(FileRefused):
    """An archive or office file that cannot be opened."""

    code = "broken_file"


class TooManyInside(FileRefused):
    """An archive of more members than anybody looks through. Facts: most."""

    code = "too_many_inside"


class NoRoomLeft(FileRefused):
    """The company's folder may hold no more files. Facts: gigabytes."""

    code = "no_room_left"


class AlreadyTakenOff(Refusal):
    """The file is struck through already."""

    code = "already_taken_off"


class NotYourFile(Refusal):
    """Only who brought a file or a leader takes it off the record."""

    code = "not_your_file"

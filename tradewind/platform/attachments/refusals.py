"""What can be refused about a file?"""

from tradewind.domain.vocabulary.refusal import Refusal


class FileTooLarge(Refusal):
    code = "file_too_large"


class NotAnImage(Refusal):
    """Whatever its name says, the content is no picture we know, or it is broken."""

    code = "not_an_image"


class ImageTooLarge(Refusal):
    """More pixels than a page or a paper needs: decoding it would cost the office its memory."""

    code = "image_too_large"


class FileMissing(Refusal):
    """The database knows the file, the company's folder does not have it."""

    code = "file_missing"

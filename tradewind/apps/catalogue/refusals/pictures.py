"""What can be refused about pictures and brochures?"""

from tradewind.domain.vocabulary.refusal import Refusal


class PictureLocked(Refusal):
    """Nobody lays a new version on a locked picture, moves it or puts it away. Facts: number, who, day."""

    code = "picture_locked"


class PictureInUse(Refusal):
    """It stands on papers, and the person has not said that this is known. Facts: number, count."""

    code = "picture_in_use"


class PictureIsThere(Refusal):
    """The very same file is a picture already. Facts: number."""

    code = "picture_is_there"


class LastPicture(Refusal):
    """The main picture of a product that is sold, and there is no other. Facts: number, code."""

    code = "last_picture"


class PictureOfNoProduct(Refusal):
    """Only a picture of a product can be its main one."""

    code = "picture_of_no_product"


class PictureArchived(Refusal):
    """What was put away is brought back first. Facts: number."""

    code = "picture_archived"


class NothingChosen(Refusal):
    """A brochure shows one product at least."""

    code = "brochure_of_nothing"


class TooManyChosen(Refusal):
    """More products than one paper carries. Facts: most."""

    code = "brochure_too_long"


class NoPriceInList(Refusal):
    """The chosen list prices none of the products. Facts: name."""

    code = "brochure_without_prices"

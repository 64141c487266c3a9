"""What can be refused about products, their suppliers and wishes?"""

from tradewind.domain.vocabulary.refusal import Refusal


class CodeTaken(Refusal):
    """Another product has this code. Facts: code, product_id."""

    code = "product_code_taken"


class BadKeeper(Refusal):
    """Whoever answers for a product has an open account and may work on the catalogue."""

    code = "bad_product_keeper"


class OfferEnded(Refusal):
    """The offer was replaced or withdrawn since."""

    code = "supplier_offer_ended"


class NotASupplier(Refusal):
    """Only a supplier in use offers products."""

    code = "not_a_supplier"


class ListedAlready(Refusal):
    """A product stands once on a platform. Facts: platform."""

    code = "listed_already"


class CertificateEnded(Refusal):
    code = "certificate_ended"


class CategoryTaken(Refusal):
    code = "category_name_taken"


class NoWish(Refusal):
    """A wish says what is wished for."""

    code = "wish_without_words"


class WishNeedsProduct(Refusal):
    """Which product it became."""

    code = "wish_needs_product"


class WishNeedsAnswer(Refusal):
    """A buyer who is declined hears why."""

    code = "wish_needs_answer"


class TooManyTicked(Refusal):
    """More products than are changed in one go. Fact: most."""

    code = "too_many_ticked"

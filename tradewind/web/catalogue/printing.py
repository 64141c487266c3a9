"""How does a brochure become a PDF? In the company's design of catalogues, from the entity papers start with."""

from tradewind.apps.catalogue.printouts.brochure_papers import paper_of
from tradewind.apps.catalogue.printouts.brochures import BrochureContent
from tradewind.domain.papers.kinds import PaperKind
from tradewind.platform.access import Actor
from tradewind.platform.papers.our_side import usual_side
from tradewind.platform.papers.printing import print_pdf
from tradewind.platform.papers.queries import design_for


def printed_brochure(by: Actor, content: BrochureContent) -> bytes | None:
    """The finished PDF; pictures that cannot be printed leave their place empty."""
    return print_pdf(paper_of(content, usual_side(by)), design_for(by, PaperKind.CATALOGUE).settings).content

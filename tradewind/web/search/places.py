"""Which pages and actions answer what was typed, in either language?"""

from django.utils.translation import gettext as _
from django.utils.translation import override

from tradewind.domain.vocabulary.findable import Findable, judged
from tradewind.domain.vocabulary.searching import Query
from tradewind.web.search.answers import Found
from tradewind.web.shared import navigation
from tradewind.web.shared.asking import Request

LANGUAGES = ("zh-hans", "en")


def actions(request: Request) -> list[Found]:
    """What can be made new, as the + menu offers it."""
    links = navigation.links(navigation.CREATE, request.user, request)
    return [Found(_("New %(what)s") % {"what": link.label}, link.url, "plus") for link in links]


def pages(request: Request) -> list[Found]:
    places = (*navigation.RAIL, *navigation.MENU)
    return [Found(link.label, link.url, link.icon) for link in navigation.links(places, request.user, request)]


def matching_places(request: Request, query: Query) -> list[Found]:
    """Found by the words of both languages, by pinyin and its initials; shown in the reader's."""
    shown = [*actions(request), *pages(request)]
    named: list[list[str]] = [[] for _place in shown]
    for language in LANGUAGES:
        with override(language):
            for names, each in zip(named, [*actions(request), *pages(request)], strict=True):
                names.append(each.name)
    texts = [Findable(names=tuple(names)).kept().text for names in named]
    return [each for each, text in zip(shown, texts, strict=True) if judged(text, query)]

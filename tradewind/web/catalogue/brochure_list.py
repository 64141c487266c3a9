"""What does the list of brochures offer?"""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue import permissions
from tradewind.platform.access import Actor, allows
from tradewind.web.catalogue.brochure_forms import LANGUAGES
from tradewind.web.catalogue.picture_list import AWAY
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, Primary, Quick

Rows = QuerySet[Any, Any]


def brochure_list(by: Actor) -> ListDefinition:
    """Catalogues and electronic samples, the newest first."""
    new, may_make = reverse("catalogue:make_brochure"), allows(by, permissions.MAKE_BROCHURES)
    return ListDefinition(
        name="brochures",
        path=reverse("catalogue:brochures"),
        columns=[
            Column("title", _("Title"), css="stick-l"),
            Column("language", _("Language")),
            Column("prices", _("Prices")),
            Column("made", _("Last made"), order=("pk",)),
            Column("version", _("Version"), css="num"),
        ],
        row_template="catalogue/_brochure_row.html",
        sort="-made",
        quick=[Quick(AWAY, _("Put away"), lambda rows: rows)],
        filters=[
            Filter(
                "language", _("Language"), lambda rows, value: rows.filter(current__language=value), choices=LANGUAGES
            )
        ],
        search=lambda rows, text: rows.filter(title__icontains=text),
        search_label=_("Title"),
        primary=Primary(new, _("New brochure")) if may_make else None,
        first_use=FirstUse(
            _("No brochures yet"),
            _("Tick products, and a catalogue or an electronic sample is ready to be sent."),
            new if may_make else "",
            _("New brochure"),
        ),
        noun=_("brochures"),
        words={"plain": _("Without prices")} | dict(LANGUAGES),
    )

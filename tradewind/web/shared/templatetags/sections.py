"""Which places of its section does a page lead to?"""

from typing import Any

from django import template

from tradewind.web.shared.section_tabs import tabs_of

register = template.Library()


@register.inclusion_tag("shared/_section_tabs.html", takes_context=True)
def section_tabs(context: dict[str, Any], current: str) -> dict[str, Any]:
    """The tabs of Products & Quotes, whichever room shows them."""
    return {"places": tabs_of(context["request"].user, current)}

"""What does writing a sample down need of the other rooms?"""

from collections.abc import Collection

from tradewind.apps.catalogue.models import Product
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.samples.models import THE_RULES, SampleRuleTable
from tradewind.apps.samples.refusals import NoEntityToSend
from tradewind.domain.samples.charges import SampleRules
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.access.rows import the_one
from tradewind.platform.company import queries as company
from tradewind.platform.people import queries as people


def grade_of(by: Actor, inquiry_id: int) -> str:
    return inquiries.inquiry_for(by, inquiry_id).grade


def rules() -> SampleRules:
    """What goes out without asking: the boss's limits, or the usual ones."""
    table = the_one(SampleRuleTable.objects.filter(pk=THE_RULES))
    return SampleRules(table.most_free_pieces, table.most_free_value) if table else SampleRules()


def rules_version() -> int:
    return SampleRuleTable.objects.filter(pk=THE_RULES).values_list("version", flat=True).first() or 0


def usual_entity_id(by: Actor) -> int:
    """The legal entity papers start with."""
    entity = company.visible_entities(by).first()
    if entity is None:
        raise NoEntityToSend()
    return entity.pk


def refuse_unknown(by: Actor, product_ids: Collection[int], maker_id: int | None) -> None:
    """Products and colleagues that are not there."""
    wanted = set(product_ids)
    if Product.objects.filter(pk__in=wanted).count() < len(wanted):
        raise NotFound(what="product")
    if maker_id and maker_id not in {person.pk for person in people.active_colleagues(by)}:
        raise NotFound(what="colleague")

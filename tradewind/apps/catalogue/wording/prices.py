"""The sentences and words of prices."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.tables import Region

SENTENCES: dict[str, str | Promise] = {
    # What is refused
    "no_tiers": _("Give at least one price and at most %(most)s. A product without a price is taken out of the list."),
    "price_not_above_zero": _("A price is above zero. Enter a larger number."),
    "price_too_large": _("This price has too many digits. Check it."),
    "price_too_fine": _("A unit price has at most four decimals. Round %(price)s."),
    "quantity_out_of_range": _("%(quantity)s is no quantity a price can begin with. Enter a number like 500."),
    "same_quantity_twice": _("Two prices begin with %(quantity)s pieces. Keep one of them."),
    "per_cent_over_hundred": _(
        "%(per_cent)s per cent is too much: prices move by less than 100 per cent at a time. Check the number."
    ),
    "margin_eats_price": _(
        "A margin of %(per_cent)s per cent eats the whole price: on the price it is between 0 and less than 100."
    ),
    "price_list_name_taken": _("A price list called %(name)s is in use already. Choose another name."),
    "price_list_in_use": _("These strategies go by this list: %(strategies)s. Give them another list first."),
    "price_list_archived": _("The price list %(name)s is out of use: nothing is changed in it any more."),
    "currency_stands": _(
        "Prices stand in this list, so its currency stays. Copy the list into the other currency by a rate instead."
    ),
    "floors_need_boss": _(
        "The boss has set floors in this list, and they would be gone or mean something else. The boss may do this."
    ),
    "too_many_prices": _("These are %(products)s products, and %(most)s are changed at once. Choose a category."),
    "no_price_changes": _("No price would change. Check the number and the category."),
    "bad_copy_rate": _("By this rate prices would be zero or absurd. Enter how much one unit of the old currency is."),
    "not_in_price_list": _("This product has no price in this list any more. Open the list again."),
    "strategy_name_taken": _("A strategy called %(name)s is in use already. Choose another name."),
    "odd_prices": _("Nothing is saved yet: look once more."),
    # What looks odd
    "tiers_rise": _("From %(quantity)s pieces on one piece costs more than with fewer. Is that meant?"),
    "list_price_below_floor": _("From %(quantity)s pieces on the price lies below the floor."),
    # Why this strategy and this price
    "country_meets": _("Country/region %(country)s is among its markets"),
    "business_type_meets": _("Business type %(business_type)s fits"),
    "tier_meets": _("Customer tier %(tier)s fits"),
    "applies_to_all": _("It applies to every customer"),
    "more_conditions": _("It says more about the customer than %(other)s"),
    "stands_first": _("It stands before %(other)s in the order"),
    "no_strategy_fits": _("No strategy fits: the list %(price_list)s as it stands"),
    "other_list_used": _("Price from the list %(price_list)s: the strategy's own has none under these terms"),
    "below_first_tier": _("Fewer pieces than the list begins with (%(quantity)s): the first price is shown"),
    # Why a product stays as it is when many are changed
    "skipped_discontinued": _("discontinued"),
    "skipped_below_floor": _("would fall below the floor"),
    "skipped_same": _("price stays the same"),
    # An offer on paper and in mail
    "offer_price": _("%(name)s: %(currency)s %(price)s / %(unit)s, %(incoterm)s %(place)s"),
    "offer_step": _("From %(quantity)s %(unit)s: %(currency)s %(price)s"),
    "offer_worth": _("What the price of %(name)s contains:"),
    "offer_quality": _("Quality and material: %(text)s"),
    "offer_certificates": _("Certificates: %(certificates)s"),
    "offer_service": _("Service: one contact person from order to after-sales, photos of inspection before shipment"),
    "offer_moq": _("MOQ: %(quantity)s %(unit)s"),
    "offer_packing": _("Packing: %(pieces)s %(unit)s per carton"),
    "offer_packing_note": _("Packing remark: %(text)s"),
    "offer_lead": _("Lead time: %(days)s days after order confirmation"),
    "offer_payment": _("Payment: %(text)s"),
    # The trail
    "price_list.opened": _("Price list opened"),
    "price_list.revised": _("Price list changed"),
    "price_list.archived": _("Price list taken out of use"),
    "price_list.copied": _("Copied from %(name)s at the rate %(rate)s: %(tiers)s prices"),
    "price_list.tiers_set": _("Prices of %(code)s set"),
    "price_list.product_taken_out": _("%(code)s taken out of the list"),
    "price_list.floors_set": _("Floors of %(code)s set"),
    "price_list.prices_changed": _(
        "Prices of %(products)s products moved by %(per_cent)s %%, %(left)s left as they were"
    ),
    "price_list.floors_moved": _("Floors of %(products)s products set"),
    "price_strategy.opened": _("Strategy opened"),
    "price_strategy.revised": _("Strategy changed"),
    "price_strategy.moved": _("Place in the order: %(before)s → %(after)s"),
    "price_strategy.archived": _("Strategy taken out of use"),
}

WORDS: dict[str, Any] = {
    Presentation.PRICE_FIRST.value: _("Price first"),
    Presentation.VALUE_EXPLAINED.value: _("Value explained"),
    Region.MIDDLE_EAST.value: pgettext_lazy("market", "Middle East"),
    Region.SOUTHEAST_ASIA.value: pgettext_lazy("market", "Southeast Asia"),
    Region.EAST_ASIA.value: pgettext_lazy("market", "East Asia"),
    Region.SOUTH_ASIA.value: pgettext_lazy("market", "South Asia"),
    Region.CENTRAL_ASIA.value: pgettext_lazy("market", "Central Asia"),
    Region.WESTERN_EUROPE.value: pgettext_lazy("market", "Western Europe"),
    Region.NORTHERN_EUROPE.value: pgettext_lazy("market", "Northern Europe"),
    Region.SOUTHERN_EUROPE.value: pgettext_lazy("market", "Southern Europe"),
    Region.EASTERN_EUROPE.value: pgettext_lazy("market", "Eastern Europe"),
    Region.NORTH_AMERICA.value: pgettext_lazy("market", "North America"),
    Region.LATIN_AMERICA.value: pgettext_lazy("market", "Latin America"),
    Region.AFRICA.value: pgettext_lazy("market", "Africa"),
    Region.OCEANIA.value: pgettext_lazy("market", "Oceania"),
}

FIELDS: dict[str, Any] = {}

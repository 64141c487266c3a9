"""What may be done with products?"""

VIEW = "catalogue.view"
KEEP = "catalogue.keep"  # write products down and change them, their pictures and listings
SEE_COST = "catalogue.see_cost"  # what suppliers ask, and margins
CONFIRM_SUPPLY = "catalogue.confirm_supply"  # cost, lead time and packing, with name and day
MAKE_BROCHURES = "catalogue.make_brochures"  # catalogues and electronic samples
OFFER = "catalogue.offer"  # name prices to customers
LOCK_PICTURES = "catalogue.lock_pictures"
SET_PRICES = "catalogue.set_prices"  # price lists and tiers
SET_STRATEGY = "catalogue.set_strategy"  # strategies and floors
SEE_FLOORS = "catalogue.see_floors"
IMPORT = "catalogue.import"
EXPORT = "catalogue.export"
NOTE_WISH = "catalogue.note_wish"
DECIDE_WISH = "catalogue.decide_wish"

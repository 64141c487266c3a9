"""The addresses of prices."""

from django.urls import URLPattern, path

from tradewind.web.catalogue.views import price_changes, price_lists, price_strategies, price_tiers

addresses: list[URLPattern] = [
    path("prices/", price_lists.price_lists, name="price_lists"),
    path("prices/new/", price_lists.open_price_list, name="open_price_list"),
    path("prices/strategies/", price_strategies.strategies, name="strategies"),
    path("prices/strategies/new/", price_strategies.open_strategy, name="open_strategy"),
    path("prices/strategies/<id:strategy_id>/", price_strategies.revise_strategy, name="revise_strategy"),
    path("prices/strategies/<id:strategy_id>/move/", price_strategies.move_strategy, name="move_strategy"),
    path("prices/strategies/<id:strategy_id>/archive/", price_strategies.archive_strategy, name="archive_strategy"),
    path("prices/of/<id:product_id>/", price_tiers.prices_of, name="prices_of"),
    path("prices/<id:price_list_id>/", price_lists.price_list, name="price_list"),
    path("prices/<id:price_list_id>/unpriced/", price_lists.unpriced_products, name="unpriced_products"),
    path("prices/<id:price_list_id>/export/", price_lists.export_price_list, name="export_price_list"),
    path("prices/<id:price_list_id>/revise/", price_lists.revise_price_list, name="revise_price_list"),
    path("prices/<id:price_list_id>/copy/", price_lists.copy_price_list, name="copy_price_list"),
    path("prices/<id:price_list_id>/archive/", price_lists.archive_price_list, name="archive_price_list"),
    path("prices/<id:price_list_id>/change/", price_changes.change_prices, name="change_prices"),
    path("prices/<id:price_list_id>/of/<id:product_id>/", price_tiers.set_tiers, name="set_tiers"),
    path("prices/<id:price_list_id>/of/<id:product_id>/floors/", price_tiers.set_floors, name="set_floors"),
    path("prices/<id:price_list_id>/of/<id:product_id>/out/", price_tiers.take_out_product, name="take_out_product"),
]

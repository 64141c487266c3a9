"""The addresses of the catalogue."""

from tradewind.web.catalogue import import_urls, picture_urls, price_urls, product_urls

app_name = "catalogue"
urlpatterns = [
    *product_urls.addresses,
    *import_urls.addresses,
    *picture_urls.addresses,
    *price_urls.addresses,
]

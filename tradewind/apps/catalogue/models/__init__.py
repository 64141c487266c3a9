"""What is kept about products?"""

from tradewind.apps.catalogue.models.brochures import BrochureItem, BrochureVersion, ProductBrochure
from tradewind.apps.catalogue.models.importing import ProductImport, ProductImportPicture, ProductImportRow
from tradewind.apps.catalogue.models.listings import ProductListing
from tradewind.apps.catalogue.models.owing import CatalogueTask
from tradewind.apps.catalogue.models.pictures import PictureUse, PictureVersion, ProductPicture
from tradewind.apps.catalogue.models.prices import PriceList, PriceStrategy, PriceTier
from tradewind.apps.catalogue.models.products import Category, Product, ProductCertificate, RebateRate
from tradewind.apps.catalogue.models.supply import SupplierOffer, SupplyWord
from tradewind.apps.catalogue.models.wishes import ProductWish

__all__ = [
    "CatalogueTask",
    "BrochureItem",
    "BrochureVersion",
    "Category",
    "PictureUse",
    "PictureVersion",
    "PriceList",
    "PriceStrategy",
    "PriceTier",
    "Product",
    "ProductBrochure",
    "ProductCertificate",
    "ProductImport",
    "ProductImportPicture",
    "ProductImportRow",
    "ProductListing",
    "ProductPicture",
    "ProductWish",
    "RebateRate",
    "SupplierOffer",
    "SupplyWord",
]

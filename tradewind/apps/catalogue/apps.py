"""The catalogue 产品."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "tradewind.apps.catalogue"
    label = "catalogue"
    default_auto_field = "django.db.models.BigAutoField"

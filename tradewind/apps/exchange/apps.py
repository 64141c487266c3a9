"""Exchange rates 汇率."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "tradewind.apps.exchange"
    label = "exchange"
    default_auto_field = "django.db.models.BigAutoField"

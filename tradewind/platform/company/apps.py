"""The company: legal entities, bank accounts, working calendar."""

from django.apps import AppConfig


class CompanyConfig(AppConfig):
    name = "tradewind.platform.company"
    label = "company"
    default_auto_field = "django.db.models.BigAutoField"

"""The search room."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "tradewind.platform.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

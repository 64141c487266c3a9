"""The papers' own record: how a company wants a kind of paper to look."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "tradewind.platform.papers"
    label = "papers"
    default_auto_field = "django.db.models.BigAutoField"

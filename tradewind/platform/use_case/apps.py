"""The use case's own records: keys of requests already answered."""

from django.apps import AppConfig


class UseCaseConfig(AppConfig):
    name = "tradewind.platform.use_case"
    label = "use_case"
    default_auto_field = "django.db.models.BigAutoField"

"""The views' own record: what a list looks like under a name."""

from django.apps import AppConfig


class ViewsConfig(AppConfig):
    name = "tradewind.platform.views"
    label = "views"
    default_auto_field = "django.db.models.BigAutoField"

"""The pages' templates and static files."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "tradewind.web"
    label = "web"

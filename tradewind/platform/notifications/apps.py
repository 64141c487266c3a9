"""What a person is told in the page."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "tradewind.platform.notifications"
    label = "notifications"
    default_auto_field = "django.db.models.BigAutoField"

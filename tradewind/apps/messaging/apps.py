"""Messaging 邮件."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "tradewind.apps.messaging"
    label = "messaging"
    default_auto_field = "django.db.models.BigAutoField"

"""The addresses of the bell."""

from django.urls import path

from tradewind.web.notifications import views

app_name = "notifications"
urlpatterns = [
    path("notifications/", views.notifications, name="notifications"),
    path("notifications/read/", views.read_all, name="read_all"),
    path("notifications/<id:notification_id>/read/", views.read, name="read"),
]

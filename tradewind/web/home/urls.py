"""The addresses of the Today page."""

from django.urls import path

from tradewind.web.home import views

app_name = "home"
urlpatterns = [
    path("", views.today, name="today"),
    path("today/rest/", views.rest, name="rest"),
    path("today/process/", views.process, name="process"),
]

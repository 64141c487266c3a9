"""The addresses of the frame itself."""

from django.urls import path

from tradewind.web.shared import preferences

app_name = "shell"
urlpatterns = [path("preferences/", preferences.choose, name="preferences")]

"""The addresses of the frame itself."""

from django.urls import path

from tradewind.web.shared import alive, preferences

app_name = "shell"
urlpatterns = [path("alive", alive.alive, name="alive"), path("preferences/", preferences.choose, name="preferences")]

"""The addresses of the frame itself, and of the views of lists."""

from django.urls import path

from tradewind.web.shared import alive, helping, preferences
from tradewind.web.shared.lists import viewing

app_name = "shell"
urlpatterns = [
    path("alive", alive.alive, name="alive"),
    path("help/", helping.help_page, name="help"),
    path("preferences/", preferences.choose, name="preferences"),
    path("views/", viewing.save, name="save_view"),
    path("views/columns/", viewing.choose_columns, name="choose_columns"),
    path("views/<id:view_id>/", viewing.revise, name="revise_view"),
    path("views/<id:view_id>/name/", viewing.rename, name="rename_view"),
    path("views/<id:view_id>/share/", viewing.share, name="share_view"),
    path("views/<id:view_id>/delete/", viewing.delete, name="delete_view"),
]

"""The addresses of home."""

app_name = "home"
urlpatterns: list[object] = []

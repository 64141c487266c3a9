"""The addresses of parties."""

app_name = "parties"
urlpatterns: list[object] = []

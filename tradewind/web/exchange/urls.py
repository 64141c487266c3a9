"""The addresses of exchange rates."""

from django.urls import path

from tradewind.web.exchange import views

app_name = "exchange"
urlpatterns = [
    path("exchange/", views.rates, name="rates"),
    path("exchange/enter/", views.enter, name="enter"),
    path("exchange/panel/<slug:currency>/", views.panel, name="panel"),
    path("exchange/<slug:currency>/", views.history, name="history"),
]

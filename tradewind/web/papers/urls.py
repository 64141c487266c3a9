"""The addresses of papers."""

from django.urls import path

from tradewind.web.papers import views

app_name = "papers"
urlpatterns = [
    path("company/papers/", views.designs, name="designs"),
    path("company/papers/<slug:kind>/", views.design, name="design"),
    path("company/papers/<slug:kind>/arrange/", views.arrange, name="arrange"),
    path("company/papers/<slug:kind>/preview/", views.preview, name="preview"),
    path("company/papers/<slug:kind>/use/", views.use, name="use"),
    path("company/papers/<slug:kind>/sample/", views.sample, name="sample"),
]

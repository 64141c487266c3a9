"""The addresses of samples."""

from django.urls import path

from tradewind.web.samples.views import acting, drafting, first, listing, record, rules

app_name = "samples"
urlpatterns = [
    path("samples/", listing.samples, name="samples"),
    path("samples/export/", listing.export, name="export"),
    path("samples/new/", drafting.draft, name="draft"),
    path("samples/first/", first.first, name="first"),
    path("samples/choices/", drafting.choices, name="choices"),
    path("samples/resolve/", drafting.resolve, name="resolve"),
    path("samples/rules/", rules.rules, name="rules"),
    path("samples/of-customer/<id:party_id>/", record.of_customer, name="of_customer"),
    path("samples/of-product/<id:product_id>/", record.of_product, name="of_product"),
    path("samples/<id:sample_id>/", record.sample, name="sample"),
    path("samples/<id:sample_id>/peek/", record.peek, name="peek"),
    path("samples/<id:sample_id>/change/", drafting.revise, name="revise"),
    path("samples/<id:sample_id>/place/", acting.place, name="place"),
    path("samples/<id:sample_id>/ask/", acting.ask, name="ask"),
    path("samples/<id:sample_id>/courier/", acting.collect, name="collect"),
    path("samples/<id:sample_id>/paid/", acting.paid, name="paid"),
    path("samples/<id:sample_id>/check/", acting.check, name="check"),
    path("samples/<id:sample_id>/send/", acting.send, name="send"),
    path("samples/<id:sample_id>/moved/", acting.moved, name="moved"),
    path("samples/<id:sample_id>/arrived/", acting.arrived, name="arrived"),
    path("samples/<id:sample_id>/answer/", acting.answer, name="answer"),
    path("samples/<id:sample_id>/follow/", acting.follow, name="follow"),
    path("samples/<id:sample_id>/cancel/", acting.cancel, name="cancel"),
    path("samples/<id:sample_id>/photos/<id:file_id>/", record.photo, name="photo"),
]

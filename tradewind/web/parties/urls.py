"""The addresses of parties."""

from django.urls import path

from tradewind.web.parties.views import changing, listing, record, talking

app_name = "parties"
urlpatterns = [
    path("customers/", listing.customers, name="customers"),
    path("customers/new/", changing.register_customer, name="register_customer"),
    path("partners/", listing.partners, name="partners"),
    path("partners/new/", changing.register_partner, name="register_partner"),
    path("partners/<slug:kind>/", listing.partners, name="partners"),
    path("partners/<slug:kind>/new/", changing.register_partner, name="register_partner"),
    path("parties/<id:party_id>/", record.party, name="party"),
    path("parties/<id:party_id>/peek/", record.peek, name="peek"),
    path("parties/<id:party_id>/accesses/", record.accesses, name="accesses"),
    path("parties/<id:party_id>/edit/", changing.revise, name="revise"),
    path("parties/<id:party_id>/archive/", changing.archive, name="archive"),
    path("parties/<id:party_id>/reactivate/", changing.reactivate, name="reactivate"),
    path("parties/<id:party_id>/owner/", changing.assign, name="assign"),
    path("parties/<id:party_id>/log/", talking.log, name="log"),
    path("parties/<id:party_id>/contacts/new/", talking.add_contact, name="add_contact"),
    path("contacts/<id:contact_id>/", talking.revise_contact, name="revise_contact"),
    path("contacts/<id:contact_id>/archive/", talking.archive_contact, name="archive_contact"),
    path("interactions/<id:interaction_id>/strike/", talking.strike, name="strike"),
]

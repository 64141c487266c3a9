"""Which room answers at which address?"""

from django.urls import include, path, register_converter

from tradewind.web.shared.converters import RowId

register_converter(RowId, "id")

urlpatterns = [
    path("", include("tradewind.web.home.urls")),
    path("", include("tradewind.web.people.urls")),
    path("", include("tradewind.web.parties.urls")),
    path("", include("tradewind.web.exchange.urls")),
    path("", include("tradewind.web.catalogue.urls")),
    path("", include("tradewind.web.samples.urls")),
    path("", include("tradewind.web.inquiries.urls")),
    path("", include("tradewind.web.quotations.urls")),
    path("", include("tradewind.web.messaging.urls")),
    path("", include("tradewind.web.search.urls")),
    path("", include("tradewind.web.tasks.urls")),
    path("", include("tradewind.web.approvals.urls")),
    path("", include("tradewind.web.notifications.urls")),
    path("", include("tradewind.web.jobs.urls")),
    path("", include("tradewind.web.exports.urls")),
    path("", include("tradewind.web.papers.urls")),
    path("", include("tradewind.web.company.urls")),
    path("", include("tradewind.web.welcome.urls")),
    path("", include("tradewind.web.gallery.urls")),
    path("", include("tradewind.web.shared.urls")),
]

handler400 = "tradewind.web.errors.bad_request"
handler403 = "tradewind.web.errors.forbidden"
handler404 = "tradewind.web.errors.not_found"
handler500 = "tradewind.web.errors.server_error"

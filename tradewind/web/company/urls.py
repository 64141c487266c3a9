"""The addresses of company."""

from django.urls import path

from tradewind.web.company.views import banks, calendar, entities, numbers

app_name = "company"
urlpatterns = [
    path("company/", entities.entities, name="entities"),
    path("company/profile/", entities.profile, name="profile"),
    path("company/entities/new/", entities.register_entity, name="register_entity"),
    path("company/entities/<id:entity_id>/", entities.entity, name="entity"),
    path("company/entities/<id:entity_id>/revise/", entities.revise_entity, name="revise_entity"),
    path("company/entities/<id:entity_id>/archive/", entities.archive_entity, name="archive_entity"),
    path("company/entities/<id:entity_id>/reactivate/", entities.reactivate_entity, name="reactivate_entity"),
    path("company/entities/<id:entity_id>/banks/new/", banks.propose, name="propose_bank_account"),
    path("company/entities/<id:entity_id>/pictures/<slug:which>/", entities.image, name="image"),
    path("company/banks/", banks.banks, name="banks"),
    path("company/banks/<id:account_id>/", banks.account, name="bank_account"),
    path("company/banks/<id:account_id>/change/", banks.change, name="change_bank_account"),
    path("company/banks/<id:account_id>/confirm/", banks.confirm, name="confirm_bank_account"),
    path("company/banks/<id:account_id>/decline/", banks.decline, name="decline_bank_account"),
    path("company/banks/<id:account_id>/retire/", banks.retire, name="retire_bank_account"),
    path("company/numbers/", numbers.numbers, name="numbers"),
    path("company/numbers/style/", numbers.style, name="number_style"),
    path("company/numbers/<id:entity_id>/start/", numbers.start, name="number_start"),
    path("company/numbers/<id:entity_id>/letter/", numbers.letter, name="number_letter"),
    path("company/calendar/", calendar.calendar, name="calendar"),
    path("company/calendar/hours/", calendar.hours, name="hours"),
    path("company/calendar/<slug:on>/", calendar.day, name="day"),
    path("company/calendar/<slug:on>/clear/", calendar.clear_day, name="clear_day"),
]

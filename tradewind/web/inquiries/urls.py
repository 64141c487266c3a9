"""The addresses of inquiries."""

from django.urls import path

from tradewind.web.inquiries.views import acting, deciding, late, listing, record, setting_up, taking_in, triaging

app_name = "inquiries"
urlpatterns = [
    path("inquiries/", listing.inquiries, name="inquiries"),
    path("inquiries/triage/", triaging.triage, name="triage"),
    path("inquiries/board/", listing.board, name="board"),
    path("inquiries/late/", late.late, name="late"),
    path("inquiries/process/", late.process, name="process"),
    path("inquiries/new/", taking_in.register, name="register"),
    path("inquiries/new/read/", taking_in.read, name="read"),
    path("inquiries/fields/", setting_up.fields, name="fields"),
    path("inquiries/fields/<id:user_id>/", setting_up.field, name="field"),
    path("inquiries/absences/", setting_up.absences, name="absences"),
    path("inquiries/absences/<id:absence_id>/end/", setting_up.end_absence, name="end_absence"),
    path("inquiries/cadence/", setting_up.cadence, name="cadence"),
    path("inquiries/steps/<id:step_id>/undo/", deciding.undo, name="undo"),
    path("inquiries/questions/<id:question_id>/settle/", acting.settle, name="settle"),
    path("inquiries/questions/<id:question_id>/pause/", acting.pause, name="pause"),
    path("inquiries/questions/<id:question_id>/resume/", acting.resume, name="resume"),
    path("inquiries/follow-ups/<id:follow_up_id>/priced/", acting.priced, name="priced"),
    path("inquiries/<id:inquiry_id>/", record.inquiry, name="inquiry"),
    path("inquiries/<id:inquiry_id>/fax/", record.fax, name="fax"),
    path("inquiries/<id:inquiry_id>/log/", acting.log, name="log"),
    path("inquiries/<id:inquiry_id>/customer/", taking_in.customer, name="customer"),
    path("inquiries/<id:inquiry_id>/grade/", deciding.grade, name="grade"),
    path("inquiries/<id:inquiry_id>/put-off/", deciding.put_off, name="put_off"),
    path("inquiries/<id:inquiry_id>/set-aside/", deciding.set_aside, name="set_aside"),
    path("inquiries/<id:inquiry_id>/join/", deciding.join, name="join"),
    path("inquiries/<id:inquiry_id>/file/", deciding.file, name="file"),
    path("inquiries/<id:inquiry_id>/owner/", deciding.assign, name="assign"),
    path("inquiries/<id:inquiry_id>/plan/", acting.plan, name="plan"),
    path("inquiries/<id:inquiry_id>/mark/", acting.mark, name="mark"),
    path("inquiries/<id:inquiry_id>/answered/", acting.answered, name="answered"),
    path("inquiries/<id:inquiry_id>/win/", acting.win, name="win"),
    path("inquiries/<id:inquiry_id>/lose/", acting.lose, name="lose"),
    path("inquiries/<id:inquiry_id>/take-up/", acting.take_up, name="take_up"),
]

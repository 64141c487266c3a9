"""What may be done with inquiries?"""

VIEW = "inquiries.view"
TAKE_IN = "inquiries.take_in"  # write one down: a call, a fax, a card
GRADE = "inquiries.grade"
ASSIGN = "inquiries.assign"  # to somebody else than oneself
SET_UP = "inquiries.set_up"  # fields of work and absences
SET_CADENCE = "inquiries.set_cadence"

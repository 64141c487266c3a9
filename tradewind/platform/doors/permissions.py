"""What may be done around the doors?"""

SET_UP = "doors.set_up"

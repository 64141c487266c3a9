"""Two records become one while a letter of one of them is taken in: under which is it filed?"""

# One thread takes a letter in and dawdles between finding its customer and writing it; the other merges meanwhile.
BOTH = """
import threading
from django.db import connection
from tests.apps.messaging.post import mailbox, raw, take_in
from tests.builders import customer, merge
from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.services import keeping
from tradewind.platform.people.models import User

boss, seller = User.objects.get(role="boss"), User.objects.filter(role="salesperson").first()
box = mailbox(boss)
stays = customer(seller, "Alpha Camp Kite GmbH", "AT")
goes = customer(seller, "Berta Kayak Sport", "AT", email="anna@berta.example")
found, merged, place = threading.Event(), threading.Event(), keeping._placed

def dawdle(*facts, **more):
    found.set()
    merged.wait(1)
    return place(*facts, **more)

def join():
    found.wait(20)
    merge(boss, stays, goes)
    merged.set()
    connection.close()

keeping._placed = dawdle
other = threading.Thread(target=join)
other.start()
(letter,) = take_in(box, raw("anna@berta.example", "Hello, when do the tents leave?"))
other.join(30)
answer = [Message.objects.get(pk=letter.pk).party_id == stays.pk, merged.is_set()]
"""


def test_a_letter_of_the_record_that_goes_is_filed_under_the_one_that_stays(company):
    assert company.python(BOTH) == [True, True]

from tests.web.test_permission_matrix import *
from tests.web.test_permission_matrix import _cell
def test_a(firm):
    clients = {actor: firm.client(actor) for actor in ACTORS}
    for l in lines():
        for a in ACTORS:
            for x in _cell(firm, clients[a], l, a): print("MIS", x)

"""How does a person open a page of quotations and press its buttons?"""

import csv
import io

from django.urls import reverse

from tests.people import enter


def text(answer) -> str:
    return answer.content.decode()


def english(person):
    person.language = "en"
    person.save(update_fields=["language"])
    return enter(person)


def page(client, revision):
    return client.get(reverse("quotations:version", args=[revision.pk]))


def press(client, name, pk, **said):
    return client.post(reverse(f"quotations:{name}", args=[pk]), said, follow=True)


def taken_out(person, query=""):
    client = english(person)
    answer = client.post(reverse("quotations:export"), {"kind": "csv", "query": query})
    assert answer.status_code == 302
    file = b"".join(client.get(answer["Location"]).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(file)))

"""What the tests of lists as tools read off a page."""

import html
import re

from django.test import Client

CUSTOMERS = "/customers/"


def page(client: Client, path: str = CUSTOMERS) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def heads(client: Client, path: str = CUSTOMERS) -> list[str]:
    found = re.findall(r'<th scope="col".*?</th>', page(client, path), re.DOTALL)
    return [re.sub(r"<[^>]+>", "", each).strip() for each in found]


def is_changed(client: Client, path: str) -> bool:
    return "tw-changed" in page(client, path)


def current(client: Client, path: str) -> str:
    bar = page(client, path).partition('id="views"')[2].partition("</nav>")[0]
    tab = re.search(r'aria-current="page">(.*?)</a>', bar, re.DOTALL)
    assert tab
    return re.sub(r"<span class=\"visually-hidden\">.*?</span>|<[^>]+>", "", tab[1]).strip()


def hidden(text: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found, name
    return html.unescape(found[1])

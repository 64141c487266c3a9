"""Whether the facts typed about an account can stand, and how they are kept."""

from collections.abc import Collection
from dataclasses import dataclass

from tradewind.domain.vocabulary.countries import is_zone
from tradewind.domain.vocabulary.details import Checked, Desk, check_country, check_email, check_text
from tradewind.domain.vocabulary.text import clean_code

LONGEST_LOGIN = 150
LONGEST_NAME = 80
THEMES = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class CleanAccount:
    """`market` is the country of which the person is the named after-sales team."""

    username: str
    name: str
    name_en: str
    email: str
    market: str


@dataclass(frozen=True, slots=True)
class CleanPreferences:
    language: str
    theme: str
    time_zone: str


def clean_account(
    *, username: str, name: str, name_en: str = "", email: str = "", market: str = ""
) -> CleanAccount:  # fmt: skip
    """An account's facts as they are kept, or BadDetails with every problem."""
    desk = Desk()
    account = CleanAccount(
        username=desk.take("username", check_text(folded(username), longest=LONGEST_LOGIN, required=True)),
        name=desk.take("name", check_text(name, longest=LONGEST_NAME, required=True)),
        name_en=desk.take("name_en", check_text(name_en, longest=LONGEST_NAME)),
        email=desk.take("email", check_email(email)),
        market=desk.take("market", check_country(market, required=False)),
    )
    desk.close()
    return account


def clean_preferences(*, language: str, theme: str, time_zone: str, languages: Collection[str]) -> CleanPreferences:
    """A person's own choices, or BadDetails; `languages` are those the program speaks."""
    desk = Desk()
    preferences = CleanPreferences(
        language=desk.take("language", _check_choice(language, languages)),
        theme=desk.take("theme", _check_choice(theme, THEMES)),
        time_zone=desk.take("time_zone", Checked(time_zone, "" if is_zone(time_zone) else "unknown_zone")),
    )
    desk.close()
    return preferences


def folded(username: str) -> str:
    """The login as it is stored and compared: half-width, small letters, no stray spaces."""
    return clean_code(username).lower()


def _check_choice(text: str, choices: Collection[str]) -> Checked[str]:
    return Checked(text, "" if text in choices else "unknown_choice")

"""What every request passes on its way in and out."""

from tradewind.web.middleware.answering import AnswerOnce
from tradewind.web.middleware.cleaning import CleanCookies, CleanInput
from tradewind.web.middleware.looking import ReadOnce
from tradewind.web.middleware.personal import PersonalSettings
from tradewind.web.middleware.refusing import Refusals
from tradewind.web.middleware.sessions import LoginFirst, SecondFactor, SessionLimits

__all__ = [
    "AnswerOnce",
    "CleanCookies",
    "CleanInput",
    "LoginFirst",
    "PersonalSettings",
    "ReadOnce",
    "Refusals",
    "SecondFactor",
    "SessionLimits",
]

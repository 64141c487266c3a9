"""How is one company's copy of Tradewind set up? Everything comes from the environment, with safe defaults."""

import os
from pathlib import Path

import dj_database_url

from tradewind import __version__
from tradewind.config.keys import earlier_keys, made_once
from tradewind.config.static_version import static_version

PACKAGE = Path(__file__).resolve().parent.parent

# One company = one folder = one database = one web and one worker process.
COMPANY_FOLDER = Path(os.environ.get("TRADEWIND_COMPANY", PACKAGE.parent / "home" / "company"))
COMPANY_KIND = os.environ.get("TRADEWIND_COMPANY_KIND", "own")  # own | demo | practice
DOORS_FOLDER = Path(os.environ.get("TRADEWIND_DOORS", COMPANY_FOLDER.parent))
FILES_FOLDER = COMPANY_FOLDER / "files"
FILES_QUOTA = int(os.environ.get("TRADEWIND_FILES_GB", "50")) * 1024**3
EXPORTS_FOLDER = COMPANY_FOLDER / "exports"  # kept for a day, in no backup
THUMBNAILS_FOLDER = COMPANY_FOLDER / "thumbnails"  # small copies of pictures, made again when they are missing
PRODUCT_VERSION = __version__

SECRET_KEY = made_once(COMPANY_FOLDER / "keys" / "secret.key")
SECRET_KEY_FALLBACKS = earlier_keys(COMPANY_FOLDER / "keys" / "earlier.keys")
DOORS_KEY = made_once(DOORS_FOLDER / "doors.key")

DEBUG = False
# Names the office uses for this machine; `tradewind serve --host` asks for them once.
ALLOWED_HOSTS = [*os.environ.get("TRADEWIND_HOSTS", "").split(), "127.0.0.1", "localhost", "[::1]"]
BEHIND_TLS = os.environ.get("TRADEWIND_TLS") == "1"
CSRF_TRUSTED_ORIGINS = os.environ.get("TRADEWIND_ORIGINS", "").split()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django_tasks",
    "django_tasks_db",
    "tradewind.platform.audit",
    "tradewind.platform.use_case",
    "tradewind.platform.people",
    "tradewind.platform.jobs",
    "tradewind.platform.company",
    "tradewind.platform.search",
    "tradewind.platform.numbering",
    "tradewind.platform.attachments",
    "tradewind.platform.papers",
    "tradewind.platform.tasks",
    "tradewind.platform.notifications",
    "tradewind.platform.exports",
    "tradewind.platform.views",
    "tradewind.platform.approvals",
    "tradewind.platform.doors",
    "tradewind.apps.parties",
    "tradewind.apps.exchange",
    "tradewind.apps.catalogue",
    "tradewind.apps.messaging",
    "tradewind.apps.inquiries",
    "tradewind.apps.quotations",
    "tradewind.apps.samples",
    "tradewind.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "tradewind.web.middleware.CleanCookies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tradewind.web.middleware.PersonalSettings",
    "tradewind.web.middleware.SessionLimits",
    "tradewind.web.middleware.LoginFirst",
    "tradewind.web.middleware.SecondFactor",
    "tradewind.web.middleware.CleanInput",
    "tradewind.web.middleware.ReadOnce",
    "tradewind.web.middleware.AnswerOnce",
    "tradewind.web.middleware.Refusals",
]
ROOT_URLCONF = "tradewind.web.urls"
WSGI_APPLICATION = "tradewind.config.wsgi.application"
APPROVAL_KINDS = "tradewind.config.approvals.KINDS"
REACTIONS = "tradewind.config.reactions.REACTIONS"
# A sheet to try imports with, made on demand.
SAMPLE_SHEET = "tradewind.demo.messy_sheet.write_messy_sheet" if COMPANY_KIND == "demo" else ""
MESSAGE_OPENERS = "tradewind.config.openers.OPENERS"
PICTURE_USE_OPENERS = "tradewind.config.openers.PICTURE_USES"
PARTY_FOLLOWERS = "tradewind.config.followers.FOLLOWERS"
SCHEDULE = "tradewind.config.schedule.SCHEDULE"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "tradewind.web.shared.context.shell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "tradewind.web.shared.templatetags.tw",
                "tradewind.web.shared.templatetags.contacting",
                "tradewind.web.shared.templatetags.pricing",
                "tradewind.web.shared.templatetags.sections",
            ],
        },
    }
]

if url := os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(COMPANY_FOLDER / "database.sqlite3"),
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # DEFERRED loses four of five writes under load ("database is locked"); IMMEDIATE waits its turn.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                " PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000;"
                " PRAGMA recursive_triggers=ON;",  # else INSERT OR REPLACE deletes past the guards
            },
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_CASE_HOLD_SECONDS: float | None = None  # asserted in the tests only
# Queues with hands of their own: what waits for a slow mail server keeps neither clocks nor people waiting. A mailbox
# is read by one at a time.
WORKER_HANDS = {"reading": 1, "sending": 3}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", *WORKER_HANDS]}}

AUTH_USER_MODEL = "people.User"
LOGIN_URL = "people:login"
LOGIN_REDIRECT_URL = "home:today"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},  # 123456789012
]
OTP_TOTP_ISSUER = "Tradewind"
OTP_TOTP_THROTTLE_FACTOR = 0  # codes are counted with the passwords, and whoever waits is told until when

# Cookies carry the folder's name: several companies are served from one host name on different ports.
SESSION_COOKIE_NAME = f"tw_{COMPANY_FOLDER.name}_session"
CSRF_COOKIE_NAME = f"tw_{COMPANY_FOLDER.name}_csrf"
SESSION_COOKIE_AGE = 12 * 3600  # absolute limit; the idle limit is in the middleware
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_REDIRECT_EXEMPT = [r"^alive$"]  # the parent asks without TLS, on the loopback
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "tradewind.web.errors.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],  # chart tooltips and comboboxes set style attributes
        "img-src": ["'self'", "data:", "blob:"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 8_388_608  # 1 MB of Chinese text is more than 3 MB as a browser encodes it
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a paper of 300 lines has a dozen fields a line
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
# In the session, so that what a message names ends with the login.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]

# The version is part of the address, so a browser may keep a file for a year and still sees the next one.
STATIC_URL = f"/static/{static_version(PACKAGE / 'web' / 'static')}/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 31_536_000
WHITENOISE_AUTOREFRESH = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"discreet": {"()": "tradewind.config.log_filter.Discreet"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["discreet"]}},
    # Anybody can ask for a wrong host or a missing page as often as he likes.
    "loggers": {
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "django.request": {"level": "ERROR"},
        "waitress.queue": {"level": "ERROR"},
    },
    "root": {"handlers": ["console"], "level": os.environ.get("TRADEWIND_LOG", "WARNING")},
}

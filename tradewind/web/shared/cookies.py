"""Which cookies keep a choice that was made before login?"""

LANGUAGE_COOKIE = "tw_language"
THEME_COOKIE = "tw_theme"
A_YEAR = 365 * 24 * 3600

"""What stays of a person whose details were erased on request?"""

ERASED_NAME = "已抹除 Erased"  # kept, so in both languages: whoever reads it knows why no name stands there
PERSONAL = ("title", "email", "phone", "phone_e164", "whatsapp", "wechat", "remarks")

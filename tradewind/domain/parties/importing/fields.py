"""What can a column of somebody's sheet become?"""

from enum import StrEnum


class Target(StrEnum):
    """A field of the record or of its people; the last two are what happens to a column nobody knows."""

    NAME = "name"
    NAME_ZH = "name_zh"
    COUNTRY = "country"
    CITY = "city"
    ADDRESS = "address"
    WEBSITE = "website"
    EMAIL = "email"
    PHONE = "phone"
    TAX_NUMBER = "tax_number"
    BUSINESS_TYPE = "business_type"
    PRODUCTS = "products"
    ANNUAL_PURCHASE = "annual_purchase"
    SOURCE = "source"
    TIER = "tier"
    NEXT_CONTACT_ON = "next_contact_on"
    OWNER = "owner"
    CONTACT_NAME = "contact_name"
    CONTACT_TITLE = "contact_title"
    CONTACT_EMAIL = "contact_email"
    CONTACT_PHONE = "contact_phone"
    CONTACT_WHATSAPP = "contact_whatsapp"
    CONTACT_WECHAT = "contact_wechat"
    REMARKS = "remarks"
    KEEP = "keep"  # a line "name of the column: value" among the remarks
    IGNORE = "ignore"


# These may stand over several columns; what they hold is put together.
SEVERAL = frozenset(
    {Target.PHONE, Target.EMAIL, Target.CONTACT_PHONE, Target.CONTACT_EMAIL, Target.CONTACT_NAME, Target.ADDRESS,
     Target.REMARKS, Target.KEEP, Target.IGNORE}
)  # fmt: skip
# What an import fills in where a record has nothing.
FILLED = ("name_zh", "city", "address", "website", "email", "phone", "tax_number", "business_type", "products",
          "annual_purchase", "source", "next_contact_on")  # fmt: skip

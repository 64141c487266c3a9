"""What may be done with views?"""

SAVE_VIEWS = "views.save"
SHARE_VIEWS = "views.share"

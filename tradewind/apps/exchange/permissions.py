"""What may be done with exchange rates?"""

VIEW = "exchange.view"
ENTER = "exchange.enter"
VOUCH = "exchange.vouch"  # what they enter is not tried against other rates

"""What may be done with samples?"""

VIEW = "samples.view"
ASK = "samples.ask"  # write one down, place it, send it, note what came of it
PREPARE = "samples.prepare"  # make it and look at it
EXPORT = "samples.export"
APPROVE = "samples.approve"
SET_RULES = "samples.set_rules"

"""How is it ruled when somebody opens a record that may be there already?"""

from enum import StrEnum


class CollisionRuling(StrEnum):
    STAYS_SEPARATE = "stays_separate"
    LINKED = "linked_companies"  # two companies of one group
    TO_BE_MERGED = "to_be_merged"
    MOVES_TO_OWNER = "moves_to_owner"  # the new record goes to whom the first one belongs

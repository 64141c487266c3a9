"""Which thread?"""


def normal_subject(subject: str) -> str:
    return subject

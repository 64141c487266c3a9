"""What is said about a message that cannot be read, or not fully? Plain text: the console says it without Django."""


def N_(text: str) -> str:  # noqa: N802 - the mark of a sentence that is translated where it is said
    return text


ENGLISH: dict[str, str] = {
    "message_missing": N_("There is no such file or folder of messages, or it may not be opened."),
    "message_empty": N_("The message is empty."),
    "message_is_none": N_("This is no message: it has no head."),
    "message_of_outlook": N_("This is a message in Outlook's own format. Save it as .eml."),
    "message_archive_damaged": N_("The archive is damaged, locked by a password or cut short. Pack it again."),
    "message_too_large": N_("The message has %(megabytes)s MB; at most %(limit)s MB can be read."),
    "message_too_deep": N_("The parts of the message are nested more than %(limit)s times, as only attacks are."),
    "message_too_slow": N_("Reading the message took longer than %(limit)s seconds. It was set aside."),
    "message_needs_too_much_memory": N_(
        "Reading the message needs more memory than allowed (%(limit)s MB). It was set aside."
    ),
    "message_damaged": N_("The message could not be read. It was set aside."),
    "message_without_headers": N_("The message has no head; it was read as text."),
    "message_headers_cut": N_("A header is longer than %(limit)s KB, or there are too many; the rest was left out."),
    "message_too_many_parts": N_("The message has more than %(limit)s parts; the rest was left out."),
    "message_too_many_addresses": N_("%(header)s names more than %(limit)s addresses; the rest was left out."),
    "message_cut_short": N_("The end of the message is missing."),
    "message_badly_packed": N_("Part %(part)s is badly packed; what could be read of it was kept."),
    "message_unknown_charset": N_("Nobody knows the character set %(charset)s; the right one was guessed."),
    "message_text_cut": N_("The text is longer than %(limit)s characters; the rest was left out."),
    "message_without_id": N_("The message has no id; it was given one made of its content."),
    "message_without_date": N_("The message says no date that can be read."),
    "mail_new_bank_details": N_(
        "The message announces another bank account: “%(words)s” Phone the customer on a number you know before anybody"
        " pays."
    ),
    "mail_answers_go_elsewhere": N_("It comes from %(sender)s, but answers go to %(reply_to)s."),
    "mail_domain_looks_like": N_("%(domain)s looks like %(known)s, but is another domain."),
    "mail_name_shows_other_address": N_("The name shows %(shown)s, but the message comes from %(sender)s."),
    "mail_file_is_program": N_("%(filename)s is a program. Do not open it."),
    "mail_file_hides_program": N_("%(filename)s is a program that pretends to be a document. Do not open it."),
    "mail_file_has_macros": N_("%(filename)s may hold macros. Open it only if you expected it."),
    "mail_link_goes_elsewhere": N_("A link shows %(shown)s, but leads to %(target)s."),
}

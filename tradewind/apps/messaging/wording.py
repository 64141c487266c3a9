"""The sentences and words of mail."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "mailbox_stopped": _("%(address)s is stopped: nothing is read or sent. A leader can take it up again."),
    "mailbox_taken": _("There is a mailbox %(address)s already."),
    "mailbox_of_customer": _("%(address)s stands in a customer's or supplier's record: it is no mailbox of ours."),
    "password_asked_again": _(
        "The kept password belongs to the server as it stood. Type the password again for another server, port,"
        " encryption or user name."
    ),
    "address_is_ours": _(
        "This address is of our own mail domain: who runs the mail server could take the mails away again. Choose one"
        " outside."
    ),
    "host_not_allowed": _("Choose one of the known providers, or ask a leader to set up a mailbox at %(host)s first."),
    "host_needed": _("Name the servers for reading and for sending."),
    "too_many_attempts": _("Too many tests. Wait a minute; after 30 at one address, until tomorrow."),
    "answered_closed": _(
        "You may not open the mail any more that this answers, so its words cannot leave with your letter. "
        "Begin a new one."
    ),
    "encryption_needed": _("Without encryption the password would lie open on the way to %(host)s: choose TLS."),
    "probe_running": _("A test is still running. Wait for its answer."),
    "writer_may_not_send": _(
        "%(who)s may not send from %(address)s any more: the letter stays. Somebody else writes to the buyer."
    ),
    "cannot_send_from": _("%(address)s holds kept mail only: choose another mailbox to send from."),
    "bad_mailbox_owner": _("A mailbox belongs to a colleague whose account is open and who reads mail."),
    "no_chat": _(
        "No line with a name and a time was found, so this is no chat. In WhatsApp open the chat, “Export chat”,"
        " “Without media”, and choose that .zip or .txt; of WeChat paste the forwarded record with its names and times."
    ),
    "chat_zip_without_text": _(
        "The zip holds no text, only other files. Export the chat once more “Without media” and choose that file."
    ),
    "chat_too_large": _("The file has more than %(limit)s MB. Export the chat without media, or only its last part."),
    "chat_is_taken_back": _("The whole chat was taken back: bring its file again."),
    "not_your_chat": _("A chat is taken back by who brought it, or by a leader."),
    "not_your_letter": _("Only who writes a letter changes and sends it."),
    "template_name_taken": _("There is a template called %(name)s in this language already."),
    "filed_with_colleague": _(
        "The message belongs to a customer of a colleague. The colleague or a leader can file it elsewhere."
    ),
    "blank_not_filled": _(
        "Not sent yet: %(blanks)s stands in the letter and nothing is known for it. Write the words in its place or"
        " delete it, then send again."
    ),
    "unknown_blank": _("Nobody can fill %(blanks)s. Write the words themselves, or one of these: %(known)s."),
    "mistyped_blank": _("Nobody can fill %(blanks)s. Did you mean %(meant)s? There are: %(known)s."),
    "nobody_to_write_to": _("Say to whom the letter goes."),
    "nothing_written": _("A letter has a subject and says something."),
    "leaves_in_the_past": _("Choose a moment that is still to come."),
    "raw_missing": _(
        "The bytes of this message are missing in the company's folder. Restore the folder from a backup."
    ),
    "message_not_given": _(
        "The mail server names this message and does not give it. It is asked again with every reading."
    ),
    "mailbox_read": _("%(new)s new, %(unreadable)s set aside"),
    # Why a message stands apart from the thread it names
    "sender_is_ours_but_came_from_outside": _(
        "The sender is called like one of us, but the message came from outside."
    ),
    "sender_unknown": _("The message names no sender."),
    "sender_is_not_of_this_customer": _(
        "It answers a thread in which this sender takes no part. File it there only when you know who it is."
    ),
    "mail_bank_details_of_newcomer": _(
        "Somebody who has not written in this conversation before says where to pay: “%(words)s”. Call the customer on"
        " a number you know before anybody pays."
    ),
    "names_several_threads": _("It answers several threads at once."),
    "mailbox_not_read": _("The mailbox could not be read; the reason stands above the list of mail."),
    "letter_too_heavy": _(
        "With %(name)s the files have more than %(limit)s MB: many mail servers refuse that. Send a link."
    ),
    "letter_not_ready": _(
        "The letter could not be put together here: a disk or a file refused. Nothing left; try it again."
    ),
    "file_not_in_message": _("The file is not in the message's bytes. Fetch the whole message and open it elsewhere."),
    "still_unreadable": _("It cannot be read now either. It stays here; its bytes can be fetched."),
    "too_large_to_read": _(
        "Larger than %(limit)s MB: only its head is here. Open it in the mail program, answer from there or ask the"
        " sender for a link; then dismiss it here."
    ),
    # The trail
    "message.taken_in": _("Message taken in"),
    "message.quarantined": _("A message could not be read and was set aside"),
    "message.settled": _("A message that was set aside is settled"),
    "message.linked": _("Message filed"),
    "letter.begun": _("Letter begun"),
    "letter.handed_over": _("Letter handed to the server"),
    "letter.released": _("Letter to leave: %(about)s"),
    "letter.taken_back": _("Letter kept back"),
    "letter.dropped": _("Letter given up"),
    "letter.file_enclosed": _("Goes along with the letter: %(name)s"),
    "letter.file_left_out": _("Does not go along: %(name)s"),
    "letter.sent": _("Letter sent"),
    "letter.not_sent": _("Letter not sent"),
    "letter.never_arrived": _("The letter never arrived: a draft again"),
    "mailbox.opened": _("Mailbox set up: %(address)s"),
    "mailbox.revised": _("Mailbox changed"),
    "mailbox.shared": _("Readers of the mailbox changed"),
    "mailbox.tested": _("Connection of %(address)s tested"),
    "mailbox.stopped": _("Mailbox stopped"),
    "mailbox.taken_up": _("Mailbox taken up again"),
    "mailbox.not_reached": _("Mailbox could not be read"),
    "mailbox.reached_again": _("Mailbox is read again"),
    "evidence.route_set": _("The end of the trail goes to %(address)s every day"),
    "template.written": _("Template written: %(name)s"),
    "template.revised": _("Template changed"),
    "template.archived": _("Template archived"),
    "chat.read": _("Chat read"),
    "chat.kept": _("Chat brought to the timeline: %(new)s of %(lines)s new"),
    "chat.taken_back": _("Chat taken back"),
    # What is told
    "told_letter_failed": _("Not sent: %(subject)s. Nobody got it; look at the reason and send it again."),
    "told_letter_unknown": _(
        "Nobody knows whether “%(subject)s” arrived: the line broke while it was handed over. Ask before you send it"
        " again."
    ),
    "told_letter_of_who_left": _("%(who)s may not send any more, so “%(subject)s” stayed here. Take the buyer over."),
    "told_letter_held_back": _("“%(subject)s” was kept back. Ask why before you send it again."),
    "told_recipients_refused": _("“%(subject)s” left, but not to everybody: look who was refused."),
    "told_evidence_failed": _(
        "The end of the trail does not reach %(address)s: look among the letters and at the mailbox it leaves from."
    ),
    "told_evidence_held": _(
        "%(who)s held the end of the trail back that was to leave to %(address)s. Ask why, and send it again."
    ),
    "told_mail_set_aside": _("Mail to %(address)s could not be read and was set aside: look at it."),
    "told_mailbox_trouble": _("%(address)s cannot be read. Open it: it says why and what to do."),
    "sent_by_another": _(
        "This lies in a folder of sent mail, but %(sender)s wrote it, and that is none of our addresses. It counts as "
        "received."
    ),
    "laid_in_later": _(
        "Laid into the folder of sent mail later than it is dated: clocks count it from %(found)s, when it was found."
    ),
    # Why a letter did not leave
    "letter_unknown": _("The line broke after the letter was handed over. It may have arrived."),
    "letter_refused": _("The server took it for nobody."),
}

WORDS: dict[str, str | Promise] = {
    "draft": _("Draft"),
    "waiting": _("Waits to leave"),
    "leaving": _("Leaving"),
    "sent": _("Sent"),
    "failed": _("Not sent"),
    "unknown": _("Unknown whether it arrived"),
    "dropped": _("Given up"),
    "first_answer": _("First answer"),
    "price_answer": _("Answer with a price"),
    "follow_up": _("Follow-up letter"),
    "pause": _("Why the price takes longer"),
    "polite_no": _("Friendly no"),
    "other": _("Other"),
    "imap": _("Mail server"),
    "built_in": _("Built in"),
    "archive": _("Kept mail"),
    "personal": _("Personal"),
    "automatic_reply": _("Automatic answer"),
    "bounce": _("Returned mail"),
    "bulk": _("Mailing"),
    "read_receipt": _("Receipt"),
    "calendar": _("Appointment"),
}

# What stands in each blank of a template, for who writes one.
BLANKS_SAID: dict[str, str | Promise] = {
    "contact": _("The person the letter goes to; of a stranger the name in the inquiry"),
    "customer": _("The customer's name"),
    "subject": _("The subject of the message that is answered"),
    "products": _("What the inquiry asks for, else the products in the customer's record"),
    "me": _("Who writes, in the language of the letter"),
    "my_english_name": _("Who writes, in English"),
    "my_mail": _("The address it is sent from"),
    "company": _("Our company"),
    "company_address": _("Our address"),
    "company_phone": _("Our phone"),
    "company_fax": _("Our fax"),
    "company_website": _("Our website"),
    "founded": _("The year we were founded"),
    "annual_sales": _("Our annual sales"),
    "total_assets": _("Our total assets"),
    "awards": _("What we have been honoured with"),
    "introduction": _("Our company in one paragraph, made of the lines above"),
}

# How a message came to its customer.
LINKED: dict[str, str | Promise] = {
    "by_address": _("By the address: it stands in the customer's record."),
    "by_thread": _("By its thread: it answers a message of this customer."),
    "by_person": _("Filed by hand."),
}

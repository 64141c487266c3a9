"""How much of a message is read? What is beyond is cut and complained of, or the message is not read at all."""

MEGABYTE = 1_000_000

# Mail providers carry 20 to 50 MB; more than that never arrived as a mail.
MESSAGE_BYTES = 50 * MEGABYTE
# Forwarding wraps once or twice; 50 levels are only built to exhaust a reader.
NESTING = 50
# A mail with 500 files does not exist in the trade; 200,000 empty ones are 2 MB.
PARTS = 500
# A mailing to more people than this belongs to nobody in particular.
ADDRESSES = 200
# Servers cut far earlier; what is read of one header is bounded, so that no header costs more than milliseconds.
HEADER_BYTES = 64_000
# The headers of one part. Real ones have 20 to 100.
HEADERS = 1_000
# Lines of one head, and lines that look like a delimiter; beyond them nobody writes, but a bomb does.
HEADER_LINES = 20_000
DELIMITER_LINES = 300_000
# What is made into text of HTML bodies; newsletters with inlined styles reach 500 KB.
HTML_CHARACTERS = 2_000_000
# All texts of a message together: longer is a log that somebody sent, and the raw message keeps it.
TEXT_CHARACTERS = 2_000_000
TEXT_BYTES = 4 * TEXT_CHARACTERS
# The longest name of a file that Linux, Windows and macOS all keep, with room for a number.
FILENAME_CHARACTERS = 150

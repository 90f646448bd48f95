"""Mails (.eml): the message as a document, its attachments as files of their own."""

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage, Message, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime

from dateline.reading.parsing import plain, web
from dateline.reading.parsing.parsed import Parsed, ParsingError

Part = MIMEPart
"""A part of a mail, or the mail itself."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail."""

    name: str
    data: bytes


def message(data: bytes) -> EmailMessage:
    """The mail. Raises ParsingError for what is none."""
    found = email.message_from_bytes(data.lstrip(), policy=policy.default)
    if not found.keys() or not ({"from", "date", "subject", "received"} & _names(found)):
        raise ParsingError("this is not a mail.")
    return found


def parse(mail: EmailMessage) -> Parsed:
    """The message itself: its text part, or the story of its HTML part."""
    body = _body(mail)
    return Parsed(
        body.text,
        title=_header(mail, "Subject"),
        publisher=parseaddr(_header(mail, "From"))[0],
        published=_day(mail),
        published_from="metadata" if _day(mail) else "",
        encoding=body.encoding,
        notes=body.notes,
    )


def attachments(mail: EmailMessage) -> Iterator[Attachment]:
    """The files that came with it; pictures that are part of its page are none."""
    for number, part in enumerate(_parts(mail), 1):
        name = part.get_filename() or ""
        if forwarded := list(_forwarded(part)):
            yield Attachment(f"forwarded {number}.eml", forwarded[0].as_bytes())
        elif _is_file(part) and not (part.get("Content-ID") and _is_picture(part)):
            yield Attachment(name or f"attachment {number}", _bytes(part))


def _forwarded(part: Part) -> Iterator[Message]:
    inside = part.get_payload() if part.get_content_type() == "message/rfc822" else ()
    return (message for message in inside if isinstance(message, Message))


def _is_file(part: Part) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _is_picture(part: Part) -> bool:
    return part.get_content_maintype() == "image"


def _names(mail: EmailMessage) -> set[str]:
    return {name.casefold() for name in mail.keys()}  # noqa: SIM118 - a message is no mapping


def _parts(mail: EmailMessage) -> Iterator[Part]:
    """The parts that hold something, mails forwarded as a whole, not what is in them."""
    waiting: list[Part] = [mail]
    while waiting:
        part = waiting.pop(0)
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting = [*part.iter_parts(), *waiting]
        elif part is not mail or not part.is_multipart():
            yield part


def _body(mail: EmailMessage) -> Parsed:
    by_kind: dict[str, Part] = {}
    for part in _parts(mail):
        if not _is_file(part):
            # What claims to have parts and has none is text that lost its frame.
            kind = part.get_content_type()
            by_kind.setdefault("text/plain" if kind.startswith("multipart/") else kind, part)
    text, page = by_kind.get("text/plain"), by_kind.get("text/html")
    found = plain.parse(_bytes(text), _charset(text)) if text else None
    if page and (found is None or len(found.text.strip()) < 40):  # "Your reader shows no HTML."
        try:
            return web.parse(_bytes(page), _charset(page))
        except ParsingError:
            pass
    if found is None or not found.text.strip():
        raise ParsingError("there is no text in this mail.")
    return found


def _bytes(part: Part) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: Part) -> str:
    return re.sub(r"[^\w.:-]", "", str(part.get_content_charset("")))


def _header(mail: EmailMessage, name: str) -> str:
    """A header in one line; one that is beyond repair is as good as none."""
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # bugs of the library's parser
        return ""


def _day(mail: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(_header(mail, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""

"""Mails: the message, its day and subject, and what is attached to it."""

from datetime import date
from email.message import EmailMessage

import pytest

from dateline.reading.loading import ReadingError

TEXT = "The harbour reopened on Monday, and ferries sail for Sweden again.\n"


def mail(text: str = TEXT) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ana Peña <ana@wire.example>"
    message["Subject"] = "Reapertura del puerto en Gdańsk"
    message["Date"] = "Mon, 06 May 2024 23:30:00 -0500"
    message.set_content(text)
    return message


def test_subject_sender_and_date_are_the_documents(write, one):
    found = one(write("a.eml", bytes(mail())))
    assert found.text.strip() == TEXT.strip()
    assert (found.title, found.publisher) == ("Reapertura del puerto en Gdańsk", "Ana Peña")
    assert (found.published, found.published_from) == (date(2024, 5, 6), "metadata")


def test_the_page_is_read_where_the_text_part_says_nothing(write, one):
    message = mail("See the page.")
    message.add_alternative(f"<html><body><p>{TEXT}</p></body></html>", subtype="html")
    assert one(write("a.eml", bytes(message))).text.strip() == TEXT.strip()


def test_attachments_are_documents_of_their_own(write, load, word, pdf):
    message = mail()
    parts = {"a.docx": word("Riga"), "b.pdf": pdf([(72, 700, "Tartu")]), "c.txt": b"Narva"}
    for name, data in parts.items():
        message.add_attachment(data, maintype="application", subtype="x", filename=name)
    found = load(write("m.eml", bytes(message)))
    assert [d.id for d in found] == ["m.eml", "m.eml/a.docx", "m.eml/b.pdf", "m.eml/c.txt"]
    assert [d.text for d in found[1:]] == ["Riga", "Tartu", "Narva"]


def test_an_attachment_that_is_not_read_is_named(write, load):
    message = mail()
    message.add_attachment(b"GIF89a", maintype="image", subtype="gif", filename="map.gif")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="b.pdf")
    body, broken = load(write("m.eml", bytes(message)))
    assert body.notes == ("The attachment map.gif is of a kind that is not read.",)
    assert isinstance(broken, ReadingError)
    assert "b.pdf: this PDF file is damaged" in str(broken)


def test_a_mail_forwarded_as_a_whole_is_a_document(write, load):
    outer = mail("Please read what follows, it came in from the port this morning.")
    outer.add_attachment(mail())
    _, second = load(write("m.eml", bytes(outer)))
    assert second.text.strip() == TEXT.strip()
    assert second.id.startswith("m.eml/forwarded")


@pytest.mark.parametrize(
    "head",
    [
        b"Date: Mon, 99 Foo 9999 99:99",
        b"Content-Type: text/plain; charset=klingon",
        b"Subject: =?utf-8?b?w4=?=",
        b"Content-Type: multipart/mixed; boundary=x",
        b"Content-Transfer-Encoding: nonsense",
    ],
)
def test_broken_heads_do_not_hide_the_text(write, one, head: bytes):
    data = b"From: a@b.c\n" + head + b"\n\n" + TEXT.encode()
    assert "harbour" in one(write("a.eml", data)).text


def test_what_is_no_mail_is_refused(write, refusal):
    assert "not a mail" in refusal(write("a.eml", b"Just words.\n\nMore words."))

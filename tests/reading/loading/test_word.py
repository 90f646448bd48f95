"""Word files: paragraphs, headings, tables and properties."""

import io
from datetime import date, datetime

import docx

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def body(inside: str, *, head: str = "") -> str:
    return f'{head}<w:document xmlns:w="{SPACE}"><w:body>{inside}</w:body></w:document>'


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_paragraphs_headings_and_tables_keep_their_order(write, one):
    document = docx.Document()
    document.add_heading("Harbour reopens")
    document.add_paragraph("Ferries sailed for Sweden.")
    table = document.add_table(2, 2)
    for number, words in enumerate(("Port", "Ferries", "Gdansk", "18")):
        table.cell(*divmod(number, 2)).text = words
    document.add_paragraph("The port is open.")
    document.core_properties.title = "Harbour"
    document.core_properties.created = datetime(2024, 5, 6)
    out = io.BytesIO()
    document.save(out)
    found = one(write("a.docx", out.getvalue()))
    assert found.text.split("\n\n") == [
        "Harbour reopens", "Ferries sailed for Sweden.", "Port | Ferries", "Gdansk | 18",
        "The port is open.",
    ]  # fmt: skip
    assert found.title == "Harbour"
    assert (found.published, found.published_from) == (date(2024, 5, 6), "file properties")


def test_the_day_of_the_template_is_no_day_of_the_document(write, one, word):
    assert one(write("a.docx", word("Ferries sail."))).published is None


def test_what_was_inserted_counts_and_what_was_deleted_does_not(write, one, word):
    inside = (
        f"<w:p>{run('Ferries ')}<w:ins>{run('sail ')}</w:ins><w:del><w:r><w:delText>rest "
        f"</w:delText></w:r></w:del><w:hyperlink>{run('again')}</w:hyperlink></w:p>"
    )
    assert one(write("a.docx", word(xml=body(inside)))).text == "Ferries sail again"


def test_entities_are_neither_loaded_nor_multiplied(write, one, word, tmp_path):
    (tmp_path / "secret").write_text("rosebud")
    head = f'<!DOCTYPE d [<!ENTITY s SYSTEM "{tmp_path / "secret"}">]>'
    found = one(write("a.docx", word(xml=body(f"<w:p>{run('Ferries &s;sail')}</w:p>", head=head))))
    assert found.text == "Ferries sail"


def test_a_billion_laughs_are_refused(write, refusal, word):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'
    said = refusal(write("a.docx", word(xml=body(f"<w:p>{run('&l9;')}</w:p>", head=head))))
    assert "a.docx: " in said


def test_broken_locked_and_empty_files_are_refused_with_the_reason(write, refusal, word, archive):
    assert "damaged" in refusal(write("a.docx", b"hello"))
    assert "damaged" in refusal(write("b.docx", archive({"a.txt": "Riga"})))
    assert "damaged" in refusal(write("c.docx", word("Riga")[:-300]))
    assert "locked" in refusal(write("d.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600))
    assert "no text" in refusal(write("e.docx", word("")))
    deep = "<w:tbl><w:tr><w:tc>" * 3000
    assert "damaged" in refusal(write("f.docx", word(xml=body(deep))))

"""Archives: every document in them, whatever their names, and bombs refused."""

import io
import zipfile

from dateline.model.document import Document
from dateline.reading.loading import ReadingError

RIGA = "Ministers met in Riga."


def test_every_document_is_read_and_every_failure_named(write, load, archive, pdf, word):
    members = {
        "in/b.html": f"<p>{RIGA}</p>", "in/a.txt": RIGA, "c.docx": word(RIGA), "d.pdf": b"%PDF-1",
        "e.pdf": pdf([(72, 700, RIGA)]), "x.jpg": b"x", ".hidden.txt": "x", "__MACOSX/a.txt": "x",
    }  # fmt: skip
    found = load(write("z.zip", archive(members)))
    read = [d for d in found if isinstance(d, Document)]
    assert [d.id for d in read] == [
        "z.zip/c.docx",
        "z.zip/e.pdf",
        "z.zip/in/a.txt",
        "z.zip/in/b.html",
    ]
    assert {d.text for d in read} == {RIGA}
    (problem,) = [str(e) for e in found if isinstance(e, ReadingError)]
    assert problem.endswith("z.zip: d.pdf: this PDF file is damaged.")


def test_the_day_may_stand_in_the_name_of_a_member(write, one, archive):
    assert str(one(write("z.zip", archive({"2024-05-06.txt": RIGA}))).published) == "2024-05-06"


def test_archives_and_mails_inside_are_opened_to_a_small_depth(write, load, archive):
    inner = archive({"a.txt": RIGA})
    (found,) = load(write("z.zip", archive({"in.zip": inner})))
    assert (found.id, found.text) == ("z.zip/in.zip/a.txt", RIGA)
    for _ in range(5):
        inner = archive({"in.zip": inner})
    (refused,) = load(write("deep.zip", inner))
    assert "nested too deep" in str(refused)


def test_names_that_lead_out_of_the_archive_lead_nowhere(write, load, archive, tmp_path):
    names = ["../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt"]
    found = load(write("z.zip", archive(dict.fromkeys(names, RIGA))))
    assert all(isinstance(d, Document) and ".." not in d.id for d in found)
    assert [path.name for path in tmp_path.iterdir()] == ["z.zip"]


def test_bombs_are_refused(write, load, archive):
    big = archive({"a.txt": b"0" * 30_000_000, "b.txt": RIGA})
    bomb, other = load(write("a.zip", big))
    assert "a.txt: 30 MB are too many" in str(bomb)
    assert other.text == RIGA
    zeros = b"0" * 60_000_000
    (refused,) = load(write("b.zip", archive({"a.pdf": zeros, "b.pdf": zeros})))
    assert "taken for an attack" in str(refused)


def test_too_many_files_are_refused(write, load, archive):
    (refused,) = load(write("a.zip", archive({f"{n}.txt": "" for n in range(20_001)})))
    assert "too many" in str(refused)


def test_locked_damaged_and_empty_archives_are_named(write, load, refusal, archive):
    data = bytearray(archive({"a.txt": RIGA, "b.txt": RIGA}))
    data[data.find(b"PK\1\2") + 8] |= 1
    locked, other = load(write("a.zip", bytes(data)))
    assert "a.txt: it is locked" in str(locked)
    assert other.text == RIGA
    assert "damaged" in refusal(write("b.zip", b"hello"))
    assert "nothing in it" in refusal(write("c.zip", archive({"a.jpg": b"x"})))


def test_a_damaged_member_does_not_hide_the_next(write, load):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        opened.writestr("a.txt", RIGA)
        opened.writestr("b.txt", RIGA)
    data = out.getvalue().replace(RIGA.encode(), RIGA[::-1].encode(), 1)
    broken, other = load(write("a.zip", data))
    assert "a.txt: it is damaged" in str(broken)
    assert other.text == RIGA

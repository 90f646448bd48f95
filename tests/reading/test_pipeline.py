"""From files to a dossier."""

from pathlib import Path

from dateline.reading.pipeline import Progress, read_dossier
from dateline.resources import seeds

STORY = "Ministers met in Riga on 5 June 2024.\n"


def test_progress_counts_every_file_to_the_end(tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    steps: list[Progress] = []
    read_dossier([tmp_path], progress=steps.append)
    assert [(s.done, s.total, s.name) for s in steps] == [
        (0, 2, "a.txt"),
        (1, 2, "b.txt"),
        (2, 2, ""),
    ]


def test_a_folder_names_the_dossier_and_a_lone_document_its_title(tmp_path: Path):
    folder = tmp_path / "baltic"
    folder.mkdir()
    (folder / "a.md").write_text(f"---\ntitle: Talks in Riga\n---\n{STORY}")
    assert read_dossier([folder]).dossier.name == "Talks in Riga"
    (folder / "b.txt").write_text(STORY)
    assert read_dossier([folder]).dossier.name == "baltic"


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_bytes(b"\0")
    reading = read_dossier([tmp_path, tmp_path / "gone"])
    assert [d.id for d in reading.dossier.documents] == ["a.txt"]
    assert ["b.txt" in p or "gone" in p for p in reading.problems] == [True, True]


def test_the_sample_dossier_shows_what_the_app_is_for():
    dossier = read_dossier([seeds()]).dossier
    assert dossier.name == "Sample dossier"
    shapes = {e.where.geometry.geom_type for e in dossier.events if e.where}
    assert {"Point", "LineString"} <= {shape.removeprefix("Multi") for shape in shapes}
    assert any(e.when for e in dossier.events)
    assert len({e.id for e in dossier.events}) == len(dossier.events)

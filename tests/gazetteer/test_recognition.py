"""Names found in a text: where, which, and what is passed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_gazetteer import Gazetteer
from dateline_gazetteer.names import fold

PIECES = [
    "Nairobi", "São Tomé", "Co\u0302te d\u2019Ivoire", "N\u2019Djamena", "Guinea\u2010Bissau",
    "New\u00a0Zealand", "Ha\u00adnoi", "\U0001f600", "Straße", "İstanbul", "\n\n", "  ", "the ",
    "ﬁ", "\u200b", "W.Va.", "\t", "—", ", ", "x",
]  # fmt: skip


def written(gazetteer: Gazetteer, text: str) -> list[str]:
    return [text[match.start : match.end] for match in gazetteer.matches(text)]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=12))
def test_offsets_point_into_the_original_text(gazetteer: Gazetteer, pieces: list[str]):
    text = "".join(pieces)
    end = 0
    for match in gazetteer.matches(text):
        assert end <= match.start < match.end <= len(text)
        assert match.candidates
        name = text[match.start : match.end]
        assert gazetteer.candidates(name), name
        assert fold(name) == fold(name.strip())
        end = match.end


@given(before=st.text(max_size=20), after=st.text(max_size=20))
def test_a_name_is_found_whatever_stands_around(gazetteer: Gazetteer, before: str, after: str):
    text = f"{before}. N\u2019Djamena; {after}"
    spans = [(match.start, match.end) for match in gazetteer.matches(text)]
    start = len(before) + 2
    assert (start, start + len("N'Djamena")) in spans


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Talks in Nairobi, Kenya.", ["Nairobi", "Kenya"]),
        ("in New York City today", ["New York City"]),
        ("flood in Cox\u2019s Bazar", ["Cox\u2019s Bazar"]),
        ("Kenya\u2019s coast", ["Kenya"]),
        ("Nairobi-based", ["Nairobi"]),
        ("New\nZealand won", ["New\nZealand"]),
        ("LAGOS (AP) \u2014 Police", ["LAGOS"]),
        ("from Wheeling, W.Va., to", ["Wheeling", "W.Va."]),
        ("the U.S. and the UK", ["U.S.", "UK"]),
        ("the Korean peninsula", ["Korean peninsula"]),
        ("the Pentagon said", ["Pentagon"]),
    ],
)
def test_names_are_found(gazetteer: Gazetteer, text: str, names: list[str]):
    assert written(gazetteer, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "they told us so",
        "TELL US WHAT YOU THINK",
        "oregon ore. and nice bath",
        "Miss. Smith rose",
        "in 300 B.C. or later",
        "March was cold. As it is, The Base is a Force.",
        "Nairobist",
        "HIV, UN, CIA and SOS",
        "Thursday",
        "New\n\nDelhism",
        "Northern and Central",
    ],
)
def test_what_names_no_place_is_passed_over(gazetteer: Gazetteer, text: str):
    assert written(gazetteer, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("El presidente chileno voló a Lima", ["chileno", "Lima"]),
        ("tropas turcas en la costa siria", ["turcas", "siria"]),
        ("por el mar Rojo y el estrecho de Ormuz", ["mar Rojo", "estrecho de Ormuz"]),
        ("al golfo de México", ["golfo de México"]),
        ("el canal de Panamá", ["canal de Panamá"]),
        ("el mar, la isla y la ciudad", []),
        ("la base y el presidente", []),
    ],
)
def test_spanish_writes_peoples_and_waters_small(gazetteer: Gazetteer, text: str, names: list[str]):
    assert [text[m.start : m.end] for m in gazetteer.matches(text, "es")] == names


@pytest.mark.parametrize("text", ["Ana Gallego sang", "the mexicano style", "el mar rojo"])
def test_spanish_peoples_count_only_in_spanish(gazetteer: Gazetteer, text: str):
    assert not [w for w in written(gazetteer, text) if w != "Ana"]


@pytest.mark.parametrize(
    ("text", "names"),
    [("the Milwaukee Bucks", ["Milwaukee"]), ("at Trowbridge, Wilts, on", ["Trowbridge", "Wilts"])],
)
def test_a_county_is_short_only_after_a_comma(gazetteer: Gazetteer, text: str, names: list[str]):
    assert written(gazetteer, text) == names


def test_a_heading_does_not_run_into_the_text(gazetteer: Gazetteer):
    assert "New\n\nYork" not in written(gazetteer, "What is New\n\nYork is in England")


def test_plain_words_stay_candidates(gazetteer: Gazetteer):
    assert any(candidate.plain for candidate in gazetteer.candidates("Force"))


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800 Paris", "a" * 100_000, "A" * 100_000])
def test_odd_texts_are_read_without_error(gazetteer: Gazetteer, text: str):
    assert all(match.candidates for match in gazetteer.matches(text))

"""Toponyms read from text with the packaged gazetteer and language model."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document, Span
from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.nlp import parse
from dateline.reading.toponyms import ToponymReader
from dateline_gazetteer import Gazetteer

Read = Callable[[str], list[Toponym]]


@pytest.fixture(scope="session")
def toponyms() -> ToponymReader:
    return ToponymReader(Gazetteer.open())


@pytest.fixture
def read(toponyms: ToponymReader) -> Read:
    def names(text: str) -> list[Toponym]:
        document = Document("story", text, body=(Span(0, len(text)),))
        found = toponyms.read(document, parse(text, "en"))
        return [t for t in found if t.type is not ToponymType.EXPRESSION]

    return names


def texts(found: list[Toponym]) -> list[str]:
    return [t.text for t in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Talks were held in Geneva, Switzerland, on Monday.", ["Geneva", "Switzerland"]),
        ("Kenya, Uganda and Tanzania signed the treaty.", ["Kenya", "Uganda", "Tanzania"]),
        ("A bridge collapsed near Pittsburgh, Pa., on Friday.", ["Pittsburgh", "Pa."]),
        ("The delegation flew from New Delhi to the U.K. on Sunday.", ["New Delhi", "U.K."]),
        ("Deputies in Athens County said the road was shut.", ["Athens County"]),
        ("NYC, LA and the UAE sent teams.", ["NYC", "LA", "UAE"]),
        ("Coal from Shanxi province goes to Osaka.", ["Shanxi", "Osaka"]),
        ("The Strait of Malacca was closed.", ["Strait of Malacca"]),
        ("The Barren County Coroner's Office gave his name.", ["Barren County"]),
        ("FLOODS HIT PATNA AND BHOPAL", ["PATNA", "BHOPAL"]),
        ("A van struck a girl on Quarry Lane in Leicester.", ["Quarry Lane", "Leicester"]),
        ("Floods along the Mekong reached Phnom Penh.", ["Mekong", "Phnom Penh"]),
    ],
)
def test_places_are_found(read: Read, text: str, names: list[str]) -> None:
    assert texts(read(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "The actor Denzel Washington said on Friday that he would sing.",
        "Mr. Houston told Whitney Houston that Houston would sing.",
        "Michael Jordan retired. Jordan said he was happy.",
        "Senator Chester Lincoln thanked Mrs. Lincoln for her work.",
        "Gen. Marta Elena Ruiz Leon thanked the crew.",
        "They said it was a reading of the rules and nothing more.",
        "Ovidio Salas was caught in his sleep. Ovidio had been sought since spring.",
        "Jorge Valle thanked Maria Chapman. Valle was pleased; Chapman was not.",
        "The DOH and MAN agreed; the ROM was damaged.",
        "Guillot, who leads the command, said so.",
        "A tip came from Ismael Rojas and from Ovidio and Rafael Salas, police said.",
        "Maj. Gen. Michael A. Valle was content. In Valle's words the talks were good.",
        "Denzel Washington sang. The critics liked Washington's film.",
        "Savannah Marie Houston, 80, left a sister, Florence, and a son.",
        "Fans paid US$40 each.",
        "The spokesman, Austin Tyler, thanked resident Madison Pearl.",
    ],
)
def test_people_who_share_names_with_places_are_not_places(read: Read, text: str) -> None:
    assert texts(read(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police said Lancaster, 42, was driving home to York.", ["York"]),
        ("The singer Sydney Lang flew to Sydney.", ["Sydney"]),
        ("Israel Katz, the minister, spoke in Israel.", ["Israel"]),
        ("Virginia Woods moved to Perth. Woods is a painter.", ["Perth"]),
        ('"We are ready," Franklin said before the game in Memphis.', ["Memphis"]),
    ],
)
def test_people_and_places_of_one_text_are_told_apart(
    read: Read, text: str, names: list[str]
) -> None:
    assert texts(read(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Un camión se incendió ayer en Tampico.", ["Tampico"]),
        ("El Congreso votó; la Guardia Civil llegó a Algeciras.", ["Algeciras"]),
        ("La muestra abrió en la Galería Nacional de Ottawa.", ["Ottawa"]),
        ("El embajador chileno cruzó el mar Rojo.", ["chileno", "mar Rojo"]),
        ("El diputado Córdoba viajó a Córdoba el lunes.", ["Córdoba"]),
        ("El presidente Santiago Peña recibió a Guillermo Valle en Lima.", ["Lima"]),
        ("La ministra Carmen Toledo visitó Toledo y Segovia.", ["Toledo", "Segovia"]),
        ("«Fue duro», dijo Armando Guadalajara en Guadalajara.", ["Guadalajara"]),
        ("El departamento de Francisco Morazán votó.", ["Francisco Morazán"]),
        ("El alcalde de Golfito renunció.", ["Golfito"]),
        ("El Banco de Leticia cerró.", ["Leticia"]),
        ("El Banco, Magdalena, está a oscuras.", ["El Banco", "Magdalena"]),
        ("Ana Salamanca publicó una novela. Salamanca vive en Lisboa.", ["Lisboa"]),
        ("Ana Mérida nació en Mérida. «Volveré», dijo Mérida.", ["Mérida"]),
    ],
)
def test_spanish_is_read_without_a_model(
    toponyms: ToponymReader, text: str, names: list[str]
) -> None:
    document = Document("story", text, language="es", body=(Span(0, len(text)),))
    assert texts(toponyms.read(document, parse(text, "es"))) == names


def test_the_other_toponyms_of_a_text_count_for_given_spans(toponyms: ToponymReader) -> None:
    text = "Fire closed schools in Lebanon. Danville, Loretto and Campbellsville, Ky., helped."
    document = Document("story", text, body=(Span(0, len(text)),))
    (answer,) = toponyms.resolve_spans(document, parse(text, "en"), [Span(23, 30)])
    assert answer.resolution is not None
    assert answer.resolution.place.admin1 == "Kentucky"


def test_a_people_is_a_demonym_of_its_country(read: Read) -> None:
    found = read("The Portuguese minister met Vietnamese officials in Hanoi.")
    assert [(t.text, t.type) for t in found] == [
        ("Portuguese", ToponymType.DEMONYM),
        ("Vietnamese", ToponymType.DEMONYM),
        ("Hanoi", ToponymType.PLACE),
    ]
    places = [t.resolution.place.country for t in found if t.resolution]
    assert places == ["PT", "VN", "VN"]


def test_only_the_body_is_read(toponyms: ToponymReader) -> None:
    text = "More from Lisbon\n\nA ferry sank off Tunis on Monday."
    body = text.index("A ferry")
    document = Document("story", text, body=(Span(body, len(text)),))
    found = toponyms.read(document, parse(text, "en"))
    assert {t.text for t in found if t.type is ToponymType.PLACE} == {"Tunis"}


def test_given_spans_are_answered_as_given(toponyms: ToponymReader) -> None:
    text = "Xqzvrt fans from Lima sang of Lima."
    document = Document("story", text, body=(Span(0, len(text)),))
    spans = [Span(30, 34), Span(0, 6), Span(17, 21)]
    answers = toponyms.resolve_spans(document, parse(text, "en"), spans)
    assert [(a.start, a.end, a.text) for a in answers] == [
        (30, 34, "Lima"),
        (0, 6, "Xqzvrt"),
        (17, 21, "Lima"),
    ]
    assert [a.resolution is not None for a in answers] == [True, False, True]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "🙂 🙂"])
def test_a_text_without_words_has_no_toponyms(read: Read, text: str) -> None:
    assert read(text) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "Lima",
                "the",
                "U.S.",
                "near",
                "-",
                "border",
                "Kim",
                "\n",
                "é𝒳",
                "'s",
                ",",
                "north of",
                "5 km",
                "20 to 30 miles",
                "Arctic Circle",
                "Fiji",
                "and",
                "off the coast of",
                "midway between",
                "along the coast of",
                "two hours from",
                "state line",
                "southern",
            ]
        ),
        max_size=30,
    )
)
def test_offsets_point_at_the_words(toponyms: ToponymReader, pieces: list[str]) -> None:
    text = " ".join(pieces)
    document = Document("story", text, body=(Span(0, len(text)),))
    read = toponyms.read(document, parse(text, "en"))
    for found in read:
        assert text[found.start : found.end] == found.text != ""
        assert found.geometry is None or (found.geometry.is_valid and not found.geometry.is_empty)
    again = toponyms.read(document, parse(text, "en"))
    assert [(t.start, t.end, t.geometry) for t in again] == [
        (t.start, t.end, t.geometry) for t in read
    ]

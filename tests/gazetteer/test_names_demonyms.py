"""Peoples: English and Spanish demonyms of countries, states, cities and regions."""

import pytest

from dateline_gazetteer import Gazetteer, NameType
from dateline_gazetteer.build import curated
from dateline_gazetteer.layout import DATA

TABLE = DATA / "curated" / "demonyms.csv"


@pytest.mark.parametrize(
    ("demonym", "place"),
    [
        ("Dutchwoman", "Netherlands"),
        ("Tuvaluans", "Tuvalu"),
        ("Bissau-Guinean", "Guinea-Bissau"),
        ("estadunidense", "United States"),
        ("iraníes", "Iran"),
        ("neozelandesas", "New Zealand"),
        ("Mainer", "Maine"),
        ("Michigander", "Michigan"),
        ("neoyorquina", "New York City"),
        ("sonorense", "Sonora"),
        ("mexiquenses", "State of Mexico"),
        ("regiomontano", "Monterrey"),
        ("tapatías", "Guadalajara"),
        ("Haligonian", "Halifax"),
        ("Capetonians", "Cape Town"),
        ("Varsovian", "Warsaw"),
        ("Madrileños", "Madrid"),
        ("extremeña", "Extremadura"),
        ("antioqueño", "Antioquia"),
        ("tokiota", "Tokyo"),
        ("Balkan", "Balkans"),
        ("saheliana", "Sahel"),
        ("centroasiáticos", "Central Asia"),
        ("Kurdish", "Kurdistan"),
    ],
)
def test_a_people_is_of_its_place(gazetteer: Gazetteer, demonym: str, place: str):
    demonyms = [c for c in gazetteer.candidates(demonym) if c.name_type is NameType.DEMONYM]
    assert place in [candidate.place.name for candidate in demonyms]


def test_english_forms_begin_with_a_capital_and_spanish_ones_do_not():
    for row in curated.rows(TABLE):
        english, spanish = (filter(None, row[lang].split(";")) for lang in ("english", "spanish"))
        assert not any(form[0].islower() and "-" not in form for form in english), row
        assert all(form[0].islower() for form in spanish), row


def test_nearly_every_country_has_a_people():
    refs = {row["ref"] for row in curated.rows(TABLE)}
    assert len([ref for ref in refs if len(ref) == 2]) > 225


@pytest.mark.parametrize("surname", ["Napolitano", "Gallego", "Toledano", "Angelina"])
def test_spanish_forms_are_not_peoples_in_other_texts(gazetteer: Gazetteer, surname: str):
    matches = gazetteer.matches(f"Then {surname} spoke")
    types = {candidate.name_type for match in matches for candidate in match.candidates}
    assert NameType.DEMONYM not in types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("el presidente mexicano y la delegación china", {"mexicano": "Mexico", "china": "China"}),
        ("soldados sonorenses y tapatíos", {"sonorenses": "Sonora", "tapatíos": "Guadalajara"}),
        ("un buque ruso en el mar Rojo", {"ruso": "Russia", "mar Rojo": "Red Sea"}),
        ("por el estrecho de Ormuz", {"estrecho de Ormuz": "Strait of Hormuz"}),
        ("en el golfo de México", {"golfo de México": "Gulf of Mexico"}),
        ("cruzó el río Bravo", {"río Bravo": "Rio Grande"}),
    ],
)
def test_spanish_writes_peoples_and_generic_words_small(
    gazetteer: Gazetteer, text: str, expected: dict[str, str]
):
    matches = gazetteer.matches(text, language="es")
    found = {text[match.start : match.end]: match.candidates for match in matches}
    for written, name in expected.items():
        assert name in [candidate.place.name for candidate in found[written]]

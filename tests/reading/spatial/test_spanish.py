"""Spatial expressions in Spanish, read from text with the packaged gazetteer."""

import pytest
from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from dateline.model.document import Document, Span
from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.nlp import parse
from dateline.reading.toponyms import ToponymReader
from dateline_gazetteer import Gazetteer


@pytest.fixture(scope="module")
def reader() -> ToponymReader:
    return ToponymReader(Gazetteer.open())


def expressions(reader: ToponymReader, text: str) -> list[Toponym]:
    document = Document("relato", text, language="es", body=(Span(0, len(text)),))
    found = reader.read(document, parse(text, "es"))
    return [t for t in found if t.type is ToponymType.EXPRESSION]


def geometry(reader: ToponymReader, text: str, phrase: str) -> BaseGeometry:
    (found,) = expressions(reader, text)
    assert found.text == phrase
    assert found.geometry is not None
    return found.geometry


def test_a_distance_and_a_direction_are_a_point(reader: ToponymReader) -> None:
    text = "El pesquero naufragó a unos 120 kilómetros al sureste de Reikiavik."
    point = geometry(reader, text, "120 kilómetros al sureste de Reikiavik")
    assert isinstance(point, Point)
    assert (point.y, point.x) == pytest.approx((63.37, -20.2), abs=0.1)


@pytest.mark.parametrize(
    ("text", "border"),
    [
        ("Hubo patrullas en la frontera entre Kenia y Somalia.", "border:KE-SO"),
        ("Cerró la frontera de Finlandia con Rusia.", "border:FI-RU"),
        ("El comercio cayó en la frontera Bolivia-Perú.", "border:BO-PE"),
        ("Estonia vigila su frontera oriental.", "border:EE-RU"),
        (
            "Finlandia, Suecia y Rusia. Finlandia cercará los 1.340 kilómetros de frontera.",
            "border:FI-RU",
        ),
    ],
)
def test_a_border_is_a_line(reader: ToponymReader, text: str, border: str) -> None:
    (found,) = expressions(reader, text)
    assert isinstance(found.geometry, LineString | MultiLineString)
    assert found.resolution is not None
    assert found.resolution.place.id == border


@pytest.mark.parametrize(
    ("text", "phrase", "inside", "outside"),
    [
        ("Llovió en el norte de Mozambique.", "el norte de Mozambique", (39, -13), (33, -24)),
        ("Llovió al norte de Mozambique.", "al norte de Mozambique", (39, -13), (33, -24)),
        (
            "Ardió frente a las costas de Ghana.",
            "frente a las costas de Ghana",
            (-0.2, 5.2),
            (-1.6, 6.7),
        ),
        ("Hubo humo cerca de Lusaka.", "cerca de Lusaka", (28.3, -15.3), (28.6, -13.0)),
        ("Hubo humo al este de Lusaka.", "al este de Lusaka", (28.5, -15.4), (28.0, -15.4)),
    ],
)
def test_an_area_lies_where_the_phrase_says(
    reader: ToponymReader,
    text: str,
    phrase: str,
    inside: tuple[float, float],
    outside: tuple[float, float],
) -> None:
    area = geometry(reader, text, phrase)
    assert area.contains(Point(inside))
    assert not area.contains(Point(outside))


def test_a_leg_and_the_middle_of_a_way(reader: ToponymReader) -> None:
    leg = geometry(reader, "La caravana fue de Lusaka a Ndola.", "de Lusaka a Ndola")
    assert isinstance(leg, LineString)
    text = "El tren paró a medio camino entre Madrid y Lisboa."
    middle = geometry(reader, text, "a medio camino entre Madrid y Lisboa")
    assert isinstance(middle, Point)
    assert middle.x == pytest.approx(-6.4, abs=0.2)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Un soldado murió a 48 km de la frontera con Venezuela, en Colombia.",
            "a 48 km de la frontera con Venezuela",
        ),
        (
            "Hubo marchas a ambos lados de la frontera entre Chile y Bolivia.",
            "a ambos lados de la frontera entre Chile y Bolivia",
        ),
    ],
)
def test_beside_a_border_is_a_strip_along_it(reader: ToponymReader, text: str, phrase: str) -> None:
    assert geometry(reader, text, phrase).area > 1.0


def test_how_long_a_border_is_is_not_how_far_off(reader: ToponymReader) -> None:
    text = "Vigilan los 2.219 km de frontera entre Colombia y Venezuela."
    assert geometry(reader, text, "2.219 km de frontera entre Colombia y Venezuela").area == 0


def test_the_side_of_a_country_is_the_much_longer_of_its_two_borders_there(
    reader: ToponymReader,
) -> None:
    (found,) = expressions(reader, "Reforzaron la frontera sur de México.")
    assert found.resolution is not None
    assert found.resolution.place.id == "border:GT-MX"

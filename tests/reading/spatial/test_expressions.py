"""Spatial expressions, read from text with the packaged gazetteer."""

from collections.abc import Callable

import pytest
from shapely.geometry import LineString, MultiLineString, Point

from dateline.model.document import Document, Span
from dateline.model.toponym import Toponym, ToponymType
from dateline.reading.nlp import parse
from dateline.reading.toponyms import ToponymReader
from dateline_gazetteer import Gazetteer, PlaceKind

Read = Callable[[str], list[Toponym]]


@pytest.fixture(scope="module")
def read() -> Read:
    reader = ToponymReader(Gazetteer.open())

    def toponyms(text: str) -> list[Toponym]:
        document = Document("story", text, body=(Span(0, len(text)),))
        return reader.read(document, parse(text, "en"))

    return toponyms


@pytest.fixture
def expressions(read: Read) -> Read:
    return lambda text: [t for t in read(text) if t.type is ToponymType.EXPRESSION]


def only(found: list[Toponym], text: str) -> Toponym:
    assert [t.text for t in found] == [text]
    return found[0]


def test_a_distance_and_a_direction_are_a_point(expressions: Read) -> None:
    found = expressions("The trawler sank 120 km to the south-east of Reykjavik on Sunday.")
    point = only(found, "120 km to the south-east of Reykjavik").geometry
    assert isinstance(point, Point)
    assert (point.y, point.x) == pytest.approx((63.37, -20.2), abs=0.1)


def test_the_name_inside_is_listed_as_well(read: Read) -> None:
    found = read("A quake struck 40 miles north of Santiago, Chile, at dawn.")
    kinds = {t.text: t.type for t in found}
    assert kinds["40 miles north of Santiago"] is ToponymType.EXPRESSION
    assert kinds["Santiago"] is ToponymType.PLACE


def test_halfway_is_the_middle(expressions: Read) -> None:
    found = expressions("The train stopped halfway between Madrid and Lisbon for an hour.")
    point = only(found, "halfway between Madrid and Lisbon").geometry
    assert isinstance(point, Point)
    assert point.x == pytest.approx(-6.4, abs=0.2)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Soldiers were deployed along the Kenya-Somalia border last week.",
            "Kenya-Somalia border",
        ),
        ("Villages on the border between Somalia and Kenya were shelled.", None),
        ("Trade across Kenya's border with Somalia has stopped, officials said.", None),
        ("The Kenyan-Somali border is closed to traffic.", None),
    ],
)
def test_a_border_is_a_line(expressions: Read, text: str, phrase: str | None) -> None:
    found = expressions(text)
    assert phrase is None or found[0].text == phrase
    line = found[0].geometry
    assert isinstance(line, LineString | MultiLineString)
    assert found[0].resolution is not None
    assert found[0].resolution.place.id == "border:KE-SO"


def test_a_bare_border_takes_its_sides_from_the_text(expressions: Read) -> None:
    found = expressions("Poland and Belarus traded accusations. Guards closed the border at noon.")
    border = only(found, "the border").resolution
    assert border is not None
    assert border.place.id == "border:BY-PL"
    assert border.confidence < 1


def test_the_side_a_border_lies_on_tells_the_neighbour(expressions: Read) -> None:
    text = "Turkey sent tanks to its southern border as talks with Greece and Syria went on."
    border = only(expressions(text), "its southern border").resolution
    assert border is not None
    assert border.place.id == "border:SY-TR"


def test_a_side_tells_a_neighbour_that_is_not_named(expressions: Read) -> None:
    border = only(expressions("Estonia's eastern border was quiet."), "Estonia's eastern border")
    assert border.resolution is not None
    assert border.resolution.place.id == "border:EE-RU"


def test_a_side_with_several_neighbours_tells_nothing(expressions: Read) -> None:
    assert expressions("Russia's western border was quiet.") == []


def test_a_stated_length_tells_the_border(expressions: Read) -> None:
    text = "Finland, Sweden and Russia signed. Finland will fence the 1,340-kilometre frontier."
    border = only(expressions(text), "the 1,340-kilometre frontier").resolution
    assert border is not None
    assert border.place.id == "border:FI-RU"


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Australia signed a pact. Smuggling across the border is rare.",
        "The border guards of Norway went on strike.",
        "The Bolivian Border Police seized ten trucks.",
        "They laid off Boeing staff in Seattle.",
    ],
)
def test_what_names_no_border_or_coast_is_left_alone(expressions: Read, text: str) -> None:
    assert expressions(text) == []


def test_a_part_that_has_a_name_of_its_own_is_that_region(expressions: Read) -> None:
    found = expressions("Drought has emptied reservoirs across the southwestern United States.")
    region = only(found, "southwestern United States")
    assert region.resolution is not None
    assert region.resolution.place.kind is PlaceKind.REGION
    assert region.geometry is not None
    assert not region.geometry.covers(Point(-97.7, 30.3))  # Austin lies in the quarter, not in it


def test_a_part_of_a_country_is_clipped(expressions: Read) -> None:
    found = expressions("Rebels hold towns in northern Mali after months of fighting.")
    area = only(found, "northern Mali").geometry
    assert area is not None
    assert area.contains(Point(-0.04, 18.4))
    assert not area.contains(Point(-8.0, 12.65))


def test_off_the_coast_is_sea(expressions: Read) -> None:
    found = expressions("A tanker burned off the coast of Ghana overnight.")
    sea = only(found, "off the coast of Ghana").geometry
    assert sea is not None
    assert sea.contains(Point(-0.2, 5.2))
    assert not sea.contains(Point(-1.6, 6.7))


def test_off_the_coast_of_a_region_of_many_countries_is_sea(expressions: Read) -> None:
    found = expressions("A trawler was boarded off the coast of West Africa.")
    sea = only(found, "off the coast of West Africa").geometry
    assert sea is not None
    assert sea.contains(Point(-17.8, 14.7))
    assert not sea.contains(Point(15.2, 15.9))


def test_airspace_around_a_peninsula_leaves_the_land_out(expressions: Read) -> None:
    text = "Planes circled in international airspace around the Crimean peninsula for days."
    found = expressions(text)
    ring = only(found, "international airspace around the Crimean peninsula").geometry
    assert ring is not None
    assert not ring.contains(Point(34.1, 45.0))


def test_a_distance_and_a_direction_state_their_error(expressions: Read) -> None:
    eighth = only(
        expressions("It sank 120 km south-east of Reykjavik."), "120 km south-east of Reykjavik"
    )
    sixteenth = only(expressions("It struck 120 km ESE of Reykjavik."), "120 km ESE of Reykjavik")
    assert eighth.error_km == pytest.approx(46.2, abs=0.1)
    assert sixteenth.error_km == pytest.approx(23.9, abs=0.1)


def test_a_distance_and_a_direction_remember_what_they_start_from(expressions: Read) -> None:
    extent = only(
        expressions("It sank 120 km south-east of Reykjavik."), "120 km south-east of Reykjavik"
    ).extent
    assert extent.reference is not None
    assert extent.reference.distance(Point(-21.9, 64.1)) < 0.2
    assert not extent.vague


def test_an_area_without_an_edge_on_the_ground_says_so(expressions: Read) -> None:
    assert only(expressions("Rain fell in northern Mali."), "northern Mali").extent.vague
    assert only(expressions("Rain fell near Bamako."), "near Bamako").extent.vague


def test_an_area_shows_its_own_extent(expressions: Read) -> None:
    assert only(expressions("Rain fell in northern Mali."), "northern Mali").error_km is None


def test_a_leg_is_a_line_with_a_direction(expressions: Read) -> None:
    found = only(expressions("A convoy drove from Lusaka to Ndola."), "from Lusaka to Ndola")
    assert found.extent.directed
    leg = found.geometry
    assert isinstance(leg, LineString)
    assert leg.coords[0] == pytest.approx((28.3, -15.4), abs=0.2)
    assert leg.coords[-1] == pytest.approx((28.6, -13.0), abs=0.2)


def test_a_leg_across_the_antimeridian_goes_the_short_way(expressions: Read) -> None:
    leg = only(expressions("It flew from Suva to Apia."), "from Suva to Apia").geometry
    assert isinstance(leg, LineString)
    assert leg.length < 20


def test_no_leg_leads_from_country_to_country(expressions: Read) -> None:
    assert expressions("Exports from Brazil to Japan rose.") == []

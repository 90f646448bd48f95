"""Spatial expressions, read from text with the packaged gazetteer."""

from collections.abc import Callable

import pytest
from geopy.distance import geodesic
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


def km_between(a: Point, b: Point) -> float:
    return float(geodesic((a.y, a.x), (b.y, b.x)).kilometers)


@pytest.mark.parametrize(
    ("phrase", "at", "km"),
    [
        # Latitude and longitude of the place it starts from, and how far that is in km.
        ("12 nautical miles west of Vlora", (40.47, 19.49), 22.2),
        ("500 metres south of Goma", (-1.68, 29.23), 0.5),
        ("60 miles (97 km) ENE of Quetta", (30.18, 67.0), 96.6),
        ("20 to 30 km east of Tampa", (27.95, -82.46), 25),
        ("a few miles north of Mosul", (36.34, 43.12), 6.4),
        ("90 km north-west of Anadyr", (64.73, 177.5), 90),
        ("250 km east of Suva", (-18.14, 178.44), 250),
        ("80km south of Ulaanbaatar", (47.91, 106.88), 80),
    ],
)
def test_an_offset_is_that_far_away(
    expressions: Read, phrase: str, at: tuple[float, float], km: float
) -> None:
    point = only(expressions(f"The wreck lies {phrase}."), phrase).geometry
    assert isinstance(point, Point)
    assert km_between(point, Point(at[1], at[0])) == pytest.approx(km, rel=0.03, abs=1)


def test_the_error_of_a_range_and_of_a_vague_number_is_stated(expressions: Read) -> None:
    precise = only(expressions("It lies 25 km east of Tampa."), "25 km east of Tampa").error_km
    wide = only(expressions("It lies 20-30 km east of Tampa."), "20-30 km east of Tampa").error_km
    vague = only(expressions("It lies a few miles east of Tampa."), "a few miles east of Tampa")
    assert precise is not None
    assert wide is not None
    assert wide > precise
    assert vague.error_km == pytest.approx(4.05, abs=0.1)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "It burned an hour's drive from Nairobi.",
            "an hour's drive from Nairobi",
        ),
        ("The farm is a three-hour drive north of Perth.", "three-hour drive north of Perth"),
        ("It is two days' walk from Timbuktu.", "two days' walk from Timbuktu"),
    ],
)
def test_a_travel_time_has_no_place_and_says_so(expressions: Read, text: str, phrase: str) -> None:
    found = only(expressions(text), phrase)
    assert found.geometry is None
    assert found.resolution is None
    assert "travel time" in found.unplaced


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It stalled midway between Cairo and Alexandria.", "midway between Cairo and Alexandria"),
        ("It lies halfway from Cairo to Alexandria.", "halfway from Cairo to Alexandria"),
        ("The midpoint between Cairo and Alexandria is marked.", None),
    ],
)
def test_the_middle_has_many_names(expressions: Read, text: str, phrase: str | None) -> None:
    (found,) = expressions(text)
    assert phrase is None or found.text == phrase
    assert isinstance(found.geometry, Point)
    assert km_between(found.geometry, Point(30.59, 30.63)) < 10


@pytest.mark.parametrize(
    "text",
    [
        "The Nairobi-Mombasa highway was closed.",
        "Rebels cut the Nairobi-to-Mombasa road.",
        "Trucks burned on the road between Nairobi and Mombasa.",
        "The railway linking Nairobi and Mombasa reopened.",
    ],
)
def test_a_road_between_two_places_is_a_line(expressions: Read, text: str) -> None:
    (road,) = expressions(text)
    assert isinstance(road.geometry, LineString)
    assert road.geometry.coords[0] == pytest.approx((36.82, -1.28), abs=0.2)
    assert road.geometry.coords[-1] == pytest.approx((39.67, -4.05), abs=0.2)


def test_between_two_towns_is_the_strip_between_them(expressions: Read) -> None:
    area = only(
        expressions("The farm lies between Kampala and Entebbe."), "between Kampala and Entebbe"
    ).geometry
    assert area is not None
    assert area.contains(Point(32.52, 0.18))
    assert not area.contains(Point(33.2, 0.44))


@pytest.mark.parametrize(
    "text",
    ["Talks between Lima and Quito went on.", "The final between Leeds and Derby was put off."],
)
def test_who_stands_against_whom_is_no_place_between_them(expressions: Read, text: str) -> None:
    assert expressions(text) == []


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("Shelling went on in Ukraine's north-east.", (36.2, 50.0), (24.0, 49.8)),
        ("It snowed in southern and central Chile.", (-71.5, -35.4), (-70.0, -20.2)),
        ("Rain fell in the southern part of Malawi.", (35.0, -15.8), (33.9, -11.5)),
        ("Floods hit north-eastern Nigeria.", (13.15, 11.85), (3.4, 6.5)),
    ],
)
def test_parts_have_many_forms(
    expressions: Read, text: str, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    (found,) = expressions(text)
    assert found.geometry is not None
    assert found.geometry.contains(Point(inside))
    assert not found.geometry.contains(Point(outside))


def test_along_the_coast_is_the_line_between_land_and_sea(expressions: Read) -> None:
    coast = only(
        expressions("The storm moved along the coast of Mozambique."),
        "along the coast of Mozambique",
    ).geometry
    assert isinstance(coast, MultiLineString)
    assert coast.distance(Point(34.87, -19.85)) < 0.2  # Beira
    assert coast.distance(Point(33.6, -16.15)) > 2  # Tete, inland by the border


def test_a_country_without_a_sea_has_no_coast(expressions: Read) -> None:
    assert expressions("The sun rose over homes on the coast of Bolivia.") == []


@pytest.mark.parametrize(
    ("text", "phrase", "inside", "outside"),
    [
        (
            "A village in the Dominican Republic 10 km from the Haitian border burned.",
            "10 km from the Haitian border",
            (-71.7, 19.0),
            (-71.3, 18.9),
        ),
        (
            "They stopped south of the border between the United States and Mexico.",
            "south of the border between the United States and Mexico",
            (-106.5, 31.5),
            (-106.5, 32.2),
        ),
        (
            "The farm lies near the Zambia-Zimbabwe border.",
            "near the Zambia-Zimbabwe border",
            (28.8, -16.45),
            (28.3, -15.4),
        ),
    ],
)
def test_beside_a_border_is_a_strip_on_that_side(
    expressions: Read,
    text: str,
    phrase: str,
    inside: tuple[float, float],
    outside: tuple[float, float],
) -> None:
    strip = only(expressions(text), phrase)
    assert strip.geometry is not None
    assert strip.extent.vague
    assert strip.geometry.contains(Point(inside))
    assert not strip.geometry.contains(Point(outside))


def test_a_border_ends_with_the_state_it_is_said_to_lie_in(expressions: Read) -> None:
    found = expressions("Canada and the U.S. talked. The Canadian border in Idaho was shut.")
    line = only(found, "Canadian border").geometry
    assert line is not None
    west, _, east, _ = line.bounds
    assert -117.6 < west < east < -115.5


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Peru and Bolivia share a 1,047-kilometre border.", "a 1,047-kilometre border"),
        ("Fires burned on the border of Peru and Bolivia.", "border of Peru and Bolivia"),
    ],
)
def test_a_border_has_many_forms(expressions: Read, text: str, phrase: str) -> None:
    found = only(expressions(text), phrase)
    assert found.resolution is not None
    assert found.resolution.place.id == "border:BO-PE"


def test_a_disk_round_a_pole_covers_all_longitudes(expressions: Read) -> None:
    disk = only(
        expressions("The camp lies 400 km from the South Pole."), "400 km from the South Pole"
    ).geometry
    assert disk is not None
    assert all(disk.contains(Point(x, -88)) for x in (-170, -60, 0, 90, 179))
    assert not disk.contains(Point(0, -85))


@pytest.mark.parametrize(
    "text",
    [
        "Fires burned on the California-Nevada border.",
        "The state line between Nevada and California was closed.",
    ],
)
def test_states_of_one_country_have_a_border(expressions: Read, text: str) -> None:
    (found,) = expressions(text)
    assert found.geometry is not None
    assert found.geometry.distance(Point(-119.94, 38.95)) < 0.1  # Stateline by Lake Tahoe
    assert found.geometry.length < 12


def test_states_that_do_not_touch_have_none(expressions: Read) -> None:
    assert expressions("They met at the border between Texas and Maine.") == []


def test_the_coast_of_a_neighbour_is_no_other_coast(expressions: Read) -> None:
    text = "Ships gathered off Taiwan's east coast."
    sea = only(expressions(text), "off Taiwan's east coast").geometry
    assert sea is not None
    assert sea.contains(Point(122.0, 23.5))


def test_a_radius_is_a_disk(expressions: Read) -> None:
    text = "Homes in a 3-mile radius of East Palestine were cleared."
    disk = only(expressions(text), "3-mile radius of East Palestine").geometry
    assert disk is not None
    assert not disk.contains(Point(-80.54, 40.93))


def test_north_of_the_far_north_is_read(expressions: Read) -> None:
    for found in expressions("It snowed north of the Arctic Circle and north of Alaska."):
        assert found.geometry is not None
        assert found.geometry.is_valid

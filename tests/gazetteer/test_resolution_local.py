"""Local news: bare names follow the area that the other names of a text tell."""

import re

import pytest

from dateline_gazetteer import Gazetteer, Place, PlaceKind
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve


def places(gazetteer: Gazetteer, marked: str) -> dict[str, Place]:
    """The places of the names in [brackets], by name; other names of the text stay silent."""
    text, names = "", {}
    for piece in re.split(r"(\[[^]]+\])", marked):
        name = piece.strip("[]")
        if name != piece:
            names[name] = Mention(len(text), len(text) + len(name))
        text += name
    answers = resolve(gazetteer, list(names.values()), ResolutionContext(text))
    return {name: answer.place for name, answer in zip(names, answers, strict=True) if answer}


@pytest.mark.parametrize(
    ("marked", "admin1"),
    [
        ("Crews from Loretto and Campbellsville helped in [Lebanon], [Marion County].", "Kentucky"),
        (
            "Buses link [Lebanon] with Hanover, Claremont and Canaan in New Hampshire.",
            "New Hampshire",
        ),
        ("Roads from [Cairo] to Thomasville, Moultrie and Valdosta are under water.", "Georgia"),
        ("The [Moscow] market draws buyers from Pullman, Lewiston and Latah County.", "Idaho"),
        ("The team from [Athens] beat Nelsonville, Logan and Chillicothe.", "Ohio"),
        ("[Mexico] schools will follow Moberly, Fulton and Centralia, Missouri.", "Missouri"),
        ("Fans from Orillia, Barrie and [Midland] drove to [Georgetown], Ontario.", "Ontario"),
        ("Firemen of Gosford, Maitland and Cessnock met in [Newcastle].", "New South Wales"),
        ("Vecinos de Arandas y Tepatitlán, Jalisco, llegaron a [San Miguel el Alto].", "Jalisco"),
    ],
)
def test_bare_names_follow_their_neighbours(gazetteer: Gazetteer, marked: str, admin1: str) -> None:
    assert {place.admin1 for place in places(gazetteer, marked).values()} == {admin1}


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("A soldier from Marion, Ohio, came home from [Iraq] and [Kuwait].", {"IQ", "KW"}),
        ("A mill in Paris, Texas, ships flour to [Mexico] and [Cuba].", {"MX", "CU"}),
        ("[Niger] closed its border after raids in Niger State, Nigeria.", {"NE"}),
    ],
)
def test_countries_stay_countries_in_local_news(
    gazetteer: Gazetteer, marked: str, country: set[str]
) -> None:
    found = places(gazetteer, marked).values()
    assert {place.country for place in found} == country
    assert {place.kind for place in found} == {PlaceKind.COUNTRY}


@pytest.mark.parametrize(
    ("marked", "kind", "admin1"),
    [
        ("Rain fell in Macon and Savannah, [Georgia].", PlaceKind.ADMIN1, ""),
        ("A jury in Lawton, [Oklahoma], is out.", PlaceKind.ADMIN1, ""),
        (
            "Aviones llegan a [Santa Lucía], Estado de México.",
            PlaceKind.AIR_BASE,
            "State of Mexico",
        ),
    ],
)
def test_what_contains_a_name_decides(
    gazetteer: Gazetteer, marked: str, kind: PlaceKind, admin1: str
) -> None:
    (place,) = places(gazetteer, marked).values()
    assert (place.kind, place.admin1) == (kind, admin1)


def test_an_unknown_name_in_local_news_lies_nearby(gazetteer: Gazetteer) -> None:
    text = "Xqzvrtville, Danville, Harrodsburg, Stanford and Lancaster, Kentucky, lost power."
    unknown = resolve(gazetteer, ["Xqzvrtville"], text)[0]
    assert unknown is not None
    assert unknown.place.admin1 == "Kentucky"
    assert unknown.confidence < 0.5
    assert unknown.why[0].startswith("not in the gazetteer; taken as near ")


def test_an_unknown_name_in_world_news_has_no_place(gazetteer: Gazetteer) -> None:
    text = "Xqzvrtville, Lima, Oslo, Accra and Hanoi sent letters."
    assert resolve(gazetteer, ["Xqzvrtville"], text) == [None]

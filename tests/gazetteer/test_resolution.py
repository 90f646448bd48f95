"""Choosing the place a text means, against the packaged gazetteer."""

import re

import pytest

from dateline_gazetteer import Gazetteer, PlaceKind, Resolution
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def resolved(gazetteer: Gazetteer, marked: str) -> list[Resolution | None]:
    """The resolutions of the names in [brackets], in order."""
    text, mentions = "", []
    for piece in re.split(r"(\[[^]]+\])", marked):
        name = piece.strip("[]")
        if name != piece:
            mentions.append(Mention(len(text), len(text) + len(name)))
        text += name
    return resolve(gazetteer, mentions, ResolutionContext(text))


def where(gazetteer: Gazetteer, marked: str) -> list[tuple[str, str, str]]:
    """(name, admin-1, country) of each place."""
    places = [r.place for r in resolved(gazetteer, marked) if r]
    return [(p.name, p.admin1, p.country) for p in places]


@pytest.mark.parametrize(
    ("marked", "admin1", "country"),
    [
        ("Floods hit [San José], [California], on Monday.", "California", "US"),
        ("Floods hit [San José], [Costa Rica], on Monday.", "San José", "CR"),
        ("A mill closed in [Manchester], [New Hampshire].", "New Hampshire", "US"),
        ("A mill closed in [Manchester], [England].", "England", "GB"),
        ("The mayor of [Springfield], [Ill.], resigned.", "Illinois", "US"),
        ("The mayor of [Springfield], [Mass.], resigned.", "Massachusetts", "US"),
    ],
)
def test_what_is_named_right_after_a_name_contains_it(
    gazetteer: Gazetteer, marked: str, admin1: str, country: str
) -> None:
    place = where(gazetteer, marked)[0]
    assert place[1:] == (admin1, country)


def test_one_name_with_two_containers_is_two_places(gazetteer: Gazetteer) -> None:
    marked = (
        "Trucks queued in [Nogales], [Sonora]. In [Nogales], [Arizona], shops closed. "
        "Traders in [Nogales] complained."
    )
    admin1 = [place[1] for place in where(gazetteer, marked) if place[0] == "Nogales"]
    assert admin1 == ["Sonora", "Arizona", "Arizona"]


def test_a_bare_name_keeps_the_sense_given_later(gazetteer: Gazetteer) -> None:
    marked = "[Birmingham] mourns. Police in [Birmingham], [Alabama], made an arrest."
    assert [p[1] for p in where(gazetteer, marked)][:2] == ["Alabama", "Alabama"]


def test_the_country_of_the_other_names_decides(gazetteer: Gazetteer) -> None:
    marked = "Trains from [Toronto] and [Hamilton] reach [London] after stops in [Ontario]."
    assert ("London", "Ontario", "CA") in where(gazetteer, marked)


def test_without_context_the_best_known_place_is_meant(gazetteer: Gazetteer) -> None:
    assert where(gazetteer, "She flew to [Paris].") == [("Paris", "Île-de-France", "FR")]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Roads in [Orange County] flooded.", PlaceKind.ADMIN2),
        ("The province of [Quebec] voted.", PlaceKind.ADMIN1),
        ("[Quebec] City voted.", PlaceKind.CITY),
        ("A plane ditched 30 km south of [Veracruz].", PlaceKind.CITY),
    ],
)
def test_words_beside_a_name_ask_for_a_kind(
    gazetteer: Gazetteer, marked: str, kind: PlaceKind
) -> None:
    first = resolved(gazetteer, marked)[0]
    assert first is not None
    assert first.place.kind is kind


def test_a_border_is_with_a_country(gazetteer: Gazetteer) -> None:
    marked = "In [Nigeria], police patrolled the border with [Niger]."
    assert [p[2] for p in where(gazetteer, marked)] == ["NG", "NE"]


def test_a_list_of_states_is_no_containment(gazetteer: Gazetteer) -> None:
    found = resolved(gazetteer, "It rained in [Indiana], [Nevada], and [Delaware].")
    assert [r.place.kind for r in found if r] == [PlaceKind.ADMIN1] * 3


def test_two_ambiguous_names_do_not_drag_each_other_away(gazetteer: Gazetteer) -> None:
    assert [p[2] for p in where(gazetteer, "Talks in [Rome] and [Athens].")] == ["IT", "GR"]


def test_a_demonym_means_its_country(gazetteer: Gazetteer) -> None:
    first = resolved(gazetteer, "The [Peruvian] navy sailed.")[0]
    assert first is not None
    assert (first.place.kind, first.place.country) == (PlaceKind.COUNTRY, "PE")


def test_an_unknown_name_lies_in_what_is_named_after_it(gazetteer: Gazetteer) -> None:
    unknown, city = resolved(gazetteer, "They met at [Xqzvrt Hall], [Nairobi].")
    assert unknown is not None
    assert city is not None
    assert unknown.place == city.place
    assert unknown.confidence < city.confidence
    assert "not in the gazetteer" in unknown.why[0]


def test_a_name_nobody_knows_has_no_place(gazetteer: Gazetteer) -> None:
    assert resolved(gazetteer, "They met in [Xqzvrtplk].") == [None]


def test_reasons_name_the_container_and_runners_up_follow(gazetteer: Gazetteer) -> None:
    first = resolved(gazetteer, "Strikes shut [Valencia], [Venezuela].")[0]
    assert first is not None
    assert any("Venezuela" in reason for reason in first.why)
    assert "ES" in {a.place.country for a in first.alternatives}
    scores = [a.score for a in first.alternatives]
    assert scores == sorted(scores, reverse=True)
    assert 0 < first.confidence <= 1


def test_answers_come_in_the_order_asked(gazetteer: Gazetteer) -> None:
    text = "From Lima to Quito."
    mentions = [Mention(13, 18), Mention(5, 9)]
    answers = resolve(gazetteer, mentions, ResolutionContext(text))
    assert [a.place.name for a in answers if a] == ["Quito", "Lima"]


def test_nothing_asked_nothing_answered(gazetteer: Gazetteer) -> None:
    assert resolve(gazetteer, [], ResolutionContext("No names.")) == []

"""What happened, when, where, who and how many, read from sentences of many subjects."""

from datetime import date

import pytest

from dateline.model.event import EventKind, EventStatus


def one(events, text, published=None):
    (found,) = events(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministers met in Riga on 5 June 2024.", EventKind.MEETING),
        ("The two navies held an exercise off Gotland in May 2024.", EventKind.EXERCISE),
        (
            "A reconnaissance flight over the Black Sea was detected on 3 May 2022.",
            EventKind.SURVEILLANCE_FLIGHT,
        ),
        ("Kenya deployed 900 troops to Goma in November 2022.", EventKind.DEPLOYMENT),
        ("The air show opened in Le Bourget on 19 June 2023.", EventKind.PUBLIC_EVENT),
        ("Police raided a warehouse in Marseille on 2 March 2021.", EventKind.OPERATION),
        ("An earthquake shook Lisbon on 26 August 2024.", EventKind.OTHER),
        ("At a press conference in Ottawa on 4 July 2023 he denied it.", EventKind.STATEMENT),
    ],
)
def test_the_kind_follows_from_the_words(events, text, kind):
    assert one(events, text).kind is kind


def test_when_where_who_and_how_many(events):
    event = one(events, "Some 40 delegates from Chile and Peru met in Hanoi on 3-5 March 2024.")
    assert (event.when.earliest, event.when.latest) == (date(2024, 3, 3), date(2024, 3, 5))
    assert event.when.exact
    assert event.where.name == "Hanoi"
    assert event.count == 40
    assert {"Chile", "Peru"} <= set(event.actors)


def test_listed_years_are_as_many_events(events):
    found = events("Later rounds of the talks took place in Geneva in 2011, 2012 and 2014.")
    assert [e.when.edtf for e in found] == ["2011", "2012", "2014"]
    assert len({e.id for e in found}) == 3


def test_the_day_of_a_report_is_not_the_day_of_the_event(events):
    found = events(
        "The navy said on Tuesday that a drill was held near Crete in April 2023.",
        date(2023, 5, 4),
    )
    drill = next(e for e in found if e.kind is EventKind.EXERCISE)
    assert drill.when.edtf == "2023-04"


def test_who_took_part_is_not_where_it_was(events):
    event = one(events, "Peru and Bolivia held talks in Geneva on 3 May 2021.")
    assert event.where.name == "Geneva"


def test_a_container_is_no_second_place(events):
    event = one(events, "The conference was held in Portland, Oregon, in May 2021.")
    assert event.where.name == "Portland, Oregon"
    assert event.where.geometry.geom_type == "Point"


def test_a_distance_and_a_direction_are_a_point_of_their_own(events):
    text = "A surveillance flight was seen 100 km north of Tripoli, Libya, on 3 May 2022."
    event = one(events, text)
    point = event.where.geometry
    assert abs(point.y - 33.79) < 0.1
    assert abs(point.x - 13.19) < 0.1


def test_a_region_is_an_area_and_a_border_a_line(events):
    (region,) = events("The army held an exercise in Bavaria in May 2021.")
    assert region.where.geometry.geom_type in {"Polygon", "MultiPolygon"}
    (border,) = events("Troops were deployed along the Finland-Norway border in May 2021.")
    assert border.where.geometry.geom_type in {"LineString", "MultiLineString"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers met in Riga on 5 June 2024.", EventStatus.OCCURRED),
        ("The ministers will meet in Riga on 5 June 2025.", EventStatus.PLANNED),
        ("The ministers plan to meet in Riga in May 2025.", EventStatus.PLANNED),
        ("An annual exercise in Riga draws many soldiers.", EventStatus.RECURRING),
        ("Missiles could hit Riga; an attack on Tallinn might follow.", EventStatus.HYPOTHETICAL),
        ("The ministers did not meet in Riga in May 2024.", EventStatus.HYPOTHETICAL),
        ("In May 2024 she called a raid on Riga a possibility.", EventStatus.HYPOTHETICAL),
        ("In May 2024 she described a raid on Riga as an option.", EventStatus.HYPOTHETICAL),
    ],
)
def test_status(events, text, status):
    assert {e.status for e in events(text, date(2024, 7, 1))} == {status}


def test_mentions_of_one_happening_become_one_event(events):
    event = one(
        events,
        "The Greek prime minister visited Nicosia in June 2022.\n\n"
        "The June 13-15 visit was his first to Nicosia since the vote.\n",
        date(2022, 7, 1),
    )
    assert event.when.edtf == "2022-06-13/2022-06-15"
    assert len(event.evidence) == 2


def test_a_single_flight_is_not_the_series_it_belongs_to(events):
    found = events(
        "Spy planes flew 12 surveillance missions over the Black Sea in May 2022. "
        "A surveillance mission was seen over the Black Sea on 9 May 2022."
    )
    assert sorted(e.count or 1 for e in found) == [1, 12]


def test_what_lacks_a_date_or_a_place_is_still_an_event(events):
    event = one(events, "The foreign ministers of Peru and Chile met.")
    assert event.missing == ("date", "place")


def test_the_dateline_gives_a_place_that_is_marked_inferred(events):
    event = one(events, "LIMA, Peru -- Ministers of four countries met on 3 May 2021.\n")
    assert event.where.name == "Lima"
    assert event.inferred == {"place"}


def test_evidence_is_the_text_at_its_offsets(events):
    text = "It rained.\n\n  Ministers met in Riga on 5 June 2024. They left.\n"
    (evidence,) = one(events, text).evidence
    assert text[evidence.start : evidence.end] == evidence.text
    assert evidence.text == "Ministers met in Riga on 5 June 2024."


def test_comments_and_menus_tell_of_no_events(events):
    found = events(
        "Home\n\nThe harbour at Gdansk reopened after a storm closed it for nine days.\n\n"
        "Engineers checked the breakwater before the first ferries sailed again.\n\n"
        "2 COMMENTS\n\nMinisters met in Riga on 5 June 2024.\n"
    )
    assert all("Riga" not in (e.where.name if e.where else "") for e in found)
    assert not any(e.kind is EventKind.MEETING for e in found)


def test_any_verb_with_a_time_and_a_place_of_its_own_tells_of_an_event(events):
    event = one(events, "A ferry capsized near Zanzibar on 18 July 2012.")
    assert (event.kind, event.when.edtf) == (EventKind.OTHER, "2012-07-18")
    assert not events("The ferry belonged to a company in Mombasa in 2012.")


def test_each_place_of_a_series_has_its_own_time(events):
    found = events("Earlier rounds of the talks were held in Oslo in 2013, in Lima in 2014.")
    assert [(e.where.name, e.when.edtf) for e in found] == [("Oslo", "2013"), ("Lima", "2014")]


def test_neighbouring_days_are_one_event_that_lasts(events):
    event = one(events, "Ministers met in Riga on 5 June and 6 June 2024.")
    assert event.when.edtf == "2024-06-05/2024-06-06"


def test_a_line_of_a_chronology_is_dated_by_its_opening(events):
    found = events("A year in review\n\n3 May 2021: ministers meet in Accra and sign a pact.\n")
    assert {(e.when.edtf, e.where.name) for e in found if e.where} == {("2021-05-03", "Accra")}


def test_means_and_numbers(events):
    event = one(events, "Two P-3 planes flew a surveillance mission off Malta on 3 May 2022.")
    assert "P-3 planes" in event.means or "P-3" in event.means
    event = one(events, "Police detained 63 people in Batumi on 3 May 2022.")
    assert (event.count, event.counted) == (63, "people")


def test_a_recurring_event_has_a_rate(events):
    event = one(events, "The reconnaissance flights over Lake Chad take place three times a month.")
    assert event.status is EventStatus.RECURRING
    assert (event.rate.period, event.rate.times) == ("P1M", 3)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that troops attacked Goma in May 2024.",
        "The talks in Oslo in May 2024 were called off.",
        "No talks were held in Oslo in May 2024.",
    ],
)
def test_what_is_denied_or_called_off_did_not_occur(events, text):
    found = [e for e in events(text, date(2024, 7, 1)) if e.kind is not EventKind.STATEMENT]
    assert {e.status for e in found} == {EventStatus.HYPOTHETICAL}


def test_offices_without_a_name_are_actors(events):
    event = one(events, "The prime minister visited Kigali on 3 May 2022.")
    assert event.actors == ("prime minister",)


def test_a_phrase_that_describes_a_place_is_no_second_place(events):
    event = one(events, "Jets landed at Darwin, 3,000 km south of Manila, on 3 May 2022.")
    assert event.where.name == "Darwin"


def test_places_joined_by_and_belong_to_one_event(events):
    event = one(
        events,
        "Spy planes flew 12 surveillance missions over southern Norway, in airspace around the "
        "Kola peninsula and along the Finland-Norway border in May 2024.",
    )
    assert len(event.where.name.split("; ")) == 3


def test_each_place_of_an_event_says_how_it_is_to_be_taken(events):
    city = one(events, "The ministers met in Riga on 5 June 2024.").where
    assert [extent.vague for extent in city.extents] == [False]
    assert 3 < city.extents[0].radius_km < 12
    region = one(events, "Troops held an exercise in the Alps in May 2024.").where
    assert [extent.vague for extent in region.extents] == [True]
    offset = one(events, "A reconnaissance flight was detected 90 km west of Crete on 3 May 2022.")
    assert offset.where.error_km == offset.where.extents[0].error_km > 30
    assert offset.where.extents[0].reference is not None

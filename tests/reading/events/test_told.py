"""Which sentences tell of an event, and whether it has happened, from the form of their verbs."""

from datetime import date

import pytest

from dateline.model.event import EventKind, EventStatus

PUBLISHED = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("text", "kind", "edtf", "place"),
    [
        ("The town of Kidal fell on 3 June.", EventKind.OPERATION, "2024-06-03", "Kidal"),
        ("The harvest began near Odesa on 3 June.", EventKind.OTHER, "2024-06-03", "near Odesa"),
        ("Ghana beat Togo in Accra on Saturday.", EventKind.PUBLIC_EVENT, "2024-06-08", "Accra"),
        ("Warships reached Durban on 4 June.", EventKind.DEPLOYMENT, "2024-06-04", "Durban"),
        ("A convoy set sail from Manila on 4 June.", EventKind.OTHER, "2024-06-04", "Manila"),
        ("A fire killed 9 people in Dhaka on 4 June.", EventKind.OTHER, "2024-06-04", "Dhaka"),
        ("Nurses struck in Leeds on 4 June.", EventKind.PUBLIC_EVENT, "2024-06-04", "Leeds"),
    ],
)
def test_common_verbs_tell_of_events_when_dated(events, text, kind, edtf, place):
    (event,) = events(text, PUBLISHED)
    assert (event.kind, event.when.edtf, event.where.name) == (kind, edtf, place)
    assert event.status is EventStatus.OCCURRED


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("Voting takes place in Malta on Sunday.", "2024-06-16", EventStatus.PLANNED),
        ("A storm could reach Cuba on Monday.", "2024-06-17", EventStatus.HYPOTHETICAL),
        ("He called a session in Geneva for Monday.", "2024-06-17", EventStatus.PLANNED),
        ("In October the two sides plan a drill off Crete.", "2024-10", EventStatus.PLANNED),
        ("Ministers held talks in Oslo on Monday.", "2024-06-10", EventStatus.OCCURRED),
        ("The king was to speak in Oslo on Friday.", "2024-06-14", EventStatus.PLANNED),
        ("They agreed to meet in Oslo by the end of May.", "[..2025-05-31]", EventStatus.PLANNED),
        ("The union has called a march in Oslo for Monday.", "2024-06-17", EventStatus.PLANNED),
    ],
)
def test_a_bare_day_or_month_lies_where_the_verb_looks(events, text, edtf, status):
    (event,) = events(text, PUBLISHED)
    assert (event.when.edtf, event.status) == (edtf, status)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threatened to storm Goma on Friday.",
        "Officials fear a raid on Rafah on Friday.",
        "Police foiled an attack in Lyon on Friday.",
        "The king declined to visit Amman in May.",
        "There was talk of a strike on Rafah in May.",
    ],
)
def test_what_was_only_feared_or_threatened_did_not_occur(events, text):
    assert {e.status for e in events(text, PUBLISHED)} == {EventStatus.HYPOTHETICAL}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Police seized 250 rifles in Lagos on 4 June.", 250),
        ("Some 150 nut pickers demonstrated in Lima on 4 June.", 150),
        ("The envoy hosted a dinner in Rome on 4 June for 60 guests.", 60),
        ("A strike hit Sumy on 4 June, killing seven people.", 7),
    ],
)
def test_numbers_of_objects_guests_and_victims_are_counts(events, text, number):
    (event,) = events(text, PUBLISHED)
    assert event.count == number


def test_a_place_name_is_not_a_month(events):
    (event,) = events("The premier met miners in Mar del Plata on 2 February.", PUBLISHED)
    assert event.when.edtf == "2024-02-02"


def test_the_day_and_its_name_are_one(events):
    (event,) = events("A general strike was held in Lima on May 1, Labour Day.", PUBLISHED)
    assert event.when.edtf == "2024-05-01"


def test_a_title_names_the_speaker_before_what_was_said(events):
    (event,) = events("The border is closed, General Hill said in March 2021.")
    assert event.title == "General Hill: Border is closed"


def test_a_title_takes_the_subject_of_the_verb_before(events):
    text = "The frigate left Cadiz and is expected to reach Dakar on 20 June."
    assert all(e.title.startswith("Frigate") for e in events(text, PUBLISHED))


def test_what_planes_did_while_flying_is_one_event(events):
    (event,) = events(
        "Spy planes flew 18 missions over Texas in May 2023. "
        "The planes can listen deep into a country while flying over its border."
    )
    assert event.count == 18


def test_a_gathering_told_again_in_like_words_is_one_event(events):
    (event,) = events(
        "Senior naval officials from Peru gathered in May 2023. "
        "More than 60 senior officials met on 19 May 2023 in Lima."
    )
    assert event.where.name == "Lima"


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested on Friday over deals dating from 2013.",
        "A court on Wednesday freed four men convicted in the 1990s.",
    ],
)
def test_a_day_of_an_unknown_week_is_not_replaced_by_a_farther_time(events, text):
    assert all(event.when is None for event in events(text))


def test_a_joined_verb_shares_time_and_place(events):
    entry, release = events("Troops entered Goma on Friday and freed 40 captives.", PUBLISHED)
    assert entry.when == release.when
    assert entry.where.name == release.where.name == "Goma"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It came a day before talks to be held in Rome.", EventStatus.PLANNED),
        ("Two men plotted an attack on a market in Essen.", EventStatus.HYPOTHETICAL),
        ("There is a prospect of holding talks in Rome.", EventStatus.HYPOTHETICAL),
    ],
)
def test_what_is_still_to_be_done_did_not_occur(events, text, status):
    assert {event.status for event in events(text, PUBLISHED)} == {status}


def test_a_word_that_only_names_a_sort_of_thing_is_no_event(events):
    (event,) = events("The patrol boat reached Suva on 4 June.", PUBLISHED)
    assert event.kind is EventKind.DEPLOYMENT


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The bill is to be discussed in Lima on Monday.", "Bill to be discussed"),
        ("Being elected in Lima in 2012 was hard.", "Elected, Lima"),
    ],
)
def test_no_title_starts_with_a_helping_verb(events, text, title):
    assert [event.title for event in events(text, PUBLISHED)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "She sold her house in Lima.",
        "Every three days someone dies in Lima.",
        "The mayor says that rain will fall on Sunday.",
        "A lab received the licence it needs.",
    ],
)
def test_what_is_no_news_is_no_event(events, text):
    assert [
        e.title for e in events(text, PUBLISHED) if e.kind is not EventKind.OTHER or e.where
    ] == []


def test_a_result_told_by_a_participle_is_no_event_of_its_own(events):
    text = "Gunmen attacked a bus near Garissa on Monday, killing five people."
    (event,) = events(text, PUBLISHED)
    assert (event.where.name, event.count) == ("near Garissa", 5)


def test_a_time_of_what_was_agreed_is_not_when_it_was_agreed(events):
    planned = events("The army agreed to reopen the pass by the end of July.", PUBLISHED)
    assert [e.status for e in planned] == [EventStatus.PLANNED]


def test_a_day_of_the_year_comes_once_a_year(events):
    (event,) = events("Every December 9 the city of Tartu holds a fair.", PUBLISHED)
    assert (event.rate.period, event.rate.times) == ("XXXX-12-09", 1)


def test_a_title_does_not_begin_with_a_pronoun(events):
    *_, event = events("A P-8 spy plane left Rota. It circled off Crimea on Monday.", PUBLISHED)
    assert event.title == "Circled off Crimea"


def test_a_relative_clause_tells_what_its_noun_did(events):
    (event,) = events("The frigate that sailed from Cadiz on Monday is old.", PUBLISHED)
    assert event.kind is EventKind.DEPLOYMENT

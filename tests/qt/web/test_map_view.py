"""The map shows the model, and the model hears what is done on the map."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from shapely import GeometryCollection, LineString, MultiPoint, Point, Polygon, box

from dateline.model.calendar_units import CalendarUnit
from dateline.model.dossier import Dossier
from dateline.model.event import EventKind
from dateline.model.extent import Extent
from dateline.model.timespan import Window
from dateline.qt.player import Player

PLACED = (EventKind.MEETING, EventKind.EXERCISE, EventKind.OPERATION, EventKind.OTHER)
RUMOUR = (39.2, -6.8)


def test_every_event_of_the_dossier_is_drawn_in_its_colour(shown):
    for kind in PLACED:
        assert shown.find(kind), kind
    assert shown.has_symbol_at(*RUMOUR)


def test_the_time_window_decides_what_is_drawn(shown):
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    assert shown.find(EventKind.EXERCISE)
    assert not shown.find(EventKind.MEETING)
    assert not shown.has_symbol_at(*RUMOUR)  # undated: drawn in the whole of time only


def test_two_windows_are_compared_in_place_of_the_events(shown):
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    shown.model.set_other(Window.of_days(date(2019, 1, 1), date(2019, 12, 31)))
    assert not shown.find(EventKind.EXERCISE)
    picture = shown.picture()
    more, fewer = (picture.pixelColor(*shown.pixel(*at)) for at in ((32.6, 0.3), (36.8, -1.3)))
    assert more.blue() > more.red() + 20
    assert fewer.red() > fewer.blue() + 20
    legend = "document.querySelector('.comparison-legend').innerText"
    assert "more in A, 1 Jan – 31 Dec 2020" in shown.evaluate(legend)
    assert "more in B, 1 Jan – 31 Dec 2019" in shown.evaluate(legend)
    shown.view.set_language("es")
    shown.qtbot.waitUntil(lambda: "más en A" in shown.evaluate(legend))
    shown.model.set_other(None)
    assert shown.find(EventKind.EXERCISE)
    assert shown.evaluate("document.querySelector('.comparison-legend').hidden")


def test_side_by_side_each_window_has_a_map_and_both_look_at_one_place(shown):
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    shown.model.set_other(Window.of_days(date(2019, 1, 1), date(2019, 12, 31)))
    shown.model.set_beside(True)
    shown.view.look((26.8, -11.3, 46.8, 8.7))
    for _ in range(2):  # the second map comes, goes and comes again
        picture = shown.picture()
        half = picture.width() // 2
        left = picture.copy(0, 0, half, picture.height())
        right = picture.copy(half, 0, half, picture.height())
        assert shown.in_picture(left, EventKind.EXERCISE)
        assert not shown.in_picture(left, EventKind.MEETING)
        assert shown.in_picture(right, EventKind.MEETING)
        assert not shown.in_picture(right, EventKind.EXERCISE)
        middle = right.copy(half // 2 - 40, 0, 80, picture.height())
        assert shown.in_picture(middle, EventKind.MEETING)
        captions = "[...document.querySelectorAll('.half-caption')].map((one) => one.textContent)"
        assert shown.evaluate(captions) == ["A  1 Jan – 31 Dec 2020", "B  1 Jan – 31 Dec 2019"]
        shown.model.set_beside(False)
        assert not shown.evaluate("Boolean(document.querySelector('.second-map'))")
        shown.model.set_beside(True)
    shown.model.set_kinds(frozenset({EventKind.EXERCISE}))
    assert not shown.find(EventKind.MEETING)
    shown.model.set_other(None)
    assert not shown.evaluate("Boolean(document.querySelector('.second-map'))")


def test_a_square_of_a_comparison_tells_both_counts_and_is_looked_at_from_nearer(shown):
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    shown.model.set_other(Window.of_days(date(2019, 1, 1), date(2019, 12, 31)))
    shown.picture()
    west, _, east, _ = shown.bounds()
    place = QPoint(*shown.pixel(36.8, -1.3))
    shown.hover(place)
    card = "document.querySelector('.card').innerText"
    shown.qtbot.waitUntil(lambda: "0 in A, 1 in B" in shown.evaluate(card))
    shown.click(place)
    shown.qtbot.waitUntil(lambda: shown.bounds()[2] - shown.bounds()[0] < (east - west) / 2)


def test_play_takes_a_step_for_every_frame_that_is_painted(shown, qtbot):
    shown.model.set_step(CalendarUnit.YEAR)
    shown.model.set_window(Window.of_days(date(1900, 1, 1), date(1900, 12, 31)))
    happened = []
    shown.model.window_changed.connect(lambda _: happened.append("step"))
    shown.view.framed.connect(lambda _: happened.append("frame"))
    player = Player(shown.model)
    player.wait_for(shown.view)
    player.set_speed(30)
    player.play()
    qtbot.waitUntil(lambda: len(happened) >= 8 or not player.playing)
    player.shutdown()
    assert happened[:8] == ["step", "frame"] * 4


def test_hidden_kinds_are_not_drawn(shown):
    shown.model.set_kinds(frozenset({EventKind.MEETING}))
    assert shown.find(EventKind.MEETING)
    assert not shown.find(EventKind.EXERCISE)


def test_clicking_a_symbol_selects_its_event_and_the_map_stays(shown, qtbot):
    shown.view.look((-60, -40, 120, 60))  # from where an event chosen in the list is flown to
    before = shown.find(EventKind.EXERCISE)
    with qtbot.waitSignal(shown.model_signals.selected):
        shown.click(before)
    assert shown.model.selected.id == "drill"
    after = shown.find(EventKind.EXERCISE)
    assert (after - before).manhattanLength() <= 2


def test_clicking_a_line_selects_its_event(shown, qtbot):
    x, y = shown.pixel(29, -7.6)
    with qtbot.waitSignal(shown.model_signals.selected):
        shown.click(QPoint(x, y))
    assert shown.model.selected.id == "patrol"


def test_clicking_the_empty_map_selects_nothing(shown, qtbot):
    shown.model.select("talks")
    shown.picture()
    with qtbot.waitSignal(shown.model_signals.selected):
        shown.click(QPoint(400, 30))
    assert shown.model.selected is None


def test_an_event_selected_elsewhere_is_brought_into_view(shown):
    shown.view.look((-60, -40, -30, -20))
    assert not shown.find(EventKind.MEETING)
    shown.model.select("talks")
    found = shown.find(EventKind.MEETING)
    assert abs(found.x() - 400) < 40
    assert abs(found.y() - 300) < 40


def test_an_undated_event_is_drawn_when_it_is_selected(shown):
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    shown.model.select("rumour")
    assert shown.has_symbol_at(*RUMOUR)


def test_hostile_geometry_is_no_trouble(shown, make_dossier):
    overlapping = GeometryCollection([box(0, 0, 9, 9), box(5, 5, 12, 12), Point(3, 3)])
    bow_tie = Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])
    over_the_date_line = LineString([(170, -10), (190, -20)])
    for geometry in (overlapping, bow_tie, over_the_date_line, Point(0, 90), MultiPoint([(1, 1)])):
        shown.model.open(make_dossier("strange", geometry, EventKind.PUBLIC_EVENT))
        shown.model.select("strange")
        assert shown.find(EventKind.PUBLIC_EVENT), geometry.geom_type


def test_every_one_of_many_areas_is_in_the_picture(shown, make_dossier):
    places = [(x, y) for x in range(-55, 60, 12) for y in range(-36, 40, 12)]
    events = [
        event
        for i, (x, y) in enumerate(places)
        for event in make_dossier(str(i), box(x, y, x + 8, y + 8), EventKind.OPERATION).events
    ]
    shown.model.open(Dossier("many", (), tuple(events)))
    shown.view.look((-60, -40, 60, 40))
    full = shown.picture(bare=True)
    shown.model.set_kinds(frozenset())
    empty = shown.picture(bare=True)
    for x, y in places:
        pixel = QPoint(*shown.pixel(x + 1.5, y + 1.5))
        assert full.pixelColor(pixel) != empty.pixelColor(pixel), (x, y)


def test_a_point_with_an_error_has_its_circle_and_the_line_to_its_start(shown, make_dossier):
    extent = Extent(error_km=60, reference=Point(31, 1))
    (event,) = make_dossier("wreck", Point(30, 0), EventKind.OPERATION).events
    placed = replace(event, where=replace(event.where, extents=(extent,)))
    shown.model.open(Dossier("wreck", (), (placed,)))
    shown.view.look((28, -2, 32, 2))
    with_event = shown.picture(bare=True)
    shown.model.set_kinds(frozenset())
    without = shown.picture(bare=True)

    def changed(longitude: float, latitude: float) -> bool:
        pixel = QPoint(*shown.pixel(longitude, latitude))
        return with_event.pixelColor(pixel) != without.pixelColor(pixel)

    assert changed(30, -0.3)  # in the circle, beside the symbol
    assert changed(30.7, 0.7)  # on the line
    assert not changed(29.2, -0.7)


def test_areas_on_one_another_are_clicked_in_turn(shown, make_dossier, qtbot):
    areas = {"large": box(0, 0, 20, 20), "small": box(4, 4, 14, 14)}
    events = [make_dossier(n, a, EventKind.OTHER).events[0] for n, a in areas.items()]
    shown.model.open(Dossier("areas", (), tuple(events)))
    shown.view.look((-10, -10, 30, 30))
    shown.picture()
    place = QPoint(*shown.pixel(5, 5))
    chosen = []
    for _ in range(3):
        with qtbot.waitSignal(shown.model_signals.selected):
            shown.click(place)
        chosen.append(shown.model.selected.id)
        shown.picture()
    assert chosen == ["small", "large", "small"]


def test_another_dossier_replaces_the_first(shown, make_dossier):
    shown.model.open(make_dossier("ferry", Point(100, 13), EventKind.PUBLIC_EVENT))
    assert shown.find(EventKind.PUBLIC_EVENT)
    assert not shown.find(EventKind.MEETING)


def test_an_empty_dossier_is_no_trouble(shown):
    shown.model.open(Dossier())
    assert not shown.find(EventKind.MEETING)


def test_the_dark_theme_reaches_map_and_symbols(shown):
    shown.view.set_dark(True)
    picture = shown.picture()
    assert is_dark(shown, picture)
    assert shown.find(EventKind.MEETING, dark=True)
    shown.view.set_dark(False)
    assert not is_dark(shown, shown.picture())


def text_of(shown, selector: str) -> str:
    return shown.evaluate(f"document.querySelector('{selector}').textContent")


def test_the_map_speaks_spanish_when_asked(shown):
    shown.picture()
    english = shown.evaluate("document.querySelector('.folium-map').ariaLabel")
    shown.view.set_language("es")
    shown.picture()
    assert shown.evaluate("document.documentElement.lang") == "es"
    assert shown.evaluate("document.querySelector('.folium-map').ariaLabel") != english
    assert text_of(shown, ".legend-button") == "Leyenda"


def test_names_on_the_map_change_with_the_language(shown):
    shown.model.open(Dossier())
    shown.view.look((-10, 36, 30, 56))
    english = shown.picture(bare=True)
    shown.view.set_language("es")
    spanish = shown.picture(bare=True)
    shown.view.set_language("en")
    assert english != spanish
    assert shown.picture(bare=True) == english


def test_the_graticule_comes_and_goes_on_demand(shown):
    without = shown.picture()
    shown.view.show_graticule(shown=True)
    with_lines = shown.picture()
    assert with_lines != without
    shown.view.show_graticule(shown=False)
    assert shown.picture() == without


def test_the_legend_explains_every_kind_and_follows_its_button(shown, qtbot):
    assert shown.evaluate("document.querySelector('.legend').hidden")
    with qtbot.waitSignal(shown.view.legend_shown, timeout=20_000) as told:
        shown.evaluate("document.querySelector('.legend-button').click()")
    assert told.args == [True]
    words = text_of(shown, ".legend").casefold()
    assert all(kind.value in words for kind in EventKind)
    assert shown.evaluate("document.querySelector('.legend-button').ariaExpanded") == "true"
    shown.view.show_legend(shown=False)
    shown.picture()
    assert shown.evaluate("document.querySelector('.legend').hidden")


def test_the_coordinates_of_the_pointer_are_told(shown, qtbot):
    shown.picture()
    x, y = shown.pixel(30, -4)
    shown.hover(QPoint(x, y))
    qtbot.waitUntil(lambda: "30." in text_of(shown, ".coordinates"), timeout=20_000)
    assert "° S" in text_of(shown, ".coordinates")


def test_pictures_are_never_a_moment_old(shown):
    shown.view.resize(1600, 1000)  # the more there is to paint, the later it comes through
    years = [Window.of_days(date(y, 1, 1), date(y, 12, 31)) for y in (2019, 2020)]
    for turn in range(16):
        dark, drill = turn % 4 < 2, turn % 2 == 1
        shown.view.set_dark(dark)
        shown.model.set_window(years[drill])
        picture = shown.picture()
        assert is_dark(shown, picture) is dark
        assert shown.in_picture(picture, EventKind.EXERCISE, dark=dark) is drill
        assert shown.in_picture(picture, EventKind.MEETING, dark=dark) is not drill


def test_pictures_asked_for_together_are_all_taken(shown, qtbot):
    taken: list[QImage] = []
    for _ in range(3):
        shown.view.picture(taken.append)
    qtbot.waitUntil(lambda: len(taken) == 3, timeout=20_000)
    assert taken[0] == taken[1] == taken[2]


def test_a_picture_has_every_pixel_of_the_view(shown):
    picture = shown.picture()
    ratio = shown.view.devicePixelRatioF()
    assert (picture.width(), picture.height()) == (800 * ratio, 600 * ratio)


def test_a_bare_picture_leaves_out_the_buttons(shown):
    corner = QPoint(785, 20)
    full, bare, again = shown.picture(), shown.picture(bare=True), shown.picture()
    assert full.pixelColor(corner) == again.pixelColor(corner)
    assert full.pixelColor(corner) != bare.pixelColor(corner)


def test_drawn_answers_with_the_token(shown, qtbot):
    with qtbot.waitSignal(shown.view.drawn, timeout=20_000) as drawn:
        token = shown.view.ask_drawn()
    assert drawn.args == [token]


def test_the_view_is_told_when_it_changes(shown, qtbot):
    shown.picture()
    with qtbot.waitSignal(shown.view.view_changed, timeout=20_000) as changed:
        shown.view.look((10, 40, 20, 48))
    west, south, east, north = changed.args[0]
    assert (west <= 10, south <= 40) == (True, True)
    assert (east >= 20, north >= 48) == (True, True)


def test_words_of_documents_are_never_markup(shown):
    place = shown.find(EventKind.MEETING)
    shown.hover(place)
    shown.picture()
    assert shown.evaluate("document.querySelector('.card-title').textContent") == (
        "<b>The talks</b>"
    )
    assert shown.evaluate("document.querySelectorAll('.card b').length") == 0


def test_the_card_of_an_event_goes_when_the_window_leaves_it(shown, qtbot):
    def hidden() -> bool:
        return bool(shown.evaluate("document.querySelector('.card').hidden"))

    shown.hover(shown.find(EventKind.MEETING))
    qtbot.waitUntil(lambda: not hidden(), timeout=20_000)
    shown.model.set_window(Window.of_days(date(2020, 1, 1), date(2020, 12, 31)))
    qtbot.waitUntil(hidden, timeout=20_000)


def test_the_keyboard_pans_and_zooms(shown, qtbot):
    shown.picture()
    with qtbot.waitSignal(shown.view.view_changed, timeout=20_000) as changed:
        shown.press("+")
    west, _, east, _ = changed.args[0]
    with qtbot.waitSignal(shown.view.view_changed, timeout=20_000) as panned:
        shown.press("right")
    assert panned.args[0][0] > west
    assert panned.args[0][2] > east


@pytest.mark.parametrize("bounds", [(170, -20, 200, -5), (-179, 60, 179, 84), (0, 0, 0, 0)])
def test_any_part_of_the_world_can_be_looked_at(shown, bounds):
    shown.view.look(bounds)
    assert not shown.picture().isNull()


def is_dark(shown, picture: QImage) -> bool:
    """Whether the sea is that of the dark theme."""
    x, y = shown.pixel(46, -2)
    return picture.pixelColor(x, y).lightness() < 80

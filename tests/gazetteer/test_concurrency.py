"""One data folder read by many threads and processes at once; answers as of one thread."""

import multiprocessing
import os
import pickle
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline_gazetteer import Gazetteer
from dateline_gazetteer.geocoder import OfflineGeocoder
from dateline_gazetteer.layout import DATA, FILES, MANIFEST
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve

NAMES = ["Nairobi", "Kenya", "Valencia", "Lake Victoria", "San Jose, California", "Bogta", "Sahel"]
TEXT = "Ferries from Mombasa, Kenya, and Tanga, Tanzania, met in Zanzibar."


def answers(gazetteer: Gazetteer, name: str) -> list[object]:
    """What the gazetteer says about a name, asked in every way."""
    best = gazetteer.search(name, 3)
    place = best[0].place
    shape = gazetteer.geometry(place.id)
    matches = gazetteer.matches(TEXT)
    mentions = [Mention(match.start, match.end) for match in matches]
    return [
        best,
        None if shape is None else shape.wkb,
        [(match.start, [c.place for c in match.candidates]) for match in matches],
        [r and r.place for r in resolve(gazetteer, mentions, ResolutionContext(TEXT))],
        gazetteer.reverse(place.latitude + 0.3, place.longitude, 3),
        gazetteer.containing(place.latitude, place.longitude),
        gazetteer.neighbours("KE"),
        gazetteer.border("KE", "TZ").length_km,
    ]


@pytest.fixture(scope="module")
def expected() -> list[list[object]]:
    gazetteer = Gazetteer.open()
    return [answers(gazetteer, name) for name in NAMES]


def test_threads_share_a_gazetteer_from_its_first_use_on(expected: list[list[object]]):
    gazetteer = Gazetteer.open()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(answers, [gazetteer] * 28, NAMES * 4))
    finally:
        sys.setswitchinterval(interval)
    assert found == expected * 4


def test_a_pickled_gazetteer_reads_the_same_folder(tmp_path: Path, expected: list[list[object]]):
    for name in (*FILES, MANIFEST):
        (tmp_path / name).symlink_to(DATA / name)
    copy = pickle.loads(pickle.dumps(Gazetteer.open(tmp_path)))  # noqa: S301
    assert answers(copy, NAMES[0]) == expected[0]
    assert str(tmp_path) in repr(copy)


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
@pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")
def test_processes_take_a_gazetteer(method: str, gazetteer: Gazetteer):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} on this system")
    expected = [gazetteer.search(name) for name in NAMES]
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        assert list(pool.map(gazetteer.search, NAMES)) == expected
        shapes = pool.map(gazetteer.geometry, [found[0].place.id for found in expected])
        assert [shape and shape.geom_type for shape in shapes][1] == "MultiPolygon"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_process_goes_on_with_what_it_has(
    gazetteer: Gazetteer, expected: list[list[object]], tmp_path: Path
):
    gazetteer.border("KE", "TZ")
    child = os.fork()
    if not child:
        right = [answers(gazetteer, name) for name in NAMES] == expected
        (tmp_path / "answer").write_text(str(right))
        os._exit(0)
    os.waitpid(child, 0)
    assert (tmp_path / "answer").read_text() == "True"
    assert answers(gazetteer, NAMES[1]) == expected[1]


def test_a_geocoder_can_be_pickled():
    geocoder = pickle.loads(pickle.dumps(OfflineGeocoder(timeout=7)))  # noqa: S301
    assert geocoder.timeout == 7
    assert geocoder.geocode("Nairobi").raw["country"] == "KE"

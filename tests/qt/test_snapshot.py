from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from dateline.export.snapshot import SnapshotLayout, snapshot_layout
from dateline.model.dossier import Dossier
from dateline.model.timespan import Window
from dateline.model.viewer import ViewerModel
from dateline.qt.fonts import load_fonts
from dateline.qt.picture import Frame
from dateline.qt.snapshot import SnapshotError, write_snapshot
from dateline.qt.theme import Theme

GREY = QColor("#808080")


@pytest.fixture
def layout(qapp: QApplication, model: ViewerModel) -> SnapshotLayout:
    del qapp
    load_fonts()
    return snapshot_layout(model)


def blank(width: int, height: int, ratio: float = 1) -> QImage:
    picture = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(GREY)
    return picture


def inked(picture: QImage, top: int, bottom: int) -> bool:
    """Whether anything is drawn on the paper between two rows."""
    part = picture.copy(0, top, picture.width(), bottom - top)
    colours = {part.pixel(x, y) for x in range(part.width()) for y in range(part.height())}
    return len(colours) > 1


@pytest.mark.parametrize("ratio", [1, 2])
def test_the_map_stays_whole_between_the_words(layout: SnapshotLayout, ratio: int):
    frame = Frame(layout, Theme.load(dark=False), 640)
    whole = frame.around(blank(640, 300, ratio))
    assert whole.width() == 640 * ratio
    assert whole.height() == (300 + frame.above + frame.below) * ratio
    top, bottom = frame.above * ratio, (frame.above + 300) * ratio
    assert not inked(whole, top, bottom)
    assert whole.pixelColor(5, top) == whole.pixelColor(5, bottom - 1) == GREY
    assert inked(whole, 0, top)
    assert inked(whole, bottom, whole.height())


def test_a_narrow_picture_breaks_the_legend_into_rows(layout: SnapshotLayout):
    theme = Theme.load(dark=False)
    assert Frame(layout, theme, 260).below > Frame(layout, theme, 1200).below


def test_the_picture_says_what_it_is(layout: SnapshotLayout):
    whole = Frame(layout, Theme.load(dark=True), 640).around(blank(640, 200))
    assert whole.text("Title") == "Lake"
    assert whole.text("Description").startswith("Map: Lake, 5 Jun 2019 – 30 Nov 2022, 4 events")
    assert "GeoNames" in whole.text("Copyright")


@pytest.mark.usefixtures("qapp")
def test_a_snapshot_has_the_size_asked_for(dossier: Dossier, tmp_path: Path):
    target = tmp_path / "map.png"
    write_snapshot(dossier, target, window=None, size=(500, 420))
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (500, 420)


@pytest.mark.usefixtures("qapp")
def test_a_snapshot_shows_its_window_only(dossier: Dossier, tmp_path: Path):
    target = tmp_path / "map.png"
    window = Window.of_days(date(2021, 3, 9), date(2021, 3, 9))
    write_snapshot(dossier, target, window=window, size=(640, 480))
    assert "9 Mar 2021, 2 events, 1 possibly" in QImage(str(target)).text("Description")


@pytest.mark.usefixtures("qapp")
def test_an_empty_dossier_still_makes_a_map(tmp_path: Path):
    target = tmp_path / "map.png"
    write_snapshot(Dossier("Nothing"), target, window=None, size=(480, 320))
    assert not QImage(str(target)).isNull()


@pytest.mark.usefixtures("qapp")
def test_a_snapshot_that_cannot_be_written_says_why(dossier: Dossier, tmp_path: Path):
    target = tmp_path / "missing" / "map.png"
    with pytest.raises(SnapshotError, match=r"map\.png"):
        write_snapshot(dossier, target, window=None, size=(480, 320))


@pytest.mark.usefixtures("qapp")
def test_a_failed_snapshot_leaves_the_old_picture(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "map.png"
    target.write_bytes(b"the old picture")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SnapshotError, match="No space left"):
        write_snapshot(dossier, target, window=None, size=(480, 320))
    assert target.read_bytes() == b"the old picture"
    assert list(tmp_path.iterdir()) == [target]

"""The desktop app: from the command line to a window, or to a picture where there is no display."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from dateline.model.viewer import ViewerModel
from dateline.qt import environment
from dateline.qt.failures import Failures, log_file, start_log, stop_log
from dateline.qt.icons import app_icon
from dateline.qt.interrupts import Interrupts
from dateline.qt.main_window import MainWindow
from dateline.qt.theme import Appearance, ThemeKeeper
from dateline.qt.web.scheme import register_scheme
from dateline.qt.window_picture import WindowPicture

PICTURE = "dateline.png"
"""What the picture of the window is called where there is no display to show the window on."""


def run(paths: Sequence[Path]) -> int:
    """Open the window on these files and folders; returns the exit status.

    Where there is no display the same window is drawn offscreen and saved as `dateline.png` in
    the current folder.
    """
    QApplication.setApplicationName("Dateline")
    log = log_file()
    start_log(log)
    environment.prepare()
    register_scheme()
    app = QApplication(sys.argv[:1])
    interrupts = Interrupts(app)
    app.setWindowIcon(app_icon())
    app.setDesktopFileName("dateline")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    failures = Failures(log, app)
    failures.install()
    try:
        return _run(app, paths, log, failures)
    finally:
        interrupts.close()
        failures.uninstall()
        stop_log()


def _run(app: QApplication, paths: Sequence[Path], log: Path, failures: Failures) -> int:
    settings = QSettings("Dateline", "Dateline")
    themes = ThemeKeeper(app, _appearance(settings))
    window = MainWindow(ViewerModel(), themes, settings, log)
    failures.said.connect(lambda sentence: window.notices.say([sentence]))
    picture = None
    if app.platformName() == "offscreen":
        picture = WindowPicture(window, Path(PICTURE))
        picture.ended.connect(app.exit)
        failures.said.connect(picture.fail)
    window.show()
    begin = picture.take_after if picture else window.open
    QTimer.singleShot(0, window, lambda: begin(paths))
    status = app.exec()
    settings.setValue("appearance", themes.appearance.value)
    window.close()
    window.deleteLater()
    # Python ends in an order of its own: no widget may outlive the application
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return status


def _appearance(settings: QSettings) -> Appearance:
    stored = settings.value("appearance")
    known = [appearance.value for appearance in Appearance]
    return Appearance(stored) if stored in known else Appearance.SYSTEM

"""The page asks for nothing outside the app's own scheme, and cannot."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWebEngineCore import QWebEnginePage

from dateline.qt.web.map_view import MapView

OUTSIDE = "https://example.org/map.png"


def test_the_page_asks_its_own_scheme_and_nobody_else(qtbot, model):
    view = MapView(model)
    qtbot.addWidget(view)
    passed: list[str] = []
    blocked: list[str] = []
    view.guard.passed.connect(passed.append)
    view.guard.blocked.connect(blocked.append)
    with qtbot.waitSignal(view.ready, timeout=30_000):
        view.show()
    taken: list[object] = []
    view.picture(taken.append)
    qtbot.waitUntil(lambda: bool(taken), timeout=30_000)
    view.shutdown()
    assert blocked == []
    assert {"dateline://app/index.html", "dateline://app/basemap/basemap.pmtiles"} <= set(passed)
    assert all(url.startswith(("dateline://app/", "data:")) for url in passed)


def test_a_script_that_asks_outside_is_refused(shown, caplog):
    outcome = shown.promise(f"fetch('{OUTSIDE}').then(() => 'answered', () => 'refused')")
    assert outcome == "refused"
    assert "Content Security Policy" in caplog.text
    caplog.clear()


def test_a_script_written_into_the_page_does_not_run(shown, caplog):
    shown.evaluate(
        "(() => { const s = document.createElement('script');"
        " s.textContent = 'globalThis.strange = true'; document.body.append(s); })()"
    )
    assert shown.evaluate("globalThis.strange === undefined")
    caplog.clear()


def test_the_guard_blocks_what_the_policy_would_let_pass(shown, qtbot):
    server = QTcpServer()
    calls: list[bool] = []
    server.newConnection.connect(lambda: calls.append(True))
    assert server.listen(QHostAddress.SpecialAddress.LocalHost)
    url = f"http://127.0.0.1:{server.serverPort()}/map.png"
    blocked: list[str] = []
    shown.view.guard.blocked.disconnect()
    shown.view.guard.blocked.connect(blocked.append)
    page = QWebEnginePage(shown.profile(), shown.view)
    with qtbot.waitSignal(page.loadFinished, timeout=20_000) as loaded:
        page.load(QUrl(url))
    page.deleteLater()
    assert loaded.args == [False]
    assert blocked == [url]
    assert calls == []


@pytest.mark.parametrize("url", [OUTSIDE, "dateline://app/page/app.mjs"])
def test_the_page_cannot_be_led_away(shown, url):
    shown.picture()
    shown.evaluate(f"location.href = '{url}'")
    shown.picture()
    assert shown.evaluate("location.href") == "dateline://app/index.html"


def test_nothing_is_kept_on_disk(shown):
    assert shown.profile().isOffTheRecord()

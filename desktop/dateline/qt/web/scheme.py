"""The app's own URL scheme: what the page loads comes from here, and nothing from anywhere else."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from dateline.webmap.response import NotFound, Response
from dateline.webmap.site import MapSite

SCHEME = b"dateline"
PAGE_URL = "dateline://app/index.html"
_CHANNEL_SCRIPT = ":/qtwebchannel/qwebchannel.js"
# Written into the page's own style sheets and scripts; it reaches nothing outside.
_INLINE = "data"


def register_scheme() -> None:
    """Make the scheme known to Qt WebEngine; needed before the QApplication is made."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


def channel_script() -> Response:
    """Qt's own script for the web channel; pages of our scheme may not read it from qrc."""
    file = QFile(_CHANNEL_SCRIPT)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"Qt WebChannel is incomplete: {_CHANNEL_SCRIPT} is missing.")
    return Response("text/javascript", bytes(file.readAll().data()))


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Hands the page's requests to a MapSite."""

    def __init__(self, site: MapSite, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:  # noqa: N802 - Qt's name
        """Answer one request."""
        if job.requestMethod().data() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        try:
            response = self._site.respond(job.requestUrl().path())
        except NotFound:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        job.reply(QByteArray(response.mimetype.encode()), _device(response.body, job))


def _device(body: bytes | Path, job: QWebEngineUrlRequestJob) -> QIODevice:
    """The body to read from; the job is done with it when it is destroyed."""
    if isinstance(body, Path):
        return QFile(str(body), job)
    buffer = QBuffer(job)
    buffer.setData(QByteArray(body))
    return buffer


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Lets requests to the app's own scheme pass and blocks every other one."""

    passed = Signal(str)
    blocked = Signal(str)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802 - Qt's name
        """Pass or block one request."""
        url = info.requestUrl()
        if url.scheme() in (SCHEME.decode(), _INLINE):
            self.passed.emit(url.toString())
        else:
            info.block(True)  # noqa: FBT003 - Qt takes it so
            self.blocked.emit(url.toString())

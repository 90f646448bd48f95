"""The web page behind the map: it shows our page, goes nowhere else, and logs what goes wrong."""

import logging

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)

from dateline.qt.web.scheme import PAGE_URL, SCHEME, RequestGuard, SchemeHandler
from dateline.webmap.site import MapSite

_log = logging.getLogger(__name__)

_OFF = (
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
    QWebEngineSettings.WebAttribute.WebGLEnabled,
)


def make_profile(site: MapSite, guard: RequestGuard, parent: QObject) -> QWebEngineProfile:
    """A profile that keeps nothing, loads from `site` alone and takes no downloads."""
    profile = QWebEngineProfile(parent)
    profile.installUrlSchemeHandler(SCHEME, SchemeHandler(site, profile))
    profile.setUrlRequestInterceptor(guard)
    profile.downloadRequested.connect(_refuse)
    for attribute in _OFF:
        profile.settings().setAttribute(attribute, False)  # noqa: FBT003 - Qt takes it so
    return profile


def _refuse(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


class MapPage(QWebEnginePage):
    """A page that cannot be led away from the map; it opens no windows and follows no links."""

    def acceptNavigationRequest(  # noqa: N802 - Qt's name
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: N803, FBT001 - Qt's signature
    ) -> bool:
        """Accept our own page, and nothing else."""
        del kind
        return isMainFrame and QUrl(url) == QUrl(PAGE_URL)

    def createWindow(  # type: ignore[override]  # noqa: N802 - Qt's name, and it may be None
        self, kind: QWebEnginePage.WebWindowType
    ) -> QWebEnginePage | None:
        """Open no second window."""
        del kind
        return None

    def javaScriptConsoleMessage(  # noqa: N802 - Qt's name
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,  # noqa: N803 - Qt's signature
        sourceID: str,  # noqa: N803 - Qt's signature
    ) -> None:
        """Log what the page writes to its console."""
        quiet = level is QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel
        severity = logging.DEBUG if quiet else logging.WARNING
        _log.log(severity, "%s:%d: %s", sourceID, lineNumber, message)

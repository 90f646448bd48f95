"""The map page: a folium map that asks nobody for anything."""

import base64
import hashlib
from html import escape
from html.parser import HTMLParser

import folium
from branca.element import Figure, MacroElement
from folium.template import Template

from dateline.model.attribution import ATTRIBUTION

_SCRIPTS = (
    ("leaflet", "page/vendor/leaflet.js"),
    ("pmtiles", "page/vendor/pmtiles.js"),
    ("protomaps", "page/vendor/protomaps-leaflet.js"),
    ("geographiclib", "page/vendor/geographiclib-geodesic.js"),
)
_STYLES = (("leaflet_css", "page/vendor/leaflet.css"), ("page_css", "page/page.css"))


class DossierMap(folium.Map):
    """A folium map drawn by the page's own modules, with every library served beside it."""

    def __init__(self) -> None:
        super().__init__(
            location=(20, 0),
            zoom_start=2,
            tiles=None,
            zoom_control=False,
            attribution_control=False,
            world_copy_jump=True,
            fade_animation=False,
            keyboard_pan_delta=120,
        )
        # On this map alone: folium's `add_js_link` would change the lists of every later map.
        self.default_js = list(_SCRIPTS)
        self.default_css = list(_STYLES)
        self.add_child(_Application())


class _Application(MacroElement):
    """Hands the finished Leaflet map over to the page's modules."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            import("./page/app.mjs").then((app) =>
                app.start({{ this._parent.get_name() }}, {{ this.settings|tojson }}));
        {% endmacro %}
        """
    )

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Application"
        self.settings = {"attribution": ATTRIBUTION}


def render() -> str:
    """The page's HTML, under a policy that lets it load from its own origin alone."""
    figure = Figure(title="Dateline map")
    figure.add_child(DossierMap())
    page = figure.render()
    policy = escape(content_security_policy(page))
    # First of all that the head says. As a header it would not do: Qt WebEngine writes the
    # values of headers in lower case, checksums too.
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}"/>'
    return page.replace("<head>", f"<head>\n{meta}", 1)


def content_security_policy(page: str) -> str:
    """A policy under which a page loads from its own origin and runs the scripts it holds."""
    found = _InlineScripts()
    found.feed(page)
    scripts = " ".join(["'self'", *(_digest(script) for script in found.scripts)])
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",  # folium and Leaflet set sizes and places so
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


class _InlineScripts(HTMLParser):
    """Collects the text of every script that stands in the page itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start a script unless it is fetched."""
        if tag == "script" and "src" not in dict(attrs):
            self._inside = True
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """Add to the present script."""
        if self._inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """End the present script."""
        if tag == "script":
            self._inside = False

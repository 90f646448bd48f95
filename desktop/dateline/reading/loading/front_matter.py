"""YAML front matter: what the head of a text file says about the text."""

import re
from collections.abc import Mapping

import yaml

from dateline.reading.loading.known import Known, as_day

LARGEST = 20_000
"""Characters; longer front matter is taken for text."""

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)


def front_matter(text: str) -> tuple[Known, int]:
    """What YAML front matter says, and where the text begins behind it.

    Text without front matter, or with front matter that is not a plain YAML mapping, is
    answered with nothing known and 0: it is then read as part of the text.
    """
    match = _FRONT_MATTER.match(text)
    if not match or len(match.group(1)) > LARGEST:
        return Known(), 0
    try:
        fields = yaml.load(match.group(1), Loader=_PlainLoader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, RecursionError, ValueError):
        return Known(), 0
    if not isinstance(fields, dict):
        return Known(), 0
    return _known({str(k).casefold(): v for k, v in fields.items()}), match.end()


class _PlainLoader(yaml.SafeLoader):
    """YAML without aliases: a few lines of them can stand for gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def _known(fields: Mapping[str, object]) -> Known:
    def words(*names: str) -> str:
        values = (fields.get(name) for name in names)
        said = (v.strip() for v in values if isinstance(v, str))
        return next((v for v in said if v and v.casefold() != "unknown"), "")

    published = next(
        (d for name in ("published", "date", "fecha") if (d := as_day(fields.get(name)))), None
    )
    language = words("language", "lang", "idioma").casefold()[:2]
    return Known(
        title=words("title", "título", "titulo"),
        publisher=words("publisher", "source_name", "medio"),
        published=published,
        published_from="front matter" if published else "",
        language=language if language.isalpha() else "",
    )

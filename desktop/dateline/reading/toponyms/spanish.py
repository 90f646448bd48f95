"""What tells people from places in Spanish, where no model has named either."""

import re
from bisect import bisect_right
from collections.abc import Container

from dateline.reading.toponyms.people import given_names

TITLES = frozenset(
    """
    presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro ministra
    exministro exministra secretario secretaria canciller gobernador gobernadora alcalde alcaldesa
    diputado diputada senador senadora embajador embajadora fiscal juez jueza magistrado magistrada
    general coronel capitán teniente mayor sargento cabo almirante vicealmirante contralmirante
    comandante brigadier comisario comisaria director directora jefe jefa portavoz vocero vocera
    rey reina príncipe princesa papa obispo arzobispo cardenal padre monseñor sor don doña señor
    señora doctor doctora dr dra ing lic profesor profesora ingeniero ingeniera abogado abogada
    líder dirigente candidato candidata activista periodista escritor escritora actor actriz
    cantante futbolista entrenador entrenadora técnico piloto científico científica investigador
    investigadora empresario empresaria intendente concejal concejala prefecto prefecta premier
    """.split()  # noqa: SIM905
)
"""Titles and callings that people's names follow in Spanish."""

_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w'’-]*[a-záéíóúñü]"
_CALLED = "|".join(sorted(TITLES, key=len, reverse=True))
_PERSON = re.compile(
    rf"\b(?:(?:{_CALLED})\.?\s+({_CAPITAL}(?:\s{_CAPITAL}){{0,3}})|"
    rf"((?:{_CAPITAL})(?:\s(?:de(?:\sla|l|\slos)?\s)?{_CAPITAL}){{1,3}}))"
)
"""A title with a name after it (group 1), or two capitals and more in a row (group 2)."""

_PORTFOLIO = re.compile(
    r"\b(?:[Mm]inist(?:r[oa]|erio)|[Ss]ecretar(?:i[oa]|ía)|[Vv]iceministr[oa]|[Cc]arteras?)\s+del?\s+"
    r"((?:la\s+)?(?:Defensa|Interior|Gobernación|Salud|Sanidad|Economía|Hacienda|Justicia|Educación|"
    r"Seguridad|Trabajo|Energía|Agricultura|Transportes?|Vivienda|Turismo|Cultura|Marina|Ambiente|"
    r"Comercio|Industria|Exteriores|Ciencia|Presidencia|Obras|Fomento|Minas|Pesca|Bienestar))\b"
)
"""An office with what it is in charge of (group 1), which is no place: "ministro de Defensa"."""

_AT = (
    r"(?:nor|sur|su[dr]|este|oeste|cerca|lejos|frente|afueras|alrededores|cercanías|proximidades|"
    r"inmediaciones|alcalde|alcaldesa|vecin|habitante|localidad|municipi|pueblo|calle|barrio|estadio|"
    r"aeropuerto|puerto|playa|costa|hospital|universidad|centro|penal|cárcel|base|kilómetros|km|"
    r"millas)\w*\s+del?\s|"
    r"(?:lleg|viaj|regres|arrib|traslad|volv|acerc|entr|visit|march|rumbo|camino|acud|desplaz)\w*"
    r"\s+a\s|(?:visit|recorr|sobrevol|cerc|bombarde|sacud|azot|"
    r"inund|aneg|asol|devast|patrull|invad)\w*\s"
)
_SPOT = re.compile(rf"\b(?:{_AT})$", re.IGNORECASE)
"""What ends right before a place and nearly always before one: "al sur de", "llegó a"."""

_LONGEST_CUE = 24


def at_spot(text: str, position: int) -> bool:
    """Whether words that stand before places end at a position: "al sur de", "llegó a"."""
    return _SPOT.search(text[max(0, position - _LONGEST_CUE) : position]) is not None


class SpanishPeople:
    """The names of people in a text: behind a title, or behind a given name.

    `known` are the spans of the gazetteer's names: "Francisco Morazán" is one of a place.
    `surnames` are the words behind a given name, in lower case.
    """

    def __init__(self, text: str, known: Container[tuple[int, int]]) -> None:
        self._spans = []
        self.surnames: set[str] = set()
        for match in _PORTFOLIO.finditer(text):
            self._spans.append(match.span(1))
        for match in _PERSON.finditer(text):
            start, end = match.span(match.lastindex or 0)
            first = text[start:end].split(maxsplit=1)[0].casefold()
            named = first in given_names() and (start, end) not in known
            if match.lastindex == 1 or named:
                self._spans.append((start, end))
                self.surnames.update(text[start:end].casefold().split()[1:])
        self._spans.sort()

    def hold(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is part of a person's name."""
        at = bisect_right(self._spans, (start, end)) - 1
        return any(a <= start and end <= b for a, b in self._spans[max(0, at) : at + 2])

"""XML of strangers: no entities, no network, limited depth."""

from lxml import etree

from dateline.storage.tracks.error import TrackError


def root_of(data: bytes) -> etree._Element:
    """The document's root element; TrackError when it is no well-formed XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TrackError(f"it is no well-formed XML ({error}).") from error


def local(element: etree._Element) -> str:
    """An element's name without its namespace: writers differ in the version they name."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """The children of this name, in whatever namespace."""
    return [child for child in element if local(child) == name]


def text_of(element: etree._Element, name: str) -> str:
    """The text of the first child of this name, or ""."""
    found = children(element, name)
    return (found[0].text or "").strip() if found else ""

"""Bytes become text in the encoding they are in, and nothing is lost in silence."""

import pytest

from dateline.reading.parsing.encoding import decode
from dateline.reading.parsing.parsed import ParsingError

SPANISH = "El ministro visitó Málaga; según él, la situación en España mejoró después de años."
ENGLISH = "The “harbour” reopened — the envoy’s café said so, and it cost €5."
GERMAN = "Der Präsident traf die Minister in München und sprach über die Grüße der Städte."
POLISH = "Minister spotkał się w Łodzi z ambasadorem, gdzie rozmawiali o żołnierzach."
CZECH = "Ministr se v pondělí setkal v Praze s velvyslancem a hovořil o hranicích."
TURKISH = "Bakan pazartesi günü büyükelçiyle görüştü ve sınır sorunlarını konuştu."
RUSSIAN = "Министр встретился в Москве с послом и говорил о границе и о войсках."
GREEK = "Ο υπουργός συναντήθηκε στην Αθήνα με τον πρέσβη τη Δευτέρα."
HEBREW = "השר נפגש עם השגריר בירושלים ביום שני ודיברו על הגבול."
ARABIC = "التقى الوزير بالسفير في بغداد يوم الاثنين وتحدثا عن الحدود."
JAPANESE = "大臣は月曜日に東京で会談し、国境の問題について話し合った。"
CHINESE = "部长星期一在北京会见了大使，讨论了边境问题和军队。"
TRADITIONAL = "部長在北京會見了大使，討論了邊境問題和軍隊。"
KOREAN = "장관은 월요일 서울에서 대사를 만나 국경 문제를 논의했다."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "cp1252"), (SPANISH, "mac_roman"), (SPANISH, "cp850"), (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"), (GERMAN, "cp1252"), (GERMAN, "mac_roman"), (POLISH, "cp1250"),
        (POLISH, "iso8859_2"), (CZECH, "cp1250"), (TURKISH, "cp1254"), (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"), (RUSSIAN, "cp866"), (GREEK, "cp1253"), (HEBREW, "cp1255"),
        (ARABIC, "cp1256"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"), (TRADITIONAL, "big5"), (KOREAN, "euc_kr"),
    ],
)  # fmt: skip
def test_old_encodings_are_told_from_what_they_say(text: str, encoding: str):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [SPANISH, ARABIC, JAPANESE, "Riga 👩‍👩‍👧 😀"])
def test_unicode_with_and_without_a_mark(text: str, encoding: str):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("text", [SPANISH, RUSSIAN, JAPANESE + "\n" + CHINESE])
def test_utf16_needs_no_mark(text: str, encoding: str):
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["The 10 boats of 2000 left on one line.", "В 2020 году 10 человек.", "10 000 à Nîmes"]
)
def test_noughts_and_spaces_do_not_turn_utf16_round(text: str, encoding: str):
    assert decode(text.encode(encoding)).text == text


def test_what_is_declared_decides_unless_it_is_utf8_after_all():
    assert decode("Łódź".encode("iso8859_2"), "iso-8859-2").text == "Łódź"
    assert decode("Łódź".encode(), "iso-8859-2").text == "Łódź"
    assert decode("Málaga “a”".encode("cp1252"), "iso-8859-1").text == "Málaga “a”"


def test_a_declared_encoding_that_does_not_exist_is_no_error():
    assert decode("Málaga y Cádiz".encode("cp1252"), "klingon").text == "Málaga y Cádiz"


def test_two_encodings_in_one_file_are_both_read_and_told_of():
    data = "El niño, la señora, el café. ".encode() + "Málaga".encode("cp1252")
    found = decode(data)
    assert found.text == "El niño, la señora, el café. Málaga"
    assert found.notes == ("1 byte is not UTF-8 like the rest and is read as Windows-1252.",)


def test_nearly_as_much_windows_1252_as_utf8_is_read():
    data = "Un café en Málaga. ".encode() + "Córdoba visitó Mérida.".encode("cp1252")
    assert decode(data).text == "Un café en Málaga. Córdoba visitó Mérida."


def test_bytes_that_mean_nothing_are_counted():
    found = decode("El niño, la señora, el café. ".encode() + b"a\x81b")
    assert "a\ufffdb" in found.text
    assert any("1 byte is not decodable" in note for note in found.notes)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\0", bytes(range(256)), b"\x01\x02\x03abc"]
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(ParsingError, match="not a text file"):
        decode(data)

"""The language of a document, by script and by common words."""

import pytest

from dateline.reading.language import language_name, language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister met her colleagues in the capital on Monday."),
        ("es", "El presidente se reunió con los ministros en la capital y habló de la frontera."),
        ("fr", "Le président a rencontré les ministres dans la capitale et il est parti."),
        ("de", "Der Präsident traf die Minister in der Hauptstadt und sprach mit ihnen."),
        ("pt", "O presidente reuniu-se com os ministros na capital e não falou da fronteira."),
        ("it", "Il presidente ha incontrato i ministri nella capitale e non ha parlato."),
        ("nl", "De minister heeft met zijn collega gesproken, maar het is niet bekend waarover."),
        ("ca", "El president va parlar amb els ministres i també amb la seva família."),
        ("ro", "Președintele a vorbit cu miniștrii și a spus că nu este de acord cu ei."),
        ("pl", "Minister spotkał się z ambasadorem i powiedział, że nie jest to możliwe."),
        ("sv", "Ministern säger att det inte är möjligt och att de har talat om det."),
        ("tr", "Bakan bu konuda bir açıklama yaptı ve daha sonra olanları anlattı."),
        ("id", "Menteri itu mengatakan bahwa mereka tidak akan pergi ke kota tersebut."),
        ("ar", "التقى الوزير بالسفير في بغداد يوم الاثنين وتحدثا عن الحدود."),
        ("fa", "وزیر روز دوشنبه با سفیر در تهران دیدار کرد و درباره پرونده گفتگو کردند."),
        ("ru", "Министр встретился в Москве с послом и говорил о границе, это был вечер."),
        ("uk", "Міністр зустрівся з послом у Києві та говорив про її кордони."),
        ("zh", "部长星期一在北京会见了大使，讨论了边境问题和军队。"),
        ("ja", "大臣は月曜日に東京で会談し、国境の問題について話し合った。"),
        ("ko", "장관은 월요일 서울에서 대사를 만나 국경 문제를 논의했다."),
        ("el", "Ο υπουργός συναντήθηκε στην Αθήνα με τον πρέσβη τη Δευτέρα."),
        ("he", "השר נפגש עם השגריר בירושלים ביום שני ודיברו על הגבול."),
        ("en", "Ministers met in Oslo."),
        ("en", "Ferries cross Lake Oulu three times a month."),
        ("en", "Ministers met in Oslo on 5 June 2024.\n" * 500),
        ("es", "Ministros en Lima"),
        ("es", "El tifón obligó a evacuar a un millón de personas en el sur de China."),
        ("es", "Un sismo de magnitud 6 se registró a 60 km al norte de Calama."),
        ("es", "El Hospital de Rosario abrió de noche el miércoles."),
        ("es", "Directivos de la Bolsa de Comercio de Lima dimitieron el martes de mayo."),
        ("fr", "Le maire de la commune de Lannion est venu de Paris avec des élus de gauche."),
        ("pt", "A Bolsa de Valores de Lisboa caiu de novo, e o banco não comentou."),
        ("en", "12345"),
        ("en", ""),
    ],
)
def test_the_language_is_recognised(language: str, text: str):
    assert language_of(text) == language


def test_what_a_file_claims_counts_only_when_its_words_do_not_tell():
    assert language_of("Riga, Tallinn, Oslo.", "fr") == "fr"
    assert language_of("The minister was in the capital and said it was late.", "fr") == "en"


def test_most_of_a_mixed_text_decides():
    english = "The minister was in the capital and said that it was late. "
    spanish = "El ministro estuvo en la capital y dijo que se le hizo tarde por la lluvia. "
    assert language_of(english * 3 + spanish * 30) == "es"
    assert language_of(english * 30 + spanish * 3) == "en"


def test_a_language_has_a_name():
    assert (language_name("fr"), language_name("xx")) == ("French", "xx")

"""Words around a name that tell whether it names a place."""

import re

LOCATIVE = frozenset(
    """
    in at near from to across outside throughout around via into toward towards through off over
    between within inside along past beyond
    en desde hacia hasta
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Prepositions that places follow."""

SPANISH_ARTICLES = frozenset(("el", "la", "los", "las", "del", "al", "un", "una"))
"""Articles that in Spanish stand before nouns and rivers, hardly ever before towns."""

FILLERS = frozenset(
    ("the", "both", "greater", "downtown", "northern", "southern", "eastern", "western", "central")
)
"""Words that may stand between such a preposition and the place."""

TITLES = frozenset(
    """
    mr mrs ms dr sir gen col maj capt lt sgt adm sen rep gov rev prof judge justice president
    senator governor minister professor officer detective constable sheriff king queen prince
    princess lord lady pope coach ambassador secretary mayor chief
    actor actress singer spokesman spokeswoman spokesperson lawyer attorney deputy trooper
    striker pitcher quarterback author director manager resident farmer teacher student chairman
    chairwoman commissioner councilman councilwoman superintendent prosecutor investigator
    principal
    uss usns hms hmas hmcs ins rms mv
    """.split()  # noqa: SIM905
)
"""Titles that the names of people, and of ships, follow; without a full stop."""

_TITLE = "|".join(sorted((title.title() for title in TITLES), key=len, reverse=True))
TITLED = re.compile(rf"\b(?:{_TITLE})\.? ((?:[A-Z][\w.'’-]* ){{1,4}}[A-Z][\w'’-]*\w)")
"""A title and a full name after it, which is group 1."""

NO_SURNAMES = frozenset(
    """
    county city town township village province state district region valley river lake bay beach
    island islands mountain mountains hills park road street avenue highway airport station bridge
    peninsula coast desert heights springs falls creek
    police government university college school hospital court council commission department
    ministry minister president governor mayor sheriff parliament assembly army navy guard
    chief high supreme superior district general health public national international central
    times post herald tribune news journal bank insurance airlines airways group power
    republican democrat
    """.split()  # noqa: SIM905
)
"""Words with a capital that follow places, and given names hardly ever."""

KIND = re.compile(
    r"\b(?:County|Parish|Province|District|Lake|Mount|River|Strait|Gulf|Bay|Islands?|Sea|Ocean|"
    r"Desert|Peninsula|Mountains|Valley|Canal|Airport|Base)\b"
)
"""What a place is, as a part of its name."""

KIN = re.compile(
    r"\b(?:wife|husband|widow|son|daughter|brother|sister|mother|father|child|fianc[eé]e?|nephew|"
    r"niece|grandson|granddaughter|sons|daughters|brothers|sisters|children)"
    r"(?:,| named| called)? ([A-Z][\w'’-]+)"
)
"""A relative and the name after it, which is group 1."""

_UP_TO_THREE = r"(?:['’]s?)? (?:(?:[A-Z][\w'’.-]*|of|and|the|for) ){0,3}"

PUBLIC_BODY = re.compile(
    _UP_TO_THREE + r"(?:Police|Sheriff|Courts?|Courthouse|Commission(?:ers?)?|Council(?:lors?)?|"
    r"Department|Dept|Ministry|Minister|Government|Governor|Gov|Mayor|Assembly|Legislature|"
    r"Parliament|Senate|Sen|Senator|Rep|Congress|Fire|Coroner|Jail|Detention|Prison|Board|"
    r"Schools|School District|Attorney|Prosecutor|Judge|Army|Navy|Air Force|Guard|President|"
    r"Premier|Authority|Embassy|Ambassador|Elections?|EMS|Airport)\b"
)
"""What makes a body, an officer or an office of the state of the place before it."""

BUSINESS = re.compile(
    r" (?:[A-Z][\w'’-]* )?(?:Times|Post|Globe|Herald|Tribune|Gazette|Journal|News|Daily|Chronicle|"
    r"Telegraph|Mail|Guardian|Star|Examiner|Inquirer|Observer|Mirror|Press|Today|Review|Magazine|"
    r"Weekly|Dispatch|Courier|Sentinel|Register|Insurance|Bank|Inc|Corp|Ltd|LLC|Group|Airlines|"
    r"Airways|Air|Motors|Gas|Electric|Energy|Oil|Steel|Pacific|Systems|Technologies|Partners|"
    r"Financial|Holdings|Records|Pictures|Foods|Zoo|Red Cross)\b"
)
"""What makes a newspaper or a company of the name before it."""

SAYING = frozenset(
    "said says told tells added adds explained asked replied wrote recalled testified".split()  # noqa: SIM905
)
"""Verbs of people who speak."""

AGE = re.compile(r",\s\d{1,2}(?:,|\s(?:of|was|is)\b)")
"""What follows the name of a person whose age is told."""

DISEASES = frozenset(
    ("virus", "fever", "disease", "flu", "syndrome", "hemorrhagic", "haemorrhagic")
)
"""Words after a name that make it the name of a disease."""

GAP_BEFORE = re.compile(r"(?:,\s|\s\(|/|,|\s(?:and|or)\s)$")
"""What stands between the names of a list, before a name."""

GAP_AFTER = re.compile(
    r",\s(?:and\s)?|\s\(|/|\s(?:and|or)\s|,\s(?:the|an?)\s(?:[\w-]+\s){1,4}(?:of|in)\s(?:the\s)?"
)
"""What stands between the names of a list, or before what contains a place, after a name."""

"""Which column holds what: headings as LinkedIn, Google and spreadsheets write them, or as told."""

import csv
from collections.abc import Mapping, Sequence
from enum import StrEnum

from linchpin_tui.exchange.records import Unreadable
from linchpin_tui.text import clean, fold


class Field(StrEnum):
    """What a column can hold; the values are the words of `--map`."""

    NAME = "name"
    FIRST = "first"
    LAST = "last"
    ORGANIZATION = "organization"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    PLACE = "place"
    HOW_MET = "how_met"
    MET_ON = "met_on"
    NOTES = "notes"


NAMES = frozenset({Field.NAME, Field.FIRST, Field.LAST})
"""Any of these makes a line a header."""

_HEADINGS = {
    Field.NAME: "name; full name; display name; contact name; contact; person; kontakt; "
    "vollständiger name; nom complet; nombre completo; nome completo",
    Field.FIRST: "first name; firstname; given name; forename; vorname; prénom; nombre; nome; "
    "voornaam; förnamn; fornavn; etunimi; imię; jméno; prenume; ad; имя",
    Field.LAST: "last name; lastname; family name; surname; nachname; familienname; nom; "
    "nom de famille; apellido; apellidos; cognome; achternaam; sobrenome; "
    "efternamn; etternavn; efternavn; sukunimi; nazwisko; příjmení; nume; soyadı; soyad; "
    "фамилия",
    Field.ORGANIZATION: "company; company name; organization; organisation; organization name; "
    "organization 1 name; employer; firm; unternehmen; firma; organisation; arbeitgeber; "
    "entreprise; société; empresa; azienda; società; bedrijf; "
    "företag; virksomhed; selskap; yritys; şirket; компания",
    Field.TITLE: "position; job title; organization title; organization 1 title; role; headline; "
    "title; titel; beruf; jobtitel; stelle; funktion; poste; fonction; cargo; "
    "puesto; posizione; ruolo; functie; "
    "befattning; stilling; stanowisko; pozice; pozisyon; должность",
    Field.EMAIL: "email address; email; e mail; e mail address; mail; e mail 1 value; "
    "email 1 value; e mail adresse; emailadresse; mailadresse; adresse e mail; adresse email; "
    "courriel; correo; correo electrónico; dirección de correo electrónico; "
    "indirizzo e mail; indirizzo email; e mailadres; endereço de e mail; "
    "e postadress; e post; e mailadresse; e postadresse; adres e mail; e posta; "
    "адрес электронной почты",
    Field.PHONE: "phone; phone number; phone 1 value; telephone; mobile; mobile phone; "
    "business phone; telefon; telefonnummer; handy; mobil; téléphone; teléfono; telefono; "
    "telefoon; telefone",
    Field.LINK: "url; link; profile; profile url; linkedin; linkedin url; linkedin profile; "
    "public profile url; website; profil; profil url; web",
    Field.PLACE: "place; location; city; ort; stadt; standort; lieu; ville; lugar; ciudad; "
    "luogo; città; plaats; cidade",
    Field.HOW_MET: "how met; how we met",
    Field.MET_ON: "connected on; connected; met on; date connected; verbunden am; verknüpft am; "
    "vernetzt seit; date de connexion; fecha de conexión; data di connessione; verbonden op; "
    "kontakt sedan; połączono; bağlantı tarihi; "
    "connecté le; conectado el; collegato il; conectado em",
    Field.NOTES: "notes; note; comment; comments; notizen; notiz; bemerkung; bemerkungen; "
    "remarques; notas",
}
_FIELD_OF = {
    heading: (rank, field)
    for field, headings in _HEADINGS.items()
    for rank, heading in enumerate(headings.split("; "))
}
_SAID = {
    "company": Field.ORGANIZATION,
    "first_name": Field.FIRST,
    "full_name": Field.NAME,
    "last_name": Field.LAST,
    "organisation": Field.ORGANIZATION,
    "position": Field.TITLE,
    "url": Field.LINK,
}
"""Other words for the fields in `--map`."""

Columns = dict[Field, list[int]]
"""The columns of a field, in the order they are looked into."""


def key_of(heading: str) -> str:
    """A heading without case, blanks and signs: `E-Mail-Adresse` and `e mail adresse` are one."""
    signs = (sign if sign.isalnum() else " " for sign in clean(heading))
    return fold("".join(signs))


def columns_of(headings: Sequence[str], told: Mapping[Field, str]) -> Columns:
    """The columns of a line if it is a header: it has a name, and every heading of `told`.

    What was told goes before what a heading usually means; empty where the line is no header.
    """
    keys = [key_of(heading) for heading in headings]
    columns: Columns = {}
    for field, heading in told.items():
        wanted = key_of(heading)
        if wanted not in keys:
            return {}
        columns[field] = [keys.index(wanted)]
    taken = {index for indexes in columns.values() for index in indexes}
    closed = set(columns)
    if Field.NAME in told:
        # The name was told whole: columns that only look like parts of one are not of it.
        closed |= NAMES
    elif NAMES & told.keys():
        closed.add(Field.NAME)
    usual = [(_FIELD_OF[key], index) for index, key in enumerate(keys) if key in _FIELD_OF]
    for (_, field), index in sorted(usual):
        if field not in closed and index not in taken:
            columns.setdefault(field, []).append(index)
    return columns if NAMES & columns.keys() else {}


def mapping_of(text: str) -> dict[Field, str]:
    """What `--map name=Full,organization=Firm` tells; a heading with a comma is quoted,
    `"name=Last, First"`. Raises Unreadable.
    """
    try:
        parts = next(csv.reader([text], strict=True, skipinitialspace=True), [])
    except csv.Error:
        raise Unreadable(
            "The mapping's quotation marks are not in pairs: name=Full,organization=Firm."
        ) from None
    told: dict[Field, str] = {}
    for part in parts:
        word, separator, heading = part.partition("=")
        if not separator or not key_of(heading):
            raise Unreadable(
                "A mapping says which column holds what, as in name=Full,organization=Firm; "
                f"'{clean(part)[:60]}' does not."
            )
        field = _field(word)
        if field in told:
            raise Unreadable(f"The mapping says {field.value} twice: {told[field]}, and {heading}.")
        told[field] = clean(heading).strip()
    if not told:
        raise Unreadable("The mapping is empty: name=Full,organization=Firm is one.")
    return told


def _field(word: str) -> Field:
    said = fold(word).replace(" ", "_")
    try:
        return _SAID.get(said) or Field(said)
    except ValueError:
        listed = ", ".join(field.value for field in Field)
        raise Unreadable(
            f"'{clean(word)[:60]}' is nothing that a column can hold; there are {listed}."
        ) from None

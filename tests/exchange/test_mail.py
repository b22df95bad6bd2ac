"""Letters for mail programs: whatever is in them, they come back as they were."""

import email
import re
from datetime import date, datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linchpin_tui.exchange.mail import (
    LONGEST_LINK,
    Letter,
    eml,
    file_name,
    fits_link,
    is_address,
    letter,
    mailto,
)

NOW = datetime(2026, 11, 25, 14, 9, tzinfo=timezone(timedelta(hours=-5)))

texts = st.text(max_size=200)
addresses = st.from_regex(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,20}@[a-z0-9-]{1,20}\.example", fullmatch=True
)
letters = st.builds(letter, st.text(max_size=160), addresses, texts, st.text(max_size=600))


def read(content: bytes) -> EmailMessage:
    """The file as the standard library reads it; a message with a defect is none."""
    found = email.message_from_bytes(content, policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def body_of(message: EmailMessage) -> str:
    content = message.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n").removesuffix("\n")


@given(letters)
@settings(max_examples=150)
@example(letter("ýã\U000e50e2ä¸𫒽Ìÿ5÷y_´ywòIúY{hüà d2f" * 3, "a@b.example", "=?utf-8?q?x?=", "."))
@example(letter('Lee "the boss", Park (Ops); <x>', "a@b.example", "a" * 200, "From here\n.\n  "))
@example(letter("李 雷", "a@b.example", "", "\n\n=20 \u2028 \x85 tab\t"))
def test_an_eml_file_gives_back_recipient_subject_and_body(sent: Letter) -> None:
    message = read(eml(sent, NOW))
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == (sent.name, sent.address)
    assert message["Subject"] == sent.subject
    assert body_of(message) == sent.body
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == NOW


@given(letters)
@settings(max_examples=150)
def test_an_eml_file_has_short_lines_that_end_as_mail_does(sent: Letter) -> None:
    content = eml(sent, NOW)
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert content.partition(b"\r\n\r\n")[0].isascii()
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))


@given(letters)
@settings(max_examples=150)
def test_a_mailto_link_gives_back_recipient_subject_and_body(sent: Letter) -> None:
    link = mailto(sent)
    assert link.isascii()
    assert link.isprintable()
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", sent.address)
    assert parse_qsl(parts.query, keep_blank_values=True) == [
        ("subject", sent.subject),
        ("body", sent.body.replace("\n", "\r\n")),
    ]


@given(
    st.text(alphabet="\r\n\x0b\x0c\x1c\x85\u2028\0 Bcc:evil@x.example,<>?&=%", max_size=60),
    st.text(alphabet="\r\n\x0b\x0c\x1c\x85\u2028\0 Bcc:evil@x.example,<>?&=%", max_size=60),
)
@settings(max_examples=200)
def test_no_name_and_no_subject_adds_a_header_or_a_recipient(name: str, subject: str) -> None:
    sent = letter(name, "lee@brightly.example", subject, "Thank you.")
    message = read(eml(sent, NOW))
    assert [to.addr_spec for to in message["To"].addresses] == ["lee@brightly.example"]
    assert [key.lower() for key in message] == [
        *("date", "to", "subject", "x-unsent", "mime-version"),
        *("content-type", "content-transfer-encoding"),
    ]
    link = urlsplit(mailto(sent))
    assert unquote(link.path) == "lee@brightly.example"
    assert [key for key, _ in parse_qsl(link.query)] in (["subject", "body"], ["body"])


@pytest.mark.parametrize(
    "address",
    [
        *("lee", "lee@", "@x", "a@b@c", "a b@c", "<a@b>", "a@b>,<c", "a@b?cc=x", "a,b@c"),
        *("a@b;c", '"a"@b', "a@b\\c", "a@" + "x" * 300, "lee@" + "ü" * 80 + ".example"),
    ],
)
def test_what_is_no_single_address_is_refused(address: str) -> None:
    assert not is_address(address)
    with pytest.raises(ValueError, match="is not an email address"):
        letter("Lee", address, "Thanks", "Thank you.")


def test_an_address_that_hides_a_header_is_refused() -> None:
    with pytest.raises(ValueError, match="is not an email address"):
        letter("Lee", "a@b.example\r\nBcc: c@d.example", "Thanks", "Thank you.")


def test_a_letter_without_an_address_has_no_recipient() -> None:
    sent = letter("Lee Park", "", "Thanks", "Thank you.")
    assert read(eml(sent, NOW))["To"] is None
    assert mailto(sent).startswith("mailto:?subject=Thanks&")


def test_a_domain_in_another_script_is_written_as_mail_writes_it() -> None:
    sent = letter("Lee", "lee@bücher.example", "Thanks", "Thank you.")
    assert read(eml(sent, NOW))["To"].addresses[0].addr_spec == "lee@xn--bcher-kva.example"
    assert unquote(urlsplit(mailto(sent)).path) == "lee@bücher.example"


def test_a_link_of_more_than_1800_signs_does_not_fit() -> None:
    start = len(mailto(letter("Lee", "lee@b.example", "Thanks", "")))
    exact = letter("Lee", "lee@b.example", "Thanks", "x" * (LONGEST_LINK - start))
    assert fits_link(mailto(exact))
    assert not fits_link(mailto(exact._replace(body=exact.body + "x")))
    assert not fits_link(mailto(exact._replace(body="é" * 301)))


@given(texts)
@settings(max_examples=100)
def test_a_file_name_is_a_name_and_never_a_path(name: str) -> None:
    made = file_name(name, date(2026, 11, 25))
    assert re.fullmatch(r"thank-you-[\w-]+-2026-11-25\.eml", made)
    assert len(made.encode()) < 120


def test_a_file_is_called_after_the_person() -> None:
    assert file_name("Mary O'Neil", date(2026, 11, 25)) == "thank-you-mary-o-neil-2026-11-25.eml"
    assert file_name("../..", date(2026, 11, 25)) == "thank-you-note-2026-11-25.eml"

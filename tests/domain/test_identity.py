"""What tells people apart beside their names."""

import pytest

from linchpin_tui.domain.identity import (
    email_key,
    kin,
    organization_key,
    profile_of,
    without_suffix,
)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.linkedin.com/in/dana-lee",
        "http://linkedin.com/in/Dana-Lee/",
        "linkedin.com/in/dana-lee?trk=x",
        "https://de.linkedin.com/in/dana-lee/en",
        "HTTPS://WWW.LINKEDIN.COM/IN/DANA-LEE#top",
        "https://www.linkedin.com/in/dana%2Dlee",
    ],
)
def test_a_profile_is_the_same_however_it_is_written(link: str) -> None:
    assert profile_of(link) == "linkedin.com/in/dana-lee"


def test_older_profiles_and_xing_have_one_too() -> None:
    assert (
        profile_of("https://linkedin.com/pub/dana-lee/1/2/3/") == "linkedin.com/pub/dana-lee/1/2/3"
    )
    assert profile_of("https://www.xing.com/profile/Dana_Lee2") == "xing.com/profile/dana_lee2"


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        "https://acme.com/dana",
        "https://www.linkedin.com/company/acme",
        "https://notlinkedin.com/in/dana",
        "https://evil.example/linkedin.com/in/dana",
        "https://www.linkedin.com/in/",
    ],
)
def test_any_other_page_tells_nobody_apart(link: str | None) -> None:
    assert profile_of(link) is None


def test_an_email_is_the_same_in_any_case() -> None:
    assert email_key(" Dana@Acme.com ") == "dana@acme.com"
    assert email_key("") is None
    assert email_key(None) is None


@pytest.mark.parametrize(
    "name", ["Acme", "ACME, Inc.", "The Acme Company", "acme gmbh & co. kg", "Acme S.A."]
)
def test_a_legal_form_makes_no_other_organization(name: str) -> None:
    assert organization_key(name) == "acme"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme", "Acme Labs"), ("Co", "Inc"), ("Größe AG", "Grosze AG"), ("***", "---")],
)
def test_other_names_are_other_organizations(one: str, other: str) -> None:
    assert organization_key(one) != organization_key(other)


def test_no_organization_has_no_key() -> None:
    assert organization_key(None) is None
    assert organization_key("") is None


def test_what_follows_a_comma_or_a_bracket_is_no_part_of_a_name() -> None:
    assert without_suffix("dana lee, pmp") == "dana lee"
    assert without_suffix("dana lee (she/her)") == "dana lee"
    assert without_suffix("lee, dana") == "lee, dana"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dana lee", "dana m. lee-ortiz"),
        ("dana lee", "dana lee, pmp"),
        ("dana", "dana lee"),
        ("dana lee", "dana lea"),
    ],
)
def test_names_that_may_be_one_persons_are_kin(one: str, other: str) -> None:
    assert kin(one, ["sam ortiz", other])
    assert kin(other, [one])


def test_a_shared_word_alone_makes_no_kin() -> None:
    assert not kin("dana lee", ["dana ortiz", "sam lee"])

"""Settings come from the environment and are checked at start; a wrong one is named."""

from dataclasses import fields

import pytest

from claims.errors import BadSetting
from extractors.limits import Limits
from pipeline.settings import read_settings, told


def test_what_is_unset_keeps_its_default():
    assert read_settings({"PATH": "/bin", "HOME": "/root"}).limits == Limits()


@pytest.mark.parametrize("cap", [field.name for field in fields(Limits)])
def test_every_cap_is_a_setting_of_its_own(cap):
    limits = read_settings({f"VAGUEMESTRE_{cap.upper()}": "7"}).limits
    changed = {f.name for f in fields(Limits) if getattr(limits, f.name) != getattr(Limits(), f.name)}
    assert changed == {cap}
    assert getattr(limits, cap) == 7


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "beaucoup", "", " 3", "1e3", "²", "٣"])
def test_a_cap_that_is_no_positive_whole_number_is_refused_by_name(value):
    with pytest.raises(BadSetting, match="VAGUEMESTRE_MAX_PAGES must be a whole number of 1 or more"):
        read_settings({"VAGUEMESTRE_MAX_PAGES": value})


def test_an_unknown_setting_is_refused_and_the_known_ones_are_told():
    with pytest.raises(BadSetting) as refused:
        read_settings({"VAGUEMESTRE_MAX_PAGE": "10"})
    assert "VAGUEMESTRE_MAX_PAGE is not a setting" in refused.value.message
    assert all(f"VAGUEMESTRE_{field.name.upper()}" in refused.value.message for field in fields(Limits))


S3 = {
    "VAGUEMESTRE_OBJECTS": "s3://objets",
    "VAGUEMESTRE_S3_ENDPOINT": "http://127.0.0.1:9000",
    "VAGUEMESTRE_S3_ACCESS_KEY": "a",
    "VAGUEMESTRE_S3_SECRET_KEY": "b",
}
IMAP = {
    "VAGUEMESTRE_IMAP_HOST": "imap.exemple.fr",
    "VAGUEMESTRE_IMAP_USER": "depot",
    "VAGUEMESTRE_IMAP_PASSWORD": "secret",
}


def test_without_settings_everything_is_on_this_machine():
    settings = read_settings({})
    assert settings.is_embedded
    assert (settings.objects, settings.watch, settings.database_url) == ("", "", "")
    assert settings.imap.host == ""


def test_servers_are_named_by_url():
    settings = read_settings(
        S3
        | IMAP
        | {
            "VAGUEMESTRE_DATABASE_URL": "postgresql://u@h/b",
            "VAGUEMESTRE_QUEUE_URL": "redis://h:6379/0",
            "VAGUEMESTRE_IMAP_FOLDERS": "INBOX, Bris de porte",
            "VAGUEMESTRE_FOLDER_IS_PLI": "true",
        }
    )
    assert not settings.is_embedded
    assert settings.imap.folders == ("INBOX", "Bris de porte")
    assert settings.folder_is_pli


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"VAGUEMESTRE_DATABASE_URL": "mysql://x"}, "VAGUEMESTRE_DATABASE_URL must be a URL of sqlite or"),
        ({"VAGUEMESTRE_QUEUE_URL": "kafka://x"}, "VAGUEMESTRE_QUEUE_URL must be a URL of"),
        ({"VAGUEMESTRE_QUEUE_URL": "redis://x"}, "VAGUEMESTRE_DATABASE_URL must be a PostgreSQL"),
        ({"VAGUEMESTRE_OBJECTS": "ftp://x"}, "VAGUEMESTRE_OBJECTS must be a folder or s3://"),
        ({"VAGUEMESTRE_WATCH": "s3://x"}, "set VAGUEMESTRE_S3_ENDPOINT"),
        ({"VAGUEMESTRE_FOLDER_IS_PLI": "oui"}, "VAGUEMESTRE_FOLDER_IS_PLI must be true or false"),
        ({"VAGUEMESTRE_IMAP_ENCRYPTION": "ssl"}, "must be tls, starttls or none"),
        ({"VAGUEMESTRE_IMAP_FOLDERS": " , "}, "must hold at least one word"),
        ({"VAGUEMESTRE_IMAP_HOST": "h"}, "set VAGUEMESTRE_IMAP_USER"),
        (
            {"VAGUEMESTRE_OIDC_ISSUER": "http://p.exemple.fr"},
            "VAGUEMESTRE_OIDC_ISSUER must be a URL of https",
        ),
        (
            {"VAGUEMESTRE_OIDC_ISSUER": "https://p.exemple.fr"},
            "set VAGUEMESTRE_OIDC_CLIENT_ID, ",
        ),
        ({"VAGUEMESTRE_OIDC_CLIENT_AUTH": "none"}, "must be client_secret_post or client_secret_basic"),
        ({"VAGUEMESTRE_OIDC_ACR": ","}, "must hold at least one word"),
        ({"VAGUEMESTRE_PUBLIC_URL": "vaguemestre"}, "VAGUEMESTRE_PUBLIC_URL must be a URL of https"),
        ({"VAGUEMESTRE_WEBHOOK_NETWORKS": "10.0.0.1/8"}, "must be networks as 10.1.0.0/16"),
        ({"VAGUEMESTRE_IMAP_HOST": "h", "VAGUEMESTRE_IMAP_USER": "u"}, "set VAGUEMESTRE_IMAP_PASSWORD"),
    ],
)
def test_a_wrong_setting_is_named_with_what_would_be_right(wrong, told):
    with pytest.raises(BadSetting) as refused:
        read_settings(wrong)
    assert told in refused.value.message


def test_a_secret_may_stand_in_a_file(tmp_path):
    (tmp_path / "mot").write_text("du fichier\n", encoding="utf-8")
    asked = {k: v for k, v in IMAP.items() if "PASSWORD" not in k}
    settings = read_settings(asked | {"VAGUEMESTRE_IMAP_PASSWORD_FILE": str(tmp_path / "mot")})
    assert settings.imap.password == "du fichier"


def test_the_secret_of_the_identity_provider_may_stand_in_a_file_and_is_never_shown(tmp_path):
    (tmp_path / "mot").write_text("du fournisseur\n", encoding="utf-8")
    settings = read_settings(
        {
            "VAGUEMESTRE_OIDC_ISSUER": "https://p.exemple.fr/api/v2",
            "VAGUEMESTRE_OIDC_CLIENT_ID": "v",
            "VAGUEMESTRE_OIDC_CLIENT_SECRET_FILE": str(tmp_path / "mot"),
            "VAGUEMESTRE_OIDC_ACR": "eidas2, eidas3",
            "VAGUEMESTRE_PUBLIC_URL": "https://v.exemple.fr",
        }
    )
    assert settings.oidc.client_secret == "du fournisseur"
    assert settings.oidc.acr == ("eidas2", "eidas3")
    assert "du fournisseur" not in repr(settings) + repr(told(settings))


def test_a_secret_given_twice_or_in_no_file_is_refused(tmp_path):
    with pytest.raises(BadSetting, match="keep one"):
        read_settings(IMAP | {"VAGUEMESTRE_IMAP_PASSWORD_FILE": "x"})
    with pytest.raises(BadSetting, match="cannot be read"):
        read_settings({"VAGUEMESTRE_S3_SECRET_KEY_FILE": str(tmp_path / "absent")})


def test_what_is_no_secret_is_not_read_from_a_file(tmp_path):
    with pytest.raises(BadSetting, match="VAGUEMESTRE_HOME_FILE is not a setting"):
        read_settings({"VAGUEMESTRE_HOME_FILE": str(tmp_path)})


def test_settings_that_are_printed_show_no_secret():
    shown = repr(read_settings(S3 | IMAP | {"VAGUEMESTRE_DATABASE_URL": "postgresql://u:motdepasse@h/b"}))
    assert "secret'" not in shown
    assert "motdepasse" not in shown

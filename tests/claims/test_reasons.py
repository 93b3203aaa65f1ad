"""Every code an agent may meet has its sentence, and its class of error says who must act."""

import pickle

import pytest

from claims.errors import EncryptedFile, MissingProgram, OverLimit, UnreadableFile, UnsupportedFormat
from claims.reasons import MESSAGES, reason, refusal


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_each_sentence_is_complete_and_short_enough_to_be_read(code):
    message = reason(code, found="facture.pdf", limit=12).message
    assert message[0].isupper()
    assert message.endswith(".")
    assert "{" not in message
    assert len(message) < 200


@pytest.mark.parametrize("code", [code for code, message in MESSAGES.items() if "{limit}" in message])
def test_a_cap_is_named_with_its_value(code):
    assert "1234" in reason(code, limit=1234).message


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("vide", UnreadableFile),
        ("illisible", UnreadableFile),
        ("chiffre", EncryptedFile),
        ("format_non_pris_en_charge", UnsupportedFormat),
        ("trop_de_pages", OverLimit),
        ("delai_depasse", OverLimit),
        ("libreoffice_absent", MissingProgram),
    ],
)
def test_the_class_of_a_refusal_says_who_must_act(code, kind):
    error = refusal(code)
    assert (type(error), error.code) == (kind, code)
    assert pickle.loads(pickle.dumps(error)).code == code


def test_an_unknown_code_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        refusal("code_inconnu")

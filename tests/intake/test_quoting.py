"""Quoted mail is no new fact; a mail passed on without a word of one's own is."""

import pytest

from pipeline.intake.markup import html_to_text
from pipeline.intake.quoting import mark_quotes


def new_lines(text, subject="Re: dossier", *, is_reply=False):
    marked = mark_quotes(text, subject, is_reply=is_reply)
    return [line for line in marked if line.strip() and not line.startswith(">")]


ANSWER = "Voici le RIB."
OLD = "Il manque votre RIB."


@pytest.mark.parametrize(
    "history",
    [
        f"Le lun. 4 mars 2024 à 10:12, Bureau <b@exemple.fr> a écrit :\n\n> {OLD}",
        f"Le lun. 4 mars 2024 à 10:12, Bureau\n<b@exemple.fr> a écrit :\n\n> {OLD}\n>> avant",
        f"Le 04/03/2024 à 10:12, Bureau a écrit :\n{OLD}",
        f"On Mon, Mar 4, 2024 at 10:12 AM Bureau <b@exemple.fr> wrote:\n> {OLD}",
        f"-----Message d'origine-----\nDe : Bureau\nEnvoyé : lundi 4 mars 2024\nObjet : dossier\n\n{OLD}",
        f"-----Message d’origine-----\n{OLD}",
        f"-----Original Message-----\nFrom: Bureau\nSent: Monday\nSubject: x\n\n{OLD}",
        f"______________\nDe : Bureau <b@x.fr>\nEnvoyé : lundi\nÀ : moi\nObjet : x\n\n{OLD}",
        f"*De :* Bureau <b@x.fr>\n*Envoyé :* lundi\n*À :* moi\n*Objet :* x\n\n{OLD}",
        f"From: Bureau\nDate: Monday\nTo: moi\nSubject: x\n\n{OLD}",
        f"> {OLD}",
        f">{OLD}",
    ],
)
def test_the_history_below_an_answer_is_quoted(history):
    shown = new_lines(f"{ANSWER}\n\n{history}")
    assert [line for line in shown if not set(line) <= {"_"}] == [ANSWER]


def test_an_answer_below_or_between_quotes_is_new():
    text = f"Le 4 mars 2024, Bureau a écrit :\n> {OLD}\n\n{ANSWER}\n> Et la facture ?\nLa voici."
    assert new_lines(text) == [ANSWER, "La voici."]


@pytest.mark.parametrize("subject", ["Tr: porte", "TR : porte", "Fwd: porte", "FW: porte", "porte"])
@pytest.mark.parametrize("above", ["", "Bonjour,\nPour traitement.\nCordialement\nDominique"])
def test_a_mail_passed_on_is_what_the_sender_has_to_say(subject, above):
    text = (
        f"{above}\n---------- Forwarded message ---------\nDe : Camille\nDate : lundi\nObjet : x\n\nMa porte."
    )
    assert new_lines(text, subject)[-1] == "Ma porte."


def test_the_history_inside_a_mail_passed_on_stays_history():
    passed_on = f"Ma porte.\n\nLe 3 mars, B a écrit :\n> {OLD}"
    text = f"---- Message transféré ----\nDe : Camille\nDate : lundi\nObjet : x\n\n{passed_on}"
    shown = new_lines(text, "Tr: porte")
    assert "Ma porte." in shown
    assert OLD not in " ".join(shown)


def test_a_forward_with_words_of_its_own_quotes_what_it_passes_on():
    passed_on = "-----Message d'origine-----\nDe : C\nEnvoyé : lundi\nObjet : x\n\n200 euros"
    text = f"Le montant réel est de 300 euros.\n{passed_on}"
    assert new_lines(text, "TR: porte") == ["Le montant réel est de 300 euros."]


def test_an_answer_without_a_word_quotes_everything():
    assert new_lines(f"\n-----Message d'origine-----\n{OLD}", "Re: porte") == []


def test_the_heading_of_a_letter_is_not_taken_for_the_headers_of_a_mail():
    letter = (
        "De : Camille Exemple\nÀ : Ministère\nObjet : demande\nDate : 3 mars 2024\n\nMa porte a été cassée."
    )
    assert new_lines(letter, "demande")[-1] == "Ma porte a été cassée."
    assert new_lines("Le 3 mars 2024, la police a cassé ma porte :\nvoici.", "demande")[0].startswith(
        "Le 3 mars"
    )


@pytest.mark.parametrize(
    "history",
    [
        '<div class="gmail_quote"><div>Le 4 mars 2024, B a écrit :</div><blockquote>{old}</blockquote></div>',
        '<div class="x_gmail_quote">{old}</div>',
        '<blockquote type="cite">{old}<blockquote type="cite">avant</blockquote></blockquote>',
        '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>De :</b> B</div><p>{old}</p>',
        "<div><b>De :</b> B<br><b>Envoyé :</b> lundi<br><b>Objet :</b> x</div><p>{old}</p>",
        '<div class="yahoo_quoted">{old}</div>',
        '<div>Le 04/03/2024 à 10:12, B a écrit :</div><blockquote type="cite">{old}</blockquote>',
    ],
)
def test_the_history_of_an_html_answer_is_quoted(history):
    assert new_lines(html_to_text(f"<p>{ANSWER}</p>{history.format(old=OLD)}")) == [ANSWER]


def test_an_html_answer_below_the_quote_is_new():
    html = f'<div class="gmail_quote"><blockquote type="cite">{OLD}</blockquote></div><p>{ANSWER}</p>'
    assert new_lines(html_to_text(html)) == [ANSWER]


def test_html_is_read_as_it_is_seen():
    html = (
        "<head><title>non</title><style>p {color: red}</style></head><p>Ma&nbsp;porte<br>cassée</p>"
        "<script>alert(1)</script><!-- non --><div style='display:none'>non</div>"
        "<table><tr><td>Total</td><td>300 €</td></tr></table><ul><li>un<li>deux</ul><pre>a\n  b</pre>"
    )
    assert html_to_text(html).replace("\xa0", " ").split("\n") == [
        *("Ma porte", "cassée", "", "Total  300 €", "", "- un", "- deux", "", "a", "  b")
    ]


def test_html_of_ten_thousand_levels_is_read():
    assert html_to_text("<div>" * 10_000 + "fond") == "fond"


def test_many_quotes_take_no_more_than_their_share_of_time():
    text = "Le 4 mars 2024, B a écrit :\n> a\nréponse\n" * 5_000
    assert len(new_lines(text)) == 5_000

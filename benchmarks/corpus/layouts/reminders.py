"""Letters about a claim already made: second reminders, notes by hand, papers sent on request."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups


def _reference(claim: Claim, rng: Random) -> str:
    return rng.choice([f"BRI/{claim.day.year}/{rng.randint(1, 2999):04d}", f"n° {rng.randint(1000, 99999)}"])


def _head(claim: Claim) -> str:
    return lines(claim.sender_lines)


def second_reminder(claim: Claim, rng: Random) -> Sheet:
    """Typed, with the list of what was written before, day by day."""
    sent, late = claim.day - timedelta(days=rng.randint(90, 200)), rng.randint(20, 60)
    css = f"body{{font:10.5pt/1.5 {rng.choice([DEJA, NARROW, MONO])}}} li{{margin-bottom:1mm}}"
    asked = f" pour un montant de {money(claim.amount)}" if claim.amount is not None and rng.random() < 0.6 else ""  # fmt: skip
    body = (
        f"<table class=full><tr><td>{_head(claim)}</td><td class=r>{lines(BUREAU)}<br><br>Le {any_date(claim.day, rng)}</td></tr></table><p style='margin-top:8mm'><b>{rng.choice(['DEUXIÈME RELANCE', 'RELANCE n° 2', 'Objet : 2ème relance - absence de réponse'])}</b><br>Dossier {_reference(claim, rng)}</p><p>Madame, Monsieur,</p>"
        f"<p>Je vous ai adressé une demande d'indemnisation{asked} pour la porte de mon logement ({escape(claim.address.line)}). Voici où nous en sommes :</p><ul><li>{sent:%d/%m/%Y} : envoi du dossier complet en recommandé ;</li><li>{sent + timedelta(days=6):%d/%m/%Y} : accusé de réception signé par vos services ;</li><li>{sent + timedelta(days=late):%d/%m/%Y} : premier courrier de relance, resté sans réponse ;</li><li>{rng.randint(2, 6)} appels, sans pouvoir joindre personne.</li></ul>"
        f"<p>{rng.choice(['Je n’ai toujours pas reçu de décision à ce jour.', 'Aucune réponse de votre part ne m’est parvenue.'])} {rng.choice(['Je vous remercie de me faire connaître l’état d’avancement de mon dossier.', 'Merci de me dire quand il sera traité.'])} Passé un délai d'un mois, je saisirai le Défenseur des droits.</p><p>{escape(claim.signed_by)}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="20mm"), {})


def reminder_by_hand(claim: Claim, rng: Random) -> Sheet:
    """A few lines in pen."""
    font = rng.choice(HANDS)
    words = rng.choice(
        [
            "Je vous écris encore une fois car je n'ai aucune nouvelle de mon dossier. Ma porte a été payée de ma poche et j'attends toujours. Pouvez-vous me dire combien de temps cela va durer ?",
            "Où en est ma demande ? On m'avait dit deux mois, cela fait beaucoup plus. Je vous ai déjà tout envoyé, les papiers, les factures. Merci de me répondre.",
        ]
    )
    body = f"<p>{_head(claim)}</p><p class=r>le {long_date(claim.day)}</p><p>A l'attention du service des bris de porte</p><p>{'Dossier ' + _reference(claim, rng) if rng.random() < 0.5 else ''}</p><p>Madame, Monsieur,</p><p>{words}</p><p>{rng.choice(['Bien cordialement', 'Avec mes remerciements', 'Salutations'])}</p><p>{escape(claim.person.name)}</p>{signature(rng)}"
    return Sheet(document(f"body{{font:16pt/1.35 {font},{SERIF};color:#23306b}}", body, margin="20mm"), {})


def papers_on_request(claim: Claim, rng: Random) -> Sheet:
    """What the ministry asked for, sent with a word and a question."""
    asked = claim.day - timedelta(days=rng.randint(6, 25))
    sent = rng.sample(["RIB au nom du titulaire", "facture acquittée", "attestation du bailleur", "copie recto-verso de la carte d'identité", "photographies", "contrat de location"], rng.randint(1, 3))  # fmt: skip
    css = f"body{{font:11pt/1.55 {rng.choice([SERIF, SANS])}}} .a{{margin:8mm 0 8mm 95mm}}"
    body = (
        f"<div>{_head(claim)}</div><div class=a>{lines(BUREAU)}</div><p class=r>{escape(claim.sender_address.place.commune)}, le {long_date(claim.day)}</p><p>V/Réf. : {_reference(claim, rng)}<br>V/courrier du : {asked:%d/%m/%Y}<br>Suivi par : {phone_groups('0199004217')}</p><p><b>Objet : {rng.choice(['pièces complémentaires', 'complément de dossier', 'transmission de pièces'])}</b></p>"
        f"<p>Madame, Monsieur,</p><p>Comme suite à votre courrier, vous trouverez ci-joint pour compléter mon dossier : {', '.join(sent)}.</p><p>Pourriez-vous me confirmer que le dossier est désormais complet et m'indiquer le délai de traitement ?</p><p>Je vous prie d'agréer mes salutations distinguées.</p><p>{escape(claim.signed_by)}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})

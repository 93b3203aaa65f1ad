"""More letters about a claim already made: through a lawyer, by e-mail, a formal notice, news of an address."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, SANS, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, page, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, phone_groups


def _file(claim: Claim, rng: Random) -> str:
    return reference(rng, f"BRI/{claim.day.year}/9999", "n° 99999", "BP-99-99999")


def lawyers_nudge(claim: Claim, rng: Random) -> Sheet:
    """Counsel asks where the file of his client stands, and hints at the court."""
    lawyer, seat = person(rng), address(rng)
    client = claim.company.name if claim.company else f"{claim.person.title} {claim.person.name}"
    letter = Letter(
        head=(f"Maître {lawyer.name}", "Avocat à la Cour", *seat.lines, phone_groups(phone(rng))),
        addressee=BUREAU,
        dateline=f"{seat.place.commune}, le {any_date(claim.day, rng)}",
        subject=pick(rng, f"{client} / État - rappel", "mon client sans nouvelles", f"relance, dossier {_file(claim, rng)}"),
        greeting=pick(rng, "Madame, Monsieur,", "Madame la cheffe de bureau,"),
        paragraphs=(
            pick(rng, f"Je reviens vers vous dans l'intérêt de {client}, dont la réclamation vous est parvenue il y a {rng.randint(3, 14)} mois.", f"Je vous ai saisi pour le compte de {client}. Sauf erreur, mon courrier est demeuré sans suite."),
            pick(rng, "Je vous remercie de m'indiquer le nom du rédacteur en charge et l'état de l'instruction.", "Votre silence met mon client dans l'embarras ; je vous serais obligé de me faire part de vos intentions."),
            pick(rng, "À défaut de réponse sous trente jours, j'assignerai l'agent judiciaire de l'État.", "Je reste à votre disposition pour tout échange.", ""),
            "Votre bien dévoué.",
        ),
        closing=signature(rng),
        references=(pick(rng, f"V/Réf. {_file(claim, rng)}", "Par lettre simple et courriel"),),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def mail_printed(claim: Claim, rng: Random) -> Sheet:
    """A short e-mail printed, with the earlier message quoted below."""
    before = claim.day - timedelta(days=rng.randint(40, 160))
    head = "<br>".join(f"<b>{label}</b> {escape(value)}" for label, value in [("De :", f"{claim.person.name} <{claim.email}>"), ("Envoyé :", f"{claim.day:%d/%m/%Y} {rng.randint(7, 22)}:{rng.randint(10, 59)}"), ("À :", "indemnisation@justice.example"), ("Objet :", pick(rng, "RE: Re: ma demande", "TR: dossier porte - toujours rien", f"Dossier {_file(claim, rng)} où en est-on", "relance n°3"))])  # fmt: skip
    said = pick(rng, "Pouvez-vous me dire où en est mon dossier svp ? Cela fait des mois que j'attends.", "Je me permets de vous relancer, je n'ai eu aucun retour depuis l'accusé de réception.", "Sans nouvelles de vous malgré mes appels, je vous écris à nouveau. Mon dossier a-t-il été traité ?")  # fmt: skip
    body = f"{head}<hr>{paragraphs(pick(rng, 'Bonjour,', 'Bonjour Madame, Monsieur,'), said, pick(rng, 'Merci d’avance', 'Cordialement', 'Bonne journée'), claim.person.name, phone_groups(claim.phone) if rng.random() < 0.6 else '')}<div style='border-left:.6mm solid #aaa;padding-left:4mm;color:#555;margin-top:6mm'>Le {before:%d/%m/%Y}, {escape(claim.person.name)} a écrit :{paragraphs(pick(rng, 'Bonjour, avez-vous bien reçu mon dossier envoyé en recommandé ?', 'Je vous relance au sujet de ma porte.'))}</div>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, MONO)), {})


def formal_notice(claim: Claim, rng: Random) -> Sheet:
    """A registered formal notice: dates, silence, a last delay."""
    sent = claim.day - timedelta(days=rng.randint(100, 400))
    letter = Letter(
        head=claim.sender_lines,
        addressee=BUREAU,
        dateline=f"{claim.sender_address.place.commune}, le {any_date(claim.day, rng)}",
        subject=pick(rng, "MISE EN DEMEURE", "mise en demeure de répondre à ma demande", "dernier rappel avant procédure"),
        greeting=pick(rng, "Madame, Monsieur,", "Messieurs,"),
        paragraphs=(
            f"{pick(rng, 'Par courrier du', 'Par lettre recommandée en date du')} {long_date(sent)}, {pick(rng, 'je vous ai transmis mon dossier', 'je vous ai demandé réparation')}. {pick(rng, 'À ce jour, rien.', 'Vous n’avez pas daigné me répondre.', 'Malgré plusieurs rappels, aucune suite n’y a été donnée.')}",
            pick(rng, "En conséquence, je vous mets en demeure de statuer sur ma demande sous quinzaine.", "Je vous demande une dernière fois de me communiquer votre décision."),
            pick(rng, "Faute de quoi je saisirai le médiateur puis le tribunal.", "Mon député sera également informé de ces délais anormaux.", "Copie au Défenseur des droits."),
            pick(rng, "Salutations.", "Veuillez recevoir, Madame, Monsieur, mes salutations."),
        ),
        closing=f"{signature(rng)}<br>{escape(claim.signed_by)}",
        references=(pick(rng, "Lettre recommandée avec AR", f"Dossier {_file(claim, rng)}"),),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def change_of_data(claim: Claim, rng: Random) -> Sheet:
    """The claimant tells of a new address, number or bank and asks, by the way, for news."""
    moved = address(rng)
    said = pick(rng, f"J'ai déménagé : ma nouvelle adresse est {moved.line}.", "Mon numéro de téléphone a changé, merci de le noter.", "J'ai changé de banque depuis l'envoi de mon dossier ; le nouveau relevé suivra.", "Mon nom d'usage a changé à la suite de mon mariage.")  # fmt: skip
    letter = Letter(claim.sender_lines, BUREAU, f"Le {any_date(claim.day, rng)}", pick(rng, f"dossier {_file(claim, rng)} - mise à jour", "changement de situation", "mon dossier en cours"), pick(rng, "Bonjour,", "Madame, Monsieur,"), (f"{pick(rng, 'Concernant ma demande en cours,', 'Pour le suivi de mon dossier,')} je vous signale un changement. {said}", pick(rng, "J'en profite pour vous demander où en est l'étude de ma demande.", "Avez-vous une date pour la réponse ?", "Est-il possible de connaître le délai de traitement restant ?"), pick(rng, "Merci.", "Avec mes remerciements.", "Cordialement")), signature(rng) + at_times(rng, "<br>" + escape(claim.signed_by)))  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})

"""More letters of the Ministry: by its agent in plain words, by the State's lawyer, in an e-mail, on a slip."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.door_annex_parts import boxes, claimant, euros, window
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import DEJA, SANS, Letter
from benchmarks.corpus.layouts.stationery import heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups


def _addressee(annex: Annex) -> tuple[str, ...]:
    who = annex.company.name if annex.company else f"{annex.person.title} {annex.person.name}"
    return (who, *annex.address.lines)


def plain_answer(annex: Annex, rng: Random) -> Sheet:
    """A letter of the bureau in plain words: receipt, incompetence, prescription, offer on its way."""
    day, clerk = day_of_ministry(annex, rng), person(rng)
    subject, said = rng.choice(
        [
            ("accusé réception de votre dossier", (f"Nous avons bien reçu votre demande relative à la porte de votre logement. Elle porte le numéro {file_number(annex, rng)}.", "Le silence gardé pendant deux mois vaut décision de rejet, que vous pourriez contester devant le juge.")),
            ("transmission de votre demande", ("L'intervention dont vous faites état relève de la police administrative : elle n'entre pas dans le champ de compétence du ministère de la Justice.", "J'adresse donc votre dossier au préfet de police, seul compétent pour y répondre, et vous en informe.")),
            ("votre demande d'indemnisation : décision de rejet", (f"Les faits remontent au {long_date(annex.day)}. Il ressort des éléments recueillis auprès du service enquêteur que vous étiez la personne visée par l'opération.", "La responsabilité de l'État ne saurait, dans ces conditions, être engagée sur le fondement de la rupture d'égalité devant les charges publiques.", "Cette décision peut être déférée au tribunal judiciaire dans le délai de droit commun.")),
            ("proposition de règlement amiable", (f"Au vu des justificatifs, l'État est disposé à vous verser {money(euros(rng, 300, 4000))} pour solde de tout compte.", "Si cette proposition vous agrée, il vous suffit de me renvoyer la déclaration ci-jointe, datée et signée.")),
            ("instruction en cours", ("J'ai interrogé le service de police et reste dans l'attente de son rapport.", "Je ne manquerai pas de vous tenir informé dès que celui-ci me sera parvenu.")),
        ]
    )  # fmt: skip
    letter = Letter(
        head=(pick(rng, "MINISTÈRE DE LA JUSTICE", "Ministère de la Justice", "Direction des services judiciaires"), pick(rng, "Bureau du contentieux", "Bureau de l'indemnisation", "Département du contentieux de la responsabilité"), f"Affaire suivie par {clerk.name}", phone_groups(phone(rng))),
        addressee=_addressee(annex),
        dateline=f"Paris, le {any_date(day, rng)}",
        subject=subject,
        greeting=pick(rng, "Madame, Monsieur,", f"{annex.person.title},"),
        paragraphs=(*said, pick(rng, "Je vous prie d'agréer l'expression de ma considération distinguée.", "Restant à votre disposition, je vous adresse mes salutations.", "Recevez l'assurance de ma parfaite considération.")),
        closing=f"<div class=r>{pick(rng, 'Pour la ministre et par délégation', 'Le chef du bureau', 'L’adjointe à la cheffe du bureau')}<br>{signature(rng)}<br>{escape(person(rng).name)}</div>",
        references=(f"{pick(rng, 'Nos réf.', 'N°', 'Dossier')} {file_number(annex, rng)}", "P.J. : " + pick(rng, "1", "déclaration d'acceptation", "néant"))[: rng.randint(1, 2)],
        foot=pick(rng, "13, place Vendôme - 75042 Paris Cedex 01", "Site Olympe de Gouges - 35, rue de la Gare - 75019 Paris", ""),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def treasury_agent(annex: Annex, rng: Random) -> Sheet:
    """The State's legal agent, of another ministry, answers on behalf of the State."""
    day = day_of_ministry(annex, rng)
    said = (
        pick(rng, "Vous avez saisi l'État d'une réclamation préalable. Je suis, en vertu de l'article 38 de la loi du 3 avril 1955, seul habilité à le représenter devant les juridictions judiciaires.", "Par courrier cité en référence, vous mettez en cause la responsabilité du service public de la justice."),
        pick(rng, "J'ai recueilli l'avis du garde des Sceaux, qui n'entend pas donner suite à votre demande.", f"Après consultation du ministère de la Justice, je suis en mesure de vous offrir la somme de {money(euros(rng, 500, 5000))}.", "En l'absence de pièces probantes, votre demande ne peut en l'état prospérer."),
        "La présente ne saurait valoir reconnaissance de responsabilité.",
    )  # fmt: skip
    body = f"{issuer(rng, 'Agent judiciaire de l’État', ('Direction des affaires juridiques', 'Sous-direction du droit privé et du droit pénal'), f'Paris, le {any_date(day, rng)}')}<div style='margin:7mm 0 7mm 85mm'>{window(annex)}</div>{pairs(rng, [('Votre affaire', claimant(annex)), ('Notre référence', file_number(annex, rng)), ('Fait générateur', f'intervention du {annex.day:%d/%m/%Y}')])}{paragraphs('Madame, Monsieur,' if annex.company else annex.person.title + ',', *said, 'Veuillez agréer mes salutations distinguées.')}<p class=r>L'agent judiciaire de l'État, par délégation<br>{signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def ministry_mail(annex: Annex, rng: Random) -> Sheet:
    """An e-mail of the bureau printed by its addressee: header lines, a short text, the automatic legal words."""
    day, clerk = day_of_ministry(annex, rng), person(rng)
    rows = [("De", "indemnisation@justice.example"), ("À", f"{annex.person.name}"), ("Date", f"{day:%d/%m/%Y} {rng.randint(8, 18)}:{rng.randint(10, 59)}"), ("Objet", pick(rng, f"[{file_number(annex, rng)}] pièces manquantes", "Votre dossier bris de porte", "RE: demande d'indemnisation", "Votre dossier est enregistré"))]  # fmt: skip
    head = "<br>".join(f"<b>{label} :</b> {escape(value)}" for label, value in rows)
    said = pick(rng, "Afin de poursuivre l'instruction, merci de nous transmettre par retour de courriel la facture acquittée et un RIB lisible.", "Votre demande est complète. Elle sera examinée par nos services sous un délai de quatre mois environ.", "Nous n'avons pas réussi à vous joindre par téléphone : pouvez-vous confirmer votre adresse postale ?", "Le paiement a été mis en œuvre. Le virement devrait apparaître sur votre compte sous trois semaines.")  # fmt: skip
    body = f"<div style='border-bottom:.4mm solid #999;padding-bottom:3mm'>{head}</div><br>{paragraphs('Bonjour ' + annex.person.short_title + ' ' + annex.person.used_name + ',', said, pick(rng, 'Bien cordialement,', 'Cordialement'))}<p>{escape(clerk.name)}<br>{pick(rng, 'Rédacteur juridique', 'Gestionnaire')}<br>Bureau du précontentieux<br>Ministère de la Justice - Secrétariat général</p>{at_times(rng, logo(rng, '#000091', 12))}<p style='font-size:7pt;color:#666'>{pick(rng, 'Pensez à l’environnement avant d’imprimer ce message.', 'Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), {})


def return_slip(annex: Annex, rng: Random) -> Sheet:
    """A slip of the bureau with boxes: your file comes back because…"""
    day = day_of_ministry(annex, rng)
    reasons = ("facture non acquittée", "relevé d'identité bancaire absent", "avis d'intervention illisible", "bail ou titre manquant", "réponse de l'assureur non jointe", "formulaire non signé", "demande relevant d'un autre service")  # fmt: skip
    ticked = set(rng.sample(range(len(reasons)), rng.randint(1, 3)))
    body = f"{issuer(rng, 'Ministère de la Justice', ('Bureau du précontentieux', '13, place Vendôme, 75042 Paris Cedex 01'))}{heading(rng, 'BORDEREAU DE RETOUR', 'Demande de pièces', 'FICHE NAVETTE', 'DOSSIER INCOMPLET')}{pairs(rng, [('Dossier', file_number(annex, rng)), ('Demandeur', claimant(annex)), ('Intervention du', f'{annex.day:%d/%m/%Y}'), ('Date', f'{day:%d/%m/%Y}')])}<p>{pick(rng, 'Votre dossier ne peut être traité pour le(s) motif(s) suivant(s) :', 'Pièce(s) à fournir sous un mois :')}</p><p>{boxes(reasons, ticked)}</p><p>{pick(rng, 'Merci de joindre la présente fiche à votre réponse.', 'Passé ce délai, la demande sera classée sans suite.')}</p><p class=r>{pick(rng, 'Le gestionnaire', 'Visa')} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body), {})

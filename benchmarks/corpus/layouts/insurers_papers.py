"""More of insurers' papers that come along: certificates of cover, reports of a loss, experts' findings."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.codes import squares
from benchmarks.corpus.layouts.door_annex_parts import after, boxes, claimant, euros, reference, window
from benchmarks.corpus.layouts.setting import HANDS, MONO, SERIF, Letter, document, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups


def _policy(rng: Random) -> str:
    return reference(rng, "99999999", "XX 999999", "9999999 X 001", "HAB-999-999")


def _name(annex: Annex) -> str:
    return annex.company.name if annex.company else annex.person.name


def _year(annex: Annex, rng: Random) -> tuple[date, date]:
    """A year of cover that holds the day of the operation."""
    first = annex.day - timedelta(days=rng.randint(5, 300))
    return first, first + timedelta(days=364)


def lodgers_letter(annex: Annex, rng: Random) -> Sheet:
    """A certificate for the landlord: a letter that says the lodger is covered, and until when."""
    firm, (first, last) = company(rng, "insurer"), _year(annex, rng)
    letter = Letter(
        head=(firm.name, *firm.address.lines, phone_groups(firm.phone)),
        addressee=(_name(annex), *annex.address.lines),
        dateline=f"{firm.address.place.commune}, le {any_date(first, rng)}",
        subject=pick(rng, "attestation d'assurance multirisque habitation", "votre attestation locative", "ATTESTATION RESPONSABILITÉ CIVILE ET RISQUES LOCATIFS"),
        greeting=pick(rng, "", "Madame, Monsieur,"),
        paragraphs=(
            pick(rng, f"Nous attestons que {_name(annex)} est titulaire, auprès de notre société, d'un contrat n° {_policy(rng)} garantissant son habitation.", f"{firm.name} certifie assurer {_name(annex)} pour le logement désigné ci-dessus (police {_policy(rng)})."),
            f"{pick(rng, 'Sont couverts', 'Garanties souscrites')} : {', '.join(rng.sample(['incendie et explosion', 'dégât des eaux', 'vol et vandalisme', 'bris de glaces', 'responsabilité civile vie privée', 'recours des voisins et des tiers', 'événements climatiques'], 4))}.",
            f"{pick(rng, 'La présente est valable', 'Période de validité :')} du {first:%d/%m/%Y} au {last:%d/%m/%Y}, {pick(rng, 'sous réserve du paiement de la cotisation', 'sauf suspension ou résiliation')}.",
            "Elle n'engage pas l'assureur au-delà des clauses du contrat.",
        ),
        closing=signature(rng) + at_times(rng, boxed_stamp(rng, (firm.name.upper(),))),
        foot=f"{firm.name} - entreprise régie par le code des assurances",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def renewal_notice(annex: Annex, rng: Random) -> Sheet:
    """A yearly notice that carries a certificate to be cut out at the bottom."""
    firm, (first, last), fee = company(rng, "insurer"), _year(annex, rng), euros(rng, 90, 420)
    policy = _policy(rng)
    body = f"{issuer(rng, firm.name, firm.address.lines, window(annex))}{heading(rng, 'ATTESTATION D’ASSURANCE HABITATION', 'Avis d’échéance et attestation', 'VOTRE CONTRAT EST RECONDUIT')}{pairs(rng, [('Contrat', policy), ('Échéance', f'{first:%d/%m/%Y}'), ('Cotisation TTC', money(fee)), ('Résidence assurée', annex.address.line)])}<div style='border-top:.4mm dashed #000;padding-top:4mm;margin-top:8mm'><b>{pick(rng, 'ATTESTATION', 'Attestation à remettre au bailleur', 'Certificat d’assurance')}</b> {at_times(rng, squares(rng, 14))}<p>{pick(rng, 'Assuré', 'Souscripteur', 'Sociétaire')} : {claimant(annex)}<br>Police : {policy}<br>Du {first:%d/%m/%Y} au {last:%d/%m/%Y}<br>{pick(rng, 'Garanties : risques locatifs, RC, vol.', 'Formule : Confort - vol, bris de glace, RC.')}</p>{signature(rng, 30)}</div>"
    return Sheet(page(rng, body), {})


def sharers_certificate(annex: Annex, rng: Random) -> Sheet:
    """A certificate for several occupants or for a landlord who does not live there: who is covered, in which capacity."""
    firm, (first, last), others = company(rng, "insurer"), _year(annex, rng), [person(rng) for _ in range(rng.randint(0, 2))]  # fmt: skip
    covered = " ; ".join([_name(annex), *(other.name for other in others)])
    capacity = pick(rng, "colocataires" if others else "locataire", "occupant à titre gratuit", "propriétaire non occupant", "copropriétaire occupant")  # fmt: skip
    said = pick(
        rng,
        f"La compagnie {firm.name} déclare garantir, en qualité de {capacity} : {covered}, pour les locaux du {annex.address.line}.",
        f"Personne(s) assurée(s) : {covered} ({capacity}). Risque : {annex.address.line}. Assureur : {firm.name}.",
    )
    body = f"{issuer(rng, firm.name, (firm.email, phone_groups(firm.phone)))}{heading(rng, 'ATTESTATION D’ASSURANCE', 'CERTIFICAT D’ASSURANCE LOGEMENT', 'Attestation - assurance des locaux', 'JUSTIFICATIF D’ASSURANCE')}{paragraphs(said, pick(rng, f'Contrat {_policy(rng)}, en vigueur du {first:%d/%m/%Y} au {last:%d/%m/%Y}.', f'Effet : {long_date(first)}. Terme : {long_date(last)}. Police n° {_policy(rng)}.'), pick(rng, 'Cette attestation ne vaut que présomption de garantie.', 'Le vol et les dégradations sont couverts dans les limites du contrat.'))}<p>{pick(rng, 'L’assureur', 'Le directeur')} {signature(rng)}</p>{at_times(rng, boxed_stamp(rng, (firm.name.upper(), 'ASSURANCES')))}"
    return Sheet(page(rng, body), {})


def loss_mail(annex: Annex, rng: Random) -> Sheet:
    """The insured's e-mail that tells his insurer of the broken door."""
    day = after(annex, rng, 0, 6)
    head = "<br>".join(f"{label} : {escape(value)}" for label, value in [("De", email(annex.person, rng)), ("À", "sinistres@assurances.example"), ("Date", f"{day:%d/%m/%Y}"), ("Objet", pick(rng, "Déclaration de sinistre", f"sinistre contrat {_policy(rng)}", "bris de porte à déclarer"))])  # fmt: skip
    body = f"{head}<hr>{paragraphs('Bonjour,', pick(rng, f'Je vous déclare un sinistre survenu le {annex.day:%d/%m/%Y} : la police a défoncé ma porte en cherchant quelqu’un d’autre.', f'Je souhaite ouvrir un dossier : porte d’entrée détruite le {annex.day:%d/%m/%Y} lors d’une perquisition qui ne me concernait pas.'), pick(rng, 'La serrure est arrachée, je ne peux plus fermer. Faut-il attendre l’expert avant de réparer ?', 'Je joins des photos et le papier laissé par les policiers. Que prenez-vous en charge ?'), f'Mon adresse : {annex.address.line}', 'Merci de me rappeler au ' + phone_groups(phone(rng)), _name(annex))}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def loss_acknowledged(annex: Annex, rng: Random) -> Sheet:
    """The insurer confirms in a table what was declared, and asks the insured to sign it."""
    firm, day = company(rng, "insurer"), after(annex, rng, 1, 15)
    facts = [("Sinistre n°", reference(rng, "9999999999", "S99-99999")), ("Contrat", _policy(rng)), ("Déclarant", _name(annex)), ("Survenance", f"{annex.day:%d/%m/%Y}"), ("Lieu", annex.address.line), ("Nature", pick(rng, "Détérioration immobilière", "Bris de porte", "Vandalisme", "Acte de l'autorité publique")), ("Dommages déclarés", pick(rng, "porte palière", "porte, serrure, encadrement", "porte et cloison")), ("Estimation", money(euros(rng, 400, 4000)))]  # fmt: skip
    body = f"{issuer(rng, firm.name, firm.address.lines)}{heading(rng, 'DÉCLARATION DE SINISTRE', 'Accusé de déclaration', 'RÉCAPITULATIF DE VOTRE DÉCLARATION', 'Ouverture de dossier sinistre')}<p>{pick(rng, 'Vous nous avez déclaré le', 'Déclaration reçue le')} {day:%d/%m/%Y} {pick(rng, 'par téléphone', 'en agence', 'par courrier')} :</p>{pairs(rng, facts)}{paragraphs(pick(rng, 'Je certifie l’exactitude de ces renseignements.', 'Merci de vérifier, signer et retourner ce document.'))}{at_times(rng, signature(rng), 0.7)}"
    return Sheet(page(rng, body), {})


def loss_by_pen(annex: Annex, rng: Random) -> Sheet:
    """A declaration written by hand on plain paper: the insured tells his agent what happened."""
    day, hand = after(annex, rng, 0, 8), rng.choice(HANDS)
    body = f"<p>{escape(_name(annex))}<br>{lines(annex.address.lines)}<br>Contrat {_policy(rng)}</p><p style='margin-left:70mm'>le {any_date(day, rng)}</p>{paragraphs(pick(rng, 'Monsieur l’agent,', 'Messieurs,'), f'Je vous déclare que le {annex.day:%d/%m/%Y} ma porte a été cassée par la police.', pick(rng, 'Je n’étais pas chez moi. Les voisins ont vu.', 'Ils se sont trompés d’étage.', 'Le bâti est fendu et la serrure par terre.'), pick(rng, 'Pouvez-vous envoyer un expert ?', 'Dites-moi si je suis couvert pour ce sinistre.'))}{signature(rng)}"
    css = f"body{{font:italic {rng.randint(15, 18)}pt/1.4 {hand},{SERIF};color:{rng.choice(['#1c2f6e', '#111'])}}}"
    return Sheet(document(css, body, margin="20mm"), {})


def tick_declaration(annex: Annex, rng: Random) -> Sheet:
    """A declaration of a bank-insurer in boxes: what, where, who, with few blanks."""
    (hand, ink), day = hand_and_ink(rng), after(annex, rng, 0, 8)
    kinds, causes = (
        ("Porte", "Fenêtre", "Volet", "Mobilier", "Clôture"),
        ("Voleur", "Forces de l'ordre", "Tempête", "Inconnue"),
    )
    body = f"{heading(rng, 'DÉCLARER UN SINISTRE', 'Déclaration de dommages', 'DÉCLARATION - HABITATION')}<p style='line-height:2'>Titulaire {pen(_name(annex), hand, ink)} Contrat {pen(_policy(rng), hand, ink)}<br>Adresse {pen(annex.address.line, hand, ink, 13)}<br>Date du dommage {pen(f'{annex.day:%d/%m/%Y}', hand, ink)}</p><table class='full b'><tr><td>Bien touché<br>{boxes(kinds, {0})}</td><td>Cause<br>{boxes(causes, {1})}</td><td>Pièces jointes<br>{boxes(('photos', 'devis', 'dépôt de plainte'), {rng.randrange(3)})}</td></tr></table><p>Date {pen(f'{day:%d/%m/%y}', hand, ink)} Signature {signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def short_report(annex: Annex, rng: Random) -> Sheet:
    """An expert's short report: mission, causes, a table of damage with wear deducted, opinion on cover."""
    expert, day = person(rng), after(annex, rng, 15, 60)
    cost, wear = euros(rng, 600, 4000), rng.choice([5, 10, 20, 25])
    rows = [["Dommage", "Valeur à neuf", "Vétusté"], [pick(rng, "Bloc-porte palier", "Porte d'entrée et serrure", "Menuiserie extérieure"), money(cost), f"{wear} %"], ["Dépose, évacuation", money(euros(rng, 60, 300)), "0 %"]]  # fmt: skip
    body = f"{issuer(rng, f'{expert.used_name} Expertises', ('Expert en assurances', *address(rng).lines))}{heading(rng, 'RAPPORT D’EXPERTISE', 'RAPPORT DÉFINITIF', 'Expertise après sinistre', 'COMPTE RENDU D’EXPERTISE AMIABLE')}{pairs(rng, [('Mandant', company(rng, 'insurer').name), ('Assuré', _name(annex)), ('Lieu', annex.address.line), ('Sinistre du', f'{annex.day:%d/%m/%Y}'), ('Visite du', f'{day:%d/%m/%Y}')])}<h3>{pick(rng, 'Circonstances', 'Causes et origine')}</h3>{paragraphs(pick(rng, 'La porte a été forcée au bélier par une unité de police, l’assuré étant étranger aux faits recherchés.', 'L’effraction résulte d’une intervention judiciaire ; les dommages sont cohérents avec les déclarations.'))}<h3>{pick(rng, 'Évaluation', 'Chiffrage contradictoire')}</h3>{grid(rows)}<h3>{pick(rng, 'Avis', 'Conclusions')}</h3>{paragraphs(pick(rng, 'La garantie vandalisme ne paraît pas acquise. Recours possible contre l’État.', 'Indemnité immédiate proposée sous déduction de la franchise.', 'Le montant est accepté par les parties présentes.'))}{signature(rng)}"
    return Sheet(page(rng, body), {})


def remote_report(annex: Annex, rng: Random) -> Sheet:
    """A report made from a distance, by video: screens described, a forfeit, automatic numbering."""
    day = after(annex, rng, 4, 40)
    worth = f"Évaluation : {money(euros(rng, 500, 3800))} TTC, {pick(rng, 'sur devis du réparateur', 'selon barème de la profession')}."
    facts = [("Dossier", reference(rng, "TE-999999", "9999-XX-99")), ("Assuré", _name(annex)), ("Adresse du risque", annex.address.line), ("Mode", pick(rng, "visio-expertise", "expertise sur pièces")), ("Réalisée le", f"{day:%d/%m/%Y}"), ("Expert", person(rng).name)]  # fmt: skip
    body = f"{heading(rng, 'TÉLÉ-EXPERTISE', 'RAPPORT D’EXPERTISE À DISTANCE', 'Note d’expertise', 'Rapport d’évaluation des dommages')}{pairs(rng, facts)}{paragraphs('Constatations : ' + pick(rng, 'vantail enfoncé côté serrure, bâti fendu sur 60 cm, gâche arrachée.', 'porte voilée, paumelles tordues, serrure multipoints hors d’usage.'), 'Imputabilité : ' + pick(rng, 'intervention des forces de l’ordre, sans lien avec un vol.', 'force publique ; pas de tiers privé identifié.'), worth, pick(rng, 'L’assuré déclare accepter cette évaluation.', 'Réserves : factures définitives à produire.'))}<p>Document établi le {day:%d/%m/%Y}.</p>{at_times(rng, signature(rng))}"
    return Sheet(page(rng, body, faces=(MONO, SERIF, *PLAIN)), {})


def experts_note(annex: Annex, rng: Random) -> Sheet:
    """An expert's letter with his findings, to the insurer, in running prose."""
    expert, seat, day = person(rng), address(rng), after(annex, rng, 12, 70)
    letter = Letter((f"{expert.name}, expert", *seat.lines), (company(rng, "insurer").name, "Service sinistres"), f"{seat.place.commune}, le {any_date(day, rng)}", pick(rng, f"expertise {_name(annex)}", "rapport après visite", "note de synthèse d'expertise"), "Madame, Monsieur,", (f"Je me suis rendu{expert.agrees} au {annex.address.line}, chez votre assuré, {_name(annex)}, à la suite du dommage du {long_date(annex.day)}.", pick(rng, "J'y ai relevé un vantail éclaté et une serrure arrachée ; la remise en état impose un remplacement complet.", "La porte d'origine, âgée d'une quinzaine d'années, n'est pas réparable."), f"J'évalue les dommages à {money(euros(rng, 500, 4200))}, vétusté {pick(rng, 'déduite', 'non déduite')}.", "Mes honoraires suivent."), signature(rng))  # fmt: skip
    return Sheet(post(letter, rng), {})

"""Landlords say that the door is not for them to pay: a proximity office, counsel, an owner's oath, messages, a charge table."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import LandlordRefusal
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import (
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, phone_groups

_WHO_DOES_WHAT = (
    ("Porte palière - vantail", "remplacement si usure", "dégradation, choc, effraction"),
    ("Serrure, cylindre, verrou", "-", "graissage, remplacement, clés perdues"),
    ("Interphone et boîte aux lettres", "platine de rue", "combiné, serrure de boîte"),
    ("Robinetterie", "colonne montante", "joints, clapets, mécanisme de chasse"),
    ("Volets et stores", "remplacement complet", "sangles, manivelles, lames"),
    ("Électricité", "tableau et colonne", "interrupteurs, prises, ampoules"),
    ("Vitrages", "-", "bris, mastic"),
    ("Sols et revêtements", "vétusté", "taches, trous, brûlures"),
    ("Chauffage individuel", "chaudière en fin de vie", "contrat d'entretien annuel"),
)


def _tenant(refusal: LandlordRefusal) -> str:
    return f"{refusal.tenant.title} {refusal.tenant.name}"


def proximity_office(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A housing body's proximity office explains who repairs what; a table of the charges stands overleaf."""
    clerk, called = person(rng), refusal.operation + timedelta(days=rng.randint(1, 4))
    told = (
        (pick(rng, "Votre demande", "Rappel de la situation"), f"{pick(rng, 'Le gardien de la résidence nous a transmis votre fiche de réclamation du', 'Vous vous êtes présenté' + refusal.tenant.agrees + ' à notre accueil le')} {any_date(called, rng)} : les forces de l'ordre ont enfoncé la porte de votre logement, {refusal.address.line}, le {any_date(refusal.operation, rng)}."),
        (pick(rng, "Ce que dit la réglementation", "Règles applicables"), pick(rng, "Le locataire répond des dégradations survenues pendant la durée du bail dans les locaux dont il a la jouissance exclusive (article 7 c de la loi n° 89-462). Le bailleur n'est tenu que des réparations dues à la vétusté ou à un vice de construction.", "Notre accord collectif sur les réparations locatives exclut les dégâts dont un tiers est l'auteur. Il revient à l'occupant de s'adresser à ce tiers ou à son assurance multirisque.")),
        (pick(rng, "Notre réponse", "Décision de l'agence"), pick(rng, "Nous ne pouvons donc ni commander ni financer le changement de ce bloc-porte. Nous vous autorisons à y faire procéder par un professionnel, à la condition de respecter le degré coupe-feu et la teinte d'origine.", "L'office ne prendra pas cette dépense à sa charge et ne délivrera pas de bon de travaux. Le prestataire sous contrat peut intervenir, mais à vos frais.")),
        (pick(rng, "Vos démarches", "Pour vous aider"), pick(rng, "Cette réponse écrite pourra être jointe à votre dossier d'indemnisation auprès du ministère. Notre conseillère sociale est à votre disposition pour vous aider à le constituer.", "Si vous rencontrez une difficulté pour avancer les frais, prenez rendez-vous avec notre service d'accompagnement social.")),
    )  # fmt: skip
    back = overleaf(heading(rng, "QUI FAIT QUOI DANS LE LOGEMENT ?", "Répartition de l'entretien", "MÉMO RÉPARATIONS") + grid([["Équipement", "Bailleur", "Locataire"], *rng.sample(_WHO_DOES_WHAT, rng.randint(5, 9))]) + paragraphs(pick(rng, "Document non contractuel. Se reporter au décret du 26 août 1987 et à votre contrat.", "Extrait du guide du locataire remis à la signature du bail.")))  # fmt: skip
    body = f"{issuer(rng, refusal.landlord, (pick(rng, 'Agence de proximité', 'Direction territoriale', 'Antenne de quartier'), *refusal.landlord_address.lines, phone_groups(phone(rng))))}<p style='margin-left:{pick(rng, '90mm', '0')}'>{escape(_tenant(refusal))}<br>{lines(refusal.address.lines)}</p><p>{pick(rng, 'N° de client', 'Matricule locataire', 'Réf. UG')} {reference(rng, '999999', 'X-99999', '99/9999')}<br>{pick(rng, 'Affaire suivie par', 'Votre contact')} : {escape(clerk.name)}<br>{pick(rng, 'Le', 'Date :')} {long_date(refusal.day)}</p>{paragraphs(f'{refusal.tenant.title},')}{sections(rng, told)}<p>{pick(rng, 'Sincères salutations.', 'Nous vous remercions de votre compréhension.', 'Bien cordialement.')}</p><p>{escape(clerk.name)}<br>{pick(rng, 'Responsable de site', 'Chargée de relation locataire', 'Le chef d’agence')}<br>{signature(rng)}</p>{at_times(rng, back, 0.6)}"
    return Sheet(page(rng, body, css=running_foot(rng, refusal.landlord)), refusal.fields())


def counsel_for_the_landlord(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """The landlord's lawyer answers for the client: no liability, no payment, rights reserved."""
    lawyer = person(rng)
    letter = Letter(
        head=(f"{pick(rng, 'Maître', 'Cabinet')} {lawyer.name}", pick(rng, "Avocat à la Cour", "Avocat au barreau", "Droit immobilier"), *refusal.landlord_address.lines[-1:], phone_groups(phone(rng)), f"Toque {rng.choice('ABCDEG')} {rng.randint(10, 990)}"),
        addressee=(_tenant(refusal), *refusal.address.lines),
        dateline=f"Le {any_date(refusal.day, rng)}",
        subject=f"{refusal.landlord} / {refusal.tenant.name}",
        greeting=f"{refusal.tenant.title},",
        references=(f"Aff. {reference(rng, '999999', '99-9999')}", pick(rng, "Lettre recommandée AR et courriel", "Par LRAR", "Lettre simple")),
        paragraphs=(
            f"{pick(rng, 'Je suis le conseil de', 'J’interviens dans les intérêts de')} {refusal.landlord}, {refusal.landlord_address.line}, {pick(rng, 'propriétaire des lieux que vous occupez', 'votre bailleur')} au {refusal.address.line}.",
            pick(rng, f"Ma cliente me remet votre réclamation tendant au remplacement de la porte, fracturée le {any_date(refusal.operation, rng)} au cours d'une perquisition.", f"Vous avez cru devoir réclamer à ma cliente le coût d'une porte que la police a démolie le {any_date(refusal.operation, rng)}."),
            pick(rng, "Cette prétention est dépourvue de fondement. Le bailleur n'est garant ni des voies de fait des tiers (article 1725 du code civil), ni du fait de la puissance publique.", "Aucun texte, et aucune stipulation du bail, ne met à la charge du propriétaire les suites d'une mesure d'enquête pénale."),
            pick(rng, "Ma cliente n'entend donc rien débourser. Elle vous autorise toutefois à faire exécuter les travaux et à percevoir seule l'indemnité éventuellement allouée par l'État.", "J'ai reçu pour instruction de vous opposer un refus, et de vous confirmer que ma cliente ne sollicitera pas de son côté l'indemnisation du ministère de la Justice."),
            pick(rng, "Toute retenue sur les loyers ferait l'objet d'un commandement.", "Je vous invite à transmettre la présente à votre propre conseil.", "Ma cliente réserve tous ses droits."),
            pick(rng, "Je vous prie de me croire votre bien dévoué.", "Votre bien dévouée.", "Je vous prie d'agréer mes salutations distinguées."),
        ),
        closing=signature(rng),
        foot=pick(rng, "Membre d'une association agréée - règlement par chèque accepté", "SELARL inter-barreaux - TVA intracommunautaire", ""),
    )  # fmt: skip
    return Sheet(post(letter, rng), refusal.fields())


def owners_oath(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A witness form (code of civil procedure, article 202) in which the landlord writes by hand what he did not pay."""
    hand, ink = hand_and_ink(rng)
    story = pick(rng, f"Je n'ai pas payé la nouvelle porte de mon locataire {refusal.tenant.name}, c'est lui qui a tout réglé.", f"Je certifie que la porte du logement loué à {refusal.tenant.name} a été cassée par la police et que je ne rembourse rien.", f"Mon locataire {refusal.tenant.name} paie seul la réparation, je ne demande rien à l'État pour ma part.")  # fmt: skip
    body = (
        f"{heading(rng, 'ATTESTATION', 'ATTESTATION DE TÉMOIN', 'MODÈLE D’ATTESTATION', 'Attestation en justice')}<p style='font-size:8.5pt'>{pick(rng, '(Articles 200 à 203 du code de procédure civile, article 441-7 du code pénal)', 'Art. 202 du code de procédure civile')}</p><p style='line-height:2'>Je soussigné(e),<br>NOM et PRÉNOM : {pen(refusal.landlord, hand, ink)}<br>DEMEURANT : {pen(refusal.landlord_address.line, hand, ink)}<br>PROFESSION : {pen(pick(rng, 'bailleur', 'propriétaire', 'loueur'), hand, ink)}<br>{pick(rng, 'Lien de parenté, d’alliance, de subordination ou de communauté d’intérêts avec les parties', 'Lien avec la partie')} : {pen(pick(rng, 'son propriétaire', 'bailleur', 'aucun lien de famille'), hand, ink)}</p>"
        f"<p>{tick(True)} atteste avoir constaté ou {tick(False)} relate les faits suivants :</p><p style='line-height:2'>{pen(f'Logement : {refusal.address.line}.', hand, ink)} {pen(story, hand, ink)} {pen(f'Opération du {refusal.operation:%d/%m/%Y}.', hand, ink)}</p><p>{pick(rng, 'J’établis cette attestation en vue de sa production en justice ou devant l’administration et ai connaissance qu’une fausse attestation m’expose à des sanctions pénales.', 'J’ai connaissance qu’une attestation fausse est punie d’un an d’emprisonnement et de 15 000 euros d’amende.')}</p><p>Fait à {pen(refusal.landlord_address.place.commune, hand, ink)} le {pen(f'{refusal.day:%d/%m/%Y}', hand, ink)}</p>{signature(rng)}<p style='font-size:8pt'>{pick(rng, 'Joindre en original ou en photocopie un document officiel justifiant de l’identité et comportant la signature.', 'L’attestation doit être écrite, datée et signée de la main de son auteur.')}</p>"
    )
    return Sheet(page(rng, body, faces=(SANS, SERIF, DEJA)), refusal.fields())


def phone_messages(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """Messages between tenant and landlord on a telephone's screen: the question, the no, the leave to repair."""
    asked = pick(rng, f"Bonjour c'est {refusal.tenant.name}, {refusal.address.line}. La police a cassé la porte le {refusal.operation:%d/%m}. Vous pouvez la faire remplacer ?", f"Bjr, {refusal.tenant.name} au {refusal.address.line}. Suite à l'intervention de police du {refusal.operation:%d/%m} la porte est HS. Qui paye svp ?")  # fmt: skip
    told = pick(rng, "Bonjour, non ce n'est pas à moi de payer, voyez avec l'État. Mon assurance PNO refuse aussi.", "Je vous confirme que je ne prends pas en charge la porte. Faites les travaux et gardez la facture.", "Désolé mais ce n'est pas une réparation de propriétaire. Vous avez mon accord pour changer la porte, à vos frais.")  # fmt: skip
    more = pick(rng, "Ok merci de me le confirmer par écrit pour le dossier", "D'accord. Je peux donner ce message au ministère ?", "Entendu, je ferai la demande moi-même")  # fmt: skip
    last = pick(rng, f"Oui. {refusal.landlord}, {refusal.landlord_address.place.commune}", f"Pas de souci. Cordialement, {refusal.landlord}", f"Ce message vaut accord écrit. {refusal.landlord}")  # fmt: skip
    colour, hour = rng.choice(["#dcf8c6", "#d0e4ff", "#e9e9eb"]), rng.randint(8, 19)
    bubbles = "".join(
        f"<div style='margin:2mm {'0 2mm 30mm' if mine else '30mm 2mm 0'};background:{colour if mine else '#f3f3f3'};border-radius:3mm;padding:2.5mm'>{escape(text)}<br><small style='color:#777'>{hour}:{n * 13 + 10}</small></div>"
        for n, (mine, text) in enumerate(((True, asked), (False, told), (True, more), (False, last)))
    )
    body = f"<div style='width:{rng.randint(105, 150)}mm;border:.3mm solid #999;border-radius:5mm;padding:4mm;margin:0 auto'><b>{escape(refusal.landlord)}</b> <small>{pick(rng, 'en ligne', 'mobile', 'SMS')}</small><p class=c><small>{pick(rng, any_date(refusal.day, rng), long_date(refusal.day))}</small></p>{bubbles}<p style='color:#999'>{pick(rng, 'Message', 'Écrire un message', 'iMessage', 'RCS')}</p></div>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), refusal.fields())


def charged_to_the_tenant(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """An agency's loss sheet: each item of the damage, whom it is charged to, what is still asked for."""
    rows = [
        [pick(rng, "Ouvrage", "Désignation"), "Constat", pick(rng, "Imputation", "À la charge de")],
        [pick(rng, "Bloc-porte palier", "Porte d'entrée"), pick(rng, "hors d'usage", "enfoncée"), pick(rng, "Locataire / État", "occupant")],
        ["Huisserie", pick(rng, "descellée", "fendue côté gâche"), pick(rng, "Locataire", "occupant")],
        [pick(rng, "Serrure A2P", "Serrure multipoints"), "arrachée", pick(rng, "Locataire", "occupant")],
        ["Peinture du palier", pick(rng, "éclats", "sans désordre"), pick(rng, "Copropriété", "sans objet")],
    ]  # fmt: skip
    facts = [("Propriétaire", refusal.landlord), ("Adresse du propriétaire", refusal.landlord_address.line), ("Locataire", _tenant(refusal)), ("Lot loué", refusal.address.line), ("Événement", f"{pick(rng, 'ouverture de force', 'intervention de police')} du {refusal.operation:%d/%m/%Y}"), ("Fiche établie le", f"{refusal.day:%d/%m/%Y}")]  # fmt: skip
    said = pick(rng, "Position du mandant : aucune participation. Le locataire est libre de commander les travaux ; il lui est demandé de remettre la facture à l'agence.", "Le propriétaire ayant refusé toute dépense, le dossier est soldé côté bailleur. L'indemnisation éventuelle revient à la personne qui a payé.", "Après consultation du propriétaire et de son assureur : non prise en charge.")  # fmt: skip
    body = f"{heading(rng, 'FICHE SINISTRE LOCATIF', 'IMPUTATION DES DÉGRADATIONS', 'Compte rendu au locataire', 'FICHE DE LIAISON GESTION / LOCATAIRE')}{pairs(rng, facts)}{grid(rows)}{paragraphs(said)}<p>{pick(rng, 'Gestionnaire', 'Visa du gestionnaire', 'Pour le mandant')} {signature(rng, 34)}{at_times(rng, boxed_stamp(rng, ('GESTION', 'SINISTRES')))}</p>{small_print(rng, 'Carte professionnelle Gestion immobilière délivrée par la CCI - Garantie financière - Le locataire dispose d’un droit d’accès aux données qui le concernent.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), refusal.fields())


def leave_to_repair(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A landlord's written leave to have the door replaced: conditions in articles, cost left to the tenant."""
    terms = [
        ("Objet", f"Par les présentes, le bailleur autorise {_tenant(refusal)} à remplacer la porte du logement situé {refusal.address.line}, détériorée le {any_date(refusal.operation, rng)} par les services de police."),
        ("Coût", pick(rng, "L'intégralité de la dépense est supportée par le locataire, sans recours contre le bailleur, qui ne la rembourse pas et ne l'impute pas sur les loyers.", "Le bailleur ne contribue pas au coût. Il renonce à toute indemnité de l'État au bénéfice de celui qui paie.")),
        ("Qualité", pick(rng, "La porte posée sera de catégorie équivalente, conforme au règlement de copropriété, et installée par un artisan assuré.", "Le locataire choisit l'entreprise. Le modèle extérieur reste identique à celui des autres portes du palier.")),
        ("Sort de l'ouvrage", "La porte demeure acquise au bailleur en fin de bail, sans indemnité."),
        ("Clés", "Un jeu complet est remis au bailleur ou à son gardien dans la semaine."),
        ("Assurance", "Le bailleur déclare que sa police propriétaire non occupant n'a donné lieu à aucun règlement."),
    ]  # fmt: skip
    kept = terms[:2] + rng.sample(terms[2:], rng.randint(1, 4))
    said = run_in(rng, kept) if rng.random() < 0.5 else sections(rng, kept)
    body = f"{heading(rng, 'AUTORISATION DE TRAVAUX', 'ACCORD DU BAILLEUR', 'Autorisation donnée au locataire', 'CONVENTION RELATIVE AU REMPLACEMENT D’UNE PORTE')}<p>{pick(rng, 'Entre', 'Le bailleur')} : {escape(refusal.landlord)}, {escape(refusal.landlord_address.line)}<br>{pick(rng, 'Et', 'Le locataire')} : {escape(_tenant(refusal))}</p>{in_columns(said) if rng.random() < 0.3 else said}<p>Fait à {escape(refusal.landlord_address.place.commune)}, le {any_date(refusal.day, rng)}, {pick(rng, 'en deux exemplaires', 'en double', 'pour valoir ce que de droit')}</p><table class=full><tr><td>Le bailleur<br>{signature(rng)}</td><td>{at_times(rng, 'Le locataire<br>' + signature(rng))}</td></tr></table>"
    return Sheet(page(rng, body, faces=PLAIN), refusal.fields())

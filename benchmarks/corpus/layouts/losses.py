"""Losses declared to an insurer: a form, a letter, what a site or a call centre made of it."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.door_annex_parts import after, boxes, claimant, euros, pen, reference, window
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_STORIES = (
    "La police est entrée chez moi à {h} h en cassant la porte au bélier. Ils cherchaient quelqu'un d'autre. La serrure est arrachée et l'encadrement est fendu.",
    "En rentrant du travail j'ai trouvé ma porte forcée. Les voisins m'ont dit que les gendarmes étaient venus vers {h} h du matin. La porte ne ferme plus.",
    "Intervention des forces de l'ordre à {h} heures, porte d'entrée enfoncée alors que personne n'était recherché dans le logement. Bâti et serrure 3 points hors d'usage.",
    "Porte palière fracturée à {h}h lors d'une perquisition qui visait l'appartement d'à côté. Le battant est plié, le cadre descellé, des éclats ont abîmé le parquet.",
)


def _story(rng: Random) -> str:
    return rng.choice(_STORIES).format(h=rng.choice([5, 6, 6, 7, 14]))


def paper_form(annex: Annex, rng: Random) -> Sheet:
    """An insurer's form in numbered frames, filled in with a pen, boxes ticked."""
    firm, day = company(rng, "insurer"), after(annex, rng, 1, 6)
    css = f"body{{font:9pt/1.55 {rng.choice([SANS, NARROW, DEJA])}}} .v{{{pen(rng, 14)};border-bottom:.2mm dotted #444}} .k{{border:.3mm solid #333;padding:2.5mm 4mm;margin:0 0 3mm}} .k>b{{background:{rng.choice(['#ddd', '#cfe2f3', '#f9e2c8'])};padding:0 2mm}}"

    def filled(label: str, value: str) -> str:
        return f"{label} <span class=v>{escape(value)}</span><br>"

    loss = rng.choice(["Vandalisme", "Autre (précisez) : bris de porte", "Effraction"])
    body = (
        f"<table class=full><tr><td>{logo(rng, '#34506b', 13)} <b>{escape(firm.name)}</b></td><td class=r style='font-size:14pt'>{rng.choice(['DÉCLARATION DE SINISTRE', 'Déclaration d’événement - Habitation', 'FORMULAIRE SINISTRE', 'Vous avez subi un dommage'])}</td></tr></table><p><i>{rng.choice(['À nous retourner dans les cinq jours ouvrés', 'À adresser à votre agence dûment complété et signé', 'Remplir en lettres capitales'])}</i></p>"
        f"<div class=k><b>1. {rng.choice(['Vous', 'L’assuré', 'Sociétaire'])}</b><br>{filled('Nom, prénom :', f'{annex.person.used_name} {annex.person.forenames[0]}')}{filled('Adresse :', annex.address.line)}{filled('Téléphone :', phone_groups(phone(rng)))}{filled('N° de contrat :', reference(rng, '99999999', 'XX999999'))}</div>"
        f"<div class=k><b>2. {rng.choice(['L’événement', 'Le sinistre'])}</b><br>{filled('Date et heure :', f'{annex.day:%d/%m/%Y} à {rng.randint(5, 9)}h')}{filled('Lieu :', rng.choice(['idem', annex.address.street, 'mon domicile']))}{boxes(('Incendie', 'Dégât des eaux', 'Vol', loss, 'Bris de glace'), {3}, ' &nbsp; ')}</div>"
        f"<div class=k style='min-height:42mm'><b>3. {rng.choice(['Racontez ce qui s’est passé', 'Circonstances et causes', 'Description'])}</b><br><span class=v>{_story(rng)}</span></div>"
        f"<div class=k><b>4. Dommages</b><br>{filled('Biens endommagés :', rng.choice(['porte d’entrée, serrure, chambranle', 'porte + parquet', 'porte blindée']))}{filled('Estimation :', rng.choice(['devis demandé', f'{rng.randint(8, 40)}00 €', 'je ne sais pas']))}{boxes(('Une autre assurance couvre ces biens', 'Un tiers est responsable', 'Des mesures conservatoires ont été prises'), {1, 2} if rng.random() < 0.5 else {1})}</div>"
        f"<div class=k><b>5. Autorités</b><br>{boxes(('Plainte déposée', 'Constat établi par la police', 'Aucun'), {rng.randrange(3)}, ' &nbsp; ')}</div>"
        f"<table class=full><tr><td>{filled('Fait à', annex.address.place.commune)}{filled('le', f'{day:%d/%m/%y}')}</td><td>Signature<br>{signature(rng, 36)}</td></tr></table><p style='font-size:6.5pt'>Toute réticence ou fausse déclaration intentionnelle peut entraîner la déchéance de garantie (art. L. 113-2 et L. 113-8 du code des assurances).</p>"
    )
    return Sheet(document(css, body, margin="13mm 16mm"), {})


def insureds_letter(annex: Annex, rng: Random) -> Sheet:
    """The insured writes to the insurer, by hand or at a machine: registered, few references."""
    firm, day = company(rng, "insurer"), after(annex, rng, 0, 8)
    hand = rng.random() < 0.5
    font = pen(rng, 16) if hand else f"font:11.5pt/1.5 {rng.choice([SERIF, SANS])}"
    asked = rng.choice(
        [
            "Je vous remercie de m'indiquer si les frais sont pris en charge et de mandater un expert si besoin.",
            "Merci de me dire quelles pièces envoyer. J'ai fait mettre une fermeture provisoire par un serrurier.",
            "Je tiens à votre disposition le devis du serrurier et les photos des dégâts.",
        ]
    )
    opened = rng.choice(
        [
            f"Je vous informe que mon logement a subi des dégâts le {any_date(annex.day, rng)}.",
            f"Titulaire d'un contrat habitation chez vous (n° {reference(rng, '9999999', 'X99999')}), je vous signale un sinistre arrivé le {any_date(annex.day, rng)} à mon adresse.",
            f"Suite à notre conversation téléphonique, je vous confirme par écrit le sinistre du {any_date(annex.day, rng)}.",
        ]
    )
    body = (
        f"<p>{escape(annex.person.name)}<br>{lines(annex.address.lines)}<br>{phone_groups(phone(rng))}</p><p style='margin-left:90mm'>{escape(firm.name)}<br>{rng.choice(['Service sinistres', 'Agence', 'Gestion des sinistres'])}<br>{lines(firm.address.lines)}</p><p style='margin-left:90mm'>{escape(annex.address.place.commune)}, le {any_date(day, rng)}</p>"
        f"<p>{rng.choice(['Lettre recommandée avec AR', '', 'Recommandé'])}</p><p>{rng.choice(['Objet : sinistre habitation', 'Objet : porte cassée par la police', 'Concerne : mon contrat d’assurance', ''])}</p><p>Madame, Monsieur,</p><p>{opened}</p><p>{_story(rng)}</p><p>{asked}</p><p>{rng.choice(['Dans l’attente de votre réponse, recevez mes salutations.', 'Cordialement', 'Avec mes remerciements, veuillez croire en l’assurance de mes sentiments distingués.'])}</p><div style='margin-left:80mm'>{escape(annex.person.name) if not hand else ''}<br>{signature(rng)}</div>"
    )
    return Sheet(document(f"body{{{font}}}", body, margin="20mm"), {})


def web_summary(annex: Annex, rng: Random) -> Sheet:
    """The summary a customer's area shows after a declaration, as a browser prints it."""
    firm, day, colour = company(rng, "insurer"), after(annex, rng, 0, 5), rng.choice(["#0a6ebd", "#00875a", "#c0392b"])  # fmt: skip
    css = f"body{{font:9.2pt/1.6 {rng.choice([DEJA, SANS])}}} .h{{font-size:7pt;color:#666}} h3{{color:{colour};border-bottom:.3mm solid {colour};margin:5mm 0 2mm}} td{{padding:.8mm 6mm .8mm 0;vertical-align:top}} .n td:first-child{{color:#666;width:58mm}} .o{{background:#e8f5e9;padding:4mm}}"

    def part(title: str, rows: list[tuple[str, str]]) -> str:
        return f"<h3>{title}</h3><table class=n>{''.join(f'<tr><td>{label}</td><td>{escape(value)}</td></tr>' for label, value in rows)}</table>"

    body = (
        f"<table class='full h'><tr><td>{day:%d/%m/%Y} {rng.randint(7, 22)}:{rng.randint(10, 59)}</td><td class=r>Espace personnel | {escape(firm.name)}</td></tr></table><h2>{logo(rng, colour, 9)} {rng.choice(['Récapitulatif', 'Votre déclaration est enregistrée', 'C’est envoyé !', 'Ma déclaration'])}</h2><div class=o>{rng.choice(['Un conseiller vous contactera sous 48 h.', 'Nous avons bien reçu vos informations. Conservez ce document.', 'Un courriel de confirmation vous a été envoyé.'])} Référence : <b>{reference(rng, '9999-999999', 'S99X999999', '99999999999')}</b></div>"
        f"{part(rng.choice(['Déclarant', 'Mes informations']), [('Nom', annex.person.used_name.upper()), ('Prénom', annex.person.forenames[0]), ('Courriel', email(annex.person, rng)), ('Mobile', phone_groups(phone(rng))), ('Contrat concerné', 'Habitation ' + reference(rng, '99999999'))])}"
        f"{part(rng.choice(['Que s’est-il passé ?', 'L’événement']), [('Type', rng.choice(['Vol, tentative de vol ou vandalisme', 'Autre dommage', 'Détérioration immobilière'])), ('Quand', f'{annex.day:%d/%m/%Y} vers {rng.randint(5, 9)}:{rng.choice((15, 30, 45))}'), ('Où', annex.address.line), ('Votre récit', _story(rng))])}"
        f"{part(rng.choice(['Biens abîmés', 'Les dégâts']), [('Porte d’entrée', rng.choice(['à remplacer', 'à réparer'])), ('Montant estimé', money(euros(rng, 500, 3200))), ('Fermeture provisoire', rng.choice(['oui', 'non'])), ('Blessés', 'non')])}{part('Pièces transmises', [(f'photo_{n}.jpg', f'{rng.randint(1, 6)},{rng.randint(0, 9)} Mo') for n in range(1, rng.randint(2, 5))] + [('devis.pdf', '212 Ko')])}<p class=h>https://client.assureur.example/sinistres/{rng.randint(10**5, 10**6)} &nbsp; 1/1</p>"
    )
    return Sheet(document(css, body, margin="12mm 18mm"), {})


def call_sheet(annex: Annex, rng: Random) -> Sheet:
    """A call centre sends back what was told by telephone, to be read over and signed."""
    firm, clerk, day = company(rng, "insurer"), person(rng), after(annex, rng, 1, 4)
    css = f"body{{font:10pt/1.5 {rng.choice([MONO, SERIF])}}} .g{{width:100%}} .g td{{border:.2mm solid #000;padding:1.5mm 2.5mm;vertical-align:top}} .g td:first-child{{width:42mm}}"
    questions = (
        ("Qui appelle ?", f"{claimant(annex)}, assuré{annex.person.agrees}, identité vérifiée"),
        ("Nature", rng.choice(["DOM. IMMO / PORTE", "EFFRACTION PAR AUTORITÉ", "DOMMAGE SANS TIERS IDENTIFIÉ"])),
        ("Survenance", f"{annex.day:%d/%m/%Y}, entre {rng.randint(5, 6)} h et {rng.randint(7, 9)} h"),
        ("Adresse de survenance", escape(annex.address.line)),
        ("Propos recueillis", f"« {_story(rng)} »"),
        ("Intervenant en urgence", rng.choice(["Serrurier du réseau dépêché", "Aucun", "Serrurier choisi par l'appelant"])),
        ("Suite donnée", rng.choice(["Expert à missionner", "Étude des garanties", "Attente devis"])),
    )  # fmt: skip
    office = address(rng)
    body = (
        f"<p>{escape(firm.name)}<br>Plateau téléphonique - {escape(office.place.commune)}<br>Appel n° {reference(rng, '99999999')} du {day:%d/%m/%Y} à {rng.randint(8, 19)} h {rng.randint(10, 59)}<br>Pris par : {escape(clerk.forenames[0])} (poste {rng.randint(1000, 9999)})</p><p style='margin:6mm 0 8mm 80mm'>{window(annex)}</p><p>{rng.choice(['Veuillez relire, corriger au besoin et nous renvoyer cette fiche signée.', 'Vous nous avez appelés. Voici ce que nous avons noté ; merci de nous le confirmer par votre signature.'])}</p>"
        f"<table class=g>{''.join(f'<tr><td>{asked}</td><td>{answer}</td></tr>' for asked, answer in questions)}</table><p><br>Dossier ouvert sous le n° {reference(rng, '99X999999', '9999 9999 9')}. L'ouverture du dossier ne préjuge pas de l'application du contrat.</p><p>Observations : ........................................</p><p>Lu et approuvé le <span style='{pen(rng)}'>{long_date(after(annex, rng, 6, 14))}</span></p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})

"""Reports of the experts whom insurers send: causes, damage, worth new and worn."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.door_annex_parts import after, boxes, claimant, euros, pen, reference
from benchmarks.corpus.layouts.parts import cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_WORKS = (
    "Dépose de l'ouvrant et évacuation", "Bloc-porte palier pleine âme, pose comprise", "Serrure multipoints et cylindre",
    "Reprise du bâti et des scellements", "Peinture de la porte et du dormant", "Raccord d'enduit en tableau",
    "Fermeture provisoire", "Remplacement du seuil", "Réfection ponctuelle du revêtement de sol",
)  # fmt: skip


def _works(rng: Random) -> list[tuple[str, Decimal, int, Decimal]]:
    """Works, what they cost new, the share lost to wear, what is left."""
    out = []
    for work in rng.sample(_WORKS, rng.randint(3, 6)):
        new, worn = euros(rng, 70, 900), rng.choice([0, 10, 15, 20, 25, 30])
        out.append((work, new, worn, (new * (100 - worn) / 100).quantize(Decimal("0.01"))))
    return out


def firm_report(annex: Annex, rng: Random) -> Sheet:
    """A firm of experts reports over two pages: frame of references, numbered headings, table of sums."""
    firm, mandant, who, visit = company(rng, "landlord"), company(rng, "insurer"), person(rng), after(annex, rng, 12, 40)  # fmt: skip
    works, colour = _works(rng), rng.choice(["#1d3557", "#6a040f", "#2d6a4f"])
    deductible = Decimal(rng.choice([120, 150, 230, 300]))
    day = min(visit + timedelta(days=rng.randint(2, 15)), annex.sent)
    new, left = sum(row[1] for row in works), sum((row[3] for row in works), Decimal())
    css = f"body{{font:9.8pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} h3{{color:{colour};margin:5mm 0 2mm}} .g{{width:100%}} .g td,.g th{{border:.25mm solid #777;padding:1.3mm 2.5mm}} .g th{{background:{colour};color:#fff}} .k{{width:100%;border:.5mm solid {colour}}} .k td{{padding:1mm 3mm}}"
    heads = rng.choice([("Mission", "Description du risque", "Circonstances", "Constatations", "Chiffrage", "Conclusion"), ("Rappel de la mission", "Le bien assuré", "Faits déclarés", "Nos constatations sur place", "Estimation", "Avis")])  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, colour)}<br><b>Cabinet {escape(firm.name.split()[-1])} Expertises</b><br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone)}</td><td class=r style='font-size:16pt;color:{colour}'>{rng.choice(['RAPPORT D’EXPERTISE', 'Rapport définitif', 'RAPPORT - DOMMAGES AUX BIENS', 'Rapport unique'])}<br><span style='font-size:9pt'>{escape(firm.address.place.commune)}, le {any_date(day, rng)}</span></td></tr></table><br>"
        f"<table class=k>{label_rows([('Compagnie mandante', mandant.name), ('Vos références', reference(rng, '9999999999', 'XX99999')), ('Nos références', reference(rng, '99.9999.XX', '99999/XX')), ('Assuré', f'{annex.person.short_title} {annex.person.name}'), ('Lieu du risque', annex.address.line), ('Date de survenance', f'{annex.day:%d/%m/%Y}'), ('Expert', who.name)])}</table>"
        f"<h3>1. {heads[0]}</h3><p>Missionnés par {escape(mandant.name)}, nous nous sommes rendus à l'adresse du risque le {long_date(visit)}, en présence de {claimant(annex)}{rng.choice([' et de son serrurier', '', ' ; le bailleur, convié, ne s’est pas présenté'])}.</p><h3>2. {heads[1]}</h3><p>{rng.choice(['Appartement', 'Logement', 'Pavillon'])} de {rng.randint(2, 5)} pièces construit vers {rng.randrange(1900, 2010, 5)}, en état d'entretien {rng.choice(['normal', 'moyen', 'bon'])}. Les déclarations du contrat sont {rng.choice(['conformes', 'conformes, hormis la surface'])}.</p>"
        f"<h3>3. {heads[2]}</h3><p>{rng.choice(['Le jour dit, les services de police ont pénétré dans les lieux en forçant l’accès, dans le cadre d’une enquête étrangère à l’occupant.', 'Selon l’occupant, une unité de gendarmerie a utilisé un bélier pour ouvrir ; elle s’est retirée après avoir reconnu s’être trompée de palier.'])} {rng.choice(['Aucun document n’a été remis.', 'Un avis de passage nous a été présenté.'])}</p>"
        f"<h3>4. {heads[3]}</h3><p>{rng.choice(['L’ouvrant est voilé, le pêne arraché, le dormant fendu sur sa hauteur.', 'Traces d’impact en partie médiane ; serrure trois points hors service ; scellements descellés.', 'Les dommages sont compatibles avec l’emploi d’un outil de percussion.'])}</p>"
        f"<div style='break-before:page'></div><h3>5. {heads[4]}</h3><table class=g>{cells(('Poste', 'Valeur à neuf', 'Vétusté', 'Valeur d’usage'), 'th')}{''.join(cells((work, money(cost), f'{worn} %', money(rest))) for work, cost, worn, rest in works)}{cells(('<b>Totaux TTC</b>', money(Decimal(new)), '', f'<b>{money(left)}</b>'))}</table><p><br>Franchise contractuelle : {money(deductible)}</p>"
        f"<h3>6. {heads[5]}</h3><p>{rng.choice(['Nous laissons à la compagnie le soin d’apprécier l’application des garanties.', 'Sous réserve des garanties du contrat, l’indemnité pourrait s’établir à ' + money(max(left - deductible, Decimal())) + '.', 'La matérialité des dommages n’est pas contestable. Un recours contre l’État paraît envisageable.'])}</p><p>L'expert, {escape(who.name)}</p>{signature(rng)}<p style='font-size:7pt'>Annexes : {rng.randint(2, 8)} photographies, un devis. Honoraires : barème de la compagnie.</p>"
    )
    return Sheet(document(css, body, margin="16mm 19mm"), {})


def letter_report(annex: Annex, rng: Random) -> Sheet:
    """An expert who works alone reports in a letter of one page; one sum, no table."""
    mandant, who, visit = company(rng, "insurer"), person(rng), after(annex, rng, 10, 45)
    new, worn = euros(rng, 700, 3400), rng.choice([10, 15, 20, 25])
    kept = new * (100 - worn) / 100
    seen = visit.strftime("%d/%m/%Y")
    css = f"body{{font:11pt/1.55 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}}"
    said = rng.choice(
        [
            f"L'accès a été forcé par une brigade de police. Le remplacement de la porte et de sa serrure est justifié. J'évalue le dommage à {money(new)} en valeur de reconstruction, soit {money(kept)} après abattement de {worn} % pour usure.",
            f"J'ai vu une porte enfoncée et un encadrement fendu, sans trace de vol. Le devis produit, de {money(new)}, n'appelle pas d'observation. Compte tenu de l'âge de l'ouvrage, j'en retiens {money(kept)} (coefficient de {worn} %).",
            f"Les constatations corroborent les dires. Dommage direct : {money(new)} à neuf, {money(kept)} en valeur réelle. Je n'ai relevé ni défaut d'entretien ni aggravation.",
        ]
    )
    body = (
        f"<b>{escape(who.name)}</b><br>{rng.choice(['Expert en bâtiment', 'Ingénieur ENSAIS - expert agréé', 'Expert d’assurance incendie et risques divers'])}<br>{phone_groups(phone(rng))}<p style='margin:8mm 0 6mm 85mm'>{escape(mandant.name)}<br>Service Indemnisation<br>{lines(mandant.address.lines)}</p><p class=r>le {any_date(visit + (annex.sent - visit) / 6, rng)}</p>"
        f"<p>Sinistre {reference(rng, '99999999', 'X9999999')} du {any_date(annex.day, rng)}<br>Assuré{annex.person.agrees} : {escape(annex.person.short_title)} {escape(annex.person.name)}, {escape(annex.address.line)}<br>{rng.choice(['<b>Compte rendu d’expertise</b>', '<u>Note technique</u>', '<b>Rapport sommaire</b>', ''])}</p>"
        f"<p>Madame, Monsieur,</p><p>{rng.choice([f'Conformément à votre ordre de mission, j’ai visité le logement le {seen}.', f'Je vous rends compte de ma visite du {seen}.', f'Le rendez-vous du {seen} s’est tenu en présence de l’occupant.'])}</p><p>{said}</p><p>{rng.choice(['Une indemnité différée serait due sur présentation de la facture.', 'Je n’ai pas réuni d’autre partie.', 'Le bailleur n’a pas répondu à ma convocation.'])} {rng.choice(['L’État étant à l’origine du dommage, je vous laisse juge d’un recours.', 'Je reste dans l’attente de vos instructions pour clore ce dossier.'])}</p><p>{rng.choice(['Croyez en mes sentiments dévoués.', 'Veuillez agréer mes salutations les meilleures.'])}</p>{signature(rng)}{boxed_stamp(rng, (who.name.upper(), 'EXPERT'))}"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), {})


def joint_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes signed on the spot by expert and insured: a grid, filled in by pen, boxes, two signatures."""
    mandant, who, visit = company(rng, "insurer"), person(rng), after(annex, rng, 10, 45)
    works = _works(rng)
    css = f"body{{font:8.6pt/1.4 {rng.choice([NARROW, SANS])}}} .v{{{pen(rng, 13)}}} .g{{width:100%;margin-bottom:3mm}} .g td,.g th{{border:.35mm solid #000;padding:1.4mm 2mm;vertical-align:top}}"
    total = sum((row[3] for row in works), Decimal())

    def v(value: str) -> str:
        return f"<span class=v>{escape(value)}</span>"

    rows = "".join(cells((v(work), v("1"), v(f"{cost:.0f}"), v(f"{worn}"), v(f"{rest:.0f}"))) for work, cost, worn, rest in works)  # fmt: skip
    body = (
        f"<h3 class=c>{rng.choice(['PROCÈS-VERBAL DE CONSTATATIONS RELATIVES AUX CAUSES ET CIRCONSTANCES ET À L’ÉVALUATION DES DOMMAGES', 'ACCORD SUR LE MONTANT DES DOMMAGES', 'P.-V. CONTRADICTOIRE - VISITE DES LIEUX'])}</h3><table class=g><tr><td>Société d'assurance<br>{v(mandant.name)}</td><td>Réf. sinistre<br>{v(reference(rng, '99999999'))}</td><td>Date de l'événement<br>{v(f'{annex.day:%d/%m/%y}')}</td></tr><tr><td>Personne lésée<br>{v(annex.person.name)}</td><td colspan=2>Adresse des lieux<br>{v(annex.address.line)}</td></tr><tr><td>Expert<br>{v(who.name)}</td><td>Date de visite<br>{v(f'{visit:%d/%m/%y}')}</td><td>{boxes(('locataire', 'propriétaire', 'copropriétaire'), {rng.randrange(3)}, ' ')}</td></tr></table>"
        f"<table class=g><tr><td style='height:26mm'><b>A - CAUSE</b> {boxes(('accident', 'acte de l’autorité', 'vol', 'indéterminée'), {1}, ' ')}<br>{v(rng.choice(['Porte forcée par la police lors d’une perquisition. Pas de vol.', 'Bélier, une seule frappe en partie basse. Occupant absent.']))}</td></tr></table><table class=g><tr><th>B - DOMMAGES</th><th>Qté</th><th>Neuf €</th><th>Vét. %</th><th>Net €</th></tr>{rows}<tr><td colspan=4 class=r>TOTAL NET</td><td>{v(f'{total:.0f}')}</td></tr></table>"
        f"<table class=g><tr><td><b>C - TIERS</b><br>{boxes(('responsabilité reconnue', 'responsabilité contestée', 'absent à la réunion', 'non convoqué'), {2})}</td><td><b>D - RÉSERVES</b><br>{v(rng.choice(['néant', 'sous réserve facture', 'embellissements non vus']))}</td></tr></table><p>Le présent document, établi sans reconnaissance de garantie ni de responsabilité, fixe les constatations des signataires. Fait en {rng.randint(2, 4)} exemplaires le {v(f'{visit:%d/%m/%Y}')}.</p>"
        f"<table class=full><tr><td>L'expert<br>{signature(rng, 38)}</td><td>La personne lésée<br>{signature(rng, 38)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="13mm 14mm"), {})

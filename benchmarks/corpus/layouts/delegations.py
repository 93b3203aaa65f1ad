"""Powers to sign for a legal person: a delegation, a proxy filled in, an extract of a board, a mayor's decree."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    earlier,
    firm_of,
    hand_and_ink,
    pen,
    pick,
    some,
    tick,
)
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, of, spaced

_ACTS = (
    "signer toute demande d'indemnisation adressée à une administration",
    "représenter la société devant les juridictions, tant en demande qu'en défense",
    "déposer plainte au nom de la société et se constituer partie civile",
    "signer les baux, congés, quittances et états des lieux",
    "recevoir toute somme, en donner quittance et fournir les coordonnées bancaires",
    "transiger dans la limite de dix mille euros",
    "engager les dépenses d'entretien et de réparation du patrimoine",
    "signer la correspondance courante et les bordereaux de transmission",
)


def delegation(annex: Annex, rng: Random) -> Sheet:
    """A director delegates, article by article, to a head of department."""
    firm, giver, taker, day = firm_of(annex, rng), person(rng), annex.person, earlier(annex, rng, 20, 900)
    css = f"body{{font:10.5pt/1.55 {rng.choice([SERIF, SANS, DEJA_SERIF])};text-align:justify}} h4{{margin:4mm 0 1mm}} .h{{font-size:9pt;text-align:left}}"
    role = pick(rng, "directeur général", "présidente", "gérant", "directrice générale déléguée", "président du directoire")  # fmt: skip
    articles = [
        pick(rng, f"{escape(giver.title)} {escape(giver.name)}, {role}, délègue à {escape(taker.title)} {escape(taker.name)}, {pick(rng, 'responsable du service contentieux', 'directeur du patrimoine', 'responsable d’agence')}, qui accepte, les pouvoirs ci-après.", f"Il est donné délégation permanente à {escape(taker.title)} {escape(taker.name)}."),
        f"À ce titre, le bénéficiaire pourra : <ul>{''.join(f'<li>{act} ;</li>' for act in some(rng, _ACTS, 4))}</ul>",
        pick(rng, "Le bénéficiaire dispose de la compétence, de l'autorité et des moyens nécessaires à l'exercice de ces pouvoirs.", "La présente délégation s'exerce sous le contrôle de son auteur, qui peut y mettre fin à tout moment."),
        pick(rng, "Toute subdélégation est interdite.", "Le bénéficiaire peut se substituer un collaborateur placé sous son autorité, après accord écrit."),
        pick(rng, f"Elle prend effet le {long_date(day)} et cesse de plein droit au départ de l'un ou de l'autre.", f"Elle est consentie pour une durée d'un an à compter du {long_date(day)}."),
    ]  # fmt: skip
    mark = rng.choice(["Article {n}", "Art. {n}.", "{n} -", "§ {n}"])
    body = (
        f"<p class=h>{logo(rng, '#264653', 12)}<br><b>{escape(firm.name)}</b> - {firm.form}<br>{escape(firm.address.line)}<br>SIREN {spaced(firm.siren, 3, 3, 3)}</p><h2 class=c>{pick(rng, 'DÉLÉGATION DE POUVOIRS', 'DÉLÉGATION DE SIGNATURE', 'Délégation de pouvoirs et de signature', 'DÉCISION')}</h2>{at_times(rng, f'<p>Vu les statuts de la société ; vu la délibération du conseil du {any_date(day - timedelta(days=40), rng)} ;</p>')}"
        f"{''.join(f'<h4>{mark.format(n=n)}</h4><p>{text}</p>' for n, text in enumerate(articles, 1))}<p>Fait à {escape(firm.address.place.commune)}, le {any_date(day, rng)}, en deux originaux.</p><table class=full><tr><td>{pick(rng, 'Le délégant', 'L’auteur de la délégation', escape(giver.name))}<br><i>{at_times(rng, 'Bon pour délégation')}</i>{signature(rng)}</td><td>{pick(rng, 'Le délégataire', 'Le bénéficiaire', escape(taker.name))}<br><i>{at_times(rng, 'Bon pour acceptation')}</i>{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def proxy(annex: Annex, rng: Random) -> Sheet:
    """A form of proxy, filled in by pen: who gives, who receives, for what."""
    firm, giver, taker, day = firm_of(annex, rng), person(rng), annex.person, earlier(annex, rng, 5, 200)
    hand, ink = hand_and_ink(rng)

    def w(text: str) -> str:
        return pen(text, hand, ink)

    css = f"body{{font:11pt/2.1 {rng.choice([SANS, NARROW, DEJA])}}} h1{{text-align:center;font-size:20pt;letter-spacing:{rng.choice([0, 2, 4])}mm;margin:8mm 0}} .b{{border:.4mm solid #222;padding:5mm 7mm}}"
    body = (
        f"<h1>{pick(rng, 'POUVOIR', 'PROCURATION', 'MANDAT', 'Pouvoir spécial')}</h1><div class=b>{pick(rng, 'Je soussigné(e)', 'Le (la) soussigné(e)')} {w(giver.name)}<br>né(e) le {w(f'{giver.born:%d/%m/%Y}')} à {w(giver.birthplace.commune)}<br>agissant en qualité de {w(pick(rng, 'gérant', 'gérante', 'président', 'directeur', 'syndic'))}<br>de la société, de l'association ou de l'établissement {w(firm.name)}<br>immatriculé(e) sous le n° {w(spaced(firm.siren, 3, 3, 3))}<br>dont le siège est {w(firm.address.street)} {w(firm.address.place.postcode + ' ' + firm.address.place.commune)}</div>"
        f"<p>{pick(rng, 'donne pouvoir à', 'constitue pour mandataire', 'autorise')} {w(taker.title + ' ' + taker.name)}<br>demeurant {w(annex.address.street + ' ' + annex.address.place.commune)}<br>{pick(rng, 'pour', 'afin de', 'à l’effet de')} :<br>{tick(True)} {pick(rng, 'signer et déposer la demande d’indemnité', 'constituer le dossier de réclamation')} &nbsp; {tick(rng.random() < 0.6)} recevoir le règlement<br>{tick(rng.random() < 0.5)} retirer tout courrier &nbsp; {tick(False)} autre : ..........................</p><p>Fait à {w(firm.address.place.commune)}, le {w(f'{day:%d/%m/%Y}')}</p><table class=full style='line-height:1.3'><tr><td>Signature précédée de la mention « {pick(rng, 'bon pour pouvoir', 'lu et approuvé')} »<br>{w(pick(rng, 'Bon pour pouvoir', 'Lu et approuvé'))}{signature(rng)}</td><td>{at_times(rng, boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune)), 0.6)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def board_extract(annex: Annex, rng: Random) -> Sheet:
    """An extract of a board's minutes that names who leads the body and may sign."""
    firm, chair, day = firm_of(annex, rng), person(rng), earlier(annex, rng, 60, 1200)
    new = annex.person
    css = f"body{{font:{rng.choice(['10', '11'])}pt/1.5 {rng.choice([NARROW, SANS, MONO])}}} .k{{border-top:.4mm solid #000;border-bottom:.4mm solid #000;padding:2mm 0}} td{{padding:1mm 4mm 1mm 0}}"
    present = "".join(f"<tr><td>{escape(one.name)}</td><td>{pick(rng, 'administrateur', 'administratrice', 'représentant de la commune', 'associé', 'personnalité qualifiée')}</td><td>{pick(rng, 'présent', 'présent', 'excusé', 'pouvoir donné')}</td></tr>" for one in (person(rng) for _ in range(rng.randint(3, 7))))  # fmt: skip
    body = (
        f"<p class=k><b>{escape(firm.name)}</b><br>{pick(rng, 'Conseil d’administration', 'Conseil de surveillance', 'Assemblée des associés', 'Bureau')} - séance du {long_date(day)}</p><h3>{pick(rng, 'EXTRAIT DU PROCÈS-VERBAL', 'Extrait du registre des décisions', 'Relevé de décision')} - point n° {rng.randint(2, 14)}</h3><table>{present}</table><p style='margin-top:5mm'>Le quorum étant atteint, {escape(chair.short_title)} {escape(chair.name)}, {pick(rng, 'président de séance', 'doyen d’âge')}, {pick(rng, 'rappelle que le mandat du directeur arrive à son terme', 'expose la nécessité de désigner un nouveau représentant', 'soumet la nomination suivante')}.</p>"
        f"<p><b>{pick(rng, 'Décision', 'Résolution', 'Le conseil, après en avoir délibéré')}</b> : {escape(new.title)} {escape(new.name)}, né{new.agrees} le {long_date(new.born)}, est {pick(rng, 'nommé', 'désigné', 'reconduit')}{new.agrees} {pick(rng, 'directeur général', 'aux fonctions de représentant légal', 'gérant')} pour {pick(rng, 'trois ans', 'six ans', 'une durée indéterminée')}. {pick(rng, 'Tous pouvoirs lui sont conférés pour agir au nom de la société et engager sa signature.', 'À ce titre, il ou elle peut seul(e) ester en justice, réclamer et encaisser toute indemnité.')}</p><p>Vote : {rng.randint(4, 14)} pour, {rng.randint(0, 1)} abstention.</p><p>Pour extrait certifié conforme, le {any_date(min(day + timedelta(days=12), annex.sent), rng)}</p>{signature(rng)}{at_times(rng, round_stamp(rng, firm.name.upper(), 'SIÈGE', size_mm=30))}"
    )
    return Sheet(document(css, body, margin="20mm"), {})


def mayors_decree(annex: Annex, rng: Random) -> Sheet:
    """A mayor delegates functions and signature to a deputy or to an officer: recitals, articles, posting."""
    town, mayor, taker, day = firm_of(annex, rng).address.place, person(rng), annex.person, earlier(annex, rng, 60, 900)  # fmt: skip
    css = f"body{{font:11pt/1.5 {rng.choice([DEJA_SERIF, SERIF, DEJA])}}} .v{{margin-left:12mm;font-size:10pt}} .st{{position:absolute;top:0;right:0;border:.3mm solid #3b6;font-size:7pt;padding:2mm;color:#264}}"
    seen = some(
        rng,
        (
            "le code général des collectivités territoriales, notamment ses articles L. 2122-18 et L. 2122-19",
            f"la délibération du {long_date(day - timedelta(days=60))} portant élection du maire et des adjoints",
            "l'article L. 2122-22 et la liste des matières déléguées par le conseil",
            "le tableau des emplois communaux",
            "la nécessité d'assurer la continuité du service",
        ),
        3,
    )
    office = pick(rng, "premier adjoint", "directrice générale des services", "adjointe aux finances", "conseiller municipal", "chef du service des affaires juridiques")  # fmt: skip
    body = (
        f"<div class=st>Accusé de réception en préfecture<br>0{town.department}-2{rng.randint(10**7, 10**8 - 1)}-{day:%Y%m%d}-A{rng.randint(10, 999)}-AR<br>Affiché le {min(day + timedelta(days=2), annex.sent):%d/%m/%Y}</div><p>{logo(rng, '#40916c', 15)}<br>{pick(rng, 'DÉPARTEMENT', 'Département n°')} {town.department}<br><b>{pick(rng, 'VILLE', 'COMMUNE', 'MAIRIE')} {escape(of(town.commune)).upper()}</b></p><h3>{pick(rng, 'ARRÊTÉ DU MAIRE', 'ARRÊTÉ MUNICIPAL', 'Arrêté')} n° {day.year}-{rng.randint(10, 400)}</h3><p><i>{pick(rng, 'Objet : délégation de fonctions et de signature', 'portant délégation de signature', 'Délégations consenties par le maire')}</i></p><p>Le maire {escape(of(town.commune))},</p><div class=v>{''.join(f'<p>Vu {text} ;</p>' for text in seen)}</div><p class=c><b>{pick(rng, 'ARRÊTE', 'A R R Ê T E', 'ARRÊTE :')}</b></p>"
        f"<p><b>Article 1er</b> - {escape(taker.title)} {escape(taker.name)}, {office}, {pick(rng, 'reçoit délégation pour signer, sous ma surveillance et ma responsabilité,', 'est délégué(e) dans les matières suivantes :')} {pick(rng, 'les actes relatifs aux assurances, sinistres et contentieux de la commune', 'les pièces comptables, bons de commande et demandes d’indemnisation', 'la correspondance et les certificats administratifs')}.</p><p><b>Article 2</b> - {pick(rng, 'La signature du délégataire sera précédée de la formule « par délégation du maire ».', 'Cette délégation subsiste tant qu’elle n’est pas rapportée.')}</p><p><b>Article 3</b> - {pick(rng, 'Ampliation en sera adressée au sous-préfet, au comptable public et à l’intéressé(e).', 'Le directeur général des services est chargé de l’exécution du présent arrêté.')}</p><p style='font-size:9pt'>{pick(rng, 'Le tribunal administratif peut être saisi dans les deux mois de la publication.', 'Recours : tribunal administratif, deux mois.')}</p><div style='margin-left:85mm'>{escape(town.commune)}, le {long_date(day)}<br>Le maire, {escape(mayor.name)}<br>{signature(rng)}{round_stamp(rng, 'MAIRIE ' + of(town.commune).upper(), 'R F', size_mm=34)}</div>"
    )
    return Sheet(document(css, body, margin="18mm 21mm"), {})

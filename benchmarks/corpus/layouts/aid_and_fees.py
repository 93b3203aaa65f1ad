"""Legal aid granted after its sums are reckoned or told over two pages, and a flat fee agreed on one sheet."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.blocks import court_head, identity, said, worded
from benchmarks.corpus.layouts.held import held
from benchmarks.corpus.layouts.parts import cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money


def aid_with_sums(annex: Annex, rng: Random) -> Sheet:
    """The office's reckoning: resources, household, ceiling, share borne by the State, then «admis» in a frame."""
    case, day, lawyer = held(annex, rng), earlier(annex, rng, 60, 600), person(rng)
    income, share = rng.randint(0, 14_000), pick(rng, "100 %", "55 %", "25 %", "100 %")
    rows = [("Revenu fiscal de référence", f"{income} €"), ("Parts / personnes à charge", str(rng.randint(0, 4))), ("Plafond applicable", f"{rng.randint(11_500, 19_500)} €"), ("Valeur du patrimoine mobilier", pick(rng, "0 €", "820 €", "néant")), ("Part de l'État", share)]  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, NARROW, MONO])}}} .w{{width:100%;margin:4mm 0}} .w td{{border:.2mm solid #666;padding:1.5mm 3mm}} .k{{border:.6mm solid #000;text-align:center;padding:3mm;font-size:13pt}}"
    body = f"{court_head(case.court, rng, 'Bureau d’aide juridictionnelle')}<p>{pick(rng, 'N° BAJ', 'Décision n°', 'Dossier')} : {day.year}/{rng.randint(100, 99999):06d}<br>{pick(rng, 'Demandeur', 'Bénéficiaire', 'Requérant')} : {escape(surname_first(annex.person))}</p><h3>{pick(rng, 'Décision d’aide juridictionnelle', 'AIDE JURIDICTIONNELLE - EXAMEN DES RESSOURCES ET DÉCISION', 'DÉCISION DU BUREAU D’AIDE JURIDICTIONNELLE')}</h3><table class=w>{label_rows(rows)}</table><div class=k>{pick(rng, 'ADMISSION', 'ADMIS AU BÉNÉFICE DE L’AIDE', 'AIDE ACCORDÉE')} - {share}</div><p style='margin-top:4mm'>Avocat {pick(rng, 'désigné', 'choisi')} : Maître {escape(lawyer.name)}</p><p>{pick(rng, 'Décision du', 'Séance du', 'Statué le')} {said(day, rng)}</p>{signature(rng, 34)}{at_times(rng, boxed_stamp(rng, ('B.A.J.', f'{day:%d.%m.%Y}')))}"
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def aid_over_two_pages(annex: Annex, rng: Random) -> Sheet:
    """The decision and, on its back, what it covers and the remedies against it: two pages of which the second names nobody."""
    case, day, lawyer = held(annex, rng), earlier(annex, rng, 60, 600), person(rng)
    asked = day - timedelta(days=rng.randint(8, 80))
    back = "".join(f"<p>{text}</p>" for text in rng.sample(["L'aide juridictionnelle couvre la rétribution de l'avocat et les frais d'expertise, de commissaire de justice et d'interprète.", "En cas d'aide partielle, un honoraire complémentaire est fixé par convention écrite, soumise au bâtonnier.", "Elle peut être retirée si elle a été obtenue à la suite de déclarations inexactes.", "Le recours contre la décision est formé par simple déclaration ou lettre recommandée, dans les quinze jours de la notification.", "Si votre situation s'améliore, l'État peut demander le remboursement des sommes avancées.", "Le changement d'avocat suppose l'accord du bureau ou du bâtonnier.", "Les droits de plaidoirie restent à la charge du bénéficiaire.", "Conservez cette décision : elle devra être présentée à chaque auxiliaire de justice."], rng.randint(5, 8)))  # fmt: skip
    css = f"body{{font:11pt/1.7 {rng.choice([SERIF, SANS, DEJA_SERIF, DEJA])};text-align:justify}} .n{{break-before:page}} h3{{text-align:center}}"
    body = f"<p><b>Bureau d'aide juridictionnelle</b><br>{escape(case.court)}</p><h3>{pick(rng, 'DÉCISION D’AIDE JURIDICTIONNELLE TOTALE', 'DÉCISION PORTANT ADMISSION À L’AIDE JURIDICTIONNELLE', 'NOTIFICATION DE DÉCISION - AIDE JURIDICTIONNELLE')}</h3><p>Sur la demande {pick(rng, 'déposée le', 'reçue le', 'présentée le')} {said(asked, rng)} par {identity(annex.person, rng)}, {pick(rng, 'en vue d’être assisté dans une procédure d’instruction', 'tendant à la réparation d’une détention provisoire', 'pour sa défense devant le tribunal correctionnel')},</p><p>{pick(rng, 'le président du bureau', 'le bureau, après en avoir délibéré', 'la section compétente')}, vu la loi du 10 juillet 1991,</p><p>ACCORDE l'aide juridictionnelle {pick(rng, 'totale', 'partielle')} et désigne Maître {escape(lawyer.name)}, avocat.</p><p>{case.town}, le {worded(day)}</p>{signature(rng)}{round_stamp(rng, 'AIDE JURIDICTIONNELLE', 'B A J')}<div class=n><h3>{pick(rng, 'Informations au bénéficiaire', 'NOTICE', 'À LIRE ATTENTIVEMENT')}</h3>{back}</div>"
    return Sheet(document(css, body, margin="22mm 24mm"), {})


def flat_fee_sheet(annex: Annex, rng: Random) -> Sheet:
    """An agreement on a flat fee on one sheet, boxes ticked and sums by hand, signed at the prison's visiting room."""
    lawyer, day, case = person(rng), earlier(annex, rng, 90, 700), held(annex, rng)
    hand, ink = hand_and_ink(rng)
    net = Decimal(rng.randint(8, 60) * 100)
    stages = "<br>".join(f"{tick(rng.random() < 0.5)} {text}" for text in ("garde à vue", "instruction", "chambre de l'instruction", "audience de jugement", "requête en réparation"))  # fmt: skip
    rows = cells(("Forfait HT", pen(money(net), hand, ink))) + cells(("TTC", pen(money(net * Decimal("1.2")), hand, ink))) + cells(("Versé ce jour", pen(money(net / 2), hand, ink)))  # fmt: skip
    css = f"body{{font:10.5pt/1.8 {rng.choice([SANS, NARROW, SERIF])}}} .t{{font-family:DejaVu Sans;font-size:9pt}} .w td{{border:.2mm solid #555;padding:1mm 5mm}}"
    body = f"<p><b>Me {escape(lawyer.name)}</b><br>{lines(address(rng).lines)}</p><h3>{pick(rng, 'CONVENTION D’HONORAIRES FORFAITAIRES', 'Convention d’honoraires (forfait)', 'ACCORD D’HONORAIRES - FORFAIT')}</h3><p>Client : {pen(surname_first(annex.person), hand, ink)}<br>{pick(rng, 'Détenu à', 'Lieu de détention', 'Écrou')} : {pen(case.prison, hand, ink)}</p><p class=t>{stages}</p><table class=w>{rows}</table><p>{pick(rng, 'Le forfait ne comprend ni appel ni pourvoi.', 'Tout acte supplémentaire fera l’objet d’un avenant.', 'Solde payable à l’issue de la procédure.')} Art. 10 de la loi du 31 décembre 1971.</p><p>Le {long_date(day)} &nbsp; L'avocat {signature(rng, 30)} Le client {signature(rng, 30)}</p>"
    return Sheet(document(css, body, margin="18mm 20mm"), {})

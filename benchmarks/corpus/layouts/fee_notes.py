"""What lawyers bill for a detention."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import siren, siret_of
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.held import Held, day_between, held
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups, spaced

_TASKS = (
    "Entretien avec la famille, ouverture du dossier", "Visite en détention", "Étude du dossier d'instruction, cotes D1 à D{n}", "Rédaction d'une demande de mise en liberté", "Assistance au débat contradictoire devant le JLD",
    "Assistance à interrogatoire au fond", "Mémoire devant la chambre de l'instruction", "Audience devant la chambre de l'instruction", "Demande d'actes (art. 82-1)", "Confrontation", "Correspondances et entretiens téléphoniques",
    "Préparation de l'audience de jugement", "Plaidoirie", "Observations sur avis de fin d'information", "Déplacement à la maison d'arrêt, aller et retour",
)  # fmt: skip


def _tasks(case: Held, rng: Random, low: int, high: int) -> list[tuple[date, str, Decimal]]:
    days = sorted(day_between(rng, case.start, case.end) for _ in range(rng.randint(low, high)))
    return [(day, rng.choice(_TASKS).format(n=rng.randint(80, 900)), Decimal(rng.randint(1, 16)) / 4) for day in days]  # fmt: skip


def fee_note(annex: Annex, rng: Random) -> Sheet:
    """A note on the letter paper of a chamber: what was done in a few lines, the sum, the tax, the account."""
    case, lawyer, office, into = held(annex, rng), person(rng), address(rng), account(rng)
    day = day_between(rng, case.end, annex.sent)
    net = Decimal(rng.randint(8, 90) * 50)
    done = "".join(f"<li>{task}</li>" for _, task, _ in _tasks(case, rng, 3, 7))
    vat = (net * Decimal("0.2")).quantize(Decimal("0.01"))
    css = f"body{{font:11pt/1.55 {rng.choice([SERIF, DEJA_SERIF])}}} .h{{text-align:center;letter-spacing:.5mm;border-bottom:.3mm solid #000;padding-bottom:4mm}} .s td{{padding:.8mm 4mm}} .f{{position:fixed;bottom:-12mm;font-size:7pt;width:100%;text-align:center}}"
    body = (
        f"<div class=h><b style='font-size:15pt'>{escape(lawyer.name.upper())}</b><br>{rng.choice(['AVOCAT À LA COUR', 'Avocat au Barreau', 'Ancien secrétaire de la Conférence - Avocat'])} - {escape(case.town)}<br><small>{escape(office.line)} - {phone_groups(phone(rng))}</small></div><p class=r style='margin-top:8mm'>{annex.person.title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</p><p>{case.town}, le {long_date(day)}</p><h3>{rng.choice(['NOTE D’HONORAIRES', 'FACTURE D’HONORAIRES', 'MÉMOIRE D’HONORAIRES', 'Honoraires'])} N° {day.year}-{rng.randint(1, 400):03d}</h3><p>{rng.choice(['Affaire', 'Dossier', 'Aff.'])} : Ministère public c/ {escape(annex.person.used_name.upper())} - {case.inquiry}</p>"
        f"<p>{rng.choice(['Diligences accomplies au titre du contentieux de la détention', 'Pour mes soins et peines dans le dossier ci-dessus', 'Prestations'])} :</p><ul>{done}</ul><table class=s style='margin-left:60mm'><tr><td>Honoraires HT</td><td class=r>{money(net)}</td></tr><tr><td>TVA 20 %</td><td class=r>{money(vat)}</td></tr><tr><td><b>Total TTC</b></td><td class=r><b>{money(net + vat)}</b></td></tr><tr><td>{rng.choice(['Provisions reçues', 'À déduire, acompte'])}</td><td class=r>- {money(net // 3)}</td></tr><tr><td><b>Solde dû</b></td><td class=r><b>{money(net + vat - net // 3)}</b></td></tr></table><p>Règlement par virement : {into.iban_in_fours} - {into.bic}</p>{signature(rng)}<div class=f>SIRET {spaced(siret_of(siren(rng), rng), 3, 3, 3, 5)} - membre d'une association agréée, le règlement par chèque est accepté - pénalités de retard : trois fois le taux légal, indemnité forfaitaire de 40 €</div>"
    )
    return Sheet(document(css, body, margin="16mm 22mm 22mm"), {})


def timed_bill(annex: Annex, rng: Random) -> Sheet:
    """A bill of a firm's program: each task with its day, its hours and its rate."""
    case, office = held(annex, rng), address(rng)
    partners = [person(rng) for _ in range(rng.randint(2, 3))]
    day = day_between(rng, case.end, annex.sent)
    rate = Decimal(rng.choice([150, 180, 200, 220, 250, 300]))
    tasks = _tasks(case, rng, 7, 18)
    rows = "".join(cells((f"{on:%d/%m/%y}", rng.choice(partners).used_name[:2].upper(), task, f"{hours:.2f}".replace(".", ","), f"<div class=r>{money(hours * rate)}</div>")) for on, task, hours in tasks)  # fmt: skip
    net, colour = sum((hours for *_, hours in tasks), Decimal()) * rate, rng.choice(["#1b263b", "#6a1b2d", "#2f4f4f"])  # fmt: skip
    spent = Decimal(rng.randint(0, 180))
    vat = (net * Decimal("0.2")).quantize(Decimal("0.01"))
    css = f"body{{font:9pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .w td{{padding:1mm 2mm;border-bottom:.2mm solid #ccc;vertical-align:top}} .w th{{background:{colour};color:#fff;padding:1.5mm;text-align:left}} .k{{color:{colour};font-size:16pt}}"
    names = " - ".join(escape(partner.used_name) for partner in partners)
    body = (
        f"<table class=full><tr><td><span class=k>{names}</span><br>{rng.choice(['Avocats associés', 'SELARL d’avocats', 'A.A.R.P.I. - Avocats'])}<br>{lines(office.lines)}<br>Palais : {rng.choice('ABCDEK')} {rng.randint(100, 999)} - TVA FR{rng.randint(10, 99)}{siren(rng)}</td><td class=r><b>{rng.choice(['Facture', 'Facture d’honoraires', 'Relevé de diligences valant facture'])}</b><br>n° F{day:%y%m}{rng.randint(10, 99)}<br>{day:%d/%m/%Y}<br>{rng.choice(['échéance à 30 jours', 'payable à réception', 'règlement sous quinzaine'])}</td></tr></table><p style='margin:7mm 0 7mm 95mm'>{escape(annex.person.short_title)} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</p><p><b>N/Réf. {day.year % 100}{rng.randint(1000, 9999)} - {escape(annex.person.used_name)} / Parquet {escape(case.town)} (détention)</b></p>"
        f"<table class='w full'><tr><th>Date</th><th>Int.</th><th>Intervention</th><th>Temps</th><th class=r>Montant HT</th></tr>{rows}</table><p class=r style='margin-top:4mm'>Taux horaire : {money(rate)} HT<br>Honoraires : {money(net)}<br>Frais et débours non soumis : {money(spent)}<br>TVA : {money(vat)}<br><b style='font-size:12pt'>Net à payer : {money(net + vat + spent)}</b></p><p style='font-size:7.5pt'>Contestation : le bâtonnier de l'ordre peut être saisi de tout différend relatif aux honoraires. Médiateur de la consommation de la profession d'avocat.</p>"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), {})


def call_for_provision(annex: Annex, rng: Random) -> Sheet:
    """A letter of a lawyer to the family that asks for a sum on account, receipt at the foot."""
    case, lawyer, relative = held(annex, rng), person(rng), person(rng)
    day = day_between(rng, case.start, min(case.start + timedelta(days=60), case.end))
    sum_ = Decimal(rng.randint(3, 30) * 100)
    css = f"body{{font:11.5pt/1.6 {rng.choice([SANS, SERIF])}}} .b{{border:.3mm dashed #333;padding:4mm;margin-top:9mm;font-size:10pt}}"
    body = (
        f"<p>Cabinet de Me {escape(lawyer.name)}<br>{rng.choice(['Droit pénal - Droit des étrangers', 'Défense pénale', 'Barreau de ' + escape(case.town)])}<br>{escape(email(lawyer, rng))}</p><p class=r>{relative.title} {escape(relative.name)}<br>{lines(annex.address.lines)}</p><p class=r>{any_date(day, rng)}</p><p>{rng.choice(['Objet : provision sur honoraires', 'Dossier de votre proche', 'Facture de provision n° ' + str(rng.randint(100, 900))])}</p><p>{relative.title},</p><p>{rng.choice(['Comme convenu lors de notre entretien, je vous remercie de bien vouloir me faire parvenir', 'Afin de poursuivre mon intervention, il convient de régler', 'Je vous prie de trouver ici ma demande de provision, soit'])} la somme de <b>{money(sum_)} TTC</b> ({money(sum_ / Decimal('1.2'))} HT, TVA {money(sum_ - sum_ / Decimal('1.2'))}) pour la défense de {escape(annex.person.name)}, détenu{annex.person.agrees} {escape(case.at_prison)}.</p>"
        f"<p>Cette somme couvre l'étude du dossier, {rng.randint(2, 5)} visites et une demande de mise en liberté. Elle s'imputera sur ma facture définitive.</p><p>Je vous prie de croire, {relative.title}, à l'assurance de mes sentiments dévoués.</p>{signature(rng)}<div class=b>{rng.choice(['REÇU', 'Acquit', 'Pour acquit'])} - la somme de {money_in_words(sum_)}, {rng.choice(['par chèque', 'en espèces', 'par virement'])}, le {day + timedelta(days=rng.randint(0, 9)):%d/%m/%Y} {boxed_stamp(rng, ('Me ' + lawyer.used_name.upper(), 'AVOCAT'))}</div>"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), {})


def settled_statement(annex: Annex, rng: Random) -> Sheet:
    """An account of all that a client paid, closed with a sworn line: column of the chamber at the left."""
    case, lawyer, office = held(annex, rng), person(rng), address(rng)
    day, total = day_between(rng, case.end, annex.sent), Decimal()
    rows = ""
    for on, task, _ in _tasks(case, rng, 3, 6):
        paid = Decimal(rng.randint(3, 18) * 60)
        total += paid
        rows += cells((f"{on:%d.%m.%Y}", task, rng.choice(["chèque", "virement", "espèces", "carte"]), money(paid)))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([MONO, DEJA])}}} .k{{width:44mm;background:#f0ece2;padding:5mm;font-size:8.5pt}} .m{{padding-left:7mm}} .w td{{padding:1.2mm 3mm 1.2mm 0;border-top:.2mm dotted #333}} .w td:last-child{{white-space:nowrap}}"
    body = f"<table class=full><tr><td class=k>{logo(rng, '#8a6d3b', 20)}<br><br>{escape(lawyer.name)}<br>{lines(office.lines)}<br><br>T. {phone_groups(phone(rng), '.')}<br><br>Défense pénale<br>Application des peines</td><td class=m><p>{long_date(day)}</p><h3>{rng.choice(['Compte client arrêté', 'État récapitulatif', 'Facture acquittée', 'Décompte définitif'])}</h3><p>{escape(annex.person.name)}<br>Réf. interne {rng.randint(100, 999)}/{case.start.year} - du {case.start:%d.%m.%Y} au {case.end:%d.%m.%Y}</p><table class='w full'>{rows}<tr><td></td><td><b>Encaissé</b></td><td></td><td><b>{money(total)}</b></td></tr></table><p style='margin-top:5mm'>Dont taxe de 20 % : {money(total / 6)}</p><p>{rng.choice(['Je certifie que les sommes ci-dessus concernent exclusivement la détention provisoire, à l’exclusion de la défense au fond.', 'Montants réglés en totalité ; aucun remboursement par un assureur n’est intervenu.', 'Dossier soldé à ce jour.'])}</p>{signature(rng)}{round_stamp(rng, 'CABINET ' + lawyer.used_name.upper(), 'AVOCAT')}</td></tr></table>"
    return Sheet(document(css, body, margin="15mm"), {})

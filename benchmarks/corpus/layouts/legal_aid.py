"""Decisions on legal aid."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.held import Held, day_between, held, paragraphs, ticks
from benchmarks.corpus.layouts.parts import label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import in_words, long_date

_SUBJECTS = (
    "assistance devant le premier président statuant en matière de réparation des détentions", "information judiciaire - mis en examen", "contentieux de la détention provisoire",
    "procédure correctionnelle", "défense devant la chambre de l'instruction", "procédure devant le juge aux affaires familiales",
)  # fmt: skip
_NOTES = (
    "Les sommes non comprises dans les dépens restent à la charge de la partie adverse, s'il y a lieu.",
    "Le bénéfice de l'aide peut être retiré si des ressources nouvelles surviennent, ou si la demande a été obtenue par de fausses déclarations.",
    "Vous devez prendre contact sans délai avec l'auxiliaire de justice désigné et lui remettre une copie de la présente.",
    "Recours : dans les quinze jours de la notification, devant l'autorité compétente, sans ministère d'avocat.",
    "La décision est caduque si la juridiction n'est pas saisie dans l'année.",
)  # fmt: skip


def _number(case: Held, rng: Random) -> str:
    return f"{rng.choice(['C-', '', 'N'])}{rng.randint(10000, 99999)}-{case.start.year}-{rng.randint(1, 99999):06d}"  # fmt: skip


def aid_granted(annex: Annex, rng: Random) -> Sheet:
    """A decision of a bureau in due form: what was asked, of what means, what is granted, who is named."""
    case, who, lawyer = held(annex, rng), annex.person, person(rng)
    day = day_between(rng, case.start + timedelta(days=20), annex.sent)
    whole = rng.random() < 0.6
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS])};text-align:justify}} h3{{text-align:center;margin:8mm 0}}"
    granted = "l'aide juridictionnelle TOTALE" if whole else f"l'aide juridictionnelle PARTIELLE au taux de {rng.choice([25, 55])} %"  # fmt: skip
    body = (
        f"<table class=full><tr><td><b>BUREAU D'AIDE JURIDICTIONNELLE</b><br>{rng.choice(['près le', 'établi près le'])} {escape(case.court[0].lower() + case.court[1:])}<br>{rng.choice(['Section judiciaire', '1re section', 'Section pénale'])}</td><td class=r>N° BAJ : {_number(case, rng)}<br>Demande du {day - timedelta(days=rng.randint(15, 80)):%d/%m/%Y}</td></tr></table><h3>{rng.choice(['DÉCISION D’AIDE JURIDICTIONNELLE', 'DÉCISION D’ADMISSION', 'DÉCISION'])}</h3><p>Le bureau, {rng.choice(['statuant', 'réuni et statuant'])} le {long_date(day)}, présidé par {escape(case.judge.name)} ;</p><p>Vu la loi n° 91-647 du 10 juillet 1991 et le décret n° 2020-1717 du 28 décembre 2020 ;</p><p>Vu la demande présentée par {who.title} {escape(who.name)}, demeurant {escape(annex.address.line)}, pour : {rng.choice(_SUBJECTS)} ;</p>"
        f"<p>{rng.choice(['Considérant', 'Attendu'])} que les ressources du foyer, composé de {in_words(rng.randint(2, 5))} personnes, s'élèvent à {rng.randint(0, 12)} {rng.randint(100, 999)} euros et n'excèdent pas le plafond applicable ;</p><p class=c><b>{rng.choice(['PAR CES MOTIFS', 'DÉCIDE'])}</b></p><p>Accorde au demandeur le bénéfice de {granted} ;</p><p>{rng.choice(['Constate que', 'Dit que'])} Maître {escape(lawyer.name)}, avocat au barreau de {escape(case.town)}, {rng.choice(['accepte de prêter son concours', 'est désigné', 'a été choisi par le demandeur'])}.</p>{paragraphs(rng, _NOTES, 1, 3)}<p>Pour expédition conforme, le secrétaire du bureau</p>{signature(rng)}{round_stamp(rng, 'BUREAU D’AIDE JURIDICTIONNELLE', 'R F')}"
    )
    return Sheet(document(css, body, margin="19mm 22mm"), {})


def aid_print_out(annex: Annex, rng: Random) -> Sheet:
    """The notification that the program prints: address for a window, frames, a coupon for the lawyer."""
    case, who, lawyer, office = held(annex, rng), annex.person, person(rng), address(rng)
    day = day_between(rng, case.start + timedelta(days=20), annex.sent)
    rows = [("Bénéficiaire", surname_first(who)), ("Né(e) le", f"{who.born:%d/%m/%Y}"), ("Procédure", rng.choice(_SUBJECTS)), ("Juridiction", case.court), ("Nature de l'aide", rng.choice(["totale", "totale (détenu)", "partielle 55 %", "partielle 25 %", "provisoire"])), ("Avocat", f"Me {lawyer.name} - {office.line}"), ("Date de la décision", f"{day:%d/%m/%Y}")]  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([MONO, NARROW, SANS])}}} .w td{{border:.2mm solid #555;padding:1.6mm 3mm}} .q{{border-top:.4mm dashed #000;margin-top:9mm;padding-top:4mm}}"
    body = (
        f"<table class=full><tr><td>{escape(case.court)}<br>B.A.J.<br>{lines(address(rng).lines)}</td><td style='padding-top:12mm'>{escape(who.short_title)} {escape(who.name.upper())}<br>{lines(annex.address.lines)}</td></tr></table><p>Réf. {_number(case, rng)} / Bureau {rng.randint(1, 9)} / {escape(case.clerk.forenames[0][0])}.{escape(case.clerk.used_name)}</p><h3>{rng.choice(['NOTIFICATION D’UNE DÉCISION', 'Notification d’admission à l’aide juridictionnelle', 'Votre demande d’aide juridictionnelle'])}</h3><p>{rng.choice(['Votre demande a été examinée.', 'Nous vous notifions la décision prise sur votre demande.'])}</p><table class='w full'>{label_rows(rows)}</table>"
        f"<div style='margin-top:5mm'>{paragraphs(rng, _NOTES, 2, 4)}</div><div class=q>{rng.choice(['Volet à remettre à l’avocat', 'ATTESTATION DE MISSION (à compléter en fin d’affaire)', 'Partie réservée à l’auxiliaire de justice'])}<br>Coefficient : ....... &nbsp; Unités de valeur : {rng.choice([4, 8, 20, 34, 50])}<br>Date d'achèvement : ............</div>"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), {})


def aid_minutes(annex: Annex, rng: Random) -> Sheet:
    """A minute of one president alone, ruled in two halves: the means counted, then boxes of what he grants."""
    case, who, lawyer = held(annex, rng), annex.person, person(rng)
    day = day_between(rng, case.start + timedelta(days=20), annex.sent)
    income = rng.randint(0, 1100)
    means = [("Revenu fiscal de référence", f"{income * 12} €"), ("Patrimoine mobilier", f"{rng.randint(0, 3000)} €"), ("Patrimoine immobilier", "néant"), ("Personnes à charge", str(rng.randint(0, 4))), ("Quotient retenu", f"{income} €/mois")]  # fmt: skip
    grants = ("prise en charge par l'État de la totalité des frais", "prise en charge à hauteur de 55 %", "prise en charge à hauteur de 25 %", "rejet : ressources supérieures au plafond", "rejet : demande manifestement dénuée de fondement")  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, SERIF])}}} .t{{border:.5mm solid #1a3c6e}} .t>tbody>tr>td{{width:50%;padding:5mm;vertical-align:top;border-right:.3mm solid #1a3c6e}} .t table td{{padding-right:4mm}} h4{{margin:0 0 3mm;color:#1a3c6e}}"
    body = (
        f"<p>{rng.choice(['Commission compétente', 'Aide aux justiciables', 'A. J.'])} - {escape(case.town)}<br>Minute {rng.randint(100, 9000)} / {day.year}</p><p style='font-size:12pt'><b>{escape(surname_first(who))}</b>, assisté{who.agrees} ou à assister par Me {escape(lawyer.name)}<br>Cause : {rng.choice(_SUBJECTS)} ({case.parquet})</p><table class='t full'><tr><td><h4>{rng.choice(['Examen des ressources', 'Situation du requérant'])}</h4><table>{label_rows(means)}</table><p style='margin-top:4mm;font-size:8.5pt'>Pièces : avis fiscal, attestation de la caisse, fiche d'écrou.</p></td><td><h4>{rng.choice(['Le président décide', 'Suite donnée'])}</h4>{ticks(grants, {rng.choice([0, 0, 0, 1, 2])})}<p style='margin-top:4mm'>Effet au {day - timedelta(days=rng.randint(5, 60)):%d/%m/%Y}</p></td></tr></table>"
        f"<p style='margin-top:6mm'>Rendu sans débat, le {long_date(day)}. {rng.choice(['Ampliation au bâtonnier.', 'Copie : intéressé, ordre des avocats, CARPA.', 'À joindre au dossier de plaidoirie.'])}</p>{signature(rng)}{boxed_stamp(rng, ('ADMIS', f'{day:%d.%m.%Y}'))}"
    )
    return Sheet(document(css, body, margin="18mm 17mm"), {})

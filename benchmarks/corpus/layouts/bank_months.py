"""Bank statements of five more banks: a mutual's quarterly sheet, a postal account, an online bank, a business account, a savings book."""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import logo
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Payment, Sheet
from benchmarks.corpus.people import phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_Move = tuple[date, str, Decimal]
_OUT = ("PAIEMENT CB GARAGE DU LAC", "PRLV SYNDIC CHARGES", "ECHEANCE PRET HABITAT", "CHQ {n}", "COTIS. CARTE DEBIT IMMEDIAT", "PRLV MUTUELLE ETUDIANTS", "RET DAB AGENCE {n}", "FRAIS IRREG. ET INCIDENTS", "PRLV TRESOR PUBLIC", "FACT CB BRICO SUD", "PRLV CANTINE MAIRIE", "ABONNEMENT STREAMING", "PAIEMENT CB PRIMEUR", "LOYER OCTOBRE AGENCE")  # fmt: skip
_IN = ("VIR ALLOCATIONS FAMILIALES", "REMISE CHEQUES {n}", "VIR CPAM REMBOURSEMENT", "VIR PENSION RETRAITE", "VIR EMPLOYEUR PAIE", "ANNUL. OPERATION CB", "VERSEMENT ESPECES", "INTERETS CREDITEURS")  # fmt: skip
_SMALL = (
    "Les dépôts sont garantis par le fonds de garantie des dépôts et de résolution dans la limite de 100 000 euros par déposant.",
    "Vous disposez de treize mois pour contester une opération non autorisée, ramenés à soixante-dix jours hors de l'Espace économique européen.",
    "Taux de l'intérêt débiteur en cas de découvert non autorisé : taux de l'usure diminué de 0,05 point.",
    "En cas de désaccord, adressez-vous à votre agence, puis au service réclamations, enfin au médiateur auprès de la fédération.",
    "Le total annuel des frais bancaires figure sur le récapitulatif envoyé en janvier.",
    "Opposition carte perdue ou volée : appelez sans délai, vingt-quatre heures sur vingt-quatre.",
)  # fmt: skip


def _moves(payment: Payment, rng: Random, paid: str, least: int, most: int) -> list[_Move]:
    """Movements around the day of the payment, the oldest first; the payment among them, so labelled."""
    drawn: list[_Move] = [(payment.day, f"{paid} {payment.beneficiary.upper()}", -payment.amount)]
    for _ in range(rng.randint(least, most)):
        coming = rng.random() < 0.2
        label = rng.choice(_IN if coming else _OUT).format(n=rng.randint(1000, 999999))
        amount = Decimal(rng.randint(15_000, 210_000) if coming else rng.randint(290, 31_000)) / 100
        drawn.append(
            (payment.day + timedelta(days=rng.randint(-16, 12)), label, amount if coming else -amount)
        )
    return sorted(drawn)


def _sides(amount: Decimal) -> tuple[str, str]:
    return (money(-amount, unit=""), "") if amount < 0 else ("", money(amount, unit=""))


def _window(payment: Payment, rng: Random) -> str:
    return f"{escape(payment.payer.upper())}<br>{'<br>'.join(map(escape, address(rng, flat=True).lines))}"


def _total(moves: Sequence[_Move]) -> Decimal:
    return sum((amount for _, _, amount in moves), Decimal())


def mutual_extract(payment: Payment, rng: Random) -> Sheet:
    """A mutual bank's extract: two columns of sums, old and new balance in words of that bank, a word of the local branch."""
    moves, opening = _moves(payment, rng, pick(rng, "VIR WEB", "VIREMENT A", "CHQ A"), 8, 18), Decimal(rng.randint(90_000, 520_000)) / 100  # fmt: skip
    rows = [["Date", "Date valeur", "Opération", "Débit EUROS", "Crédit EUROS"], ["", "", f"SOLDE CRÉDITEUR AU {moves[0][0] - timedelta(days=1):%d/%m/%Y}", "", money(opening, unit="")], *([f"{day:%d/%m/%Y}", f"{day + timedelta(days=1):%d/%m/%Y}", escape(label), *_sides(amount)] for day, label, amount in moves), ["", "", pick(rng, "NOUVEAU SOLDE", "SOLDE EN VOTRE FAVEUR"), "", money(opening + _total(moves), unit="")]]  # fmt: skip
    body = f"{issuer(rng, payment.account.bank.name, ('Caisse locale - société coopérative à capital variable', phone_groups(phone(rng))), _window(payment, rng))}{heading(rng, 'EXTRAIT DE COMPTE', 'RELEVÉ ET INFORMATIONS BANCAIRES', 'Relevé de votre Eurocompte')}{pairs(rng, [('Compte', payment.account.number), ('Titulaire', payment.payer), ('Extrait n°', str(rng.randint(1, 12)))])}{grid(rows)}{paragraphs(*some(rng, _SMALL, rng.randint(1, 3)))}{at_times(rng, '<p>Sociétaires, votre assemblée se tiendra au printemps : venez nombreux.</p>')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW), css="td,th{font-size:8pt}"), {})


def postal_account(payment: Payment, rng: Random) -> Sheet:
    """A postal bank's statement on two pages: all accounts first, then the movements of one, carried over."""
    moves, opening = _moves(payment, rng, pick(rng, "ACHAT CB", "VIREMENT POUR", "CHEQUE N° 88"), 14, 26), Decimal(rng.randint(60_000, 400_000)) / 100  # fmt: skip
    cut = len(moves) // 2
    others = [["Vos comptes", "Numéro", "Solde"], [pick(rng, "Compte courant postal", "Compte chèques"), payment.account.number, money(opening + _total(moves))], ["Livret A", f"{rng.randrange(10**10):010d}", money(Decimal(rng.randint(1000, 900000)) / 100)]]  # fmt: skip
    head = ["Date", "Opérations", "Débit (¤)", "Crédit (¤)"]
    first, second = ([[f"{day:%d/%m}", escape(label), *_sides(amount)] for day, label, amount in part] for part in (moves[:cut], moves[cut:]))  # fmt: skip
    body = f"{issuer(rng, payment.account.bank.name, ('Centre financier', phone_groups(phone(rng))), _window(payment, rng))}{heading(rng, 'Relevé de vos comptes', f'RELEVÉ DE COMPTES n° {rng.randint(1, 24)}', 'Situation de vos comptes et relevé')}<p>au {long_date(moves[-1][0] + timedelta(days=2))}</p>{grid(others)}{paragraphs(*some(rng, _SMALL, 2))}{grid([head, ['', 'Ancien solde', '', money(opening, unit='')], *first])}{_NEXT}<p class=r>{escape(payment.payer)} - page 2/2</p>{grid([head, *second, ['', 'Total des opérations', money(-sum((m[2] for m in moves if m[2] < 0), Decimal()), unit=''), money(sum((m[2] for m in moves if m[2] > 0), Decimal()), unit='')]])}{paragraphs(*some(rng, _SMALL, 3))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def neobank_statement(payment: Payment, rng: Random) -> Sheet:
    """An online bank's monthly file: a sober page, days as headings, the hour and the kind under each movement."""
    moves = _moves(payment, rng, pick(rng, "Virement à", "Paiement chez", "Carte ••42"), 7, 15)
    blocks = "".join(f"<div class=m><span>{money(abs(amount))}</span>{'+' if amount > 0 else ''} {escape(label.title() if 'VIR' not in label else label)}<br><small>{day:%d/%m/%Y} - {pick(rng, 'sans contact', 'prélèvement SEPA', 'paiement en ligne', 'virement instantané')} - {rng.randint(7, 23)}:{rng.randint(10, 59)}</small></div>" for day, label, amount in reversed(moves))  # fmt: skip
    css = f"body{{font:10pt/1.5 {rng.choice([DEJA, SANS])};color:#222}} .m{{border-bottom:.2mm solid #eee;padding:2mm 0}} .m span{{float:right}} small{{color:#888}}"
    body = f"<table class=full><tr><td>{logo(rng, rng.choice(['#00b8a9', '#5a31f4', '#ff6f61', '#111']), 12)} <b>{escape(payment.account.bank.name)}</b></td><td class=r>{escape(payment.payer)}<br>IBAN {payment.account.iban_in_fours}<br>BIC {payment.account.bic}</td></tr></table><h2>{pick(rng, 'Relevé de compte', 'Votre mois en détail', 'Compte principal - relevé')}</h2><p>{pick(rng, 'Entrées', 'Reçu')} {money(sum((m[2] for m in moves if m[2] > 0), Decimal()))} &nbsp; {pick(rng, 'Sorties', 'Dépensé')} {money(-sum((m[2] for m in moves if m[2] < 0), Decimal()))}</p>{blocks}<p style='font-size:7.5pt;margin-top:6mm'>{' '.join(some(rng, _SMALL, 2))} {pick(rng, 'Établissement agréé de monnaie électronique.', 'Succursale française, agréée par l’autorité de contrôle.')}</p>"
    return Sheet(document(css, body, margin="20mm"), {})


def business_account(payment: Payment, rng: Random) -> Sheet:
    """A business account's statement: reference of each operation, running balance, commission scale at the foot."""
    moves, balance = _moves(payment, rng, pick(rng, "VIR SEPA EMIS /BEN", "PRLV B2B", "LCR DOMICILIEE"), 8, 17), Decimal(rng.randint(400_000, 3_000_000)) / 100  # fmt: skip
    rows = [["Compta", "Libellé / référence", "Débit", "Crédit", "Solde progressif"]]
    for day, label, amount in moves:
        balance += amount
        rows.append([f"{day:%d%m%y}", f"{escape(label)}<br>REF {rng.randrange(10**9):09d}", *_sides(amount), money(balance, unit="")])  # fmt: skip
    fees = [["Arrêté trimestriel", "Base", "Montant"], ["Commission de mouvement", "0,05 %", money(Decimal(rng.randint(200, 6000)) / 100)], ["Commission de plus fort découvert", "néant", "0,00"], ["Frais de tenue de compte", "forfait", money(Decimal(rng.randint(900, 3500)) / 100)]]  # fmt: skip
    body = f"<table class=full><tr><td><b>{escape(payment.account.bank.name)}</b><br>{pick(rng, 'Centre d’affaires', 'Agence entreprises', 'Banque des professionnels')}</td><td class=r>{_window(payment, rng)}</td></tr></table>{heading(rng, 'RELEVÉ DE COMPTE COURANT PROFESSIONNEL', 'EXTRAIT DE COMPTE - EUR', 'Compte courant entreprise : relevé')}<p>RIB {payment.account.bank_code} {payment.account.branch_code} {payment.account.number} {payment.account.key} - {pick(rng, 'périodicité décadaire', 'périodicité mensuelle')} - feuillet {rng.randint(1, 40)}</p>{grid(rows)}<br>{grid(fees)}"
    return Sheet(page(rng, body, faces=(MONO, NARROW, SANS), css="td,th{font-size:7.5pt}"), {})


def movements_letter(payment: Payment, rng: Random) -> Sheet:
    """A statement asked for at the counter: a letter of the branch, then the list between two dates."""
    moves = _moves(payment, rng, pick(rng, "VIREMENT", "CHEQUE", "CARTE"), 4, 10)
    rows = [[pick(rng, "Jour", "Le"), "Écriture", "Sens", "Montant"], *([f"{day:%d.%m.%Y}", escape(label), "D" if amount < 0 else "C", money(abs(amount))] for day, label, amount in moves)]  # fmt: skip
    body = f"{issuer(rng, payment.account.bank.name, ('Votre agence', phone_groups(phone(rng)), 'fermée le lundi'))}<p>{escape(payment.payer)}</p>{heading(rng, 'Relevé de compte - duplicata', 'LISTE DES ÉCRITURES', 'DUPLICATA DE RELEVÉ DE COMPTE')}{paragraphs(pick(rng, 'À votre demande, nous vous adressons le détail des écritures passées sur votre compte.', 'Duplicata édité en agence, facturé selon la brochure tarifaire.'), f'Compte {payment.account.number}, du {moves[0][0]:%d/%m/%Y} au {moves[-1][0]:%d/%m/%Y}.')}{grid(rows)}{paragraphs(*some(rng, _SMALL, rng.randint(2, 4)))}<p>{pick(rng, 'Votre conseiller', 'Le directeur d’agence')}</p>"
    return Sheet(page(rng, body, faces=(SERIF, SANS, DEJA)), {})

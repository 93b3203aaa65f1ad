"""More title deeds, and more papers by which an insured puts the insurer in his place."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.dwelling_papers import Deed, Subrogation
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words, phone_groups

_DECLARATIONS = (
    ("PRÉSENCE - REPRÉSENTATION", "Les parties sont présentes à l'acte. Elles confirment l'exactitude des indications les concernant, et déclarent ne faire l'objet d'aucune mesure de protection ni d'aucune procédure de redressement susceptible de restreindre leur capacité civile."),
    ("DOCUMENTS RELATIFS À LA CAPACITÉ", "Ont été portés à la connaissance du notaire les extraits d'acte de naissance et les comptes rendus de l'interrogation du bulletin des annonces civiles. Ces pièces ne révèlent aucun empêchement à la signature des présentes."),
    ("QUOTITÉS ACQUISES", "L'ACQUÉREUR acquiert la totalité en pleine propriété. Les termes « bien », « immeuble » et « lot » désignent indifféremment ce qui est vendu ; le mobilier fait l'objet d'une liste visée par les parties."),
)  # fmt: skip
_PROVISIONS = (
    "Les frais, droits et émoluments des présentes, et ceux qui en seront la suite, sont supportés par l'ACQUÉREUR. Les taxes foncières de l'année sont réparties au prorata du temps.",
    "Pour l'exécution des présentes, les parties font élection de domicile en l'office notarial. Le VENDEUR déclare qu'aucun prêt garanti par le bien ne reste dû.",
)


def owners_letter(deed: Deed, rng: Random) -> Sheet:
    """A notary's office writes to its client: letterhead of partners, file number, plain sentence."""
    partner, clerk, office = person(rng), person(rng), address(rng, deed.address.place)
    written = deed.day + timedelta(days=rng.randint(0, 400))
    css = f"body{{font:11pt/1.55 {rng.choice([SERIF, DEJA_SERIF, SANS])}}} .k{{width:50mm;font-size:8.5pt;border-right:.3mm solid #b59b4c;vertical-align:top}} .m{{padding-left:7mm;vertical-align:top}}"
    body = (
        f"<table><tr><td class=k>{logo(rng, '#b59b4c', 18)}<br><b>SCP {escape(deed.notary.used_name.upper())} - {escape(partner.used_name.upper())}</b><br>Notaires associés<br><br>{lines(office.lines)}<br>Tél. {phone_groups(phone(rng))}<br>office@notaires.example<br><br>Dossier suivi par<br>{escape(clerk.name)}<br>Réf. {rng.randint(100000, 999999)} / {clerk.forenames[0][0]}{clerk.used_name[0]}</td><td class=m>"
        f"<p class=r>{escape(office.place.commune)}, le {long_date(written)}</p><p class=c style='margin:9mm 0;font-size:14pt'><b>{rng.choice(['ATTESTATION', 'ATTESTATION NOTARIÉE DE PROPRIÉTÉ', 'CERTIFICAT DE PROPRIÉTÉ'])}</b></p><p>Le notaire soussigné certifie que, suivant acte reçu en son office le {any_date(deed.day, rng)}, {escape(deed.owner)} a acquis de {escape(deed.seller)}, moyennant le prix de {money(deed.price)} payé comptant, le bien suivant :</p>"
        f"<p><b>{rng.choice(['Un appartement', 'Une maison d’habitation', 'Le lot numéro ' + str(rng.randint(2, 60))])}, {escape(deed.address.line)}</b></p><p>Cet acte est en cours de publication au service de la publicité foncière. {escape(deed.owner)} en est donc propriétaire depuis cette date.</p><p>Délivré sur papier libre à toutes fins utiles.</p>{signature(rng)}{round_stamp(rng, 'NOTAIRES ASSOCIÉS', 'OFFICE', size_mm=32)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), deed.fields())


def deed_extract(deed: Deed, rng: Random) -> Sheet:
    """An authentic copy's first pages: marginal references, parties in full, deposit at the land office."""
    css = f"@page{{@top-right{{content:'Page ' counter(page) ' sur ' counter(pages);font:8pt {SANS}}}}} body{{font:11pt/1.6 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify;margin-left:32mm}} .g{{position:absolute;left:0;width:27mm;font-size:8pt;text-align:left}} h3{{text-align:center;text-decoration:underline}} .n{{page-break-before:always}}"
    bank, born = rng.choice(["une banque", "un établissement de crédit"]), rng.randint(1950, 1990)
    (heading, clause), closing = rng.choice(_DECLARATIONS), rng.choice(_PROVISIONS)
    filed = deed.day + timedelta(days=rng.randint(10, 60))
    body = (
        f"<div class=g>{rng.randint(100000, 999999)}01<br>{deed.notary.forenames[0][0]}{deed.notary.used_name[0]}/{rng.choice(['AB', 'CD', 'ML'])}<br><br>Publié et enregistré<br>Volume {deed.day.year} P n° {rng.randint(100, 9999)}<br>dépôt du {filed:%d/%m/%Y}<br>Droits : {money(deed.price / 20)}</div><p class=c><b>COPIE AUTHENTIQUE</b></p><h3>VENTE</h3><p>Le {long_date(deed.day)}, par-devant Maître {escape(deed.notary.name)}, notaire au sein d'un office dont le siège est à {escape(deed.address.place.commune)},</p><p>ONT COMPARU :</p>"
        f"<p>1°) {escape(deed.seller)}, né le {rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{born}, ci-après dénommé le « VENDEUR » ;</p><p>2°) {escape(deed.owner)}, ci-après dénommé l'« ACQUÉREUR ».</p><p>Lesquels ont établi l'acte de vente dont la teneur suit. Le VENDEUR vend à l'ACQUÉREUR, qui accepte, la pleine propriété des biens ci-après désignés.</p><h3>{heading}</h3><p>{clause}</p><p>{closing}</p>"
        f"<div class=n><h3>DÉSIGNATION DU BIEN</h3><p>Dans un ensemble immobilier situé : {escape(deed.address.line)}, cadastré section {rng.choice(['AH', 'BX', 'KL'])} n° {rng.randint(10, 800)} pour {rng.randint(1, 9)} ares {rng.randint(10, 99)} centiares : le lot n° {rng.randint(1, 90)} et les {rng.randint(10, 400)}/1000es des parties communes.</p><h3>PROPRIÉTÉ - JOUISSANCE</h3><p>L'ACQUÉREUR est propriétaire à compter de ce jour.</p><h3>PRIX</h3><p>{money_in_words(deed.price).capitalize()} ({money(deed.price, unit=' EUR')}), dont partie au moyen d'un prêt consenti par {bank} d'un montant de {money(deed.price * 8 / 10, unit=' EUR')} remboursable en {rng.choice([180, 240, 300])} mensualités.</p><p>DONT ACTE sur support électronique.</p>{round_stamp(rng, 'RÉPUBLIQUE FRANÇAISE', 'NOTAIRE')}{signature(rng)}</div>"
    )
    return Sheet(document(css, body, margin="22mm 20mm"), deed.fields())


def subrogation_letter(receipt: Subrogation, rng: Random) -> Sheet:
    """A settlement letter with a slip to be signed and sent back below a dotted line."""
    firm, insured, clerk = receipt.insurer, receipt.insured, person(rng)
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .d{{border-top:.4mm dashed #000;margin-top:7mm;padding-top:5mm}} .a{{margin:5mm 0 6mm 95mm}}"
    deductible = rng.randint(10, 30) * 10
    body = (
        f"<b style='font-size:13pt'>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<div class=a>{escape(insured.title)} {escape(insured.name)}<br>{lines(receipt.address.lines)}</div><p>Dossier {receipt.claim} suivi par {escape(clerk.name)} - Police {rng.randint(10**7, 10**8)}<br>Le {any_date(receipt.day, rng)}</p><p>{insured.title},</p>"
        f"<p>Nous vous réglons ce jour l'indemnité due au titre de votre sinistre (franchise de {deductible} € remboursée si le recours aboutit). Afin de nous permettre d'exercer notre recours, merci de nous retourner la quittance ci-dessous, datée et signée.</p><p>{signature(rng, 30)}</p>"
        f"<div class=d><h3 class=c>QUITTANCE SUBROGATIVE D'INDEMNITÉ</h3><table><tr><td>Assureur :</td><td>{escape(firm.name)}</td></tr><tr><td>Assuré{insured.agrees} :</td><td>{escape(insured.used_name.upper())} {escape(insured.forenames[0])}</td></tr><tr><td>Date de l'événement : &nbsp;</td><td>{receipt.loss:%d/%m/%Y}</td></tr></table><br><p>Je reconnais avoir reçu la somme de <b>{money(receipt.amount)}</b> pour solde de tout compte et à titre d'indemnité définitive, et subroge expressément {escape(firm.name)} dans mes droits et actions à l'encontre de tout responsable, en particulier de l'État (articles 1346-1 du code civil et L. 121-12 du code des assurances).</p><p>À {escape(receipt.address.place.commune)}, le {receipt.day:%d/%m/%Y} - Bon pour quittance et subrogation</p>{signature(rng)}</div>"
    )
    return Sheet(document(css, body, margin="14mm 20mm"), receipt.fields())


def subrogation_certificate(receipt: Subrogation, rng: Random) -> Sheet:
    """The insurer's own certificate, with the account of what was paid and to whom."""
    firm, insured = receipt.insurer, receipt.insured
    colour = rng.choice(["#7b2cbf", "#00509d", "#588157"])
    css = f"body{{font:10.5pt/1.6 {rng.choice([DEJA, SANS, SERIF])}}} h2{{color:{colour};font-size:15pt}} .w{{width:100%;font-family:{rng.choice([MONO, SANS])};font-size:9pt}} .w td,.w th{{border-bottom:.25mm solid {colour};padding:1.6mm;text-align:left}}"
    transfer = receipt.day - timedelta(days=rng.randint(1, 4))
    body = (
        f"<div style='border-left:2mm solid {colour};padding-left:5mm'>{escape(firm.name)}<br>Direction des recours<br>{lines(firm.address.lines)}</div><h2>Acte subrogatoire</h2><p>{escape(insured.title)} {escape(insured.name)}, titulaire du contrat habitation n° {rng.randint(10**7, 10**8)}, domicilié{insured.agrees} {escape(receipt.address.line)}, déclare avoir été indemnisé{insured.agrees} par {escape(firm.name)} à la suite du sinistre survenu le {long_date(receipt.loss)} (porte forcée par les forces de l'ordre).</p>"
        f"<table class=w><tr><th>Réf. sinistre</th><th>Virement du</th><th>Mode</th><th>Indemnité versée</th></tr><tr><td>{receipt.claim}</td><td>{transfer:%d/%m/%Y}</td><td>virement SEPA</td><td>{money(receipt.amount)}</td></tr></table><p style='margin-top:5mm'>L'assuré subroge l'assureur à due concurrence, soit {money_in_words(receipt.amount)}, et s'engage à ne rien réclamer à l'État pour ce dommage.</p><p>{escape(receipt.address.place.commune)}, le {receipt.day:%d/%m/%Y}</p><table class=full><tr><td>L'assuré<br>{signature(rng)}</td><td>Le directeur des recours<br>{signature(rng)}{round_stamp(rng, 'DIRECTION DES RECOURS', 'ASSUREUR', size_mm=30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="18mm 22mm"), receipt.fields())

"""Papers about a dwelling and its owners: leases, deeds, registers, subrogation."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.dwelling_papers import Deed, Lease, Registration, Subrogation
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, money_in_words, spaced

_ARTICLES = (
    ("Durée", "Le bail est consenti pour une durée de trois ans. Il se renouvelle par tacite reconduction dans les conditions de la loi n° 89-462 du 6 juillet 1989."),
    ("Loyer", "Le loyer mensuel hors charges est fixé à {rent}, payable d'avance le premier de chaque mois. Il est révisé chaque année selon l'indice de référence des loyers."),
    ("Dépôt de garantie", "Un dépôt de garantie d'un mois de loyer, soit {rent}, est versé à la signature."),
    ("Obligations du locataire", "Le locataire use paisiblement des lieux, répond des dégradations qui surviennent pendant le bail, s'assure contre les risques locatifs et en justifie chaque année."),
    ("Obligations du bailleur", "Le bailleur délivre un logement décent, en bon état d'usage et de réparation, et en assure la jouissance paisible."),
    ("Clause résolutoire", "À défaut de paiement du loyer ou des charges, ou d'assurance, le bail est résilié de plein droit deux mois après un commandement demeuré infructueux."),
    ("État des lieux", "Un état des lieux contradictoire est établi à la remise et à la restitution des clés et annexé au présent contrat."),
    ("Élection de domicile", "Pour l'exécution des présentes, le bailleur élit domicile en sa demeure et le locataire dans les lieux loués."),
)  # fmt: skip


def lease_form(lease: Lease, rng: Random) -> Sheet:
    """A standard form in roman-numbered parts, two pages, boxes ticked."""
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} h2{{text-align:center;font-size:14pt}} h4{{background:#ddd;padding:1mm 2mm;margin:5mm 0 2mm}} .n{{page-break-before:always}}"
    articles = "".join(
        f"<h4>{chr(65 + n)}. {title}</h4><p>{text.format(rent=money(lease.rent))}</p>"
        for n, (title, text) in enumerate(_ARTICLES[1:])
    )
    body = (
        "<h2>CONTRAT DE LOCATION</h2><p class=c>Logement à usage de résidence principale - loi du 6 juillet 1989</p><h4>I. DÉSIGNATION DES PARTIES</h4><p>Le présent contrat est conclu entre les soussignés :</p>"
        f"<p>Nom et prénom ou dénomination du bailleur : {escape(lease.landlord)}<br>Adresse du bailleur : {escape(lease.landlord_address.line)}<br>désigné ci-après « le bailleur »</p><p>Nom et prénom du ou des locataires : {escape(lease.tenant)}<br>désigné ci-après « le locataire »</p>"
        f"<h4>II. OBJET DU CONTRAT</h4><p>Adresse du logement : {escape(lease.address.line)}<br>Type d'habitat : &#9745; immeuble collectif &nbsp; &#9744; individuel<br>Surface habitable : {rng.randint(28, 95)} m² - Nombre de pièces principales : {rng.randint(1, 5)}</p>"
        f"<h4>III. DATE DE PRISE D'EFFET ET DURÉE</h4><p>Date de prise d'effet du contrat : {lease.start:%d/%m/%Y}<br>Durée du contrat : 3 ans</p><div class=n>{articles}</div>"
        f"<p>Fait à {lease.address.place.commune}, en deux exemplaires.</p><table class=full><tr><td>Le bailleur<br>{signature(rng)}</td><td>Le locataire<br>{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body), lease.fields())


def lease_prose(lease: Lease, rng: Random) -> Sheet:
    """A lease in prose by an agency: «entre les soussignés», articles, initials at the foot."""
    css = f"body{{font:11pt/1.5 {SERIF};text-align:justify}} h1{{font-size:16pt;text-align:center;border:.4mm solid #000;padding:3mm}} .i{{position:fixed;bottom:-12mm;right:0;font-size:8pt}}"
    articles = "".join(
        f"<p><b>Article {n} - {title}.</b> {text.format(rent=f'{money(lease.rent)} ({money_in_words(lease.rent)})')}</p>"
        for n, (title, text) in enumerate(_ARTICLES, 3)
    )
    body = (
        f"<div class=i>paraphes {signature(rng, 12)}</div><h1>BAIL D'HABITATION NON MEUBLÉ</h1><p><b>ENTRE LES SOUSSIGNÉS :</b></p><p>{escape(lease.landlord)}, demeurant {escape(lease.landlord_address.line)}, ci-après dénommé le BAILLEUR, d'une part,</p>"
        f"<p>et {escape(lease.tenant)}, ci-après dénommé le LOCATAIRE, d'autre part,</p><p>il a été convenu ce qui suit : le bailleur donne à bail au locataire les locaux ci-après désignés.</p><p><b>Article 1 - Désignation.</b> Un appartement situé {escape(lease.address.line)}, avec cave.</p>"
        f"<p><b>Article 2 - Prise d'effet.</b> Le présent bail prend effet le {long_date(lease.start)}.</p>{articles}<p>Signatures des parties, précédées de la mention « lu et approuvé » :</p>{signature(rng)} {signature(rng)}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), lease.fields())


def lease_furnished(lease: Lease, rng: Random) -> Sheet:
    """A furnished lease on one page, from a letting agency's program."""
    css = f"body{{font:9pt/1.4 {NARROW}}} .w{{width:100%}} .w td{{border:.2mm solid #666;padding:2mm;vertical-align:top}} .w td:first-child{{width:40mm;background:#f0f0f0}}"
    rows = [
        ("Bailleur", f"{lease.landlord}<br>{lease.landlord_address.line}"), ("Preneur", lease.tenant), ("Locaux loués", lease.address.line),
        ("Date d'effet", long_date(lease.start)), ("Durée", "un an renouvelable"), ("Loyer mensuel", money(lease.rent)), ("Mobilier", "selon inventaire annexé"),
    ]  # fmt: skip
    body = f"<h2>BAIL MEUBLÉ - résidence principale</h2><table class=w>{''.join(f'<tr><td>{k}</td><td>{v}</td></tr>' for k, v in rows)}</table><p>{' '.join(text.format(rent=money(lease.rent)) for _, text in _ARTICLES[3:])}</p><p>Le bailleur {signature(rng)} Le preneur {signature(rng)}</p>"
    return Sheet(document(css, body, margin="14mm"), lease.fields())


def notary_certificate(deed: Deed, rng: Random) -> Sheet:
    """The notary's one-page certificate of ownership."""
    css = f"body{{font:11.5pt/1.6 {SERIF};text-align:justify}} .h{{text-align:center;margin-bottom:12mm}}"
    body = (
        f"<div class=h>{logo(rng, '#8a6d1d')}<br><b>Maître {escape(deed.notary.name)}</b><br>Notaire à {deed.address.place.commune}</div><h2 class=c>ATTESTATION DE PROPRIÉTÉ</h2>"
        f"<p>Aux termes d'un acte reçu par Maître {escape(deed.notary.name)}, notaire soussigné, le {long_date(deed.day)}, il a été constaté la VENTE par {escape(deed.seller)} au profit de :</p><p class=c><b>{escape(deed.owner)}</b></p>"
        f"<p>des biens et droits immobiliers situés {escape(deed.address.line)}, cadastrés section {rng.choice(['AB', 'CD', 'BK'])} n° {rng.randint(10, 400)}.</p><p>En conséquence, l'acquéreur est propriétaire desdits biens à compter de ce jour.</p><p>EN FOI DE QUOI la présente attestation est délivrée pour servir et valoir ce que de droit.</p>{round_stamp(rng, 'OFFICE NOTARIAL', 'NOTAIRE')}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="25mm"), deed.fields())


def sale_deed(deed: Deed, rng: Random) -> Sheet:
    """The deed of sale: date in words, parties, designation; three pages, numbered."""
    css = f"@page{{@bottom-center{{content:counter(page);font:9pt {SERIF}}}}} body{{font:11.5pt/1.65 {SERIF};text-align:justify}} h3{{text-align:center}} .n{{page-break-before:always}}"
    clauses = (
        "L'acquéreur sera propriétaire du bien à compter de ce jour ; il en aura la jouissance par la prise de possession réelle.",
        "Le vendeur déclare que le bien est libre de toute inscription, privilège ou hypothèque.",
        "L'acquéreur prend le bien dans son état actuel, sans recours contre le vendeur pour vices apparents.",
        "Les parties affirment, sous les peines édictées par l'article 1837 du code général des impôts, que le présent acte exprime l'intégralité du prix.",
    )
    body = (
        f"<p>L'AN {in_words(deed.day.year).upper()},</p><p>Le {day_in_words(deed.day).upper()}</p><p>Maître {escape(deed.notary.name)}, notaire à {deed.address.place.commune}, A REÇU le présent acte contenant VENTE,</p><h3>IDENTIFICATION DES PARTIES</h3>"
        f"<p>VENDEUR : {escape(deed.seller)}.</p><p>ACQUÉREUR : {escape(deed.owner)}.</p><div class=n><h3>DÉSIGNATION</h3><p>Un immeuble situé {escape(deed.address.line)}, figurant au cadastre section {rng.choice(['AC', 'BD'])} numéro {rng.randint(10, 400)}.</p><h3>PRIX</h3><p>La présente vente est conclue moyennant le prix de {money_in_words(deed.price)} ({money(deed.price)}).</p></div>"
        f"<div class=n><h3>CHARGES ET CONDITIONS</h3>{''.join(f'<p>{clause}</p>' for clause in clauses)}<p>DONT ACTE sur trois pages.</p>{signature(rng)}{round_stamp(rng, 'OFFICE NOTARIAL', 'NOTAIRE')}</div>"
    )
    return Sheet(document(css, body, margin="25mm 28mm"), deed.fields())


def _register_rows(r: Registration) -> list[tuple[str, str]]:
    return [
        ("Immatriculation au RCS, numéro", f"{spaced(r.company.siren, 3, 3, 3)} R.C.S. {r.court.commune}"), ("Date d'immatriculation", f"{r.since:%d/%m/%Y}"), ("Dénomination ou raison sociale", r.company.name),
        ("Forme juridique", r.company.form), ("Capital social", f"{r.company.capital} euros"), ("Adresse du siège", r.company.address.line),
    ]  # fmt: skip


def register_extract(r: Registration, rng: Random) -> Sheet:
    """The clerk's extract: two columns, headings in capitals."""
    css = f"body{{font:9.5pt/1.5 {SANS}}} .w td{{padding:.8mm 8mm .8mm 0;vertical-align:top}} .w td:first-child{{width:70mm;font-style:italic}} h4{{border-bottom:.3mm solid #000;margin:6mm 0 2mm}}"
    rows = "".join(f"<tr><td>{k}</td><td>{escape(v)}</td></tr>" for k, v in _register_rows(r))
    body = (
        f"<b>Greffe du Tribunal de Commerce de {r.court.commune}</b><p>Code de vérification : {''.join(rng.choices('ABCDEFGHJKLM23456789', k=10))}</p><h2 class=c>Extrait Kbis</h2><p class=c><b>EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS</b><br>à jour au {long_date(r.day)}</p>"
        f"<h4>IDENTIFICATION DE LA PERSONNE MORALE</h4><table class=w>{rows}</table><h4>GESTION, DIRECTION, ADMINISTRATION, CONTRÔLE</h4><table class=w><tr><td colspan=2><b>Gérant</b></td></tr><tr><td>Nom, prénoms</td><td>{escape(r.manager.used_name)} {escape(r.manager.forenames[0])}</td></tr></table><p style='margin-top:9mm'>Le Greffier</p>{round_stamp(rng, 'TRIBUNAL DE COMMERCE', 'GREFFE')}<p class=c>FIN DE L'EXTRAIT</p>"
    )
    return Sheet(document(css, body), r.fields())


def register_certificate(r: Registration, rng: Random) -> Sheet:
    """The national register's certificate, as printed from the web."""
    css = f"body{{font:10pt/1.6 {DEJA}}} .k{{border-left:1.2mm solid #0a3d62;padding:2mm 5mm;margin:4mm 0}} b{{color:#0a3d62}}"
    rows = "".join(f"<b>{k}</b> : {escape(v)}<br>" for k, v in _register_rows(r))
    body = f"<h2>Extrait K bis</h2><p>Registre du commerce et des sociétés - Greffe de {r.court.commune}<br>Extrait délivré le {r.day:%d/%m/%Y}</p><div class=k>{rows}</div><div class=k><b>Représentant légal - Gérant</b> : {escape(r.manager.name)}</div><p style='font-size:8pt'>Document édité par voie électronique, valable trois mois.</p>"
    return Sheet(document(css, body), r.fields())


def subrogation_receipt(s: Subrogation, rng: Random) -> Sheet:
    """The insurer's printed receipt, signed by the insured."""
    css = f"body{{font:11pt/1.7 {rng.choice([SANS, SERIF])}}}"
    body = (
        f"{logo(rng, '#246')}<b>{escape(s.insurer.name)}</b><br>{lines(s.insurer.address.lines)}<h2 class=c>QUITTANCE SUBROGATIVE</h2><p>Sinistre n° {s.claim} du {s.loss:%d/%m/%Y}</p><p>Je soussigné{s.insured.agrees}, {escape(s.insured.name)}, demeurant {escape(s.address.line)}, reconnais avoir reçu de la société {escape(s.insurer.name)} la somme de {money(s.amount)} ({money_in_words(s.amount)}) en règlement du bris de ma porte.</p>"
        f"<p>En conséquence, je subroge la société {escape(s.insurer.name)} dans tous mes droits et actions contre le responsable du dommage, conformément à l'article L. 121-12 du code des assurances.</p><p>Fait à {s.address.place.commune}, le {long_date(s.day)}</p><p>Signature de l'assuré{s.insured.agrees} :</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="22mm"), s.fields())


def subrogation_form(s: Subrogation, rng: Random) -> Sheet:
    """The same in a boxed form of the insurer's program."""
    css = f"body{{font:10pt/1.5 {MONO}}} .w{{width:100%}} .w td{{border:.3mm solid #000;padding:2.5mm}}"
    rows = [
        ("COMPAGNIE", s.insurer.name),
        ("ASSURE", s.insured.name),
        ("REFERENCE", s.claim),
        ("DATE DU SINISTRE", f"{s.loss:%d.%m.%Y}"),
        ("INDEMNITE VERSEE", money(s.amount, unit=" EUR")),
        ("DATE", f"{s.day:%d.%m.%Y}"),
    ]
    table = "".join(f"<tr><td>{k}</td><td>{escape(v)}</td></tr>" for k, v in rows)
    body = f"<h3>ACTE DE QUITTANCE ET DE SUBROGATION</h3><table class=w>{table}</table><p style='margin-top:6mm'>L'assuré donne quittance à la compagnie et la subroge dans ses droits et actions à concurrence de l'indemnité versée.</p>{boxed_stamp(rng, ('LU ET APPROUVÉ',), ink='#222')}{signature(rng)}"
    return Sheet(document(css, body), s.fields())

"""Papers of prisons (`fiche_penale`, `billet_sortie`, `certificat_presence_detention`) and of employers."""
# ruff: noqa: E501 - rows of HTML are read as rows

from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.court_papers import PaySlip, PrisonPaper, WorkContract
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import MONTHS, long_date, money, spaced


def _head(paper: PrisonPaper) -> str:
    return f"<b>MINISTÈRE DE LA JUSTICE</b><br>Direction de l'administration pénitentiaire<br><b>{escape(paper.prison)}</b><br>Greffe"


def record_table(paper: PrisonPaper, rng: Random) -> Sheet:
    """The registry's sheet: identity, then one row a title of detention."""
    person = paper.person
    css = f"body{{font:9pt/1.4 {rng.choice([NARROW, SANS])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border:.25mm solid #333;padding:1.6mm;text-align:left}} th{{background:#e6e6e6}}"
    body = (
        f"{_head(paper)}<h2 class=c>FICHE PÉNALE</h2><table class=w><tr><td>N° d'écrou : <b>{paper.ecrou}</b></td><td>Nom et prénom : <b>{escape(person.used_name.upper())} {escape(person.forenames[0])}</b></td><td>Né(e) le {person.born:%d/%m/%Y} à {person.birthplace.commune}</td></tr>"
        f"<tr><td>Date d'écrou : <b>{paper.start:%d/%m/%Y}</b></td><td>Date de levée d'écrou : <b>{paper.end:%d/%m/%Y}</b></td><td>Catégorie pénale : prévenu</td></tr></table><table class=w><tr><th>Titre de détention</th><th>Juridiction</th><th>Infraction</th><th>Début</th><th>Fin</th></tr>"
        f"<tr><td>Mandat de dépôt</td><td>{escape(paper.court)}</td><td>{paper.offence}</td><td>{paper.start:%d/%m/%Y}</td><td>{paper.end:%d/%m/%Y}</td></tr></table><p>Autre cause de détention : néant. Peines en cours d'exécution : néant.</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    )
    return Sheet(document(css, body, margin="14mm"), paper.fields())


def record_list(paper: PrisonPaper, rng: Random) -> Sheet:
    """The same from an older program: lines of labels in capitals."""
    person = paper.person
    rows = (
        f"ETABLISSEMENT        : {paper.prison}", f"NUMERO D'ECROU       : {paper.ecrou}", f"NOM                  : {person.used_name}", f"PRENOM               : {person.forenames[0]}", f"NE(E) LE             : {person.born:%d/%m/%Y}",
        f"ECROUE LE            : {paper.start:%d/%m/%Y}", f"AFFAIRE              : {paper.offence}", f"MAGISTRAT MANDANT    : {paper.court}", f"LIBERE LE            : {paper.end:%d/%m/%Y}", "RELIQUAT             : NEANT",
    )  # fmt: skip
    listing = "\n".join(escape(row) for row in rows)
    body = f"<p>GREFFE PENITENTIAIRE</p><p><b>FICHE PENALE - EXTRAIT</b></p><pre style='font:10pt/1.8 {MONO}'>{listing}</pre>{boxed_stamp(rng, ('COPIE CONFORME', 'LE GREFFE'))}"
    return Sheet(document(f"body{{font:10pt/1.6 {MONO}}}", body), paper.fields())


_CERTIFIED = {
    "billet": ("BILLET DE SORTIE", "a été libéré{e} ce jour, {end}, après avoir été écroué{e} le {start}."),
    "certificat": ("CERTIFICAT DE PRÉSENCE", "a été détenu{e} à l'établissement du {start} au {end}."),
}


def registry_certificate(paper: PrisonPaper, rng: Random) -> Sheet:
    """A certificate or a release slip in prose."""
    person = paper.person
    title, text = _CERTIFIED[paper.kind]
    body = (
        f"{_head(paper)}<h2 class=c>{title}</h2><p>Le chef d'établissement certifie que {person.title} {escape(person.name)}, né{person.agrees} le {long_date(person.born)} à {person.birthplace.commune}, écrou n° {paper.ecrou}, {text.format(e=person.agrees, start=long_date(paper.start), end=long_date(paper.end))}</p>"
        f"<p>Fait pour servir et valoir ce que de droit.</p>{signature(rng)}{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    )
    return Sheet(
        document(f"body{{font:12pt/1.7 {rng.choice([SERIF, SANS])}}}", body, margin="24mm"), paper.fields()
    )


def registry_card(paper: PrisonPaper, rng: Random) -> Sheet:
    """The same as a card of labels on half a page."""
    person = paper.person
    rows = [
        ("Établissement", paper.prison),
        ("Nom", person.used_name),
        ("Prénom", person.forenames[0]),
        ("Date de naissance", f"{person.born:%d/%m/%Y}"),
        ("N° écrou", paper.ecrou),
        ("Date d'entrée", f"{paper.start:%d/%m/%Y}"),
        ("Date de sortie", f"{paper.end:%d/%m/%Y}"),
    ]
    table = "".join(f"<tr><td>{k}</td><td><b>{escape(v)}</b></td></tr>" for k, v in rows)
    body = f"<div style='border:.5mm solid #333;padding:5mm'><h3 class=c>{_CERTIFIED[paper.kind][0]}</h3><table>{table}</table>{signature(rng)}{boxed_stamp(rng, ('GREFFE',))}</div>"
    return Sheet(document(f"body{{font:11pt/1.7 {DEJA}}} td{{padding-right:10mm}}", body), paper.fields())


def _pay_lines(slip: PaySlip) -> list[tuple[str, Decimal, Decimal]]:
    """Label, base, amount withheld: the contributions, spread so that gross less their sum is net."""
    withheld = slip.gross - slip.net
    shares = (
        ("Sécurité sociale - maladie", 20),
        ("Retraite sécurité sociale", 35),
        ("Retraite complémentaire", 20),
        ("CSG déductible", 15),
        ("CSG/CRDS non déductible", 10),
    )
    amounts = [(withheld * share / 100).quantize(Decimal("0.01")) for _, share in shares]
    amounts[0] += withheld - sum(amounts, Decimal())
    return [(label, slip.gross, amount) for (label, _), amount in zip(shares, amounts, strict=True)]


def pay_table(slip: PaySlip, rng: Random) -> Sheet:
    """A ruled pay slip: employer left, employee right, contributions, net at the bottom."""
    css = f"body{{font:8.5pt/1.35 {rng.choice([NARROW, SANS])}}} .w{{width:100%;margin:4mm 0}} .w td,.w th{{border:.2mm solid #555;padding:1.3mm 2mm;text-align:left}} .n{{border:.5mm solid #000;padding:3mm;font-size:12pt;width:80mm;margin-left:auto}}"
    rows = "".join(
        f"<tr><td>{k}</td><td class=r>{money(base, unit='')}</td><td class=r>{money(amount, unit='')}</td></tr>"
        for k, base, amount in _pay_lines(slip)
    )
    month = f"{MONTHS[slip.month.month - 1]} {slip.month.year}"
    body = (
        f"<h2 class=c>BULLETIN DE PAIE</h2><table class=full><tr><td><b>{escape(slip.employer.name)}</b><br>{lines(slip.employer.address.lines)}<br>SIRET : {spaced(slip.employer.siret, 3, 3, 3, 5)}<br>Code APE 4941A</td><td>{slip.person.title} {escape(slip.person.name)}<br>{lines(slip.address.lines)}<br>N° S.S. {slip.nir}</td></tr></table>"
        f"<p>Période : {month.capitalize()} &nbsp; Emploi : {slip.job} &nbsp; Convention collective : {rng.choice(['Transports', 'Commerce', 'Propreté'])}</p><table class=w><tr><th>Rubrique</th><th>Base</th><th>Part salarié</th></tr><tr><td>Salaire de base 151,67 h</td><td></td><td></td></tr><tr><td><b>Salaire brut</b></td><td class=r>{money(slip.gross, unit='')}</td><td></td></tr>{rows}</table>"
        f"<div class=n>NET À PAYER : <b>{money(slip.net)}</b></div><p>Net imposable cumulé : {money(slip.net * slip.month.month)}. Dans votre intérêt, conservez ce bulletin sans limitation de durée.</p>"
    )
    return Sheet(document(css, body, margin="12mm"), slip.fields())


def pay_clear(slip: PaySlip, rng: Random) -> Sheet:
    """A clarified pay slip: blocks, coloured headings, net before tax."""
    colour = rng.choice(["#1f4e79", "#375623", "#7f3f00"])
    css = f"body{{font:9pt/1.5 {DEJA}}} h4{{background:{colour};color:#fff;padding:1.5mm;margin:4mm 0 1mm}} .w{{width:100%}} .w td{{padding:.8mm 2mm;border-bottom:.15mm dotted #999}}"
    rows = "".join(
        f"<tr><td>{k}</td><td class=r>{money(amount)}</td></tr>" for k, _, amount in _pay_lines(slip)
    )
    body = (
        f"{logo(rng, colour, 10)} <b>{escape(slip.employer.name)}</b> - {escape(slip.employer.address.line)} - SIRET {slip.employer.siret}<h4>Bulletin de salaire - {MONTHS[slip.month.month - 1].upper()} {slip.month.year}</h4><p>Salarié{slip.person.agrees} : {escape(slip.person.name)} - {slip.job}<br>Sécurité sociale : {slip.nir}</p>"
        f"<h4>Rémunération</h4><table class=w><tr><td>Rémunération brute</td><td class=r>{money(slip.gross)}</td></tr></table><h4>Cotisations et contributions salariales</h4><table class=w>{rows}</table><h4>Net</h4><table class=w><tr><td><b>Net à payer au salarié</b></td><td class=r><b>{money(slip.net)}</b></td></tr><tr><td>Virement</td><td class=r>le {rng.randint(26, 28)}/{slip.month:%m/%Y}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="12mm"), slip.fields())


def contract_articles(contract: WorkContract, rng: Random) -> Sheet:
    """A contract of employment in articles."""
    person, firm = contract.person, contract.employer
    body = (
        f"<h2 class=c>CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE</h2><p>Entre les soussignés :</p><p>La société {escape(firm.name)}, {firm.form}, dont le siège est {escape(firm.address.line)}, représentée par {escape(contract.manager.name)}, d'une part,</p><p>Et {person.title} {escape(person.name)}, demeurant {escape(contract.address.line)}, d'autre part,</p>"
        f"<p><b>Article 1 - Engagement.</b> {person.title} {escape(person.name)} est engagé{person.agrees} à compter du {long_date(contract.start)} en qualité de {contract.job}.</p><p><b>Article 2 - Rémunération.</b> La rémunération mensuelle brute est de {money(contract.gross)} pour 151,67 heures.</p><p><b>Article 3 - Période d'essai.</b> Deux mois, renouvelable une fois.</p><p>Fait en double exemplaire.</p>{signature(rng)}{signature(rng)}"
    )
    return Sheet(
        document(f"body{{font:11.5pt/1.6 {SERIF};text-align:justify}}", body, margin="24mm"),
        contract.fields(),
    )


def contract_letter(contract: WorkContract, rng: Random) -> Sheet:
    """A letter of engagement that stands as the contract."""
    person, firm = contract.person, contract.employer
    body = (
        f"{logo(rng, '#446')}<br><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<div style='margin:6mm 0 8mm 95mm'>{person.title} {escape(person.name)}<br>{lines(contract.address.lines)}</div><p><u>Objet : lettre d'engagement valant contrat de travail</u></p><p>{person.title},</p><p>Nous vous confirmons votre embauche au poste de {contract.job}. Votre contrat prendra effet le {contract.start:%d/%m/%Y}. Votre salaire brut mensuel sera de {money(contract.gross)}.</p>"
        f"<p>Lieu de travail : {firm.address.place.commune}. Horaire : 35 heures par semaine.</p><p>{escape(contract.manager.name)}, pour {escape(firm.name)}</p>{signature(rng)}<p>Le salarié, « lu et approuvé »</p>{signature(rng)}"
    )
    return Sheet(document(f"body{{font:11pt/1.5 {SANS}}}", body, margin="20mm"), contract.fields())

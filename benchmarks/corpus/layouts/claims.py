"""Claim letters that look otherwise than the letters taught at school."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus import claim_voices
from benchmarks.corpus.claim_letters import BUREAU, Claim
from benchmarks.corpus.claim_voices import Words
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    HANDS,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet, Truth
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_ADDRESSEES = (
    BUREAU,
    ("Ministère de la Justice", "Secrétariat général", "Bureau FIP6", "13 place Vendôme", "75042 PARIS CEDEX 01"),
    ("Monsieur le Garde des Sceaux", "Ministère de la Justice", "13, place Vendôme", "75001 Paris"),
    ("MINISTÈRE DE LA JUSTICE", "Service des indemnisations - bris de porte", "13 place Vendôme", "75042 PARIS CEDEX 01"),
)  # fmt: skip
_CONTACT = ("expediteur_courriel", "expediteur_telephone")
_SENDER = ("expediteur_nom", "expediteur_prenom", "expediteur_adresse", *_CONTACT)


def _truth(claim: Claim, words: Words, *unprinted: str) -> Truth:
    """The claim's truth under that subject; `unprinted` is not on the page."""
    truth = claim.fields() | {"objet": words.subject}
    return truth | dict.fromkeys(unprinted)


def _text(words: Words, style: str = "") -> str:
    return "".join(f"<p style='{style}'>{escape(text)}</p>" for text in words.paragraphs)


def filled_model(claim: Claim, rng: Random) -> Sheet:
    """A model from the web: labels left in, what was filled in is bold."""
    words = claim_voices.from_a_model(claim, rng)
    font, someone = rng.choice([DEJA, SANS, DEJA_SERIF]), claim.person
    name = rng.choice([f"{someone.used_name.upper()} {someone.forenames[0]}", someone.name])
    mail, call = rng.random() < 0.7, rng.random() < 0.8
    rows = [("Nom et prénom", name), ("Adresse", claim.sender_address.line)]
    rows += [("Téléphone", phone_groups(claim.phone, rng.choice(["", " ", "."])))] if call else []
    rows += [(rng.choice(["Courriel", "Mail", "Adresse e-mail"]), claim.email)] if mail else []
    head = "".join(f"{label} : <b>{escape(value)}</b><br>" for label, value in rows)
    enclosed = "".join(f"<li>{escape(piece)}</li>" for piece in claim.enclosures)
    body = (
        f"<div>{head}</div><div style='margin:6mm 0 6mm 95mm'>{lines(rng.choice(_ADDRESSEES))}</div>"
        f"<p class=r>À <b>{escape(claim.sender_address.place.commune)}</b>, le <b>{any_date(claim.day, rng)}</b></p>"
        f"<p><i>{rng.choice(['Lettre recommandée avec accusé de réception', 'Courrier en recommandé avec AR', 'Lettre simple'])}</i></p>"
        f"<p><b>Objet : {escape(words.subject or '')}</b></p><p>Madame, Monsieur,</p>{_text(words)}<p class=r>{escape(someone.name)}<br>{signature(rng)}</p>"
        f"<p style='font-size:9pt'>P. J. (copies) :</p><ul style='font-size:9pt;margin:0'>{enclosed}</ul>"
        f"<p style='font-size:6.5pt;color:#888;margin-top:6mm'>Modèle de lettre n° {rng.randint(100, 999)} - page 1/1 - mis à jour le {rng.randint(1, 28):02d}/0{rng.randint(1, 9)}/2023</p>"
    )
    unprinted = [name for name, printed in zip(_CONTACT, (mail, call), strict=True) if not printed]
    truth = _truth(claim, words, *unprinted)
    return Sheet(document(f"body{{font:10.5pt/1.4 {font}}}", body, margin="18mm 20mm"), truth)


def kitchen_table(claim: Claim, rng: Random) -> Sheet:
    """No subject, no addressee to speak of; the sender stands at the foot, the sheet is ruled or bare."""
    words = claim_voices.clumsy(claim, rng)
    by_hand, mail = rng.random() < 0.6, rng.random() < 0.4
    font = f"{rng.choice(['16', '17'])}pt/10mm {HANDS[0]},{SERIF};color:#1c2f6e" if by_hand else f"12pt/1.5 {rng.choice([SANS, DEJA])}"  # fmt: skip
    row = (
        "<div style='position:absolute;left:-20mm;right:-20mm;top:{}mm;border-top:.2mm solid #b9c8dd'></div>"
    )
    ruled = "".join(row.format(n * 10 - 1.6) for n in range(1, 27)) if by_hand and rng.random() < 0.5 else ""
    who = rng.choice([claim.person.name, f"{claim.person.short_title} {claim.person.used_name} {claim.person.forenames[0]}"])  # fmt: skip
    foot = (who, *claim.sender_address.lines, rng.choice(["tel {p}", "portable : {p}", "Tél. {p}"]).format(p=phone_groups(claim.phone)), claim.email if mail else "")  # fmt: skip
    body = (
        f"{ruled}<p class=c style='margin:0'>{rng.choice(['Au ministère de la justice', 'A qui de droit', 'Service indemnisation, place Vendôme PARIS'])}</p>"
        f"{_text(words, 'margin:0')}<p style='margin:0'>Fait {rng.choice(['a', 'à'])} {escape(claim.sender_address.place.commune)} le {any_date(claim.day, rng)}</p><div style='margin-left:{rng.randint(0, 70)}mm'>{signature(rng)}<br>{lines(foot)}</div>"
    )
    truth = _truth(claim, words, *(() if mail else ("expediteur_courriel",)))
    return Sheet(document(f"body{{font:{font}}}", body, margin="16mm 20mm"), truth)


def long_story(claim: Claim, rng: Random) -> Sheet:
    """Two pages of a careful typist, numbered at the foot; data of the sender after the signature."""
    words = claim_voices.story(claim, rng)
    font = rng.choice([SERIF, DEJA_SERIF])
    css = f"@page{{@bottom-right{{content:counter(page) ' / ' counter(pages);font:8pt {font}}}}} body{{font:12.5pt/1.62 {font};text-align:justify}} p{{text-indent:10mm}} .s{{text-indent:0}}"
    body = (
        f"<p class='s r'>{escape(claim.sender_address.place.commune)}, le {long_date(claim.day)}</p><p class=s>{escape(claim.person.name)}<br>{lines(claim.sender_address.lines)}</p><p class=s style='margin-left:80mm'>{lines(rng.choice(_ADDRESSEES))}</p>"
        f"<p class=s><b>Objet</b> - {escape(words.subject or '')}</p><p>Madame, Monsieur,</p>{_text(words)}<p class=s style='margin-left:90mm'>{escape(claim.person.name)}<br>{signature(rng)}</p>"
        f"<p class=s>On peut me joindre au {phone_groups(claim.phone)} (après 18 h) ou à {escape(claim.email)}.</p><p class=s>Je joins : {escape(', '.join(claim.enclosures))}.</p>"
    )
    return Sheet(document(css, body, margin="24mm 25mm"), _truth(claim, words))


def note(claim: Claim, rng: Random) -> Sheet:
    """A few lines on a sheet, no e-mail; the sender on one line at the top."""
    words = claim_voices.brief(claim, rng)
    css = f"body{{font:{rng.choice([11, 12, 13])}pt/1.5 {rng.choice([NARROW, SANS, MONO, SERIF])}}}"
    body = (
        f"<p>{escape(claim.person.name)} - {escape(' - '.join(claim.sender_address.lines))} - {phone_groups(claim.phone, rng.choice(['.', ' ', '-']))}</p>"
        f"<p>{claim.day:%d/%m/%Y}</p><p><b>{rng.choice(['Objet :', 'Concerne :', 'Obj. :'])} {escape(words.subject or '')}</b></p><p>Bonjour,</p>{_text(words)}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="25mm"), _truth(claim, words, "expediteur_courriel"))


def lawyers_claim(claim: Claim, rng: Random) -> Sheet:
    """A law firm's letterhead in a side column. Who its sender is may be argued: that is not scored."""
    words = claim_voices.legal(claim, rng)
    lawyer, partner, office = person(rng), person(rng), address(rng)
    ref = f"{(claim.company.name if claim.company else claim.person.used_name).upper()} / ÉTAT - {rng.randint(10, 99)}.{rng.randint(1, 9999):04d}"
    css = f"body{{font:10.5pt/1.5 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} .k{{width:42mm;font-size:8pt;text-align:left;padding-right:5mm;color:#444;vertical-align:top}} .m{{border-left:.3mm solid #8a7340;padding-left:7mm;vertical-align:top}}"
    side = (
        f"{logo(rng, '#8a7340', 12)}<br><b style='font-size:11pt'>{escape(lawyer.used_name.upper())} &amp; {escape(partner.used_name.upper())}</b><br>AVOCATS ASSOCIÉS<br><br>{lines(office.lines)}<br><br>Tél. 01 99 00 {rng.randint(10, 99)} {rng.randint(10, 99)}<br>cabinet@avocats.example<br><br>"
        f"{escape(lawyer.name)}<br>Avocat à la Cour<br>Toque {rng.choice('ABCDEP')} {rng.randint(10, 999)}<br><br>{escape(partner.name)}<br>Avocat à la Cour<br><br>Membre d'une association agréée, le règlement des honoraires par chèque est accepté"
    )
    enclosed = "<br>".join(f"Pièce n° {n} : {escape(piece)}" for n, piece in enumerate(claim.enclosures, 1))
    asked = f"<table class=full style='border:.3mm solid #999'><tr><td>Préjudice matériel</td><td class=r>{money(claim.amount)}</td></tr></table><br>" if claim.amount is not None else ""  # fmt: skip
    body = (
        f"<table><tr><td class=k>{side}</td><td class=m><div style='margin-left:40mm'>{lines(rng.choice(_ADDRESSEES))}<br><br>{escape(office.place.commune)}, le {long_date(claim.day)}</div>"
        f"<p style='margin-top:8mm'><b>LETTRE RECOMMANDÉE AVEC A.R.</b><br>N/Réf. : {escape(ref)}</p><p><b>Objet : {escape(words.subject or '')}</b></p><p>Madame, Monsieur,</p>{_text(words)}{asked}<p class=r>{escape(lawyer.name)}<br>{signature(rng)}</p><div style='font-size:8.5pt;columns:2'>{enclosed}</div></td></tr></table>"
    )
    truth = {name: value for name, value in _truth(claim, words).items() if name not in _SENDER}
    return Sheet(document(css, body, margin="15mm 16mm"), truth)


def drop_in_centre(claim: Claim, rng: Random) -> Sheet:
    """Typed by an association's volunteer for the claimant: its name on top, the claimant's in a box."""
    words = claim_voices.helped(claim, rng)
    helper, where = person(rng), address(rng, claim.sender_address.place)
    club = rng.choice(["Point d'accueil Les Passerelles", "Association Droits et Voisins", "Entraide du Quartier", "Maison pour Tous - écrivain public"])  # fmt: skip
    colour = rng.choice(["#b5521b", "#1f6f5c", "#5a3d8a"])
    css = f"body{{font:11.5pt/1.55 {rng.choice([DEJA, SANS])}}} .h{{border-bottom:1mm solid {colour};padding-bottom:2mm;font-size:9pt;color:{colour}}} .h b{{font-size:14pt}} .b{{border:.3mm solid #777;padding:3mm;width:90mm;margin:6mm 0}}"
    body = (
        f"<div class=h>{logo(rng, colour, 11)} <b>{club}</b><br>{escape(where.line)} - permanence le mardi de 14 h à 17 h - 01 99 00 {rng.randint(10, 99)} {rng.randint(10, 99)} - accueil@association.example</div>"
        f"<div class=b>Demande de :<br><b>{escape(claim.person.title)} {escape(claim.person.name)}</b><br>{lines(claim.sender_address.lines)}<br>Téléphone : {phone_groups(claim.phone)}<br>Courriel : {escape(claim.email)}</div>"
        f"<p>Pour : {escape(', '.join(rng.choice(_ADDRESSEES)))}</p><p><b>Objet : {escape(words.subject or '')}</b></p>{_text(words)}<p>Je joins à ce courrier :<br>{'<br>'.join('&#9745; ' + escape(piece) for piece in claim.enclosures)}</p>"
        f"<table class=full><tr><td>Le {claim.day:%d/%m/%Y}<br>Signature du demandeur :<br>{signature(rng)}</td><td style='font-size:9pt'>Aide à la rédaction : {escape(helper.name)}, bénévole<br>{boxed_stamp(rng, (club.split(' - ')[0].upper(), 'PERMANENCE'))}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="14mm 20mm"), _truth(claim, words))


def claims_department(claim: Claim, rng: Random) -> Sheet:
    """A company's claims department: references and contact in a strip, the addressee in a window."""
    words = claim_voices.corporate(claim, rng)
    firm, clerk = claim.company, person(rng)
    if firm is None:
        raise ValueError("a person has no claims department")
    colour = rng.choice(["#0b3c5d", "#328cc1", "#6b2d5c", "#3f5e3a"])
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .s td{{border-right:.3mm solid {colour};padding:0 4mm;font-size:8pt;vertical-align:top}} .f{{position:fixed;bottom:-10mm;left:0;right:0;border-top:.3mm solid {colour};font-size:6.5pt;color:#555;text-align:center;padding-top:1mm}} .a{{margin:8mm 0 8mm 90mm;font-size:11pt}}"
    strip = (
        f"<b>Nos références</b><br>{claim.operation.year}/{rng.choice(['CTX', 'REC', 'SIN'])}/{rng.randint(1000, 99999)}",
        f"<b>Affaire suivie par</b><br>{escape(clerk.name)}<br>Service {rng.choice(['contentieux', 'recours', 'sinistres'])}",
        f"<b>Téléphone</b><br>{phone_groups(claim.phone)}<br><b>Courriel</b><br>{escape(claim.email)}",
        f"<b>Date</b><br>{claim.day:%d/%m/%Y}",
    )
    enclosed = "".join(f"<li>{escape(piece)}</li>" for piece in claim.enclosures)
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 20)}</td><td class=r style='color:{colour}'><b style='font-size:15pt'>{escape(firm.name)}</b><br>{lines(firm.address.lines)}</td></tr></table><div class=a>{lines(rng.choice(_ADDRESSEES))}</div>"
        f"<table class=s><tr>{''.join(f'<td>{cell}</td>' for cell in strip)}</tr></table><p style='margin-top:7mm;color:{colour}'><b>Objet : {escape(words.subject or '')}</b></p><p>Madame, Monsieur,</p>{_text(words)}"
        f"<p style='margin-left:95mm'>Pour {escape(firm.name)},<br>{escape(claim.signed_by)}<br>{signature(rng)}</p><p>Pièces transmises ({len(claim.enclosures)}) :</p><ul style='columns:2'>{enclosed}</ul><div class=f>{escape(firm.name)} - {escape(firm.form)} au capital de {firm.capital} € - SIREN {firm.siren} - TVA {firm.vat_number} - {escape(firm.address.line)}</div>"
    )
    return Sheet(document(css, body, margin="14mm 20mm 22mm"), _truth(claim, words))


def in_parts(claim: Claim, rng: Random) -> Sheet:
    """Four numbered parts with rows of labels and values, as of somebody used to forms."""
    words = (
        claim_voices.from_a_model(claim, rng) if claim.company is None else claim_voices.corporate(claim, rng)
    )
    css = f"body{{font:10pt/1.45 {rng.choice([SANS, SERIF, DEJA_SERIF])}}} h4{{margin:5mm 0 1.5mm;border-bottom:.3mm solid #333}} td{{padding:.6mm 6mm .6mm 0;vertical-align:top}} td:first-child{{color:#555;width:52mm}}"
    name = [("Société", claim.company.name), ("Représentée par", claim.person.name)] if claim.company else [("Nom", claim.person.used_name), ("Prénom", claim.person.forenames[0])]  # fmt: skip
    who = [*name, ("Adresse postale", claim.sender_address.line), ("Tél.", phone_groups(claim.phone)), ("Mél.", claim.email)]  # fmt: skip
    facts = [("Date de l'intervention", any_date(claim.operation, rng)), ("Adresse du logement", claim.address.line)]  # fmt: skip
    asked = [("Montant demandé", money(claim.amount, unit=" euros"))] if claim.amount is not None else []

    def table(rows: list[tuple[str, str]]) -> str:
        return f"<table>{''.join(f'<tr><td>{label}</td><td>{escape(value)}</td></tr>' for label, value in rows)}</table>"

    body = (
        f"<p class=c>À l'attention du<br>{lines(rng.choice(_ADDRESSEES))}</p><h2 class=c style='font-size:14pt'>Objet : {escape(words.subject or '')}</h2><h4>1. Le demandeur</h4>{table(who)}<h4>2. Les faits</h4>{table(facts)}{_text(words)}<h4>3. Le préjudice</h4>{table(asked)}<p>Nature : porte d'entrée et serrure.</p>"
        f"<h4>4. Bordereau des pièces</h4><div style='columns:2'>{'<br>'.join(f'{n}) {escape(piece)}' for n, piece in enumerate(claim.enclosures, 1))}</div><table class=full style='margin-top:5mm'><tr><td>Fait à {escape(claim.sender_address.place.commune)},<br>le {long_date(claim.day)}</td><td>{escape(claim.signed_by)}<br>{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), _truth(claim, words))

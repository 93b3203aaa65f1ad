"""RIBs of five more banks: a sheet of three coupons, a PDF of two accounts' labels, an old form, a mail, a page of an app."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import BankDetails, Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import place
from benchmarks.corpus.wording import phone_groups


def _codes(rib: BankDetails) -> str:
    a = rib.account
    return grid([["Banque", "Guichet", "N° compte", "Clé"], [a.bank_code, a.branch_code, a.number, a.key]])


def three_coupons(rib: BankDetails, rng: Random) -> Sheet:
    """Three equal coupons on a sheet to be cut, each for another creditor."""
    a = rib.account
    coupon = f"<div style='border:.3mm dashed #555;padding:4mm;margin-bottom:6mm'><b>{escape(a.bank.name)}</b> - {pick(rng, 'RELEVÉ D’IDENTITÉ BANCAIRE', 'Identité bancaire', 'R.I.B.')}<table class=full><tr><td>{escape(rib.holder)}<br>{lines(rib.holder_address.lines)}</td><td>{_codes(rib)}</td></tr></table>IBAN : {a.iban_in_fours}<br>BIC : {a.bic}</div>"
    told = pick(
        rng,
        "Remettez un de ces coupons à vos créanciers ou débiteurs : employeur, impôts, fournisseurs.",
        "À détacher. Évitez toute erreur : ne recopiez pas, joignez un volet.",
    )
    return Sheet(page(rng, f"<p>{told}</p>{coupon * rng.choice([2, 3, 3])}", faces=(SANS, NARROW, MONO)), rib.fields())  # fmt: skip


def app_details(rib: BankDetails, rng: Random) -> Sheet:
    """An app's page of account details, printed: one label under another, buttons, a warning about frauds."""
    a = rib.account
    rows = [(pick(rng, "Titulaire", "Bénéficiaire", "Au nom de"), rib.holder), ("IBAN", a.iban_in_fours), (pick(rng, "BIC", "Code BIC / SWIFT"), a.bic), (pick(rng, "Banque", "Établissement"), a.bank.name), ("Adresse du titulaire", rib.holder_address.line), ("Devise", "EUR")]  # fmt: skip
    css = f"body{{font:11pt/1.5 {rng.choice([DEJA, SANS])}}} .p{{width:{rng.randint(90, 125)}mm;margin:8mm auto;padding:6mm;border-radius:5mm;background:{rng.choice(['#f4f1ff', '#eef8f5', '#fff4ef', '#f5f5f5'])}}} small{{color:#777}}"
    told = "".join(f"<p><small>{label}</small><br>{escape(value)}</p>" for label, value in rows)
    body = f"<div class=p>{logo(rng, '#5a31f4', 12)}<h3>{pick(rng, 'Coordonnées bancaires', 'Mes informations de compte', 'Détails du compte')}</h3>{told}<p>[ {pick(rng, 'Partager', 'Copier l’IBAN')} ] [ {pick(rng, 'Télécharger le RIB', 'Fermer')} ]</p><small>{pick(rng, 'Ne communiquez jamais vos codes, même à nos conseillers.', 'Utilisez ces informations pour recevoir des virements et autoriser des prélèvements.')}</small></div>"
    return Sheet(document(css, body, margin="12mm"), rib.fields())


def carbon_form(rib: BankDetails, rng: Random) -> Sheet:
    """A form of the old kind, in capitals: frames for the codes, a space for the creditor, the domiciliation."""
    a = rib.account
    frame = "style='border:.3mm solid #000;padding:2mm'"
    body = f"{heading(rng, 'RELEVÉ D’IDENTITÉ BANCAIRE', 'R . I . B .', 'RELEVÉ D’IDENTITÉ BANCAIRE / IBAN')}<table class=full><tr><td {frame}>CADRE RÉSERVÉ AU DESTINATAIRE DU RELEVÉ<br><br><br><br></td><td {frame}>TITULAIRE DU COMPTE<br>{escape(rib.holder.upper())}<br>{lines(rib.holder_address.lines)}</td></tr></table>{_codes(rib)}<p>DOMICILIATION : {escape(a.bank.name.upper())} {place(rng).commune.upper()}</p><p>IDENTIFIANT INTERNATIONAL DE COMPTE<br>{a.iban_in_fours}</p><p>BIC {a.bic}</p><p style='font-size:7.5pt'>CE RELEVÉ EST DESTINÉ À ÊTRE REMIS, SUR LEUR DEMANDE, À VOS CRÉANCIERS OU DÉBITEURS APPELÉS À FAIRE INSCRIRE DES OPÉRATIONS À VOTRE COMPTE. SON UTILISATION VOUS GARANTIT LE BON ENREGISTREMENT DES OPÉRATIONS EN CAUSE.</p>"
    return Sheet(page(rng, body, faces=(MONO, NARROW, SANS)), rib.fields())


def advisers_mail(rib: BankDetails, rng: Random) -> Sheet:
    """The adviser sends the account's details in the text of a mail, printed by the customer."""
    a, adviser = rib.account, person(rng)
    facts = [("Titulaire du compte", rib.holder), ("IBAN", a.iban_in_fours), ("BIC", a.bic), ("Banque", a.bank.name)]  # fmt: skip
    told = paragraphs("Bonjour,", pick(rng, "Comme convenu au téléphone, voici les références de votre compte.", "Suite à votre message, vous trouverez ci-dessous votre RIB.", "Je vous transmets vos coordonnées bancaires à communiquer à l'organisme."))  # fmt: skip
    ending = paragraphs(pick(rng, "Ces références peuvent être utilisées pour tout virement en votre faveur.", "Vous pouvez aussi les éditer depuis votre espace."), pick(rng, "Bonne journée,", "Bien cordialement,"), f"{adviser.name} - {a.bank.name} - {phone_groups(phone(rng))}")  # fmt: skip
    body = f"<p style='color:#444'>De : {escape(adviser.name)}<br>À : {escape(rib.holder)}<br>Objet : {pick(rng, 'Votre RIB', 'RIB / IBAN', 'Re: coordonnées bancaires')}</p><hr>{told}{pairs(rng, facts)}{ending}<p style='font-size:7pt'>{pick(rng, 'Ce message est confidentiel. Pensez à l’environnement avant de l’imprimer.', 'Message relu par un antivirus.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, SERIF)), rib.fields())


def certified_domiciliation(rib: BankDetails, rng: Random) -> Sheet:
    """The bank certifies whose account it is: a letter with the codes in a table, stamp and signature."""
    a, adviser = rib.account, person(rng)
    told = paragraphs(pick(rng, f"Nous soussignés, {a.bank.name}, certifions que le compte désigné ci-après est ouvert dans nos livres au nom de {rib.holder}.", f"{a.bank.name} atteste tenir le compte de {rib.holder}, dont les références suivent."), pick(rng, "Ce compte fonctionne normalement et peut recevoir des virements.", "Le présent certificat ne vaut pas engagement de la banque sur la provision."))  # fmt: skip
    body = f"{issuer(rng, a.bank.name, ('Attestation', phone_groups(phone(rng))))}{heading(rng, 'ATTESTATION DE DOMICILIATION BANCAIRE', 'CERTIFICAT DE TENUE DE COMPTE', 'Attestation de compte et RIB')}{told}{_codes(rib)}{pairs(rng, [('IBAN', a.iban_in_fours), ('BIC', a.bic), ('Adresse', rib.holder_address.line)])}<p>{tick(True)} compte de dépôt {tick(False)} compte professionnel</p><p>{escape(adviser.name)}, {pick(rng, 'conseillère', 'chargé d’accueil')} {signature(rng)}</p>{at_times(rng, boxed_stamp(rng, (a.bank.name.upper(), 'AGENCE')))}"
    return Sheet(page(rng, body), rib.fields())


def branch_card(rib: BankDetails, rng: Random) -> Sheet:
    """A card of the size of a bank's folder with the account's names and numbers, and how to reach the branch."""
    a = rib.account
    facts = [("Compte ouvert au nom de", rib.holder), ("Domicile", rib.holder_address.line), ("IBAN", a.iban_in_fours), ("BIC", a.bic), ("Code banque / guichet", f"{a.bank_code} / {a.branch_code}"), ("Compte / clé", f"{a.number} / {a.key}")]  # fmt: skip
    rng.shuffle(facts)
    body = f"<div style='border:.6mm solid #444;border-radius:4mm;padding:6mm;width:{rng.randint(120, 160)}mm'>{logo(rng, '#0b5fa5', 13)} <b>{escape(a.bank.name)}</b><h3>{pick(rng, 'Carte d’identité bancaire', 'R.I.B. - à remettre à vos correspondants', 'Votre relevé d’identité bancaire')}</h3>{pairs(rng, facts)}<small>{pick(rng, 'Agence ouverte du mardi au samedi.', 'Conseiller joignable par messagerie sécurisée.')} {reference(rng, 'Mod. 9999', 'Imp. 99-99')}</small></div>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), rib.fields())

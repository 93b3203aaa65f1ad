"""Quotes of makes that no invoice has: offers in a letter, choices side by side, an estimate for an insurer, a mail."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.invoice_parts import legal, siret, tax_rows
from benchmarks.corpus.layouts.setting import DEJA, SANS, SERIF, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Invoice, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_PROMISES = (
    "Délai : trois semaines après réception de votre accord et de l'acompte, sous réserve d'approvisionnement.",
    "Acompte de 30 % à la commande, solde à l'achèvement des travaux.",
    "Prix fermes pendant deux mois, révisables ensuite selon l'index du bâtiment BT 42.",
    "Ne sont pas compris : la reprise du carrelage, l'électricité, l'autorisation de la copropriété.",
    "L'accès, l'eau et le courant sont fournis par le client.",
    "Vous disposez d'un délai de rétractation de quatorze jours ; le formulaire figure au verso.",
    "Attestations d'assurance décennale et de responsabilité civile sur demande.",
    "Toute modification fera l'objet d'un avenant chiffré avant exécution.",
)


def _total(quote: Invoice, rng: Random) -> str:
    row = "<p style='margin:0'>{name} {amount}</p>"
    return f"<p style='margin:0'>{pick(rng, 'Total hors taxes', 'Montant HT')} {money(quote.net)}</p>{tax_rows(quote, row, rng)}<p><b>{pick(rng, 'Total TTC', 'Montant total de l’offre', 'Soit, toutes taxes comprises,')} {money(quote.total)}</b></p>"


def offer_letter(quote: Invoice, rng: Random) -> Sheet:
    """An offer in a letter after a visit: numbered works in sentences, sums, promises, space to agree."""
    firm = quote.supplier
    works = "".join(f"<p>{n}) {escape(line.label)}, {line.quantity} {pick(rng, 'ens.', 'unité(s)', 'U')} à {money(line.price)}, soit {money(line.total)}</p>" for n, line in enumerate(quote.lines, 1))  # fmt: skip
    told = paragraphs(pick(rng, f"Suite à notre visite de votre logement, {quote.works.line}, nous vous proposons d'exécuter les travaux suivants :", f"Comme suite à votre appel, voici notre meilleure offre pour {quote.works.line} :"))  # fmt: skip
    body = f"<div><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone)}<br>{legal(firm)} - SIRET {siret(quote)}</div><div style='margin-left:95mm'>{escape(quote.client)}<br>{lines(quote.client_address.lines)}</div><p>{escape(firm.address.place.commune)}, le {long_date(quote.day)}</p>{heading(rng, f'DEVIS {quote.number}', f'Proposition de prix - devis n° {quote.number}', f'Offre de prix n° {quote.number}')}{told}{works}{_total(quote, rng)}{paragraphs(*some(rng, _PROMISES, rng.randint(3, 6)))}<table class=full><tr><td>L'entreprise<br>{signature(rng)}</td><td>Le client (date, « bon pour accord », signature)<br><br></td></tr></table>"
    return Sheet(page(rng, body, faces=PLAIN), quote.fields())


def estimate_for_insurer(quote: Invoice, rng: Random) -> Sheet:
    """An estimate set up for an insurance or a claim: cause of the damage, state before, works, sums, no date of payment."""
    firm = quote.supplier
    facts = [("Référence", quote.number), ("Établi le", any_date(quote.day, rng)), ("Demandeur", quote.client), ("Domicile", quote.client_address.line), ("Lieu du dommage", quote.works.line), ("Cause", pick(rng, "effraction par un service de police", "ouverture forcée au bélier", "porte fracturée"))]  # fmt: skip
    items = [["Poste", "Qté", "Prix unitaire HT", "Prix HT"], *([escape(line.label), str(line.quantity), money(line.price), money(line.total)] for line in quote.lines)]  # fmt: skip
    found = paragraphs(pick(rng, "État constaté : vantail fendu sur toute sa hauteur, gâche arrachée, bâti déformé. Réparation impossible, remplacement à l'identique préconisé.", "Constat : serrure multipoints hors d'usage, huisserie métallique vrillée, seuil descellé."), pick(rng, "Le présent chiffrage est établi à la demande du sinistré pour son dossier.", "Prix établis selon barème de la profession, hors vétusté."))  # fmt: skip
    body = f"{issuer(rng, firm.name, (firm.address.line, phone_groups(firm.phone), f'SIRET {siret(quote)}'))}{heading(rng, 'DEVIS ESTIMATIF', 'Devis de remise en état après sinistre', 'CHIFFRAGE DES RÉPARATIONS - DEVIS')}{pairs(rng, facts)}{found}{grid(items)}{_total(quote, rng)}<p>{pick(rng, 'Visite et devis gratuits.', 'Validité : soixante jours.')}</p>{signature(rng)}"
    return Sheet(page(rng, body), quote.fields())


def ticked_offer(quote: Invoice, rng: Random) -> Sheet:
    """A long form of a showroom over two pages: measures, finishes to tick, sums, then conditions and the form to withdraw."""
    firm = quote.supplier
    items = "".join(f"<p>{tick(True)} {escape(line.label)} <small>({line.quantity} x {money(line.price)})</small><span style='float:right'>{money(line.total)}</span></p>" for line in quote.lines)  # fmt: skip
    choices = " &nbsp; ".join(f"{tick(rng.random() < 0.4)} {name}" for name in ("chêne clair", "blanc 9016", "gris anthracite", "poussant droit", "poussant gauche", "seuil PMR", "judas", "entrebâilleur"))  # fmt: skip
    body = f"<table class=full><tr><td><b style='font-size:14pt'>{escape(firm.name)}</b><br>{escape(firm.address.line)}<br>SIRET {siret(quote)}</td><td class=r>DEVIS<br>{quote.number}<br>{quote.day:%d/%m/%Y}<br>Valable jusqu'au {quote.day + timedelta(days=60):%d/%m/%Y}</td></tr></table>{pairs(rng, [('Client', quote.client), ('Domicile', quote.client_address.line), ('Pose au', quote.works.line), ('Conseiller', person(rng).name), ('Cotes tableau', f'{rng.randint(800, 960)} x {rng.randint(2030, 2180)} mm')])}<p>{choices}</p><h3>{pick(rng, 'Votre configuration', 'Fournitures et pose')}</h3>{items}{_total(quote, rng)}<div style='page-break-before:always'></div><h3>Conditions</h3>{paragraphs(*some(rng, _PROMISES, rng.randint(5, 7)))}<div style='border:.3mm dashed #333;padding:4mm'>FORMULAIRE DE RÉTRACTATION<br>Je vous notifie ma rétractation du contrat portant sur : ..........................<br>Commandé le : ........ Nom : ............................ Signature :</div>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), quote.fields())


def mailed_quote(quote: Invoice, rng: Random) -> Sheet:
    """A craftsman's quote in the body of a mail, printed: short words, a list, the sum, an identity at the foot."""
    firm, who = quote.supplier, person(rng)
    works = "".join(f"<p style='margin:0'>- {escape(line.label)} x{line.quantity} : {money(line.total)}</p>" for line in quote.lines)  # fmt: skip
    told = paragraphs("Bonjour,", pick(rng, f"voici le prix pour la porte du {quote.works.line} :", f"suite à ma venue au {quote.works.line}, je vous fais passer le devis :"))  # fmt: skip
    ending = paragraphs(pick(rng, "Si ça vous convient, répondez juste « ok bon pour accord » et je commande.", "Dites-moi vite, le fournisseur ferme deux semaines."), pick(rng, "Paiement moitié à la commande.", "Je peux passer la semaine prochaine."), f"{who.name}, {firm.name}", f"{firm.address.line} - {phone_groups(firm.phone)} - SIRET {siret(quote)}")  # fmt: skip
    body = f"<p>De : {escape(firm.email)}<br>Pour : {escape(quote.client)}, {escape(quote.client_address.line)}<br>Date : {any_date(quote.day, rng)}<br>Objet : {pick(rng, 'devis', 'Devis porte', 'votre devis')} {quote.number} {reference(rng, '[#99999]', '')}</p><hr>{told}{works}{_total(quote, rng)}{ending}"
    return Sheet(page(rng, body, faces=(SANS, SERIF, DEJA)), quote.fields())

"""Orders to pay an indemnity, of other makes: a delegate's decision, a budget note, an order with an annex, a certificate."""
# ruff: noqa: E501 - rows of HTML are read as rows

from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some
from benchmarks.corpus.layouts.door_annex_parts import boxes, claimant, euros, reference
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words

_NEXT = "<div style='page-break-before:always'></div>"
_SEEN = (
    "Vu le décret n° 2012-1246 du 7 novembre 2012 relatif à la gestion budgétaire et comptable publique, notamment ses articles 10, 11 et 32 ;",
    "Vu le décret n° 87-389 du 15 juin 1987 relatif à l'organisation des services d'administration centrale ;",
    "Vu l'arrêté portant délégation de signature au sein du service de l'expertise et de la modernisation ;",
    "Vu la loi organique n° 2001-692 du 1er août 2001 relative aux lois de finances ;",
    "Vu la réclamation et les justificatifs produits ;",
    "Vu le protocole signé par la partie lésée ;",
    "Vu l'avis du contrôleur budgétaire ;",
)
_CHECKS = ("identité du créancier vérifiée", "RIB au nom du créancier", "acceptation datée et signée", "facture acquittée", "absence d'opposition", "prescription quadriennale non acquise", "crédits disponibles")  # fmt: skip


def _payee(annex: Annex) -> str:
    return annex.company.name if annex.company else f"{annex.person.title} {annex.person.name}"


def delegates_order(annex: Annex, rng: Random) -> Sheet:
    """An order signed by delegation, with visas of the accounting decrees and an article that charges a programme."""
    day, amount, signer = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), person(rng)
    articles = [
        f"{pick(rng, 'Est autorisé le paiement', 'Est approuvée la dépense')}, au bénéfice de {_payee(annex)}, de la somme de {money(amount)} ({money_in_words(amount)}).",
        f"Cette somme répare le dommage matériel subi le {long_date(annex.day)} au {annex.address.line} et solde tout litige né de ces faits.",
        pick(rng, "L'intéressé ne pourra prétendre à aucune autre indemnité du même chef.", "Les intérêts moratoires courent, le cas échéant, à l'expiration du délai global de paiement."),
        pick(rng, "La dépense est imputée sur le programme 310, titre 3, compte 6226.", "L'imputation est faite sur les crédits de fonctionnement de l'année, programme 101."),
    ]  # fmt: skip
    listed = "".join(f"<p><b>Article {n if n > 1 else '1er'}</b><br>{escape(text)}</p>" for n, text in enumerate(articles, 1))  # fmt: skip
    body = f"<div style='width:75mm'><b>MINISTÈRE<br>DE LA JUSTICE</b><br><i>Liberté<br>Égalité<br>Fraternité</i></div>{heading(rng, f'Arrêté du {long_date(day)} allouant une indemnité', 'ARRÊTÉ PORTANT PAIEMENT D’UNE INDEMNITÉ', 'Arrêté relatif à l’indemnisation d’un tiers')}{paragraphs('Le garde des Sceaux, ministre de la justice,', *some(rng, _SEEN, rng.randint(4, 6)), 'Arrête :')}{listed}<p class=r>Fait le {any_date(day, rng)}<br>{pick(rng, 'Pour le ministre et par délégation, l’adjoint au chef de service', 'Par empêchement du directeur, la sous-directrice')}<br>{escape(signer.name)}<br>{signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SERIF, SANS, DEJA_SERIF), css="p{text-align:justify}"), {})


def accountants_certificate(annex: Annex, rng: Random) -> Sheet:
    """An administrative certificate before payment: what was checked, in boxes; the payee; two signatures."""
    day, amount = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200)
    facts = [("Bénéficiaire du paiement", _payee(annex)), ("Dossier", file_number(annex, rng)), ("Fait générateur", f"porte détruite le {annex.day:%d/%m/%Y}"), ("Net à mandater", money(amount)), ("Tranche fonctionnelle", reference(rng, "TF-9999999999", "9999999999"))]  # fmt: skip
    body = f"{heading(rng, 'CERTIFICAT ADMINISTRATIF POUR MISE EN PAIEMENT', 'Attestation de service fait et ordre de paiement', 'FICHE DE LIQUIDATION D’INDEMNITÉ')}{pairs(rng, facts)}<p>{boxes(_CHECKS, set(rng.sample(range(7), rng.randint(5, 7))))}</p>{paragraphs(f'Je soussigné, ordonnateur secondaire, certifie que la somme de {money_in_words(amount)} est due et en ordonne le paiement.', pick(rng, 'Le comptable est invité à créditer le compte figurant au relevé d’identité bancaire annexé.', 'Le virement portera le libellé INDEMNITE JUSTICE.'))}<table class=full><tr><td>Le gestionnaire<br>{signature(rng, 30)}</td><td>L'ordonnateur, le {day:%d/%m/%Y}<br>{signature(rng, 30)}</td></tr></table>{boxed_stamp(rng, (pick(rng, 'BON À PAYER', 'VU BON À PAYER', 'VISÉ'), f'{day:%d %m %Y}'))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def order_with_annex(annex: Annex, rng: Random) -> Sheet:
    """An order over two pages: a short text, and an annex in which the payee's claim is broken down."""
    day, signer = day_of_ministry(annex, rng, 0.5), person(rng)
    door, more = euros(rng, 300, 3200), Decimal(rng.choice([0, 0, 80, 150]))
    rows = [["Chef de préjudice", "Demandé", "Retenu"], ["Porte et serrure", money(door + rng.choice([0, 0, 120])), money(door)], ["Frais annexes", money(more), money(more)], ["Préjudice moral", money(Decimal(rng.choice([0, 300, 1000]))), "0,00 €"], ["<b>Total arrêté</b>", "", f"<b>{money(door + more)}</b>"]]  # fmt: skip
    body = f"<p>{pick(rng, 'Secrétariat général', 'Direction des services judiciaires')}<br>{pick(rng, 'Bureau du contentieux administratif et du précontentieux', 'Pôle indemnisation')}<br>{file_number(annex, rng)}</p>{heading(rng, 'ARRÊTÉ', 'ARRÊTÉ FIXANT UNE INDEMNITÉ', 'DÉCISION DE MISE EN PAIEMENT')}{paragraphs(*some(rng, _SEEN, rng.randint(3, 5)), 'Considérant que la responsabilité de l’État est engagée envers les tiers sur le fondement de l’égalité devant les charges publiques,', f'Article unique. - Il est versé à {_payee(annex)} la somme portée au total du tableau annexé, soit {money(door + more)}.')}<p class=r>{long_date(day)}<br>{escape(signer.name)} {signature(rng)}</p>{at_times(rng, round_stamp(rng, 'MINISTÈRE DE LA JUSTICE', 'R F'))}{_NEXT}<h3>{pick(rng, 'ANNEXE À L’ARRÊTÉ', 'Annexe - décompte')}</h3>{grid(rows)}{paragraphs(pick(rng, 'Aucun abattement de vétusté n’a été appliqué.', 'La vétusté n’a pas été opposée, la porte étant récente.'), 'Le présent décompte est définitif entre les parties, qui renoncent à toute action.', pick(rng, 'Voies et délais : recours devant la juridiction compétente dans les deux mois.', 'Copie : comptable ministériel, dossier, intéressé.'))}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def budget_memo(annex: Annex, rng: Random) -> Sheet:
    """An office's note to the accountant: please pay, with codes and the sum; a copy of the order in it."""
    day, amount, writer = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), person(rng)
    rows = [["Créancier", "Pièce", "Montant"], [claimant(annex), pick(rng, "acceptation", "transaction"), money(amount)], ["", "<b>Ordonnancé</b>", f"<b>{money(amount)}</b>"]]  # fmt: skip
    body = f"<p>{pick(rng, 'NOTE', 'BORDEREAU DE MANDATEMENT', 'TRANSMISSION')}<br>à l'attention du {pick(rng, 'département comptable ministériel', 'centre de services partagés', 'bureau de la comptabilité')}</p>{heading(rng, 'ORDONNANCEMENT D’UNE INDEMNITÉ', 'Arrêté de mise en paiement : transmission', 'MANDATEMENT - RÉPARATION DE DOMMAGES')}{paragraphs(f'Je vous prie de bien vouloir procéder au règlement de l’indemnité arrêtée ce jour, relative à la porte endommagée le {any_date(annex.day, rng)}.', pick(rng, 'L’engagement a été validé dans l’application.', 'Le tiers est à créer dans le référentiel.'))}{grid(rows)}{paragraphs(f'Arrêté le présent mandatement à {money_in_words(amount)}.', pick(rng, 'Priorité : créancier particulier.', 'Délai de paiement : trente jours.'), pick(rng, 'Pièces : protocole, relevé d’identité bancaire, copie de pièce d’identité.', 'Pièces justificatives conservées par l’ordonnateur.'))}<p>{long_date(day)}<br>{escape(writer.name)}, {pick(rng, 'rédactrice', 'adjoint au chef de bureau')} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body, faces=(SANS, MONO, SERIF)), {})


def certified_copy_of_order(annex: Annex, rng: Random) -> Sheet:
    """A copy of an order to pay, certified by an office, with the notification to the payee on its second leaf."""
    day, amount, signer = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), person(rng)
    payee = annex.company.name if annex.company else f"{annex.person.title} {annex.person.name}"
    told = paragraphs(
        pick(rng, "Sur le rapport du secrétaire général,", "Sur proposition du chef du bureau,"),
        pick(rng, "Vu la demande indemnitaire enregistrée au bureau ;", "Vu les pièces établissant la réalité du dommage ;"),
        pick(rng, "Vu l'état des crédits ouverts ;", "Vu les articles L. 141-1 et suivants ;"),
        f"Il est ordonné au comptable de payer à {payee}, créancier de l'État, {money_in_words(amount)} ({money(amount)}), pour le dommage causé le {any_date(annex.day, rng)}.",
        pick(rng, "Le présent arrêté ne sera pas publié.", "Le directeur est chargé de l'exécution du présent arrêté."),
    )  # fmt: skip
    second = paragraphs(f"Dossier {file_number(annex, rng)} - notification à {payee}, {annex.address.line}.", "Le virement interviendra dans un délai de trente jours. Aucun avis de paiement distinct ne sera adressé.", pick(rng, "Tout changement de coordonnées bancaires doit être signalé sans délai, pièce à l'appui.", "Le présent envoi clôt la procédure amiable."), "Cette décision peut être contestée devant le tribunal compétent dans les deux mois de sa notification.")  # fmt: skip
    body = f"<p>{pick(rng, 'COPIE CERTIFIÉE CONFORME', 'AMPLIATION', 'COPIE')}</p>{heading(rng, 'ARRÊTÉ ORDONNANT UN PAIEMENT', 'ARRÊTÉ DE RÈGLEMENT D’INDEMNITÉ', f'ARRÊTÉ n° {day.year}-{rng.randint(100, 9999)}')}{told}<p class=r>{long_date(day)} - signé : {escape(signer.name)}</p>{round_stamp(rng, 'MINISTÈRE DE LA JUSTICE', 'COPIE')}{_NEXT}<h3>{pick(rng, 'NOTIFICATION', 'Notification de l’arrêté')}</h3>{second}{signature(rng)}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO, DEJA_SERIF)), {})

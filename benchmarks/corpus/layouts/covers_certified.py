"""Certificates that a dwelling is insured: a non-occupying owner, a student, a building, a letter for the landlord, a card of several risks."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick, some, tick
from benchmarks.corpus.layouts.codes import squares
from benchmarks.corpus.layouts.door_annex_parts import claimant, euros, reference, window
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_CLAUSES = (
    "La présente attestation n'implique qu'une présomption de garantie, conformément à l'article L. 112-3 du code des assurances, et ne saurait engager l'assureur au-delà des clauses et conditions du contrat.",
    "Elle est valable sous réserve du paiement de la cotisation et en l'absence de résiliation, suspension ou nullité.",
    "Toute adjonction autre que les cachet et signature du représentant de la société est réputée non écrite.",
    "Le locataire est tenu de s'assurer contre les risques dont il doit répondre et d'en justifier chaque année (article 7 g de la loi du 6 juillet 1989).",
)


def _term(day: date, rng: Random) -> str:
    return pick(rng, f"du {day:%d/%m/%Y} au {day.replace(year=day.year + 1, day=min(day.day, 28)):%d/%m/%Y}", f"jusqu'au {date(day.year, 12, 31):%d/%m/%Y}", f"à compter du {long_date(day)}, pour un an renouvelable par tacite reconduction")  # fmt: skip


def owner_not_living_there(annex: Annex, rng: Random) -> Sheet:
    """A certificate for an owner who lets the dwelling: what is covered in his place or beside the tenant's."""
    firm, day = company(rng, "insurer"), earlier(annex, rng, 20, 360)
    parts = [
        ("Bien assuré", f"{pick(rng, 'appartement', 'logement')} de {rng.randint(1, 5)} pièces principales, {rng.randint(18, 110)} m², {annex.address.line}"),
        ("Qualité", pick(rng, "propriétaire non occupant", "bailleur", "copropriétaire bailleur")),
        ("Risques couverts", pick(rng, "incendie et événements assimilés, dégâts des eaux, catastrophes naturelles, attentats, responsabilité civile immeuble", "défaut ou insuffisance de l'assurance du locataire, recours des voisins et des tiers, vacance entre deux locations")),
        ("Options", pick(rng, "protection juridique bailleur", "loyers impayés : non souscrit", "détériorations immobilières : non souscrit")),
        ("Période", _term(day, rng)),
    ]  # fmt: skip
    body = f"{issuer(rng, firm.name, (*firm.address.lines, phone_groups(firm.phone)))}{heading(rng, 'ATTESTATION D’ASSURANCE PROPRIÉTAIRE NON OCCUPANT', 'ATTESTATION PNO', 'ASSURANCE BAILLEUR - ATTESTATION')}<p>{pick(rng, 'Nous soussignés', 'La société soussignée')}, {escape(firm.name)}, {pick(rng, 'certifions garantir', 'certifie que bénéficie d’un contrat')} {claimant(annex)}, sous le numéro {reference(rng, '999999999', 'XX 99 9999')} :</p>{run_in(rng, parts) if rng.random() < 0.5 else pairs(rng, parts)}{paragraphs(pick(rng, 'Attestation établie à la demande du souscripteur pour le syndic.', 'Pour servir et valoir ce que de droit, notamment auprès du syndicat des copropriétaires (article 9-1 de la loi du 10 juillet 1965).'))}<p>Le {any_date(day, rng)} {signature(rng)}</p>{small_print(rng, *some(rng, _CLAUSES, 2))}"
    return Sheet(page(rng, body), {})


def students_home(annex: Annex, rng: Random) -> Sheet:
    """A student's certificate got at once online: low price, three lines of cover, a square code, the steps to follow in a claim."""
    firm, day = company(rng, "insurer"), earlier(annex, rng, 20, 330)
    facts = [("Assuré(e)", annex.person.name), ("Né(e) le", f"{annex.person.born:%d/%m/%Y}"), ("Logement", annex.address.line), ("Type", pick(rng, "studio meublé", "chambre en résidence", "T2")), ("Contrat", reference(rng, "ETU-9999999", "J99999999")), ("Valable", _term(day, rng)), ("Cotisation annuelle", money(euros(rng, 40, 120)))]  # fmt: skip
    steps = run_in(rng, [("En cas de sinistre", "déclarez-le sous cinq jours ouvrés dans votre espace, deux jours pour un vol."), ("Assistance", f"serrurier, plombier, relogement : {phone_groups(phone(rng))}, jour et nuit."), ("Résiliation", "à tout moment après la première année, sans frais."), ("Remise au bailleur", "ce document vaut justificatif lors de la remise des clés.")])  # fmt: skip
    body = f"<table class=full><tr><td>{issuer(rng, firm.name, (pick(rng, 'Offre jeunes', 'Assurance étudiants et apprentis'),))}</td><td class=r>{squares(rng)}</td></tr></table>{heading(rng, 'Attestation d’assurance habitation', 'TON ATTESTATION LOGEMENT', 'ATTESTATION - RESPONSABILITÉ LOCATIVE', 'Votre logement est assuré !')}{pairs(rng, facts)}<p>{tick(True)} {pick(rng, 'Risques locatifs', 'Responsabilité vis-à-vis du propriétaire')}<br>{tick(True)} Responsabilité civile vie privée et stages<br>{tick(rng.random() < 0.5)} {pick(rng, 'Vol et vandalisme', 'Ordinateur et téléphone')}</p>{in_columns(steps)}{small_print(rng, *some(rng, _CLAUSES, 2))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})


def whole_building(annex: Annex, rng: Random) -> Sheet:
    """A certificate of a building's multirisk contract, for the co-owners; guarantees and limits in a long table, terms overleaf."""
    firm, day = company(rng, "insurer"), earlier(annex, rng, 20, 300)
    covers = [["Garantie", "Plafond", "Franchise"], *([name, pick(rng, "valeur à neuf", f"{rng.randint(2, 90)} fois l'indice", f"{rng.randint(10, 900)} 000 €", "illimité corporels"), pick(rng, "néant", "300 €", "0,2 indice", "380 € légale")] for name in rng.sample(("Incendie, foudre, explosion", "Tempête, grêle, neige", "Dégâts des eaux et gel", "Bris de glaces et enseignes", "Vol en parties communes", "Actes de vandalisme, graffitis", "Effondrement", "Dommages électriques", "Catastrophes naturelles", "Responsabilité civile propriétaire", "Recours des locataires", "Attentats"), rng.randint(6, 11)))]  # fmt: skip
    facts = [("Souscripteur", pick(rng, "Syndicat des copropriétaires", "SDC représenté par son syndic")), ("Immeuble", f"{annex.address.street}, {annex.address.place.postcode} {annex.address.place.commune}"), ("Police", reference(rng, "99 999 999 X", "9999999999")), ("Lots", f"{rng.randint(6, 120)} lots, {rng.randint(400, 9000)} m² développés"), ("Échéance", f"{date(day.year, 12, 31):%d/%m}"), ("Demandé par", annex.person.name)]  # fmt: skip
    back = overleaf(heading(rng, "Dispositions communes", "EXTRAIT DES CONDITIONS") + paragraphs(*_CLAUSES, "L'assureur peut renoncer à recours contre le syndic et les copropriétaires, sauf malveillance. Les parties privatives sont garanties pour leurs seuls aménagements immobiliers par nature ou destination."))  # fmt: skip
    body = f"{issuer(rng, firm.name, firm.address.lines)}{heading(rng, 'ATTESTATION MULTIRISQUE IMMEUBLE', 'ATTESTATION D’ASSURANCE COPROPRIÉTÉ', 'MRI - Attestation')}{pairs(rng, facts)}{grid(covers)}<p>{pick(rng, 'Délivrée le', 'Fait le')} {any_date(day, rng)} {signature(rng, 34)}{at_times(rng, boxed_stamp(rng, (firm.name.upper(), 'PRODUCTION')))}</p>{at_times(rng, back, 0.6)}"
    return Sheet(page(rng, body, css=running_foot(rng, firm.name)), {})


def letter_for_the_landlord(annex: Annex, rng: Random) -> Sheet:
    """A letter sent each year with the certificate in its text: thanks, the certificate between two rules, payment of the premium."""
    firm, day = company(rng, "insurer"), earlier(annex, rng, 20, 360)
    letter = Letter(
        head=(firm.name, pick(rng, "Service Clientèle Habitation", "Agence du quartier", "Relations sociétaires"), *firm.address.lines),
        addressee=(claimant(annex), *annex.address.lines),
        dateline=f"Le {any_date(day, rng)}",
        subject=pick(rng, "votre attestation annuelle", "attestation à remettre à votre propriétaire", "renouvellement de votre assurance logement"),
        greeting=pick(rng, "Cher client,", "Chère cliente, cher client,", "Madame, Monsieur,"),
        references=(f"Contrat {reference(rng, '99999999', 'MH99999999')}",),
        paragraphs=(
            pick(rng, "Merci de continuer à nous faire confiance. Vous trouverez dans ce courrier le justificatif que votre bailleur est en droit de vous réclamer.", "Votre contrat se renouvelle. Nous vous adressons ci-dessous l'attestation correspondante."),
            f"{pick(rng, 'Nous attestons que', 'Par la présente, nous confirmons que')} {annex.person.title} {annex.person.name} est titulaire d'un contrat couvrant {pick(rng, 'sa responsabilité d’occupant', 'les risques locatifs et le recours des voisins')} pour le logement situé {annex.address.line}, {_term(day, rng)}.",
            pick(rng, f"Votre cotisation de {money(euros(rng, 110, 420))} sera prélevée en une fois.", f"Le prélèvement mensuel passe à {money(euros(rng, 9, 40))}.", "Votre échéancier est disponible en ligne."),
            pick(rng, "En cas de déménagement, prévenez-nous quinze jours avant.", "Pensez à mettre à jour le capital mobilier : il est aujourd'hui de 20 000 euros.", ""),
            pick(rng, "À très bientôt.", "Votre agence reste à votre écoute.", "Bien cordialement."),
        ),
        closing=f"<p>{escape(person(rng).name)}<br>{signature(rng, 34)}</p>",
        foot=_CLAUSES[0],
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def frames_and_stubs(annex: Annex, rng: Random) -> Sheet:
    """A sheet folded in three: window address, the certificate in a frame, two stubs to cut for landlord and school."""
    firm, day = company(rng, "insurer"), earlier(annex, rng, 20, 360)
    number = reference(rng, "99999999", "XX-99999")
    stub = framed(f"<b>{pick(rng, 'ATTESTATION D’ASSURANCE HABITATION', 'COUPON BAILLEUR', 'CERTIFICAT')}</b><br>Contrat {number}<br>{claimant(annex)}<br>{escape(annex.address.line)}<br>{escape(_term(day, rng))}<br>{escape(firm.name)}", "#888")  # fmt: skip
    body = f"{issuer(rng, firm.name, (*firm.address.lines, phone_groups(firm.phone)))}<p style='margin-left:90mm'>{window(annex)}</p>{heading(rng, 'VOS ATTESTATIONS', 'Attestation d’assurance', 'MULTIRISQUE HABITATION')}{sections(rng, [('Ce que nous certifions', pick(rng, f'Le logement désigné est assuré par nos soins sous le n° {number}, y compris pour la responsabilité locative.', f'Le contrat n° {number} est en vigueur à la date d’émission de ce document.')), ('Comment l’utiliser', pick(rng, 'Découpez un coupon et remettez-le à votre bailleur, l’autre se conserve avec votre bail.', 'Ces coupons ne sont pas des moyens de paiement.')), ('Vos garanties', ', '.join(some(rng, ('incendie', 'eau', 'vol', 'bris de glace', 'défense et recours', 'catastrophe naturelle', 'assistance au domicile'), 5)) + '.')])}<div style='border-top:.4mm dashed #000;padding-top:3mm'>{stub}{stub}</div>{small_print(rng, *some(rng, _CLAUSES, 2))}"
    return Sheet(page(rng, body, faces=(SANS, SERIF, NARROW)), {})


def several_risks_of_a_firm(annex: Annex, rng: Random) -> Sheet:
    """A business's or body's certificate: premises, activity, liability, sums insured in words of the trade."""
    firm, day = company(rng, "insurer"), earlier(annex, rng, 20, 360)
    parts = [
        ("Assuré", annex.company.name if annex.company else annex.person.name),
        ("Local", annex.address.line),
        ("Activité déclarée", pick(rng, "bureaux sans réception de public", "commerce de détail", "association culturelle", "artisan", "profession libérale")),
        ("Dommages aux biens", f"contenu à concurrence de {rng.randint(10, 200)} 000 €, aménagements compris"),
        ("Responsabilité civile", pick(rng, "exploitation : 8 000 000 € tous dommages confondus", "après livraison : 1 500 000 € par année")),
        ("Perte d'exploitation", pick(rng, "période d'indemnisation de douze mois", "non souscrite")),
        ("Durée", _term(day, rng)),
    ]  # fmt: skip
    body = f"{issuer(rng, firm.name, (pick(rng, 'Entreprises et professionnels', 'Risques professionnels'), *firm.address.lines))}{heading(rng, 'ATTESTATION D’ASSURANCE MULTIRISQUE PROFESSIONNELLE', 'À QUI DE DROIT - ATTESTATION', 'NOTE DE COUVERTURE', 'Attestation de responsabilité civile et locaux')}{paragraphs(pick(rng, 'Nous certifions que le client désigné ci-après a souscrit auprès de notre société un contrat actuellement en cours.', 'L’assureur atteste des garanties suivantes, sans préjudice des exclusions du contrat.'))}{sections(rng, parts) if rng.random() < 0.4 else run_in(rng, parts)}<p class=r>{any_date(day, rng)}<br>{pick(rng, 'Le directeur technique', 'Le souscripteur')}<br>{signature(rng)}</p>{small_print(rng, *_CLAUSES[:3])}"
    return Sheet(page(rng, body, faces=PLAIN), {})

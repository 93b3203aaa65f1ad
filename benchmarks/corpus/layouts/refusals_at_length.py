"""Refusals that run long or come from afar: a specialist line, a quoted booklet, a bank's card cover, a syndic, a social body's commission."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.dwelling_papers import InsurerRefusal, LandlordRefusal
from benchmarks.corpus.layouts.annex_parts import at_times, pick, tick
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_BOOKLET = (
    ("Ce que nous garantissons", "Le vol, la tentative de vol et les actes de vandalisme commis à l'intérieur des locaux privatifs entièrement clos et couverts, lorsqu'ils sont perpétrés avec effraction, escalade, usage de fausses clés ou agression."),
    ("Ce que nous ne garantissons pas", "Les détériorations ordonnées ou exécutées par une autorité civile, militaire, judiciaire ou administrative ; la confiscation, la saisie, la réquisition."),
    ("Mesures de prévention", "Les portes donnant accès à l'habitation sont munies d'au moins deux points de fermeture. À défaut, l'indemnité est réduite de moitié."),
    ("Inoccupation", "La garantie est suspendue au-delà de soixante jours d'absence, en une ou plusieurs périodes, au cours d'une même année d'assurance."),
    ("Dommages immobiliers", "Sont couverts, dans la limite fixée au tableau des montants, les frais de réparation ou de remplacement des serrures et portes forcées par un voleur."),
    ("Expertise", "Les dommages sont fixés de gré à gré. En cas de désaccord, chaque partie choisit un expert ; les deux experts en désignent un troisième."),
    ("Subrogation", "Dès le paiement, nous sommes substitués à vous dans vos droits contre tout responsable."),
    ("Franchise", "Somme déduite du montant de l'indemnité et restant à votre charge. Elle n'est pas rachetable au titre des événements naturels."),
)  # fmt: skip
_CARETAKERS = (
    ("Article 8", "Les portes d'entrée des lots, même si elles sont d'aspect uniforme, constituent des parties privatives dont l'entretien incombe à chaque copropriétaire ; leur couleur extérieure ne peut être modifiée qu'avec l'accord de l'assemblée."),
    ("Article 14", "Chaque occupant est responsable des dégradations faites aux parties communes, soit par son fait, soit par le fait des personnes qu'il reçoit ou des tiers intervenant chez lui."),
    ("Article 21", "La police souscrite par le syndicat ne garantit les parties privatives que contre l'incendie, l'explosion et les dégâts des eaux."),
    ("Article 33", "Les travaux affectant l'aspect de l'immeuble sont soumis à autorisation. Le remplacement à l'identique en est dispensé."),
)  # fmt: skip


def booklet_quoted(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A short letter of refusal to which two pages of the general conditions are joined, the clause ticked in the margin."""
    firm, clerk = refusal.insurer, person(rng)
    booklet = in_columns(run_in(rng, rng.sample(_BOOKLET, rng.randint(5, 8))))
    body = (
        f"{issuer(rng, firm.name, (*firm.address.lines, phone_groups(firm.phone)), f'{refusal.insured.title} {escape(refusal.insured.name)}<br>{lines(refusal.insured_address.lines)}')}<p>{pick(rng, 'Le', 'Courrier du')} {long_date(refusal.day)}</p>"
        f"{pairs(rng, [('Contrat habitation', refusal.policy), ('Sinistre', refusal.claim), (pick(rng, 'Survenu le', 'Date de survenance'), f'{refusal.loss:%d/%m/%Y}'), ('Assuré', refusal.insured.name)])}"
        f"{paragraphs(refusal.insured.title + ',', pick(rng, 'Nous avons reçu votre dossier complet. L’événement décrit, à savoir l’enfoncement de votre porte par des policiers, correspond à une exclusion que vous trouverez reproduite ci-après.', 'La lecture du livret qui vous a été remis à la souscription ne laisse pas de doute : le cas d’une descente de police n’y est pas prévu.'), pick(rng, 'En conséquence, nous ne donnons pas suite à votre demande d’indemnisation.', 'Votre sinistre ne peut donc être indemnisé et nous procédons au classement.'), f'Franchise de votre formule : {money(refusal.deductible)}.' if refusal.deductible else '', pick(rng, 'Ce courrier vous permettra d’agir auprès de l’État.', 'Nous vous conseillons de conserver cette lettre.'))}<p>{escape(clerk.name)} {signature(rng, 34)}</p>"
        f"{overleaf(heading(rng, 'EXTRAIT DES CONDITIONS GÉNÉRALES', 'Votre livret - chapitre Vol et vandalisme', 'DISPOSITIONS GÉNÉRALES (extrait)') + booklet)}"
    )
    return Sheet(page(rng, body, css=running_foot(rng, f"{firm.name} - Réf. CG {rng.randint(100, 999)}")), refusal.fields())  # fmt: skip


def answer_on_a_form(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A form of decision with boxes: ground of the refusal ticked, sums at nil, ways to complain in a column."""
    chosen = rng.randrange(4)
    grounds = ("exclusion : acte de l'autorité", "garantie non souscrite", "auteur identifié : recours direct contre l'État", "absence de vol ou de tentative de vol")  # fmt: skip
    ticks = "<br>".join(f"{tick(n == chosen)} {escape(ground)}" for n, ground in enumerate(grounds))
    rows = [["Poste", "Réclamé", "Accordé"], ["Porte et serrure", pick(rng, "selon devis", "selon facture"), "0,00 €"], ["Fermeture provisoire", "selon facture", "0,00 €"]]  # fmt: skip
    facts = [("Société", refusal.insurer.name), ("Assuré", refusal.insured.name), ("N° de contrat", refusal.policy), ("N° de sinistre", refusal.claim), ("Date du sinistre", long_date(refusal.loss)), ("Décision du", f"{refusal.day:%d/%m/%Y}")]  # fmt: skip
    if refusal.deductible:
        facts.append(("Franchise (pour mémoire)", money(refusal.deductible)))
    body = f"{heading(rng, 'NOTIFICATION DE DÉCISION - SINISTRE', 'FICHE DE REFUS', 'DÉCISION DE NON-GARANTIE', 'AVIS DE CLASSEMENT')}{pairs(rng, facts)}<p><b>{pick(rng, 'Motif du refus', 'Motivation')}</b><br>{ticks}</p>{grid(rows)}{framed(paragraphs(pick(rng, 'Vous disposez d’un droit de réclamation. Répondez à l’adresse figurant au verso de votre carte d’assuré.', 'Une contestation peut être formée par écrit, puis devant le médiateur ; le délai de prescription est de deux ans.')))}<p>{pick(rng, 'Le régleur', 'Visa')} {signature(rng, 30)}{at_times(rng, boxed_stamp(rng, ('CLASSÉ', 'SANS SUITE')))}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), refusal.fields())


def intermediary_tells(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A manager of contracts acting for the insurer tells the answer in a friendly mail letter; no deductible, a phone line."""
    letter = Letter(
        head=(pick(rng, "Gestion Habitat Services", "Delta Gestion de contrats", "Plateforme Sinistres Nord"), f"{pick(rng, 'agissant au nom et pour le compte de', 'délégataire de')} {refusal.insurer.name}", phone_groups(phone(rng))),
        addressee=(f"{refusal.insured.title} {refusal.insured.name}", *refusal.insured_address.lines),
        dateline=f"Le {any_date(refusal.day, rng)}",
        subject=pick(rng, "nous ne pouvons pas intervenir", "issue de votre déclaration", "votre porte d'entrée : réponse"),
        greeting=pick(rng, f"Bonjour {refusal.insured.name},", f"{refusal.insured.title},"),
        references=(f"Contrat : {refusal.policy}", f"Déclaration : {refusal.claim}"),
        paragraphs=(
            f"{pick(rng, 'Nous savons combien il est désagréable de retrouver son entrée dévastée', 'Nous avons étudié ce que vous avez vécu')} le {any_date(refusal.loss, rng)}.",
            pick(rng, "Votre formule protège des cambrioleurs, pas des opérations menées par la police : c'est pourquoi nous devons répondre par la négative.", "La compagnie qui vous assure n'accepte pas de prendre à son compte les conséquences d'une enquête ; votre demande est donc refusée."),
            pick(rng, "Concrètement, aucun euro ne sera versé et votre coefficient ne sera pas modifié.", "Cela ne change rien à votre cotisation, et vous ne devez rien de plus."),
            pick(rng, "Bonne nouvelle toutefois : l'État peut vous rembourser. Présentez ce courrier avec votre facture.", "Le ministère de la Justice a un service dédié ; ce courrier est à joindre au dossier."),
            pick(rng, "Prenez soin de vous.", "Belle journée.", "Bien à vous."),
        ),
        closing=f"<p>{escape(person(rng).name)}<br>{pick(rng, 'Votre gestionnaire', 'Service indemnisation')}</p>",
        mark=at_times(rng, logo(rng, "#5f3dc4", 11)),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, DEJA, NARROW)), without(refusal.fields(), "franchise"))


def syndic_for_the_owner(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A manager answers for the owner and the building at once: extracts of the co-ownership rules, refusal of both."""
    clerk = person(rng)
    parts = [
        ("Votre demande", f"Par message du {any_date(refusal.operation + timedelta(days=rng.randint(1, 5)), rng)}, {refusal.tenant.title} {refusal.tenant.name} sollicite le remplacement de la porte du lot loué, {refusal.address.line}, ouverte par la force le {any_date(refusal.operation, rng)}."),
        ("Position du syndicat", pick(rng, "La porte n'étant pas commune, aucune somme ne peut être engagée par la copropriété.", "Le contrat de l'immeuble ne joue pas pour une porte privative brisée par la police.")),
        ("Position du bailleur", f"{refusal.landlord}, {refusal.landlord_address.line}, {pick(rng, 'consulté, refuse de participer', 'nous charge de vous faire savoir que la dépense ne lui incombe pas')}. {pick(rng, 'Le locataire peut faire exécuter les travaux et se faire indemniser.', 'Le bailleur ne sollicitera pas l’administration.')}"),
        ("Aspect de la porte", "Le modèle posé reprendra le parement et la teinte du palier."),
    ]  # fmt: skip
    body = f"{issuer(rng, refusal.landlord, (pick(rng, 'Service des immeubles gérés', 'Gestion et syndic'), *refusal.landlord_address.lines))}<p>{pick(rng, 'À l’attention de', 'Destinataire :')} {refusal.tenant.title} {escape(refusal.tenant.name)}</p>{heading(rng, 'RÉPONSE À DEMANDE DE TRAVAUX', 'REMPLACEMENT DE PORTE : REFUS', 'NOTE AU LOCATAIRE')}<p>{long_date(refusal.day)}</p>{sections(rng, parts)}{framed(run_in(rng, rng.sample(_CARETAKERS, rng.randint(2, 4))))}<p>{escape(clerk.name)} {signature(rng)}</p>"
    return Sheet(page(rng, body, css=running_foot(rng, "Gestion")), refusal.fields())


def commissions_decision(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """The minute of a social landlord's loss commission: members, case, vote, notice to the tenant."""
    rows = [["Point", "Discussion", "Décision"], ["1", pick(rng, "Origine : intervention judiciaire, tiers étranger au bailleur", "Porte posée en 2012, non vétuste"), "constaté"], ["2", pick(rng, "Budget gros entretien : poste non éligible", "Assurance patrimoine : franchise supérieure au coût"), "rejet"], ["3", pick(rng, "Accord pour remplacement par le locataire", "Information sur l'aide du ministère"), "accordé"]]  # fmt: skip
    facts = [("Bailleur", refusal.landlord), ("Siège", refusal.landlord_address.line), ("Locataire", f"{refusal.tenant.title} {refusal.tenant.name}"), ("Logement", refusal.address.line), ("Sinistre", f"opération de police du {refusal.operation:%d/%m/%Y}"), ("Séance du", any_date(refusal.day, rng))]  # fmt: skip
    body = f"{heading(rng, 'EXTRAIT DU PROCÈS-VERBAL - COMMISSION SINISTRES', 'COMMISSION DES RECOURS LOCATIFS', 'RELEVÉ DE DÉCISION', 'DÉCISION RELATIVE À UNE DEMANDE DE RÉPARATION')}{pairs(rng, facts)}<p>{pick(rng, 'Présents', 'Étaient présents')} : {escape(person(rng).name)} ({pick(rng, 'directrice du patrimoine', 'président')}), {escape(person(rng).name)} ({pick(rng, 'juriste', 'représentant des locataires')}), {escape(person(rng).name)}</p>{grid(rows)}{paragraphs(pick(rng, 'La commission, à l’unanimité, décide que la dépense ne sera pas supportée par l’organisme.', 'Après délibération, la prise en charge est refusée ; le locataire en est informé par la remise du présent extrait.'), pick(rng, 'Cet extrait peut être produit devant l’administration de la Justice.', 'Voie de recours : médiateur de l’organisme.'))}<p>{pick(rng, 'Le secrétaire de séance', 'Pour extrait conforme')} {signature(rng)}</p>{small_print(rng, 'Diffusion : locataire, agence, contrôle de gestion.')}"  # fmt: skip
    return Sheet(page(rng, body, faces=PLAIN), refusal.fields())


def owners_typed_note(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """An owner's badly laid out note typed at home: one run of words with few stops, what he will not pay, a signature."""
    said = pick(
        rng,
        f"je soussigné {refusal.landlord} habitant {refusal.landlord_address.line} propriétaire de l'appartement {refusal.address.line} occupé par {refusal.tenant.name} vous informe que suite au passage de la police du {refusal.operation:%d/%m/%Y} je ne ferai pas les travaux de la porte, j'ai vu avec mon assurance elle ne couvre pas donc c'est au locataire de voir avec vos services",
        f"Attestation pour le ministère. La porte de {refusal.address.line} a été cassée le {refusal.operation:%d/%m/%Y}. Le logement est à moi mais c'est {refusal.tenant.name} qui paie la porte neuve. Je ne veux pas d'histoires et je ne demande pas de remboursement. {refusal.landlord}, {refusal.landlord_address.line}.",
        f"A qui de droit, en tant que bailleur ({refusal.landlord}, {refusal.landlord_address.line}) je confirme ne rien avoir réglé et ne rien devoir régler pour la porte fracturée le {refusal.operation:%d/%m/%Y} chez mon locataire {refusal.tenant.name}, {refusal.address.line}. Il a mon feu vert pour remplacer.",
    )
    body = f"{at_times(rng, heading(rng, 'attestation bailleur', 'ATTESTATION', 'Non prise en charge'), 0.7)}<p>{escape(said)}</p><p>{pick(rng, 'fait le', 'le', 'Date')} {any_date(refusal.day, rng)}</p><p>{pick(rng, 'le propriétaire', 'signature', '')} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF, *PLAIN)), refusal.fields())

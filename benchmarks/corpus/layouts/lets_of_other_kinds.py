"""Contracts of dwelling that are no common lease: a hostel's, a precarious let, a job's flat, a town's, a sublet by an association, one with its notice."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import Lease
from benchmarks.corpus.layouts.annex_parts import at_times, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA_SERIF, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words

_HOUSE_RULES = (
    ("Accès", "Le badge est strictement personnel. Sa perte est signalée à l'accueil et facturée. Les visiteurs sont reçus entre neuf heures et vingt-deux heures et quittent les lieux au-delà, sauf accord du responsable."),
    ("Hébergement de tiers", "Le résident peut accueillir une personne pour une durée maximale de trois mois par période de douze mois, après en avoir informé le gestionnaire, moyennant une participation aux fluides."),
    ("Entretien", "La chambre est tenue propre. Les appareils de cuisson d'appoint, les bougies et les radiateurs mobiles sont proscrits. Les détecteurs de fumée ne doivent être ni masqués ni démontés."),
    ("Animaux", "Les animaux domestiques sont tolérés dans le respect de la tranquillité du voisinage ; les chiens de première catégorie sont interdits."),
    ("Espaces communs", "La cuisine collective et la laverie sont accessibles selon l'horaire affiché. Chacun nettoie après usage."),
    ("Respect d'autrui", "Tout acte de violence, toute détention de produits illicites, tout tapage réitéré constituent un manquement grave."),
    ("Absence", "Une absence de plus de huit jours est signalée. La redevance reste due."),
    ("Conseil de concertation", "Les résidents élisent leurs représentants au conseil de concertation, consulté sur le règlement et les travaux."),
)  # fmt: skip
_NOTICE = (
    ("Période d'essai de la relation locative", "La conclusion du contrat suppose la remise d'un dossier de diagnostic technique et d'un état des lieux établi contradictoirement, à défaut par acte partagé par moitié."),
    ("Plafonnement", "Dans certaines communes, un décret fixe chaque année le montant maximum d'évolution des loyers à la relocation. Le locataire peut saisir la commission départementale de conciliation."),
    ("Paiement", "Le bailleur ne peut imposer le prélèvement automatique ni la domiciliation. L'espace de dialogue avec le fonds de solidarité pour le logement doit être ouvert dès le premier incident."),
    ("Décence", "Le logement ne doit laisser apparaître aucun risque manifeste pour la sécurité ou la santé, doit répondre à un niveau de performance minimal et être doté des éléments le rendant conforme à l'usage d'habitation."),
    ("Travaux d'amélioration", "Le locataire doit permettre l'accès pour l'amélioration des parties communes ou privatives. Si les travaux excèdent vingt et un jours, le prix est diminué."),
    ("Fin du contrat", "Le préavis du locataire est de trois mois, ramené à un mois en zone tendue, mutation, perte d'emploi, état de santé ou attribution d'un logement social."),
    ("Restitution du dépôt", "Le dépôt de garantie est rendu dans le mois si l'état des lieux de sortie est conforme, dans les deux mois sinon ; dix pour cent du loyer s'ajoutent par mois de retard entamé."),
    ("Expulsion", "Le commissaire de justice ne peut procéder à l'expulsion qu'en vertu d'une décision, après commandement d'avoir à libérer les lieux et hors trêve hivernale, du 1er novembre au 31 mars."),
    ("Où se renseigner", "Agence départementale pour l'information sur le logement, maison de justice et du droit, point-justice, caisse d'allocations familiales."),
)  # fmt: skip


def _signed(lease: Lease, rng: Random, first: str, second: str) -> str:
    day = lease.start - timedelta(days=rng.randint(1, 15))
    return f"<p>{pick(rng, 'Fait en deux exemplaires à', 'Signé à', 'À')} {escape(lease.address.place.commune)}, le {any_date(day, rng)}</p><table class=full><tr><td>{first}<br>{signature(rng)}</td><td>{second}<br>{signature(rng)}</td></tr></table>"


def hostel_contract(lease: Lease, rng: Random) -> Sheet:
    """A residence contract in a hostel: who runs it, the room, the fee, one month at a time; the house's rules on the next page."""
    facts = [(pick(rng, "Le gestionnaire", "L'organisme gestionnaire"), f"{lease.landlord}, {lease.landlord_address.line}"), (pick(rng, "Le résident", "La personne logée"), lease.tenant), (pick(rng, "Local privatif", "Logement mis à disposition"), lease.address.line), (pick(rng, "Date d'entrée", "Prise d'effet"), any_date(lease.start, rng)), ("Redevance mensuelle", money(lease.rent)), (pick(rng, "Dépôt de garantie", "Caution"), money(lease.rent))]  # fmt: skip
    parts = [
        ("Objet", pick(rng, "Le présent contrat est conclu en application des articles L. 633-1 à L. 633-5 du code de la construction et de l'habitation. Il confère un titre d'occupation à usage exclusif d'habitation.", "Le gestionnaire met à disposition du résident un logement meublé dans un logement-foyer, pour y établir sa résidence principale.")),
        ("Durée", "Le contrat est consenti pour un mois. Il se renouvelle par tacite reconduction à la seule volonté du résident."),
        ("Redevance", "La redevance réunit l'équivalence de loyer et de charges ainsi que les prestations facultatives choisies. Elle est payable à terme échu, le cinq de chaque mois."),
        ("Résiliation", pick(rng, "Le résident peut partir à tout moment sous réserve d'un préavis de huit jours. Le gestionnaire peut mettre fin au titre en cas d'inexécution d'une obligation ou de cessation d'activité.", "En cas d'impayé égal à trois termes consécutifs, le contrat est résilié de plein droit un mois après mise en demeure.")),
        ("Règlement intérieur", "Le résident déclare en avoir reçu lecture et un exemplaire."),
    ]  # fmt: skip
    rules = overleaf(heading(rng, "RÈGLEMENT INTÉRIEUR", "Règles de vie de la résidence", "ANNEXE 1 - RÈGLEMENT") + (in_columns(run_in(rng, rng.sample(_HOUSE_RULES, rng.randint(5, 8)))) if rng.random() < 0.5 else sections(rng, rng.sample(_HOUSE_RULES, rng.randint(5, 8)))))  # fmt: skip
    body = f"{heading(rng, 'CONTRAT DE RÉSIDENCE', 'CONTRAT D’OCCUPATION EN LOGEMENT-FOYER', 'TITRE D’OCCUPATION')}{pairs(rng, facts)}{sections(rng, parts)}{_signed(lease, rng, 'Pour le gestionnaire', 'Le résident')}{rules}"
    return Sheet(page(rng, body, css=running_foot(rng, "Paraphes")), lease.fields())


def precarious_let(lease: Lease, rng: Random) -> Sheet:
    """A precarious occupation of a building that will be pulled down or sold: reason, modest sum, no right to stay."""
    parts = [
        ("Parties", f"{lease.landlord}, {lease.landlord_address.line}, {pick(rng, 'propriétaire', 'ci-après « le concédant »')}, et {lease.tenant}, {pick(rng, 'occupant', 'ci-après « l’occupant »')}."),
        ("Motif de précarité", pick(rng, "L'immeuble est compris dans le périmètre d'une opération d'aménagement et doit être démoli à une date encore inconnue.", "Le bien fait l'objet d'une procédure de cession ; le propriétaire ne peut s'engager dans la durée.")),
        ("Lieux", f"{pick(rng, 'Un logement de', 'Un ensemble de')} {rng.randint(1, 4)} pièces, {lease.address.line}, pris en l'état sans garantie d'aucune sorte."),
        ("Durée", f"L'occupation prend effet le {any_date(lease.start, rng)}. Elle cessera à la survenance de l'événement visé ci-dessus, un mois après simple avertissement."),
        ("Indemnité d'occupation", f"L'occupant verse une indemnité de {money(lease.rent)} ({money_in_words(lease.rent)}) par mois, toutes charges comprises, inférieure à la valeur locative en raison de la précarité."),
        ("Absence de statut", "Les parties excluent l'application de la loi du 6 juillet 1989, du statut des baux commerciaux et de toute propriété ou droit au maintien."),
        ("Assurance et entretien", "L'occupant s'assure et maintient les lieux en état ; aucun travail n'est exigible du concédant."),
    ]  # fmt: skip
    body = f"{heading(rng, 'CONVENTION D’OCCUPATION PRÉCAIRE', 'CONVENTION D’OCCUPATION TEMPORAIRE', 'MISE À DISPOSITION À TITRE PRÉCAIRE')}{sections(rng, parts) if rng.random() < 0.6 else run_in(rng, parts)}{_signed(lease, rng, 'Le concédant', 'L’occupant')}"
    return Sheet(page(rng, body, faces=PLAIN), lease.fields())


def flat_of_a_job(lease: Lease, rng: Random) -> Sheet:
    """A flat granted with a job: accessory to the work contract, benefit in kind, to be left with the job."""
    facts = [(pick(rng, "Employeur / logeur", "L'établissement"), lease.landlord), ("Siège", lease.landlord_address.line), (pick(rng, "Salarié logé", "Bénéficiaire"), lease.tenant), (pick(rng, "Logement", "Désignation"), lease.address.line), (pick(rng, "Entrée dans les lieux", "Date d'effet"), f"{lease.start:%d/%m/%Y}"), ("Participation", f"{money(lease.rent)} / mois")]  # fmt: skip
    told = (
        pick(rng, "Le logement est attribué par nécessité de service et constitue l'accessoire du contrat de travail. Il ne peut survivre à celui-ci.", "La présente attribution, liée à l'emploi, est révocable et n'ouvre droit à aucun maintien dans les lieux."),
        pick(rng, "L'avantage en nature est évalué forfaitairement selon le barème de l'URSSAF et figure au bulletin de salaire.", "La participation est retenue sur la paie du mois courant."),
        "L'occupant supporte ses consommations d'eau, de gaz et d'électricité, sa taxe d'enlèvement des ordures ménagères et l'assurance du mobilier.",
        pick(rng, "À la rupture du contrat de travail, pour quelque cause que ce soit, les lieux sont restitués sous un mois.", "Le délai de libération est de trois mois en cas de décès ou d'invalidité."),
        "Un état des lieux est annexé. Toute dégradation non due à l'usage normal est réparée par l'occupant.",
    )  # fmt: skip
    body = f"{issuer(rng, lease.landlord, lease.landlord_address.lines)}{heading(rng, 'CONTRAT DE LOCATION D’UN LOGEMENT DE FONCTION', 'CONCESSION DE LOGEMENT', 'CONVENTION DE LOGEMENT ACCESSOIRE AU TRAVAIL')}{pairs(rng, facts)}{paragraphs(*told)}{_signed(lease, rng, 'L’employeur', 'Le salarié')}"
    return Sheet(page(rng, body), lease.fields())


def lease_of_a_town(lease: Lease, rng: Random) -> Sheet:
    """A dwelling let under a deliberation: whereas, decides in articles, recourse before the administrative court; then signed."""
    mayor, voted = person(rng), lease.start - timedelta(days=rng.randint(20, 60))
    articles = [
        f"{lease.landlord} donne en location à {lease.tenant}, qui accepte, le logement situé {lease.address.line}.",
        f"La location est consentie à effet du {long_date(lease.start)}, pour une durée de {pick(rng, 'six', 'trois')} ans, renouvelable.",
        f"Le loyer est fixé à {money(lease.rent)} par mois, {pick(rng, 'payable d’avance à la caisse du comptable public', 'recouvré par titre de recettes émis chaque trimestre')}.",
        pick(rng, "Un dépôt de garantie d'un mois est versé à la signature.", "Aucun dépôt de garantie n'est exigé."),
        "Les charges sont récupérées au réel, sur état annuel.",
        pick(rng, "L'ordonnateur et le comptable sont chargés, chacun en ce qui le concerne, de l'exécution.", "Le directeur des services est chargé de l'exécution du présent bail."),
    ]  # fmt: skip
    listed = "".join(f"<p><b>ARTICLE {n}</b> - {escape(text)}</p>" for n, text in enumerate(articles, 1))
    body = f"{issuer(rng, lease.landlord, lease.landlord_address.lines)}{heading(rng, 'BAIL ADMINISTRATIF D’HABITATION', 'CONTRAT DE LOCATION - PATRIMOINE PRIVÉ', 'BAIL')}{paragraphs(f'Vu la délibération du {any_date(voted, rng)}, reçue au contrôle de légalité,', pick(rng, 'Vu la loi n° 89-462 du 6 juillet 1989 tendant à améliorer les rapports locatifs,', 'Vu le code général de la propriété des personnes publiques,'), pick(rng, 'Considérant la demande de logement présentée par l’intéressé,', 'Considérant que le bien est vacant et relève du domaine privé,'), f'Entre {lease.landlord}, d’une part, et {lease.tenant}, d’autre part, il est convenu :')}{listed}{_signed(lease, rng, escape(f'Pour le bailleur, {mayor.name}'), 'Le preneur')}{at_times(rng, boxed_stamp(rng, ('REÇU EN', 'PRÉFECTURE')))}{small_print(rng, 'Tout litige relatif à l’exécution du présent contrat de droit privé relève du tribunal judiciaire du lieu de situation de l’immeuble.')}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, DEJA_SERIF)), lease.fields())


def sublet_with_support(lease: Lease, rng: Random) -> Sheet:
    """An association sublets a flat with social support: aims, commitments of both sides, review every three months; two columns."""
    parts = [
        ("Préambule", "Dans le cadre de l'intermédiation locative, l'association loue des logements du parc privé et les sous-loue à des ménages en difficulté, avec un accompagnement."),
        ("Sous-locataire", f"{lease.tenant} {pick(rng, 'occupe', 'reçoit en sous-location')} le logement {lease.address.line}."),
        ("Effet et durée", f"{pick(rng, 'À compter du', 'Prise d’effet le')} {any_date(lease.start, rng)}, pour une période de {pick(rng, 'six mois', 'trois mois')} renouvelable, sans excéder {pick(rng, 'dix-huit mois', 'deux ans')}."),
        ("Contribution", f"Le ménage verse {money(lease.rent)} par mois, dont est déduite l'aide au logement perçue par l'association."),
        ("Engagements de l'association", "Rencontrer le ménage au moins deux fois par mois, l'aider dans ses démarches, préparer le glissement du bail ou le relogement."),
        ("Engagements du ménage", "Payer régulièrement, user paisiblement du logement, être présent aux rendez-vous, rechercher une solution durable, informer de tout changement."),
        ("Bilan", "Un point d'étape a lieu chaque trimestre en présence du référent social et, le cas échéant, du propriétaire."),
        ("Rupture", "Le refus répété de l'accompagnement ou l'absence de paiement entraîne la fin de la convention après mise en demeure restée sans effet pendant un mois."),
    ]  # fmt: skip
    body = f"{issuer(rng, lease.landlord, (*lease.landlord_address.lines, pick(rng, 'Pôle logement accompagné', 'Intermédiation locative', 'Service habitat')))}{heading(rng, 'CONTRAT DE SOUS-LOCATION', 'BAIL GLISSANT - CONTRAT DE SOUS-LOCATION', 'CONVENTION DE SOUS-LOCATION AVEC ACCOMPAGNEMENT')}{in_columns(run_in(rng, parts)) if rng.random() < 0.5 else sections(rng, parts)}{_signed(lease, rng, 'L’association', 'Le ménage')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), lease.fields())


def lease_with_its_notice(lease: Lease, rng: Random) -> Sheet:
    """A lease of three pages: particulars with boxes, equipment and rooms ticked in tables, and the notice that the law joins to it."""
    rooms = [["Pièce", "Surface", "Équipement"], *([name, f"{rng.randint(4, 28)} m²", what] for name, what in rng.sample((("Entrée", "placard, interphone"), ("Séjour", "deux fenêtres double vitrage"), ("Cuisine", "évier, plaque, hotte"), ("Chambre", "penderie"), ("Salle d'eau", "douche, lavabo, VMC"), ("WC", "cuvette suspendue"), ("Balcon", "orienté à l'ouest"), ("Cave", "porte pleine")), rng.randint(4, 7)))]  # fmt: skip
    boxes = " &nbsp; ".join(f"{tick(rng.random() < 0.5)} {label}" for label in ("Cave", "Parking", "Garage", "Ascenseur", "Local à vélos", "Jardin"))  # fmt: skip
    money_rows = [["Rubrique", "Montant"], ["Loyer mensuel", money(lease.rent)], [pick(rng, "Charges récupérables (provision)", "Forfait de charges"), money(lease.rent / 10)], ["Loyer de référence majoré", pick(rng, "sans objet", money(lease.rent * 11 / 10))], ["Dernier loyer du précédent locataire", money(lease.rent)]]  # fmt: skip
    built = pick(
        rng,
        "collectif, construit avant 1949",
        "en copropriété, construit de 1975 à 1989",
        "individuel, construit depuis 2005",
    )
    body = f"{heading(rng, 'CONTRAT TYPE DE LOCATION OU DE COLOCATION', 'BAIL D’HABITATION VIDE', 'CONTRAT DE LOCATION')}<p style='font-size:8.5pt'>{pick(rng, '(Soumis au titre Ier de la loi du 6 juillet 1989 - décret n° 2015-587 du 29 mai 2015)', 'Logement à usage de résidence principale')}</p>{sections(rng, [('Désignation des parties', f'Bailleur : {lease.landlord}, {lease.landlord_address.line}. Locataire : {lease.tenant}.'), ('Objet du contrat', f'Localisation du logement : {lease.address.line}. Immeuble {built}.'), ('Date de prise d’effet et durée', f'Le contrat prend effet le {lease.start:%d/%m/%Y} pour trois ans.')])}{grid(rooms)}<p>{boxes}</p>{grid(money_rows)}{framed(paragraphs(pick(rng, 'Honoraires : 8 à 12 € par m² selon la zone, état des lieux 3 € par m².', 'Location sans intermédiaire : aucun honoraire.')))}{_signed(lease, rng, 'Bailleur', 'Locataire')}{overleaf(heading(rng, 'NOTICE D’INFORMATION', 'Notice relative aux droits et obligations des locataires et des bailleurs', 'ANNEXE - NOTICE') + in_columns(run_in(rng, _NOTICE)))}<p style='font-size:8pt'>{reference(rng, 'Mod. 99-99', 'Form. X99')}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF), css=running_foot(rng, "Bail - parapher chaque page")), lease.fields())  # fmt: skip

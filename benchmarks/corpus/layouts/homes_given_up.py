"""Papers of a home lost during a detention: notice to quit, notice given by kin, deposit account, a shelter's word, a meter closed, belongings, a debt."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.lost_homes import day_lost, home_lost
from benchmarks.corpus.layouts.running_text import run_in, running_foot, sections, small_print
from benchmarks.corpus.layouts.setting import MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups


def notice_to_quit(annex: Annex, rng: Random) -> Sheet:
    """A bailiff's notice before an order to leave: debt by month, two months to pay, social services, law quoted at length."""
    house, day, home = company(rng, "social_landlord"), day_lost(annex, rng), home_lost(annex, rng)
    rent = euros(rng, 320, 780)
    rows = [["Terme", "Dû"], *([f"{(day - timedelta(days=30 * n)):%m/%Y}", money(rent)] for n in range(1, rng.randint(4, 8)))]  # fmt: skip
    parts = [
        ("Commandement", f"À la requête de {house.name}, {house.address.line}, il est fait commandement à {annex.person.title} {annex.person.name}, {home.line}, de payer dans le délai de deux mois les sommes ci-après."),
        ("À défaut", "Faute de règlement ou de délais accordés par le juge des contentieux de la protection, la clause résolutoire insérée au bail produira effet et l'expulsion pourra être poursuivie."),
        ("Aides", "Le fonds de solidarité pour le logement peut être saisi à l'adresse du conseil départemental. La commission de coordination des actions de prévention des expulsions est avisée du présent acte."),
        ("Remise de l'acte", pick(rng, "L'intéressé n'occupant plus effectivement les lieux selon un voisin, l'acte a été déposé à l'étude ; avis de passage laissé.", "Le destinataire étant détenu selon les dires de sa compagne, copie lui est adressée par lettre simple.")),
    ]  # fmt: skip
    body = f"{issuer(rng, f'SELARL {person(rng).used_name}', ('Commissaire de justice', address(rng).line))}{heading(rng, 'COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE', 'COMMANDEMENT DE PAYER LES LOYERS', 'SOMMATION AVANT RÉSILIATION DU BAIL')}<p>Le {long_date(day)}</p>{sections(rng, parts)}{grid(rows)}{signature(rng)}{small_print(rng, 'Reproduction de l’article 24 de la loi du 6 juillet 1989 : toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ne produit effet que deux mois après un commandement de payer demeuré infructueux.', 'Coût de l’acte : tarif réglementé.')}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO), css=running_foot(rng, "Acte de commissaire de justice")), {})  # fmt: skip


def given_up_by_kin(annex: Annex, rng: Random) -> Sheet:
    """A relative gives notice for the person held: with a power, from which day, where the furniture goes."""
    day, home, kin, house = day_lost(annex, rng), home_lost(annex, rng), person(rng), company(rng, "landlord")
    letter = Letter(
        head=(f"{kin.title} {kin.name}", *address(rng).lines),
        addressee=(house.name, pick(rng, "Service résiliations", "Gestion locative"), *house.address.lines),
        dateline=f"Le {any_date(day, rng)}",
        subject=pick(rng, "congé du logement de mon frère", "résiliation de bail", "préavis de départ", "restitution de l'appartement"),
        greeting="Madame, Monsieur,",
        references=(pick(rng, "Lettre recommandée avec avis de réception", ""),),
        paragraphs=(
            f"{pick(rng, 'Agissant pour le compte de', 'Muni' + kin.agrees + ' d’une procuration de')} {annex.person.title} {annex.person.name}, locataire {home.line}, {pick(rng, 'je vous notifie son congé', 'je vous informe qu’il quitte le logement')}.",
            pick(rng, "La personne est actuellement privée de liberté et ne perçoit plus de revenus ; la famille ne peut continuer à payer le loyer.", "Son incarcération, dont nous ignorons le terme, l'oblige à renoncer à cet appartement. Nous demandons le préavis réduit à un mois."),
            pick(rng, "Les meubles seront répartis entre ses proches ou donnés à une association. L'état des lieux pourra se faire en ma présence.", "Je viderai la cave et remettrai les clés au gardien ; le lit et l'armoire partiront à la déchetterie, faute de place."),
            pick(rng, "Merci d'imputer le dépôt de garantie sur les loyers en retard et de m'écrire le solde.", "Veuillez m'indiquer vos disponibilités."),
            pick(rng, "Salutations distinguées.", "Avec mes remerciements."),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def final_account(annex: Annex, rng: Random) -> Sheet:
    """The account made when a tenant has left: rent run up, repairs, water, deposit kept, what is still owed."""
    house, day, home = company(rng, rng.choice(["landlord", "social_landlord"])), day_lost(annex, rng), home_lost(annex, rng)  # fmt: skip
    debts = [(name, euros(rng, 30, 900)) for name in rng.sample(("Loyers et charges échus", "Remise en peinture du séjour", "Débarras et nettoyage", "Remplacement du canon de serrure", "Régularisation d'eau", "Frais d'acte", "Vitre cassée", "Deux clés manquantes"), rng.randint(3, 6))]  # fmt: skip
    owed = sum((amount for _, amount in debts), start=Decimal())
    deposit = euros(rng, 300, 700)
    balance = owed - deposit
    rows = [["Libellé", "Débit", "Crédit"], *([name, money(amount), ""] for name, amount in debts), ["Dépôt de garantie", "", money(deposit)], [f"<b>{'Reste dû' if balance > 0 else 'À rembourser'}</b>", f"<b>{money(abs(balance))}</b>", ""]]  # fmt: skip
    body = f"{issuer(rng, house.name, (*house.address.lines, phone_groups(house.phone)))}{heading(rng, 'ARRÊTÉ DE COMPTE APRÈS DÉPART', 'SOLDE DE TOUT COMPTE LOCATIF', 'DÉCOMPTE DÉFINITIF', 'Clôture de compte locataire')}{pairs(rng, [('Ancien locataire', annex.person.name), ('Logement restitué', home.line), ('Fin de bail', f'{day:%d/%m/%Y}'), ('Matricule', reference(rng, '999999', 'L99999'))])}{grid(rows)}{paragraphs(pick(rng, 'Le logement a été repris et attribué à un nouveau locataire.', 'Les clés ont été remises par un tiers, le locataire étant empêché.'), pick(rng, 'À défaut de paiement sous un mois, le dossier sera confié à notre service contentieux.', 'Le garant sera sollicité.'))}{signature(rng)}"
    return Sheet(page(rng, body), {})


def shelters_word(annex: Annex, rng: Random) -> Sheet:
    """A shelter or reintegration centre certifies that the person came out without a home and was lodged: from when, how."""
    day, chief = day_lost(annex, rng), person(rng)
    parts = [
        ("Situation à l'arrivée", pick(rng, "La personne nous a été orientée par le service intégré d'accueil et d'orientation. Son précédent logement avait été repris par le propriétaire pendant son absence.", "Sans solution à sa sortie, elle dormait dans sa voiture. Elle avait perdu son appartement et ses meubles.")),
        ("Hébergement", pick(rng, "Une place en chambre double lui a été attribuée, renouvelée par quinzaine.", "Elle est logée dans un appartement partagé, moyennant une participation de dix pour cent de ses ressources.")),
        ("Accompagnement", pick(rng, "Demande de logement social déposée, dossier DALO en cours, ouverture de droits au RSA.", "Suivi hebdomadaire par un éducateur, recherche d'emploi, démarches de relogement sans issue à ce jour.")),
    ]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Association Le Seuil', 'CHRS La Halte', 'Foyer Les Deux Ponts', 'Accueil et Réinsertion'), (pick(rng, 'Centre d’hébergement et de réinsertion sociale', 'Hébergement d’urgence - 115', 'Placement extérieur et insertion'), address(rng, annex.address.place).line))}{heading(rng, 'ATTESTATION D’HÉBERGEMENT', 'ATTESTATION DE PERTE DE LOGEMENT', 'RAPPORT SOCIAL', 'Note sociale')}<p>{pick(rng, f'Je soussigné{chief.agrees}, {chief.name}, atteste que', 'La direction atteste que')} {annex.person.title} {escape(annex.person.name)}, {pick(rng, 'est hébergé' + annex.person.agrees + ' par nos soins depuis le', 'a été admis' + annex.person.agrees + ' dans notre structure le')} {any_date(day, rng)}.</p>{sections(rng, parts) if rng.random() < 0.5 else run_in(rng, parts)}<p>{escape(chief.name)}, {pick(rng, 'cheffe de service', 'travailleur social', 'directrice')}<br>{signature(rng)}{at_times(rng, boxed_stamp(rng, ('ASSOCIATION', 'LOI 1901')))}</p>"
    return Sheet(page(rng, body), {})


def meter_closed(annex: Annex, rng: Random) -> Sheet:
    """An energy or water supplier closes the contract of a dwelling left: last reading, final bill, day of cut."""
    day, home = day_lost(annex, rng), home_lost(annex, rng)
    rows = [["Relevé", "Index", "Consommation"], ["Précédent", str(rng.randint(10000, 20000)), ""], ["Résiliation", str(rng.randint(20001, 29000)), f"{rng.randint(100, 3000)} kWh"]]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Lumen Énergies', 'Régie municipale d’électricité', 'Volta Particuliers'), (phone_groups(phone(rng)),))}{heading(rng, 'CONFIRMATION DE RÉSILIATION', 'FACTURE DE CLÔTURE', 'FIN DE VOTRE CONTRAT', 'Résiliation pour départ du logement')}{pairs(rng, [('Titulaire', annex.person.name), ('Lieu de consommation', home.line), ('Fin de contrat', f'{day:%d/%m/%Y}'), ('Motif', pick(rng, 'départ des lieux signalé par le bailleur', 'logement repris', 'demande d’un tiers mandaté', 'impayés')), ('Solde', money(euros(rng, 20, 600)))])}{grid(rows)}{paragraphs(pick(rng, 'Votre contrat a pris fin à la date ci-dessus. Le nouvel occupant a souscrit son propre contrat.', 'Nous avons bien enregistré votre départ. L’énergie ne sera plus fournie à ce point de livraison.'), pick(rng, 'Un échéancier peut être demandé pour le solde.', 'La présente vaut justificatif de fin d’occupation.'))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), {})


def belongings_disposed_of(annex: Annex, rng: Random) -> Sheet:
    """A landlord's minutes of what was left in the flat, and where it went: list by room, witnesses, value declared nil."""
    house, day, home = company(rng, "landlord"), day_lost(annex, rng), home_lost(annex, rng)
    rows = [["Pièce", "Objets", "Destination"], *([room, what, pick(rng, "déchetterie", "don à une association", "garde-meuble, trois mois", "remis à la famille")] for room, what in rng.sample((("Séjour", "canapé usagé, table basse, télévision"), ("Chambre", "lit, matelas, vêtements en sacs"), ("Cuisine", "réfrigérateur, vaisselle, denrées périmées"), ("Salle d'eau", "lave-linge hors d'usage"), ("Cave", "vélo, cartons, outils"), ("Entrée", "courrier, chaussures, poussette")), rng.randint(3, 5)))]  # fmt: skip
    body = f"{heading(rng, 'PROCÈS-VERBAL DE REPRISE DE LOGEMENT', 'INVENTAIRE DES BIENS LAISSÉS', 'REPRISE DES LIEUX - MOBILIER ABANDONNÉ', 'ÉTAT DES LIEUX EN L’ABSENCE DU LOCATAIRE')}<p>{pick(rng, 'Le', 'En date du')} {any_date(day, rng)}, {pick(rng, 'le bailleur', 'le gestionnaire')} {escape(house.name)} reprend possession du logement {escape(home.line)}, {pick(rng, 'loué à', 'précédemment occupé par')} {annex.person.title} {escape(annex.person.name)}, {pick(rng, 'absent et non représenté', 'dont le bail est résilié')}.</p>{grid(rows)}{paragraphs(pick(rng, 'Les papiers personnels sont mis sous enveloppe et conservés deux ans.', 'Les biens sans valeur marchande sont réputés abandonnés.'), pick(rng, 'Le locataire, avisé par courrier à l’établissement pénitentiaire, n’a pas répondu.', 'Un parent s’est présenté pour retirer quelques effets.'))}<table class=full><tr><td>Pour le bailleur<br>{signature(rng)}</td><td>Témoin<br>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body, faces=PLAIN), {})


def refused_a_reprieve(annex: Annex, rng: Random) -> Sheet:
    """A housing commission or prefecture answers on the loss of the home: facts, decision, remedies within two months."""
    day, home = day_lost(annex, rng), home_lost(annex, rng)
    letter = Letter(
        head=(pick(rng, "PRÉFECTURE", "Commission de médiation DALO", "Direction départementale de l'emploi, du travail et des solidarités"), f"Service logement {of(annex.address.place.commune)}"),
        addressee=(f"{annex.person.title} {annex.person.name}", *annex.address.lines),
        dateline=f"Le {long_date(day)}",
        subject=pick(rng, "votre logement - suite donnée", "prévention des expulsions", "demande de maintien dans les lieux"),
        greeting=f"{annex.person.title},",
        references=(f"Dossier {reference(rng, '999999', 'PREX-99-9999')}",),
        paragraphs=(
            f"{pick(rng, 'Vous avez saisi la commission à la suite de la perte de votre logement', 'Vous m’avez exposé que votre bail avait été rompu pendant votre détention et que vous ne pouviez plus occuper le logement')} situé {home.line}.",
            pick(rng, "Le bailleur a repris possession des lieux et les a reloués ; la commission ne peut que constater qu'il n'existe plus de titre d'occupation.", "Le juge ayant prononcé la résiliation du bail, je ne peux m'opposer à la reprise du logement."),
            pick(rng, "Votre demande de relogement est reconnue prioritaire et sera présentée aux organismes du département.", "Je vous invite à vous rapprocher du service pénitentiaire d'insertion et de probation et du 115."),
            "Cette décision peut être contestée devant le tribunal administratif dans un délai de deux mois à compter de sa notification.",
            pick(rng, "Je vous prie d'agréer l'expression de ma considération distinguée.", "Recevez mes salutations."),
        ),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})

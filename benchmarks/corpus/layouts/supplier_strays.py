"""Strays of suppliers of the home: backs of bills, conditions of telephone contracts, meter cards, equipment to send back."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_ENERGY = (
    (
        "Abonnement",
        "Part fixe de votre facture. Elle dépend de la puissance souscrite et ne varie pas avec ce que vous consommez.",
    ),
    (
        "Consommation",
        "Relevée par le gestionnaire de réseau ou estimée d'après votre historique ; tout écart est corrigé au relevé suivant.",
    ),
    (
        "Contribution tarifaire d'acheminement",
        "Elle finance les retraites des agents des industries électriques et gazières.",
    ),
    ("Accise sur l'énergie", "Taxe perçue pour le compte de l'État, proportionnelle aux kWh livrés."),
    (
        "Lettres E et R",
        "E signale un index estimé, R un index relevé, A un index que vous avez vous-même transmis.",
    ),
    (
        "Chèque énergie",
        "Envoyé chaque printemps aux foyers modestes : aucune démarche, aucun démarchage à domicile.",
    ),
    (
        "Difficultés de paiement",
        "Contactez-nous avant la date limite ; le fonds de solidarité pour le logement peut vous aider. Aucune coupure n'a lieu entre le 1er novembre et le 31 mars.",
    ),
    (
        "Litige",
        "Adressez une réclamation écrite au service consommateurs puis, sans réponse sous deux mois, au médiateur national de l'énergie.",
    ),
    (
        "Urgence et dépannage",
        "Coupez au disjoncteur ou au robinet, aérez, n'actionnez aucun interrupteur et appelez le numéro inscrit au recto.",
    ),
    (
        "Origine de l'électricité",
        "Nucléaire 62 %, hydraulique 14 %, éolien et solaire 17 %, gaz 5 %, autres 2 %.",
    ),
)
_TELECOM = (
    ("Objet", "Les présentes définissent les conditions dans lesquelles l'Opérateur fournit au Client un accès aux réseaux fixe et mobile."),
    ("Souscription", "La commande est ferme à la signature du bulletin. L'Opérateur peut refuser une souscription en cas de dette antérieure ou d'usurpation d'identité."),
    ("Équipements", "Le terminal mis à disposition reste la propriété de l'Opérateur, insaisissable et incessible. Il doit être restitué sous trente jours, faute de quoi une indemnité est facturée."),
    ("Carte SIM et code PUK", "Le Client conserve sous sa garde sa carte et ses codes. Toute utilisation antérieure à la déclaration de vol reste à sa charge."),
    ("Débits", "Les débits annoncés sont théoriques. Ils varient selon la longueur de la ligne, l'état du câblage intérieur et l'affluence sur la cellule."),
    ("Usages raisonnables", "Sont interdits le partage avec des tiers, l'envoi en nombre de messages, le raccordement d'automates d'appel. Au-delà du quota, le débit est ramené à 512 kbit/s."),
    ("Prix et paiement", "Les factures sont exigibles à leur date d'émission, par prélèvement. Tout impayé peut entraîner la restriction aux appels d'urgence puis la résiliation, après rappel resté sans effet."),
    ("Durée", "Le contrat est conclu pour une durée indéterminée, assortie le cas échéant d'une période minimale de douze ou vingt-quatre mois."),
    ("Résiliation", "Le Client résilie à tout moment, par voie électronique ou par courrier ; la résiliation prend effet dix jours après. Les frais de clôture figurent à la fiche tarifaire."),
    ("Portabilité", "La demande vaut mandat de résiliation. Composez le 3179 pour obtenir votre relevé d'identité opérateur."),
    ("Qualité de service", "En cas d'interruption de plus de quarante-huit heures imputable à l'Opérateur, un avoir au prorata est porté sur la facture suivante."),
    ("Responsabilité", "L'Opérateur ne répond ni du contenu des services de tiers, ni des perturbations dues à la force majeure, ni d'un mauvais usage du terminal."),
    ("Données personnelles", "Le traitement est nécessaire à l'exécution du contrat. Le Client s'oppose à la prospection en écrivant au délégué à la protection des données."),
    ("Annuaires", "Le Client peut demander son inscription, l'omission partielle de son adresse ou l'interdiction de la recherche inversée."),
    ("Réclamations", "Premier recours : service clients. Second recours : service national consommateurs. Ensuite : médiateur des communications électroniques."),
)  # fmt: skip


def back_of_the_bill(_: Person, rng: Random) -> Sheet:
    """The back of an energy bill: a glossary, where to call, who mediates; no address, no sum."""
    told = "".join(f"<p><b>{title}</b> {pick(rng, ':', '-', '')} {text}</p>" for title, text in rng.sample(_ENERGY, rng.randint(6, 10)))  # fmt: skip
    body = f"{heading(rng, 'Comprendre votre facture', 'POUR MIEUX LIRE VOTRE FACTURE', 'Lexique et informations utiles', 'INFORMATIONS PRATIQUES')}<div style='column-count:{rng.choice([1, 2, 2, 3])};column-gap:7mm;font-size:{rng.choice([7.5, 8, 9])}pt'>{told}</div><p>{pick(rng, 'Service clients', 'Nous appeler')} : {phone_groups(phone(rng))} {pick(rng, '(du lundi au samedi, 8 h - 20 h)', '(appel non surtaxé)')}</p>{at_times(rng, '<p>Moyens de paiement : prélèvement, TIP, chèque à l’ordre du fournisseur, mandat compte en bureau de poste.</p>')}"
    return Sheet(page(rng, body), {})


def telephone_conditions(_: Person, rng: Random) -> Sheet:
    """Conditions of a telephone contract over two pages of small print in columns."""
    numbered = rng.choice(["{n}. {t}", "Article {n} - {t}", "{n} / {t}", "§ {n} {t}"])
    articles = [f"<p><b>{numbered.format(n=n, t=title)}</b><br>{text}</p>" for n, (title, text) in enumerate(_TELECOM, 1)]  # fmt: skip
    cut, style = rng.randint(6, 10), f"column-count:{rng.choice([2, 2, 3])};column-gap:6mm;text-align:justify"
    body = f"{heading(rng, 'CONDITIONS GÉNÉRALES D’ABONNEMENT', 'Conditions générales des services mobiles et internet', 'CONDITIONS D’ABONNEMENT ET D’UTILISATION')}<p>{pick(rng, 'Version applicable au', 'En vigueur à compter du')} {some_day(rng):%d/%m/%Y}</p><div style='{style}'>{''.join(articles[:cut])}</div>{_NEXT}<div style='{style}'>{''.join(articles[cut:])}<p>{pick(rng, 'Le Client reconnaît avoir pris connaissance des présentes.', 'Paraphe du client : ........')}</p></div>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF), css="p{font-size:8pt}"), {})


def meter_card(someone: Person, rng: Random) -> Sheet:
    """A card left by the man who reads meters: nobody was in, dials to fill in, a day to come back."""
    day = some_day(rng)
    dial = "&nbsp;".join("&#9633;" for _ in range(rng.randint(4, 6)))
    body = f"{issuer(rng, pick(rng, 'Relève des compteurs', 'Régie municipale des eaux', 'Gestionnaire du réseau de gaz'), (phone_groups(phone(rng)),))}{heading(rng, 'AVIS DE PASSAGE DU RELEVEUR', 'Nous sommes passés relever votre compteur', 'CARTE AUTO-RELEVÉ', 'RELÈVE DE VOTRE COMPTEUR')}{paragraphs(pick(rng, f'Notre agent s’est présenté le {day:%d/%m/%Y} et n’a pu accéder à votre compteur.', f'Votre compteur n’étant pas accessible, merci de nous communiquer l’index avant le {day + timedelta(days=10):%d/%m/%Y}.'), pick(rng, 'Ne relevez que les chiffres noirs, de gauche à droite.', 'Les chiffres rouges ne sont pas à prendre en compte.'))}<p style='font-size:22pt'>{dial} m³</p>{pairs(rng, [('Point de livraison', reference(rng, '99999999999999', '9999 9999')), ('N° du compteur', reference(rng, 'X99XX999999', '999999')), ('Occupant', someone.name)])}<p>{tick(False)} {pick(rng, 'je demande un nouveau passage', 'compteur dans la gaine palière')} {tick(False)} {pick(rng, 'j’ai déménagé', 'fuite constatée')}</p><p style='font-size:7.5pt'>{pick(rng, 'Sans réponse, votre consommation sera estimée. Deux estimations de suite obligent à un relevé contradictoire payant.', 'Un relevé par an au moins est obligatoire. Merci de dégager l’accès au regard.')}</p>"
    return Sheet(page(rng, body, size=rng.choice(["A4", "A5", "A5"])), {})


def equipment_return(someone: Person, rng: Random) -> Sheet:
    """How to send back a box after the end of a contract: steps, a parcel's label, what is charged otherwise."""
    day = some_day(rng)
    steps = ("Débranchez l'ensemble et glissez-le dans son carton d'origine ou un emballage solide.", "Joignez l'alimentation, la télécommande et la fibre blanche ; gardez vos piles.", "Découpez l'étiquette ci-dessous et collez-la bien à plat.", "Déposez le colis en point relais et conservez la preuve de dépôt.", "Effacez vos enregistrements : ils ne seront pas récupérables.")  # fmt: skip
    lost = money(Decimal(rng.choice([49, 100, 149, 240])))
    body = f"{issuer(rng, pick(rng, 'Ondalis', 'Fibréa', 'Réseau Ponant'), ('Service restitution',))}{heading(rng, 'BON DE RETOUR DE MATÉRIEL', 'Restituez votre équipement', 'Retour de votre box : mode d’emploi')}<p>{escape(someone.title)} {escape(someone.name)}, {pick(rng, f'votre résiliation a pris effet le {day:%d/%m/%Y}.', f'vous avez jusqu’au {day + timedelta(days=30):%d/%m/%Y} pour rendre vos équipements.')}</p><ol>{''.join(f'<li>{step}</li>' for step in some(rng, steps, rng.randint(3, 5)))}</ol><p>{pick(rng, f'Tout matériel non rendu est facturé {lost}.', f'À défaut, une pénalité de {lost} sera prélevée.')}</p><div style='border:.5mm dashed #333;padding:5mm;margin-top:8mm'><b>RETOUR</b><br>{pick(rng, 'Centre logistique - quai 4', 'Atelier SAV - autorisation préalable')}<br>{'<br>'.join(map(escape, address(rng).lines))}<br><br><span style='font-size:18pt;letter-spacing:1mm'>|||&nbsp;||&nbsp;|&nbsp;||||&nbsp;|&nbsp;||</span><br>{reference(rng, '9X 99999999999', 'RT9999999999')}</div>"
    return Sheet(page(rng, body), {})


def price_rise(someone: Person, rng: Random) -> Sheet:
    """A supplier announces another tariff: a table of before and after, the right to leave."""
    day, name = some_day(rng), pick(rng, "Énergies du Plateau", "Ondalis", "Gaz du Ponant", "Lumière & Cie")
    old = Decimal(rng.randint(900, 2600)) / 100
    letter = Letter(
        head=(name, "Direction de la clientèle"),
        addressee=(f"{someone.short_title} {someone.name}", *address(rng, flat=True).lines),
        dateline=f"le {any_date(day, rng)}",
        subject=pick(rng, "évolution de votre offre", "Vos prix changent", "modification des conditions de votre contrat"),
        greeting=pick(rng, "Chère cliente, cher client,", f"Bonjour {someone.forenames[0]},"),
        paragraphs=(
            pick(rng, "Depuis plusieurs années, vous nous faites confiance et nous vous en remercions.", "Le contexte des marchés nous conduit à revoir nos barèmes."),
            f"{pick(rng, 'À partir du', 'Dès le')} {long_date(day + timedelta(days=45))}, votre abonnement mensuel passera de {money(old)} à {money(old + Decimal(rng.randint(90, 400)) / 100)} TTC.",
            pick(rng, "Conformément à l'article L. 224-10 du code de la consommation, vous pouvez résilier sans frais dans les trois mois de l'entrée en vigueur.", "Si cette évolution ne vous convient pas, vous êtes libre de changer d'offre sans pénalité."),
            pick(rng, "Vous n'avez rien à faire : la nouvelle grille s'appliquera de plein droit.", "Nos conseillers vous aideront à choisir une formule moins chère."),
        ),
        closing=f"<p>{pick(rng, 'Le directeur de la relation clients', 'L’équipe clientèle')}</p>",
        references=(f"Compte client {reference(rng, '9 999 999', '99-999-999')}",),
        foot=pick(rng, "Offre réservée aux particuliers. L'énergie est notre avenir, économisons-la !", "Service client gratuit + prix d'un appel local."),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def heating_contract(someone: Person, rng: Random) -> Sheet:
    """A yearly maintenance contract of a boiler: services, exclusions, a coupon to sign."""
    firm, day = company(rng, "employer"), some_day(rng)
    rows = [["Formule", "Sécurité", "Confort", "Sérénité"], ["Visite annuelle", "oui", "oui", "oui"], ["Dépannages", "1", "3", "illimités"], ["Pièces", "non", "non", "oui"], ["Prix TTC par an", *(f"{price} €" for price in (rng.randint(90, 130), rng.randint(140, 190), rng.randint(210, 330)))]]  # fmt: skip
    said = ("Vérification du corps de chauffe, du brûleur et de l'extracteur, mesure du monoxyde de carbone.", "Nettoyage du condenseur et du filtre ; réglage du débit de gaz.", "Ne sont pas compris : le ramonage, l'embouage, les radiateurs, la régulation.", "Une attestation d'entretien vous est laissée à chaque passage, à présenter au bailleur.", "Tacite reconduction annuelle, dénonciation deux mois avant l'échéance.", "Toute absence au rendez-vous donne lieu à facturation du déplacement.")  # fmt: skip
    body = f"{issuer(rng, firm.name, ('Chauffage - eau chaude - climatisation', phone_groups(firm.phone)))}{heading(rng, 'CONTRAT D’ENTRETIEN CHAUDIÈRE', 'Votre contrat de maintenance', 'Proposition de contrat annuel')}{pairs(rng, [('Client', f'{someone.title} {someone.name}'), ('Appareil', pick(rng, 'chaudière murale à condensation', 'pompe à chaleur air-eau', 'chauffe-bain')), ('Prise d’effet', any_date(day, rng))])}{grid(rows)}{paragraphs(*some(rng, said, rng.randint(3, 6)))}<p>{tick(False)} Sécurité {tick(False)} Confort {tick(False)} Sérénité - Bon pour accord :</p>"
    return Sheet(page(rng, body, faces=(*PLAIN, NARROW, DEJA)), {})

"""Records by commissaires de justice: on a judge's order, over many pages, of a flat left open, with hashed photographs, a copy with its cost."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.door_annex_parts import after, claimant, euros, reference
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA_SERIF, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, money, of, phone_groups

_SEEN = (
    ("Accès", "Le hall est clos par une porte vitrée à ventouse, en état de marche. L'ascenseur fonctionne. Je ne relève aucune trace dans la cage d'escalier jusqu'au palier considéré."),
    ("Palier", "Le palier dessert quatre portes de même facture, peintes en gris. Trois d'entre elles sont intactes. Des copeaux clairs et de la poussière de plâtre couvrent le paillasson."),
    ("Vantail", "Le panneau est percé d'une ouverture irrégulière au droit de la serrure. Le parement est décollé sur une soixantaine de centimètres ; l'âme alvéolaire est visible."),
    ("Bâti", "Le montant côté serrure est fendu du seuil à l'imposte. Le joint de calfeutrement pend. Les vis de la gâche sont arrachées et tordues."),
    ("Organes de fermeture", "Le coffre de serrure gît au sol, déformé. Le cylindre manque. La poignée intérieure ne commande plus aucun mécanisme. Les deux pênes hauts et bas sont sortis."),
    ("Vestibule", "Le revêtement stratifié est poinçonné à deux endroits. Le mur opposé présente un enfoncement circulaire correspondant à la hauteur de la béquille."),
    ("Séjour", "Les coussins sont retournés, les tiroirs d'un meuble bas sont posés à terre, vides. Une étagère est renversée ; des livres sont épars."),
    ("Chambre", "Le matelas est déplacé. La porte du placard est dégondée. La fenêtre est fermée, sans bris de vitre."),
    ("Document trouvé", "Sur la console, un feuillet à l'en-tête d'un service de police, dont je prends un cliché. Il mentionne une opération et un numéro de téléphone."),
    ("Dires du requérant", "Le requérant me déclare que sa porte était verrouillée à double tour lors de son départ et qu'il n'a donné les clés à personne."),
)  # fmt: skip
_TERMS = (
    "Le commissaire de justice peut, lorsqu'il est commis par justice ou à la requête de particuliers, effectuer des constatations purement matérielles, exclusives de tout avis sur les conséquences de fait ou de droit qui peuvent en résulter. Sauf en matière pénale où elles ont valeur de simples renseignements, ces constatations font foi jusqu'à preuve contraire.",
    "Les photographies annexées ont été prises par mes soins et n'ont subi aucune modification autre qu'un redimensionnement.",
    "Ordonnance n° 2016-728 du 2 juin 2016, article 1er, II, 2°.",
)


def _stated(day: date, rng: Random) -> str:
    return pick(rng, f"L'AN {in_words(day.year).upper()} ET LE {day_in_words(day).upper()}", f"Le {long_date(day)}, à {rng.randint(8, 17)} heures {rng.randint(10, 55)}", f"L'an {in_words(day.year)}, le {day_in_words(day)}")  # fmt: skip


def record_on_an_order(annex: Annex, rng: Random) -> Sheet:
    """A record made on a judge's order on petition: the order recited, entry, findings by room, withdrawal; two pages."""
    officer, day, town = person(rng), after(annex, rng, 3, 30), annex.address.place.commune
    quoted = f"En exécution d'une ordonnance rendue sur requête par {pick(rng, 'Madame le président', 'Monsieur le président')} du tribunal judiciaire {of(town)}, dont copie demeure annexée, et à la demande de {annex.company.name if annex.company else annex.person.name}, {annex.address.line},"
    seen = rng.sample(_SEEN, rng.randint(5, 9))
    end = paragraphs(pick(rng, "Et attendu que je n'avais plus rien à constater, je me suis retiré après avoir refermé les lieux avec une chaîne.", "Mes constatations terminées, j'ai quitté les lieux à l'heure où l'entreprise posait une fermeture provisoire."), pick(rng, "De tout ce que dessus, j'ai fait et rédigé le présent procès-verbal pour servir et valoir ce que de droit.", "Et de ce que dessus j'ai dressé procès-verbal, sur feuilles, photographies non comprises."))  # fmt: skip
    body = f"{issuer(rng, f'SCP {officer.used_name} & {person(rng).used_name}', ('Commissaires de justice associés', address(rng).line, phone_groups(phone(rng))))}{heading(rng, 'PROCÈS-VERBAL DE CONSTAT SUR ORDONNANCE', 'CONSTAT', 'PROCÈS-VERBAL DE CONSTAT')}<p><b>{_stated(day, rng)}</b></p>{paragraphs(quoted, f'Je, {officer.name}, commissaire de justice soussigné, me suis transporté à l’adresse indiquée, où j’ai constaté ce qui suit :')}{sections(rng, seen)}{end}{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', officer.used_name[:9].upper())}"  # fmt: skip
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS), css=running_foot(rng, f"Etude {officer.used_name} - acte {rng.randint(1000, 99999)}")), {})  # fmt: skip


def record_with_hashes(annex: Annex, rng: Random) -> Sheet:
    """A record drawn up on a tablet: geolocation, a table of photographs with their fingerprints, findings in short items."""
    officer, day = person(rng), after(annex, rng, 1, 15)
    items = "".join(f"<p><b>{escape(title)}</b> [photo {n}] {escape(text)}</p>" for n, (title, text) in enumerate(rng.sample(_SEEN, rng.randint(4, 7)), 1))  # fmt: skip
    shots = [[f"{n}", f"{day:%Y%m%d}_{rng.randint(90000, 180000)}.jpg", f"{rng.randrange(16**16):016x}"] for n in range(1, rng.randint(6, 12))]  # fmt: skip
    facts = [("Requérant", annex.company.name if annex.company else annex.person.name), ("Lieu", annex.address.line), ("Date", f"{day:%d/%m/%Y}"), ("Début - fin", f"{rng.randint(8, 11)}:{rng.randint(10, 59)} - {rng.randint(12, 14)}:{rng.randint(10, 59)}"), ("Position GPS", f"{rng.randint(43, 49)}.{rng.randint(1000, 9999)} N, {rng.randint(1, 6)}.{rng.randint(1000, 9999)} E"), ("Acte", reference(rng, "999999 / PV", "PVC-99-9999"))]  # fmt: skip
    body = f"{issuer(rng, officer.name, ('Commissaire de justice', pick(rng, 'Office ouvert 6 jours sur 7', 'Constats urgents'), phone_groups(phone(rng))))}{heading(rng, 'CONSTAT', 'Procès-verbal de constat dressé sur support électronique', 'CONSTAT D’ÉTAT DES LIEUX APRÈS EFFRACTION')}{pairs(rng, facts)}{items}{overleaf(heading(rng, 'ANNEXE : TABLE DES PHOTOGRAPHIES', 'Empreintes numériques des clichés') + grid([['N°', 'Fichier', 'Empreinte'], *shots]))}<p>{pick(rng, 'Signé par procédé de signature électronique qualifiée.', 'Minute conservée au minutier central électronique.')} {signature(rng)}</p>{small_print(rng, *rng.sample(_TERMS, 2))}"
    return Sheet(page(rng, body, css=running_foot(rng, "Procès-verbal de constat")), {})


def copy_with_its_cost(annex: Annex, rng: Random) -> Sheet:
    """A copy handed to the client: coat of a deed, prose without headings, the table of fees and taxes in the margin."""
    officer, day, town = person(rng), after(annex, rng, 2, 25), annex.address.place.commune
    fee, travel = euros(rng, 150, 400), euros(rng, 7, 12)
    cost = grid([["Coût de l'acte", "€"], [pick(rng, "Honoraires (L. 444-1)", "Émolument"), money(fee, unit="")], ["Transport", money(travel, unit="")], ["TVA 20 %", money((fee + travel) / 5, unit="")]])  # fmt: skip
    told = "".join(
        f"<p style='text-align:justify'>{escape(text)}</p>"
        for _, text in rng.sample(_SEEN, rng.randint(5, 8))
    )
    body = f"<table class=full><tr><td style='width:46mm;font-size:8.5pt;padding-right:5mm;border-right:.3mm solid #000'><b>{escape(officer.name.upper())}</b><br>Commissaire de justice<br>{escape(address(rng).line)}<br><br>{pick(rng, 'EXPÉDITION', 'SECONDE COPIE', 'COPIE EXÉCUTOIRE : NON')}<br>Réf. {reference(rng, '99999', 'C999999')}<br><br>{cost}</td><td style='padding-left:6mm'>{heading(rng, 'PROCÈS-VERBAL DE CONSTAT', 'CONSTAT', 'PROCÈS-VERBAL')}<p>{_stated(day, rng)}, {pick(rng, 'à la requête de', 'requis par')} {claimant(annex)}, {pick(rng, 'lequel m’expose que son entrée a été forcée le', 'qui me dit que la force publique a brisé sa porte le')} {any_date(annex.day, rng)} {pick(rng, 'et qu’il a intérêt à faire constater l’état de son logement', 'et souhaite se préserver une preuve')},</p><p>Déférant à cette réquisition, je me suis rendu {escape(annex.address.line)}. Là étant :</p>{told}<p>{pick(rng, 'Sur quoi, j’ai clos le présent.', 'Dont procès-verbal dressé à', 'Telles sont mes constatations.')} {escape(town)}</p>{signature(rng)}</td></tr></table>{small_print(rng, _TERMS[0])}"
    return Sheet(
        page(
            rng,
            body,
            faces=(SERIF, DEJA_SERIF, *PLAIN),
            css=running_foot(rng, "Acte de commissaire de justice"),
        ),
        {},
    )


def flat_left_open(annex: Annex, rng: Random) -> Sheet:
    """A record at the landlord's request of a flat found open and secured: witnesses, inventory, new lock, keys."""
    officer, smith, day = person(rng), person(rng), after(annex, rng, 1, 10)
    parts = [
        ("Exposé", f"Il m'est exposé que le logement sis {annex.address.line} est ouvert à tout vent depuis le {any_date(annex.day, rng)}, sa porte ayant été enfoncée au cours d'une intervention des forces de l'ordre."),
        ("Assistance", f"Je suis assisté de {smith.title} {smith.name}, serrurier, et de deux témoins majeurs, étrangers aux parties."),
        ("Constatations", " ".join(text for _, text in rng.sample(_SEEN, rng.randint(3, 5)))),
        ("Inventaire sommaire", pick(rng, "Un canapé, une table, quatre chaises, un réfrigérateur, une machine à laver, literie complète, vêtements en quantité.", "Mobilier d'usage courant, sans valeur marchande apparente. Aucun animal.")),
        ("Mesures prises", pick(rng, "Le serrurier pose une porte de chantier munie d'un cadenas. Un jeu de clés m'est remis, l'autre est déposé chez le gardien.", "Un cylindre neuf est monté. Je placarde sur la porte un avis informant l'occupant du lieu où retirer les clés.")),
        ("Clôture", "Fermons l'accès et nous retirons."),
    ]  # fmt: skip
    body = f"{issuer(rng, f'{officer.name}', ('Commissaire de justice', address(rng).line))}{heading(rng, 'PROCÈS-VERBAL DE CONSTAT ET DE FERMETURE', 'CONSTAT - LOGEMENT OUVERT', 'PROCÈS-VERBAL DE CONSTAT')}<p>{_stated(day, rng)}</p>{run_in(rng, parts) if rng.random() < 0.5 else sections(rng, parts)}<table class=full><tr><td>Le commissaire de justice<br>{signature(rng)}</td><td>Les témoins<br>{signature(rng, 30)}{signature(rng, 30)}</td></tr></table>"
    return Sheet(page(rng, body), {})


def record_in_two_columns(annex: Annex, rng: Random) -> Sheet:
    """A record whose findings run in two columns, with a frame for the request and a list of plates at the end."""
    officer, day = person(rng), after(annex, rng, 2, 20)
    plates = "".join(f"<p>Planche {n} - {escape(title)}</p>" for n, (title, _) in enumerate(_SEEN[: rng.randint(4, 9)], 1))  # fmt: skip
    body = f"{heading(rng, 'CONSTAT', 'PROCÈS-VERBAL DE CONSTAT', 'ACTE DE COMMISSAIRE DE JUSTICE')}<p>Dressé par Maître {escape(officer.name)}, commissaire de justice, {escape(address(rng).line)}</p>{framed(paragraphs(pick(rng, 'REQUÊTE. ', 'DEMANDE. ') + f'À la demande de {annex.company.name if annex.company else annex.person.name}, agissant en qualité d’occupant, {annex.address.line}, qui me requiert de constater les dégâts occasionnés à sa porte le {long_date(annex.day)}.'))}<p>{_stated(day, rng)}, {pick(rng, 'j’ai procédé aux constatations suivantes', 'certifie m’être rendu sur place et avoir vu')} :</p>{in_columns(run_in(rng, rng.sample(_SEEN, rng.randint(5, 8))))}<p>{pick(rng, 'TABLE DES PLANCHES', 'Photographies annexées')}</p>{in_columns(plates)}<p>{pick(rng, 'SOUS TOUTES RÉSERVES', 'DONT ACTE')} - {pick(rng, 'coût :', 'facturé :')} {money(euros(rng, 200, 480))}</p>{signature(rng)}{at_times(rng, round_stamp(rng, 'COMMISSAIRE DE JUSTICE', 'OFFICE'))}"
    return Sheet(page(rng, body, css=running_foot(rng, "Constat")), {})

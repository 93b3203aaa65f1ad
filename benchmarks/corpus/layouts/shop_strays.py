"""Strays of shops and of trade: offers, warranties, assembly steps, carriers' notes, a locksmith's brochure, an order."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import money, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_AISLES = (
    "Côtes de porc x6, origine France", "Cabillaud dos sans arêtes", "Clémentines, le filet de 2 kg", "Emmental râpé 3 x 200 g", "Couches taille 4, maxi format",
    "Capsules de café, lot de 50", "Huile d'olive vierge extra 1 L", "Champagne brut, la bouteille", "Foie gras entier 180 g", "Gel douche x3", "Litière 20 L", "Chocolats assortis 500 g",
)  # fmt: skip
_WARRANTY = (
    "Le présent appareil est garanti contre tout défaut de matière ou de fabrication pour la durée indiquée, pièces et main d'œuvre, à compter de la date d'achat.",
    "Sont exclus : l'usure normale, la casse par chute, l'oxydation, un branchement non conforme, l'emploi d'accessoires d'une autre marque.",
    "La garantie légale de conformité (articles L. 217-3 et suivants du code de la consommation) et celle des vices cachés (articles 1641 et suivants du code civil) s'appliquent en tout état de cause.",
    "Toute intervention d'un réparateur non agréé met fin à la garantie commerciale.",
    "Pour faire jouer la garantie, rapportez l'appareil complet dans son emballage avec le ticket de caisse.",
    "Pièces détachées disponibles dix ans après l'arrêt de la production.",
)
_STEPS = (
    "Étalez les éléments sur une couverture et comptez la visserie avant de commencer.",
    "Vissez les excentriques (G) dans les montants latéraux (1) et (2) sans forcer.",
    "Emboîtez les tourillons en bois (C) dans la traverse basse, côté chant plaqué.",
    "Retournez le meuble à deux personnes ; ne le faites jamais glisser sur ses pieds.",
    "Clouez le panneau de fond en vérifiant l'équerrage : les deux diagonales doivent être égales.",
    "Posez les glissières de tiroir, butée vers l'arrière.",
    "Fixez la ferrure anti-basculement au mur avec une cheville adaptée à votre support.",
    "Resserrez toutes les vis après quinze jours d'usage.",
    "Réglez les portes en hauteur (vis A) puis en profondeur (vis B).",
)
_BROCHURE = (
    ("Ouverture fine", "Porte claquée : dans neuf cas sur dix nos artisans ouvrent sans percer ni abîmer."),
    ("Serrures multipoints", "Trois, cinq ou sept points, certifiées A2P une, deux ou trois étoiles."), ("Blindage sur porte existante", "Tôle de deux millimètres, cornières anti-pinces, pivots renforcés : votre porte garde son parement."),
    ("Rideaux métalliques", "Déblocage, motorisation, lames neuves pour commerces."), ("Vitrerie", "Remplacement de carreaux, double vitrage, mise en sécurité par panneau."),
    ("Coffres et armoires fortes", "Pose, ouverture, changement de combinaison."), ("Clés et badges", "Reproduction de toutes clés, émetteurs de parking, badges d'immeuble."),
    ("Portes de cave et de box", "Tiercé, verrou, tôle pliée."), ("Nos engagements", "Prix annoncé avant d'intervenir, pièces remises au client, devis écrit au-delà de 150 €."),
)  # fmt: skip


def weekly_offers(_: Person, rng: Random) -> Sheet:
    """A supermarket's weekly leaflet: prices, reductions credited to a card, legal small print."""
    first = some_day(rng)
    tiles = "".join(f"<div style='display:inline-block;width:{rng.randint(48, 56)}mm;border:.3mm solid #ccc;padding:3mm;margin:1mm;vertical-align:top'><b style='font-size:17pt;color:#c00'>{money(Decimal(rng.randint(99, 2999)) / 100)}</b><br>{good}<br><small>{pick(rng, 'Le 2e à moitié prix', '-34 % de remise immédiate', 'le kg : voir en rayon', '2 achetés = 1 offert', 'cagnotte fidélité incluse')}</small></div>" for good in rng.sample(_AISLES, rng.randint(6, 11)))  # fmt: skip
    body = f"{heading(rng, pick(rng, 'LES JOURS FOUS', 'C’EST LA RENTRÉE', 'FOIRE AUX VINS ET AUX FROMAGES', 'PETITS PRIX, GRANDE FÊTE'))}<p>Du {first:%d/%m} au {first + timedelta(days=rng.randint(5, 12)):%d/%m/%Y} {pick(rng, 'dans votre hypermarché', 'en drive et en magasin', 'ouvert dimanche matin')}</p>{tiles}<p style='font-size:6.5pt'>{pick(rng, 'Pour votre santé, pratiquez une activité physique régulière. L’abus d’alcool est dangereux.', 'Photos non contractuelles, suggestion de présentation. Dans la limite des stocks disponibles. Ne pas jeter sur la voie publique.')} {pick(rng, 'Liste des magasins participants à l’accueil.', 'Réserve : rupture d’approvisionnement possible.')}</p>"
    return Sheet(page(rng, body), {})


def warranty_card(someone: Person, rng: Random) -> Sheet:
    """The guarantee of an appliance: serial number, seller's stamp, what is excluded."""
    day, firm = some_day(rng), company(rng, "employer")
    goods = pick(
        rng,
        "lave-linge hublot 8 kg",
        "perceuse à percussion",
        "plaque à induction",
        "volet roulant motorisé",
        "cafetière à grains",
    )
    facts = [("Appareil", goods), ("N° de série", reference(rng, "XX99999999", "SN 9999-9999")), ("Date d'achat", f"{day:%d/%m/%Y}"), ("Acheteur", someone.name), ("Durée", pick(rng, "24 mois", "5 ans", "2 ans + 1 an offert"))]  # fmt: skip
    body = f"{heading(rng, 'CERTIFICAT DE GARANTIE', 'Bon de garantie', 'CARTE DE GARANTIE - à conserver', 'GARANTIE CONSTRUCTEUR')}{pairs(rng, facts)}{paragraphs(*some(rng, _WARRANTY, rng.randint(4, 6)))}<table class=full><tr><td>{pick(rng, 'Cachet du vendeur', 'Tampon du distributeur')}<br>{boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune.upper()))}</td><td>{pick(rng, 'Coupon à retourner sous huit jours', 'Enregistrez votre produit en ligne pour un an de plus')}<br>{tick(False)} usage privé {tick(False)} professionnel</td></tr></table>"
    return Sheet(page(rng, body, size=rng.choice(["A4", "A5"])), {})


def assembly_steps(_: Person, rng: Random) -> Sheet:
    """Instructions of a piece of furniture on two pages: list of screws, drawn panels, warnings in several languages."""
    parts = [["Rep.", "Désignation", "Qté"], *([rng.choice("ABCDEFGH") + str(n), name, str(rng.randint(2, 24))] for n, name in enumerate(rng.sample(["Vis M6 x 40", "Tourillon 8 x 30", "Excentrique", "Clou tête plate", "Équerre", "Taquet", "Patin feutre", "Clé Allen 4"], rng.randint(4, 7)), 1))]  # fmt: skip
    steps = some(rng, _STEPS, rng.randint(6, 9))
    drawn = [f"<div style='border:.3mm solid #000;padding:3mm;margin:2mm 0'><b style='font-size:20pt'>{n}</b> {logo(rng, '#777', 22)} {step}</div>" for n, step in enumerate(steps, 1)]  # fmt: skip
    model = pick(
        rng, "ARMOIRE OSLIG", "Commode 3 tiroirs VELTA", "Bibliothèque MARNE 5 niveaux", "MEUBLE VASQUE 80"
    )
    body = f"{heading(rng, f'{model} - NOTICE DE MONTAGE', f'Instructions de montage<br>{model}')}<p>{pick(rng, 'Deux personnes, 45 minutes, tournevis cruciforme, maillet.', 'Ne pas utiliser de visseuse. Lire entièrement avant montage.')}</p>{grid(parts)}{''.join(drawn[:3])}{_NEXT}{''.join(drawn[3:])}{paragraphs(pick(rng, 'WARNING: tip-over hazard. ATENCIÓN: fije el mueble a la pared. ACHTUNG: Kippgefahr.', 'Il manque une pièce ? Notez sa référence et contactez le service après-vente, ne rapportez pas le meuble.'), 'Nettoyer avec un chiffon humide, sans solvant.')}"
    return Sheet(page(rng, body), {})


def carriers_note(someone: Person, rng: Random) -> Sheet:
    """A carrier's consignment note: parcels, weight, reservations; goods change hands, nothing is asked for them."""
    day, sender, firm = some_day(rng), company(rng, "carpenter"), company(rng, "employer")
    rows = [["Colis", "Nature", "Poids kg", "Dim. cm"], *([str(n), pick(rng, "palette filmée", "carton", "fût", "rouleau", "caisse bois"), str(rng.randint(2, 240)), f"{rng.randint(40, 240)}x{rng.randint(30, 120)}"] for n in range(1, rng.randint(3, 7)))]  # fmt: skip
    body = f"{issuer(rng, firm.name, ('Messagerie - affrètement', phone_groups(firm.phone)), f'Récépissé n° {rng.randint(10**6, 10**7)}')}{heading(rng, 'LETTRE DE VOITURE', 'BON DE TRANSPORT', 'RÉCÉPISSÉ - BORDEREAU DE LIVRAISON', 'CMR - national')}{pairs(rng, [('Expéditeur', sender.name), ('Destinataire', f'{someone.name}, {address(rng).line}'), ('Enlèvement', f'{day:%d/%m/%Y}'), ('Port', pick(rng, 'payé', 'dû', 'franco'))])}{grid(rows)}{paragraphs(pick(rng, 'Réserves : ......................................... « sous réserve de déballage » est sans valeur.', 'Le destinataire vérifie l’état des colis en présence du chauffeur et confirme ses réserves par lettre recommandée sous trois jours (article L. 133-3 du code de commerce).'), pick(rng, 'Hayon élévateur demandé. Livraison au pied du camion.', 'Deux palettes Europe à rendre.', 'Attente au-delà de trente minutes facturée.'))}<table class=full><tr><td>Chauffeur<br>{signature(rng, 26)}</td><td>Réceptionnaire<br>{at_times(rng, signature(rng, 26))}</td></tr></table>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def locksmiths_brochure(_: Person, rng: Random) -> Sheet:
    """A locksmith's brochure of two pages: trades, promises, zone; no customer, no works, no price of a job."""
    firm = company(rng, "locksmith")
    told = [f"<h3>{title}</h3><p>{text}</p>" for title, text in rng.sample(_BROCHURE, rng.randint(6, 9))]
    half = len(told) // 2
    body = f"<div class=c>{logo(rng, '#b3121d', 26)}<h1>{escape(firm.name)}</h1><p style='font-size:16pt'>{pick(rng, 'Serrurier de quartier depuis trois générations', '7 j / 7 - 24 h / 24', 'Votre sécurité, notre métier', 'Artisan agréé, pas une plateforme')}</p><b style='font-size:20pt'>{phone_groups(firm.phone)}</b></div>{''.join(told[:half])}{_NEXT}{''.join(told[half:])}<p>{pick(rng, 'Magasin et atelier', 'Showroom', 'Nous trouver')} : {escape(firm.address.line)} - {pick(rng, 'métro à deux pas', 'parking gratuit', 'fermé le lundi')}</p><p style='font-size:7pt'>{pick(rng, 'Méfiez-vous des cartons de couleur imitant les numéros utiles de la mairie.', 'Conservez ce document près de votre téléphone.', 'Facilités de paiement en trois fois.')}</p>"
    return Sheet(page(rng, body, css="h3{color:#b3121d}"), {})


def web_order(someone: Person, rng: Random) -> Sheet:
    """A printed mail of a web shop: an order is on its way; parcel number, points, links."""
    day, shop = (
        some_day(rng),
        pick(rng, "Brocante & Cie", "LaMaisonFutée", "Sportibus", "Papeterie du Granit", "Mobilo"),
    )
    goods = rng.sample(["Lampe de chevet", "Tapis de yoga", "Lot de 3 chemises", "Coque de téléphone", "Agenda", "Cafetière italienne", "Rideaux occultants", "Jeu de société", "Bottes de pluie T. 38"], rng.randint(1, 4))  # fmt: skip
    prices = [Decimal(rng.randint(490, 7900)) / 100 for _ in goods]
    rows = [["Article", "Prix"], *([good, money(price)] for good, price in zip(goods, prices, strict=True)), ["Total", money(sum(prices, Decimal()))]]  # fmt: skip
    body = f"<p style='color:#555'>De : {shop} &lt;ne-pas-repondre@boutique.example&gt;<br>À : {escape(someone.name)}<br>Date : {day:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)}<br>Objet : {pick(rng, 'Votre commande est en route', 'Merci pour votre commande', 'Votre colis arrive demain')}</p>{heading(rng, shop)}{paragraphs(pick(rng, f'Bonjour {someone.forenames[0]}, bonne nouvelle : votre colis vient de quitter notre entrepôt.', 'Nous préparons vos articles avec soin.'), 'Suivi : ' + reference(rng, 'XX999999999FR', '6X99999999999'))}{grid(rows)}{paragraphs(pick(rng, 'Livraison en point retrait sous trois jours ouvrés.', 'Livraison à domicile entre 8 h et 13 h.'), pick(rng, 'Un doute sur la taille ? Les retours sont gratuits pendant trente jours.', 'Parrainez un ami et gagnez 10 € en bons d’achat.'), 'Cet e-mail a été envoyé automatiquement. Se désabonner - Mentions légales - Politique de confidentialité')}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, SERIF)), {})


def lucky_draw(someone: Person, rng: Random) -> Sheet:
    """A mail-order firm's draw: big words, a cheque that is none, a voucher, stickers, small rules."""
    sum_ = rng.choice([5_000, 10_000, 25_000])
    body = f"{issuer(rng, pick(rng, 'Direction des jeux', 'Maison du Bien-Vivre', 'Club des Lecteurs'), ('Service des attributions',))}{heading(rng, f'{someone.title.upper()} {someone.used_name.upper()}, VOUS AVEZ ÉTÉ PRÉSÉLECTIONNÉ{someone.agrees.upper()} !', 'AVIS OFFICIEL D’ATTRIBUTION DE LOT', 'DERNIÈRE CHANCE')}{paragraphs(pick(rng, f'Oui, si votre numéro est le numéro gagnant, un chèque bancaire de {sum_} € sera établi à votre nom.', f'Un lot d’une valeur pouvant aller jusqu’à {sum_} € vous attend peut-être.'), pick(rng, 'Collez la vignette OUI sur le bon de commande et renvoyez-le sous cinq jours.', 'Grattez la case argentée et vérifiez vos trois symboles.'), pick(rng, 'En commandant dès aujourd’hui, vous recevrez aussi un cadeau surprise.', 'Commande non obligatoire pour participer.'))}<div style='border:.6mm double #080;padding:6mm;font-size:14pt'>{pick(rng, 'SPÉCIMEN SANS VALEUR', 'BON D’ÉCHANGE')} n° {rng.randint(10**6, 10**7)}<br>{escape(someone.name)}</div><p style='font-size:6.5pt'>Jeu gratuit sans obligation d'achat. Règlement déposé chez un huissier et consultable sur demande. Un seul lot principal ; à défaut de numéro gagnant, bons de réduction de 2 €.</p>"
    return Sheet(page(rng, body), {})


def vehicle_inspection(someone: Person, rng: Random) -> Sheet:
    """A car's periodic inspection: plate, mileage, defects by gravity, date of the next one."""
    day, firm, tester = some_day(rng), company(rng, "employer"), person(rng)
    faults = some(rng, ("1.1.13.a.1 GARNITURES DE FREINS : usure importante AV", "4.2.1.a.2 FEUX DE POSITION : source lumineuse défectueuse ARG", "5.2.3.e.1 PNEUMATIQUES : usure anormale ou présence d'un corps étranger", "6.1.2.a.1 TUYAUX D'ÉCHAPPEMENT : dispositif endommagé sans fuite", "8.4.1.a.1 PERTES DE LIQUIDES", "3.2.1.a.1 PARE-BRISE : éclat hors champ"), rng.randint(1, 4))  # fmt: skip
    facts = [("Immatriculation", reference(rng, "XX-999-XX")), ("N° de série", reference(rng, "VF9XX99999X999999")), ("Titulaire", someone.name), ("Kilométrage", f"{rng.randint(9, 260)} {rng.randint(100, 999)} km"), ("Nature du contrôle", pick(rng, "périodique", "contre-visite")), ("Contrôleur", f"{tester.used_name.upper()} - agrément {reference(rng, '999X9999')}")]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Contrôle technique ', 'Centre auto-bilan ') + firm.address.place.commune, (firm.address.line, phone_groups(phone(rng))))}{heading(rng, 'PROCÈS-VERBAL DE CONTRÔLE TECHNIQUE PÉRIODIQUE', 'PROCÈS-VERBAL DE CONTRÔLE TECHNIQUE', 'Contrôle technique - véhicule léger')}{pairs(rng, facts)}<h3>{pick(rng, 'Défaillances mineures', 'Défaillances constatées', 'Défaillances majeures')}</h3>{paragraphs(*faults)}<p>Résultat : <b>{pick(rng, 'A - FAVORABLE', 'FAVORABLE', 'S - DÉFAVORABLE POUR DÉFAILLANCES MAJEURES')}</b> - {day:%d/%m/%Y}, prochain contrôle avant le {day + timedelta(days=730):%d/%m/%Y}</p><p>{pick(rng, 'Opacité des fumées', 'Émissions de CO')} : {rng.randint(0, 1)},{rng.randint(10, 99)} - Efficacité du freinage : {rng.randint(55, 78)} %</p>{signature(rng, 28)}"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})

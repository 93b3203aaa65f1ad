"""Strays that somebody printed or cut out: newsletters, press, forums, tariffs, menus, timetables, house rules, a sale of a flat."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some
from benchmarks.corpus.layouts.associations import association
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import place
from benchmarks.corpus.wording import long_date, money, of, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_NEWS = (
    ("Un hiver bien rempli", "Les bénévoles ont servi plus de deux cents soupes. Merci aux commerçants qui ont offert les légumes et à la paroisse qui a prêté sa cuisine."),
    ("Le coin lecture", "Trois coups de cœur ce mois-ci : un polar des Cévennes, un récit de voyage en Patagonie et une bande dessinée sur les abeilles."),
    ("Appel à bonnes volontés", "Nous cherchons un trésorier adjoint et deux chauffeurs pour la collecte. Aucune compétence exigée, sinon la bonne humeur."),
    ("Sortie du printemps", "Le car partira de la place à 7 h 30 précises. Prévoir pique-nique, bonnes chaussures et vêtement de pluie."),
    ("Carnet", "Toutes nos félicitations aux jeunes mariés et nos pensées à ceux qui sont dans la peine."),
    ("Jardin partagé", "La parcelle du fond est libre. Les semis de tomates seront distribués aux adhérents à jour de cotisation."),
    ("Atelier numérique", "Chaque jeudi, apprenez à remplir une déclaration, à éviter les arnaques et à ranger vos photos."),
    ("Recette des lecteurs", "La tarte à la rhubarbe : faire dégorger les tronçons dans le sucre, égoutter, puis cuire à blanc dix minutes."),
)  # fmt: skip
_ARTICLE = (
    "L'intervention a surpris les habitants de la résidence, réveillés avant l'aube par un vacarme inhabituel.",
    "« On a cru à une explosion de gaz », raconte une voisine, encore en robe de chambre.",
    "Le parquet confirme qu'une opération de police judiciaire était en cours dans plusieurs communes, sans plus de précision.",
    "Selon nos informations, trois personnes ont été placées en garde à vue ; elles doivent être présentées au juge.",
    "La mairie indique avoir relogé une famille pour la nuit et demande des explications à la préfecture.",
    "Le bailleur assure que les portes abîmées seront remplacées « dans les meilleurs délais ».",
    "Ce n'est pas la première fois que le quartier fait parler de lui : en mars, un incendie de cave avait contraint les pompiers à évacuer deux cages d'escalier.",
    "Le club de handball, lui, maintient son loto samedi.",
)
_FORUM = (
    "Bonjour, la police a cassé ma porte par erreur, qui paie ? Mon assurance dit que ce n'est pas elle.",
    "Même problème il y a deux ans, j'ai écrit au ministère et j'ai attendu neuf mois.",
    "Garde bien toutes les factures et prends des photos avant de faire réparer.",
    "Un avocat n'est pas obligatoire pour la demande, mais ça peut aider.",
    "Sujet déplacé par la modération vers la rubrique Logement. Merci de rester courtois.",
    "Quelqu'un connaît un bon serrurier pas voleur sur la région ?",
    "Up, toujours pas de réponse de mon côté.",
)
_TARIFFS = (
    ("Tenue de compte (par mois)", 2.0), ("Carte internationale à débit immédiat (par an)", 44.5), ("Carte à débit différé (par an)", 47.0), ("Virement occasionnel en agence", 5.1), ("Virement instantané en ligne", 0.0),
    ("Opposition sur chèque", 17.0), ("Commission d'intervention (par opération)", 8.0), ("Lettre d'information pour compte débiteur", 12.0), ("Rejet de prélèvement", 20.0), ("Location de coffre-fort (par an)", 92.0),
    ("Chèque de banque", 14.5), ("Recherche de documents de plus d'un an", 22.0), ("Saisie administrative à tiers détenteur", 100.0), ("Retrait dans un autre réseau au-delà du 4e", 1.0), ("Attestation diverse", 19.0),
)  # fmt: skip
_RULES = (
    "Les parties privatives sont celles qui sont réservées à l'usage exclusif de chaque copropriétaire ; elles comprennent les sols, plafonds, cloisons et la porte palière à l'exclusion de sa face extérieure.",
    "Les appartements ne pourront être occupés que bourgeoisement. L'exercice d'une profession libérale est toléré au rez-de-chaussée.",
    "Il ne pourra être étendu de linge aux fenêtres ni posé de pots de fleurs non fixés.",
    "L'harmonie de l'immeuble interdit de modifier les portes d'entrée, les fenêtres, les garde-corps et la peinture sans autorisation de l'assemblée.",
    "Les charges d'ascenseur sont réparties selon l'utilité pour chaque lot, conformément au tableau annexé.",
    "Nul ne pourra encombrer les vestibules, paliers, escaliers et cours ni y laisser séjourner quoi que ce soit.",
    "Le copropriétaire qui donne son lot en location doit en informer le syndic et annexer le présent extrait au bail.",
    "Les ramonages sont faits deux fois l'an aux frais de l'occupant.",
)


def members_newsletter(_: Person, rng: Random) -> Sheet:
    """An association's newsletter over two pages: editorial, small news in columns, a diary, a reply slip."""
    (name, _aim), day, head = association(rng), some_day(rng), person(rng)
    told = [f"<h3>{title}</h3><p>{text}</p>" for title, text in rng.sample(_NEWS, rng.randint(5, 7))]
    style = f"column-count:{rng.choice([2, 2, 3])};column-gap:7mm;text-align:justify"
    diary = [["Date", "Rendez-vous"], *([f"{day + timedelta(days=n * 9):%d/%m}", pick(rng, "permanence", "loto", "repas partagé", "conférence", "atelier couture", "brocante")] for n in range(1, rng.randint(4, 7)))]  # fmt: skip
    body = f"<div class=c>{logo(rng, '#e07a5f', 18)}<h1>{pick(rng, 'La Gazette', 'Le Petit Écho', 'Trait d’union', 'La Lettre')}</h1>{escape(name)} - n° {rng.randint(2, 140)} - {long_date(day)}</div><p><i>{pick(rng, 'Chers amis,', 'Chers adhérents,')} {pick(rng, 'voici revenu le temps des bilans et des projets', 'encore un numéro qui sent bon l’encre et la solidarité')}. {escape(head.name)}</i></p><div style='{style}'>{''.join(told[:3])}</div>{_NEXT}<div style='{style}'>{''.join(told[3:])}</div>{grid(diary)}<p style='border-top:.3mm dashed #000'>{pick(rng, 'Je souhaite adhérer', 'BULLETIN D’ADHÉSION')} : nom .................... cotisation {rng.randint(5, 30)} € - reçu fiscal sur demande</p>"
    return Sheet(page(rng, body), {})


def press_cutting(_: Person, rng: Random) -> Sheet:
    """A local paper's article, cut out and copied: title, place, columns, an advertisement beside it."""
    day, town = some_day(rng), place(rng).commune
    style = f"column-count:{rng.choice([2, 3])};column-gap:5mm;text-align:justify"
    body = f"<p style='border-bottom:.4mm solid #000'>{pick(rng, 'Le Courrier du Ponant', 'L’Écho des Vallées', 'La Dépêche du Plateau', 'Le Petit Littoral')} - {long_date(day)} - {pick(rng, 'Faits divers', 'Région', 'Société', 'page 7')}</p><h1>{pick(rng, 'Réveil brutal dans le quartier des Lilas', 'Coup de filet matinal : des portes enfoncées', 'Police : des riverains en colère', 'Une opération qui fait du bruit')}</h1><p><b>{escape(town)}.</b> {pick(rng, 'Les forces de l’ordre sont intervenues mardi.', 'Plusieurs logements visités au petit matin.')}</p><div style='{style}'>{paragraphs(*some(rng, _ARTICLE, rng.randint(6, 8)))}</div><p class=r>{person(rng).forenames[0][0]}. {person(rng).used_name[0]}.</p><div style='border:.4mm solid #000;padding:4mm;width:70mm'>{pick(rng, 'PETITES ANNONCES : vends vélo, peu servi', 'Obsèques - remerciements', 'SOLDES chez votre opticien', 'Météo : averses, 12 à 17 °C')}</div>"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF)), {})


def forum_print(_: Person, rng: Random) -> Sheet:
    """A forum's thread printed: nicknames, hours, menus and links, talk of a broken door that claims nothing."""
    day = some_day(rng)
    posts = "".join(f"<div style='border-bottom:.2mm solid #ccc;padding:2mm 0'><b>{pick(rng, 'titi', 'Marie_', 'zorro', 'nono', 'lilou', 'juriste en herbe ')}{rng.randint(1, 99)}</b> <small>{day + timedelta(days=n):%d/%m/%Y} {rng.randint(0, 23):02d}:{rng.randint(10, 59)} - {rng.randint(0, 40)} j'aime</small><br>{escape(text)}</div>" for n, text in enumerate(rng.sample(_FORUM, rng.randint(4, 7))))  # fmt: skip
    body = f"<p style='font-size:8pt;color:#666'>Accueil | Forums | Droit | {pick(rng, 'Logement', 'Vie quotidienne')} &nbsp; Connexion - Inscription</p>{heading(rng, 'Porte cassée par la police : que faire ?', 'Qui rembourse ma porte ?', '[Résolu] Porte fracturée, assurance refuse')}{posts}<p>{pick(rng, 'Page 1 sur 3 - suivante &gt;', 'Discussion fermée')}</p><p style='font-size:7pt'>{day + timedelta(days=30):%d/%m/%Y} https://forum.example/sujet-{rng.randint(1000, 99999)} - publicité - gérer mes cookies</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), {})


def guide_page(_: Person, rng: Random) -> Sheet:
    """A page of advice of a public or private site, printed: questions on a right, steps, useful links."""
    day = some_day(rng)
    subject, steps = rng.choice(
        [
            ("Résilier son assurance habitation", ("À l'échéance", "En cas de déménagement", "Après un sinistre", "Modèle de lettre")),
            ("Que faire après un cambriolage ?", ("Ne touchez à rien", "Déposez plainte", "Prévenez l'assureur sous deux jours ouvrés", "Sécurisez l'accès")),
            ("Indemnisation par l'État : mode d'emploi", ("Dans quels cas ?", "À qui écrire ?", "Quels documents ?", "Quel délai de réponse ?")),
            ("Donner congé à son propriétaire", ("Préavis d'un ou trois mois", "État des lieux de sortie", "Restitution du dépôt de garantie", "Litiges")),
        ]
    )  # fmt: skip
    told = "".join(f"<h3>{step}</h3>{paragraphs(pick(rng, 'Les règles dépendent de votre situation ; répondez aux questions pour afficher le contenu adapté.', 'La démarche est gratuite et peut être faite en ligne ou par courrier.'), pick(rng, 'Attention : conservez une preuve de l’envoi.', 'À savoir : ce délai peut être prolongé.', 'Textes de référence : code civil, code des assurances.'))}" for step in steps)  # fmt: skip
    body = f"<p style='color:#666'>{pick(rng, 'Accueil particuliers &gt; Logement', 'Fiches pratiques &gt; Vos droits')} - vérifié le {day:%d/%m/%Y}</p>{heading(rng, subject)}{told}<p>{pick(rng, 'Cette page vous a-t-elle été utile ? oui - non', 'Partager la page - Imprimer - Nous contacter')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def bank_tariffs(_: Person, rng: Random) -> Sheet:
    """A bank's list of tariffs over two pages: services, prices, definitions; nobody's account."""
    bank, day = company(rng, "bank"), some_day(rng)
    rows = [[escape(label), "gratuit" if not price else money(Decimal(str(price)) + Decimal(rng.randint(0, 90)) / 100)] for label, price in rng.sample(_TARIFFS, rng.randint(10, 15))]  # fmt: skip
    cut = len(rows) // 2
    body = f"{issuer(rng, bank.name, ('Particuliers',))}{heading(rng, 'CONDITIONS TARIFAIRES', 'Guide des tarifs et services', 'PRINCIPAUX TARIFS - extrait standard')}<p>{pick(rng, 'Prix en euros TTC applicables au', 'Applicable à partir du')} {day:%d/%m/%Y}</p>{grid([['Service', 'Prix'], *rows[:cut]])}{paragraphs('La commission d’intervention est plafonnée à 80 € par mois, 20 € pour les bénéficiaires de l’offre spécifique.')}{_NEXT}{grid([['Service', 'Prix'], *rows[cut:]])}{paragraphs(pick(rng, 'Glossaire : un incident est une opération présentée sans provision suffisante.', 'Offre groupée de services : la souscription n’est jamais obligatoire.'), 'Médiation : saisine gratuite par écrit après épuisement des recours internes.', f'{bank.name}, {bank.form} au capital de {bank.capital} euros, intermédiaire en assurances.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def canteen_menu(_: Person, rng: Random) -> Sheet:
    """A school canteen's or an elders' home's menu of the week, with allergens."""
    day = some_day(rng)
    starters, mains, sweets = ("carottes râpées", "betteraves", "potage", "taboulé", "œuf dur", "salade verte"), ("sauté de dinde", "poisson pané", "lasagnes végétales", "hachis parmentier", "omelette", "rôti de porc"), ("yaourt nature", "compote", "fruit de saison", "flan", "fromage blanc", "éclair")  # fmt: skip
    rows = [["Jour", "Entrée", "Plat", "Dessert"], *([name, rng.choice(starters), rng.choice(mains), rng.choice(sweets)] for name in ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"))]  # fmt: skip
    body = f"{heading(rng, 'MENUS DE LA SEMAINE', 'À table les enfants !', 'Restauration scolaire : menus')}<p>{pick(rng, 'Semaine du', 'À partir du lundi')} {day:%d/%m/%Y} - {escape(place(rng).commune)}</p>{grid(rows)}{paragraphs(pick(rng, 'Sous réserve des livraisons. Viandes d’origine française.', 'En vert : produit issu de l’agriculture biologique.'), pick(rng, 'Allergènes : gluten, lait, œuf, moutarde. Signalez toute allergie à la direction.', 'Réservation ou annulation 48 heures à l’avance sur le portail famille.'))}"
    return Sheet(page(rng, body), {})


def timetable(_: Person, rng: Random) -> Sheet:
    """A bus line's timetable: stops, hours, notes on school days; it proves no journey."""
    stops = [f"{pick(rng, 'Gare', 'Mairie', 'Collège', 'Hôpital', 'Marché', 'Zone commerciale', 'Stade')} {n}" for n in range(1, rng.randint(6, 10))]  # fmt: skip
    start = rng.randint(340, 420)
    rows = [["Arrêt", *(pick(rng, "LMmJV", "S", "LMmJVS") for _ in range(5))], *([stop, *(f"{(start + 55 * trip + 4 * n) // 60:02d}:{(start + 55 * trip + 4 * n) % 60:02d}" for trip in range(5))] for n, stop in enumerate(stops))]  # fmt: skip
    body = f"{heading(rng, f'LIGNE {rng.randint(1, 99)} - {place(rng).commune} / {place(rng).commune}', 'FICHE HORAIRE')}<p>{pick(rng, 'Horaires d’hiver', 'Valables toute l’année sauf 1er mai', 'Période scolaire')}</p>{grid(rows)}{paragraphs(pick(rng, 'Faites signe au conducteur. Montée par l’avant.', 'Ligne accessible aux fauteuils roulants.'), pick(rng, 'Titre à l’unité en vente à bord, faites l’appoint.', 'Les correspondances ne sont pas garanties.'), f'Renseignements {phone_groups(phone(rng))}')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})


def house_rules_extract(_: Person, rng: Random) -> Sheet:
    """A page of a co-ownership's rules: what is private, what is forbidden, how charges are shared; no meeting, no vote."""
    mark = pick(rng, "Article {n}.", "ARTICLE {n} -", "{n}.")
    first = rng.randint(4, 30)
    told = "".join(f"<p><b>{mark.format(n=n)}</b> {text}</p>" for n, text in enumerate(some(rng, _RULES, rng.randint(6, 8)), first))  # fmt: skip
    body = f"{heading(rng, 'RÈGLEMENT DE COPROPRIÉTÉ', 'Extrait du règlement de copropriété', 'RÈGLEMENT - DEUXIÈME PARTIE : DROITS ET OBLIGATIONS')}<p class=c>- {rng.randint(7, 60)} -</p>{told}{at_times(rng, '<p>État descriptif de division : lots 1 à 42, dix-millièmes de propriété du sol.</p>')}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, DEJA_SERIF), css="p{text-align:justify}"), {})


def flat_for_sale(_: Person, rng: Random) -> Sheet:
    """An estate agent's sheet of a flat for sale or an estimate: surface, price, energy class, fees."""
    firm, town = company(rng, "landlord"), place(rng).commune
    price = rng.randint(70, 480) * 1000
    facts = [("Secteur", town), ("Type", f"T{rng.randint(1, 5)}"), ("Surface Carrez", f"{rng.randint(19, 118)},{rng.randint(10, 99)} m²"), ("Étage", str(rng.randint(0, 8))), ("Charges annuelles", f"{rng.randint(600, 3900)} €"), ("Classe énergie", rng.choice("BCDEFG")), ("Prix", f"{price:,} € FAI".replace(",", " "))]  # fmt: skip
    told = paragraphs(pick(rng, "Coup de cœur assuré pour ce bien traversant aux beaux volumes !", "Rare à la vente, idéal investisseur ou première acquisition."), pick(rng, "Cuisine équipée, séjour sur balcon, chambre avec placards, cave et place de stationnement.", "Porte blindée, digicode, gardien, proche écoles et tramway."), "Honoraires à la charge du vendeur. Les risques auxquels ce bien est exposé sont publiés sur le site public dédié.")  # fmt: skip
    body = f"{issuer(rng, firm.name, ('Transaction - gestion - syndic', phone_groups(firm.phone)))}{heading(rng, f'À VENDRE - {town}', 'EXCLUSIVITÉ', f'Avis de valeur - appartement {of(town)}')}{pairs(rng, facts)}{told}"
    return Sheet(page(rng, body), {})

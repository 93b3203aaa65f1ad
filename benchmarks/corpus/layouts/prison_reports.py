"""What is written on the state of prisons: inspections, figures, an association's pages, a bar's visit."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.held import held, paragraphs
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import place
from benchmarks.corpus.wording import MONTHS, long_date, of

_CELLS = (
    "Les cellules, conçues pour une personne, mesurent {a} m² ; elles en accueillent le plus souvent deux, et {n} hommes dormaient sur un matelas posé à même le sol le jour de la visite.",
    "Les sanitaires ne sont séparés du reste de la pièce que par une porte battante ou un rideau. L'odeur y est persistante en été.",
    "Des infestations de punaises et de cafards ont été constatées dans les bâtiments {l} et {m}, malgré des désinsectisations répétées.",
    "Les rats prolifèrent aux abords des cours de promenade, jonchées de déchets.",
)  # fmt: skip
_LIFE = (
    "Le temps passé hors de la cellule n'excède pas {h} heures par jour, à raison de deux promenades ; la liste d'attente pour le travail compte {n} noms.",
    "Les douches, collectives, ne sont accessibles que trois fois par semaine ; plusieurs n'ont pas d'eau chaude.",
    "Les délais pour voir un dentiste dépassent {h} mois, et un tiers des extractions médicales a été annulé faute d'escorte.",
    "Les parloirs sont pourvus, mais la prise de rendez-vous par téléphone suppose parfois plusieurs dizaines d'appels.",
    "Les personnels, en sous-effectif, font preuve d'un engagement que tous les interlocuteurs ont souligné.",
)  # fmt: skip
_WISHES = (
    "Chaque personne détenue doit disposer d'un lit et d'un espace vital d'au moins 3 m².",
    "Les réparations qui intéressent la dignité doivent être menées sans délai.",
    "Un dispositif de régulation carcérale doit être mis en place avec les autorités judiciaires.",
    "L'offre d'activités doit être étendue aux personnes prévenues.",
)  # fmt: skip


def _told(rng: Random, texts: tuple[str, ...], low: int, high: int) -> str:
    values = {"a": f"{rng.randint(7, 11)},{rng.randint(1, 9)}", "n": rng.randint(12, 160), "h": rng.randint(3, 9), "l": rng.choice("ABC"), "m": rng.choice("DEF")}  # fmt: skip
    return paragraphs(rng, tuple(text.format(**values) for text in texts), low, high)


def inspection_report(annex: Annex, rng: Random) -> Sheet:
    """A report of inspectors: cover with days and team, numbered paragraphs, recommendations in frames."""
    case = held(annex, rng)
    first = case.start - timedelta(days=rng.randint(60, 900))
    team = "".join(f"<li>{escape(person(rng).name)}, {rng.choice(['contrôleur', 'contrôleur extérieur', 'stagiaire', 'membre de la mission']) if n else 'chef de mission'}</li>" for n in range(rng.randint(3, 6)))  # fmt: skip
    colour = rng.choice(["#7b1e3a", "#1c4e80", "#3f5f3f"])
    wishes = [f"<div class=k><b>{rng.choice(['RECOMMANDATION', 'Recommandation'])} {n}</b><br>{wish}</div>" for n, wish in enumerate(rng.sample(_WISHES, 3), 1)]  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([SERIF, SANS])};text-align:justify}} .t{{text-align:center;margin-top:50mm}} h1,h2,h3{{color:{colour}}} .n{{break-before:page}} .k{{border:.4mm solid {colour};padding:3mm;margin:4mm 0}} .f{{position:fixed;bottom:-14mm;font-size:8pt;border-top:.2mm solid #999;width:100%}}"
    body = (
        f"<p><b>{rng.choice(['CONTRÔLEUR GÉNÉRAL DES LIEUX DE PRIVATION DE LIBERTÉ', 'Contrôle général des lieux de privation de liberté', 'INSPECTION - LIEUX DE PRIVATION DE LIBERTÉ'])}</b></p><div class=t><h1>{rng.choice(['Rapport de visite', 'RAPPORT DE CONTRÔLE', 'Rapport de la deuxième visite'])}</h1><h2>{escape(case.prison)}</h2><p>{long_date(first)} au {long_date(first + timedelta(days=rng.randint(3, 10)))}</p></div><p style='margin-top:30mm'>Ont participé :</p><ul>{team}</ul>"
        f"<div class=n><h3>1. {rng.choice(['PRÉSENTATION DE L’ÉTABLISSEMENT', 'Une surpopulation aggravée', 'L’établissement et sa population'])}</h3><p>Au premier jour de la visite, {rng.randint(400, 1900)} personnes étaient hébergées pour {rng.randint(250, 900)} places, soit un taux d'occupation de {rng.randint(118, 212)} %.</p>{_told(rng, _CELLS, 2, 4)}{wishes[0]}<h3>2. {rng.choice(['LA VIE QUOTIDIENNE', 'Les conditions matérielles'])}</h3>{_told(rng, _LIFE, 2, 4)}{wishes[1]}<h3>3. {rng.choice(['SUITES', 'CONCLUSION', 'Observations du chef d’établissement'])}</h3><p>{rng.choice(['Un rapport provisoire a été adressé au chef d’établissement, dont les observations sont reprises ci-dessus.', 'Le ministre n’a pas fait connaître ses observations dans le délai imparti.', 'Les bonnes pratiques relevées lors du précédent contrôle ont été maintenues.'])}</p>{wishes[2]}</div><div class=f>{escape(case.prison)} - {rng.choice(['visite', 'contrôle'])} {first.year} &nbsp; Page {rng.randint(3, 80)}/{rng.randint(81, 140)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 22mm 24mm"), {})


def association_pages(annex: Annex, rng: Random) -> Sheet:
    """An association's pages on a prison: a banner, columns, what prisoners wrote, key figures."""
    case = held(annex, rng)
    colour = rng.choice(["#e63946", "#111", "#f4a261", "#264653"])
    day = case.start + timedelta(days=rng.randint(-200, max((case.end - case.start).days, 1)))
    said = rng.sample(["On est trois dans neuf mètres carrés, à tour de rôle on dort par terre.", "Je n'ai vu le médecin qu'au bout de sept semaines.", "La nuit, les cafards tombent du plafond.", "On ne sort que deux heures. Le reste, c'est la télé.", "L'hiver, on bouche les fenêtres avec des serviettes."], 2)  # fmt: skip
    figures = "".join(f"<div><b>{value}</b><br>{label}</div>" for value, label in ((f"{rng.randint(120, 215)} %", "d'occupation au quartier maison d'arrêt"), (rng.randint(20, 190), "matelas au sol"), (f"{rng.randint(20, 23)} h/24", "en cellule")))  # fmt: skip
    css = f"body{{font:10pt/1.5 {rng.choice([DEJA, NARROW])}}} .h{{background:{colour};color:#fff;padding:5mm;font-size:22pt;font-weight:bold}} .c2{{columns:2;column-gap:8mm;margin-top:5mm}} blockquote{{border-left:1.5mm solid {colour};margin:4mm 0;padding-left:4mm;font-style:italic}} .g{{display:flex;gap:8mm;margin-top:5mm}} .g b{{font-size:20pt;color:{colour}}}"
    body = f"<p style='font-size:8pt'>{rng.choice(['Dehors/Dedans - le journal', 'Section locale de l’Observatoire des prisons', 'Collectif Murs Ouverts'])} | n° {rng.randint(40, 130)} | {MONTHS[day.month - 1]} {day.year}</p><div class=h>{rng.choice(['Entassés, encore', 'Une prison à bout de souffle', 'Indignes', 'Là où l’on dort par terre'])}<br><span style='font-size:12pt'>{escape(case.prison)}</span></div><div class=c2>{_told(rng, _CELLS, 2, 3)}<blockquote>« {said[0]} »</blockquote>{_told(rng, _LIFE, 2, 4)}<blockquote>« {said[1]} »</blockquote><p>{rng.choice(['Le tribunal administratif, saisi en référé, a enjoint à l’administration d’agir.', 'Contactée, la direction interrégionale n’a pas donné suite.', 'La Cour européenne des droits de l’homme avait déjà condamné la France pour ces faits.'])}</p></div><div class=g>{figures}</div><p style='font-size:7.5pt;margin-top:8mm'>Propos recueillis par {escape(person(rng).name)}. Prénoms modifiés. Reproduction autorisée avec mention de la source.</p>"
    return Sheet(document(css, body, margin="13mm 16mm"), {})


def visit_of_the_bar(annex: Annex, rng: Random) -> Sheet:
    """A lawyers' delegation tells what it saw one day: a letter with headings, signed."""
    case, head = held(annex, rng), person(rng)
    day = case.start + timedelta(days=rng.randint(0, max((case.end - case.start).days - 1, 1)))
    css = f"body{{font:10.5pt/1.55 {rng.choice([DEJA_SERIF, SERIF])}}} h4{{font-variant:small-caps;margin:4mm 0 1mm}}"
    body = f"<p>{logo(rng, '#5a3e85', 14)} <b>Ordre des avocats {of(escape(case.town))}</b><br>{rng.choice(['Commission pénale', 'Groupe de travail « lieux privatifs »', 'Conseil de l’ordre'])}</p><h3>{rng.choice(['Compte rendu', 'Note', 'Constatations'])} - {rng.choice(['visite inopinée', 'droit de visite du bâtonnier', 'déplacement'])} du {long_date(day)}</h3><p>{rng.choice(['Usant de la faculté ouverte par l’article 719 du code de procédure pénale', 'Accompagnée d’un parlementaire et d’une journaliste'])}, une délégation de {rng.randint(2, 5)} avocats s'est présentée à {rng.randint(8, 15)} h {rng.choice(['10', '30', '45'])} à l'entrée de l'établissement ({escape(case.prison)}).</p><h4>Cellules</h4>{_told(rng, _CELLS, 2, 4)}<h4>{rng.choice(['Hygiène et soins', 'Régime'])}</h4>{_told(rng, _LIFE, 2, 4)}<h4>Entretiens</h4><p>{rng.choice(['Onze personnes ont accepté de nous parler, hors la présence des surveillants.', 'Les surveillants rencontrés ont dit leur épuisement.', 'Plusieurs prévenus attendent leur paquetage depuis l’écrou.'])}</p><p>{rng.choice(['Le présent compte rendu est adressé au préfet, au procureur et au juge de l’application des peines.', 'Il pourra être produit en justice par tout confrère.'])}</p><div style='break-inside:avoid'><p>Fait à {escape(case.town)}, le {long_date(day + timedelta(days=1))}</p><p>{escape(head.name)}, {rng.choice(['bâtonnier', 'déléguée du bâtonnier', 'membre du conseil'])}</p>{signature(rng)}</div>"
    return Sheet(document(css, body, margin="19mm 23mm"), {})


def monthly_figures(annex: Annex, rng: Random) -> Sheet:
    """A page of a ministry's monthly statistics: a wide table of prisons, that of the case among them."""
    case = held(annex, rng)
    day = case.start.replace(day=1)
    names = [case.prison, *(f"{rng.choice(['MA', 'CP', 'CD', 'qMA'])} {place(rng).commune.upper()}" for _ in range(rng.randint(18, 28)))]  # fmt: skip
    rng.shuffle(names)
    rows = ""
    for name in names:
        places = rng.randint(60, 900)
        inside = places * rng.randint(80, 205) // 100
        spared = rng.randint(0, 12)
        rows += cells((escape(name), str(places + spared), str(places), str(inside), str(inside * rng.randint(20, 75) // 100), f"{inside / places * 100:.1f}".replace(".", ","), str(max(0, inside - places) // 4)))  # fmt: skip
    css = f"body{{font:8pt/1.3 {rng.choice([SANS, NARROW])}}} .w td,.w th{{border:.15mm solid #668;padding:.8mm 2mm;text-align:right}} .w td:first-child{{text-align:left}} .w th{{background:#cfd8ea;font-weight:normal}}"
    body = f"<table class=full><tr><td>Direction de l'administration pénitentiaire<br>{rng.choice(['Bureau de la donnée', 'Sous-direction de l’expertise', 'Service statistique'])}</td><td class=r>Situation au 1er {MONTHS[day.month - 1]} {day.year}</td></tr></table><h3>{rng.choice(['Tableau 4 - Densité par établissement', 'Statistique mensuelle : population hébergée et capacités', 'Annexe 2 : mesure de l’incarcération'])}</h3><table class='w full'><tr><th>Établissement ou quartier</th><th>Capacité théorique</th><th>Capacité opérationnelle</th><th>Hébergés</th><th>dont prévenus</th><th>Densité (%)</th><th>Lits supplémentaires</th></tr>{rows}</table><p style='margin-top:3mm'>Champ : {rng.choice(['métropole et outre-mer', 'France entière', 'direction interrégionale'])}. Les personnes écrouées non hébergées ne sont pas comptées. Source : infocentre.</p>"
    return Sheet(document(css, body, size=rng.choice(["A4", "A4 landscape"]), margin="11mm"), {})

"""Papers of associations: their statutes, minutes that name who leads, a page of their book."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pick, some
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date

_NAMES = (
    "Les Amis du Lavoir", "Chorale du Ponant", "Club de pétanque des Tilleuls", "Solidarité Beffroi", "Atelier des Mains Libres",
    "Foyer rural du Grand Pré", "Les Jardins du Rempart", "Ensemble Quartier Nord", "Ciné-club du Phare", "Entraide et Partage du Val",
)  # fmt: skip
_AIMS = (
    "promouvoir la pratique sportive et conviviale auprès de tous",
    "animer la vie du quartier et venir en aide aux personnes isolées",
    "sauvegarder le petit patrimoine et le faire connaître",
    "organiser des ateliers, expositions et rencontres",
    "accueillir et accompagner les familles en difficulté",
)


def association(rng: Random) -> tuple[str, str]:
    """The name of an invented association, and what it is for."""
    return rng.choice(_NAMES), rng.choice(_AIMS)


def statutes(annex: Annex, rng: Random) -> Sheet:
    """Statutes, article by article, on two pages, signed by two officers."""
    (name, aim), where, day = association(rng), address(rng), earlier(annex, rng, 200, 4000)
    css = f"body{{font:{rng.choice(['10.5', '11', '12'])}pt/1.5 {rng.choice([SERIF, SANS, DEJA_SERIF])};text-align:justify}} h4{{margin:4mm 0 1mm}}"
    texts = [
        ("Constitution et dénomination", pick(rng, f"Il est fondé entre les adhérents aux présents statuts une association régie par la loi du 1er juillet 1901 et le décret du 16 août 1901, ayant pour titre : {name}.", f"Les soussignés créent, sous le régime de la loi de 1901, un groupement dénommé « {name} ».")),
        ("But", pick(rng, f"Cette association a pour objet de {aim}.", f"Elle se propose de {aim}, dans un esprit laïque et désintéressé.")),
        ("Siège", f"{pick(rng, 'Le siège est fixé', 'Le siège social se trouve')} : {where.line}. Il peut être transféré par simple décision {pick(rng, 'du conseil', 'du bureau')}."),
        ("Durée", "La durée est illimitée."),
        ("Composition", "L'association se compose de membres actifs, de membres bienfaiteurs et de membres d'honneur, à jour de leur cotisation."),
        ("Admission et radiation", "Le bureau statue sur les demandes. La qualité de membre se perd par la démission, le décès, le non-paiement ou pour motif grave, l'intéressé ayant été invité à fournir des explications."),
        ("Ressources", "Les ressources comprennent les cotisations, les subventions de l'État et des communes, les recettes des manifestations et toute ressource permise."),
        ("Administration", pick(rng, f"Un conseil de {rng.randint(3, 12)} membres, élus pour {rng.randint(1, 3)} ans, choisit parmi eux un président, un secrétaire et un trésorier.", "L'association est dirigée collégialement par des coprésidents élus chaque année.")),
        ("Pouvoirs", "Le président représente l'association dans tous les actes de la vie civile et en justice. Il ordonnance les dépenses."),
        ("Assemblée générale", "Elle se réunit une fois l'an. Le trésorier rend compte de sa gestion. Ne sont traitées que les questions inscrites à l'ordre du jour."),
        ("Règlement intérieur", "Un règlement peut être établi, qui précise les points non prévus."),
        ("Dissolution", "En cas de dissolution prononcée par les deux tiers des membres présents, l'actif est dévolu à un organisme poursuivant un but analogue."),
    ]  # fmt: skip
    kept = sorted(rng.sample(range(len(texts)), rng.randint(8, 12)))
    mark = rng.choice(["Article {n} - {t}", "ARTICLE {n} : {t}", "Art. {n}. {t}", "{n}. {t}"])
    body = (
        f"<h2 class=c>{pick(rng, 'STATUTS', 'Statuts de l’association', escape(name).upper(), 'STATUTS MIS À JOUR')}</h2>{at_times(rng, f'<p class=c>{escape(name)}<br>Association loi 1901</p>')}{''.join(f'<h4>{mark.format(n=n, t=texts[k][0])}</h4><p>{escape(texts[k][1])}</p>' for n, k in enumerate(kept, 1))}"
        f"<p>{pick(rng, 'Statuts adoptés par l’assemblée constitutive', 'Fait en autant d’exemplaires que de parties', 'Modifiés par l’assemblée extraordinaire')} {pick(rng, 'à', 'tenue à')} {escape(where.place.commune)}, le {any_date(day, rng)}.</p><table class=full><tr><td>{pick(rng, 'Le président', 'La présidente')}<br>{escape(annex.person.name)}{signature(rng)}</td><td>{pick(rng, 'Le secrétaire', 'La trésorière')}<br>{escape(person(rng).name)}{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="22mm 24mm"), {})


def minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes typed by the secretary: reports, votes, then who was elected, in a table."""
    (name, _), day, where, colour = association(rng), earlier(annex, rng, 30, 900), address(rng), rng.choice(["#386641", "#7209b7", "#e07a5f", "#1d3557"])  # fmt: skip
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA, NARROW])}}} h3{{color:{colour}}} .w td,.w th{{border:.2mm solid {colour};padding:1.8mm 3mm;text-align:left}}"
    rows = "".join(
        cells((role, f"{escape(one.name)}", pick(rng, "reconduit", "nouveau", "élue", "sortant réélu")))
        for role, one in (
            (pick(rng, "Présidence", "Président(e)"), annex.person),
            (pick(rng, "Secrétariat", "Secrétaire"), person(rng)),
            (pick(rng, "Trésorerie", "Trésorier(ère)"), person(rng)),
            (pick(rng, "Vice-présidence", "Membre"), person(rng)),
        )
    )
    points = some(
        rng,
        (
            f"<p><b>Rapport moral.</b> La présidence retrace l'année : {rng.randint(3, 14)} manifestations, {rng.randint(20, 180)} participants, une salle trop petite. Adopté {pick(rng, 'à l’unanimité', 'moins une abstention')}.</p>",
            f"<p><b>Rapport financier.</b> Recettes {rng.randint(2000, 9000)} €, dépenses {rng.randint(1500, 8900)} €. Le vérificateur aux comptes n'a pas d'observation. Quitus est donné.</p>",
            f"<p><b>Cotisation.</b> Elle est {pick(rng, 'maintenue', 'portée')} à {rng.randint(5, 45)} euros.</p>",
            "<p><b>Local.</b> La porte forcée au printemps reste à remplacer ; la présidence est chargée des démarches auprès de l'administration.</p>",
            "<p><b>Projets.</b> Une bourse aux livres, une sortie à la mer, un loto en novembre.</p>",
        ),
        3,
    )
    body = (
        f"<table class=full><tr><td style='width:24mm'>{logo(rng, colour, 18)}</td><td><b style='font-size:14pt'>{escape(name)}</b><br>{escape(where.line)}<br>{at_times(rng, f'RNA W{rng.randint(10**8, 10**9 - 1)}')}</td></tr></table><h3>{pick(rng, 'Procès-verbal de l’assemblée générale', 'Compte rendu d’assemblée générale ordinaire', 'PV - réunion du conseil d’administration', 'Assemblée annuelle')} du {long_date(day)}</h3><p>{rng.randint(11, 60)} adhérents présents, {rng.randint(2, 20)} pouvoirs. {pick(rng, 'La séance est ouverte à 18 h 30', 'Ouverture à 20 heures', 'Début à 10 h 15')} {pick(rng, 'à la salle des fêtes', 'au local', 'en mairie')}.</p>{''.join(points)}<p><b>{pick(rng, 'Élections.', 'Renouvellement du bureau.', 'Désignation des dirigeants.')}</b> {pick(rng, 'Se présentent et sont élus :', 'Le bureau est ainsi composé :', 'Après vote à main levée :')}</p><table class='w full'>{cells(('Fonction', 'Nom', ''), 'th')}{rows}</table>"
        f"<p style='margin-top:5mm'>{pick(rng, 'Pouvoir est donné à la présidence pour accomplir les formalités en préfecture.', 'La séance est levée à 21 heures.', 'Le présent compte rendu est consigné au registre.')}</p><table class=full><tr><td>{escape(annex.person.name)}{signature(rng)}</td><td>{pick(rng, 'Secrétaire de séance', 'La secrétaire')}{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def book_page(annex: Annex, rng: Random) -> Sheet:
    """A page of the association's own book, kept by hand, numbered and initialled."""
    (name, aim), day = association(rng), earlier(annex, rng, 30, 2000)
    hand, ink = hand_and_ink(rng)
    elected = (annex.person, person(rng), person(rng))
    css = f"body{{font:italic {rng.choice([14, 15])}pt/1.5 {hand},{SERIF};color:{ink};border-left:.4mm solid #d66;padding-left:10mm}} .p{{font:9pt {MONO};color:#333}}"
    told = pick(
        rng,
        f"Ce {long_date(day)} les membres de {name} se sont retrouvés chez {elected[1].name} pour nommer leur bureau.",
        f"Réunion de {name}, {day:%d/%m/%Y}. Nous étions {rng.randint(5, 14)}.",
        f"Les fondateurs, réunis le {long_date(day)}, décident de se grouper pour {aim}.",
    )
    body = f"<p class='p r'>folio {rng.randint(2, 90)} {at_times(rng, '- paraphe')}</p><p>{escape(told)}</p><p>{pick(rng, 'Ont été choisis', 'Élus', 'Le bureau sera')} :<br>- {escape(elected[0].name)}, {pick(rng, 'présidente ou président', 'qui présidera')}{at_times(rng, ' (vote : tous sauf un)')}<br>- {escape(elected[1].name)}, {pick(rng, 'écritures', 'secrétaire')}<br>- {escape(elected[2].name)}, {pick(rng, 'la caisse', 'trésorier')}</p><p>{escape(elected[0].forenames[0])} {pick(rng, 'signera pour nous tous les papiers', 'nous représentera partout où il faudra', 'parlera au nom du groupe devant les autorités')}.</p><p>{pick(rng, f'Il reste {rng.randint(40, 900)} euros en caisse.', f'La cotisation passe à {rng.randint(6, 30)} euros.', 'On garde le local de la rue du Moulin.')}</p><p>{pick(rng, 'Lu et approuvé.', 'Fait et signé le jour même.', 'Suivent les signatures')}</p>{signature(rng, 36)}{signature(rng, 32)}{signature(rng, 40)}{at_times(rng, boxed_stamp(rng, (name, 'loi 1901')))}"
    return Sheet(document(css, body, margin="18mm 16mm"), {})

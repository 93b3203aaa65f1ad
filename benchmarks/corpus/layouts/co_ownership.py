"""Minutes of meetings of co-owners: a managing agent's, its program's, a volunteer's."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pick, some
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, phone_groups

_SUBJECTS = (
    "Approbation des comptes de l'exercice écoulé",
    "Quitus donné au syndic pour sa gestion",
    "Désignation du syndic et approbation de son contrat",
    "Élection des membres du conseil syndical",
    "Budget prévisionnel de l'exercice à venir",
    "Remplacement de la porte d'entrée de l'immeuble dégradée lors d'une intervention",
    "Ravalement de la façade sur cour",
    "Cotisation annuelle au fonds de travaux",
    "Autorisation donnée à un copropriétaire de poser un climatiseur",
    "Habilitation du syndic à agir en justice et à réclamer toute indemnité",
)
_HOUSES = ("Les Cèdres", "Le Clos Fleuri", "Résidence du Parc", "Le Belvédère", "Les Terrasses", "Villa Sainte-Anne")  # fmt: skip


def agents_minutes(annex: Annex, rng: Random) -> Sheet:
    """A managing agent's minutes in prose: officers of the meeting, then resolution after resolution."""
    agent, day, where = company(rng, "landlord"), earlier(annex, rng, 60, 900), annex.address
    css = f"body{{font:10.5pt/1.5 {rng.choice([SERIF, SANS, DEJA])};text-align:justify}} h4{{margin:5mm 0 1mm;{rng.choice(['text-decoration:underline', 'background:#eee;padding:1mm 2mm', 'text-transform:uppercase'])}}}"
    total = rng.choice([1000, 10000, 100000])
    chair, teller, clerk = person(rng), person(rng), person(rng)
    blocks = []
    for n, subject in enumerate(some(rng, _SUBJECTS, rng.randint(5, 7)), 1):
        against = rng.choice([0, 0, total // 50, total // 12])
        majority = pick(rng, "24", "25", "25-1", "26")
        carried = pick(rng, f"Cette résolution est adoptée à la majorité de l'article {majority}.", "Mise aux voix, la résolution est adoptée.", f"Résolution adoptée (article {majority} de la loi du 10 juillet 1965).") if against < total // 13 else pick(rng, "Cette résolution est rejetée.", "Faute de majorité, la résolution n'est pas adoptée.")  # fmt: skip
        blocks.append(f"<h4>{pick(rng, 'Résolution', 'Question')} n° {n} - {subject}</h4><p>{pick(rng, 'L’assemblée, après en avoir délibéré,', 'Le président de séance met la question au vote :')} {pick(rng, 'se prononce comme suit.', 'décide ce qui suit.')} Contre : {against} tantièmes. Abstention : {rng.choice([0, total // 80])}. Pour : le surplus des voix exprimées. {carried}</p>")  # fmt: skip
    body = (
        f"<table class=full><tr><td>{logo(rng, '#588157', 13)}<br><b>{escape(agent.name)}</b><br>{lines(agent.address.lines)}<br>{phone_groups(agent.phone)}</td><td class=r>{pick(rng, 'Syndicat des copropriétaires', 'Copropriété', 'Immeuble')}<br><b>{rng.choice(_HOUSES)}</b><br>{lines((where.street, where.place.postcode + ' ' + where.place.commune))}</td></tr></table><h3 class=c>{pick(rng, 'PROCÈS-VERBAL DE L’ASSEMBLÉE GÉNÉRALE ORDINAIRE', 'PROCÈS-VERBAL D’ASSEMBLÉE GÉNÉRALE', 'Assemblée générale des copropriétaires - procès-verbal', 'Compte rendu officiel de l’assemblée')}<br>du {long_date(day)}</h3>"
        f"<p>L'an {in_words(day.year)}, le {day_in_words(day)} à {rng.randint(17, 19)} heures, les copropriétaires se sont réunis {pick(rng, 'dans les locaux du syndic', 'en la salle paroissiale', 'par visioconférence et en présence')} sur convocation adressée {pick(rng, 'par le syndic', 'en recommandé')}. La feuille de présence fait apparaître {rng.randint(9, 40)} copropriétaires présents ou représentés sur {rng.randint(41, 80)}, totalisant {total * rng.randint(51, 88) // 100} / {total} tantièmes. Absents : {escape(', '.join(person(rng).name for _ in range(rng.randint(2, 5))))}.</p><p>Sont élus : président(e) de séance, {escape(chair.name)} ; scrutateur, {escape(teller.name)} ; le secrétariat est assuré par {escape(clerk.name)} pour le cabinet.</p>{''.join(blocks)}<p>{pick(rng, 'L’ordre du jour étant épuisé, la séance est levée', 'Plus rien n’étant à délibérer, la séance est close')} à {rng.randint(20, 22)} h {rng.randint(10, 55)}.</p><table class=full><tr><td>Président{signature(rng, 34)}</td><td>Scrutateur{signature(rng, 34)}</td><td>Secrétaire{signature(rng, 34)}</td></tr></table>"
        f"<p style='font-size:8pt'>{pick(rng, 'Article 42 de la loi du 10 juillet 1965 : les actions en contestation doivent être introduites par les copropriétaires opposants ou défaillants dans les deux mois de la notification.', 'Les opposants et défaillants disposent de deux mois pour contester les décisions (art. 42, alinéa 2).')}</p>"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def votes_listing(annex: Annex, rng: Random) -> Sheet:
    """What a managing agent's program prints: a grid of votes a resolution, then who opposed by name."""
    agent, day = company(rng, "landlord"), earlier(annex, rng, 60, 900)
    css = f"body{{font:8.5pt/1.4 {rng.choice([NARROW, MONO, SANS])}}} .w td,.w th{{border:.2mm solid #777;padding:1mm 2mm}} .w{{margin:1mm 0 4mm;page-break-inside:avoid}} .s{{background:{rng.choice(['#1b4965', '#444', '#7b2d26'])};color:#fff;padding:1.5mm 3mm}}"
    base = rng.choice([1000, 10000])
    blocks = []
    for n, subject in enumerate(some(rng, _SUBJECTS, rng.randint(5, 8)), 1):
        voters = rng.randint(12, 40)
        yes = base * rng.randint(48, 80) // 100
        rows = cells(("VOTANTS", "POUR", "CONTRE", "ABST.", "BASE", "RÉSULTAT"), "th") + cells((f"{voters}", f"{voters - 2} / {yes}", f"1 / {base // 40}", f"1 / {base // 60}", f"{base}", pick(rng, "<b>ADOPTÉE</b>", "<b>ADOPTÉE</b>", "<b>REFUSÉE</b>", "<b>VOTE SANS OBJET</b>")))  # fmt: skip
        blocks.append(f"<div class=s>{n:02d}. {subject} - {pick(rng, 'art. 24', 'art. 25', 'majorité absolue', 'majorité simple')}</div>{at_times(rng, '<p>Pièces jointes à la convocation : devis, état financier, projet de contrat.</p>')}<table class='w full'>{rows}</table><p>{at_times(rng, f'Ont voté contre : {escape(person(rng).used_name.upper())} ({base // 40}). Se sont abstenus : {escape(person(rng).used_name.upper())} ({base // 60}).')}</p>")  # fmt: skip
    body = (
        f"<table class=full><tr><td>{escape(agent.name)} - gestion {rng.randint(1000, 9999)}</td><td class=r>{pick(rng, 'P.V. A.G.', 'AGO', 'AG mixte')} {day:%d/%m/%Y} - imprimé le {min(day + timedelta(days=9), annex.sent):%d/%m/%Y} - page 1</td></tr></table><h2>{pick(rng, 'Procès-verbal', 'DÉCISIONS DE L’ASSEMBLÉE', 'ASSEMBLÉE DES COPROPRIÉTAIRES', 'Résultats des votes')} - {rng.choice(_HOUSES).upper()}</h2><p>{escape(annex.address.street)}, {annex.address.place.postcode} {escape(annex.address.place.commune)} - immatriculation au registre AA{rng.randint(1, 9)}{rng.randint(100000, 999999)} - {rng.randint(8, 90)} lots</p><p>Présents : {rng.randint(8, 20)} &nbsp; Représentés : {rng.randint(2, 15)} &nbsp; Vote par correspondance : {rng.randint(0, 9)} &nbsp; Absents : {rng.randint(3, 30)}</p>"
        f"{''.join(blocks)}<p>Fin de séance : {rng.randint(20, 22)}:{rng.randint(10, 55)}. {pick(rng, 'Copie certifiée conforme à l’original consigné au registre.', 'Notifié aux opposants et défaillants.', '')}</p><table class=full><tr><td>Le bureau{signature(rng, 30)}</td><td>{signature(rng, 30)}</td><td>Pour le syndic{signature(rng, 30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="11mm 13mm"), {})


def volunteers_notebook(annex: Annex, rng: Random) -> Sheet:
    """A small house without an agent: a neighbour keeps the book, a few lines a decision."""
    day, keeper = earlier(annex, rng, 60, 900), annex.person
    hand, ink = hand_and_ink(rng)
    by_hand = rng.random() < 0.6
    font = f"italic {rng.choice([15, 16])}pt/1.4 {hand},{SERIF};color:{ink}" if by_hand else f"12pt/1.6 {rng.choice([MONO, SANS])}"  # fmt: skip
    mark = pick(rng, ")", ".", " -")
    neighbours = [person(rng) for _ in range(rng.randint(3, 5))]
    points = some(
        rng,
        (
            f"Les comptes : il reste {rng.randint(80, 4200)} euros sur le compte de l'immeuble. Tout le monde est d'accord avec les dépenses.",
            f"La porte du hall cassée par les gendarmes : on fait faire deux devis, {keeper.forenames[0]} s'occupe de la demande de remboursement.",
            f"{keeper.title} {keeper.name} continue comme syndic bénévole pour trois ans. Oui à l'unanimité.",
            "La gouttière côté jardin sera réparée avant l'hiver.",
            "Les poubelles : rappel à ceux du deuxième.",
            "Assurance de l'immeuble : on change si le nouveau prix est confirmé.",
        ),
        4,
    )
    body = f"<p><u>{pick(rng, 'Réunion des copropriétaires', 'AG de l’immeuble', 'Compte-rendu de notre assemblée', 'Cahier de la copropriété')}</u> - {any_date(day, rng)}</p><p>{escape(annex.address.street)} à {escape(annex.address.place.commune)}</p><p>{pick(rng, 'Étaient là', 'Présents')} : {escape(', '.join(f'{one.name} ({rng.randint(90, 260)}/1000)' for one in neighbours))}. {pick(rng, 'Absent excusé', 'Manque')} : {escape(person(rng).name)}.</p>{''.join(f'<p>{n}{mark} {escape(text)}</p>' for n, text in enumerate(points, 1))}<p>{pick(rng, 'Fini à 20 h 15 autour d’un verre.', 'Prochaine réunion au printemps.', 'Signé par tous.')}</p>{''.join(signature(rng, rng.randint(28, 40)) for _ in neighbours)}"
    ruled = "repeating-linear-gradient(#fff,#fff 8.6mm,#c9d6ea 8.6mm,#c9d6ea 8.8mm)" if by_hand else "#fff"
    return Sheet(document(f"body{{font:{font};background:{ruled}}}", body, margin="17mm 20mm"), {})

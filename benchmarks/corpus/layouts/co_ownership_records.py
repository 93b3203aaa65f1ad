"""Minutes of co-owners of other makes: a remote vote, a second call, a union council's note, decisions of a small house."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pen, pick, some
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import day_in_words, in_words, long_date

_DEBATES = (
    ("Vie de l'immeuble", "Plusieurs occupants se plaignent du bruit du local à poubelles. Le conseil syndical fera poser un ferme-porte ; la dépense entre dans le budget courant."),
    ("Toiture", "Trois entreprises ont répondu. L'offre de la deuxième est retenue, sous réserve d'une garantie décennale couvrant l'étanchéité. Appel de fonds en deux fois."),
    ("Nettoyage", "Le contrat est dénoncé pour son terme. Un nouveau prestataire est choisi après visite des lieux."),
    ("Impayés", "Le syndic est autorisé à poursuivre la vente du lot 14 sur saisie immobilière, la créance n'étant plus sérieusement contestée. Les débiteurs n'ont pas pris part au vote."),
    ("Sinistres", "Le syndic rend compte de l'ouverture de force de la porte du deuxième étage ; il est chargé d'en demander réparation à l'État au nom du syndicat."),
    ("Eau", "La pose de compteurs divisionnaires est adoptée à la majorité de l'article 25."),
    ("Honoraires", "Les honoraires de gestion courante sont fixés à une somme forfaitaire par lot principal et par an, hors vacations."),
    ("Tour de table", "Un propriétaire bailleur demande l'accès aux archives ; il lui est répondu qu'elles sont consultables sur l'extranet."),
)  # fmt: skip
_NEXT = "<div style='page-break-before:always'></div>"
_MOTIONS = (
    ("Comptes de l'exercice", "L'assemblée approuve en leur forme, teneur, imputation et répartition les comptes des charges arrêtés au 31 décembre, tels que joints à la convocation."),
    ("Désignation du syndic", "L'assemblée nomme le cabinet en qualité de syndic, selon le contrat joint dont elle approuve les clauses, et mandate le président de séance pour le signer."),
    ("Budget de l'année à venir", "Le budget est arrêté et sera appelé par quarts, exigibles le premier jour de chaque trimestre civil."),
    ("Habilitation à agir", "Le syndic est habilité, en vertu de l'article 55 du décret du 17 mars 1967, à réclamer à l'État la réparation des parties communes endommagées."),
    ("Porte d'entrée du bâtiment", "Les travaux de remplacement sont confiés à l'entreprise la mieux-disante, dans la limite d'une enveloppe de six mille euros toutes taxes comprises."),
    ("Conseil syndical", "Sont élus membres du conseil, pour un an, les copropriétaires qui se sont portés candidats en séance."),
    ("Dispense de visio", "L'assemblée décide que les moyens de participation à distance seront à la charge du syndicat."),
    ("Seuil de consultation", "Le conseil syndical est consulté pour tout marché supérieur à mille cinq cents euros ; la mise en concurrence est obligatoire au-delà de trois mille."),
    ("Diagnostic et plan pluriannuel", "L'assemblée prend acte du diagnostic et reporte sa décision sur le projet de plan de travaux."),
    ("Vente de la loge", "La vente de la loge du gardien est repoussée, la double majorité de l'article 26 n'étant pas réunie."),
)  # fmt: skip
_REMINDER = "Article 42 de la loi du 10 juillet 1965 : les actions en contestation doivent, à peine de déchéance, être introduites par les copropriétaires opposants ou défaillants dans un délai de deux mois à compter de la notification du procès-verbal."


def _of_the_house(annex: Annex, rng: Random) -> str:
    return f"{pick(rng, 'SDC', 'Syndicat des copropriétaires', 'Copropriété')} {annex.address.street} {annex.address.place.commune}"


def solemn_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes in a lawyer's tongue over two pages: date in words, sheet of attendance, motions with their majorities."""
    agent, day, chair, total = company(rng, "landlord"), earlier(annex, rng, 60, 900), person(rng), rng.choice([1000, 10000, 100000])  # fmt: skip
    there = total * rng.randint(52, 83) // 100
    motions = [f"<p><b>RÉSOLUTION NUMÉRO {in_words(n).upper()} - {escape(title)}</b><br>{escape(text)}<br><i>{pick(rng, 'Votent pour', 'Ont voté pour')} : {there - there // 15 * (n % 2)} tantièmes. {pick(rng, 'Votent contre', 'Ont voté contre')} : {there // 15 * (n % 2)} tantièmes. {pick(rng, 'En conséquence, cette résolution est adoptée.', 'La résolution est adoptée à la majorité requise.', 'ADOPTÉE.')}</i></p>" for n, (title, text) in enumerate(rng.sample(_MOTIONS[:8], rng.randint(5, 8)), 3)]  # fmt: skip
    intro = paragraphs(f"L'an {in_words(day.year)}, le {day_in_words(day)}, à {in_words(rng.randint(17, 19))} heures, les copropriétaires de l'immeuble sis {annex.address.street} à {annex.address.place.commune} se sont réunis en assemblée générale sur convocation régulière adressée par le syndic.", f"Il a été dressé une feuille de présence, émargée par chaque entrant, qui constate que {rng.randint(9, 40)} copropriétaires présents, représentés ou votant par correspondance totalisent {there} / {total} tantièmes.", f"L'assemblée élit {chair.title} {chair.name} en qualité de président de séance ; le représentant du cabinet {agent.name} assure le secrétariat.")  # fmt: skip
    body = f"{heading(rng, 'PROCÈS-VERBAL DES DÉLIBÉRATIONS DE L’ASSEMBLÉE GÉNÉRALE', 'PROCÈS-VERBAL D’ASSEMBLÉE DES COPROPRIÉTAIRES', 'PV - ASSEMBLÉE GÉNÉRALE DE COPROPRIÉTÉ')}{intro}{''.join(motions[:3])}{_NEXT}{''.join(motions[3:])}{paragraphs('L’ordre du jour étant épuisé, le président lève la séance.', _REMINDER)}<table class=full><tr><td>Président<br>{signature(rng)}</td><td>Secrétaire<br>{signature(rng)}</td><td>Scrutateur<br>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS), css="p{text-align:justify}"), {})


def remote_votes(annex: Annex, rng: Random) -> Sheet:
    """Minutes of an assembly held by mail votes and a screen: counts of forms, results as bars of figures."""
    agent, day = company(rng, "landlord"), earlier(annex, rng, 40, 900)
    rows = [["Résolution", "Formulaires", "En ligne", "Pour %", "Issue"], *([escape(title), str(rng.randint(3, 14)), str(rng.randint(2, 20)), f"{rng.randint(51, 99)},{rng.randint(0, 99):02d}", pick(rng, "Approuvé", "Approuvé", "Accepté")] for title, _ in rng.sample(_MOTIONS, rng.randint(5, 8)))]  # fmt: skip
    facts = [("Immeuble", _of_the_house(annex, rng)), ("Séance", f"{long_date(day)}, visioconférence"), ("Président", person(rng).name), ("Teneur du registre", agent.name)]  # fmt: skip
    body = f"{issuer(rng, agent.name, ('Administrateur de biens', agent.email))}{heading(rng, 'PV d’assemblée générale - vote par correspondance et à distance', 'ASSEMBLÉE GÉNÉRALE DÉMATÉRIALISÉE : PROCÈS-VERBAL', 'Procès-verbal AG en ligne')}{pairs(rng, facts)}{grid(rows)}{paragraphs(pick(rng, 'Les formulaires parvenus moins de trois jours francs avant la réunion n’ont pas été comptés.', 'Un incident technique a interrompu la retransmission sept minutes, sans effet sur les votes.'), pick(rng, 'Les opposants figurent sur l’état nominatif annexé.', 'Feuille de présence certifiée exacte par le président.'), _REMINDER)}<p>{pick(rng, 'Signé électroniquement par le président et le secrétaire', 'Signature du président')} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def second_reading(annex: Annex, rng: Random) -> Sheet:
    """Minutes of a second meeting for want of majority: only what was left over, voted again under article 24."""
    agent, day = company(rng, "landlord"), earlier(annex, rng, 30, 800)
    first = day - timedelta(days=rng.randint(25, 85))
    motions = rng.sample(_MOTIONS, rng.randint(2, 4))
    told = "".join(f"<h3>{n}. {escape(title)}</h3>{paragraphs(text, pick(rng, 'Cette question avait recueilli plus du tiers des voix sans atteindre la majorité absolue.', 'Rappel du premier vote : majorité non atteinte.'), pick(rng, 'Second vote, à la majorité simple : la résolution passe.', 'Après un nouveau scrutin : adopté, une opposition.'))}" for n, (title, text) in enumerate(motions, 1))  # fmt: skip
    who = ", ".join(f"{one.short_title} {one.used_name} ({rng.randint(20, 190)})" for one in (person(rng) for _ in range(rng.randint(5, 11))))  # fmt: skip
    body = f"<p><b>{escape(_of_the_house(annex, rng))}</b><br>Syndic : {escape(agent.name)}, {escape(agent.address.line)}</p>{heading(rng, 'ASSEMBLÉE GÉNÉRALE SUR SECONDE CONVOCATION - PROCÈS-VERBAL', 'PV DE LA SECONDE ASSEMBLÉE GÉNÉRALE', 'Assemblée spéciale des copropriétaires')}<p>{pick(rng, 'Séance du', 'Tenue le')} {long_date(day)}, faisant suite à celle du {first:%d/%m/%Y}.</p><p>{pick(rng, 'Présents et représentés (tantièmes)', 'Étaient là')} : {escape(who)}.</p>{told}<p>{pick(rng, 'Clôture à', 'Séance levée à')} {rng.randint(19, 21)} h {rng.randint(10, 50)}.</p>{signature(rng)} {signature(rng)}{at_times(rng, f'<p style=font-size:7pt>{_REMINDER}</p>')}"
    return Sheet(page(rng, body, faces=(SANS, MONO, SERIF)), {})


def unanimous_sheet(annex: Annex, rng: Random) -> Sheet:
    """Owners of a small house decide without meeting, or a single one acts: a written record all of them sign."""
    day, owners = earlier(annex, rng, 20, 700), [person(rng) for _ in range(rng.randint(2, 4))]
    chosen = owners[0]
    rows = [["Copropriétaire", "Lots", "Tantièmes", "Signature"], *([escape(one.name), f"{n} et {n + 10}", str(1000 // len(owners)), signature(rng, 22)] for n, one in enumerate(owners, 1))]  # fmt: skip
    said = paragraphs(
        pick(rng, "Les soussignés, seuls copropriétaires, conviennent de se dispenser de convocation et de délai.", "Dans le cadre des petites copropriétés (article 41-12 de la loi de 1965), les décisions suivantes sont prises à l'unanimité hors assemblée."),
        f"1) {chosen.title} {chosen.name} est {pick(rng, 'reconduit', 'nommé', 'choisi')}{chosen.agrees} syndic non professionnel, sans rémunération, pour {in_words(rng.randint(1, 3))} an(s).",
        pick(rng, "2) Chacun participera aux dépenses de l'année à proportion de ses tantièmes, sur simple demande.", "2) Les comptes tenus sur le cahier sont reconnus exacts."),
        pick(rng, f"3) Le syndic demandera l'indemnisation de la porte commune du {annex.address.street} et fera faire les travaux sans attendre.", "3) L'assurance de l'immeuble est maintenue chez le même assureur."),
        pick(rng, "4) La présente est conservée au registre et vaut procès-verbal.", "4) Copie en est remise à chacun ; elle tient lieu de procès-verbal d'assemblée."),
    )  # fmt: skip
    body = f"{heading(rng, 'PROCÈS-VERBAL DE DÉCISIONS UNANIMES', 'Décisions des copropriétaires', 'PV DE COPROPRIÉTÉ - DÉCISION UNANIME')}<p>{escape(_of_the_house(annex, rng))}, le {long_date(day)}</p>{said}{grid(rows)}"
    return Sheet(page(rng, body), {})


def three_leaf_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes of co-owners over three leaves: attendance by name, debates told under heads, results gathered at the end."""
    agent, day, total = company(rng, "landlord"), earlier(annex, rng, 40, 900), rng.choice([1000, 10000])
    names = [["Copropriétaire", "Lot", "Tantièmes", pick(rng, "Émargement", "Présence")], *([f"{person(rng).used_name.upper()}", str(n), str(total // rng.randint(12, 40)), pick(rng, "présent", "représenté", "absent", "par correspondance")] for n in range(1, rng.randint(12, 22)))]  # fmt: skip
    subjects = rng.sample(_DEBATES, rng.randint(5, 8))
    debates = "".join(f"<h3>{n}. {escape(title)}</h3><p>{escape(text)}</p>" for n, (title, text) in enumerate(subjects, 1))  # fmt: skip
    votes = [["Décision", "Majorité", "Pour", "Contre", "Résultat"], *([escape(title), pick(rng, "art. 24", "art. 25"), str(total * rng.randint(45, 60) // 100), str(total * rng.randint(0, 9) // 100), pick(rng, "acceptée", "approuvée", "adoptée")] for title, _ in subjects)]  # fmt: skip
    foot = f"<p class=r><small>{escape(agent.name)} - AG du {day:%d/%m/%Y}</small></p>"
    body = f"{issuer(rng, agent.name, (agent.address.line,))}{heading(rng, 'COMPTE RENDU ET PROCÈS-VERBAL DE L’ASSEMBLÉE GÉNÉRALE ANNUELLE', 'PROCÈS-VERBAL - Assemblée des copropriétaires', 'Assemblée générale : procès-verbal et feuille de présence')}<p>{escape(annex.address.street)}, {escape(annex.address.place.commune)} - {long_date(day)}</p>{grid(names)}{foot}{_NEXT}{debates}{foot}{_NEXT}<h3>{pick(rng, 'Récapitulatif des votes', 'Tableau des décisions')}</h3>{grid(votes)}{paragraphs('Certifié conforme à la feuille de présence et aux pouvoirs, qui demeurent annexés au registre.', pick(rng, 'Les décisions sont exécutoires, sauf celles soumises au délai de recours de deux mois.', 'Le syndic notifiera le présent aux opposants et défaillants sous un mois.'))}<p>Président {signature(rng, 28)} Scrutateurs {signature(rng, 28)} {signature(rng, 28)}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def register_by_pen(annex: Annex, rng: Random) -> Sheet:
    """A page of a co-ownership's bound register, a printed frame filled in by pen."""
    (hand, ink), day, chair = hand_and_ink(rng), earlier(annex, rng, 30, 800), person(rng)

    def w(text: str) -> str:
        return pen(text, hand, ink, 14)

    motions = "".join(f"<p>Résolution {n} : {w(text)} {pick(rng, 'adoptée', 'votée', 'pour')} {w(str(rng.randint(400, 980)))} / 1000</p>" for n, text in enumerate(some(rng, ("comptes approuvés", "budget reconduit", "syndic bénévole reconduit", "porte d'entrée à remplacer", "assurance de l'immeuble", "ravalement repoussé", "demande d'indemnité à l'État"), rng.randint(4, 6)), 1))  # fmt: skip
    body = f"<p class=r>Folio {w(str(rng.randint(2, 90)))}</p>{heading(rng, 'REGISTRE DES PROCÈS-VERBAUX', 'REGISTRE DES ASSEMBLÉES DE COPROPRIÉTAIRES', 'Procès-verbal de copropriété')}<p>Immeuble {w(annex.address.street)} à {w(annex.address.place.commune)}<br>Assemblée du {w(f'{day:%d/%m/%Y}')} à {w(f'{rng.randint(17, 20)} h 30')}<br>Président {w(chair.name)} - Tantièmes présents {w(str(rng.randint(500, 990)))}</p>{motions}<p>Le syndic {w(person(rng).name)} {signature(rng, 30)}</p>{at_times(rng, '<p>Cote et paraphe : feuillet unique.</p>')}"
    return Sheet(page(rng, body, faces=(SERIF, SANS)), {})

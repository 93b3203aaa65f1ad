"""Visits to prisons in more hands: permits with rules, messages of relatives, reports on how people are held."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.blocks import court_head, said
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.held import Held, day_between, held
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, phone
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.wording import long_date, of, phone_groups

_KIN = ("conjoint(e)", "mère", "père", "sœur", "frère", "concubin(e)", "fils", "fille")


def _values(annex: Annex, case: Held, visitor: Person, rng: Random) -> dict[str, str]:
    day = day_between(rng, case.start, case.end)
    return about(annex.person) | {
        "prison": case.prison,
        "ecrou": case.ecrou,
        "visitor": f"{visitor.title} {visitor.name}",
        "kin": rng.choice(_KIN),
        "day": long_date(day),
        "first": said(case.start, rng),
        "judge": case.judge.name,
    }


def permit_with_rules(annex: Annex, rng: Random) -> Sheet:
    """A letter that grants a permit and sets out the rules of the visiting rooms: hours, linen, children, sanctions."""
    case, visitor = held(annex, rng), someone(rng)
    values = _values(annex, case, visitor, rng)
    rules = ("se présenter [trente|quarante-cinq] minutes avant l'heure avec une pièce d'identité en cours de validité", "aucun objet, aliment, téléphone ni argent ne peut être [introduit|remis] au parloir", "le linge est déposé [à la table de dépose|dans un sac transparent], sans capuche ni couleur [bleue|kaki]", "les mineurs de moins de seize ans sont accompagnés d'un titulaire de permis", "[un casier|une consigne] est à disposition, pièce d'un euro nécessaire", "tout incident entraîne la suspension [immédiate|à titre conservatoire] du permis", "trois absences sans annulation entraînent [la suppression des rendez-vous réservés|le blocage de la réservation]")  # fmt: skip
    text = prose(rng, """
{visitor},
[J'ai l'honneur de vous informer|Vous êtes informé(e)] que le permis de visite [sollicité|demandé] pour rencontrer {p} (écrou {ecrou}) vous est [accordé|délivré] [à compter du {day}|en qualité de : {kin}].
[Les rendez-vous sont pris à la borne ou par téléphone|La réservation s'effectue au plus tard quarante-huit heures à l'avance], [du lundi au vendredi de 8 h 30 à 11 h 30|tous les jours ouvrables]. [La durée d'un parloir est de quarante-cinq minutes|Chaque visite dure une heure au plus, à raison de trois par semaine pour les prévenus].
[Je vous invite à respecter|Vous voudrez bien observer] les règles suivantes :
""", **values)  # fmt: skip
    end = prose(rng, "? [Des unités de vie familiale peuvent être demandées par la personne détenue|Une association tient un accueil des familles face à l'établissement, gratuit et ouvert les jours de parloir].\n[Le présent permis est valable pendant la durée de la détention|Ce permis peut être retiré à tout moment par l'autorité qui l'a délivré].", **values)  # fmt: skip
    body = f"{issuer(rng, case.prison, ('Bureau de la gestion des parloirs', phone_groups(phone(rng))))}<p>{pick(rng, 'Permis n°', 'N° de permis')} {reference(rng, '999999', 'P-99999')}</p>{heading(rng, 'PERMIS DE VISITE', 'Octroi d’un permis de visite', 'DÉLIVRANCE D’UN PERMIS DE VISITE - RÈGLEMENT DES PARLOIRS')}{text}{listed(rng, rules, 4, 6)}{end}<p class=r>{signature(rng)}</p>{at_times(rng, round_stamp(rng, 'ADMINISTRATION PÉNITENTIAIRE', 'PARLOIRS'))}"
    return Sheet(leaf(rng, body), {})


def permit_request(annex: Annex, rng: Random) -> Sheet:
    """A form by which a relative asks a judge for a permit, with the judge's answer on the same sheet."""
    case, visitor = held(annex, rng), someone(rng)
    values = _values(annex, case, visitor, rng)
    facts = pairs(rng, [("Visiteur", f"{visitor.used_name.upper()} {visitor.forenames[0]}"), ("Né(e)", f"{visitor.born:%d/%m/%Y} à {visitor.birthplace.commune}"), ("Lien de parenté", values["kin"]), ("Personne détenue", values["nom"]), ("N° d'écrou", case.ecrou), ("Lieu de détention", case.prison), ("Pièces jointes", pick(rng, "2 photos, CNI, justificatif de domicile", "livret de famille, photos d'identité", "certificat de concubinage, CNI"))])  # fmt: skip
    text = prose(rng, """
[Je sollicite l'autorisation de rendre visite|Demande l'autorisation de visiter] [au parloir|régulièrement] la personne [désignée ci-dessus|mise en examen susnommée]. [Je déclare n'avoir pas été condamné(e)|Je m'engage à ne pas évoquer l'affaire].
<hr>
[RÉPONSE DU MAGISTRAT|DÉCISION]
[Autorisons|Accordons] [les visites au parloir ordinaire|un permis permanent] [sous le contrôle du personnel|dans les conditions du code pénitentiaire]. [Refus pour les nécessités de l'instruction : non|Permis à présenter à chaque visite].
Le {day}, {judge}, juge d'instruction
""", **values)  # fmt: skip
    body = f"{court_head(case.court, rng, 'Service de l’instruction')}{heading(rng, 'DEMANDE DE PERMIS DE VISITE', 'PERMIS DE COMMUNIQUER - DEMANDE ET RÉPONSE', 'Autorisation de visite à personne détenue (prévenu)')}{facts}{text}{signature(rng, 34)}{boxed_stamp(rng, ('CABINET', 'D’INSTRUCTION'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def year_of_visits(annex: Annex, rng: Random) -> Sheet:
    """A summary of visits month by month, in numbers, sent to a lawyer with a covering sentence."""
    case, visitor = held(annex, rng), someone(rng)
    values = _values(annex, case, visitor, rng)
    month, rows = case.start.replace(day=1), [["Mois", "Visites réservées", "Effectuées", "Absences"]]
    while month <= case.end and len(rows) < 25:
        count = rng.randint(1, 9)
        missed = rng.randint(0, min(2, count))
        rows.append([f"{month:%m/%Y}", str(count), str(count - missed), str(missed)])
        month = (month + timedelta(days=32)).replace(day=1)
    text = prose(rng, """
[Maître|Madame, Monsieur],
[Vous trouverez ci-dessous|Je vous prie de trouver] [l'historique des parloirs|le décompte des visites] dont a bénéficié {p}, écrou {ecrou}, depuis le {first}. [Le visiteur principal est|Le titulaire du permis est] {visitor} ({kin}).
""", **values)  # fmt: skip
    end = prose(rng, "? [Les parloirs avocats ne sont pas comptés|Les visites en unité de vie familiale ne figurent pas sur ce relevé].\n[Relevé établi d'après le logiciel de réservation|Données extraites du système de gestion des parloirs], [sous réserve d'erreur de saisie|conservées un an].", **values)  # fmt: skip
    body = f"{issuer(rng, case.prison, ('Service des parloirs',))}{heading(rng, 'HISTORIQUE DES PARLOIRS', 'Décompte des visites par mois', 'RELEVÉ DE PARLOIRS')}{text}{grid(rows)}{end}<p>{day_between(rng, case.end, annex.sent):%d/%m/%Y} {signature(rng, 34)}</p>"
    return Sheet(leaf(rng, body), {})


_CELLS = (
    "Au jour de la visite, {n} personnes étaient hébergées pour {places} places, soit un taux d'occupation de {rate} %.",
    "[Une cellule de neuf mètres carrés accueille couramment trois personnes|La plupart des cellules sont triplées] ; [{mats} matelas étaient posés à même le sol|le troisième occupant dort par terre].",
    "[Les murs sont humides, la peinture s'écaille|Le réseau électrique est apparent par endroits] et [les fenêtres ferment mal|les caillebotis privent les cellules de lumière].",
    "[Les cafards et les punaises de lit|Les rongeurs] sont signalés par [toutes les personnes rencontrées|les agents eux-mêmes] ; [les désinsectisations sont ponctuelles|aucun plan d'ensemble n'est engagé].",
    "Le cloisonnement des sanitaires [n'est que partiel|se réduit à un rideau], au mépris de l'intimité.",
    "L'attente d'une consultation [psychiatrique|dentaire] est de [quatre mois|plusieurs semaines] ; [les extractions médicales sont annulées faute d'escorte|un seul médecin généraliste exerce à mi-temps].",
    "[Les promenades se limitent à une heure le matin|Les cours sont dépourvues d'abri, de banc et de point d'eau].",
    "L'accès au travail concerne [un détenu sur cinq|moins de {work} % de la population pénale] et la liste d'attente dépasse [huit mois|six mois].",
    "[Les fouilles intégrales après parloir|Les fouilles] [ne sont pas toujours motivées|font l'objet d'une traçabilité lacunaire].",
    "[Les surveillants, en sous-effectif|Les postes vacants de surveillants, au nombre de {mats},] [effectuent de nombreuses heures supplémentaires|ne peuvent assurer la continuité des activités].",
    "[Le prix des produits cantinés|Le coût du téléphone] est [jugé excessif|supérieur à celui du commerce], ce qui pénalise les plus démunis.",
)


def _found(rng: Random, low: int, high: int) -> str:
    places = rng.randint(180, 700)
    count = places * rng.randint(118, 215) // 100
    numbers = {"n": str(count), "places": str(places), "rate": str(count * 100 // places), "mats": str(rng.randint(12, 140)), "work": str(rng.randint(12, 35))}  # fmt: skip
    return "".join(f"<p>{varied(rng, text, **numbers)}</p>" for text in rng.sample(_CELLS, rng.randint(low, high)))  # fmt: skip


def members_visit(annex: Annex, rng: Random) -> Sheet:
    """A member of parliament's account of an unannounced visit, with questions put to the governor and to the minister."""
    case, member, day = held(annex, rng), someone(rng), earlier(annex, rng, 60, 900)
    text = prose(rng, """
[Usant du droit que la loi reconnaît aux parlementaires et aux bâtonniers|En vertu de l'article 719 du code de procédure pénale], [je me suis rendu|nous nous sommes rendus] le {day} à l'établissement ({prison}), [accompagné d'un journaliste|sans préavis], de neuf heures à treize heures.
[Nous avons été reçus par la direction, que je remercie|L'accueil de la direction a été courtois] ; [tous les secteurs demandés ont pu être visités|l'accès au quartier disciplinaire a été permis].
## [Ce que j'ai vu|Constats]
""", day=long_date(day), prison=case.prison)  # fmt: skip
    end = prose(rng, """
## [Échanges avec les personnels et les détenus|Paroles recueillies]
« [On vit à trois, on ne dort pas|Ici on attend, c'est tout|Le bruit ne cesse jamais] », nous dit [un prévenu|un homme de vingt-trois ans]. [Un surveillant résume|Une infirmière ajoute] : « [nous faisons avec les moyens du bord|on pare au plus pressé] ».
## [Suites|Demandes adressées au garde des Sceaux]
[J'ai saisi le ministre d'une question écrite|Je demande un plan de rénovation] et [je reviendrai dans six mois|je rendrai ces observations publiques] : [la dignité n'est pas négociable|l'État ne peut incarcérer dans ces conditions].
""")  # fmt: skip
    body = f"{issuer(rng, member.name, (pick(rng, 'Membre de la commission des lois', 'Sénateur', 'Députée', 'Bâtonnier de l’ordre'), pick(rng, 'Permanence', 'Circonscription') + ' ' + of(annex.address.place.commune)))}{heading(rng, 'COMPTE RENDU DE VISITE D’UN ÉTABLISSEMENT PÉNITENTIAIRE', 'Visite surprise : les conditions de détention', 'DROIT DE VISITE - CONSTATS')}{text}{_found(rng, 5, 8)}{end}<p class=r>{escape(member.name)}</p>"
    return Sheet(leaf(rng, body, foot=f"Visite {case.prison}"), {})


def long_inspection_chapter(annex: Annex, rng: Random) -> Sheet:
    """Pages in the middle of an inspection report: chapters and numbered recommendations in frames, notes at the foot."""
    case, day = held(annex, rng), earlier(annex, rng, 90, 1200)
    first = rng.randint(2, 7)
    topics = rng.sample(("L'hébergement et l'hygiène", "La santé", "Le maintien des liens familiaux", "L'ordre intérieur", "Le travail et l'enseignement", "Les conditions matérielles de vie", "Le quartier des arrivants"), rng.randint(3, 5))  # fmt: skip
    advice = ("[Il convient de mettre fin sans délai à|Il est impératif de résorber] l'encellulement à plus de deux personnes.", "[Les douches doivent être rénovées|Une eau chaude suffisante doit être assurée].", "[Le droit à l'encellulement individuel|Le respect de l'intimité] doit être garanti.", "[Les délais de prise en charge médicale|Les extractions] doivent faire l'objet d'un protocole.", "[Une offre d'activités|Un accès effectif au travail] est à développer.")  # fmt: skip
    chapters = "".join(
        f"<h4>{first}.{n} {topic}</h4>{_found(rng, 2, 4)}<div style='border:.4mm solid #345;background:#eef3f7;padding:3mm;margin:3mm 0'><b>{pick(rng, 'RECOMMANDATION', 'Recommandation')} {rng.randint(1, 60)}</b><br>{varied(rng, rng.choice(advice))}</div>"
        for n, topic in enumerate(topics, 1)
    )
    foot = varied(rng, "<p class=fine>[1. Chiffres arrêtés au {day}, source direction de l'établissement.|1. Rapport de visite provisoire, observations du chef d'établissement attendues.] [2. Voir chapitre précédent.|]</p>", day=f"{day:%d/%m/%Y}")  # fmt: skip
    body = f"<p style='text-align:right;font-size:8.5pt;color:#456'>{pick(rng, 'Rapport de visite', 'Rapport de la deuxième visite', 'Visite inopinée')} - {escape(case.prison)} - {day:%m/%Y}</p><h2>{first}. {pick(rng, 'Les conditions de détention', 'La vie en détention', 'ACTUALISATION DES CONSTATS')}</h2>{chapters}{foot}"
    return Sheet(leaf(rng, body, foot="Rapport de visite", faces=(SANS, SERIF, DEJA, DEJA_SERIF)), {})

"""Minutes and reports of police and gendarmes: a raid over two pages, an assault team's report, a locksmith required, a mistake owned, a logbook."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.door_annex_parts import boxes
from benchmarks.corpus.layouts.running_text import framed, run_in, running_foot, sections, small_print
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Report, Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date

_DONE = (
    "--- Disposons le dispositif en trois équipes : effraction, progression, sûreté extérieure.",
    "--- Procédons au gel des lieux et à l'appel de l'occupant, qui demeure sans effet.",
    "--- En raison du risque de destruction de preuves, décidons de l'entrée en force.",
    "--- Faisons usage de l'écarteur hydraulique puis du bélier ; la porte est mise à terre au bout de quarante secondes.",
    "--- Dans la chambre du fond, découvrons une personne assoupie, que nous invitons à se vêtir.",
    "--- Vérification faite de son identité, il appert qu'elle est étrangère à l'enquête.",
    "--- L'objectif, selon le voisinage, a quitté les lieux depuis plusieurs mois.",
    "--- Procédons néanmoins à une visite sommaire en présence constante de l'intéressée : rien d'utile.",
    "--- Constatons les dommages suivants : vantail fendu, gâche arrachée, cloison enfoncée.",
    "--- Remettons à l'occupant l'imprimé d'information relatif à l'indemnisation.",
    "--- Requérons la pose d'un dispositif de fermeture par l'astreinte municipale.",
    "--- Rendons compte par téléphone au magistrat mandant, qui prescrit de cesser les opérations.",
    "--- Quittons les lieux sans incident.",
)


def _corps(report: Report) -> str:
    return "POLICE NATIONALE" if report.service.kind == "PN" else "GENDARMERIE NATIONALE"


def _rank(report: Report, rng: Random) -> str:
    return pick(rng, "commandant de police", "capitaine de police", "brigadier-chef", "major de police") if report.service.kind == "PN" else pick(rng, "capitaine", "adjudant-chef", "major", "maréchal des logis-chef")  # fmt: skip


def _head(report: Report, rng: Random) -> list[tuple[str, str]]:
    return [(pick(rng, "Procédure", "N° de procédure", "P.V."), report.number), ("Service", report.service.name), (pick(rng, "Adresse", "Lieu des opérations"), report.address.line), (pick(rng, "Date", "Date des opérations"), f"{report.day:%d/%m/%Y}"), (pick(rng, "Infraction visée", "Affaire"), pick(rng, "infraction à la législation sur les stupéfiants", "vol aggravé", "association de malfaiteurs", "X, recel"))]  # fmt: skip


def raid_over_two_pages(report: Report, rng: Random) -> Sheet:
    """Minutes of a house search gone to the wrong door: warrant of the judge, dashes before each act, every page initialled."""
    officer = person(rng)
    acts = "".join(f"<p>{text}</p>" for n, text in enumerate(_DONE) if n in (0, 3, 5) or rng.random() < 0.75)
    solemn = f"L'an {in_words(report.day.year)}, le {day_in_words(report.day)}, à {in_words(report.hour)} heures {pick(rng, 'cinq', 'dix', 'quinze')} minutes,"
    body = f"<p><b>{_corps(report)}</b><br>{escape(report.service.name)}</p>{heading(rng, 'PROCÈS-VERBAL', 'TRANSPORT - PERQUISITION - VAINES RECHERCHES', 'PROCÈS-VERBAL DE TRANSPORT ET PERQUISITION')}{pairs(rng, _head(report, rng))}{paragraphs(solemn, f'Nous, {officer.name}, {_rank(report, rng)}, officier de police judiciaire, poursuivant l’enquête,', f'Assisté des effectifs du service, nous transportons {report.address.line}, au domicile présumé de la personne recherchée.')}{acts}<p>{pick(rng, 'De tout quoi avons dressé le présent que signent avec nous les assistants.', 'Dont procès-verbal, transmis à toutes fins.')}</p>{signature(rng)}{signature(rng)}{at_times(rng, round_stamp(rng, report.service.name.upper(), report.service.kind))}"  # fmt: skip
    return Sheet(page(rng, body, faces=(MONO, SERIF, SANS), css=running_foot(rng, f"PV {report.number} - paraphe OPJ")), report.fields())  # fmt: skip


def assault_teams_report(report: Report, rng: Random) -> Sheet:
    """A technical report of the team that broke the door: means used in a table, door resisted so long, damage, boxes."""
    leader = person(rng)
    rows = [["Phase", "Moyen", "Durée", "Résultat"], ["Approche", "à pied, silencieuse", "4 min", "non détectée"], [pick(rng, "Ouverture", "Brèche"), pick(rng, "bélier 16 kg", "vérin hydraulique", "Door-Raider"), f"{rng.randint(15, 90)} s", "porte ouverte"], ["Sûreté", "bouclier", "-", "acquise"]]  # fmt: skip
    ticked = boxes(("porte palière détruite", "bâti endommagé", "vitrage brisé", "mobilier renversé", "aucun dégât collatéral"), {0, rng.choice([1, 3])}, " &nbsp; ")  # fmt: skip
    parts = [
        ("Demandeur", pick(rng, "Groupe d'enquête saisi au principal.", "Magistrat instructeur, par l'intermédiaire du service d'enquête.")),
        ("Déroulement", pick(rng, "Mise en place à H moins dix. Top donné par le directeur d'enquête. Une personne interceptée, mise à disposition, sans usage d'arme.", "L'adresse communiquée comportait deux portes en vis-à-vis ; celle de gauche a été forcée, le renseignement s'est révélé erroné.")),
        ("Retour d'expérience", pick(rng, "Vérifier le nom sur la sonnette et le numéro de lot avant l'engagement.", "Prévoir un serrurier pour la remise en sécurité immédiate.")),
    ]  # fmt: skip
    body = f"{issuer(rng, _corps(report), (report.service.name,))}{heading(rng, 'RAPPORT TECHNIQUE D’INTERVENTION', 'COMPTE RENDU D’ASSISTANCE À INTERPELLATION', 'RAPPORT D’OUVERTURE DE PORTE', 'Fiche d’effraction tactique')}{pairs(rng, _head(report, rng))}{grid(rows)}<p>{ticked}</p>{sections(rng, parts)}<p>{pick(rng, 'Le chef du dispositif', 'Le chef de groupe')} : {escape(leader.used_name.upper())}, {_rank(report, rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO)), report.fields())


def locksmith_required(report: Report, rng: Random) -> Sheet:
    """A requisition to a locksmith and the minutes of what he did: oath, fee, door closed again or not."""
    officer, smith = person(rng), person(rng)
    parts = [
        ("Réquisition", f"Vu les articles {pick(rng, '60 et 77-1', '77-1 et R. 92')} du code de procédure pénale, requérons {smith.title} {smith.name}, serrurier, de nous prêter son concours à l'effet d'ouvrir la porte du logement situé {report.address.line}."),
        ("Serment", "L'intéressé, qui ne figure sur aucune liste d'experts, prête serment d'apporter son concours à la justice en son honneur et en sa conscience."),
        ("Exécution", pick(rng, "Le requis tente le crochetage sans succès, puis perce le cylindre. Le bâti, grippé, doit être forcé au pied-de-biche et se fend.", "Le verrou intérieur étant tiré, l'ouverture nécessite la dépose des paumelles ; le vantail est endommagé.")),
        ("Constat", pick(rng, "Les lieux sont vides. L'occupant, joint par téléphone, conteste connaître la personne recherchée.", "Nul dans les lieux. Refermons au moyen d'un cadenas dont les clés sont déposées au service.")),
        ("Mémoire de frais", pick(rng, "Le requis présentera son mémoire au service centralisateur des frais de justice.", "Taxons à l'intéressé la somme prévue au tarif.")),
    ]  # fmt: skip
    body = f"<p><b>{_corps(report)}</b> - {escape(report.service.name)}</p>{heading(rng, 'RÉQUISITION À PERSONNE QUALIFIÉE ET PROCÈS-VERBAL', 'PROCÈS-VERBAL D’OUVERTURE DE PORTE', 'RÉQUISITION SERRURIER - COMPTE RENDU')}{pairs(rng, _head(report, rng)[:4])}<p>Le {long_date(report.day)} à {report.hour} heures, nous, {escape(officer.name)}, {_rank(report, rng)},</p>{run_in(rng, parts) if rng.random() < 0.5 else sections(rng, parts)}<table class=full><tr><td>Le requis<br>{signature(rng, 34)}</td><td>L'officier de police judiciaire<br>{signature(rng, 34)}</td></tr></table>"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO)), report.fields())


def mistake_owned(report: Report, rng: Random) -> Sheet:
    """An officer reports to the hierarchy, in a letter, that the wrong door was broken: circumstances, victim told, paper handed over."""
    officer = person(rng)
    letter = Letter(
        head=(_corps(report), report.service.name, *report.service.address.lines),
        addressee=(f"Le {_rank(report, rng)} {officer.name}", pick(rng, "à Monsieur le directeur", "à Madame la procureure de la République", "à Monsieur le commandant de groupement")),
        dateline=f"{report.service.address.place.commune}, le {any_date(report.day + timedelta(days=rng.randint(0, 5)), rng)}",
        subject=pick(rng, "compte rendu d'un bris de porte par erreur", "rapport relatif à des dégradations en service", "incident lors d'une perquisition"),
        greeting="",
        references=(f"Procédure {report.number}", pick(rng, "Pièce jointe : une planche photographique", "Copie : bureau du contentieux", "")),
        paragraphs=(
            pick(rng, "J'ai l'honneur de vous rendre compte des faits suivants.", "Conformément à vos instructions, je vous relate l'incident."),
            f"Le {any_date(report.day, rng)}, vers {report.hour} heures, mon groupe s'est présenté {report.address.line} afin d'interpeller un individu visé par un mandat de recherche.",
            pick(rng, "Le logement avait été identifié par surveillance, mais la numérotation des portes a été inversée dans la fiche d'objectif. La porte a été enfoncée avant que l'erreur n'apparaisse.", "Les renseignements fournis par le fournisseur d'énergie étaient périmés. L'occupant actuel, de bonne foi, n'a aucun lien avec le mis en cause."),
            pick(rng, "La personne présente, choquée, a été rassurée ; les secours n'ont pas été nécessaires. Je lui ai expliqué la marche à suivre pour être indemnisée.", "L'occupant étant absent, un avis a été laissé en évidence et le bailleur prévenu."),
            pick(rng, "Les dégâts se limitent à la porte, à son cadre et à un élément de cloison.", "Aucun bien mobilier n'a été détérioré."),
            pick(rng, "Je me tiens à votre disposition.", "Tels sont les faits que je porte à votre connaissance."),
        ),
        closing=f"<p>{escape(officer.name)}<br>{signature(rng)}</p>",
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SERIF, DEJA_SERIF, *PLAIN)), report.fields())


def intelligence_minutes(report: Report, rng: Random) -> Sheet:
    """A gendarmerie's judicial information minutes: codes on top, situation, enquiries made, table of persons, transmission."""
    officer = person(rng)
    rows = [
        ["Personne", "Qualité", "Suite"],
        [
            pick(rng, "Occupant des lieux", "Locataire en titre"),
            "témoin",
            pick(rng, "laissé libre", "non entendu"),
        ],
        ["Objectif", "recherché", "non découvert"],
    ]
    parts = [
        ("Situation", f"Le {long_date(report.day)} à {report.hour} heures, {pick(rng, 'agissant en exécution d’une commission rogatoire', 'dans le cadre d’une enquête de flagrance')}, nous trouvant {report.address.line}."),
        ("Constatations", " ".join(text.removeprefix("--- ") for text in rng.sample(_DONE[3:10], rng.randint(3, 5)))),
        ("Diligences", pick(rng, "Contact pris avec la mairie et le bailleur : le nom recherché ne figure plus au registre depuis l'an passé.", "L'enquête de voisinage, menée sur trois étages, n'apporte aucun élément.")),
        ("Clôture", pick(rng, "Fait et clos au bureau de la brigade, en deux expéditions.", "Procès-verbal transmis au magistrat mandant.")),
    ]  # fmt: skip
    body = f"{issuer(rng, _corps(report), (report.service.name, *report.service.address.lines))}{framed(f'<b>{escape(report.number)}</b> &nbsp; pièce {rng.randint(2, 30)} &nbsp; feuillet 1')}{heading(rng, 'PROCÈS-VERBAL DE RENSEIGNEMENT JUDICIAIRE', 'PROCÈS-VERBAL D’INVESTIGATIONS', 'PROCÈS-VERBAL DE CONSTATATIONS')}{sections(rng, parts)}{grid(rows)}<p>{escape(officer.name)}, {_rank(report, rng)}, {pick(rng, 'OPJ', 'directeur d’enquête')} {signature(rng)}</p>{small_print(rng, 'Document couvert par le secret de l’enquête (article 11 du code de procédure pénale).')}"  # fmt: skip
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), report.fields())

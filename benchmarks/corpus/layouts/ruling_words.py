"""Wordings of the decisions that end a case without a conviction: titles, rulings, grounds, the notice of article 149."""
# ruff: noqa: E501 - sentences are read as sentences

from html import escape
from random import Random

from benchmarks.corpus.court_papers import Decision

_TITLES = {
    "NON_LIEU": ("ORDONNANCE DE NON-LIEU", "Ordonnance de règlement : non-lieu", "ORDONNANCE DISANT N'Y AVOIR LIEU À SUIVRE", "Ordonnance de non-lieu total", "ORDONNANCE DE CLÔTURE - NON LIEU"),
    "RELAXE": ("JUGEMENT CORRECTIONNEL", "JUGEMENT DE RELAXE", "JUGEMENT SUR ACTION PUBLIQUE", "Jugement correctionnel contradictoire", "JUGEMENT - RELAXE"),
    "ACQUITTEMENT": ("ARRÊT CRIMINEL", "ARRÊT D'ACQUITTEMENT", "ARRÊT PÉNAL", "Arrêt criminel rendu sur l'action publique", "ARRÊT DE LA COUR D'ASSISES"),
}  # fmt: skip
_RULINGS = {
    "NON_LIEU": (
        "Disons qu'il n'y a lieu à suivre en l'état contre {p} du chef de {o}.",
        "Déclarons n'y avoir lieu à suivre contre quiconque, et notamment contre {p}, pour les faits de {o}, et ordonnons que la procédure soit déposée au greffe pour y être reprise s'il survenait des charges nouvelles.",
        "En conséquence, un non-lieu est ordonné au bénéfice de {p} s'agissant des faits qualifiés de {o}.",
        "Prononçons un non-lieu à l'égard de {p}, mis{e} en examen pour {o}, et ordonnons mainlevée des mesures de sûreté en cours.",
    ),
    "RELAXE": (
        "RELAXE {p} des faits de {o} qui lui étaient reprochés.",
        "Déclare {p} non coupable des faits de {o} visés à la prévention et le renvoie des fins de la poursuite sans peine ni dépens.",
        "Dit que les faits de {o} ne sont pas établis à l'encontre de {p} ; en conséquence, prononce la relaxe.",
        "Entre en voie de relaxe à l'égard de {p}, prévenu{e} de {o}, au bénéfice du doute.",
    ),
    "ACQUITTEMENT": (
        "ACQUITTE {p} de l'accusation de {o} portée contre {l}.",
        "Déclare {p} non coupable des faits de {o} et prononce son acquittement.",
        "Vu la déclaration de la cour et du jury de laquelle il résulte que {p} n'est pas coupable de {o}, prononce l'acquittement de l'accusé{e} et ordonne sa mise en liberté s'il n'est retenu pour autre cause.",
        "En conséquence du verdict, {p} est acquitté{e} du chef de {o}.",
    ),
}  # fmt: skip
_NOTICES = (
    "La personne ayant fait l'objet d'une détention provisoire est avisée de son droit de demander réparation de cette détention, en application des articles 149-1, 149-2 et 149-3 (premier alinéa) du code de procédure pénale, par requête au premier président de la cour d'appel dans les six mois du jour où la présente décision acquiert un caractère définitif.",
    "Avis article 149 CPP : l'intéressé a été informé qu'il peut, dans le délai de six mois suivant la décision définitive, saisir le premier président de la cour d'appel d'une requête en réparation intégrale du préjudice moral et matériel causé par la détention.",
    "Avons rappelé à {p} les dispositions des articles 149 à 149-3 du code de procédure pénale relatives au droit à réparation à raison d'une détention provisoire, la demande devant être portée devant le premier président avant l'expiration d'un délai de six mois.",
    "Il est donné avis du droit à réparation du préjudice résultant de la détention (art. 149 et 149-1 du CPP). Requête à déposer au greffe de la cour d'appel, délai : six mois à compter de la décision devenue définitive.",
)
_GROUNDS = (
    "Les images de vidéosurveillance, de qualité médiocre, ne permettent pas d'identifier l'auteur.",
    "Le rapprochement des fadettes et de l'emploi du temps du mis en cause laisse subsister un doute sérieux.",
    "Aucun acte positif de participation ne peut être retenu, la seule présence sur les lieux n'étant pas punissable.",
    "Le plaignant est revenu sur ses accusations lors de la confrontation, sans que cette rétractation paraisse contrainte.",
    "L'expertise conclut à l'impossibilité de dater le dépôt de la trace biologique.",
    "Les perquisitions se sont révélées infructueuses et les surveillances n'ont rien apporté.",
    "L'élément intentionnel fait défaut, la provenance frauduleuse des objets n'étant pas connue de l'intéressé.",
    "Les déclarations d'un co-mis en examen, intéressé à se décharger, ne sauraient à elles seules fonder une condamnation.",
    "Il existe des éléments à charge, mais ils demeurent insuffisants pour emporter la conviction.",
)


def title(decision: Decision, rng: Random) -> str:
    """What the decision is called at its head."""
    return rng.choice(_TITLES[decision.kind])


def ruling(decision: Decision, rng: Random) -> str:
    """The operative sentence, HTML; the person is named in it."""
    person = decision.person
    him = "elle" if person.agrees else "lui"
    text = rng.choice(_RULINGS[decision.kind])
    return escape(text.format(p=f"{person.title} {person.name}", o=decision.offence, e=person.agrees, l=him))


def notice(decision: Decision, rng: Random) -> str:
    """The notice of article 149 as one paragraph, where the decision gives it."""
    person = decision.person
    return f"<p>{rng.choice(_NOTICES).format(p=escape(f'{person.title} {person.name}'))}</p>" if decision.notice else ""  # fmt: skip


def grounds(rng: Random, low: int, high: int) -> list[str]:
    """From `low` to `high` reasons, in any order."""
    return rng.sample(_GROUNDS, rng.randint(low, high))

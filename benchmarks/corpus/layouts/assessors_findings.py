"""Reports of insurers' assessors: preliminary, final with wear, the insured's own assessor, a locksmith's opinion, a phone survey."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some, tick
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
from benchmarks.corpus.layouts.setting import NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_CAUSE = (
    "L'effraction résulte de l'emploi d'un bélier manuel : trois points d'impact circulaires sont visibles sous la poignée, à quatre-vingt-dix centimètres du sol.",
    "L'examen des pênes montre une rupture franche par arrachement de la gâche. Aucune trace de crochetage ni de perçage du cylindre.",
    "L'huisserie bois, scellée à la mousse, a cédé sur toute sa hauteur ; la résistance d'origine était moyenne (serrure sans certification).",
    "Les dommages sont cohérents avec la déclaration et ne présentent pas de caractère antérieur.",
    "Nous avons noté une usure préexistante du joint et un défaut d'aplomb sans rapport avec le sinistre.",
)
_POSTS = ("Dépose et évacuation de la porte", "Bloc-porte EI30, fourniture", "Pose et réglage", "Serrure A2P une étoile", "Reprise de plâtre au tableau", "Peinture du cadre, deux couches", "Mise en sécurité provisoire", "Seuil et barre de parquet", "Déplacement d'urgence")  # fmt: skip


def _heads(annex: Annex, rng: Random) -> list[tuple[str, str]]:
    return [(pick(rng, "Mandant", "Compagnie"), company(rng, "insurer").name), (pick(rng, "Assuré", "Sociétaire"), annex.company.name if annex.company else annex.person.name), (pick(rng, "N° de mission", "Nos références"), reference(rng, "99-99999-XX", "9999999/9")), ("Adresse du risque", annex.address.line), (pick(rng, "Date de l'événement", "Sinistre du"), f"{annex.day:%d/%m/%Y}")]  # fmt: skip


def preliminary_report(annex: Annex, rng: Random) -> Sheet:
    """A first report to the insurer: mission, who was there, first findings, reserves, provision; what is still awaited."""
    expert, seen = person(rng), after(annex, rng, 6, 30)
    parts = [
        ("Mission", pick(rng, "Par ordre de service dématérialisé, nous avons été chargés de nous rendre sur place, de déterminer l'origine des dommages et d'en estimer le montant.", "Nous intervenons à la requête de la compagnie, pour vérification du risque et reconnaissance des dommages.")),
        ("Convocations et présents", pick(rng, "Rendez-vous pris par téléphone. Étaient présents l'occupant et un ami. Le bailleur, avisé, ne s'est pas fait représenter.", "Étaient présents : l'assuré, notre collaborateur. La police, auteur présumé, n'a pas été convoquée.")),
        ("Vérification du risque", pick(rng, "Appartement de trois pièces au deuxième étage d'un immeuble collectif, conforme à la déclaration. Occupation : locataire. Moyens de protection : serrure trois points.", "Maison de ville mitoyenne, porte d'origine de 1985, sans alarme. Conforme aux conditions particulières.")),
        ("Causes et circonstances", " ".join(rng.sample(_CAUSE, 3))),
        ("Garantie", pick(rng, "Nous réservons notre avis : la clause relative aux actes de l'autorité publique doit être examinée par vos services.", "La garantie « vol et détériorations » ne nous paraît pas applicable, à défaut d'auteur malveillant.")),
        ("Estimation provisoire", f"{pick(rng, 'Provision à constituer', 'Évaluation probable')} : {money(euros(rng, 900, 4000))} TTC."),
        ("Recours", pick(rng, "Recours possible contre l'État sur le fondement de la responsabilité sans faute.", "Un recours paraît ouvert ; le service enquêteur reste à identifier.")),
        ("Suite", pick(rng, "Dans l'attente d'un second devis et de l'attestation d'intervention.", "Rapport définitif sous trois semaines.")),
    ]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Expertises Dommages Réunis', 'Cabinet ' + expert.used_name, 'Bureau d’expertise du bâtiment'), (address(rng).line, phone_groups(phone(rng))))}{heading(rng, 'RAPPORT PRÉLIMINAIRE', 'RAPPORT D’EXPERTISE N° 1', 'Rapport de reconnaissance', 'EXPERTISE - RAPPORT PROVISOIRE')}{pairs(rng, [*_heads(annex, rng), ('Visite du', f'{seen:%d/%m/%Y}')])}{sections(rng, parts)}<p>{pick(rng, 'L’expert', 'Pour le cabinet')} : {escape(expert.name)} {signature(rng)}</p>"
    return Sheet(page(rng, body, css=running_foot(rng, "Document réservé au mandant")), {})


def report_with_wear(annex: Annex, rng: Random) -> Sheet:
    """The final report's valuation: each item new, its wear, its value; then the summary and the assessor's opinion."""
    expert, day = person(rng), after(annex, rng, 15, 60)
    rows = []
    new, used = Decimal(), Decimal()
    for post_name in rng.sample(_POSTS, rng.randint(4, 8)):
        price, wear = euros(rng, 60, 900), rng.choice([0, 0, 10, 15, 20, 30])
        kept = (price * (100 - wear) / 100).quantize(Decimal("0.01"))
        new, used = new + price, used + kept
        rows.append([post_name, money(price), f"{wear} %", money(kept)])
    parts = [
        ("Origine", rng.choice(_CAUSE)),
        ("Différence de neuf sur usagé", pick(rng, "Due sur présentation de factures dans les deux ans, si la garantie est acquise.", "Non prévue au contrat.")),
        ("Observations", pick(rng, "Le devis présenté a été ramené à sa juste valeur, le modèle proposé constituant une amélioration.", "Le devis est conforme aux prix pratiqués localement. Aucune règle proportionnelle.")),
        ("Responsabilités", pick(rng, "Les dommages ont pour cause exclusive l'action de la force publique.", "L'assuré n'a pris aucune part à la réalisation du dommage.")),
    ]  # fmt: skip
    body = f"{heading(rng, 'RAPPORT D’EXPERTISE DÉFINITIF', 'CHIFFRAGE DES DOMMAGES', 'RAPPORT DE CLÔTURE', 'Évaluation après expertise')}{pairs(rng, _heads(annex, rng))}{grid([['Poste', pick(rng, 'Valeur à neuf', 'V.A.N.'), 'Vétusté', pick(rng, 'Valeur vétusté déduite', 'V.V.D.')], *rows, ['<b>TOTAL TTC</b>', money(new), '', f'<b>{money(used)}</b>']])}{run_in(rng, parts)}<p>{pick(rng, 'Clos à notre cabinet le', 'Rapport déposé le')} {long_date(day)}<br>{escape(expert.name)}, {pick(rng, 'expert agréé', 'ingénieur expert', 'expert bâtiment IARD')}<br>{signature(rng)}</p>{at_times(rng, boxed_stamp(rng, ('EXPERTISE', expert.used_name.upper())))}{small_print(rng, 'Le présent rapport est établi sous réserve des garanties et n’engage pas l’assureur quant à leur application. Il ne peut être reproduit partiellement.')}"
    return Sheet(page(rng, body), {})


def insureds_own_assessor(annex: Annex, rng: Random) -> Sheet:
    """A report of the insured's own assessor against the insurer's: contested points, counter-valuation, two pages."""
    expert, day = person(rng), after(annex, rng, 30, 120)
    ours, theirs = euros(rng, 2500, 6000), euros(rng, 600, 2000)
    points = [
        ("Sur le mode opératoire", "La partie adverse retient une simple serrure cassée. Nos relevés établissent une déformation du bâti de dix-huit millimètres, qui interdit toute réparation partielle."),
        ("Sur la vétusté", pick(rng, "Un taux de quarante pour cent a été appliqué sans examen. La porte avait été posée six ans plus tôt ; un abattement de dix pour cent est seul justifié.", "Aucune vétusté ne peut être opposée à un tiers lésé, qui a droit à la réparation intégrale de son dommage.")),
        ("Sur les dommages annexes", "Le cabinet mandaté omet la reprise des enduits, la dépose de l'interphone et la location d'un panneau antieffraction."),
        ("Sur la privation de jouissance", pick(rng, "Le logement est resté ouvert neuf jours. Un poste de gardiennage doit être admis.", "L'occupant a dû être relogé par ses proches ; l'indemnité ne peut être nulle.")),
        ("Sur les normes", "Le remplacement doit respecter la réglementation incendie applicable aux portes palières de la troisième famille."),
    ]  # fmt: skip
    table = grid([["", pick(rng, "Expert de la compagnie", "Proposition adverse"), pick(rng, "Notre évaluation", "Contre-estimation")], ["Dommages matériels", money(theirs), money(ours)], ["Frais consécutifs", "0,00 €", money(euros(rng, 100, 900))], ["Honoraires d'expert d'assuré", "-", "5 %"]])  # fmt: skip
    end = f"{heading(rng, 'Conclusions', 'AVIS', 'SYNTHÈSE')}{table}{paragraphs(pick(rng, 'À défaut d’accord, une tierce expertise pourra être organisée dans les conditions prévues au contrat.', 'Le présent rapport est remis au mandant pour servir dans ses rapports avec l’assureur et l’État.'))}<p>{escape(expert.name)}, {long_date(day)} {signature(rng)}</p>"
    body = f"{issuer(rng, pick(rng, 'Expert d’assuré', 'Défense des sinistrés', 'Contre-Expertise Conseil'), (expert.name, address(rng).line, phone_groups(phone(rng))))}{heading(rng, 'CONTRE-EXPERTISE', 'RAPPORT D’EXPERT D’ASSURÉ', 'OBSERVATIONS TECHNIQUES SUR RAPPORT D’EXPERTISE')}<p>{pick(rng, 'Dressé pour le compte de', 'Mandant')} : {claimant(annex)}, {escape(annex.address.line)}<br>Sinistre du {any_date(annex.day, rng)}</p>{sections(rng, rng.sample(points, rng.randint(3, 5)))}{overleaf(end) if rng.random() < 0.6 else end}"
    return Sheet(page(rng, body, css=running_foot(rng, "Rapport de contre-expertise")), {})


def lock_and_door_opinion(annex: Annex, rng: Random) -> Sheet:
    """A technical opinion on lock and door: description, tests, protection class, photographs referred to, in two columns."""
    expert, day = person(rng), after(annex, rng, 8, 50)
    parts = [
        ("Ouvrage examiné", pick(rng, "Bloc-porte à âme pleine, parement hêtre, trois paumelles, pose en tunnel.", "Porte blindée sur cornières, tôle de vingt dixièmes, cinq pions antidégondage.")),
        ("Organe de fermeture", pick(rng, "Serrure en applique à tringles, cylindre européen 30 x 40, sans carte de propriété.", "Serrure encastrée à larder, pêne dormant sorti de deux tours au moment des faits.")),
        ("Relevés", f"Flèche du vantail : {rng.randint(8, 40)} mm ; jeu en gâche : {rng.randint(6, 25)} mm ; hauteur du premier impact : {rng.randint(85, 110)} cm."),
        ("Mode d'attaque", rng.choice(_CAUSE[:3])),
        ("Réparabilité", pick(rng, "Impossible : la tenue au feu n'est plus assurée. Remplacement complet préconisé.", "Partielle : le bâti peut être redressé, le vantail doit être changé.")),
        ("Clichés", "Photographies numérotées de 1 à 8 conservées au cabinet."),
    ]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Laboratoire d’analyse des effractions', 'Expertise Serrures & Fermetures', 'Bureau technique Vol'), (expert.name, phone_groups(phone(rng))))}{heading(rng, 'AVIS TECHNIQUE', 'EXPERTISE APRÈS EFFRACTION', 'RAPPORT D’EXAMEN DE SERRURERIE', 'Rapport d’expertise - dommage à la fermeture')}{pairs(rng, _heads(annex, rng))}{in_columns(run_in(rng, parts))}{framed(paragraphs(pick(rng, 'Conclusion : effraction par poussée violente, sans usage de clé ; coût de remise en état estimé à ' + money(euros(rng, 900, 3500)) + ' TTC.', 'Conclusion : dégradations imputables à une ouverture par moyen de force. Montant admis : ' + money(euros(rng, 900, 3500)) + '.')))}<p>{any_date(day, rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), {})


def survey_by_video(annex: Annex, rng: Random) -> Sheet:
    """The minutes of a video survey sent to the insured: connection, what was shown, the offer, boxes to accept it."""
    expert, day = person(rng), after(annex, rng, 4, 25)
    offer = euros(rng, 400, 2800)
    seen = some(rng, ("Vue d'ensemble du palier", "Vantail, face extérieure", "Gâche et chambranle", "Serrure posée au sol", "Étiquette du fabricant", "Impact sur le carrelage", "Devis présenté à l'écran"), 4)  # fmt: skip
    letter = Letter(
        head=(pick(rng, "Plateforme d'expertise à distance", "Visio-Expertise", "Pôle télé-expertise"), expert.name, phone_groups(phone(rng))),
        addressee=(f"{annex.person.title} {annex.person.name}", *annex.address.lines),
        dateline=f"Le {any_date(day, rng)}",
        subject=pick(rng, "compte rendu de visio-expertise", "rapport d'expertise à distance", "votre rendez-vous avec l'expert"),
        greeting=f"{annex.person.title},",
        references=(f"Mission {reference(rng, 'VE-999999', '99X99999')}", f"Sinistre du {annex.day:%d/%m/%Y}"),
        paragraphs=(
            f"Nous nous sommes connectés le {day - timedelta(days=1):%d/%m/%Y} pendant {rng.randint(12, 40)} minutes. Vous m'avez montré, à ma demande : {' ; '.join(seen).lower()}.",
            f"{pick(rng, 'Constat', 'Mon analyse')} : {rng.choice(_CAUSE)}",
            f"{pick(rng, 'J’arrête les dommages à la somme de', 'Le montant des réparations est fixé d’un commun accord à')} {money(offer)}, {pick(rng, 'devis retenu en totalité', 'après déduction de la fourniture d’un verrou supplémentaire')}.",
            pick(rng, "Ce montant ne préjuge pas de l'accord de votre assureur, qui reste seul juge de la garantie.", "Le rapport est transmis à votre compagnie, qui vous fera connaître sa position."),
        ),
        closing=f"<p>{tick(False)} {pick(rng, 'J’accepte cette évaluation', 'Bon pour accord')} &nbsp; {tick(False)} {pick(rng, 'Je la conteste', 'Je demande une visite sur place')}</p><p>{pick(rng, 'L’expert', 'Votre expert')} {signature(rng)}</p>",
        foot=pick(rng, "Images conservées cinq ans - déontologie de la profession d'expert d'assurances", ""),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})

"""Expert opinions on a mind, rulings on children, and papers of civil proceedings, told at length."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, child, earlier, partner, pick
from benchmarks.corpus.layouts.blocks import court_head, said
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.setting import DEJA_SERIF, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, of, phone_groups


def psychiatrists_report(annex: Annex, rng: Random) -> Sheet:
    """A psychiatrist's report commissioned for the damage: mission, complaints, mental state, discussion, rate of incapacity."""
    case, expert, who = held(annex, rng), person(rng), annex.person
    day = day_between(rng, case.end, annex.sent)
    text = prose(rng, """
[Je soussigné{ee}|Nous soussigné{ee}], docteur {expert}, [médecin psychiatre|psychiatre des hôpitaux, praticien honoraire], [inscrit{ee} sur la liste des experts près la cour d'appel|expert agréé{ee}], [commis{ee} par ordonnance|requis{ee}] [aux fins d'examiner|à l'effet de procéder à l'examen de] {p}, {ne}, avons [rempli personnellement la mission suivante|accompli notre mission] le {day}.
## [Mission|Termes de la mission]
[Examiner l'intéressé{e}|Procéder à l'examen psychiatrique du sujet] ; [décrire son état antérieur|rechercher les antécédents] ; dire [si les troubles sont imputables à la détention|s'il existe un lien entre l'incarcération et l'état actuel] ; [évaluer les souffrances endurées|fixer la date de consolidation et le déficit fonctionnel permanent].
## [Documents consultés|Pièces communiquées]
[Fiche pénale, certificats du service médico-psychologique régional|Dossier de l'unité sanitaire, ordonnances] et [courrier du médecin traitant|décision de mise hors de cause].
## [Anamnèse|Antécédents et biographie]
[{p} est issu{e} d'une fratrie de cinq|Enfance décrite comme heureuse, parents artisans]. [Scolarité jusqu'au baccalauréat professionnel|Apprentissage dès seize ans]. [Aucun suivi psychiatrique antérieur|Un épisode dépressif réactionnel il y a dix ans, résolutif]. [Vie conjugale rompue pendant la détention|Deux enfants, dont un né durant l'incarcération].
## [Doléances|Les plaintes]
[Cauchemars itératifs de la cellule et des bruits de clés|Réveils en sursaut à l'heure de la ronde], [évitement des uniformes et des espaces clos|irritabilité], [perte de l'élan vital|sentiment de honte devant le voisinage].
## [Examen de l'état mental|Examen clinique]
[Présentation soignée, contact de bonne qualité|Sujet tendu, en retrait au début de l'entretien]. [Pas d'élément dissociatif ni délirant|Aucun processus psychotique]. [Humeur triste, ralentissement discret|Anxiété flottante, larmes à l'évocation des enfants]. [Échelle de dépression : {score}|L'inventaire de Beck est à {score}].
## [Discussion médico-légale|Discussion]
[Les troubles réalisent un état de stress post-traumatique d'intensité moyenne|Le tableau est celui d'un trouble de l'adaptation avec anxiété et humeur dépressive]. [La chronologie, l'absence d'état antérieur et la nature des symptômes|Le contenu des reviviscences] [permettent de retenir un lien direct et certain avec l'incarcération|orientent vers une imputabilité à la détention].
## [Conclusions|RÉPONSE AUX QUESTIONS]
[Consolidation acquise à la date de l'examen|État non consolidé, à revoir dans un an]. [Déficit fonctionnel permanent|Taux d'incapacité permanente partielle] : {rate} %. Souffrances endurées : {pain}/7. [Soins futurs : psychothérapie de vingt-quatre séances|Un suivi spécialisé reste nécessaire].
""", expert=expert.name, ee=expert.agrees, day=long_date(day), score=str(rng.randint(14, 34)), rate=str(rng.randint(2, 15)), pain=pick(rng, "2,5", "3", "3,5", "4"), **about(who))  # fmt: skip
    body = f"{issuer(rng, f'Docteur {expert.name}', ('Psychiatre', 'Expert près la cour d’appel', *address(rng).lines, phone_groups(phone(rng))))}{heading(rng, 'RAPPORT D’EXPERTISE PSYCHIATRIQUE', 'EXPERTISE MÉDICALE PSYCHIATRIQUE', 'Rapport d’expertise')}{text}<p class=r>{signature(rng)}</p>{at_times(rng, round_stamp(rng, 'EXPERT PRÈS LA COUR', 'PSYCHIATRIE'))}"
    return Sheet(leaf(rng, body, foot="Expertise", faces=(SERIF, SANS, DEJA_SERIF)), {})


def personality_inquiry(annex: Annex, rng: Random) -> Sheet:
    """A psychological examination of personality ordered during the inquiry: tests, functioning, answers in a short list."""
    case, expert, who = held(annex, rng), person(rng), annex.person
    text = prose(rng, """
[Référence|Affaire] : {parquet} - [magistrat mandant|ordonnance de commission d'expert] : {judge} - examen réalisé le {day}, [au parloir avocats de l'établissement|à la maison d'arrêt], [en un entretien de deux heures|en deux séances].
## [Situation au moment de l'examen|Contexte]
{p}, {ne}, [est détenu{e} depuis le {start}|comparaît détenu{e}]. {Il} [nie les faits|conteste sa participation] et [accepte l'examen|se montre coopérant{e}].
## [Épreuves|Tests administrés]
[Rorschach, TAT|Échelle d'intelligence, Rorschach|Matrices progressives, dessin de la famille] : [efficience normale|niveau intellectuel dans la moyenne], [attention fluctuante en contexte carcéral|bonne capacité d'abstraction]. [Le protocole est restrictif|Les réponses traduisent une inhibition] [sans indice de désorganisation|avec une sensibilité dépressive].
## [Dynamique de la personnalité|Fonctionnement psychique]
[Le sujet investit le travail et la famille comme points d'appui|L'image de soi est fragilisée par l'enfermement]. [Le contrôle pulsionnel est satisfaisant|L'agressivité est mentalisée]. [Le rapport à la loi est intériorisé|Pas de traits psychopathiques].
? [Retentissement de l'incarcération|Vécu de la détention] : [repli, amaigrissement, insomnie d'endormissement|ruminations, sentiment d'effondrement], [idées noires sans projet|crainte de perdre ses proches].
## [Réponses aux questions posées|Conclusions]
""", parquet=case.parquet, judge=case.judge.name, day=long_date(day_between(rng, case.start, case.end)), start=said(case.start, rng), **about(who))  # fmt: skip
    answers = ("L'examen ne révèle [aucune anomalie mentale|pas de pathologie de la personnalité].", "Le sujet [est accessible à un suivi|relève d'un soutien psychologique].", "[Il n'existe pas de dangerosité au sens psychologique|La dangerosité criminologique ne relève pas du psychologue].", "[Les capacités de réadaptation sont bonnes|La réinsertion paraît favorable].", "L'incarcération [a un effet délétère sur l'équilibre psychique|majore la vulnérabilité du sujet].")  # fmt: skip
    body = f"{issuer(rng, expert.name, (pick(rng, 'Psychologue clinicienne', 'Expert psychologue'), 'N° ADELI ' + reference(rng, '999999999')))}{heading(rng, 'EXAMEN PSYCHOLOGIQUE', 'EXPERTISE PSYCHOLOGIQUE DE PERSONNALITÉ', 'RAPPORT D’EXAMEN MÉDICO-PSYCHOLOGIQUE')}{text}{listed(rng, answers, 3, 5)}<p>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})


_CLAIMS = """
## [Sur l'autorité parentale|L'exercice de l'autorité parentale]
[Les parents ayant tous deux reconnu l'enfant dans l'année de sa naissance|La filiation étant établie à l'égard des deux parents], [l'autorité parentale est exercée conjointement|aucun motif ne justifie un exercice exclusif], [la détention d'un parent ne privant pas celui-ci de ses droits|article 372 du code civil].
## [Sur la résidence|La résidence de {kid}]
[L'enfant vit chez {other} depuis la séparation|La pratique suivie par les parents], [scolarisé et entouré|sans que l'équilibre de l'enfant soit discuté], [il convient de maintenir cette situation|conduit à fixer la résidence chez {other}].
## [Sur le droit de visite|Le droit de visite et d'hébergement]
[{p} a été privé{e} de contacts pendant sa détention|La reprise du lien doit être progressive]. [Un espace de rencontre sera désigné pour six mois|Un droit de visite à la journée, sans hébergement, sera d'abord instauré], [puis une fin de semaine sur deux|un élargissement pouvant être demandé].
? ## [Sur la contribution|La pension]
[Compte tenu des ressources déclarées et des besoins de l'enfant|{p} justifiant de ressources réduites à sa sortie de prison], la contribution [sera fixée à {sum} par mois|est réservée], [indexée sur l'indice des prix|payable d'avance].
"""


def judgment_after_release(annex: Annex, rng: Random) -> Sheet:
    """A family judge takes up contact again after a detention: claims heard, child heard, reasons, operative part."""
    who, other, day = annex.person, partner(annex.person, rng), earlier(annex, rng, 30, 900)
    kid = child(who, rng, day)
    court = annex.court or f"Tribunal judiciaire {of(annex.address.place.commune)}"
    text = prose(rng, f"""
[Le juge aux affaires familiales|Nous, {{judge}}, juge aux affaires familiales], [statuant publiquement|après débats en chambre du conseil], [contradictoirement|par jugement réputé contradictoire], [susceptible d'appel|en premier ressort], a rendu le {{day}} la décision suivante,
ENTRE [{{p}}, {{ne}}, demandeur|le demandeur : {{p}}, {{ne}}], [comparant en personne|représenté{{e}} par avocat]
ET {{other}}, [défendeur|partie défenderesse], [assisté d'un conseil|ayant conclu]
[De leur union|De la relation des parties] est né{{ke}} {{kid}}, le {{kidborn}}.
## [EXPOSÉ DU LITIGE|Faits et prétentions]
[Par requête enregistrée|Par assignation délivrée] le {{asked}}, {{p}} [sollicite la fixation de ses droits|demande le rétablissement de ses liens avec l'enfant], [exposant avoir été mis{{e}} hors de cause après plusieurs mois de détention|faisant valoir que sa détention a pris fin]. {{other}} [ne s'y oppose pas mais demande une reprise graduelle|s'en remet à justice|conclut au rejet].
? [L'enfant, doué de discernement, a été entendu par le juge|L'enfant n'a pas demandé à être entendu]. [L'enquête sociale a été déposée|Le rapport social conclut à l'intérêt de la reprise des liens].
## [MOTIFS|MOTIFS DE LA DÉCISION]
{_CLAIMS}
## PAR CES MOTIFS
[Constate l'exercice conjoint de l'autorité parentale|DIT que l'autorité parentale est exercée en commun] ; [FIXE la résidence de l'enfant chez {{other}}|Fixe la résidence habituelle chez {{other}}] ;
[DIT que {{p}} exercera son droit de visite|Accorde à {{p}} un droit de visite] [selon les modalités exposées aux motifs|le samedi de 10 heures à 18 heures] ;
[Rappelle l'exécution provisoire de droit|Laisse à chacun la charge de ses dépens] ; [déboute les parties du surplus|dit que la décision sera notifiée par le greffe].
""", judge=person(rng).name, day=long_date(day), other=f"{other.title} {other.name}", kid=kid.forenames[0], ke=kid.agrees, kidborn=said(kid.born, rng), asked=said(day - timedelta(days=rng.randint(60, 250)), rng), sum=money(euros(rng, 60, 250)), **about(who))  # fmt: skip
    body = f"{court_head(court, rng, pick(rng, 'Juge aux affaires familiales', 'Pôle de la famille'))}<p>{pick(rng, 'N° RG', 'Rôle général')} {reference(rng, '29/09999')} - {pick(rng, 'Minute', 'N°')} {rng.randint(10, 2900)}</p>{heading(rng, 'JUGEMENT', 'JUGEMENT DU JUGE AUX AFFAIRES FAMILIALES', 'DÉCISION RELATIVE À L’EXERCICE DE L’AUTORITÉ PARENTALE')}{text}{signature(rng, 34)}{round_stamp(rng, court.upper(), 'R F')}"
    return Sheet(leaf(rng, body, foot="Affaires familiales", faces=(SERIF, SANS, DEJA_SERIF)), {})


def urgent_family_order(annex: Annex, rng: Random) -> Sheet:
    """A short order of the family judge while one parent is held: provisional measures, visits in prison, next hearing."""
    who, other, case = annex.person, partner(annex.person, rng), held(annex, rng)
    day = day_between(rng, case.start, case.end)
    kids = [child(who, rng, day) for _ in range(rng.choice([1, 2, 2]))]
    table = grid([["Enfant", "Date de naissance"], *([escape(kid.forenames[0]), f"{kid.born:%d/%m/%Y}"] for kid in kids)])  # fmt: skip
    text = prose(rng, """
[Vu l'urgence|Saisi en référé], [vu la détention de {p}|{p} étant actuellement détenu{e}] ({prison}) ; vu les articles 373-2 et 373-2-6 du code civil ;
[DISONS qu'à titre provisoire|À titre provisoire], [les enfants résideront chez {other}|la résidence des enfants est fixée au domicile de {other}] ;
[DISONS que {p} pourra recevoir la visite des enfants au parloir|Autorisons les visites au parloir], [accompagnés d'un tiers digne de confiance|par l'intermédiaire d'une association], [une fois par mois|aux jours convenus avec l'établissement] ;
[SUSPENDONS la contribution alimentaire|Dispensons {p} de contribution], [l'intéressé{e} étant sans ressource|jusqu'à sa libération] ;
[Autorisons la correspondance et les appels téléphoniques|Rappelons que chaque parent doit informer l'autre des choix scolaires et médicaux] ;
Renvoyons l'affaire au fond à l'audience du {next}. [Ordonnance exécutoire par provision|Dépens réservés].
""", prison=case.prison, other=f"{other.title} {other.name}", next=f"{day + timedelta(days=rng.randint(40, 150)):%d/%m/%Y}", **about(who))  # fmt: skip
    body = f"{court_head(case.court, rng, 'Affaires familiales')}<p>RG {reference(rng, '29/09999')}<br>{long_date(day)}</p>{heading(rng, 'ORDONNANCE DE RÉFÉRÉ', 'ORDONNANCE SUR MESURES PROVISOIRES', 'Ordonnance du juge aux affaires familiales')}{pairs(rng, [('Demandeur', f'{other.title} {other.name}'), ('Défendeur', about(who)['p']), ('Objet', 'exercice de l’autorité parentale')])}{table}{text}<p>{escape(person(rng).name)}, juge aux affaires familiales<br>{signature(rng, 34)}</p>{boxed_stamp(rng, ('COPIE EXÉCUTOIRE',)) if rng.random() < 0.4 else ''}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


_OBJECTS = ("un trouble anormal de voisinage", "le paiement d'un solde de travaux", "la contestation d'un licenciement", "la restitution d'un dépôt de garantie", "l'annulation d'une vente de véhicule", "le partage d'une indivision successorale", "la liquidation d'une astreinte")  # fmt: skip


def closing_and_hearing(annex: Annex, rng: Random) -> Sheet:
    """The pre-trial judge's orders on a slow case: postponements one after another, closing, hearing date, observations."""
    who, foe, court = annex.person, company(rng, "employer"), annex.court or "Tribunal judiciaire de Meaux"
    day = earlier(annex, rng, 30, 700)
    steps = sorted(day - timedelta(days=rng.randint(40, 1500)) for _ in range(rng.randint(4, 8)))
    acts = ("renvoi à la demande du défendeur", "injonction de conclure", "renvoi faute de magistrat", "dépôt des conclusions récapitulatives", "rapport d'expertise attendu", "radiation évitée, conclusions tardives", "bulletin adressé aux avocats par RPVA")  # fmt: skip
    rows = [["Date", "Évènement de procédure"], *([f"{step:%d/%m/%Y}", rng.choice(acts)] for step in steps)]
    text = prose(rng, """
[Nous|NOUS], juge de la mise en état, [assisté du greffier|en cabinet], dans l'instance [enrôlée sous le n° RG {rg}|inscrite au répertoire général sous le numéro {rg}], opposant {p}, demandeur, à {foe}, défendeur, et relative à {object} ;
[Vu les articles 779 et suivants du code de procédure civile|Vu l'article 798 du code de procédure civile] ;
[Les échéances fixées ont été les suivantes|Rappel du calendrier] :
""", rg=(rg := reference(rng, "29/09999")), foe=foe.name, object=rng.choice(_OBJECTS), **about(who))  # fmt: skip
    end = prose(rng, """
[ORDONNONS la clôture de l'instruction|PRONONÇONS la clôture] et [renvoyons la cause|fixons l'affaire] à l'audience de plaidoirie du {next}, [à 14 heures, salle 3|à juge unique]. [Les dossiers de plaidoirie seront déposés quinze jours avant|Aucune conclusion ne sera plus recevable].
? [Disons n'y avoir lieu à médiation|Invitons les parties à rencontrer un conciliateur].
{day}
""", next=f"{day + timedelta(days=rng.randint(90, 500)):%d/%m/%Y}", day=f"Fait le {long_date(day)}")  # fmt: skip
    body = f"{court_head(court, rng, pick(rng, '1re chambre civile', 'Pôle civil de proximité', '4e chambre - mise en état'))}{heading(rng, 'ORDONNANCE DE CLÔTURE', 'ORDONNANCE DU JUGE DE LA MISE EN ÉTAT', 'Avis de fixation après clôture')}{text}{grid(rows)}{end}{signature(rng, 34)}{at_times(rng, round_stamp(rng, court.upper(), 'CIVIL'))}<p class=fine>RG {rg}</p>"
    return Sheet(leaf(rng, body), {})


def writ_for_denial_of_justice(annex: Annex, rng: Random) -> Sheet:
    """A writ against the State for the slowness of a case, over pages: service, facts dated, law, sums, exhibits."""
    who, day, lawyer = annex.person, earlier(annex, rng, 5, 200), person(rng)
    text = prose(rng, """
[L'an et le {day}|Par exploit du {day}], à la requête de {p}, {ne}, demeurant {home}, [ayant pour avocat postulant|pour lequel domicile est élu au cabinet de] Maître {lawyer}, [J'ai, commissaire de justice soussigné|Nous, commissaire de justice], donné assignation à l'agent judiciaire de l'État [à comparaître devant le tribunal judiciaire|d'avoir à constituer avocat dans les quinze jours].
TRÈS IMPORTANT : [faute de constituer avocat, un jugement peut être rendu contre vous sur les seuls éléments fournis par votre adversaire|le défendeur est tenu de constituer avocat (article 760 du code de procédure civile)].
## [OBJET DE LA DEMANDE|PLAISE AU TRIBUNAL]
[Attendu que le requérant a saisi|Le demandeur a introduit] [le conseil de prud'hommes|la juridiction civile] d'une action relative à {object} ; [que la décision n'est intervenue qu'au terme de {months} mois|qu'il a fallu {months} mois pour obtenir un jugement] ;
[Que ce délai, au regard de la complexité de l'affaire et du comportement des parties, est déraisonnable|Que sept renvois ont été ordonnés sans que le demandeur y soit pour rien] ;
## [EN DROIT|DISCUSSION]
L'article L. 141-1 du code de l'organisation judiciaire dispose que l'État est tenu de réparer le dommage causé par le fonctionnement défectueux du service public de la justice. [Le déni de justice s'entend de tout manquement de l'État à son devoir de protection juridictionnelle|Le droit d'être jugé dans un délai raisonnable résulte de l'article 6, paragraphe 1, de la Convention].
[Le préjudice moral|La tension psychologique] née de l'attente [justifie l'allocation de {sum}|sera réparée par une somme de {sum}].
## PAR CES MOTIFS
[CONDAMNER l'agent judiciaire de l'État|Condamner l'État, pris en la personne de son agent judiciaire] à payer {sum} à titre de dommages et intérêts [, outre 2 500 euros|et la somme de 2 000 euros] au titre de l'article 700 du code de procédure civile ; [le condamner aux dépens|dire n'y avoir lieu à écarter l'exécution provisoire].
? [Bordereau : 1. requête initiale 2. bulletins de renvoi 3. jugement 4. justificatifs de santé|Sous toutes réserves].
""", day=long_date(day).upper() if rng.random() < 0.5 else long_date(day), home=annex.address.line, lawyer=lawyer.name, object=rng.choice(_OBJECTS), months=str(rng.randint(28, 84)), sum=money(euros(rng, 3000, 15000)), **about(who))  # fmt: skip
    body = f"{heading(rng, 'ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE', 'ASSIGNATION EN RESPONSABILITÉ DE L’ÉTAT', 'ACTE INTRODUCTIF D’INSTANCE')}{text}<p>{pick(rng, 'Coût de l’acte', 'Détail : émolument, frais')} : {money(euros(rng, 45, 90))} {signature(rng, 34)}</p>{boxed_stamp(rng, ('COMMISSAIRE DE JUSTICE', f'{day:%d.%m.%Y}'))}"
    return Sheet(leaf(rng, body, foot="Assignation", faces=(SERIF, SANS, DEJA_SERIF)), {})


def labour_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes of a labour court's conciliation bureau: parties, claims in a table, no agreement, calendar set."""
    who, foe, day = annex.person, company(rng, "employer"), earlier(annex, rng, 30, 900)
    claims = rng.sample(("Rappel de salaire", "Indemnité de préavis", "Dommages et intérêts pour licenciement sans cause réelle et sérieuse", "Congés payés", "Article 700 du CPC", "Remise des documents de fin de contrat"), rng.randint(3, 5))  # fmt: skip
    rows = [["Chef de demande", "Montant"], *([claim, "sous astreinte" if "Remise" in claim else money(euros(rng, 300, 9000))] for claim in claims)]  # fmt: skip
    text = prose(rng, """
[Devant le bureau de conciliation et d'orientation|À l'audience du bureau de conciliation et d'orientation] du {day}, [section {section}|section de l'{section}], ont comparu : {p}, [demandeur, assisté d'un défenseur syndical|demandeur] ; {foe}, [défenderesse, représentée par son gérant|défendeur, absent, ayant conclu].
[Les parties entendues séparément puis ensemble|Après explications], [aucun accord n'a pu être trouvé|le bureau constate la non-conciliation].
Le bureau [renvoie l'affaire devant le bureau de jugement|oriente l'affaire en formation de départage] du {next} et fixe les délais : [communication des pièces du demandeur sous deux mois|conclusions du demandeur avant l'été], [celles du défendeur deux mois après|réplique un mois avant l'audience].
""", day=long_date(day), section=pick(rng, "industrie", "encadrement", "activités diverses"), foe=foe.name, next=f"{day + timedelta(days=rng.randint(150, 600)):%d/%m/%Y}", **about(who))  # fmt: skip
    body = f"<p><b>CONSEIL DE PRUD'HOMMES</b><br>{escape(of(annex.address.place.commune))}<br>{pick(rng, 'N° RG', 'RG')} F {reference(rng, '29/00999')}</p>{heading(rng, 'PROCÈS-VERBAL DE NON-CONCILIATION', 'Procès-verbal d’audience de conciliation', 'BULLETIN DE RENVOI')}{text}{grid(rows)}<p>{pick(rng, 'Le président', 'Le greffier')} {signature(rng, 34)}</p>{at_times(rng, varied(rng, '<p class=fine>[En cas d’absence sans motif légitime, l’affaire peut être radiée.|Convocation verbale émargée, article R. 1454-17 du code du travail.]</p>'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})

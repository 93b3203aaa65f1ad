"""Papers of two to four pages of close text: rulings, warrants with reasons, pleadings, reports, long agreements."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.court_papers import CustodyOrder, Decision
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import days_held, earlier, pick
from benchmarks.corpus.layouts.blocks import court_head, said, worded
from benchmarks.corpus.layouts.door_annex_parts import euros, reference, window
from benchmarks.corpus.layouts.held import held
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import DEJA_SERIF, SANS, SERIF
from benchmarks.corpus.layouts.stationery import grid, heading, issuer
from benchmarks.corpus.layouts.varied import about, leaf, prose
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, of, town_of

_READ = (SERIF, DEJA_SERIF, SANS)


def ruling_as_a_tale(decision: Decision, rng: Random) -> Sheet:
    """A decision told as a narrative over pages: the discovery, the inquiry by date, the versions, doubt weighed, ruling."""
    begun = decision.day - timedelta(days=rng.randint(500, 1100))
    ruled = {
        "NON_LIEU": "[dit n'y avoir lieu à suivre contre|déclare n'y avoir lieu à poursuivre] {p} des chefs de {o}",
        "RELAXE": "[relaxe|prononce la relaxe de] {p} pour les faits de {o}",
        "ACQUITTEMENT": "[acquitte|prononce l'acquittement de] {p}, accusé{e} de {o}",
    }[decision.kind]
    name = {"NON_LIEU": ("ORDONNANCE DE NON-LIEU", "NON-LIEU : ORDONNANCE MOTIVÉE"), "RELAXE": ("JUGEMENT AU FOND", "JUGEMENT CORRECTIONNEL - MOTIFS"), "ACQUITTEMENT": ("ARRÊT AU FOND", "ARRÊT - ACQUITTEMENT")}[decision.kind]  # fmt: skip
    notice = "\n[Avis est donné|Il est rappelé à {p}], [conformément à l'article 149|en exécution de l'article 149, dernier alinéa,] du code de procédure pénale, [du droit de demander réparation de la détention subie|qu'une réparation peut être demandée], [la requête étant portée devant le premier président|devant le premier président de la cour d'appel] dans les six mois." if decision.notice else ""  # fmt: skip
    text = prose(rng, f"""
[Affaire|Cause] : [ministère public|MP] c/ {{nom}}, {{ne}} - [magistrat|président ou juge] : {{judge}} - [conseil|défense] : Maître {{counsel}}
## [La découverte des faits|Origine de la procédure]
[Dans la nuit précédant le|Le] {{begun}}, les services de [gendarmerie|police] étaient [avisés|requis] [par un appel anonyme|par un riverain] de la commission de faits susceptibles d'être qualifiés de {{o}}. [Les premières constatations, consignées par procès-verbal, ne permettaient pas d'identifier d'auteur|Sur place, les enquêteurs relevaient plusieurs traces et procédaient à une enquête de voisinage].
? [La victime, hospitalisée|Le plaignant, {{other}}], [donnait une description sommaire|déclarait n'avoir vu qu'une silhouette], puis, [entendu une seconde fois|réentendu dix jours plus tard], [désignait {{p}}|affirmait avoir reconnu {{p}} à sa voix].
## [Les investigations|Le déroulement de l'enquête]
[La téléphonie|L'exploitation des relevés téléphoniques] [faisait apparaître des contacts entre plusieurs suspects|ne révélait aucun contact avec la ligne de {{p}}]. [La perquisition menée au domicile|Les perquisitions] [n'apportait pas d'élément utile|permettaient la saisie de vêtements dont l'analyse s'avérait négative].
[Les témoins {{other}} et deux autres riverains|Plusieurs témoins] [situaient les faits à des heures différentes|donnaient des versions inconciliables]. [Une reconstitution était organisée|Un transport sur les lieux était effectué], [à l'issue duquel la visibilité est apparue insuffisante|sans que les incertitudes fussent levées].
## [Les déclarations de {{p}}|La position de l'intéressé{{e}}]
[Depuis sa garde à vue|Tout au long de la procédure], {{p}} a [contesté|nié] [avec constance|sans varier] être l'auteur des faits. {{Il}} [expliquait se trouver au travail|invoquait un repas de famille, confirmé par quatre personnes|indiquait avoir prêté son véhicule].
? [Le casier judiciaire de l'intéressé{{e}} ne porte pas trace de condamnation|L'enquête de personnalité le décrit comme travailleur et entouré].
## [Appréciation|L'examen des charges]
[La mise en cause repose|L'accusation repose] [essentiellement sur un témoignage évolutif|sur une reconnaissance vocale tardive], [qu'aucun élément extérieur ne vient conforter|contredite par les constatations]. [La preuve n'est pas rapportée|La conviction ne saurait reposer sur une simple vraisemblance]. [Il subsiste un doute|Le doute est réel et sérieux], [qui doit bénéficier à l'intéressé{{e}}|dont {{p}} doit profiter].
? [La circonstance que {{p}} connaissait certains protagonistes|Le silence gardé en première audition] ne constitue pas une charge.
## [DISPOSITIF|PAR CES MOTIFS]
[La juridiction|La juridiction saisie], [après en avoir délibéré|statuant conformément à la loi], {ruled} ;
? [Ordonne la restitution des objets saisis|Met fin aux mesures de contrainte|Laisse les frais au Trésor public].{notice}
[Prononcé|Rendu] à {{town}}, le {{worded}}.
""", judge=decision.judge.name, counsel=person(rng).name, other=person(rng).name, begun=said(begun, rng), o=decision.offence, town=town_of(decision.court), worded=worded(decision.day), **about(decision.person))  # fmt: skip
    body = f"{court_head(decision.court, rng)}<p>{pick(rng, 'Décision n°', 'Minute n°', 'N°')} {escape(decision.number)} &nbsp; {pick(rng, 'Parquet', 'N° parquet')} {decision.parquet}</p>{heading(rng, *name)}{text}{signature(rng, 34)}{signature(rng, 34)}{round_stamp(rng, decision.court.upper(), 'R F')}"
    return Sheet(leaf(rng, body, foot=f"{decision.number}", faces=_READ), decision.fields())


def order_and_warrant(order: CustodyOrder, rng: Random) -> Sheet:
    """An order of placement that is a warrant too, over two pages: seizing, debate, facts, criteria, mandate, notification."""
    text = prose(rng, """
[Devant nous, {judge}, juge des libertés et de la détention|{judge}, juge des libertés et de la détention], [en audience de cabinet|statuant en audience publique], a comparu {p}, {ne}, [sans domicile fixe|domicilié{e} chez ses parents], [mis{e} en examen ce jour|mis{e} en examen] du chef de {o}, [assisté{e} de Maître {counsel}, avocat commis d'office|son avocat, Maître {counsel}, étant présent].
## [Saisine|Procédure]
[Vu l'ordonnance du juge d'instruction saisissant le juge des libertés|Saisi par ordonnance motivée aux fins de placement en détention], [et les réquisitions écrites du parquet|le ministère public concluant au placement] ; vu les articles 122 à 136, 137 à 137-4, 144, 145 du code de procédure pénale ;
## [Débat|Déroulement du débat contradictoire]
[Nous avons avisé l'intéressé{e} de son droit à un délai pour préparer sa défense|Un débat différé n'a pas été sollicité]. [Le procureur a développé ses réquisitions|Le substitut a été entendu]. [La défense a proposé un contrôle judiciaire avec hébergement hors du ressort|Le conseil a souligné l'absence de preuve matérielle]. {p} a eu la parole en dernier.
## [Motifs|Sur la détention]
[Attendu qu'il existe des indices graves ou concordants|Les éléments recueillis rendent vraisemblable la participation] ; [que la peine encourue est supérieure à trois ans|que le seuil légal est atteint] ;
[Que le risque de pression sur les témoins est majeur|Qu'il importe d'empêcher une concertation avec les coauteurs en fuite] ; [que les obligations d'un contrôle judiciaire ou d'une assignation à résidence sont insuffisantes|que toute autre mesure serait inefficace, {p} pouvant communiquer par tout moyen] ;
? [Que l'ordre public a été gravement troublé par la violence des faits|Que l'intéressé{e} a déjà fait défaut à des convocations] ;
## [Décision|PAR CES MOTIFS]
Ordonnons le placement en détention provisoire et DÉCERNONS MANDAT DE DÉPÔT [contre|à l'encontre de] {p} ; [mandons à tout huissier ou agent de la force publique de conduire la personne|ordonnons qu'elle soit conduite] à l'établissement : {prison} ; [enjoignons au chef de cet établissement de la recevoir|enjoignons au directeur de l'y détenir jusqu'à nouvel ordre].
[Fait à {town}, le {day}|Le {day}].
## [Notification|Mentions d'exécution]
[La personne mise en examen|L'intéressé{e}] a reçu copie [et signé|de la présente], [informé{e} de son droit d'appel dans les dix jours|avisé{e} qu'un appel avec demande d'examen immédiat est possible dès demain]. [Personne à prévenir : une sœur, avisée par téléphone|Examen médical : demandé].
""", judge=order.judge.name, counsel=person(rng).name, o=order.offence, prison=order.prison, town=town_of(order.court), day=long_date(order.day), **about(order.person))  # fmt: skip
    body = f"{court_head(order.court, rng)}<p>Parquet {order.parquet}</p>{heading(rng, 'ORDONNANCE DE PLACEMENT EN DÉTENTION PROVISOIRE ET MANDAT DE DÉPÔT', 'MANDAT DE DÉPÔT (après débat contradictoire)', 'MANDAT DE DÉPÔT CRIMINEL')}{text}{signature(rng, 34)}{round_stamp(rng, order.court.upper(), 'J L D')}"
    return Sheet(leaf(rng, body, foot=f"Parquet {order.parquet}", faces=_READ), order.fields())


def answer_with_annexes(annex: Annex, rng: Random) -> Sheet:
    """A ministry's letter of offer with two annexes on following pages: the statement to sign, the notice on payment."""
    day, who = day_of_ministry(annex, rng), annex.person
    values = about(who) | {"file": file_number(annex, rng), "op": any_date(annex.day, rng), "sum": money(euros(rng, 300, 5000)), "who": annex.company.name if annex.company else f"{who.title} {who.name}"}  # fmt: skip
    text = prose(rng, """
[Madame, Monsieur|{p}],
[Vous avez appelé l'attention du ministère|Vous avez saisi le ministère de la Justice] d'une demande [tendant à la réparation|de réparation] des dégradations [causées|consécutives à l'intervention] le {op}. Elle a été [instruite sous le numéro|enregistrée sous la référence] {file}.
[Il ressort de l'instruction|L'examen des pièces montre] que [l'opération ne vous visait pas|vous étiez étranger à l'enquête] et que [le dommage est établi par la facture produite|le coût des travaux est justifié].
[En conséquence, je vous propose|J'ai donc l'honneur de vous proposer] [de vous allouer|le versement d'] une indemnité de {sum}, [tous chefs de préjudice confondus|à titre de règlement amiable et définitif].
[Pour accepter, complétez l'annexe 1|L'annexe 1, datée et signée, vaut acceptation] ; [l'annexe 2 précise les modalités de paiement|les pièces à joindre sont énumérées en annexe 2]. [L'offre est valable six mois|Sans réponse sous trois mois, je considérerai que vous renoncez à votre demande].
[Je vous prie d'agréer|Veuillez agréer] l'expression de ma considération distinguée.
<div class=r>[La cheffe du bureau du précontentieux|Pour le garde des Sceaux et par délégation|L'adjoint au chef de service]</div>
<div style='break-before:page'></div>
## ANNEXE 1 - [Déclaration du demandeur|Modèle de réponse]
Je soussigné(e) .................... [demeurant|domicilié(e)] .................... [accepte|déclare accepter] l'indemnité de {sum} [proposée par lettre du ministère|offerte sous la référence {file}] et [renonce à toute autre demande|me déclare rempli(e) de mes droits].
Fait à .................... le ....................
## ANNEXE 2 - [Modalités de paiement|Notice relative au versement]
[Le paiement est effectué par virement|L'indemnité est versée par virement bancaire] [sur un compte ouvert au nom du demandeur|, à l'exclusion de tout compte d'épargne]. [Joindre un relevé d'identité bancaire lisible et une copie de la pièce d'identité|Pièces : RIB, pièce d'identité, extrait Kbis pour les sociétés].
? [Pour les indivisions et les successions, fournir l'accord de chacun et l'acte de notoriété|Les sociétés joignent la délégation de signature].
[Le délai moyen de paiement est de quarante-cinq jours|Les intérêts moratoires ne courent qu'après quarante jours]. [L'indemnité n'est pas imposable|La somme ne constitue pas un revenu]. [Toute saisie ou opposition notifiée au comptable fait obstacle au paiement|En cas de changement de compte, avisez le bureau].
""", **values)  # fmt: skip
    body = f"{issuer(rng, 'MINISTÈRE DE LA JUSTICE', ('Secrétariat général', pick(rng, 'Service de l’accès au droit et de l’aide aux victimes', 'Bureau du précontentieux')), f'Paris, le {any_date(day, rng)}')}<div style='margin:5mm 0 5mm 85mm'>{window(annex)}</div>{text}{signature(rng, 34)}"
    return Sheet(leaf(rng, body, foot=f"Réf. {values['file']}"), {})


def unfit_dismissal(annex: Annex, rng: Random) -> Sheet:
    """A dismissal over two pages for a post that cannot be held again: occupational doctor, searches, rights, papers."""
    firm, who = company(rng, "employer"), annex.person
    start, _ = days_held(annex, rng)
    day = min(start + timedelta(days=rng.randint(40, 100)), annex.sent - timedelta(days=3))
    text = prose(rng, """
{p},
[Par courrier recommandé|Par lettre remise en main propre], vous avez été convoqué{e} à un entretien [préalable à une éventuelle mesure de licenciement|préalable], qui s'est tenu [en votre absence|par visioconférence] le {talk}.
## [Rappel de votre situation|Contexte]
[Vous occupez depuis plusieurs années le poste de {job}|Vous avez été embauché{e} comme {job}]. [Votre habilitation vous a été retirée|L'autorisation administrative nécessaire à votre emploi a été suspendue], [par décision préfectorale|du fait de la procédure dont vous faites l'objet]. [Vous n'avez plus accès au site du client|Sans elle, l'exercice de vos fonctions est juridiquement impossible].
## [Recherches de reclassement|Solutions étudiées]
[Nous avons étudié toutes les possibilités d'affectation provisoire|Nous avons interrogé l'ensemble des agences]. [Aucun poste compatible n'était disponible|Le seul poste vacant exige la même autorisation]. [Le comité social et économique a été informé|Les représentants du personnel ont rendu un avis].
## [Notre décision|Licenciement]
[Nous sommes donc conduits à vous licencier|Nous vous notifions votre licenciement] [pour impossibilité de poursuivre l'exécution du contrat|pour cause réelle et sérieuse]. [Il ne s'agit pas d'une sanction|Cette mesure est indépendante de toute appréciation des faits].
[Votre préavis de {n} mois débute à la première présentation de cette lettre|La date de première présentation fixe le point de départ du préavis], [mais n'est pas exécuté et ne donne pas lieu à paiement|pendant lequel votre contrat demeure suspendu].
## [Conséquences|Documents et droits]
[Vous percevrez l'indemnité légale de licenciement|L'indemnité conventionnelle de licenciement vous sera versée] ainsi que [le solde de vos congés|l'indemnité compensatrice de congés payés]. [Prévoyance et frais de santé : maintien gratuit pendant douze mois au plus|Vous conservez la mutuelle dans les conditions de l'article L. 911-8 du code de la sécurité sociale].
[Vous êtes libre de toute clause de non-concurrence|La clause de non-concurrence est levée]. [Une priorité de réembauche vous est reconnue si l'autorisation vous est rendue|En cas de décision favorable de la justice, votre candidature sera examinée].
[Vous pouvez contester ce licenciement devant le conseil de prud'hommes dans les douze mois|Délai de contestation : douze mois].
[Veuillez agréer nos salutations|Recevez, {p}, nos salutations].
""", talk=f"{day - timedelta(days=rng.randint(4, 12)):%d/%m/%Y}", job=pick(rng, "agent de sécurité", "convoyeur de fonds", "bagagiste en zone aéroportuaire", "ambulancier", "conducteur scolaire"), n=pick(rng, "un", "deux"), **about(who))  # fmt: skip
    body = f"{issuer(rng, firm.name, (*firm.address.lines, 'Service du personnel'))}<div style='margin:4mm 0 5mm 90mm'>{escape(who.title)} {escape(who.name)}<br>{'<br>'.join(map(escape, annex.address.lines))}<br><br>{long_date(day)}</div><p><b>{pick(rng, 'Notification de votre licenciement', 'Objet : licenciement', 'LICENCIEMENT - RETRAIT D’HABILITATION')}</b></p>{text}{signature(rng)}"
    return Sheet(leaf(rng, body, foot="Licenciement"), {})


def appellants_pleadings(annex: Annex, rng: Random) -> Sheet:
    """Civil pleadings on appeal over pages: ruling attacked, grounds one by one, sums asked, list of exhibits."""
    who, foe, day, lawyer = annex.person, company(rng, "employer"), earlier(annex, rng, 30, 700), person(rng)
    exhibits = rng.sample(("Jugement déféré", "Déclaration d'appel", "Contrat et avenants", "Mises en demeure", "Rapport d'expertise", "Attestations", "Courriels échangés", "Relevés bancaires", "Bulletins de renvoi"), rng.randint(5, 8))  # fmt: skip
    rows = [["Pièce", "Intitulé"], *([str(n), name] for n, name in enumerate(exhibits, 1))]
    text = prose(rng, """
[CONCLUSIONS D'APPELANT|CONCLUSIONS RÉCAPITULATIVES N° 3] - [RG n° {rg}|Répertoire général {rg}] - [signifiées par RPVA le {day}|notifiées le {day}]
POUR : {p}, {ne}, [APPELANT|appelant au principal], [ayant pour avocat|représenté{e} par] Maître {lawyer}
CONTRE : {foe}, [INTIMÉE|intimé, appelant incident]
PLAISE À LA COUR
## [RAPPEL DES FAITS ET DE LA PROCÉDURE|FAITS]
[Le litige est né de|L'affaire trouve son origine dans] [l'inexécution d'un marché de travaux|la rupture d'une relation commerciale|un bail d'habitation]. [Le tribunal, saisi voici plus de quatre ans|Après trois renvois et une radiation, les premiers juges], [a débouté {p} de l'essentiel de ses prétentions|n'a fait que partiellement droit aux demandes].
? [L'appel a été interjeté dans le délai d'un mois|Le conseiller de la mise en état a rejeté l'incident de caducité].
## [DISCUSSION|EN DROIT]
[Sur la recevabilité, l'intimée soulève à tort une fin de non-recevoir|In limine litis, l'exception d'incompétence sera écartée] : [l'intérêt à agir est né et actuel|la clause invoquée n'est pas opposable à un consommateur].
[Sur le fond, l'article 1217 du code civil permet|Aux termes de l'article 1231-1 du code civil], [à la partie envers laquelle l'engagement n'a pas été exécuté d'obtenir réparation|le débiteur est condamné au paiement de dommages et intérêts]. [Or l'intimée reconnaît elle-même le retard (pièce 6)|Les courriels versés établissent la mauvaise foi].
[Le préjudice de jouissance|La perte de chance] [a été minoré par les premiers juges|doit être évaluée à sa juste mesure]. [L'expert retient un montant supérieur|Trois devis concordants sont produits].
## PAR CES MOTIFS
[INFIRMER le jugement|Réformer la décision entreprise] [en toutes ses dispositions|sauf en ce qu'elle a rejeté l'exception] ; statuant à nouveau, CONDAMNER {foe} à payer {sum} ; [la condamner à 4 000 euros au titre de l'article 700 du code de procédure civile|et aux entiers dépens, dont distraction au profit de Maître {lawyer}].
SOUS TOUTES RÉSERVES
## BORDEREAU [DES PIÈCES|DE COMMUNICATION DE PIÈCES]
""", rg=reference(rng, "29/09999"), day=f"{day:%d/%m/%Y}", lawyer=lawyer.name, foe=foe.name, sum=money(euros(rng, 3000, 45000)), **about(who))  # fmt: skip
    body = f"<p class=c>{pick(rng, 'COUR D’APPEL', 'À MESDAMES ET MESSIEURS LES PRÉSIDENT ET CONSEILLERS COMPOSANT LA COUR D’APPEL')}<br>{pick(rng, 'Pôle 4 - chambre 5', 'Première chambre civile', 'Chambre commerciale')}</p>{text}{grid(rows)}{signature(rng, 34)}"
    return Sheet(leaf(rng, body, foot=f"Conclusions {who.used_name} c/ {foe.name}", faces=_READ), {})


def survey_of_a_prison(annex: Annex, rng: Random) -> Sheet:
    """Pages of an association's yearly study on one prison: method, what letters tell, law of dignity, what it asks."""
    case, day = held(annex, rng), earlier(annex, rng, 60, 1100)
    text = prose(rng, """
## [Méthode|Comment cette étude a été menée]
[Cette étude repose sur {n} courriers de personnes détenues|Nous avons reçu {n} témoignages] entre janvier et décembre {year}, [recoupés avec les rapports publics|complétés par des entretiens avec des intervenants]. [L'administration, sollicitée, n'a pas répondu|La direction a fait valoir ses observations, annexées].
## [Vivre à trois|Promiscuité et surpopulation]
[« Prison : {prison} », dit l'en-tête des courriers|Établissement étudié : {prison}]. [La densité carcérale du quartier maison d'arrêt atteint {rate} %|Avec un taux d'occupation de {rate} %, l'établissement figure parmi les plus encombrés]. [Chaque personne dispose de moins de trois mètres carrés hors mobilier|Le seuil de trois mètres carrés posé par la Cour européenne n'est pas respecté].
« [Quand l'un se lève, les autres doivent se coucher|On mange assis sur le lit, à côté des toilettes|L'été la cellule est un four] », écrit [un prévenu|une personne détenue depuis sept mois].
## [Se soigner, travailler, recevoir des visites|L'accès aux droits]
[Les rendez-vous de parloir sont pris d'assaut|La borne de réservation est fréquemment hors service]. [Le délai pour voir un psychologue atteint cinq mois|Les demandes de soins restent sans réponse écrite]. [Moins d'un quart des personnes travaillent|Le classement au travail prend plusieurs mois].
? [Les femmes, peu nombreuses, sont privées d'activités communes|Les arrivants passent douze jours dans un quartier dédié, en meilleur état].
## [Ce que dit le droit|Le cadre juridique]
[L'article 3 de la Convention européenne prohibe les traitements inhumains ou dégradants|La France a été condamnée le 30 janvier 2020]. [La loi du 8 avril 2021 a créé un recours devant le juge judiciaire|Le juge administratif des référés peut prescrire des mesures d'urgence], [dont la portée demeure limitée|rarement suivies d'effet durable].
## [Nos demandes|Recommandations]
[Un mécanisme contraignant de régulation carcérale|L'arrêt des matelas au sol] ; [un moratoire sur les écrous de courtes peines|la généralisation de l'encellulement individuel] ; [des travaux d'urgence sur les réseaux d'eau|un plan contre les nuisibles].
? <p class=fine>[Sources : statistiques mensuelles de la population détenue ; rapports de visite|Les prénoms ont été changés. Reproduction autorisée avec mention de la source].</p>
""", n=str(rng.randint(24, 310)), year=str(day.year), prison=case.prison, rate=str(rng.randint(128, 212)))  # fmt: skip
    body = f"<p style='text-align:right'>{pick(rng, 'Observatoire citoyen des prisons', 'Collectif Dignité en détention', 'Ligue pour les droits des détenus')} - {day:%m/%Y}</p>{heading(rng, 'Les conditions de détention : étude', 'CONDITIONS DE DÉTENTION - RAPPORT ANNUEL', 'Rapport sur les conditions de détention dans un établissement')}{text}"
    return Sheet(leaf(rng, body, foot="Rapport annuel"), {})


def aid_on_recourse(annex: Annex, rng: Random) -> Sheet:
    """The president of a court decides on a recourse in matters of legal aid: facts, law, aid granted, two pages at most."""
    case, day, who, lawyer = held(annex, rng), earlier(annex, rng, 40, 500), annex.person, person(rng)
    first = day - timedelta(days=rng.randint(30, 90))
    text = prose(rng, """
[Ordonnance rendue sur recours|ORDONNANCE SUR RECOURS] en matière d'aide juridictionnelle le {day}, [par le premier président ou son délégué|par le magistrat délégué], [sans audience|au vu des pièces].
## [Faits et procédure|Le recours]
{p}, {ne}, [a sollicité l'aide juridictionnelle|a déposé une demande d'aide juridictionnelle] [en vue d'une requête en réparation de détention|pour être assisté{e} d'un avocat]. Par décision du {first}, le bureau [a rejeté la demande, faute de pièces|a constaté la caducité de la demande|a refusé le bénéfice de l'aide au motif que l'action serait manifestement irrecevable].
[{p} a formé un recours par lettre simple|Un recours a été reçu], [faisant valoir que ses ressources se limitent au revenu de solidarité active|exposant n'avoir aucun revenu depuis son incarcération].
## [Motifs|Sur ce]
[Selon les articles 4 et 7 de la loi du 10 juillet 1991|Aux termes de l'article 7 de la loi du 10 juillet 1991], l'aide est accordée à la personne dont [les ressources sont inférieures au plafond|l'action n'apparaît pas manifestement irrecevable ou dénuée de fondement].
[Les pièces produites établissent l'insuffisance des ressources|L'avis d'imposition et l'attestation de la caisse sont désormais versés]. [Il y a lieu d'infirmer la décision|La décision sera réformée].
## [Par ces motifs|Décision]
[INFIRMONS la décision du bureau|Réformons la décision déférée] ; [ACCORDONS l'aide juridictionnelle totale|Admettons {p} à l'aide juridictionnelle totale] ; [disons que Maître {lawyer} prêtera son concours|désignons Maître {lawyer}]. [La présente ordonnance n'est pas susceptible de recours|Décision insusceptible de recours, notifiée par le greffe].
""", day=long_date(day), first=said(first, rng), lawyer=lawyer.name, **about(who))  # fmt: skip
    body = f"{court_head('Cour d’appel ' + of(pick(rng, 'Paris', 'Rennes', 'Douai', 'Lyon')), rng, 'Première présidence - aide juridictionnelle')}<p>{pick(rng, 'N° BAJ', 'Décision déférée')} {reference(rng, '2099/099999')} ({escape(case.court)})</p>{heading(rng, 'ORDONNANCE - AIDE JURIDICTIONNELLE', 'RECOURS CONTRE UNE DÉCISION DU BUREAU D’AIDE JURIDICTIONNELLE', 'Décision sur recours (aide juridictionnelle)')}{text}{signature(rng, 34)}{round_stamp(rng, 'COUR D’APPEL', 'R F')}"
    return Sheet(leaf(rng, body, faces=_READ), {})

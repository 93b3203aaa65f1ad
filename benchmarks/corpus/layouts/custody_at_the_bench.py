"""Orders on a custody in more hands, and criminal records: extensions, house arrests, warrants, bulletins."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.court_papers import CustodyOrder
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.blocks import court_head, said, worded
from benchmarks.corpus.layouts.door_annex_parts import pen, reference
from benchmarks.corpus.layouts.held import Held, day_between, held
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.wording import long_date, town_of

_AIMS = (
    "[conserver les preuves|préserver les indices matériels encore à découvrir] ;",
    "[prévenir toute pression sur les témoins et la victime|empêcher que la victime ne soit approchée] ;",
    "[éviter une concertation avec des complices|empêcher tout contact avec les autres protagonistes] ;",
    "[s'assurer de la représentation en justice|garantir le maintien à la disposition de la justice], [faute d'attaches stables|l'intéressé{e} disposant d'appuis à l'étranger] ;",
    "[mettre fin au trouble exceptionnel et persistant|prévenir le renouvellement de l'infraction, eu égard aux antécédents] ;",
)


def _values(annex: Annex, case: Held, rng: Random) -> dict[str, str]:
    day = day_between(rng, case.start, case.end)
    return about(annex.person) | {
        "court": case.court,
        "parquet": case.parquet,
        "inquiry": case.inquiry,
        "o": case.offence,
        "prison": case.prison,
        "start": said(case.start, rng),
        "day": long_date(day),
        "worded": worded(day),
        "next": said(day + timedelta(days=rng.randint(2, 9)), rng),
        "judge": case.judge.name,
        "clerk": case.clerk.name,
        "counsel": someone(rng).name,
        "months": pick(rng, "quatre mois", "six mois"),
        "home": annex.address.line,
        "town": case.town,
    }


def extension_after_debate(annex: Annex, rng: Random) -> Sheet:
    """An extension with the debate told, the state of the inquiry, each aim of the law answered, foreseeable end."""
    case = held(annex, rng)
    values = _values(annex, case, rng)
    text = prose(rng, """
[Nous|NOUS], {judge}, juge des libertés et de la détention [au tribunal judiciaire|désigné par ordonnance de roulement], [assisté{e2} de|en présence de] {clerk}, greffier ;
Vu [l'information|la procédure d'instruction n° {inquiry}] suivie contre {p}, {ne}, [détenu{e}|placé{e} sous mandat de dépôt] depuis le {start} ({prison}), [mis{e} en examen|poursuivi{e}] pour {o} ;
Vu la saisine [motivée|aux fins de prolongation] du juge d'instruction ; [vu les articles 137-3, 145-1, 145-2 et 145-3|Vu les articles 143-1 à 145-3] du code de procédure pénale ;
## [Débat contradictoire|Le débat]
[Le conseil, Maître {counsel}, a été convoqué dans les délais|Maître {counsel}, avocat, a pu consulter le dossier]. [Le ministère public a requis la prolongation|Ouï les réquisitions du ministère public]. {p} [a déclaré : « je veux sortir pour travailler »|a fait valoir une promesse d'embauche et un hébergement|a maintenu ses dénégations].
## [Avancement des investigations|État de l'information]
[Restent à accomplir|Doivent encore être réalisés] : [une confrontation|l'exploitation des supports numériques|le retour d'une commission rogatoire internationale] et [l'interrogatoire récapitulatif|une expertise complémentaire]. [L'achèvement de la procédure peut être prévu sous cinq mois|Le délai prévisible d'achèvement est de six mois].
## [Nécessité de la détention|Sur les objectifs de l'article 144]
La détention [demeure|reste] l'unique moyen de :
""", e2="", **values)  # fmt: skip
    end = prose(rng, """
[Le contrôle judiciaire et l'assignation à résidence|Les obligations d'un contrôle judiciaire], [même strict|même avec surveillance électronique], [ne permettraient pas d'atteindre ces objectifs|apparaissent insuffisants].
## PAR CES MOTIFS
[Ordonnons la prolongation|Prolongeons] [de la détention provisoire de {p}|la détention provisoire de l'intéressé{e}] pour une durée de {months} à compter du {next}, à [minuit|zéro heure].
[Disons que la présente sera notifiée sur-le-champ|Notification verbale faite à l'issue du débat, copie remise] ; [appel possible devant la chambre de l'instruction dans les dix jours|délai d'appel : dix jours].
En notre cabinet, le {day}.
""", **values)  # fmt: skip
    body = f"{court_head(case.court, rng, 'Juge des libertés et de la détention')}<p>Parquet : {case.parquet} / Instruction : {case.inquiry}</p>{heading(rng, 'ORDONNANCE DE PROLONGATION DE DÉTENTION PROVISOIRE', 'PROLONGATION DE LA DÉTENTION PROVISOIRE', 'Ordonnance aux fins de prolongation')}{text}{listed(rng, _AIMS, 2, 4, **values)}{end}{signature(rng, 34)}{round_stamp(rng, case.court.upper(), 'J L D')}"
    return Sheet(leaf(rng, body, foot=f"Parquet {case.parquet}", faces=(SERIF, SANS, DEJA_SERIF)), {})


def extension_for_the_prison(annex: Annex, rng: Random) -> Sheet:
    """A one-page extension sent by the registry to the prison: title, new term in capitals, notification filled below."""
    case = held(annex, rng)
    values = _values(annex, case, rng)
    facts = pairs(rng, [("Affaire", f"{case.parquet} - {case.inquiry}"), ("Personne détenue", values["nom"]), ("Écrou", case.ecrou), ("Établissement", case.prison), ("Magistrat", case.judge.name), ("Durée", values["months"].upper())])  # fmt: skip
    text = prose(rng, """
[Après débat tenu par visioconférence|À l'issue du débat contradictoire différé|L'intéressé{e} ayant renoncé à comparaître], [la détention provisoire est prolongée|est ordonnée la prolongation de la détention provisoire] [pour la durée ci-dessus|dans les conditions ci-dessus], [le titre initial venant à expiration|le mandat de dépôt expirant] le {next}.
[Motifs : voir ordonnance motivée jointe|Attendu en substance que] [les investigations se poursuivent et que le risque de fuite est réel|la mesure demeure nécessaire à la manifestation de la vérité].
Le {day}, {judge}, [juge des libertés et de la détention|vice-président JLD].
## [Notification par le greffe pénitentiaire|Récépissé du détenu]
[Notifié|Je reconnais avoir reçu notification] le {day}, [copie remise|avec copie intégrale]. [Déclare : appel / pas d'appel (rayer)|Observations : néant].
""", **values)  # fmt: skip
    body = f"{court_head(case.court, rng)}<p class=r>{pick(rng, 'URGENT - À NOTIFIER', 'Transmission par télécopie', 'Extrait pour l’établissement')}</p>{heading(rng, 'ORDONNANCE DE PROLONGATION', 'DÉTENTION PROVISOIRE - PROLONGATION', 'Avis de prolongation de la détention provisoire')}{facts}{text}{signature(rng, 34)}{boxed_stamp(rng, ('NOTIFIÉ', 'GREFFE'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


_DUTIES = (
    "[demeurer au domicile indiqué|ne pas quitter le logement], sauf [de 9 heures à 17 heures les jours ouvrés|aux heures fixées par le magistrat]",
    "[accepter la pose du bracelet|porter en permanence le dispositif électronique] et en préserver l'intégrité",
    "répondre [sans délai|] aux appels du pôle centralisateur de surveillance",
    "se présenter [chaque mois|une fois par quinzaine] au service pénitentiaire d'insertion",
    "[s'abstenir de tout contact avec la victime|ne pas rencontrer les co-mis en examen]",
    "remettre [son passeport|sa carte d'identité contre récépissé]",
    "ne pas sortir du territoire [métropolitain|national]",
)


def home_detention_granted(annex: Annex, rng: Random) -> Sheet:
    """An order of house arrest with the feasibility inquiry, the host's consent, hours week by week, sanctions."""
    case = held(annex, rng)
    values = _values(annex, case, rng)
    host = someone(rng)
    hours = [["Jour", "Sorties autorisées"], *([day, pick(rng, "09 h - 12 h", "08 h - 18 h", "14 h - 17 h", "aucune")] for day in ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"))]  # fmt: skip
    text = prose(rng, """
Nous, {judge}, [juge d'instruction|juge des libertés et de la détention], [saisi d'office|à la demande de la défense],
Vu [les articles 142-5 à 142-13|l'article 142-5] du code de procédure pénale ; vu le rapport de faisabilité [du SPIP|établi par le service pénitentiaire d'insertion et de probation] [concluant favorablement|, techniquement positif] ;
Vu l'accord [écrit|recueilli] de {host}, [maître des lieux|titulaire du bail] ;
Attendu que {p}, {ne}, [encourt une peine d'au moins deux ans|est mis{e} en examen pour {o}] ; [que la détention subie depuis le {start} n'est plus indispensable|qu'une mesure moins contraignante que la détention suffit désormais] ;
Attendu que [l'intéressé{e} consent à la mesure|la personne, assistée de Maître {counsel}, a donné son accord] ;
Ordonnons l'assignation à résidence avec surveillance électronique de {p}, [au domicile de l'hébergeant|à l'adresse suivante] : {home}, pour [une durée de {months}|six mois renouvelables], à charge de :
""", host=host.name, **values)  # fmt: skip
    end = prose(rng, """
[Horaires de sortie|Plages horaires] :
""", **values)  # fmt: skip
    last = prose(rng, """
[Avertissons l'intéressé{e}|Disons] que [tout manquement peut entraîner un placement en détention|le non-respect expose à la révocation de la mesure] ; [la durée de l'assignation est assimilée à une détention provisoire|la mesure s'impute sur la peine éventuelle].
[Fait à {town}, le {day}|Le {day}].
""", **values)  # fmt: skip
    body = f"{court_head(case.court, rng)}<p>N° {case.parquet}</p>{heading(rng, 'ORDONNANCE D’ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE', 'ASSIGNATION À RÉSIDENCE SOUS SURVEILLANCE ÉLECTRONIQUE', 'Ordonnance ARSE (article 142-5 du CPP)')}{text}{listed(rng, _DUTIES, 4, 7, **values)}{end}{grid(hours)}{last}{signature(rng, 34)}{round_stamp(rng, case.court.upper(), 'R F')}"
    return Sheet(leaf(rng, body, foot=f"ARSE {case.parquet}"), {})


def home_detention_changed(annex: Annex, rng: Random) -> Sheet:
    """A short order that changes the hours, the address or the length of a house arrest already under way."""
    case = held(annex, rng)
    values = _values(annex, case, rng)
    text = prose(rng, """
Vu l'assignation à résidence avec surveillance électronique [en cours|dont fait l'objet] {p}, {ne}, [dans l'information ouverte pour {o}|procédure {parquet}] ;
Vu la requête [de Maître {counsel}|présentée par l'intéressé{e}] tendant à [un changement d'adresse|une modification des horaires|une prolongation de la mesure] ; [vu l'avis du ministère public|le parquet entendu] ;
Attendu que [le contrat de travail produit justifie un élargissement des plages|le logement initial n'est plus disponible|la mesure arrive à son terme et conserve son utilité] ;
[MODIFIONS|Modifions comme suit|PROLONGEONS] l'assignation à résidence sous surveillance électronique : [lieu d'assignation|résidence] : {home} ; [sorties autorisées de 6 h à 20 h|horaires : du lundi au samedi, de 7 h 30 à 19 h] ; [durée : {months}|les autres obligations demeurent inchangées].
[Le SPIP est chargé du suivi|Copie au service de surveillance électronique et au commissariat].
{town}, le {day} - {judge}
""", **values)  # fmt: skip
    body = f"{court_head(case.court, rng, 'Cabinet d’instruction')}{heading(rng, 'ORDONNANCE MODIFIANT UNE ASSIGNATION À RÉSIDENCE', 'ARSE - ORDONNANCE MODIFICATIVE', 'Assignation à résidence avec surveillance électronique : modification')}{text}{signature(rng, 34)}{at_times(rng, round_stamp(rng, case.court.upper(), 'INSTRUCTION'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def _order_values(order: CustodyOrder, rng: Random) -> dict[str, str]:
    return about(order.person) | {
        "court": order.court,
        "day": long_date(order.day),
        "worded": worded(order.day),
        "o": order.offence,
        "prison": order.prison,
        "judge": order.judge.name,
        "parquet": order.parquet,
        "counsel": someone(rng).name,
        "town": town_of(order.court),
    }


def warrant_to_force(order: CustodyOrder, rng: Random) -> Sheet:
    """A committal warrant addressed to the public force and to the governor, with the description of the person."""
    values = _order_values(order, rng)
    looks = pairs(rng, [("Nom, prénoms", values["nom"]), ("Naissance", values["ne"]), ("Profession", pick(rng, "sans", "manœuvre", "chauffeur", "intérimaire", "étudiant")), ("Taille", f"1 m {rng.randint(58, 92)}"), ("Signes", pick(rng, "néant", "tatouage avant-bras", "cicatrice", "barbe")), ("Inculpation", order.offence)])  # fmt: skip
    text = prose(rng, """
[AU NOM DE LA LOI|RÉPUBLIQUE FRANÇAISE - AU NOM DU PEUPLE FRANÇAIS]
[Nous|NOUS], {judge}, [juge des libertés et de la détention|magistrat], [mandons et ordonnons à tous agents de la force publique|requérons tout dépositaire de la force publique] de [conduire et faire écrouer|conduire, sous bonne escorte,] à l'établissement ci-après désigné ({prison}) la personne [dont le signalement suit|ci-dessous désignée] :
""", **values)  # fmt: skip
    end = prose(rng, """
[Enjoignons au chef dudit établissement|Ordonnons au directeur] de la [recevoir et de la détenir|tenir sous mandat de dépôt] [jusqu'à ce qu'il en soit autrement ordonné|pour une durée de quatre mois] ; [la peine encourue étant d'au moins trois ans d'emprisonnement|en exécution de l'ordonnance de placement de ce jour].
? [Prescriptions particulières : isolement des co-auteurs|Interdiction de communiquer pendant dix jours|Examen médical demandé à l'arrivée].
[Fait et scellé|Décerné] à {town}, le {worded}, soit le {day}.
""", **values)  # fmt: skip
    body = f"{court_head(order.court, rng)}<p>{pick(rng, 'N° Parquet', 'Parquet n°')} {order.parquet}</p>{heading(rng, 'MANDAT DE DÉPÔT', 'MANDAT DE DÉPÔT À DURÉE DÉTERMINÉE', 'MANDAT DE DÉPÔT CORRECTIONNEL')}{text}{looks}{end}<table class=full><tr><td>{pick(rng, 'Le magistrat', 'Le juge')}<br>{signature(rng, 34)}</td><td>{round_stamp(rng, order.court.upper(), 'R F')}</td></tr></table><p class=fine>{varied(rng, '[Notifié à la personne qui a reçu copie et signé.|Exécution : reçu au greffe de l’établissement à [18 h 40|20 h 15|22 h 05].]')}</p>"
    return Sheet(leaf(rng, body, faces=(SERIF, MONO, DEJA_SERIF)), order.fields())


def immediate_hearing_warrant(order: CustodyOrder, rng: Random) -> Sheet:
    """A warrant of the night before an immediate hearing: prosecutor's request, blanks by pen, next hearing named."""
    values = _order_values(order, rng)
    style = pen(rng)

    def by_hand(text: str) -> str:
        return f"<span style='{style}'>{escape(text)}</span>"

    text = prose(rng, """
[Vu la réunion impossible du tribunal ce jour|Le tribunal ne pouvant se réunir le jour même] et les articles [395 et 396|396] du code de procédure pénale ; [vu les réquisitions écrites du procureur|saisi par le procureur de la République] ;
Attendu que les faits de {o} [paraissent suffisamment établis|exigent, d'après les éléments de l'espèce, une mesure de détention provisoire] ; que [l'intéressé{e} ne justifie d'aucune garantie|le risque de réitération est avéré] ; [avocat : Maître {counsel}|après observations de Maître {counsel}, avocat de permanence] ;
[Décernons mandat de dépôt|Délivrons mandat de dépôt] à l'encontre de :
""", **values)  # fmt: skip
    end = prose(rng, "[La comparution devant le tribunal devra intervenir au plus tard le troisième jour ouvrable|L'intéressé{e} comparaîtra à la prochaine audience de comparution immédiate]. [À défaut, remise en liberté d'office.|]", **values)  # fmt: skip
    rows = [["Nom", by_hand(values["nom"])], ["État civil", by_hand(values["ne"])], ["Lieu d'écrou", by_hand(order.prison)], ["Date", by_hand(f"{order.day:%d/%m/%Y}")]]  # fmt: skip
    body = f"{court_head(order.court, rng, pick(rng, 'Comparutions immédiates', 'Permanence pénale', 'JLD de permanence'))}<p>Parquet {order.parquet}</p>{heading(rng, 'MANDAT DE DÉPÔT - COMPARUTION IMMÉDIATE', 'ORDONNANCE STATUANT SUR LA DÉTENTION ET MANDAT DE DÉPÔT', 'Mandat de dépôt (art. 396 C.P.P.)')}{text}{grid([['Rubrique', 'À compléter'], *rows])}{end}<p>{escape(order.judge.name)} {signature(rng, 36)}</p>{boxed_stamp(rng, (pick(rng, 'EXÉCUTÉ', 'NOTIFIÉ'), f'{order.day:%d.%m.%Y}'))}"
    return Sheet(leaf(rng, body), order.fields())


def record_by_portal(annex: Annex, rng: Random) -> Sheet:
    """A bulletin n° 3 obtained on line, with its long notice on what it holds, its validity and false statements."""
    who, day = annex.person, earlier(annex, rng, 3, 200)
    text = prose(rng, """
[Relevé des condamnations pour crime ou délit|Bulletin délivré en application de l'article 777 du code de procédure pénale] : [NÉANT|aucune mention|ne comporte aucune condamnation].
## [À savoir|Notice]
Le bulletin n° 3 [ne peut être demandé que par la personne qu'il concerne|n'est remis qu'à l'intéressé]. [Il ne comporte que les condamnations les plus graves|Y figurent les peines privatives de liberté supérieures à deux ans sans sursis et certaines interdictions].
? [Ce document n'a pas de durée de validité|L'employeur apprécie l'ancienneté du document]. [La reproduction est libre|L'original seul fait foi].
? Se faire délivrer un extrait du casier d'un tiers [en prenant un faux nom|par de fausses déclarations] est puni de 7 500 euros d'amende (art. 781).
? [Si votre lieu de naissance est à l'étranger|Pour les personnes nées hors de France], l'identité [n'a pu être vérifiée au répertoire national|est reproduite telle que déclarée].
""")  # fmt: skip
    body = f"{issuer(rng, 'Casier judiciaire national', ('107, rue du Landreau', '44317 Nantes Cedex 3'))}{heading(rng, 'BULLETIN NUMÉRO 3', 'Extrait de casier judiciaire (bulletin n° 3)', 'CASIER JUDICIAIRE - BULLETIN N° 3')}{pairs(rng, [('N° de demande', reference(rng, 'B3-9999999', '2099XX999999')), ('Nom de naissance', who.birth_name.upper()), ('Prénoms', ', '.join(who.forenames)), ('Né(e)', f'{who.born:%d/%m/%Y} - {who.birthplace.commune}'), ('Date', f'{day:%d/%m/%Y}')])}{text}{at_times(rng, signature(rng))}"
    return Sheet(leaf(rng, body), {})


def record_for_inquiry(annex: Annex, rng: Random) -> Sheet:
    """A bulletin n° 1 as courts get it: request line, mentions in numbered blocks with sentence, execution and rehabilitation."""
    who, case = annex.person, held(annex, rng)
    mentions = ""
    for n in range(1, rng.randint(2, 6)):
        judged = case.start - timedelta(days=rng.randint(300, 5200))
        mentions += prose(rng, """
<b>Condamnation n° {n}</b>
{day} - {court} - [contradictoire|contradictoire à signifier|par défaut] - [définitif|exécutoire]
[Faits|Infraction(s)] : [usage illicite de stupéfiants|refus d'obtempérer|vol en réunion|conduite sous l'empire d'un état alcoolique|outrage à agent|port d'arme de catégorie D] - [commis en|date des faits] {year}
[Peine|Dispositif] : [{m} mois d'emprisonnement avec sursis|{m} mois d'emprisonnement|{m}0 jours-amende à 10 euros|travail d'intérêt général de 105 heures|suspension du permis de conduire pendant {m} mois]
? [Exécutée le {done}|Sursis révoqué de plein droit|Réhabilitation légale acquise|Amende payée]
""", n=str(n), day=f"{judged:%d/%m/%Y}", court=pick(rng, case.court, "Tribunal correctionnel", "Cour d'appel, chambre correctionnelle"), year=str(judged.year), m=str(rng.randint(2, 10)), done=f"{judged + timedelta(days=rng.randint(60, 280)):%d/%m/%Y}")  # fmt: skip
    body = f"<p>{pick(rng, 'MINISTÈRE DE LA JUSTICE', 'Direction des affaires criminelles et des grâces')}<br><b>Casier judiciaire national automatisé</b></p>{heading(rng, 'BULLETIN N° 1', 'RELEVÉ INTÉGRAL DU CASIER JUDICIAIRE', 'CASIER JUDICIAIRE : BULLETIN N°1 (article 774)')}{pairs(rng, [('Demandeur', case.court), ('Motif', pick(rng, 'instruction', 'jugement', 'exécution')), ('Identité', about(who)['nom']), ('Naissance', about(who)['ne']), ('Filiation', pick(rng, 'non communiquée', f'{someone(rng).name} et {someone(rng).name}'))])}{mentions}<p>{pick(rng, 'Fin du relevé', '- FIN DU BULLETIN -', 'Nombre de mentions : voir ci-dessus')}</p><p class=fine>{varied(rng, '[Bulletin réservé aux autorités judiciaires. Communication aux parties par le magistrat.|Relevé confidentiel, article 777-2.]')}</p>"
    return Sheet(leaf(rng, body, foot="Casier judiciaire national", faces=(MONO, SANS)), {})

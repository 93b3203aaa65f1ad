"""Decisions that clear someone, in the ways of more courts: settlement orders, judgments with debates, assize rulings."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.court_papers import Decision
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.blocks import court_head, said, worded
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.wording import long_date, town_of

_NOTICE = """
[Rappelons|Rappelle|Informons {p} de ce] que [toute personne détenue provisoirement et mise hors de cause|la personne ayant subi une détention provisoire] [peut obtenir|est en droit d'obtenir] réparation [intégrale de son préjudice|du préjudice moral et matériel], en vertu des articles 149 [et suivants|, 149-1 et 149-2] du code de procédure pénale ; [la requête doit parvenir au|elle devra saisir le] premier président de la cour d'appel [dans les six mois|au plus tard six mois après] [que la décision est devenue définitive|le jour où la présente est définitive].
"""
_LACKING = (
    "[Les traces papillaires relevées|Les prélèvements génétiques] [ne sont pas exploitables|désignent un tiers non identifié].",
    "[La géolocalisation du téléphone|Le bornage] [place l'intéressé{e} à plusieurs kilomètres des lieux|est compatible avec un simple trajet domicile-travail].",
    "Les témoins [n'ont pas reconnu {p} sur planche photographique|se sont contredits sur la taille et la tenue de l'auteur].",
    "[Le matériel saisi|Les fonds découverts] [trouve une explication licite, justifiée par factures|appartient à un colocataire, qui l'a reconnu].",
    "[Les surveillances physiques|Les interceptions] n'ont révélé [aucun échange se rapportant aux faits|que des conversations banales].",
    "[Le contrôle de l'alibi|Le pointage de l'employeur] établit [une présence au travail à l'heure des faits|une impossibilité matérielle].",
    "Les dénonciations [anonymes|intéressées] n'ont été corroborées par [aucune constatation objective|aucun autre acte].",
    "[La partie civile a retiré sa plainte|Le plaignant n'a plus déféré aux convocations].",
    "L'expert [psychologue|informatique|armurier] [ne conforte pas la version de l'accusation|écarte l'hypothèse initiale].",
)


def _values(decision: Decision, rng: Random) -> dict[str, str]:
    begun = decision.day - timedelta(days=rng.randint(420, 1100))
    return about(decision.person) | {
        "o": decision.offence,
        "court": decision.court,
        "number": decision.number,
        "parquet": decision.parquet,
        "day": long_date(decision.day),
        "worded": worded(decision.day),
        "begun": said(begun, rng),
        "seen": said(begun + timedelta(days=rng.randint(2, 300)), rng),
        "judge": decision.judge.name,
        "clerk": someone(rng).name,
        "counsel": someone(rng).name,
        "other": someone(rng).name,
        "town": town_of(decision.court),
    }


def _notice(decision: Decision) -> str:
    return _NOTICE if decision.notice else ""


def _signed(decision: Decision, rng: Random, *roles: str) -> str:
    cells = "".join(f"<td>{role}<br>{signature(rng, 32)}</td>" for role in roles)
    return f"<table class=full><tr>{cells}<td>{round_stamp(rng, decision.court.upper(), pick(rng, 'R F', 'GREFFE', 'SCEAU'), size_mm=33)}</td></tr></table>"


def requisitions_followed(decision: Decision, rng: Random) -> Sheet:
    """A judge's order that adopts the prosecutor's submissions: the file by its folios, charges weighed, no trial."""
    values = _values(decision, rng)
    weighed = "\n".join(rng.sample(_LACKING, rng.randint(4, 7)))
    text = prose(rng, f"""
Nous, {{judge}}, [juge d'instruction|vice-président chargé de l'instruction|premier juge d'instruction] [au siège de {{town}}|étant en notre cabinet], [assisté de {{clerk}}, greffier|avec l'assistance de {{clerk}}] ;
[Vu le réquisitoire introductif|Vu le réquisitoire supplétif] [en date du|pris le] {{begun}} et l'information ouverte [contre X puis|à l'encontre de] {{p}}, {{ne}}, [mis{{e}} en examen|témoin assisté puis mis{{e}} en examen] du chef de {{o}} ;
Vu l'avis de fin d'information [délivré aux parties|adressé en application de l'article 175] ; [Vu l'absence d'observations|Vu les observations de Maître {{counsel}}] ;
[Vu les réquisitions de Madame la procureure|Vu le réquisitoire définitif du procureur de la République] tendant au non-lieu ;
## [EXPOSÉ|Renseignements sur les faits|LES FAITS ET LEUR ORIGINE]
[Les services de police étaient saisis|L'enquête préliminaire débutait] [à la suite d'un renseignement|sur plainte de {{other}}|après la découverte fortuite de marchandises]. {{p}} [était entendu{{e}} en première comparution|a été interrogé{{e}} pour la première fois] le {{seen}} [(D. [48|112|203])|] et [niait|contestait formellement] [toute participation|les faits].
## [SUR CE|DISCUSSION DES CHARGES|Analyse des éléments recueillis]
{weighed}
[Il résulte de l'ensemble de ces éléments|Au terme de l'information, il apparaît] qu'il n'existe pas de charges suffisantes contre {{p}} d'avoir commis [les faits visés|le délit ou le crime de {{o}}].
## [PAR CES MOTIFS|EN CONSÉQUENCE|DÉCISION]
[Déclarons|Disons] n'y avoir lieu à suivre [en l'état|, faute de charges,] contre {{p}} [du chef susvisé|des chefs de la poursuite] ; [ordonnons le dépôt du dossier au greffe|disons que la procédure sera classée au greffe pour y être reprise en cas de charges nouvelles].
? [Ordonnons la restitution des scellés|Ordonnons la mainlevée du contrôle judiciaire|Constatons que la détention a pris fin].
{_notice(decision)}
[Fait en notre cabinet|Fait et clos], le {{day}}.
? [Copie de la présente adressée aux avocats par lettre recommandée|Notifiée le même jour au procureur de la République] ; [la partie civile peut en relever appel|appel possible] dans les dix jours.
""", **values)  # fmt: skip
    body = f"{court_head(decision.court, rng, pick(rng, 'Cabinet d’instruction n° 4', 'Pôle de l’instruction', 'Juridiction d’instruction'))}<p>{pick(rng, 'N° du parquet', 'Parquet')} : {decision.parquet}<br>{pick(rng, 'N° instruction', 'Cabinet / ordre', 'Ordonnance n°')} : {escape(decision.number)}</p>{heading(rng, 'ORDONNANCE DE NON-LIEU', 'ORDONNANCE DE RÈGLEMENT AUX FINS DE NON-LIEU', 'Ordonnance de non-lieu - article 177 du C.P.P.', 'ORDONNANCE DE CLÔTURE ET DE NON-LIEU')}{text}{_signed(decision, rng, 'Le juge', 'Le greffier')}"
    return Sheet(leaf(rng, body, foot=f"Ordonnance {decision.number}", faces=(SERIF, DEJA_SERIF, SANS)), decision.fields())  # fmt: skip


def partial_settlement(decision: Decision, rng: Random) -> Sheet:
    """An order in which others are sent for trial and this one is not: persons in a table, a fate for each."""
    values, others = _values(decision, rng), [someone(rng) for _ in range(rng.randint(1, 3))]
    rows = [["Personne mise en examen", "Situation", "Suite"], [escape(values["nom"]), pick(rng, "libre", "contrôle judiciaire levé", "remis en liberté"), "<b>NON-LIEU</b>"], *([escape(f"{one.used_name.upper()} {one.forenames[0]}"), pick(rng, "détenu", "contrôle judiciaire"), "renvoi devant le tribunal correctionnel"] for one in others)]  # fmt: skip
    text = prose(rng, f"""
## [Sur la situation de {{p}}|Quant à {{nom}}]
{chr(10).join(rng.sample(_LACKING, rng.randint(3, 5)))}
[Aucun des co-mis en examen ne met en cause {{p}}|Les mises en cause initiales ont été rétractées] ; [le seul lien de parenté avec l'un d'eux ne constitue pas une charge|sa présence au domicile perquisitionné s'explique par des liens familiaux].
## [Sur les autres mis en examen|Quant aux autres personnes]
[Il existe en revanche|À l'inverse, l'information a fait apparaître] des charges suffisantes [justifiant leur renvoi|de culpabilité] [sous la prévention initiale|pour les faits requalifiés].
## [PAR CES MOTIFS|Décidons]
Disons n'y avoir lieu à suivre contre {{p}}, {{ne}}, [s'agissant des faits|pour les faits] de {{o}} ;
Ordonnons le renvoi des autres mis en examen devant [la juridiction de jugement|le tribunal correctionnel] ;
{_notice(decision)}
{{town}}, le {{day}}, {{judge}}, juge d'instruction
""", **values)  # fmt: skip
    facts = pairs(rng, [("N° Parquet", decision.parquet), (pick(rng, "N° de l'ordonnance", "N°"), decision.number), ("Qualification", decision.offence), ("Ouverture de l'information", values["begun"])])  # fmt: skip
    body = f"{court_head(decision.court, rng)}{heading(rng, 'ORDONNANCE DE NON-LIEU PARTIEL ET DE RENVOI', 'ORDONNANCE DE RÈGLEMENT<br>Non-lieu partiel', 'Ordonnance de non-lieu partiel')}{facts}{grid(rows)}{text}{_signed(decision, rng, 'Le magistrat instructeur')}"
    return Sheet(leaf(rng, body), decision.fields())


def notified_no_trial(decision: Decision, rng: Random) -> Sheet:
    """The registry's letter that notifies an order of no trial, which it carries in a few lines."""
    values = _values(decision, rng)
    text = prose(rng, f"""
{{p}},
[Je vous notifie par la présente|J'ai l'honneur de porter à votre connaissance|Vous trouverez ci-après le dispositif de] l'ordonnance n° {{number}} rendue le {{day}} par {{judge}}, juge d'instruction, dans la procédure [référencée|portant le n° parquet] {{parquet}}, [suivie contre vous du chef de|relative à des faits de] {{o}} :
<div style='margin:3mm 8mm'><i>« [Attendu que l'information n'a pas réuni de charges suffisantes ;|Les éléments réunis ne permettant pas d'imputer les faits à quiconque,] [disons n'y avoir lieu à suivre contre {{nom}}|rendons une ordonnance de non-lieu au bénéfice de {{nom}}], {{ne}}. »</i></div>
? [Cette ordonnance met fin à la procédure pour ce qui vous concerne|Les mesures de sûreté dont vous faisiez l'objet prennent fin de plein droit].
{_notice(decision)}
? [Copie intégrale peut être demandée au cabinet du juge|Les objets saisis peuvent être réclamés dans un délai de six mois].
[Recevez mes salutations|Veuillez agréer mes salutations].
""", **values)  # fmt: skip
    body = f"{court_head(decision.court, rng, 'Greffe de l’instruction')}<p class=r>{pick(rng, 'Lettre recommandée avec avis de réception', 'Notification par le chef d’établissement', 'LRAR')}</p>{heading(rng, 'NOTIFICATION D’UNE ORDONNANCE DE NON-LIEU', 'Avis d’ordonnance de non-lieu', 'NOTIFICATION DE NON-LIEU')}{text}<p>{escape(values['clerk'])}, greffier<br>{signature(rng)}</p>{at_times(rng, boxed_stamp(rng, ('NOTIFIÉ', f'{decision.day:%d.%m.%Y}')))}"
    return Sheet(leaf(rng, body, faces=PLAIN), decision.fields())


_DEBATES = """
À l'appel de la cause, [le président a constaté l'identité|la présidente a vérifié la présence et l'identité] de {p} et [donné connaissance de l'acte qui a saisi le tribunal|a rappelé la prévention]. [Le droit de se taire, de faire des déclarations ou de répondre aux questions lui a été notifié|{Il} a été informé{e} de son droit de garder le silence].
? [L'avocat de la partie civile a été entendu en sa demande|La partie civile n'a pas comparu|{other}, témoin, a déposé après avoir prêté serment].
Le ministère public a [requis|été entendu en ses réquisitions] [une peine de dix-huit mois|la relaxe|l'application de la loi]. Maître {counsel}, conseil de {p}, [a plaidé|a été entendu en sa plaidoirie]. {p} a eu la parole en dernier.
? [Le tribunal a ensuite mis l'affaire en délibéré|L'affaire a été mise en délibéré, le jugement devant être rendu ce jour].
"""


def tribunal_with_debates(decision: Decision, rng: Random) -> Sheet:
    """A correctional judgment over two or three pages: court's composition, debates, reasons on each proof, costs."""
    values = _values(decision, rng)
    text = prose(rng, f"""
[À l'audience publique du tribunal correctionnel|Jugement rendu à l'audience publique] [de {{town}}|siégeant à {{town}}] du {{worded}}, composé de {{judge}}, président, [et de deux assesseurs|{{other}}, juge assesseur, et d'un magistrat honoraire], assistés de {{clerk}}, greffier, [en présence du procureur de la République|en présence du ministère public],
ENTRE : [le ministère public, près ce tribunal et poursuivant|Monsieur le procureur de la République, demandeur]
ET : {{nom}}, {{ne}}, [jamais condamné{{e}}|déjà condamné{{e}}|, antécédents judiciaires : néant], [libre|comparant libre, a été détenu{{e}} dans la présente procédure], prévenu{{e}} de : {{o}}
## [DÉBATS|DÉROULEMENT DES DÉBATS|PROCÉDURE D'AUDIENCE]
{_DEBATES}
## [MOTIFS DE LA DÉCISION|SUR L'ACTION PUBLIQUE|MOTIFS]
[{{p}} est prévenu{{e}} d'avoir|Il est reproché à {{p}} d'avoir], [courant|entre] {{begun}} et ce jour, [commis les faits de|participé à des faits de] {{o}}, [faits prévus et réprimés par le code pénal|prévus par la loi].
{chr(10).join(rng.sample(_LACKING, rng.randint(4, 7)))}
[Le doute devant profiter au prévenu|L'infraction n'étant caractérisée ni en son élément matériel ni en son élément moral], [il convient d'entrer en voie de relaxe|il y a lieu de renvoyer {{p}} des fins de la poursuite].
? SUR L'ACTION CIVILE : [la constitution est recevable en la forme, mais les demandes sont rejetées en raison de la relaxe|déboute la partie civile de ses demandes].
## PAR CES MOTIFS
Le tribunal, statuant publiquement, en premier ressort et [contradictoirement|par jugement contradictoire] à l'égard de {{p}},
[RELAXE {{nom}} des fins de la poursuite|Renvoie {{p}} des fins de la poursuite, sans peine ni dépens|Prononce la relaxe de {{nom}}] [pour les faits qualifiés de|du chef de] {{o}} ;
? [Ordonne la restitution du scellé n° 3|Dit n'y avoir lieu à confiscation|Laisse les frais à la charge de l'État] ;
{_notice(decision)}
et le présent jugement ayant été signé par le président et le greffier.
""", **values)  # fmt: skip
    body = f"{court_head(decision.court, rng, pick(rng, 'Chambre correctionnelle', '16e chambre correctionnelle', 'Chambre collégiale pénale'))}<p>{pick(rng, 'Jugement du', 'Prononcé le')} : {long_date(decision.day)}<br>{pick(rng, 'N° minute', 'Jugement n°')} : {escape(decision.number)}<br>{pick(rng, 'N° parquet', 'Identifiant')} : {decision.parquet}</p>{heading(rng, 'JUGEMENT CORRECTIONNEL', 'EXTRAIT DES MINUTES DU GREFFE<br>JUGEMENT', 'JUGEMENT')}{text}{_signed(decision, rng, 'LE GREFFIER', 'LE PRÉSIDENT')}"
    return Sheet(leaf(rng, body, foot=f"{decision.number} / {values['nom']}", faces=(SERIF, SANS, MONO)), decision.fields())  # fmt: skip


def hearing_note_cleared(decision: Decision, rng: Random) -> Sheet:
    """A single judge's short judgment, points in bullets: seisin, nullity or merits, ruling; no debate told."""
    values = _values(decision, rng)
    facts = pairs(rng, [("Numéro", decision.number), ("Numéro de parquet", decision.parquet), ("Audience", long_date(decision.day)), ("Formation", pick(rng, "juge unique", "collégiale", "comparution à délai différé")), ("Personne", values["nom"]), ("État civil", values["ne"]), ("Avocat", f"Me {values['counsel']}")])  # fmt: skip
    text = prose(rng, """
## [Saisine|Ce dont le tribunal est saisi]
[Convocation par procès-verbal|Ordonnance de renvoi|Citation directe] pour : {o}. [Demande de renvoi rejetée.|Le prévenu accepte d'être jugé ce jour.|]
## [Éléments retenus|Appréciation du tribunal]
""", **values)  # fmt: skip
    end = prose(rng, f"""
## [Décision|Le tribunal]
[RELAXE|Relaxe au bénéfice du doute] : {{p}}, [en tous les chefs de la prévention|pour {{o}}].
? [Mainlevée du mandat de dépôt|Il est mis fin au contrôle judiciaire|Levée immédiate de toute mesure de contrainte].
? [Droit fixe de procédure : sans objet|Pas de frais].
{_notice(decision)}
""", **values)  # fmt: skip
    body = f"{court_head(decision.court, rng, 'Audience correctionnelle')}{heading(rng, 'JUGEMENT DE RELAXE', 'DÉCISION DU TRIBUNAL CORRECTIONNEL', 'Relevé de décision pénale - relaxe')}{facts}{text}{listed(rng, _LACKING, 2, 4, **values)}{end}<p>{varied(rng, '{judge}, magistrat - {clerk}, greffier', **values)}</p>{signature(rng)}{boxed_stamp(rng, ('COPIE DÉLIVRÉE', 'AU PRÉVENU')) if rng.random() < 0.5 else ''}"
    return Sheet(leaf(rng, body), decision.fields())


def appeal_overturned(decision: Decision, rng: Random) -> Sheet:
    """A court of appeal quashes a conviction at length: first judgment recalled, debates, reasons, ruling."""
    values = _values(decision, rng)
    word = "relaxe" if decision.kind == "RELAXE" else "non-lieu"
    ruled = "[RELAXE {p}|Renvoie {p} des fins de la poursuite] du chef de {o}" if word == "relaxe" else "[Dit|Déclare] n'y avoir lieu à suivre contre {p} du chef de {o}"  # fmt: skip
    text = prose(rng, f"""
[Arrêt prononcé|ARRÊT RENDU] [publiquement|en chambre du conseil] le {{day}}, [sur appel d'|statuant sur l'appel formé contre] [une décision|la décision] des premiers juges, par {{p}}, {{ne}}, [assisté{{e}} de|comparant en présence de] Maître {{counsel}}.
## [RAPPEL DE LA PROCÉDURE|LA DÉCISION DÉFÉRÉE]
Les premiers juges [avaient retenu|ont estimé établis] les faits de {{o}}. {{p}} [a interjeté appel principal|a relevé appel] le {{seen}}, [suivi du ministère public à titre incident|le parquet formant appel incident].
## [DÉROULEMENT DES DÉBATS|À L'AUDIENCE]
Ont été entendus : {{judge}} en son rapport, {{p}} en ses explications, [l'avocat général en ses réquisitions|le ministère public], le conseil de l'appelant{{e}}, qui a eu la parole en dernier.
## [MOTIFS|SUR QUOI, LA COUR]
[L'appel, régulier en la forme, est recevable.|En la forme : appel recevable.]
{chr(10).join(rng.sample(_LACKING, rng.randint(4, 6)))}
[La cour ne partage pas l'appréciation des premiers juges|C'est par une analyse erronée que la décision a été rendue] ; [il y a lieu à infirmation|elle sera infirmée en toutes ses dispositions].
## PAR CES MOTIFS
LA COUR, [après en avoir délibéré conformément à la loi|statuant publiquement et contradictoirement], INFIRME [la décision entreprise|en toutes ses dispositions], et statuant à nouveau, {ruled} ;
{_notice(decision)}
[Le présent arrêt est signé|Signé] par {{judge}}, président, et {{clerk}}, greffier.
""", **values)  # fmt: skip
    body = f"<p><b>{escape(decision.court.upper())}</b><br>{pick(rng, 'Chambre des appels correctionnels', 'Pôle pénal') if word == 'relaxe' else 'Chambre de l’instruction'}<br>{pick(rng, 'Arrêt n°', 'N° de l’arrêt')} {escape(decision.number)}<br>Parquet {decision.parquet}</p>{heading(rng, 'ARRÊT AU FOND', f'ARRÊT D’INFIRMATION - {word.upper()}', 'ARRÊT')}{text}{_signed(decision, rng, 'Le président', 'Le greffier')}"
    return Sheet(leaf(rng, body, foot=f"Arrêt {decision.number}"), decision.fields())


def assize_motives_sheet(decision: Decision, rng: Random) -> Sheet:
    """An assize acquittal with its sheet of reasons: main elements of doubt in points, votes, ruling, days given."""
    values = _values(decision, rng)
    text = prose(rng, f"""
[La cour d'assises|La cour et le jury réunis], [siégeant|tenant audience] à {{town}}, a, [à l'issue de débats|après débats] [tenus publiquement|contradictoires], rendu l'arrêt dont la teneur suit [dans l'affaire du|concernant le] ministère public contre {{nom}}, {{ne}}, accusé{{e}} de {{o}}, [ayant pour défenseur|assisté{{e}} de] Maître {{counsel}}.
Présidence : {{judge}}. Greffier : {{clerk}}. [Les jurés titulaires ont été tirés au sort conformément à la loi|Le jury de jugement a été constitué à l'ouverture des débats].
[Vu l'ordonnance de mise en accusation|Vu l'arrêt de renvoi] ; [vu les articles 349 à 365-1 du code de procédure pénale|Vu la déclaration du jury] ;
[À la majorité prévue par l'article 359, il a été répondu NON aux questions posées|Il a été répondu négativement à chacune des questions sur la culpabilité], [la majorité de sept voix n'étant pas réunie|de sorte que la culpabilité n'est pas établie].
PAR CES MOTIFS, la cour [acquitte|prononce l'acquittement de] {{p}} ; [ordonne sa mise en liberté immédiate, s'il n'est détenu pour autre cause|dit qu'{{il}} sera remis{{e}} en liberté sur-le-champ].
{_notice(decision)}
Prononcé le {{day}} [en audience publique|à vingt et une heures].
<div style='break-before:page'></div>
## [FEUILLE DE MOTIVATION|Motivation (article 365-1)]
Les principaux éléments [qui ont convaincu la cour d'assises|ayant fondé le doute] sont les suivants :
{chr(10).join(rng.sample(_LACKING, rng.randint(4, 7)))}
[La cour et le jury ont considéré|Il en est résulté] que [ces éléments, pris ensemble, ne permettaient pas d'écarter un doute raisonnable|l'accusation ne reposait sur aucun élément matériel suffisant].
? [La défense a par ailleurs produit à l'audience des pièces nouvelles|Les déclarations de {{other}} à la barre ont été décisives].
Fait en chambre des délibérations, [le premier juré et le président ayant signé|la présente feuille étant annexée à la feuille des questions].
""", **values)  # fmt: skip
    body = f"<p class=c>{pick(rng, 'AU NOM DU PEUPLE FRANÇAIS', 'RÉPUBLIQUE FRANÇAISE')}<br><b>{escape(decision.court)}</b></p><p>{pick(rng, 'Arrêt n°', 'N°')} {escape(decision.number)} - {pick(rng, 'parquet général', 'n° parquet')} {decision.parquet}</p>{heading(rng, 'ARRÊT PÉNAL', 'ARRÊT D’ACQUITTEMENT', 'ARRÊT CRIMINEL D’ACQUITTEMENT ET MOTIVATION')}{text}{_signed(decision, rng, 'Le président', 'Le greffier', 'Le premier juré')}"
    return Sheet(leaf(rng, body, faces=(SERIF, DEJA_SERIF)), decision.fields())


def minutes_of_acquittal(decision: Decision, rng: Random) -> Sheet:
    """The clerk's record of the last hearing of a session, hour by hour, up to the acquittal and the release."""
    values = _values(decision, rng)
    hours = sorted(rng.sample(range(9, 22), 6))
    steps = ("[Reprise de l'audience|L'audience est ouverte] : [toutes les parties sont présentes|l'accusé{e} est introduit{e}, libre de toute entrave].", "[L'avocat général prononce son réquisitoire|Madame l'avocate générale est entendue].", "Maître {counsel} [présente la défense de l'accusé{e}|plaide l'acquittement].", "{p} a la parole en dernier : « [Je suis innocent{e}, je l'ai toujours dit|Je n'ai rien à ajouter|Je fais confiance au jury] ».", "La cour et les jurés se retirent pour délibérer.", "La cour reprend l'audience ; [le président donne lecture des réponses|lecture est faite des réponses] et prononce L'ACQUITTEMENT de {p} [pour l'accusation de {o}|du chef de {o}].")  # fmt: skip
    rows = [["Heure", "Mention"], *([f"{hour} h {rng.choice(['00', '10', '25', '40'])}", varied(rng, step, **values)] for hour, step in zip(hours, steps, strict=True))]  # fmt: skip
    text = prose(rng, """
[Procès-verbal dressé par nous|Nous], {clerk}, greffier soussigné, [constatant les débats|relatant l'audience] du {day}, dans l'affaire [jugée sous le|portant le] n° {number}, parquet {parquet}, accusé{e} : {nom}, {ne}.
""", **values)  # fmt: skip
    end = prose(rng, f"""
{_notice(decision)}
? [L'accusé{{e}} acquitté{{e}} est remis{{e}} en liberté à l'audience|Ordre de mise en liberté transmis à l'établissement pénitentiaire].
? [La cour, statuant sans le jury, renvoie l'examen de l'action civile|Les parties civiles sont avisées de leur droit d'appel sur les intérêts civils].
[L'audience est levée|Clos le présent], [signé du président|après lecture, signé] {{judge}} et du greffier.
""", **values)  # fmt: skip
    body = f"<p><b>{escape(decision.court)}</b></p>{heading(rng, 'PROCÈS-VERBAL DES DÉBATS<br>Arrêt d’acquittement', 'ARRÊT PRONONCÉ À L’AUDIENCE', 'EXTRAIT DU PROCÈS-VERBAL D’AUDIENCE CRIMINELLE')}{text}{grid(rows)}{end}{_signed(decision, rng, 'Le président', 'Le greffier')}"
    return Sheet(leaf(rng, body), decision.fields())

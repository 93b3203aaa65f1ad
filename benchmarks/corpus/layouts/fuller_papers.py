"""Papers that tell more than their type must: petitions by points, sheets with other cases, refusals, units of family life."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.court_papers import Decision, Petition, PrisonPaper
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import pick
from benchmarks.corpus.layouts.blocks import court_head, said
from benchmarks.corpus.layouts.door_annex_parts import reference, window
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import DEJA_SERIF, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups, town_of

_HARM = (
    "[Première incarcération|Absence de tout passé carcéral] : le choc initial est [à son maximum|reconnu comme particulièrement grave].",
    "[Éloignement|Distance] entre le domicile et l'établissement : [trois heures de route|aucune desserte directe], [visites espacées|pas de visite pendant deux mois].",
    "[Promiscuité|Conditions matérielles] : [cellule de 9 m2 pour trois|matelas au sol], [sanitaires non cloisonnés|une heure de promenade].",
    "[Famille|Situation familiale] : [un enfant né pendant la détention|deux enfants scolarisés], [couple séparé depuis|conjoint sans ressource].",
    "[Santé|État psychique] : [syndrome anxieux constaté par l'unité sanitaire|perte de poids, insomnie], [traitement encore en cours|suivi engagé].",
    "[Réputation|Retentissement social] : [article de presse nommant le quartier|rumeurs dans la commune], [déménagement contraint|perte d'un engagement associatif].",
    "[Durée|Longueur de la détention] : {days} jours, [sans qu'aucun acte utile ait été accompli pendant cinq mois|dont deux mois à l'isolement].",
    "[Peine encourue|Crainte de la condamnation] : [le quantum encouru entretenait une angoisse permanente|la qualification retenue exposait à une lourde peine].",
)


def petition_by_points(petition: Petition, rng: Random) -> Sheet:
    """A petition in numbered points from first to last, each a line or two, harm by criteria, sums by head, exhibits cited."""
    decision, count = petition.decision, iter(range(1, 60))
    values = about(petition.person) | {"days": str((petition.end - petition.start).days + 1), "prison": petition.prison, "start": said(petition.start, rng), "end": said(petition.end, rng), "o": decision.offence, "court1": decision.court, "day": said(decision.day, rng), "number": decision.number, "parquet": decision.parquet, "court": petition.court, "lawyer": petition.lawyer.name, "bar": of(petition.bar), "home": petition.address.line}  # fmt: skip

    def points(*texts: str) -> str:
        return "".join(f"<p>{next(count)}. {varied(rng, text, **values)}</p>" for text in texts)

    parties = points(
        "[Le requérant est|La présente requête est formée par] {p}, {ne}, demeurant {home}.",
        "[Il est représenté par|A pour avocat] Maître {lawyer}, du barreau {bar}, [cabinet duquel il est fait élection de domicile|qui reçoit les notifications].",
    )
    facts = points(
        "{p} a été [écroué{e}|placé{e} sous mandat de dépôt] le {start} : {prison} [(pièce 2)|].",
        "[La détention|Cette détention] a cessé le {end}, après {days} jours.",
        "[Les faits reprochés étaient qualifiés de|La poursuite visait des faits de] {o} (parquet {parquet}).",
        "{court1}, par décision n° {number} du {day}, [a mis fin aux poursuites|a statué en faveur du requérant] [(pièce 1)|]. [Elle est définitive (pièce 3)|Aucun recours n'a été formé].",
        "[Le délai de six mois de l'article 149-2 est respecté|La requête est formée dans les six mois].",
    )
    harm = points(*rng.sample(_HARM, rng.randint(5, 8)))
    asked = points(*(f"{head.label} : {money(head.amount)}." for head in petition.heads), f"[Total demandé|Soit au total] : {money(petition.total)}.")  # fmt: skip
    titles = rng.choice((("Les parties", "Les faits", "Le préjudice moral et matériel", "Les demandes"), ("A. Qualité", "B. Procédure", "C. Préjudices", "D. Dispositif"), ("Requérant", "Recevabilité", "Discussion", "Par ces motifs")))  # fmt: skip
    told = "".join(f"<h4>{title}</h4>{text}" for title, text in zip(titles, (parties, facts, harm, asked), strict=True))  # fmt: skip
    body = f"<p class=c>{pick(rng, 'Première présidence de la', 'À l’attention du premier président de la')} {escape(petition.court)}</p>{heading(rng, 'REQUÊTE EN INDEMNISATION D’UNE DÉTENTION', 'Requête en réparation (articles 149 à 150 du code de procédure pénale)', 'REQUÊTE INTRODUCTIVE - RÉPARATION DE DÉTENTION')}{told}<p class=r>{long_date(petition.day)}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body, foot="Requête", faces=(SERIF, DEJA_SERIF, SANS)), petition.fields())


def sheet_with_other_cases(paper: PrisonPaper, rng: Random) -> Sheet:
    """A penal sheet where an older sentence, long served, stands beside the case in question: quanta, reductions, ends."""
    old = paper.start - timedelta(days=rng.randint(700, 3000))
    served = rng.randint(60, 300)
    cases = [
        ["N°", "Affaire", "Quantum", "RP", "Début", "Fin"],
        ["1", pick(rng, "vol simple, TC", "conduite sans permis, TC", "outrage, TC"), f"{served // 30} mois", f"{served // 30 * 7} j", f"{old:%d/%m/%Y}", f"{old + timedelta(days=served):%d/%m/%Y}"],
        ["2", escape(f"{paper.offence}, {paper.court}"), "prévenu", "-", f"{paper.start:%d/%m/%Y}", f"{paper.end:%d/%m/%Y}"],
    ]  # fmt: skip
    facts = pairs(rng, [("Numéro d'écrou", paper.ecrou), ("Identité", about(paper.person)["nom"]), ("Naissance", about(paper.person)["ne"]), ("Établissement", paper.prison), (pick(rng, "Écrou (présente détention)", "Date d'écrou"), f"{paper.start:%d/%m/%Y}"), (pick(rng, "Levée d'écrou", "Libéré le"), f"{paper.end:%d/%m/%Y}")])  # fmt: skip
    text = prose(rng, """
## [Observations|Renseignements complémentaires]
[L'affaire n° 1 a été exécutée lors d'un écrou antérieur|La peine de l'affaire n° 1 est purgée] et [n'interfère pas avec la présente détention|n'a pas été portée au présent écrou]. [Aucune détention pour autre cause pendant l'affaire n° 2|Affaires en cours : une seule].
? [Aménagements de peine : sans objet|Permissions : néant]. [Incidents disciplinaires : un avertissement|Discipline : néant].
""")  # fmt: skip
    body = f"{heading(rng, 'FICHE PÉNALE', 'FICHE PÉNALE - AFFAIRES ET PEINES', 'Fiche pénale détaillée')}{facts}<h4>{pick(rng, 'Affaires', 'PEINES ET AFFAIRES EN COURS')}</h4>{grid(cases)}{text}<p>{pick(rng, 'Le greffe', 'Certifié exact')} {signature(rng, 34)}</p>{round_stamp(rng, paper.prison.upper(), 'GREFFE')}"
    return Sheet(leaf(rng, body, faces=(SANS, NARROW, SERIF)), paper.fields())


def time_barred_answer(annex: Annex, rng: Random) -> Sheet:
    """A ministry's refusal for want of quality, of proof or of time, with the law quoted and the other door shown."""
    day, values = day_of_ministry(annex, rng), about(annex.person)
    text = prose(rng, """
[Madame, Monsieur|{p}],
[Par lettre reçue dans mes services|Par votre demande déposée en ligne], [vous demandez à être indemnisé|vous sollicitez une indemnisation] au titre de [la dégradation d'une porte|l'effraction de votre logement] survenue le {op} (dossier {file}).
[Je suis au regret de vous faire connaître|J'ai le regret de vous informer] que [je ne peux y donner une suite favorable|votre demande ne peut être accueillie].
[En premier lieu|D'une part], [la demande émane d'une personne qui n'a pas supporté la dépense|vous ne justifiez pas de votre qualité de propriétaire ou d'occupant]. [La facture est établie au nom d'un tiers|Aucune pièce ne démontre le règlement des travaux].
[En second lieu|D'autre part], [aux termes de l'article 1er de la loi n° 68-1250 du 31 décembre 1968, sont prescrites les créances qui n'ont pas été payées dans un délai de quatre ans|l'indemnisation suppose que l'opération relève de la police judiciaire ; or elle procédait d'une mission de secours]. [Tel est le cas de votre créance|Il vous appartient de vous rapprocher de la commune ou du préfet].
[Vous pouvez me communiquer tout élément nouveau|Si vous disposez d'autres justificatifs, votre dossier pourra être réexaminé] ; [le juge judiciaire peut également être saisi|un recours contentieux demeure possible contre l'agent judiciaire de l'État].
[Regrettant de ne pouvoir vous donner satisfaction|Comprenant votre déception], je vous prie d'agréer l'expression de ma considération distinguée.
""", op=any_date(annex.day, rng), file=(file := file_number(annex, rng)), **values)  # fmt: skip
    body = f"{issuer(rng, 'MINISTÈRE DE LA JUSTICE', ('Direction des affaires civiles et du sceau', 'Bureau du droit des obligations', phone_groups(phone(rng))), f'Paris, le {any_date(day, rng)}')}<div style='margin:5mm 0 6mm 85mm'>{window(annex)}</div><p><b>{pick(rng, 'Objet : rejet de votre demande d’indemnisation', 'Réponse à votre demande', 'OBJET : suite réservée à votre réclamation')}</b></p>{text}<p class=r>{escape(person(rng).name)}<br>{signature(rng)}</p><p class=fine>{escape(file)}</p>"
    return Sheet(leaf(rng, body), {})


def same_day_judgment(decision: Decision, rng: Random) -> Sheet:
    """An immediate hearing's judgment that acquits the same evening: nullities raised, file found wanting, release ordered."""
    notice = "\n[Le président avise {p}|Avis est donné à {p}] [qu'en application de l'article 149|, au visa de l'article 149] du code de procédure pénale, [la détention provisoire subie ouvre droit à réparation|{il} peut demander réparation de la détention subie], [dans les six mois|par requête formée dans les six mois]." if decision.notice else ""  # fmt: skip
    text = prose(rng, f"""
[Audience de comparution immédiate|Audience sur renvoi de comparution immédiate] du {{day}} - [président|présidente] : {{judge}} - [greffier|greffière] : {{clerk}} - [ministère public : {{other}}|en présence du parquet]
{{nom}}, {{ne}}, [détenu{{e}} jusqu'à ce jour|maintenu{{e}} en détention lors du renvoi], prévenu{{e}} de {{o}}, [assisté{{e}} de Maître {{counsel}}|avocat : Maître {{counsel}}]
## [Exceptions|Sur les exceptions de nullité]
[Le conseil soulève la nullité de la garde à vue|Des conclusions de nullité ont été déposées avant toute défense au fond] : [le tribunal joint l'incident au fond|l'avis tardif à magistrat fait nécessairement grief ; la nullité est prononcée].
## [Au fond|Sur la culpabilité]
[Le prévenu explique s'être trouvé là par hasard|{{p}} soutient n'avoir rien pris ni frappé personne]. [Les policiers ne décrivent aucun geste précis|La vidéo, visionnée à l'audience, montre un autre individu]. [La victime n'a pas comparu et n'a pas reconnu l'intéressé{{e}}|Le plaignant est absent].
[La preuve de la culpabilité n'est pas rapportée|Dans ces conditions, la prévention n'est pas établie].
## [Décision|PAR CES MOTIFS]
Le tribunal [, publiquement et contradictoirement,|, statuant sur le siège,] RELAXE {{p}} [de l'ensemble des fins de la poursuite|pour les faits de {{o}}]. [Ordonne sa remise en liberté immédiate|Dit qu'{{il}} sera libéré{{e}} sur-le-champ, s'{{il}} n'est retenu{{e}} pour autre cause].{notice}
? [Déclare irrecevable la constitution de partie civile|Rejette les demandes indemnitaires].
""", day=long_date(decision.day), judge=decision.judge.name, clerk=person(rng).name, other=person(rng).name, counsel=person(rng).name, o=decision.offence, **about(decision.person))  # fmt: skip
    body = f"{court_head(decision.court, rng, '23e chambre - comparutions immédiates')}<p>{pick(rng, 'N°', 'Minute')} {escape(decision.number)} - {pick(rng, 'parquet', 'n° parquet')} {decision.parquet}</p>{heading(rng, 'JUGEMENT', 'JUGEMENT CORRECTIONNEL (comparution immédiate)', 'NOTES ET DISPOSITIF - JUGEMENT DE RELAXE')}{text}{signature(rng, 34)}{signature(rng, 34)}{round_stamp(rng, decision.court.upper(), 'R F')}"
    return Sheet(leaf(rng, body), decision.fields())


def family_unit_decision(annex: Annex, rng: Random) -> Sheet:
    """A decision on a visit in a unit of family life: who, how long, what may be brought, rent in kind, sanctions."""
    case, visitor = held(annex, rng), person(rng)
    day = day_between(rng, case.start, case.end)
    text = prose(rng, """
[Vu la demande de {p}, écrou {ecrou}|Sur la demande présentée par {p} (écrou {ecrou})], [et l'accord écrit de|tendant à recevoir] {visitor}, [titulaire d'un permis de visite permanent|déjà admis(e) aux parloirs] ;
[Après avis de la commission pluridisciplinaire unique|La commission entendue], [le chef d'établissement décide|il est décidé] :
[Une visite en unité de vie familiale est accordée|Accès à l'UVF autorisé] le {day}, [pour six heures|pour vingt-quatre heures|pour une durée de quarante-huit heures]. [Le visiteur se présentera au parloir à 13 h 30|Rendez-vous à la porte principale à 9 h], [muni de sa pièce d'identité|casier obligatoire].
[Les denrées sont commandées en cantine par la personne détenue|Aucun produit extérieur n'est admis], [hors traitement médical signalé|sauf matériel de puériculture]. [Un état des lieux est dressé à l'entrée et à la sortie|Les surveillants annoncent leurs passages par l'interphone].
? [Fréquence : une visite par trimestre|Parloirs familiaux : la demande reste possible chaque mois].
[Tout manquement met fin à la visite et peut entraîner le retrait du permis de visite|La présente autorisation peut être retirée à tout moment pour des motifs de sécurité].
""", ecrou=case.ecrou, visitor=f"{visitor.title} {visitor.name}", day=long_date(day), **about(annex.person))  # fmt: skip
    body = f"{issuer(rng, case.prison, ('Direction de la détention', 'Unités de vie familiale et parloirs familiaux'))}{heading(rng, 'DÉCISION D’ACCÈS À UNE UNITÉ DE VIE FAMILIALE', 'VISITE EN UVF - AUTORISATION', 'Parloir familial : décision')}{text}<p class=r>{long_date(day - timedelta(days=rng.randint(5, 25)))}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})


def taught_in_prison(annex: Annex, rng: Random) -> Sheet:
    """The teaching unit of a prison attests enrolment and hours, levels reached, without naming the reason of the stay."""
    case, teacher = held(annex, rng), person(rng)
    day = day_between(rng, case.end, annex.sent)
    rows = [["Enseignement", "Volume", "Appréciation"], *([name, f"{rng.randint(8, 90)} h", pick(rng, "assidu", "progrès réguliers", "bon niveau", "à poursuivre")] for name in rng.sample(["Français", "Mathématiques", "Anglais", "Préparation CFG", "Code de la route", "Informatique", "Histoire-géographie"], rng.randint(3, 5)))]  # fmt: skip
    text = prose(rng, """
[Je soussigné{te} {teacher}|{teacher}], [responsable local de l'enseignement|professeur des écoles, responsable de l'unité locale d'enseignement], [atteste|certifie] que {p}, {ne}, [a été inscrit{e}|était régulièrement inscrit{e}] aux cours de l'unité pour l'année scolaire {year} et [a suivi les enseignements ci-après|y a été assidu{e}] :
""", teacher=teacher.name, te=teacher.agrees, year=f"{case.start.year}-{case.start.year + 1}", **about(annex.person))  # fmt: skip
    end = prose(rng, "? [L'intéressé{e} a obtenu le certificat de formation générale|Une inscription au diplôme d'accès aux études universitaires était envisagée].\n[Ce certificat de scolarité est délivré par l'Éducation nationale|Attestation de scolarité établie à la demande de l'élève], [sans mention de l'établissement pénitentiaire à l'en-tête|pour valoir ce que de droit].", **about(annex.person))  # fmt: skip
    body = f"{issuer(rng, 'Unité pédagogique régionale', ('Éducation nationale', 'Unité locale d’enseignement'))}{heading(rng, 'CERTIFICAT DE SCOLARITÉ', 'ATTESTATION DE SCOLARITÉ', 'Attestation d’inscription et de suivi de cours')}{text}{grid(rows)}{end}<p class=r>{any_date(day, rng)}<br>{signature(rng)}</p>{boxed_stamp(rng, ('ÉDUCATION NATIONALE', 'U.L.E.'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def notice_before_petition(annex: Annex, rng: Random) -> Sheet:
    """The registry of a first presidency answers someone who asks how to be compensated: a letter, then a list of papers."""
    case = held(annex, rng)
    day = annex.day + (annex.sent - annex.day) / 2
    text = prose(rng, """
{p},
[Vous m'avez interrogé|En réponse à votre demande d'information], [sur l'indemnisation de votre détention|relative à vos droits], [je vous adresse l'avis suivant|voici les règles applicables] (articles 149 à 150 du code de procédure pénale).
[Une personne détenue provisoirement puis mise hors de cause par une décision devenue définitive|Celui qui a été détenu puis relaxé, acquitté ou qui a bénéficié d'un non-lieu] [a droit à réparation|peut obtenir réparation] de son préjudice, [qu'il soit moral ou matériel|moral et matériel]. [La procédure est gratuite et sans représentation obligatoire|L'avocat n'est pas obligatoire].
[Vous disposez de six mois|Le délai est de six mois] à compter [du jour où la décision est définitive|de la date à laquelle la décision ne peut plus être contestée]. [Si l'avis prévu par la loi ne vous a pas été donné, ce délai ne court pas|Passé ce délai, la demande serait irrecevable].
## [Pièces à réunir|Composition du dossier]
[Copie de la décision et certificat de non-recours|La décision et la preuve qu'elle est définitive] ; [fiche pénale ou billet de sortie|un document de l'établissement pénitentiaire indiquant les dates] ; [justificatifs de ressources avant l'incarcération|bulletins de salaire] ; [factures d'avocat détaillées|tout document médical] ; [relevé d'identité bancaire|pièce d'identité].
## [Dépôt|Où adresser la requête]
[Greffe de la première présidence, palais de justice {town}|Au premier président de la cour d'appel, par lettre recommandée] ou [remise contre récépissé|dépôt au greffe aux heures d'ouverture]. [Je ne peux vous donner de conseil sur le montant|Le greffe ne délivre pas de consultation juridique].
""", town=of(town_of(case.court)), **about(annex.person))  # fmt: skip
    body = f"{court_head('Cour d’appel', rng, 'Première présidence - réparation des détentions')}<p class=r>{any_date(day, rng)}</p>{heading(rng, 'Réparation à raison d’une détention : avis', 'AVIS D’INFORMATION - ARTICLE 149', 'Droit à réparation : notice')}<p>N/Réf. {reference(rng, 'RD 99/999', '99/RDP/999')}</p>{text}<p>{pick(rng, 'Le greffier', 'La directrice de greffe')} {signature(rng, 34)}</p>"
    return Sheet(leaf(rng, body), {})

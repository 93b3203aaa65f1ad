"""Papers of a civil case: writ, pleadings, summons, a judge's calendar, what the parties' program sends."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import Company, company
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.held import day_between, held, paragraphs
from benchmarks.corpus.layouts.parts import born, cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money, spaced

_FACTS = (
    "Le demandeur a vainement sollicité l'exécution des engagements pris ; les relances adressées par lettre recommandée sont demeurées sans réponse.",
    "Par lettre remise en main propre, la société a mis fin aux relations au motif d'une absence prolongée, alors qu'elle connaissait la situation de l'intéressé.",
    "Une mesure d'expertise a été ordonnée en référé ; le rapport, déposé au contradictoire des parties, retient la responsabilité de la défenderesse.",
    "Les loyers ont continué d'être appelés alors que les clés avaient été restituées au mandataire, ainsi qu'il résulte de l'état des lieux.",
    "L'affaire a été renvoyée à plusieurs reprises, sans que le demandeur y soit pour quoi que ce soit, de sorte qu'elle attend d'être jugée depuis plus de trois ans.",
    "Il est de jurisprudence constante que celui qui se prétend libéré doit justifier du paiement ou du fait qui a produit l'extinction de son obligation ; tel n'est pas le cas en l'espèce.",
    "Le préjudice subi est double : perte de revenus d'abord, telle qu'elle ressort des bulletins versés aux débats (pièce n° 4) ; trouble dans les conditions d'existence ensuite.",
    "Il serait inéquitable de laisser à la charge du concluant les frais qu'il a dû exposer pour faire valoir ses droits.",
    "La défenderesse oppose une fin de non-recevoir tirée de la prescription, dont il sera démontré qu'elle ne peut prospérer.",
)  # fmt: skip
_LAWS = ("1103 et 1231-1 du code civil", "1240 du code civil", "L. 1234-1 et L. 1235-3 du code du travail", "L. 141-1 du code de l'organisation judiciaire", "1719 et 1720 du code civil")  # fmt: skip


def _heading(firm: Company) -> str:
    return f"la société {escape(firm.name)}, {escape(firm.form)}, immatriculée sous le n° {spaced(firm.siren, 3, 3, 3)}, dont le siège est {escape(firm.address.line)}, prise en la personne de son représentant légal"


def _day(annex: Annex, rng: Random, before: int = 125) -> date:
    """A day so long before the claim that what the paper calls to is past."""
    last = annex.sent - timedelta(days=before)
    return day_between(rng, last - timedelta(days=500), last)


def _rg(day: date, rng: Random) -> str:
    return f"{day.year % 100:02d}/{rng.randint(1, 9999):05d}"


def writ(annex: Annex, rng: Random) -> Sheet:
    """A bailiff's writ: the year in words, who summons whom, what awaits the absent, what is asked."""
    case, who, firm = held(annex, rng), annex.person, company(rng, rng.choice(["employer", "landlord", "insurer"]))  # fmt: skip
    lawyer, bailiff, day = person(rng), person(rng), _day(annex, rng)
    asked = "".join(f"<p>- {text} ;</p>" for text in rng.sample([f"condamner la défenderesse au paiement de {money(Decimal(rng.randint(8, 300) * 100))} en principal", f"dire que cette somme portera intérêts au taux légal à compter du {long_date(day - timedelta(days=90))}", "ordonner la capitalisation des intérêts", "ordonner une mesure d'expertise", f"allouer {money(Decimal(rng.randint(10, 40) * 100))} au titre des frais irrépétibles", "condamner la défenderesse aux entiers dépens"], rng.randint(3, 5)))  # fmt: skip
    css = f"body{{font:11.5pt/1.65 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h2{{text-align:center;letter-spacing:1mm}} .m{{float:left;width:34mm;font-size:8pt;border-right:.3mm solid #000;margin:0 6mm 4mm 0;line-height:1.4}}"
    body = (
        f"<div class=m>{escape(bailiff.name)}<br>Commissaire de justice<br>{lines(address(rng).lines)}<br><br>Acte n° {rng.randint(10000, 99999)}<br>Coût : {rng.randint(50, 120)},{rng.randint(10, 99)} €</div><h2>{rng.choice(['ASSIGNATION', 'ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE', 'EXPLOIT INTRODUCTIF D’INSTANCE', 'ASSIGNATION À COMPARAÎTRE'])}</h2><p><b>L'AN {in_words(day.year).upper()} ET LE {day_in_words(day).upper()}</b></p><p><b>À LA DEMANDE DE :</b> {who.title} {escape(who.name)}, {born(who)}, demeurant {escape(annex.address.line)}, ayant pour avocat Maître {escape(lawyer.name)} du barreau de {escape(case.town)}, {rng.choice(['lequel se constitue', 'qui se constitue et au cabinet duquel il est fait élection de domicile'])},</p><p><b>J'AI, COMMISSAIRE DE JUSTICE SOUSSIGNÉ, DONNÉ ASSIGNATION À :</b> {_heading(firm)},</p>"
        f"<p>d'avoir à comparaître le {long_date(day + timedelta(days=rng.randint(25, 90)))} à {rng.choice(['9 heures', '9 h 30', '14 heures'])} devant le {escape(case.court[0].lower() + case.court[1:])}, {rng.choice(['1re chambre civile', 'pôle social', '4e chambre', 'pôle de proximité'])}.</p><p>Vous êtes tenu de constituer avocat dans les quinze jours. Faute de comparaître, un jugement peut être rendu contre vous sur les seuls éléments fournis par votre adversaire.</p><p style='font-size:9pt'><b>{rng.choice(['TRÈS IMPORTANT', 'RAPPEL', 'NOTA'])}</b> : les personnes dont les ressources sont insuffisantes peuvent bénéficier, si elles remplissent les conditions, de l'aide de l'État et s'adresser à cette fin au bureau établi au siège du tribunal de leur domicile. Les pièces sur lesquelles la demande est fondée sont énumérées en fin d'acte. Conformément aux articles 54 et 56 du code de procédure civile, le demandeur a entrepris {rng.choice(['une tentative de résolution amiable, demeurée infructueuse', 'les diligences en vue d’une conciliation', 'une médiation qui n’a pas abouti'])}.</p><p style='{rng.choice(['', 'break-before:page'])}'><b>{rng.choice(['OBJET DE LA DEMANDE', 'RAPPEL DES FAITS', 'PLAISE AU TRIBUNAL'])}</b></p>{paragraphs(rng, _FACTS, 2, 4)}<p>C'est dans ces conditions que le requérant agit, sur le fondement des articles {rng.choice(_LAWS)}.</p><p><b>PAR CES MOTIFS</b>, il est demandé au tribunal de :</p>{asked}<p>SOUS TOUTES RÉSERVES</p>{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', 'ACTE')}"
    )
    return Sheet(document(css, body, margin="19mm 22mm"), {})


def pleadings(annex: Annex, rng: Random) -> Sheet:
    """A party's pleadings: parties set in the middle, headings numbered, list of exhibits; some pages."""
    case, who, firm = held(annex, rng), annex.person, company(rng, rng.choice(["employer", "landlord"]))
    mine, theirs, day = person(rng), person(rng), _day(annex, rng)
    css = f"body{{font:12pt/1.7 {rng.choice([SERIF, SANS])};text-align:justify}} .r{{font-size:9pt}} .p{{margin:4mm 0 4mm 40mm}} h3{{font-size:12pt;text-decoration:underline}}"
    parts = [("I.", rng.choice(["FAITS ET PROCÉDURE", "RAPPEL DES FAITS"])), ("II.", rng.choice(["DISCUSSION", "EN DROIT", "MOYENS"])), ("III.", rng.choice(["SUR LES DEMANDES", "SUR LE QUANTUM", "SUR LES FRAIS"]))]  # fmt: skip
    facts = rng.sample(_FACTS, 7)
    told = "".join(f"<h3>{number} {title}</h3>{''.join(f'<p>{fact}</p>' for fact in facts[2 * n : 2 * n + 2 + n // 2])}" for n, (number, title) in enumerate(parts))  # fmt: skip
    exhibits = "".join(f"<br>{n}. {text}" for n, text in enumerate(rng.sample(["Contrat", "Courrier du conseil", "Attestation de M. X", "Bulletins de salaire", "Mise en demeure", "Rapport d'expertise", "Échanges de courriels", "Décompte"], rng.randint(4, 7)), 1))  # fmt: skip
    body = (
        f"<p class=r>{rng.choice(['Notifié par RPVA le', 'Signifié le', 'Pour l’audience du'])} {day:%d/%m/%Y}<br>RG n° {_rg(day, rng)}</p><p class=c><b>{rng.choice(['CONCLUSIONS EN DEMANDE', 'CONCLUSIONS RÉCAPITULATIVES N° 2', 'CONCLUSIONS', 'ÉCRITURES EN RÉPLIQUE', 'CONCLUSIONS D’INTIMÉ'])}</b><br>{rng.choice(['devant le', 'À Mesdames et Messieurs les président et juges du'])} {escape(case.court[0].lower() + case.court[1:])}</p><div class=p><b>POUR</b><br>{who.title} {escape(who.name)}, demeurant {escape(annex.address.line)}<br><i>{rng.choice(['Demandeur', 'Appelant', 'Requérant'])}</i> - ayant pour conseil Me {escape(mine.name)}</div><div class=p><b>CONTRE</b><br>{_heading(firm)}<br><i>{rng.choice(['Défenderesse', 'Intimée'])}</i> - Me {escape(theirs.name)}</div>"
        f"<p><b>{rng.choice(['PLAISE AU TRIBUNAL', 'IL SERA EXPOSÉ CE QUI SUIT', 'PLAISE À LA COUR'])}</b></p>{told}<h3>DISPOSITIF</h3><p>Vu les articles {rng.choice(_LAWS)}, vu les pièces,</p><p>Déclarer {who.title} {escape(who.name)} recevable et bien fondé{who.agrees} ; condamner {escape(firm.name)} à lui verser {money(Decimal(rng.randint(15, 400) * 100))} ; {rng.choice(['la débouter de ses demandes reconventionnelles', 'rappeler l’exécution provisoire de droit'])} ; la condamner à {money(Decimal(rng.randint(10, 35) * 100))} en application de l'article 700 du code de procédure civile.</p>{signature(rng)}<p class=r style='text-align:left'>BORDEREAU DE PIÈCES{exhibits}</p>"
    )
    return Sheet(document(css, body, margin="22mm 25mm"), {})


def labour_summons(annex: Annex, rng: Random) -> Sheet:
    """The registry of an industrial tribunal calls a claimant to conciliation."""
    who, firm, day = annex.person, company(rng, "employer"), _day(annex, rng)
    place, clerk = address(rng), person(rng)
    heard = day + timedelta(days=rng.randint(20, 120))
    rows = [("N° RG", f"F {_rg(day, rng)}"), ("Section", rng.choice(["Commerce", "Industrie", "Activités diverses", "Encadrement"])), ("Demandeur", who.name), ("Défendeur", firm.name), ("Nature", rng.choice(["contestation du licenciement", "rappel de salaire", "rupture du contrat de travail"]))]  # fmt: skip
    heads = "".join(cells((label, f"<div class=r>{money(Decimal(rng.randint(3, 120) * 100))}</div>")) for label in rng.sample(["Indemnité compensatrice de préavis", "Congés payés y afférents", "Dommages-intérêts", "Indemnité légale de licenciement", "Rappel de salaires", "Article 700 CPC"], rng.randint(2, 5)))  # fmt: skip
    notes = ("Vous devez comparaître en personne, sauf motif légitime ; vous pouvez vous faire assister.", "Si vous ne comparaissez pas, la demande peut être déclarée caduque.", "Les pièces doivent être communiquées à l'adversaire avant l'audience.", "Munissez-vous de la présente et d'une pièce d'identité.")  # fmt: skip
    css = f"body{{font:10.5pt/1.5 {rng.choice([SANS, NARROW, MONO])}}} .w td{{border-bottom:.2mm solid #777;padding:1mm 3mm}} .b{{border:.5mm solid #000;padding:4mm;text-align:center;font-size:12pt;margin:5mm 0}}"
    body = f"<table class=full><tr><td><b>CONSEIL DE PRUD'HOMMES</b><br>{lines(place.lines)}<br>Greffe</td><td class=r>{rng.choice(['Lettre simple', 'Récépissé', 'L.R.A.R.'])}<br><br>{escape(who.short_title)} {escape(who.name)}<br>{lines(annex.address.lines)}</td></tr></table><h3>{rng.choice(['CONVOCATION DEVANT LE BUREAU DE CONCILIATION ET D’ORIENTATION', 'AVIS D’AUDIENCE', 'Convocation du demandeur', 'CONVOCATION - BUREAU DE JUGEMENT'])}</h3><table class=w>{label_rows(rows)}</table><div class=b>{long_date(heard)} à {rng.choice(['9 h 00', '13 h 30', '14 h 00'])}<br>salle {rng.choice('ABC1234')}</div><p>{rng.choice(['Chefs de demande', 'Votre requête porte sur', 'Sommes demandées'])} :</p><table class='w full'>{heads}</table><div style='margin-top:5mm'>{paragraphs(rng, notes, 2, 4)}</div><p>{escape(place.place.commune)}, le {day:%d/%m/%Y}<br>Le greffier, {escape(clerk.name)}</p>{signature(rng)}{boxed_stamp(rng, ('GREFFE', f'{day:%d.%m.%Y}')) if rng.random() < 0.5 else ''}"
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def judges_calendar(annex: Annex, rng: Random) -> Sheet:
    """An order of the judge who readies the case: dates for pleadings, closing, hearing."""
    case, who, firm = held(annex, rng), annex.person, company(rng, rng.choice(["insurer", "landlord"]))
    day = _day(annex, rng, 290)
    steps = ["Conclusions du demandeur", "Conclusions du défendeur", "Réplique éventuelle", "Incidents", "Clôture", "Plaidoiries"]  # fmt: skip
    rows = "".join(cells((step, f"{day + timedelta(days=40 + 45 * n + rng.randint(0, 12)):%d/%m/%Y}", rng.choice(["", "RPVA", "impératif"]) if n < 5 else rng.choice(["9 h", "14 h"]))) for n, step in enumerate(steps))  # fmt: skip
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, DEJA])}}} .w td{{border:.3mm solid #000;padding:2mm 4mm}}"
    body = f"<p>{escape(case.court.upper())}<br>{rng.choice(['2e chambre civile', 'Chambre du contentieux général', 'Pôle civil, cabinet C'])}<br>N° RG {_rg(day, rng)} - N° Portalis {''.join(rng.choices('ABCDEFGHJKLMNPRSTVWXYZ0123456789', k=4))}-W-B7{rng.choice('FGH')}-{''.join(rng.choices('ABCDEFGHJK', k=4))}</p><p class=c style='font-size:14pt'>{rng.choice(['ORDONNANCE DU JUGE DE LA MISE EN ÉTAT', 'CALENDRIER DE PROCÉDURE', 'BULLETIN DE MISE EN ÉTAT', 'ORDONNANCE DE RENVOI'])}</p><p>{who.title} {escape(who.name)} <i>c/</i> {escape(firm.name)}</p><p>Le {long_date(day)}, {escape(case.judge.name)}, assisté{case.judge.agrees} de {escape(case.clerk.name)}, a rendu la décision suivante, {rng.choice(['par mention au dossier', 'insusceptible de recours immédiat', 'les conseils avisés'])} :</p><p>Vu les articles {rng.choice(['780 et suivants', '763 à 787', '799 et 800'])} du code de procédure civile ;</p><p>{rng.choice(['L’affaire n’étant pas en état d’être jugée', 'À la demande des parties', 'Un conseil n’ayant pas conclu'])}, il y a lieu de fixer les échéances suivantes :</p><table class='w full'>{rows}</table><p style='margin-top:5mm'>À défaut, {rng.choice(['l’instruction pourra être close à l’égard de la partie défaillante', 'la radiation sera prononcée', 'il sera tiré toute conséquence'])}.</p>{signature(rng)}{round_stamp(rng, case.court.upper(), 'CIVIL')}"
    return Sheet(document(css, body, margin="22mm"), {})


def counsel_messages(annex: Annex, rng: Random) -> Sheet:
    """Messages between counsel and the registry, printed from the lawyers' network, newest first."""
    who, firm = annex.person, company(rng, "employer")
    mine, theirs, day = person(rng), person(rng), _day(annex, rng)
    number, told = _rg(day, rng), ""
    said = ["Mon Cher Confrère, je n'ai pas reçu vos pièces 4 à 9. À défaut, je solliciterai leur rejet.", "Le greffe vous informe que l'appel de la cause est reporté. Le président est empêché.", "Veuillez trouver mes dernières écritures, avec leur bordereau. Votre bien dévoué.", "Je sollicite un report : mon client n'a pu être joint, étant incarcéré.", "Bonjour, votre dépôt a été accepté. Aucun accusé papier ne sera émis.", "Nous sommes sans date depuis quatorze mois. Le dossier peut-il être fixé ?"]  # fmt: skip
    for text in rng.sample(said, rng.randint(3, 5)):
        sender, other = rng.choice([(mine, theirs), (theirs, mine)])
        rows = [("Émetteur", rng.choice([f"Cabinet {sender.used_name}", "greffe-civil2"])), ("Destinataire", f"Cabinet {other.used_name}"), ("Date", f"{day:%d/%m/%Y} {rng.randint(8, 19):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}"), ("Sujet", f"{number} {who.used_name.upper()} / {firm.name}"), ("Fichiers", rng.choice(["aucun", "conclu.pdf (212 Ko)", "bordereau.pdf", "xml + 2 pdf"]))]  # fmt: skip
        told += f"<div class=m><table>{label_rows(rows)}</table><p>{text}</p></div>"
        day -= timedelta(days=rng.randint(3, 60))
    css = f"body{{font:9pt/1.5 {rng.choice([DEJA, SANS])}}} .m{{border:.3mm solid #9ab;border-radius:2mm;padding:3mm;margin-bottom:4mm}} .m td{{padding:.2mm 6mm .2mm 0;font-size:8pt;color:#345}} .m p{{margin:3mm 0 0;font-size:10pt}}"
    head = f"<p style='background:#234;color:#fff;padding:3mm'>{rng.choice(['Messagerie sécurisée des avocats', 'e-Barreau - boîte', 'Réseau privé virtuel - fil du dossier'])} &nbsp; {number}</p>"
    return Sheet(document(css, head + told, margin="12mm 15mm"), {})

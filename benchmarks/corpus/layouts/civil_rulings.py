"""More papers of a civil case: a judgment, an order in summary proceedings, a form of request, an appeal, a seizure, an expert's call."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import Company, company
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.blocks import court_head, said, worded
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money, phone_groups, spaced

_SUITS = (
    ("paiement de loyers et charges", "Le bailleur produit le contrat, un décompte et la mise en demeure restée sans effet."),
    ("contestation de la rupture du contrat de travail", "La lettre de rupture fixe les limites du litige ; l'employeur invoque une absence qu'il n'établit pas avoir mis en demeure de justifier."),
    ("remboursement d'un prêt à la consommation", "Le prêteur ne justifie pas avoir vérifié la solvabilité de l'emprunteur."),
    ("réparation d'un dommage matériel", "Le rapport de l'expert amiable, discuté contradictoirement, retient un lien de causalité."),
    ("restitution d'un dépôt de garantie", "L'état des lieux de sortie ne relève aucune dégradation locative."),
    ("expulsion et indemnité d'occupation", "Le commandement visant la clause résolutoire est demeuré infructueux pendant deux mois."),
)  # fmt: skip


def _day(annex: Annex, rng: Random, before: int = 110) -> date:
    last = annex.sent - timedelta(days=before)
    return day_between(rng, last - timedelta(days=600), last)


def _rg(day: date, rng: Random) -> str:
    return f"{day.year % 100:02d}/{rng.randint(1, 9999):05d}"


def _sum(rng: Random) -> str:
    return money(Decimal(rng.randint(3, 160) * 100) + Decimal(rng.randint(0, 99)) / 100)


def _firm(rng: Random) -> Company:
    return company(rng, rng.choice(["landlord", "employer", "insurer", "bank", "social_landlord"]))


def local_judgment(annex: Annex, rng: Random) -> Sheet:
    """A judgment of a civil court or labour court: parties in two columns, grounds, operative part in capitals; pages."""
    case, firm, day = held(annex, rng), _firm(rng), _day(annex, rng)
    matter, reason = rng.choice(_SUITS)
    labour = "travail" in matter
    court = f"Conseil de prud'hommes - {case.town}" if labour else case.court
    css = f"@page{{@bottom-center{{content:'- ' counter(page) ' -';font:9pt {SERIF}}}}} body{{font:11.5pt/1.65 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} .g td{{width:50%;vertical-align:top;padding:2mm}} h4{{margin:6mm 0 2mm;text-align:{pick(rng, 'center', 'left')}}}"
    claimant = f"<b>{pick(rng, 'DEMANDEUR', 'ENTRE', 'PARTIE DEMANDERESSE')}</b><br>{annex.person.title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}<br>{pick(rng, 'comparant en personne', 'représenté par Me ' + escape(person(rng).name), 'assisté d’un défenseur')}"
    against = f"<b>{pick(rng, 'DÉFENDEUR', 'ET', 'PARTIE DÉFENDERESSE')}</b><br>{escape(firm.name)}<br>{lines(firm.address.lines)}<br>{pick(rng, 'non comparante', 'représentée par Me ' + escape(person(rng).name))}"
    ruling = [f"CONDAMNE {escape(firm.name)} à payer à {annex.person.title} {escape(annex.person.name)} la somme de {_sum(rng)}", "DÉBOUTE les parties du surplus de leurs demandes", "DIT que les intérêts courront au taux légal", f"CONDAMNE {escape(firm.name)} aux dépens", "RAPPELLE que l'exécution provisoire est de droit"]  # fmt: skip
    body = (
        f"{court_head(court, rng, pick(rng, 'Pôle de proximité', 'Chambre civile', 'Section commerce') if not labour else '')}<p>{pick(rng, 'N° RG', 'RG n°', 'Minute n°')} {_rg(day, rng)}</p><h3 class=c>{pick(rng, 'JUGEMENT', 'JUGEMENT CIVIL', 'JUGEMENT RÉPUTÉ CONTRADICTOIRE')} {pick(rng, 'DU', 'rendu le', 'prononcé le')} {said(day, rng)}</h3><table class='full g'><tr><td>{claimant}</td><td>{against}</td></tr></table><p>Président : {escape(case.judge.name)} - Greffier : {escape(case.clerk.name)}</p>"
        f"<h4>{pick(rng, 'EXPOSÉ DU LITIGE', 'FAITS, PROCÉDURE ET PRÉTENTIONS', 'Rappel des faits')}</h4><p>Par {pick(rng, 'requête reçue au greffe', 'assignation', 'déclaration')} le {said(day - timedelta(days=rng.randint(90, 400)), rng)}, la juridiction a été saisie d'une demande en {matter}.</p><p>{pick(rng, 'Le demandeur expose avoir été empêché d’agir plus tôt en raison de son incarcération.', 'Le défendeur conclut au rejet et forme une demande reconventionnelle.', 'La tentative de conciliation a échoué.')}</p><h4>{pick(rng, 'MOTIFS DE LA DÉCISION', 'SUR CE', 'MOTIFS')}</h4><p>{reason}</p><p>{pick(rng, 'Aux termes de l’article 9 du code de procédure civile, il incombe à chaque partie de prouver les faits nécessaires au succès de sa prétention.', 'L’équité commande de ne pas faire application de l’article 700.', 'La résistance abusive n’est pas caractérisée.')}</p><h4>PAR CES MOTIFS</h4>{''.join(f'<p>{text} ;</p>' for text in ruling[: rng.randint(3, 5)])}<table class=full><tr><td>Le greffier {signature(rng, 30)}</td><td>Le président {signature(rng, 30)}</td></tr></table>{at_times(rng, round_stamp(rng, court.upper(), 'R F', size_mm=32))}"
    )
    return Sheet(document(css, body, margin="21mm 23mm"), {})


def summary_order(annex: Annex, rng: Random) -> Sheet:
    """An order in summary proceedings, or an order to pay on request, on a dense page with an executory formula."""
    case, firm, day = held(annex, rng), _firm(rng), _day(annex, rng)
    title = pick(rng, "ORDONNANCE DE RÉFÉRÉ", "ORDONNANCE PORTANT INJONCTION DE PAYER", "ORDONNANCE SUR REQUÊTE")  # fmt: skip
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, MONO, SERIF])};text-align:justify}} .k{{border:.3mm solid #000;padding:3mm}}"
    rows = [("Requérant", firm.name), ("Débiteur", f"{annex.person.title} {annex.person.name}"), ("Principal", _sum(rng)), ("Frais accessoires", _sum(rng)), ("Référence", _rg(day, rng))]  # fmt: skip
    body = (
        f"<div class=k>{escape(case.court)}<br>{pick(rng, 'Juge des contentieux de la protection', 'Président, statuant en référé', 'Service des injonctions de payer')}</div><h3 class=c>{title}</h3><p>Le {said(day, rng)},</p><p>Vu {pick(rng, 'la requête qui précède', 'l’assignation délivrée', 'les pièces produites')} ; vu les articles {pick(rng, '1405 et suivants', '834 et 835', '493 à 498')} du code de procédure civile ;</p><table>{label_rows(rows)}</table><p>{pick(rng, 'L’obligation n’apparaît pas sérieusement contestable.', 'La demande paraît fondée en partie.', 'L’urgence est établie.')} {rng.choice(_SUITS)[1]}</p>"
        f"<p>{pick(rng, 'ENJOIGNONS au débiteur de payer', 'ORDONNONS, à titre provisionnel, le paiement de', 'DISONS n’y avoir lieu à référé pour le surplus ; ALLOUONS')} les sommes ci-dessus ;</p><p>{pick(rng, 'L’opposition est ouverte dans le mois de la signification.', 'La présente ordonnance est exécutoire à titre provisoire.', 'Appel possible dans les quinze jours.')}</p><p>{escape(case.judge.name)} {signature(rng)} {boxed_stamp(rng, ('FORMULE EXÉCUTOIRE', f'{day:%d.%m.%Y}')) if rng.random() < 0.6 else round_stamp(rng, case.court.upper(), 'CIVIL')}</p>"
    )
    return Sheet(document(css, body, margin="19mm 22mm"), {})


def claim_form(annex: Annex, rng: Random) -> Sheet:
    """A form by which a litigant seizes a court without a lawyer: boxes, dots by hand, sums, list of pieces ticked."""
    case, firm, day = held(annex, rng), _firm(rng), _day(annex, rng)
    hand, ink = hand_and_ink(rng)
    who = annex.person

    def put(value: str) -> str:
        return pen(value, hand, ink)

    css = f"body{{font:9pt/1.9 {rng.choice([SANS, NARROW])}}} h4{{background:{pick(rng, '#d9e2f3', '#ddd', '#e9f0e1')};padding:1mm 2mm;margin:4mm 0 1mm}} .t{{font-family:DejaVu Sans;font-size:8pt}}"
    boxes = "<br>".join(f"{tick(rng.random() < 0.5)} {text}" for text in ("je demande le paiement d'une somme", "je demande des dommages et intérêts", "une conciliation a été tentée", "je souhaite que le jugement soit rendu sans audience"))  # fmt: skip
    body = (
        f"<table class=full><tr><td>N° {rng.randint(11, 16)}{rng.randint(100, 999)}*0{rng.randint(1, 9)}<br>{pick(rng, 'Requête au tribunal judiciaire', 'Saisine par voie de requête', 'DÉCLARATION AU GREFFE')}</td><td class=r>{pick(rng, 'Cadre réservé au greffe', 'N° RG')} : {_rg(day, rng)}</td></tr></table><h4>VOTRE IDENTITÉ</h4>{tick(who.sex == 'F')} Madame {tick(who.sex == 'M')} Monsieur<br>Nom {put(who.used_name)} Prénom {put(who.forenames[0])}<br>Né(e) le {put(f'{who.born:%d/%m/%Y}')} à {put(who.birthplace.commune)}<br>Adresse {put(annex.address.line)}"
        f"<h4>VOTRE ADVERSAIRE</h4>Dénomination {put(firm.name)}<br>Siège {put(firm.address.line)}<h4>VOTRE DEMANDE</h4>{pick(rng, 'Tribunal', 'Juridiction')} : {put(case.court)}<br>Objet : {put(rng.choice(_SUITS)[0])}<br>Somme en principal : {put(_sum(rng))}<div class=t>{boxes}</div><h4>EXPOSÉ DES MOTIFS</h4>{put(pick(rng, 'On ne m’a jamais rendu ma caution.', 'Je n’ai rien touché depuis mon départ.', 'La société ne répond plus à mes lettres.'))}<p>Je certifie sur l'honneur l'exactitude de ces renseignements. Fait à {put(annex.address.place.commune)} le {put(f'{day:%d/%m/%Y}')}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="14mm 17mm"), {})


def notice_of_appeal(annex: Annex, rng: Random) -> Sheet:
    """A declaration of appeal in a civil case, as the lawyers' network or the registry prints it, grounds listed by heads."""
    case, firm, day = held(annex, rng), _firm(rng), _day(annex, rng)
    judged = day - timedelta(days=rng.randint(8, 28))
    mine = person(rng)
    heads = "".join(f"<br>- {text}" for text in rng.sample(["débouté l'appelant de ses demandes", "condamné l'appelant aux dépens", "dit la demande irrecevable", "limité la condamnation", "rejeté la demande de délais"], rng.randint(2, 4)))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([SANS, MONO, DEJA])}}} .w{{width:100%}} .w td{{border:.2mm solid #666;padding:1.5mm 3mm;vertical-align:top}}"
    rows = [("Appelant", f"{surname_first(annex.person)}, {born(annex.person)}, {annex.address.line}"), ("Avocat", f"Me {mine.name}"), ("Intimé", f"{firm.name}, {firm.address.line}"), ("Décision attaquée", f"{case.court}, {judged:%d/%m/%Y}, RG {_rg(judged, rng)}"), ("Objet", rng.choice(_SUITS)[0])]  # fmt: skip
    body = (
        f"<p>COUR D'APPEL<br>{pick(rng, 'Greffe central', 'Pôle social', 'Chambre sociale - greffe')}</p><h3 class=c>{pick(rng, 'DÉCLARATION D’APPEL', 'RÉCÉPISSÉ DE DÉCLARATION D’APPEL', 'ACTE D’APPEL (représentation obligatoire)')}</h3><p>{pick(rng, 'N° de déclaration', 'Enregistrée sous le n°', 'DA n°')} {_rg(day, rng)} - {pick(rng, 'le', 'date')} {day:%d/%m/%Y} {rng.randint(9, 19)}:{rng.randint(10, 59)}</p><table class=w>{label_rows(rows)}</table><p style='margin-top:4mm'>Appel limité aux chefs de la décision qui ont :{heads}</p>"
        f"<p>{pick(rng, 'L’appelant dispose de trois mois pour conclure (article 908 du code de procédure civile).', 'L’affaire est orientée à bref délai.', 'Timbre fiscal joint.')}</p><p>{escape(mine.name)}</p>{signature(rng)}{at_times(rng, boxed_stamp(rng, ('ENREGISTRÉ', 'GREFFE CIVIL')))}"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def seizure_notice(annex: Annex, rng: Random) -> Sheet:
    """A bailiff's order to pay or notice of seizure: account of the debt in a table, threats of the law in a box."""
    firm, day, office = _firm(rng), _day(annex, rng), address(rng)
    bailiff = person(rng)
    title = pick(rng, "COMMANDEMENT DE PAYER AUX FINS DE SAISIE-VENTE", "DÉNONCIATION DE SAISIE-ATTRIBUTION", "COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE", "PROCÈS-VERBAL DE SAISIE-ATTRIBUTION", "SIGNIFICATION DE JUGEMENT")  # fmt: skip
    account = "".join(cells((name, f"<div class=r>{_sum(rng)}</div>")) for name in rng.sample(["Principal", "Intérêts échus", "Frais de procédure", "Droit de recouvrement", "Coût du présent acte", "Acomptes reçus", "Article 700"], rng.randint(4, 6)))  # fmt: skip
    css = f"body{{font:10.5pt/1.5 {rng.choice([SERIF, SANS, NARROW])}}} .h{{text-align:center;border-bottom:.4mm solid #000;padding-bottom:3mm}} .w{{width:110mm;margin:4mm auto}} .w td{{border:.2mm solid #555;padding:1.2mm 3mm}} .k{{border:.5mm solid #000;padding:3mm;font-size:9pt}}"
    body = (
        f"<div class=h><b>{escape(bailiff.name)}</b> - {pick(rng, 'Commissaire de justice', 'Huissier de justice', 'S.C.P. de commissaires de justice')}<br>{escape(office.line)} - {phone_groups(phone(rng))}</div><p>Dossier {rng.randint(10000, 99999)}/{rng.choice('ABCD')} - acte du {said(day, rng)}</p><h3 class=c>{title}</h3><p>{pick(rng, 'À la requête de', 'À la demande de', 'Agissant pour')} {escape(firm.name)}, {firm.form}, SIREN {spaced(firm.siren, 3, 3, 3)}, {escape(firm.address.line)},</p><p>{pick(rng, 'Signifié à', 'J’ai fait commandement à', 'Remis à')} : {annex.person.title} {escape(annex.person.name)}, demeurant {escape(annex.address.line)},</p><p>En vertu d'{pick(rng, 'un jugement', 'une ordonnance', 'un titre exécutoire')} du {said(day - timedelta(days=rng.randint(40, 300)), rng)}, {pick(rng, 'précédemment signifié', 'dont copie jointe')}, d'avoir à payer :</p><table class=w>{account}</table>"
        f"<div class=k><b>{pick(rng, 'TRÈS IMPORTANT', 'ATTENTION', 'À défaut de paiement')}</b> : {pick(rng, 'faute de paiement sous huit jours, vous pourrez y être contraint par la vente forcée de vos biens meubles.', 'toute contestation doit être portée devant le juge de l’exécution dans le mois.', 'un délai de deux mois vous est imparti ; passé ce délai, le bail sera résilié.')}</div>{at_times(rng, '<p>Acte déposé à l’étude, l’intéressé étant absent ; avis de passage laissé ce jour.</p>')}{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', 'ÉTUDE', size_mm=32)}"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), {})


def experts_call(annex: Annex, rng: Random) -> Sheet:
    """A letter of a court's expert that calls the parties to a meeting, or a registry's notice of a decision by post."""
    case, firm, day = held(annex, rng), _firm(rng), _day(annex, rng)
    expert = person(rng)
    meeting = day + timedelta(days=rng.randint(15, 60))
    by_expert = rng.random() < 0.5
    css = f"body{{font:11pt/1.55 {rng.choice([SERIF, SANS, DEJA])}}} .a{{margin:6mm 0 8mm 95mm}}"
    head = f"<b>{escape(expert.name)}</b><br>{pick(rng, 'Expert près la cour d’appel', 'Ingénieur - expert judiciaire')}" if by_expert else f"<b>{escape(case.court)}</b><br>Greffe civil"  # fmt: skip
    told = (
        f"<p>Désigné{expert.agrees} par ordonnance du {said(day - timedelta(days=30), rng)} (RG {_rg(day, rng)}), je convie les parties à une réunion {pick(rng, 'd’expertise', 'contradictoire')} le {worded(meeting)} à {rng.randint(9, 16)} heures, {escape(annex.address.line)}.</p><p>{pick(rng, 'La consignation a été versée.', 'Merci de me communiquer vos pièces avant cette date.', 'Les dires devront m’être adressés sous quinzaine.')}</p>"
        if by_expert
        else f"<p>J'ai l'honneur de vous notifier la décision rendue le {said(day - timedelta(days=8), rng)} dans l'affaire RG {_rg(day, rng)}, dont copie ci-jointe.</p><p>{pick(rng, 'L’appel doit être formé dans le délai d’un mois à compter de la réception du présent avis.', 'Cette décision est susceptible d’opposition.', 'Le recours est suspensif, sauf exécution provisoire.')}</p>"
    )
    body = f"{head}<div class=a>{annex.person.title} {escape(annex.person.name)}<br>{lines(annex.address.lines)}</div><p>{pick(rng, 'Lettre recommandée avec avis de réception', 'Par lettre simple et courriel', 'R.A.R.')}</p><p><b>{annex.person.short_title} {escape(annex.person.name)} {pick(rng, 'c/', 'contre', '/')} {escape(firm.name)}</b><br>{pick(rng, 'Objet', 'Nature')} : {rng.choice(_SUITS)[0]}</p>{told}<p>Le {long_date(day)}</p>{signature(rng)}"
    return Sheet(document(css, body, margin="20mm 22mm"), {})

"""Papers made in haste or by machines: e-mails, faxes, screens, slips and letters by hand, of types that are mostly solemn."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.court_papers import Petition, PrisonPaper, WorkContract
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, child, days_held, earlier, parents, pick
from benchmarks.corpus.layouts.blocks import said
from benchmarks.corpus.layouts.door_annex_parts import euros, pen, reference
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups


def _mail(rng: Random, day: str, sender: str, to: str, subject: str) -> str:
    """The head of a printed message, as one program or another prints it."""
    hour = f"{rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}"
    look = rng.randrange(3)
    if look == 0:
        return f"<p><b>{escape(subject)}</b></p><p class=fine>{pick(rng, '1 message', 'Boîte de réception')}</p><hr><p><b>{escape(sender)}</b><span style='float:right'>{day} {hour}</span><br>À : {escape(to)}</p>"
    if look == 1:
        return f"<p><b>De :</b> {escape(sender)}<br><b>Date :</b> {day} {hour}<br><b>À :</b> {escape(to)}<br><b>Objet :</b> {escape(subject)}</p><hr>"
    return f"<p style='border-bottom:.6mm solid #000'><b>{escape(to)}</b></p><table>{''.join(f'<tr><td style=width:25mm><b>{label}</b></td><td>{escape(value)}</td></tr>' for label, value in (('De:', sender), ('Envoyé:', f'{day} {hour}'), ('Objet:', subject)))}</table>"


def registry_fax(paper: PrisonPaper, rng: Random) -> Sheet:
    """A faxed page of a prison's registry to a court: header line of the machine, few words, the commitment closed."""
    values = about(paper.person) | {"start": f"{paper.start:%d/%m/%Y}", "end": f"{paper.end:%d/%m/%Y}", "ecrou": paper.ecrou, "prison": paper.prison}  # fmt: skip
    name = pick(rng, "BILLET DE SORTIE", "AVIS DE LEVÉE D'ÉCROU - BILLET DE SORTIE") if paper.kind == "billet" else pick(rng, "CERTIFICAT DE PRÉSENCE", "ATTESTATION DE PRÉSENCE")  # fmt: skip
    text = prose(rng, """
[EXPÉDITEUR|De] : {prison}, greffe &nbsp; [DESTINATAIRE|Pour] : [parquet, exécution des peines|conseil de l'intéressé{e}|SPIP]
[Nombre de pages|Pages (y compris celle-ci)] : 1
<hr>
{nom}, {ne}, N° ECROU {ecrou}
[DATE D'ECROU|ENTRÉE] : {start} / [LEVÉE D'ÉCROU|SORTIE] : {end}
[L'intéressé{e} n'est plus présent{e} à l'effectif|Ne fait plus partie de la population pénale de l'établissement|Dossier clos ce jour].
[Bonne réception|Pour valoir ce que de droit|Merci de votre diligence].
""", **values)  # fmt: skip
    body = f"<p style='font:8pt {MONO}'>{paper.end:%d/%m/%Y} {rng.randint(8, 18)}:{rng.randint(10, 59)} FAX {phone_groups(phone(rng))} P. 01/01</p>{heading(rng, 'TÉLÉCOPIE', name)}<p class=c><b>{name}</b></p>{text}{signature(rng, 34)}{boxed_stamp(rng, ('GREFFE',))}"
    return Sheet(leaf(rng, body, faces=PLAIN), paper.fields())


def penal_screen(paper: PrisonPaper, rng: Random) -> Sheet:
    """A print of the registry's screen: menus, tabs, fields in capitals, abbreviations, nothing in sentences."""
    person_ = paper.person
    top = f"<p style='background:#ddd;padding:1mm'>{pick(rng, 'GENESIS', 'GIDE - consultation', 'Application écrou')} &gt; {pick(rng, 'Dossier pénal', 'Situation pénale')} &gt; {pick(rng, 'Fiche pénale', 'Consultation')}</p><p>[{'] ['.join(('Identité', 'Écrou', 'Affaires', 'Titres', 'CRP/RPS', 'Mouvements'))}]</p>"
    rows = [["AFF", "JURIDICTION", "NATURE", "TITRE", "DATE"], ["01", escape(paper.court), paper.offence.upper(), pick(rng, "MDC", "OPDP", "MD CRIM"), f"{paper.start:%d/%m/%Y}"], ["01", escape(paper.court), "", pick(rng, "OML", "LEV. ECROU", "FIN TITRE"), f"{paper.end:%d/%m/%Y}"]]  # fmt: skip
    facts = pairs(rng, [("ETAB", paper.prison), ("NUM ECROU", paper.ecrou), ("NOM", person_.used_name.upper()), ("PRENOM", person_.forenames[0]), ("DDN", f"{person_.born:%d/%m/%Y}"), ("CAT PENALE", "PREV"), ("DATE FIN PEINE", "-"), ("ETAT", pick(rng, "LIBERE", "SORTI", "RADIE"))])  # fmt: skip
    body = f"{top}<h3>{pick(rng, 'FICHE PENALE', 'Fiche pénale - consultation')}</h3>{facts}{grid(rows)}<p class=fine>{paper.end + timedelta(days=rng.randint(1, 60)):%d/%m/%Y} {rng.randint(8, 18)}:{rng.randint(10, 59)} - {pick(rng, 'imprimé depuis le poste GREFFE02', 'édition écran', 'utilisateur 4471')}</p>"
    return Sheet(leaf(rng, body, faces=(MONO, NARROW, SANS)), paper.fields())


def note_to_counsel(petition: Petition, rng: Random) -> Sheet:
    """A mail in which a client gives power in plain words to go on, after counsel explained what was to be signed."""
    who, lawyer = petition.person, petition.lawyer
    text = prose(rng, """
[Maître|Bonjour Maître|Bonjour],
[Comme vous me l'avez demandé au téléphone|Suite à notre rendez-vous|J'ai bien reçu vos papiers], [je confirme que je vous mandate|je vous donne mandat|j'accepte que vous me représentiez] pour [la demande d'indemnisation de ma détention|le dossier de réparation] devant la {court}.
[Vous pouvez signer la requête à ma place|Je vous autorise à déposer la requête et à recevoir les courriers]. [Je garde l'adresse {home} pour le courrier|Mon adresse est toujours {home}]. [Je suis né{e} comme indiqué sur ma carte|Pour l'identité : {ne}].
? [Si le président propose une somme, appelez-moi avant de répondre|Pour l'argent, faites comme on a dit, par le compte CARPA].
[Merci pour tout|Cordialement|Bien à vous], {p}
<hr>
[Le cabinet a écrit|Message d'origine] : [merci de me confirmer par retour votre mandat exprès (article R. 27), à défaut de l'original signé|pouvez-vous m'adresser un pouvoir signé, même photographié]. {lawyer}, avocat au barreau {bar}
""", court=petition.court, home=petition.address.line, lawyer=lawyer.name, bar=of(petition.bar), **about(who))  # fmt: skip
    body = f"{_mail(rng, f'{petition.day:%d/%m/%Y}', email(who, rng), email(lawyer, rng), pick(rng, 'mandat', 'RE: votre mandat - réparation détention', 'Pouvoir pour mon dossier'))}{text}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def petition_by_form(petition: Petition, rng: Random) -> Sheet:
    """A guided form filled in for the petition: questions of the registry's notice, answers typed under each."""
    decision, who = petition.decision, petition.person
    qa = (
        ("Qui êtes-vous ?", f"{who.title} {who.name}, {about(who)['ne']}, {petition.address.line}"),
        ("Qui vous assiste ?", f"Maître {petition.lawyer.name}, barreau {of(petition.bar)}"),
        ("Quelle juridiction saisissez-vous ?", petition.court),
        ("Quelle décision a mis fin aux poursuites ?", f"{decision.court}, {said(decision.day, rng)}, n° {decision.number}, parquet {decision.parquet}"),
        ("Pour quels faits étiez-vous poursuivi(e) ?", decision.offence),
        ("Où et quand avez-vous été détenu(e) ?", f"{petition.prison}, du {said(petition.start, rng)} au {said(petition.end, rng)}"),
    )  # fmt: skip
    told = "".join(f"<p><b>{n}. {escape(question)}</b><br>{escape(answer)}</p>" for n, (question, answer) in enumerate(qa, 1))  # fmt: skip
    text = prose(rng, """
<p><b>7. En quoi cette détention vous a-t-elle causé un préjudice ?</b></p>
[J'ai perdu mon emploi d'intérimaire et mon logement|J'ai été coupé{e} de mes enfants pendant tout ce temps]. [Je n'avais jamais été en prison|C'était ma première incarcération et j'ai eu très peur]. [J'ai été menacé{e} par des codétenus|Ma mère est tombée malade et je n'ai pu l'assister]. [Je vois un médecin depuis ma sortie|Je prends des somnifères].
? [Les frais d'avocat m'ont endetté{e}|Ma compagne a payé les trajets et les mandats].
<p><b>8. Combien demandez-vous ?</b></p>
""", **about(who))  # fmt: skip
    rows = [["Préjudice", "Montant"], *([head.label, money(head.amount)] for head in petition.heads), ["Total", money(petition.total)]]  # fmt: skip
    end = prose(rng, "[J'atteste l'exactitude de ces renseignements|Je certifie sincères les indications portées sur cette requête] et [demande réparation en application de l'article 149 du code de procédure pénale|sollicite l'indemnisation intégrale de ma détention].\n? [Pièces : celles de la liste indicative|Pièces jointes : décision, certificat, fiche pénale, pièce d'identité, justificatifs].")  # fmt: skip
    body = f"{heading(rng, 'Requête en réparation d’une détention - formulaire', 'DEMANDE DE RÉPARATION À RAISON D’UNE DÉTENTION PROVISOIRE', 'REQUÊTE (modèle à compléter)')}{told}{text}{grid(rows)}{end}<p>{long_date(petition.day)} {signature(rng)}</p>"
    return Sheet(leaf(rng, body), petition.fields())


def hired_by_mail(contract: WorkContract, rng: Random) -> Sheet:
    """A contract in the form of a letter of engagement with reply slip: terms in a run of paragraphs, no headings."""
    values = about(contract.person) | {"job": contract.job, "start": long_date(contract.start), "gross": money(contract.gross), "firm": contract.employer.name, "boss": contract.manager.name}  # fmt: skip
    text = prose(rng, """
{p},
[Nous avons l'honneur de vous confirmer|Comme convenu, nous confirmons] votre engagement au sein de {firm}, en qualité de {job}, à compter du {start}. [Le présent contrat de travail est conclu sans limitation de durée|Cette lettre vaut contrat de travail à durée indéterminée].
[Vous serez rémunéré{e} sur la base de|Vos appointements bruts sont fixés à] {gross} par mois, [pour un horaire de 151,67 heures|pour trente-cinq heures par semaine].
[Vous effectuerez une période d'essai de deux mois|La période d'essai est fixée à un mois]. [Vous relevez de la convention collective applicable à la branche|La convention collective est consultable au bureau].
? [Nous vous rappelons que toute absence doit être justifiée|Vous êtes tenu{e} à une obligation de discrétion].
[Si ces conditions vous conviennent, retournez un exemplaire signé|Merci de nous renvoyer le double de la présente, signé pour accord].
{boss}, [gérant|chef d'entreprise|responsable d'exploitation]
""", **values)  # fmt: skip
    body = f"{issuer(rng, contract.employer.name, (*contract.employer.address.lines, phone_groups(contract.employer.phone)))}<p style='margin-left:85mm'>{escape(values['nom'])}<br>{'<br>'.join(map(escape, contract.address.lines))}</p><p><b>{pick(rng, 'LETTRE D’ENGAGEMENT', 'Objet : votre engagement', 'Contrat de travail - lettre d’embauche')}</b></p>{text}{signature(rng, 34)}<p>{pick(rng, 'Le salarié, lu et approuvé', 'Bon pour accord')} {signature(rng, 34)}</p>"
    return Sheet(leaf(rng, body), contract.fields())


def bulletin_in_the_file(annex: Annex, rng: Random) -> Sheet:
    """A registry's copy of a criminal record in an information file, rubber-stamped with its folio, few lines."""
    who, case = annex.person, held(annex, rng)
    text = prose(rng, """
<b>B1</b> - [édité pour|demandé par] : {judge} - parquet {parquet} - {day}
NOM : {nom} - [ALIAS : NEANT|FILIATION : VERIFIEE] - {ne}
[CASIER JUDICIAIRE : NEANT|AUCUNE CONDAMNATION ENREGISTREE|ETAT DES CONDAMNATIONS : NEANT]
? [Identité confirmée par le RNIPP|Identité non vérifiable au RNIPP] - [fichier consulté ce jour|réponse automatique du service].
[Fin de transmission|FIN DE BULLETIN|--- fin ---]
""", judge=case.judge.name, parquet=case.parquet, day=f"{day_between(rng, case.start, case.end):%d/%m/%Y}", **about(who))  # fmt: skip
    body = f"<div style='float:right'>{boxed_stamp(rng, (f'D {rng.randint(2, 600)}',))}</div><p>{pick(rng, 'CASIER JUDICIAIRE NATIONAL', 'C.J.N. NANTES')} - {pick(rng, 'BULLETIN N° 1', 'Bulletin numéro 1 du casier judiciaire')}</p>{text}"
    return Sheet(leaf(rng, body, faces=(MONO, NARROW)), {})


def aid_in_a_message(annex: Annex, rng: Random) -> Sheet:
    """A message of the legal aid service's site to a lawyer: admission, number, person, automatic text of duties."""
    case, day, lawyer = held(annex, rng), earlier(annex, rng, 60, 600), person(rng)
    text = prose(rng, """
[Maître|Bonjour Maître {lawyer}],
[Le bureau d'aide juridictionnelle vous informe|Nous vous informons] que {p}, {ne}, [a été admis{e} à l'aide juridictionnelle totale|bénéficie de l'aide juridictionnelle au taux de 100 %|a été admis{e} à l'aide juridictionnelle partielle] par décision du {day}, numéro {number}.
[Vous êtes désigné(e) pour prêter votre concours|Le bénéficiaire vous a choisi] [dans la procédure|pour] : [réparation d'une détention provisoire|instruction|appel correctionnel].
[L'attestation de fin de mission sera à demander au greffe|La rétribution sera versée par la CARPA sur production de l'attestation de mission]. [Aucun honoraire ne peut être perçu en sus|Une convention d'honoraire complémentaire doit être soumise au bâtonnier].
? [Le justiciable dispose de quinze jours pour former un recours|Cette décision est consultable en ligne].
""", lawyer=lawyer.name, day=f"{day:%d/%m/%Y}", number=reference(rng, "C-99999-2099-9999", "2099/009999"), **about(annex.person))  # fmt: skip
    body = f"{_mail(rng, f'{day + timedelta(days=2):%d/%m/%Y}', 'baj@justice.example', email(lawyer, rng), pick(rng, 'Aide juridictionnelle : décision', 'Notification BAJ', f'Décision d’aide juridictionnelle {annex.person.used_name}'))}{text}<p>BAJ - {escape(case.court)}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def dismissal_by_pen(annex: Annex, rng: Random) -> Sheet:
    """A craftsman dismisses by a handwritten letter, clumsy and short of law."""
    firm, who = company(rng, "employer"), annex.person
    start, _ = days_held(annex, rng)
    day = min(start + timedelta(days=rng.randint(20, 80)), annex.sent - timedelta(days=3))
    text = prose(rng, """
{p},
[Vous n'êtes pas revenu{e} au travail depuis plusieurs semaines|Je ne vous ai plus vu{e} sur le chantier] et [personne ne m'a prévenu|votre frère m'a dit que vous étiez en prison]. [Je ne peux pas attendre|J'ai des clients à livrer], [j'ai dû prendre quelqu'un d'autre|il me faut quelqu'un à votre place].
[Je suis donc obligé de vous licencier|Cette lettre est votre licenciement], [à partir d'aujourd'hui|à compter de la fin du mois]. [Vous étiez pourtant un bon ouvrier|Je n'ai rien à vous reprocher dans le travail].
[Votre compte est prêt|Je vous envoie le solde et les papiers pour France Travail]. [Venez chercher vos outils|Rendez-moi les clés du dépôt].
[Salutations|Bon courage|Sans rancune]
""", **about(who))  # fmt: skip
    body = f"<div>{escape(firm.name)}<br>{escape(firm.address.line)}</div><p class=r>le {any_date(day, rng)}</p><div style='{pen(rng, 16)}'>{text}</div>{signature(rng)}"
    return Sheet(leaf(rng, body), {})


def hire_by_message(annex: Annex, rng: Random) -> Sheet:
    """An offer of work in a few lines of e-mail, forwarded to the lawyer for the judge."""
    firm, day, who = company(rng, "employer"), earlier(annex, rng, 20, 500), annex.person
    boss = person(rng)
    text = prose(rng, """
[Bonjour|Bonjour Maître],
[Je vous confirme que je suis prêt à prendre|Comme dit par téléphone, je m'engage à embaucher] {p} [dans mon entreprise|chez {firm}] [dès sa sortie|à partir du {start}], [comme {job}|au poste de {job}], [en CDI|en CDD de 6 mois pour commencer], [payé au SMIC|{gross} brut].
[Il peut commencer tout de suite|La place est gardée deux mois]. [Je peux le dire au juge si besoin|Mon numéro est le {phone}, le juge peut m'appeler].
[Cette promesse d'embauche est sérieuse|Je signerai une promesse d'embauche en bonne et due forme]. [Cdt|Cordialement],
{boss} - {firm}
""", firm=firm.name, start=f"{day + timedelta(days=15):%d/%m/%Y}", job=pick(rng, "manœuvre", "plaquiste", "livreur", "serveur", "mécanicien"), gross=money(euros(rng, 1800, 2400)), phone=phone_groups(phone(rng)), boss=boss.name, **about(who))  # fmt: skip
    body = f"{_mail(rng, f'{day:%d/%m/%Y}', firm.email, email(person(rng), rng), pick(rng, 'promesse embauche', 'TR: embauche ' + who.used_name, 'Promesse d’embauche'))}{text}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def benefit_screen(annex: Annex, rng: Random) -> Sheet:
    """A print of the job seeker's space: payments month by month, periods not paid, state of the registration."""
    who, day = annex.person, earlier(annex, rng, 10, 500)
    first = day - timedelta(days=30 * rng.randint(4, 14))
    rows, month = [["Période", "Jours", "Montant", "État"]], first.replace(day=1)
    while month < day:
        paid = rng.random() < 0.7
        rows.append([f"{month:%m/%Y}", str(rng.randint(20, 31)) if paid else "0", money(euros(rng, 600, 1300) if paid else Decimal()), "payé" if paid else pick(rng, "non actualisé", "absence", "suspendu")])  # fmt: skip
        month = (month + timedelta(days=32)).replace(day=1)
    body = f"<p><b>France Travail</b> | {pick(rng, 'Mon espace', 'Mes paiements', 'Candidat')} | {escape(who.name)} - identifiant {reference(rng, '9999999X')}</p>{heading(rng, 'Mes allocations', 'Historique de vos paiements', 'Relevé de situation')}<p>{varied(rng, '[Situation : inscrit, catégorie 1|Situation : inscription cessée le {day} - motif : absence au contrôle|Prochaine actualisation le 28].', day=f'{day:%d/%m/%Y}')}</p>{grid(rows)}<p class=fine>{varied(rng, '[Ce relevé peut servir de justificatif|Page imprimée par l’utilisateur]. [Allocation d’aide au retour à l’emploi (ARE)|Allocations de chômage : montants avant prélèvement à la source].')}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def birth_told_abroad(annex: Annex, rng: Random) -> Sheet:
    """A translated birth record: sworn translator's lines, boxes of a foreign form in French, stamps described."""
    who = annex.person
    father, mother = parents(who, rng)
    rows = [("Registre", f"vol. {rng.randint(2, 90)}, acte {rng.randint(2, 900)}"), ("Nom et prénoms de l'enfant", f"{who.birth_name.upper()} {' '.join(who.forenames)}"), ("Date et lieu de naissance", f"{long_date(who.born)}, {who.birthplace.commune}"), ("Père", father.name), ("Mère", mother.name), ("Déclarant", pick(rng, "le père", "la grand-mère", "l'hôpital"))]  # fmt: skip
    text = prose(rng, """
[Traduction conforme à l'original présenté|Traduction certifiée d'un acte de naissance]. [Sceau rond de l'officier d'état civil|Timbre fiscal annulé] [illisible par endroits|apposé au bas de l'acte].
Je soussigné(e) {translator}, [traducteur assermenté près la cour d'appel|expert traducteur-interprète], certifie [que la traduction qui précède est conforme|la conformité de la traduction]. Visé ne varietur sous le n° {n}.
""", translator=person(rng).name, n=str(rng.randint(100, 9999)))  # fmt: skip
    body = f"{heading(rng, 'ACTE DE NAISSANCE (traduction)', 'TRADUCTION - EXTRAIT D’ACTE DE NAISSANCE', 'Copie d’acte de naissance traduite')}{pairs(rng, rows)}{text}<p>{long_date(earlier(annex, rng, 20, 600))} {signature(rng, 34)}</p>{boxed_stamp(rng, ('TRADUCTEUR', 'ASSERMENTÉ'))}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def school_receipt(annex: Annex, rng: Random) -> Sheet:
    """A student's certificate printed from the school's site, with a code to check and the status of the fees."""
    day = earlier(annex, rng, 20, 700)
    student = child(annex.person, rng, day, youngest=2000) if rng.random() < 0.5 else annex.person
    body = f"{issuer(rng, pick(rng, 'Campus Connecté', 'École de commerce des Quais', 'Institut universitaire du Littoral', 'Lycée agricole des Sources'), ('Scolarité', *address(rng).lines))}{heading(rng, 'Certificat de scolarité', 'ATTESTATION D’INSCRIPTION', 'CERTIFICAT DE SCOLARITÉ')}{pairs(rng, [('Étudiant', f'{student.name}'), ('Né(e) le', f'{student.born:%d/%m/%Y}'), ('INE', reference(rng, '999999999XX')), ('Année', f'{day.year - 1}-{day.year}'), ('Formation', pick(rng, 'BTS comptabilité', 'Licence 2 droit', 'Bac pro maintenance', 'CAP coiffure'))])}{prose(rng, '[La scolarité certifie que cette personne est inscrite et suit assidûment les cours|Le service de la scolarité certifie l’inscription ci-dessus]. [Frais acquittés.|Boursier échelon 3.|] [Document édité en ligne, vérifiable avec le code {code}|Ce certificat n’a pas à être signé].', code=reference(rng, 'XXXX-9999'))}<p>{day:%d/%m/%Y}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def fees_by_message(annex: Annex, rng: Random) -> Sheet:
    """A lawyer's bill in the body of a message, with a payment link, an earlier payment, a reminder of the balance."""
    lawyer, day, who = person(rng), earlier(annex, rng, 5, 300), annex.person
    net = Decimal(rng.randint(4, 40) * 100)
    text = prose(rng, """
[Chère Madame, cher Monsieur|{p}],
[Vous trouverez ci-après ma facture d'honoraires|Je vous adresse ma note d'honoraires] n° {n}, relative à [l'audience devant la chambre de l'instruction|la requête en réparation|mes visites en détention] :
honoraires HT {net} - TVA 20 % {vat} - total TTC {all}
[Acompte reçu à déduire : {paid}|Aucun règlement ne m'est parvenu à ce jour]. [Règlement par virement ou par carte, lien sécurisé ci-dessous|Vous pouvez régler en deux fois].
? [Sauf erreur, cette facture est échue depuis un mois|Je vous remercie de votre règlement sous quinzaine].
[Bien à vous|Votre bien dévoué], {lawyer}
""", n=reference(rng, "2099-099", "H-9999"), net=money(net), vat=money(net / 5), all=money(net * Decimal("1.2")), paid=money(Decimal(rng.randint(1, 4) * 100)), lawyer=lawyer.name, **about(who))  # fmt: skip
    body = f"{_mail(rng, f'{day:%d/%m/%Y}', email(lawyer, rng), email(who, rng), pick(rng, 'Note d’honoraires', 'Facture du cabinet', 'Votre facture d’honoraires'))}{text}{at_times(rng, '<p class=fine>Secret professionnel - message couvert par l’article 66-5 de la loi du 31 décembre 1971.</p>')}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def terms_on_a_tablet(annex: Annex, rng: Random) -> Sheet:
    """A fee agreement as questions and answers of an on-line office: what I do, what it costs, how to stop."""
    lawyer, day, who = person(rng), earlier(annex, rng, 60, 700), annex.person
    points = ("[Ce que je fais|Ma mission] : vous défendre [dans cette procédure|de l'audience à la demande d'indemnisation], [pas au-delà|les recours feront l'objet d'un avenant].", "[Ce que cela coûte|Le prix] : {sum} hors taxes au forfait, [TVA 20 % en sus|payables en trois fois].", "[Ce qui n'est pas compris|En plus] : [les déplacements à plus de 50 km|les frais de commissaire de justice et d'expert].", "[Si nous gagnons|En cas de succès] : [un honoraire complémentaire de dix pour cent|huit pour cent des sommes obtenues].", "[Si vous changez d'avis|Pour arrêter] : [quatorze jours pour vous rétracter|un simple message suffit, le travail accompli restant dû].", "[Si nous ne sommes pas d'accord|Un désaccord ?] : [le bâtonnier tranche|saisir le bâtonnier ou le médiateur].", "[Aide juridictionnelle|Vos droits] : [vous m'avez dit ne pas y prétendre|informé{e} de vos droits, vous y renoncez].")  # fmt: skip
    body = f"<p><b>{escape(lawyer.name)}</b> - avocat</p>{heading(rng, 'Votre convention d’honoraires en clair', 'CONVENTION D’HONORAIRES SIMPLIFIÉE', 'Convention d’honoraires : l’essentiel')}<p>{varied(rng, '{p}, {ne}, [et moi-même convenons de ce qui suit|nous nous accordons sur ces points].', **about(who))}</p>{listed(rng, points, 5, 7, sum=money(Decimal(rng.randint(8, 60) * 100)), e=who.agrees)}<p class=fine>{varied(rng, 'Signé électroniquement le {day} - [identité vérifiée par code SMS|certificat {code}].', day=f'{day:%d/%m/%Y}', code=reference(rng, '9X9X9X9X'))}</p>{signature(rng, 34)}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})

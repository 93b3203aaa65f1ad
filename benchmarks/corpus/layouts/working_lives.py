"""Papers of a working life in more hands: contracts, dismissals, offers, the employment service, own accounts."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import Company, company, siren, siret_of
from benchmarks.corpus.court_papers import WorkContract
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, days_held, earlier, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import said
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.setting import DEJA, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import nir, person, phone
from benchmarks.corpus.wording import MONTHS, any_date, long_date, money, money_in_words, phone_groups, spaced

_POSTS = ("agent de propreté", "cariste", "commis de cuisine", "électricien", "peintre en bâtiment", "conducteur de bus", "hôte de caisse", "façadier", "ambulancier", "monteur en fibre optique")  # fmt: skip


def _firm(firm: Company, rng: Random) -> str:
    return issuer(rng, firm.name, (f"{firm.form} au capital de {firm.capital} €", *firm.address.lines, f"SIRET {spaced(firm.siret, 3, 3, 3, 5)}"))  # fmt: skip


def _contract_values(contract: WorkContract) -> dict[str, str]:
    return about(contract.person) | {
        "firm": contract.employer.name,
        "manager": contract.manager.name,
        "job": contract.job,
        "start": long_date(contract.start),
        "gross": money(contract.gross),
        "words": money_in_words(contract.gross),
        "home": contract.address.line,
    }


def branch_contract(contract: WorkContract, rng: Random) -> Sheet:
    """A permanent contract of two or three pages from a branch's model: definitions, mobility, secrecy, discipline, data."""
    text = prose(rng, """
[Entre|ENTRE LES PARTIES SUIVANTES :] {firm}, [représentée par|agissant par] {manager}, [en qualité de directeur des ressources humaines|gérant], [ci-après la Société|d'une part], et {p}, {ne}, {home}, [ci-après le Salarié|d'autre part], [il est conclu un contrat à durée indéterminée|il a été arrêté ce qui suit].
## [Engagement|Nature et prise d'effet]
{p} est [engagé{e}|embauché{e}] [à compter du|avec effet au] {start}, [sous réserve de la visite d'information et de prévention|la déclaration préalable à l'embauche ayant été faite auprès de l'URSSAF], en qualité de {job}, [coefficient {coef}|niveau II, échelon 2], [statut ouvrier|statut employé].
## [Période d'essai|Essai]
[Le contrat ne deviendra définitif|L'engagement ne sera définitif] qu'au terme de [deux mois de travail effectif|deux mois, renouvelables une fois par accord écrit].
## [Fonctions|Attributions]
[Le Salarié exercera notamment|Ses tâches comprennent] [les travaux courants de sa qualification|l'ensemble des travaux confiés par son supérieur] ; [cette énumération n'est pas limitative|ses fonctions pourront évoluer selon les besoins].
## [Lieu de travail et mobilité|Lieu d'exécution]
[Le travail s'exécute dans les locaux de la Société|Rattachement au dépôt principal], [avec déplacements dans le département|une clause de mobilité s'étendant à la région]. [Le temps de trajet n'est pas du travail effectif|Un véhicule de service pourra être confié].
## [Durée et horaires|Temps de travail]
[151,67 heures par mois|Trente-cinq heures par semaine], [réparties du lundi au vendredi|selon planning remis sept jours à l'avance]. [Les heures supplémentaires sont accomplies à la demande de la hiérarchie|Travail de nuit possible, majoré de 25 %].
## [Rémunération|Salaire]
[En contrepartie|Le Salarié percevra] [une rémunération brute mensuelle de|un salaire mensuel brut de] {gross} [({words})|], [payée le 5 du mois suivant|versée à terme échu], [à laquelle s'ajoute une prime de panier|outre la participation légale].
? ## [Secret et loyauté|Confidentialité]
[Le Salarié s'interdit de divulguer les méthodes et la clientèle|Une obligation de discrétion absolue pèse sur le Salarié], [pendant et après le contrat|même après son départ].
## [Absences|Maladie et congés]
[Toute absence sera justifiée sous quarante-huit heures|L'absence doit être signalée sans délai]. [Congés : deux jours et demi ouvrables par mois|Les congés sont soumis à l'accord de la direction].
? ## [Données personnelles|Traitement des données]
[Les données du Salarié sont traitées pour la paie et les obligations légales|Droit d'accès auprès du service du personnel].
## [Rupture|Fin du contrat]
[Chaque partie peut rompre en respectant le préavis conventionnel|Le préavis est d'un mois, deux mois au-delà de deux ans d'ancienneté], [sauf faute grave ou lourde|le matériel étant restitué le dernier jour].
[Fait en double|Établi en deux exemplaires], [chaque page étant paraphée|dont un remis au Salarié].
""", coef=str(rng.randrange(140, 230, 5)), **_contract_values(contract))  # fmt: skip
    body = f"{_firm(contract.employer, rng)}{heading(rng, 'CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE', 'CONTRAT À DURÉE INDÉTERMINÉE À TEMPS PLEIN', 'CONTRAT D’ENGAGEMENT')}{text}<table class=full><tr><td>Pour la Société<br>{signature(rng, 34)}</td><td>Le Salarié, « {pick(rng, 'lu et approuvé', 'bon pour accord')} »<br>{signature(rng, 34)}</td></tr></table>"
    return Sheet(leaf(rng, body, foot=f"{contract.person.used_name} - paraphes"), contract.fields())


def contract_in_a_grid(contract: WorkContract, rng: Random) -> Sheet:
    """A short contract of a small employer in the form of a table and a few rules, blanks filled in by pen."""
    hand, ink = hand_and_ink(rng)
    values = _contract_values(contract)
    rows = [["Employeur", pen(contract.employer.name, hand, ink)], ["Salarié(e)", pen(values["nom"], hand, ink)], ["Demeurant", pen(values["home"], hand, ink)], ["Emploi", pen(contract.job, hand, ink)], ["Date d'embauche", pen(f"{contract.start:%d/%m/%Y}", hand, ink)], ["Salaire brut", pen(values["gross"], hand, ink)]]  # fmt: skip
    text = prose(rng, """
[Le présent contrat est régi par|Contrat soumis à] la convention collective [affichée dans l'établissement|du bâtiment, ouvriers, moins de dix salariés|des hôtels, cafés, restaurants].
[Horaire hebdomadaire : 35 heures|Durée du travail : 35 h, repos le dimanche et le lundi]. [Essai : un mois|Période d'essai de deux mois]. [Nourri, logé : non|Avantage en nature : un repas par jour].
[L'employeur déclare avoir accompli la DPAE|Déclaration d'embauche faite ce jour]. [Le salarié déclare être libre de tout engagement|Le salarié fournira carte vitale et RIB].
? [Caisse de retraite et prévoyance : celles de la branche|Mutuelle d'entreprise obligatoire, sauf dispense].
""")  # fmt: skip
    body = f"{heading(rng, 'CONTRAT DE TRAVAIL', 'Contrat de travail (durée indéterminée)', 'LETTRE D’ENGAGEMENT')}{grid([['Rubrique', 'À remplir'], *rows])}{text}<p>{pick(rng, 'Signatures', 'L’employeur / le salarié')} {signature(rng, 34)} {signature(rng, 34)}</p>{boxed_stamp(rng, (contract.employer.name.upper(),))}"
    return Sheet(leaf(rng, body), contract.fields())


def _since(annex: Annex, rng: Random) -> date:
    start, _ = days_held(annex, rng)
    return min(start + timedelta(days=rng.randint(15, 100)), annex.sent - timedelta(days=4))


def dismissed_while_held(annex: Annex, rng: Random) -> Sheet:
    """A personnel office dismisses someone known to be held: no fault alleged, disruption argued, rights listed at length."""
    firm, day, who = company(rng, "employer"), _since(annex, rng), annex.person
    text = prose(rng, """
{p},
[Nous faisons suite|Comme suite] à l'entretien préalable [fixé au|du] {talk}, auquel [vous n'avez pu vous présenter en raison de votre situation|vous étiez représenté{e} par un conseiller]. [Après réflexion|Ayant examiné vos observations écrites], nous [avons pris la décision de vous licencier|vous notifions par la présente votre licenciement] [pour cause réelle et sérieuse|en raison du trouble causé par votre absence].
[Vous êtes absent{e} de l'entreprise depuis le {gone}|Votre absence remonte au {gone}]. [Nous avons appris par votre famille que vous étiez incarcéré{e}|L'administration nous a confirmé que vous étiez en détention]. [Votre poste de {job} ne peut rester vacant|Vos fonctions de {job} exigent une présence continue] ; [votre remplacement définitif s'impose|les intérimaires successifs ne permettent pas d'assurer le service à nos clients].
[Cette mesure ne repose pas sur les faits qui vous sont reprochés, que nous ne connaissons pas|La présomption d'innocence n'est pas en cause].
[La rupture prend effet à la date d'envoi de cette lettre|Le préavis de deux mois, que vous n'êtes pas en mesure d'exécuter, ne sera pas rémunéré].
## [Vos droits|Informations]
[Vous pouvez demander des précisions sur les motifs dans les quinze jours|L'action portant sur la rupture se prescrit par douze mois]. [La portabilité de la mutuelle est acquise pour douze mois|Vos heures de formation restent mobilisables sur votre compte]. [Certificat de travail, attestation France Travail et reçu pour solde de tout compte|Vos documents de sortie] seront [tenus à votre disposition|adressés à votre domicile].
[Veuillez agréer|Recevez], {p}, nos salutations distinguées.
""", talk=f"{day - timedelta(days=rng.randint(4, 15)):%d/%m/%Y}", gone=said(day - timedelta(days=rng.randint(20, 60)), rng), job=rng.choice(_POSTS), **about(who))  # fmt: skip
    body = f"{_firm(firm, rng)}<div style='margin:4mm 0 5mm 90mm'>{escape(who.title)} {escape(who.name)}<br>{'<br>'.join(map(escape, annex.address.lines))}<br><br>{any_date(day, rng)}</div><p><b>{pick(rng, 'Objet : notification de licenciement', 'NOTIFICATION D’UN LICENCIEMENT POUR MOTIF PERSONNEL', 'Lettre de licenciement')}</b><br>{pick(rng, 'Recommandé avec avis de réception', 'LRAR n° 1A ' + reference(rng, '999 999 9999 9'))}</p>{text}<p class=r>{pick(rng, 'La directrice des ressources humaines', 'Le gérant', 'Le responsable d’agence')}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})


def walked_out(annex: Annex, rng: Random) -> Sheet:
    """An employer presumes a resignation or ends the contract after formal notices left without answer: dry, dated facts."""
    firm, day, who = company(rng, "employer"), _since(annex, rng), annex.person
    facts = [["Date", "Fait"], [f"{day - timedelta(days=45):%d/%m/%Y}", "dernier jour travaillé"], [f"{day - timedelta(days=38):%d/%m/%Y}", "première mise en demeure de justifier l'absence"], [f"{day - timedelta(days=22):%d/%m/%Y}", pick(rng, "pli revenu « non réclamé »", "seconde mise en demeure")], [f"{day - timedelta(days=12):%d/%m/%Y}", "convocation à l'entretien préalable"]]  # fmt: skip
    text = prose(rng, """
[{p}|M., Mme],
[Nous sommes contraints de mettre fin à votre contrat|Par la présente, nous vous informons que nous mettons un terme à votre contrat de travail] [pour faute grave, caractérisée par un abandon de poste|en raison de votre absence injustifiée et prolongée].
[Rappel chronologique|Les faits sont les suivants] :
""", **about(who))  # fmt: skip
    end = prose(rng, """
[Ces faits rendent impossible votre maintien dans l'entreprise, même pendant le préavis|Votre licenciement intervient donc sans préavis ni indemnité]. [Vous ne faites plus partie du personnel à compter de ce jour|Il prend effet immédiatement].
[Nous tenons à votre disposition votre solde de tout compte|Merci de restituer badge, tenue et véhicule]. [Cette lettre peut être contestée devant le conseil de prud'hommes|Vous disposez de douze mois pour saisir le conseil de prud'hommes].
""")  # fmt: skip
    body = f"{_firm(firm, rng)}<p class=r>{any_date(day, rng)}</p>{heading(rng, 'LICENCIEMENT', 'Rupture de votre contrat de travail : licenciement', 'NOTIFICATION DE LICENCIEMENT POUR FAUTE GRAVE')}<p>{escape(who.name)}<br>{escape(annex.address.line)}</p>{text}{grid(facts)}{end}{signature(rng)}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def offer_for_release(annex: Annex, rng: Random) -> Sheet:
    """A promise of hire written for a judge: the employer knows of the detention, gives post, hours, pay, who follows."""
    firm, day, who = company(rng, "employer"), earlier(annex, rng, 20, 500), annex.person
    boss = person(rng)
    text = prose(rng, """
[Je soussigné{be} {boss}|{boss}, soussigné{be}], [dirigeant l'entreprise {firm}|gérant de {firm}], [m'engage à embaucher|promets d'embaucher|confirme ma volonté d'engager] {p}, {ne}, [dès sa remise en liberté|aussitôt que sa situation judiciaire le permettra|à compter du {start}].
[Poste proposé|Emploi] : {job}, [à temps complet|35 heures], [en contrat à durée indéterminée|CDD de six mois renouvelable], [horaires de 7 h à 15 h|du lundi au vendredi, horaires de chantier]. Salaire : {gross} [brut par mois|bruts mensuels].
[Je connais {p} depuis plusieurs années|{p} a déjà travaillé pour moi, sérieusement|Sa famille m'a exposé sa situation]. [Je suis informé de la mesure judiciaire|J'ai connaissance de sa détention] et [accepte les contrôles du service pénitentiaire|me tiens à la disposition du magistrat].
[La présente promesse est valable six mois|Cette promesse vaut engagement ferme|Faite pour être présentée au juge].
""", be=boss.agrees, boss=boss.name, firm=firm.name, start=long_date(day + timedelta(days=20)), job=rng.choice(_POSTS), gross=money(euros(rng, 1800, 2600)), **about(who))  # fmt: skip
    body = f"{_firm(firm, rng)}{heading(rng, 'PROMESSE D’EMBAUCHE', 'PROMESSE UNILATÉRALE DE CONTRAT DE TRAVAIL', 'Engagement d’embauche')}{text}<p>{escape(firm.address.place.commune)}, le {any_date(day, rng)}<br>{signature(rng)}</p>{boxed_stamp(rng, (firm.name.upper(), phone_groups(firm.phone)))}{at_times(rng, '<p>P.J. : extrait Kbis, pièce d’identité du gérant</p>')}"
    return Sheet(leaf(rng, body), {})


def offer_after_interviews(annex: Annex, rng: Random) -> Sheet:
    """A recruiter's letter confirming an offer after interviews: package, papers to bring, delay to answer, coupon."""
    firm, day, who = company(rng, "employer"), earlier(annex, rng, 30, 700), annex.person
    papers = ("carte d'identité ou titre de séjour", "attestation de sécurité sociale", "diplômes et habilitations", "relevé d'identité bancaire", "permis de conduire", "deux photographies", "certificat de travail du dernier employeur")  # fmt: skip
    text = prose(rng, """
[{p}|Bonjour],
[À la suite de nos entretiens|Nous avons le plaisir de vous annoncer que votre candidature a été retenue et], [nous vous confirmons notre offre|nous vous proposons de rejoindre nos équipes] [au poste de|en tant que] {job}.
[Prise de fonctions|Date d'entrée] : {start}. [Contrat à durée indéterminée|CDI], [période d'essai de deux mois|essai de trois mois]. [Rémunération annuelle brute|Salaire annuel] : {year} [sur treize mois|, primes comprises]. [Titres-restaurant, mutuelle prise en charge à 60 %|Véhicule de service, téléphone].
[Cette offre de contrat de travail est valable jusqu'au {until}|Vous avez jusqu'au {until} pour accepter]. [Sans réponse, elle sera caduque|Passé ce délai, nous retiendrons un autre candidat].
[Merci de vous munir le premier jour de|Pièces à fournir] :
""", job=rng.choice(_POSTS), start=long_date(day + timedelta(days=rng.randint(15, 60))), until=f"{day + timedelta(days=10):%d/%m/%Y}", year=money(euros(rng, 22000, 36000)), **about(who))  # fmt: skip
    body = f"{_firm(firm, rng)}<p class=r>{any_date(day, rng)}</p><p><b>{pick(rng, 'Objet : promesse d’embauche', 'Votre offre de contrat de travail', 'CONFIRMATION D’ENGAGEMENT - PROMESSE D’EMBAUCHE')}</b></p>{text}{listed(rng, papers, 3, 6)}<p>{pick(rng, 'Service recrutement', 'La responsable du personnel')}<br>{signature(rng)}</p>{at_times(rng, '<hr><p>J’accepte l’offre ci-dessus. Date, signature :</p>', 0.6)}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def rights_notified(annex: Annex, rng: Random) -> Sheet:
    """A notice of the employment service: allowance worked out from days and wages, waiting days, duties, recourse."""
    day, who = earlier(annex, rng, 10, 500), annex.person
    wage = euros(rng, 40, 95)
    rows = [["Élément du calcul", "Valeur"], ["Salaire journalier de référence", money(wage)], ["Allocation journalière brute", money((wage * Decimal("0.57")).quantize(Decimal("0.01")))], ["Durée d'indemnisation", f"{rng.randint(182, 730)} jours"], ["Différé congés payés", f"{rng.randint(0, 20)} jours"], ["Délai d'attente", "7 jours"]]  # fmt: skip
    text = prose(rng, """
[{p}|Bonjour],
[Suite à votre inscription|Vous avez déposé une demande d'allocations] [comme demandeur d'emploi|auprès de notre agence], [nous vous informons que vous pouvez percevoir l'allocation d'aide au retour à l'emploi (ARE)|vos droits à l'ARE ont été ouverts] à compter du {start}.
[Voici le détail|Votre allocation a été calculée ainsi] :
""", start=long_date(day + timedelta(days=8)), **about(who))  # fmt: skip
    end = prose(rng, """
## [Pour être payé{e}|Vos obligations]
[Actualisez-vous chaque mois entre le 28 et le 15|Pensez à vous actualiser tous les mois] ; [signalez tout changement de situation sous 72 heures|toute reprise d'activité, maladie, formation ou incarcération doit être déclarée]. [Les sommes versées à tort sont récupérées|Une fausse déclaration expose à la radiation].
## [Contester|Recours]
[Vous pouvez former une réclamation auprès du directeur d'agence|Un recours préalable est ouvert], puis [saisir le médiateur|le tribunal judiciaire] [dans les deux ans|dans le délai légal].
? [Votre conseiller référent reste joignable au 3949|Téléchargez vos attestations depuis votre espace personnel].
""", **about(who))  # fmt: skip
    body = f"{issuer(rng, 'France Travail', ('Agence de ' + annex.address.place.commune, 'TSA ' + reference(rng, '99999')))}<p>{pick(rng, 'Identifiant', 'Votre n°')} : {reference(rng, '9999999X')}<br>{escape(who.name)}<br>{'<br>'.join(map(escape, annex.address.lines))}</p><p class=r>{long_date(day)}</p>{heading(rng, 'Notification de droits', 'NOTIFICATION D’OUVERTURE DE DROITS À L’ALLOCATION', 'Vos droits à l’allocation d’aide au retour à l’emploi')}{text}{grid(rows)}{end}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def employers_print(annex: Annex, rng: Random) -> Sheet:
    """The employer's attestation for the employment service with its numbered boxes: job, end, wages month by month."""
    firm, who = company(rng, "employer"), annex.person
    end, _ = days_held(annex, rng)
    begun = end - timedelta(days=rng.randint(300, 2600))
    rows = [["Période", "Heures", "Salaire brut", "Précompte"]]
    for back in range(rng.randint(6, 12), 0, -1):
        month = end.replace(day=1) - timedelta(days=30 * back)
        gross = euros(rng, 1500, 2600)
        rows.append([f"{MONTHS[month.month - 1]} {month.year}", "151,67", money(gross), money((gross * Decimal("0.22")).quantize(Decimal("0.01")))])  # fmt: skip
    one = pairs(rng, [("1. Employeur", firm.name), ("SIRET", firm.siret), ("Adresse", firm.address.line), ("Effectif", str(rng.randint(2, 250)))])  # fmt: skip
    two = pairs(rng, [("2. Salarié", about(who)["nom"]), ("N° de sécurité sociale", nir(who, rng)), ("Emploi", rng.choice(_POSTS)), ("Embauche", f"{begun:%d/%m/%Y}"), ("Dernier jour travaillé et payé", f"{end:%d/%m/%Y}"), ("Motif de la rupture", pick(rng, "59 - autre motif", "20 - licenciement pour autre motif", "31 - fin de CDD", "licenciement"))])  # fmt: skip
    text = prose(rng, "[Je soussigné, employeur, certifie exacts les renseignements portés|Fait sous la responsabilité de l'employeur]. [Toute fausse déclaration est passible de sanctions (art. L. 5413-1 du code du travail)|Cette attestation est transmise par la DSN]. [Indemnité légale versée|Indemnité compensatrice de congés payés] : {sum}.", sum=money(euros(rng, 100, 1900)))  # fmt: skip
    body = f"{heading(rng, 'ATTESTATION D’EMPLOYEUR DESTINÉE À FRANCE TRAVAIL', 'ATTESTATION DESTINÉE À L’ASSURANCE CHÔMAGE', 'Attestation France Travail (R. 1234-9)')}{one}{two}<h4>{pick(rng, '3. Salaires des mois civils', '7.1 Salaires')}</h4>{grid(rows)}{text}<p>{end + timedelta(days=12):%d/%m/%Y} {signature(rng, 34)}</p>{boxed_stamp(rng, (firm.name.upper(),))}"
    return Sheet(leaf(rng, body, foot="Attestation employeur"), {})


def yearly_statement(annex: Annex, rng: Random) -> Sheet:
    """A small business's profit and loss on one or two pages, with the accountant's note on the months without activity."""
    who, day = annex.person, earlier(annex, rng, 20, 400)
    year, number = day.year - 1, siren(rng)
    sales, spent = euros(rng, 18000, 70000), euros(rng, 4000, 15000)
    rows = [["Compte de résultat", f"Exercice {year}", f"Exercice {year - 1}"], ["Ventes et prestations", money(sales), money(euros(rng, 20000, 80000))], ["Achats", money(spent), money(euros(rng, 3000, 14000))], ["Charges externes", money(euros(rng, 1000, 6000)), money(euros(rng, 1000, 6000))], ["Cotisations personnelles", money(euros(rng, 1500, 7000)), money(euros(rng, 1500, 8000))], [pick(rng, "RÉSULTAT", "Bénéfice de l'exercice", "Résultat net"), money(euros(rng, 3000, 24000)), money(euros(rng, 14000, 34000))]]  # fmt: skip
    text = prose(rng, """
## [Annexe|Faits marquants de l'exercice]
[L'activité a été interrompue plusieurs mois du fait de l'indisponibilité de l'exploitant|Le dirigeant ayant été empêché, le chiffre d'affaires a fortement reculé]. [Les contrats en cours ont été résiliés|La clientèle s'est reportée sur des concurrents].
## [Règles et méthodes|Principes comptables]
[Comptabilité tenue selon le régime réel simplifié|Comptabilité super-simplifiée, recettes encaissées]. [Amortissements linéaires|Aucun changement de méthode]. [La mission de présentation ne constitue ni un audit ni un examen limité|Comptes établis d'après les pièces remises par le client].
? [Dettes fiscales et sociales échelonnées|Découvert bancaire garanti par l'exploitant].
""")  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Cabinet comptable du Centre', 'Fiduciaire des Arts', 'Comptagest - expertise comptable'), ('Société inscrite à l’ordre', phone_groups(phone(rng))))}{heading(rng, 'COMPTES ANNUELS', 'COMPTE DE RÉSULTAT SIMPLIFIÉ', f'Bilan et compte de résultat au 31/12/{year}')}{pairs(rng, [('Entreprise individuelle', about(who)['nom']), ('SIRET', siret_of(number, rng)), ('Activité', pick(rng, 'taxi', 'plâtrerie', 'vente sur marchés', 'livraison à vélo', 'coiffure à domicile')), ('Clôture', f'31/12/{year}')])}{grid(rows)}{text}<p class=r>{day:%d/%m/%Y}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body, foot=f"Comptes {year}"), {})


def micro_certificate(annex: Annex, rng: Random) -> Sheet:
    """An URSSAF certificate for a micro-entrepreneur: takings declared quarter by quarter, contributions, how to verify."""
    who, day = annex.person, earlier(annex, rng, 20, 400)
    rows = [["Période", "Chiffre d'affaires déclaré", "Cotisations"]]
    for quarter in range(rng.randint(4, 8)):
        taken = euros(rng, 0, 9000) if rng.random() < 0.75 else Decimal()
        rows.append([f"T{quarter % 4 + 1} {day.year - 2 + quarter // 4}", money(taken), money((taken * Decimal("0.212")).quantize(Decimal("0.01")))])  # fmt: skip
    text = prose(rng, """
[L'Urssaf certifie|Nous attestons] que {p}, [micro-entrepreneur|entrepreneur individuel relevant du régime micro-social], immatriculé{e} sous le numéro {siret}, [a déclaré les recettes suivantes|a souscrit les déclarations ci-après] :
""", siret=siret_of(siren(rng), rng), **about(who))  # fmt: skip
    end = prose(rng, """
[Les montants sont ceux déclarés par l'usager et n'ont pas fait l'objet d'un contrôle|Attestation établie d'après les déclarations]. [L'absence de recettes doit être déclarée|Une déclaration à zéro reste obligatoire].
? [Compte à jour de ses cotisations à la date d'émission|Un échéancier de paiement est en cours]. [Attestation fiscale : reporter ces montants en case 5TB|L'attestation de revenus sert à vos démarches de logement ou de crédit].
""")  # fmt: skip
    body = f"{issuer(rng, 'Urssaf', ('Service autoentrepreneur', 'TSA ' + reference(rng, '99999')))}<p class=r>{any_date(day, rng)}</p>{heading(rng, 'ATTESTATION DE CHIFFRE D’AFFAIRES', 'Attestation Urssaf - revenus déclarés', 'RÉCAPITULATIF DES DÉCLARATIONS TRIMESTRIELLES')}{text}{grid(rows)}{end}<p class=fine>{varied(rng, 'Code de vérification : {code}. [À saisir sur le site pour contrôler la validité.|Document généré automatiquement, sans signature.]', code=reference(rng, 'XX99X9X9X99'))}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})

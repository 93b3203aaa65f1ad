"""One more paper of many types: orders in criminal matters, family books with notes, amended notices, flights, heirs."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company, siren, siret_of
from benchmarks.corpus.court_papers import PrisonPaper, WorkContract
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    child,
    earlier,
    hand_and_ink,
    partner,
    pen,
    pick,
)
from benchmarks.corpus.layouts.blocks import court_head, said, worded
from benchmarks.corpus.layouts.codes import bars, squares
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, prose
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups


def extension_in_criminal_matter(annex: Annex, rng: Random) -> Sheet:
    """An extension beyond a year in a criminal inquiry: exceptional grounds, particulars of the inquiry, delay foreseen."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    text = prose(rng, """
[Nous, {judge}, juge des libertés et de la détention|{judge}, vice-président, juge des libertés et de la détention], [saisi par ordonnance du magistrat instructeur|statuant sur la saisine du juge d'instruction] ;
Vu la procédure suivie contre {p}, {ne}, mis{e} en examen des chefs de {o}, [actuellement détenu{e}|écroué{e}] depuis le {start} ;
[Vu l'article 145-2 du code de procédure pénale|Vu les articles 145-2 et 145-3 du code de procédure pénale], aux termes duquel [la personne mise en examen ne peut être maintenue en détention au-delà d'un an|la détention peut être prolongée, à titre exceptionnel, par périodes de six mois] ;
[Attendu que l'information porte sur des faits d'une particulière complexité|Considérant la complexité des faits et le nombre des mis en examen] ; que [les commissions rogatoires adressées à l'étranger n'ont pas été retournées|l'expertise comptable doit être suivie d'une confrontation générale] ;
[Attendu que les indications particulières justifiant la poursuite de l'information sont les suivantes|Que restent à effectuer] : [auditions des co-mis en examen|analyse des comptes bancaires], [expertise psychiatrique|reconstitution], [délai prévisible d'achèvement : cinq mois|clôture envisagée au prochain semestre] ;
? [Attendu que le conseil soutient que le délai est déraisonnable ; que ce grief n'est pas fondé|Que la demande de renvoi du débat a été rejetée] ;
Attendu qu'[au regard de la peine encourue, le risque de fuite demeure|il importe toujours de protéger les témoins, dont deux ont fait état de menaces] ;
[PAR CES MOTIFS, prolongeons|Prolongeons], à titre exceptionnel, la détention provisoire de {p} pour une durée de six mois, [à compter de l'expiration du titre en cours|à compter du {next}].
[Ordonnance rendue le|Fait en notre cabinet, le] {day}. [Appel : dix jours|La présente décision peut être frappée d'appel devant la chambre de l'instruction].
""", judge=case.judge.name, o=case.offence, start=said(case.start, rng), next=f"{day + timedelta(days=5):%d/%m/%Y}", day=worded(day), **about(annex.person))  # fmt: skip
    body = f"{court_head(case.court, rng, 'Juge des libertés et de la détention')}<p>{case.parquet} - {case.inquiry}</p>{heading(rng, 'ORDONNANCE DE PROLONGATION (matière criminelle)', 'PROLONGATION À TITRE EXCEPTIONNEL DE LA DÉTENTION PROVISOIRE', 'Ordonnance de prolongation de la détention provisoire')}{text}{signature(rng, 34)}{signature(rng, 34)}{round_stamp(rng, case.court.upper(), 'R F')}"
    return Sheet(leaf(rng, body, faces=(SERIF, DEJA_SERIF, SANS)), {})


def home_with_forbidden_places(annex: Annex, rng: Random) -> Sheet:
    """A house arrest on mobile monitoring: forbidden places, buffer, charging of the device, consent signed before counsel."""
    case = held(annex, rng)
    day = day_between(rng, case.start, case.end)
    text = prose(rng, """
[Le juge|Nous, juge] : {judge} - [personne concernée|intéressé{e}] : {p}, {ne} - [qualification|faits] : {o}
[Vu la requalification de la demande de mise en liberté|Après débat contradictoire tenu ce jour], [vu l'avis du service pénitentiaire|vu l'enquête rapide sur le logement],
[Plaçons|PLAÇONS] {p} sous le régime de l'assignation à résidence avec surveillance électronique [mobile|par dispositif GPS], à compter de [la pose de l'appareil|sa levée d'écrou], [pour six mois|jusqu'à la date d'audience].
## [Lieu d'assignation|Résidence]
{home}. [Toute sortie hors des plages autorisées est interdite|La présence est obligatoire de 19 h à 7 h].
## [Zones|Zones d'exclusion et zones tampon]
[La commune du plaignant, dans un rayon de 3 km|Le domicile et le lieu de travail de la victime] : accès interdit. [Une zone tampon de 500 mètres déclenche une alerte|L'approche donne lieu à un appel du surveillant].
## [Appareil|Obligations techniques]
[Recharger l'appareil deux heures par jour|Porter l'émetteur jour et nuit], [ne pas l'ouvrir ni l'immerger|le signaler en cas de panne], [répondre aux appels du centre|garder le téléphone allumé].
## [Consentement|Accord de la personne]
[En présence de son avocat, {p} déclare consentir|{p}, assisté{e}, accepte] [à la pose du dispositif|cette mesure], [informé{e} que l'inobservation entraîne la détention|sachant que le retrait de son accord vaut retour en détention].
[Ordonné le|Fait le] {day}.
""", judge=case.judge.name, o=case.offence, home=annex.address.line, day=long_date(day), **about(annex.person))  # fmt: skip
    body = f"{court_head(case.court, rng)}{heading(rng, 'ASSIGNATION À RÉSIDENCE AVEC SURVEILLANCE ÉLECTRONIQUE MOBILE', 'ORDONNANCE DE PLACEMENT SOUS ARSEM', 'Ordonnance d’assignation à résidence (bracelet mobile)')}{text}<table class=full><tr><td>Le magistrat<br>{signature(rng, 34)}</td><td>L'intéressé<br>{signature(rng, 34)}</td></tr></table>"
    return Sheet(leaf(rng, body), {})


def book_with_marginal_notes(annex: Annex, rng: Random) -> Sheet:
    """The pages of notes of a family book: divorce, death, change of name written by pen under the printed headings."""
    who, until = annex.person, earlier(annex, rng, 200, 1500)
    other, kid = partner(who, rng), child(who, rng, until)
    hand, ink = hand_and_ink(rng)
    town = place(rng).commune
    notes = [f"divorcés par jugement du {until:%d/%m/%Y}", f"mère remariée à {town}", f"{kid.forenames[0]} reconnu{kid.agrees} à {town}", "livret mis à jour, duplicata remis", f"père décédé à {town}", "rectification du prénom, décision du procureur"]  # fmt: skip
    lines_ = "".join(f"<p style='border-bottom:.2mm dotted #666;padding-bottom:2mm'>{pen(note, hand, ink, 14)} {signature(rng, 24)}</p>" for note in rng.sample(notes, rng.randint(2, 4)))  # fmt: skip
    printed = prose(rng, "[Les mentions portées ci-dessous sont authentifiées par l'officier de l'état civil|Il est interdit aux titulaires de porter eux-mêmes des mentions]. [Tout livret comportant des ratures est nul|À présenter pour toute mise à jour].")  # fmt: skip
    body = f"<p class=c><b>LIVRET DE FAMILLE</b><br>{pick(rng, 'Mentions marginales', 'PAGE RÉSERVÉE AUX MENTIONS', 'Mises à jour')} - {pick(rng, 'page', 'p.')} {rng.randint(4, 14)}</p>{pairs(rng, [('Époux ou père', f'{who.birth_name.upper()} {who.forenames[0]}' if who.sex == 'M' else f'{other.birth_name.upper()} {other.forenames[0]}'), ('Épouse ou mère', f'{other.birth_name.upper()} {other.forenames[0]}' if who.sex == 'M' else f'{who.birth_name.upper()} {who.forenames[0]}'), ('Enfant', f'{kid.birth_name.upper()} {kid.forenames[0]}, {said(kid.born, rng)}')])}{printed}{lines_}{round_stamp(rng, 'MAIRIE ' + of(town).upper(), 'ÉTAT CIVIL', size_mm=30)}"
    return Sheet(leaf(rng, body, size=pick(rng, "A4", "A5")), {})


def amended_notice(someone: Person, rng: Random) -> Sheet:
    """A tax notice set up again after a complaint: sums before, after, difference given back, reasons and delays."""
    year = rng.randint(2021, 2025)
    income, parts = rng.randint(9_000, 40_000), rng.choice(["1", "1,5", "2", "3"])
    before = income // rng.randint(10, 18)
    after = max(0, before - rng.randint(100, 900))
    rows = [["", "Avis initial", "Avis rectifié"], ["Revenu fiscal de référence", str(income + rng.randint(200, 2000)), str(income)], ["Nombre de parts", "1", parts], ["Impôt sur le revenu", str(before), str(after)], [pick(rng, "Dégrèvement accordé", "Différence en votre faveur"), "", str(before - after)]]  # fmt: skip
    text = prose(rng, """
{p},
[Votre réclamation a été admise|Après examen de votre réclamation, votre situation a été corrigée|Une erreur a été relevée dans la taxation de vos revenus de {before}]. [Cet avis d'impôt annule et remplace le précédent|Le présent avis se substitue à l'avis adressé en août].
[Le rattachement d'un enfant majeur a été pris en compte|Les revenus déclarés deux fois ont été déduits|L'absence de revenus pendant une partie de l'année a été constatée].
""", before=str(year - 1), **about(someone))  # fmt: skip
    end = prose(rng, """
[Si vous aviez déjà payé, la somme sera remboursée|Le trop-perçu vous sera restitué par virement]. [Aucune démarche n'est nécessaire|Vous pouvez justifier de vos revenus en produisant cet avis].
? [Décision susceptible de recours devant le tribunal administratif dans les deux mois|Pour toute question, prenez rendez-vous avec votre centre des finances publiques].
""")  # fmt: skip
    body = f"{issuer(rng, 'Finances publiques', ('Centre des finances publiques', *address(rng).lines))}{heading(rng, f'AVIS D’IMPÔT RECTIFICATIF {year}', f'Avis d’impôt sur les revenus {year - 1} (rectifié)', f'AVIS DE DÉGRÈVEMENT - impôt sur les revenus {year - 1}')}<p>{pick(rng, 'N° fiscal', 'Numéro fiscal')} {reference(rng, '99 99 999 999 999')}<br>{pick(rng, 'Réf. avis', 'Référence')} {reference(rng, '29 99 9999999 99')}</p>{text}{grid(rows)}{end}"
    return Sheet(leaf(rng, body), {})


def therapists_assessment(annex: Annex, rng: Random) -> Sheet:
    """A trauma centre's assessment: request, sittings, scales in a table, links with the detention, advice for care."""
    who, expert, case = annex.person, person(rng), held(annex, rng)
    day = day_between(rng, case.end, annex.sent)
    scales = [["Outil", "Domaine", "Niveau"], ["PCL-5", "stress post-traumatique", pick(rng, "élevé", "modéré", "au-dessus du seuil")], ["HAD", "anxiété, dépression", pick(rng, "anxiété certaine", "dépression douteuse", "modéré")], ["ISI", "sommeil", pick(rng, "insomnie sévère", "insomnie modérée")]]  # fmt: skip
    text = prose(rng, """
[Motif de la demande|Contexte de l'évaluation] : [évaluation psychologique demandée par l'avocat|orientation par le médecin traitant], [dans la perspective d'une procédure d'indemnisation|à la suite d'une détention provisoire] du {start} au {end}.
{p}, {ne}, [a été reçu{e} à trois reprises|a bénéficié de quatre entretiens], [le dernier le|dernier entretien :] {day}.
## [Observations cliniques|Présentation]
[Le contact est bon, le récit précis et chargé d'émotion|Le discours est ralenti, entrecoupé de silences]. [Des images intrusives de fouilles et de cris sont rapportées|La personne évite les transports et les lieux clos]. [L'entourage décrit un changement de caractère|La vie conjugale s'est dégradée].
## [Mesures|Échelles utilisées]
""", start=f"{case.start:%d/%m/%Y}", end=f"{case.end:%d/%m/%Y}", day=f"{day:%d/%m/%Y}", **about(who))  # fmt: skip
    end = prose(rng, """
## [Analyse|Synthèse]
[L'ensemble évoque un trouble de stress post-traumatique chronicisé|Les éléments sont cohérents avec un psychotraumatisme lié à l'enfermement]. [Aucun facteur antérieur de même nature n'a été retrouvé|Le fonctionnement antérieur était adapté].
## [Préconisations|Projet de soins]
[Thérapie centrée sur le trauma, douze à seize séances|EMDR proposé], [soutien du couple|consultation du sommeil], [réévaluation dans six mois|poursuite du traitement par le médecin].
[Bilan remis en main propre|Ce rapport est remis à l'intéressé{e}, qui en dispose librement].
""", **about(who))  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Centre régional du psychotraumatisme', 'Unité de psychologie médico-légale', 'Cabinet de psychologie du Palais'), (expert.name + ', psychologue', phone_groups(phone(rng))))}{heading(rng, 'BILAN PSYCHOLOGIQUE', 'RAPPORT D’ÉVALUATION PSYCHOLOGIQUE', 'Expertise psychologique - bilan')}{text}{grid(scales)}{end}{signature(rng, 34)}"
    return Sheet(leaf(rng, body), {})


def grandparents_ruling(annex: Annex, rng: Random) -> Sheet:
    """A ruling that entrusts a child to kin while a parent is held, in short numbered points, with school and allowances."""
    who, case = annex.person, held(annex, rng)
    day = day_between(rng, case.start, annex.sent)
    kid, kin = child(who, rng, day), person(rng)
    text = prose(rng, """
[Jugement prononcé le|Décision du] {day} par le juge aux affaires familiales, [en chambre du conseil|hors la présence du public].
[Saisi par|À la requête de] {kin}, [grand-parent maternel|tante paternelle] de {kid}, né{ke} le {born} ; [en présence de {p}, parent, extrait{e} de l'établissement pénitentiaire|{p}, parent de l'enfant, ayant écrit au tribunal] ;
[Considérant|Attendu] que [l'autre parent est hors d'état de manifester sa volonté|la mère ne peut assumer seule la charge de l'enfant] ; que [l'enfant vit depuis un an chez le requérant|l'intérêt de l'enfant, article 373-3 du code civil, commande sa stabilité] ;
1. [CONFIE l'enfant à {kin}|Dit que l'enfant est confié à {kin}], [les père et mère conservant l'autorité parentale|qui accomplira les actes usuels] ;
2. [DIT que {p} bénéficiera de visites au parloir, une fois par quinzaine|Organise le maintien des liens par appels téléphoniques et visites accompagnées] ;
3. [Dit que les prestations familiales seront versées à {kin}|Autorise l'inscription scolaire par {kin}] ;
? 4. [Dit n'y avoir lieu à contribution|Fixe la contribution à {sum} par mois].
[La présente décision est exécutoire par provision|Chaque partie conserve ses dépens]. [Toute modification pourra être demandée à la libération du parent|Réexamen possible à la sortie de détention].
""", day=long_date(day), kin=f"{kin.title} {kin.name}", kid=kid.forenames[0], ke=kid.agrees, born=said(kid.born, rng), sum=money(euros(rng, 50, 150)), **about(who))  # fmt: skip
    body = f"{court_head(case.court, rng, 'Juge aux affaires familiales')}<p>RG {reference(rng, '29/09999')}</p>{heading(rng, 'JUGEMENT CONFIANT UN ENFANT À UN TIERS', 'JUGEMENT - AUTORITÉ PARENTALE', 'DÉCISION DU JUGE AUX AFFAIRES FAMILIALES (article 373-3 du code civil)')}{text}{signature(rng, 34)}{round_stamp(rng, case.court.upper(), 'R F')}"
    return Sheet(leaf(rng, body, faces=(SERIF, SANS, DEJA_SERIF)), {})


def invoices_book(annex: Annex, rng: Random) -> Sheet:
    """A craftsman's list of invoices cashed in a year, with a statement that he is not subject to tax and why he stopped."""
    who, year, number = annex.person, earlier(annex, rng, 100, 900).year, siren(rng)
    rows, total = [["N°", "Client", "Encaissé le", "Montant"]], Decimal()
    for n in range(rng.randint(9, 24)):
        sum_ = euros(rng, 60, 1800)
        rows.append([f"{year}-{n + 1:03d}", escape(person(rng).used_name), f"{rng.randint(1, 28):02d}/{min(12, n // 2 + 1):02d}/{year}", money(sum_)])  # fmt: skip
        total += sum_
    rows.append(["", "", "TOTAL", money(total)])
    end = prose(rng, "[Je soussigné{e} {p} certifie|Certifié] [sincère et conforme à mes factures|exact] le présent [livre des recettes|état des recettes]. [TVA non applicable, article 293 B du CGI|Régime micro-entrepreneur, versement libératoire]. [Activité cessée à la suite de mon incarcération|Plus aucune facture après cette date, faute de pouvoir travailler].", **about(who))  # fmt: skip
    body = f"<p><b>{escape(who.name)}</b> - {pick(rng, 'multiservices', 'carrelage', 'jardinage', 'photographie', 'cours particuliers')}<br>SIRET {siret_of(number, rng)}</p>{heading(rng, f'LIVRE DES RECETTES {year}', f'Factures encaissées en {year}', f'RECETTES PROFESSIONNELLES - EXERCICE {year}')}{grid(rows)}{end}{signature(rng)}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def crossing_by_air_or_sea(annex: Annex, rng: Random) -> Sheet:
    """A boarding card or a ferry ticket for a visit from an island or from abroad, with its long conditions of carriage."""
    case, who = held(annex, rng), person(rng)
    day = day_between(rng, case.start, case.end)
    start, stop = pick(rng, "AJACCIO", "BASTIA", "FORT-DE-FRANCE", "SAINT-DENIS", "ALGER", "TUNIS"), pick(rng, "MARSEILLE", "PARIS ORY", "LYON LYS", "TOULON", "NICE")  # fmt: skip
    text = prose(rng, """
## [Conditions de transport|Informations passagers]
[Enregistrement clos quarante minutes avant le départ|Présentation à l'embarquement soixante minutes avant l'heure]. [Une pièce d'identité en cours de validité est exigée|Passeport ou carte d'identité obligatoire]. [Franchise : un bagage de 23 kg|Un bagage de cabine de 8 kg inclus].
? [Billet ni cessible ni remboursable, taxes d'aéroport exceptées|Modification possible moyennant un supplément]. [Règlement CE 261/2004 applicable en cas d'annulation|La responsabilité du transporteur est limitée par les conventions internationales].
[Reçu du voyage à conserver comme justificatif|Facture disponible sur demande].
""")  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Air Littoral Lignes', 'Compagnie des Ferries', 'Ailes du Sud', 'Maritime Express'), ('Carte d’embarquement / boarding pass',))}{heading(rng, 'CARTE D’EMBARQUEMENT', 'REÇU DE BILLET ÉLECTRONIQUE', 'Confirmation de réservation - justificatif de voyage')}<table class='full b'><tr><th>{start} &rarr; {stop}</th><th>{day:%d/%m/%Y} {rng.randint(6, 21):02d}:{rng.choice(['05', '20', '45'])}</th><th>{pick(rng, 'Vol', 'Traversée')} {reference(rng, 'XX 999', 'XX9999')}</th></tr><tr><td>{escape(who.used_name.upper())}/{escape(who.forenames[0].upper())}</td><td>{pick(rng, 'Siège', 'Fauteuil', 'Cabine')} {reference(rng, '29A', '14C', '9999')}</td><td>{money(euros(rng, 48, 620))}</td></tr></table><p>{bars(rng)} {squares(rng, 20)}</p>{text}"
    return Sheet(leaf(rng, body, faces=(SANS, NARROW, DEJA)), {})


def contract_in_boxes(contract: WorkContract, rng: Random) -> Sheet:
    """A contract with a trial, hours and pay in boxes and the law overleaf, as a staffing desk prints it for long work."""
    values = about(contract.person)
    rows = [["Rubrique", "Mention"], ["Employeur", escape(contract.employer.name)], ["Représenté par", escape(contract.manager.name)], ["Salarié", escape(f"{values['nom']}, {values['ne']}")], ["Adresse", escape(contract.address.line)], ["Qualification", escape(contract.job)], ["Date d'effet", f"{contract.start:%d/%m/%Y}"], ["Rémunération mensuelle brute", money(contract.gross)], ["Période d'essai", pick(rng, "un mois", "deux mois")], ["Horaires", pick(rng, "équipe 2x8", "journée", "nuit")]]  # fmt: skip
    text = prose(rng, """
<div style='break-before:page'></div>
## [Conditions générales du contrat|Dispositions applicables]
[Le salarié est recruté par contrat de travail à durée indéterminée intermittent|Le présent contrat de travail relève du code du travail et de l'accord d'entreprise]. [Les périodes travaillées sont communiquées un mois à l'avance|Un planning est remis chaque quinzaine].
[Le salarié bénéficie des équipements collectifs et de la surveillance médicale|Les équipements de protection sont fournis par l'employeur]. [Toute blessure doit être signalée dans la journée|En cas d'accident, prévenir l'agence sous vingt-quatre heures].
[Le salaire est versé le 11 du mois|Les acomptes sont possibles chaque semaine]. [Les frais de déplacement sont remboursés sur justificatifs|Indemnité de panier selon accord].
? [Le contrat est suspendu pendant toute absence non rémunérée|L'employeur peut rompre pour cause réelle et sérieuse].
[Caisse de retraite complémentaire et prévoyance : voir affichage|Les organismes sociaux sont ceux de la profession].
""")  # fmt: skip
    body = f"{heading(rng, 'CONTRAT DE TRAVAIL', 'CONTRAT DE TRAVAIL - CONDITIONS PARTICULIÈRES', 'Contrat de travail à durée indéterminée (CDI)')}{grid(rows)}<p>{pick(rng, 'Fait en deux exemplaires', 'Signatures, précédées de « lu et approuvé »')}</p>{signature(rng, 34)}{signature(rng, 34)}{text}"
    return Sheet(leaf(rng, body, foot=f"{contract.employer.name}"), contract.fields())


def heirs_accept(annex: Annex, rng: Random) -> Sheet:
    """Co-owners, spouses or heirs accept together: each names a share or a single payee, each signs."""
    who, other, day = annex.person, person(rng), day_of_ministry(annex, rng)
    text = prose(rng, """
[Nous soussignés|Les soussignés], {p} et {other}, [copropriétaires indivis du logement|époux communs en biens|cotitulaires du bail], {home},
[déclarons accepter|acceptons conjointement] la proposition d'indemnisation [du ministère de la Justice|qui nous a été adressée], dossier {file}, [d'un montant total de|soit] {sum}, [en réparation de la porte brisée le {op}|pour les dégâts du {op}].
[Nous demandons que le versement soit fait en totalité à|L'indemnité sera versée à] {p}, [qui en fera son affaire entre nous|l'autre signataire y consentant expressément].
[Nous renonçons l'un et l'autre à tout recours|Nous n'engagerons aucune action, ensemble ou séparément,] [contre l'État|à raison des mêmes faits].
? [Nous joignons copie de nos deux pièces d'identité|L'acte de notoriété du notaire est joint].
[Fait à {town}|À {town}], le {day}
""", other=f"{other.title} {other.name}", home=annex.address.line, file=file_number(annex, rng), sum=money(euros(rng, 300, 4800)), op=any_date(annex.day, rng), town=annex.address.place.commune, day=any_date(day, rng), **about(who))  # fmt: skip
    body = f"{heading(rng, 'ACCEPTATION CONJOINTE', 'Déclaration commune d’acceptation', 'ACCORD DES COTITULAIRES SUR L’INDEMNITÉ')}{text}<table class=full><tr><td>{escape(who.name)}<br><i>{pick(rng, 'Bon pour acceptation', 'Lu et approuvé')}</i><br>{signature(rng, 34)}</td><td>{escape(other.name)}<br><i>{pick(rng, 'Bon pour acceptation', 'Lu et approuvé')}</i><br>{signature(rng, 34)}</td></tr></table>"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def stay_certified_twice(paper: PrisonPaper, rng: Random) -> Sheet:
    """A registry's paper with the same facts in a short French text and in a table of days, to be shown to a landlord or an employer."""
    values = about(paper.person) | {"ecrou": paper.ecrou, "start": said(paper.start, rng), "end": said(paper.end, rng), "prison": paper.prison, "boss": person(rng).name}  # fmt: skip
    leaving = paper.kind == "billet"
    name = ("BILLET DE SORTIE", "CERTIFICAT DE SORTIE DE DÉTENTION", "Billet de sortie définitif") if leaving else ("CERTIFICAT DE PRÉSENCE EN DÉTENTION", "Certificat de séjour en détention", "ATTESTATION DE PRÉSENCE")  # fmt: skip
    told = "[a quitté|quitte] définitivement l'établissement le {end}, [après y être entré{e}|où {il} était entré{e}] le {start}" if leaving else "[a été présent{e} sans interruption|était hébergé{e}] du {start} au {end}"  # fmt: skip
    text = prose(rng, f"""
[Par délégation du chef d'établissement|Pour le directeur], {{boss}}, [adjoint au greffe|officier responsable du greffe], [fait savoir à qui de droit|certifie à toutes fins utiles] que {{p}}, {{ne}}, [immatriculé{{e}} à l'écrou|écrou n°] {{ecrou}}, {told}.
[Établissement|Lieu] : {{prison}}. [Durée décomptée|Soit] : {{days}} jours, [premier et dernier jour compris|jours d'entrée et de sortie inclus].
? [La nature de l'affaire n'est pas communicable|Ce document n'indique pas la cause de la détention]. [Aucun duplicata|Toute demande de précision doit émaner de l'intéressé{{e}}].
""", days=str((paper.end - paper.start).days + 1), **values)  # fmt: skip
    body = f"{court_head(paper.prison, rng, 'Administration pénitentiaire')}{heading(rng, *name)}{text}{signature(rng, 34)}{round_stamp(rng, paper.prison.upper(), 'R F')}{at_times(rng, boxed_stamp(rng, ('CERTIFIÉ CONFORME',)))}"
    return Sheet(leaf(rng, body), paper.fields())


def offer_on_condition(annex: Annex, rng: Random) -> Sheet:
    """A farm's or a shop's offer in a formal deed with obligations of both, to be valid on release only."""
    firm, day, who = company(rng, "employer"), earlier(annex, rng, 20, 500), annex.person
    text = prose(rng, """
ENTRE {firm}, [promettant|ci-après l'employeur], et {p}, {ne}, [bénéficiaire|ci-après le candidat], IL A ÉTÉ CONVENU :
## [Objet|Promesse]
[L'employeur promet d'embaucher|L'employeur s'engage irrévocablement à engager] le bénéficiaire [comme ouvrier polyvalent|en qualité d'aide-magasinier|en qualité d'ouvrier agricole], [sous la condition suspensive de sa mise en liberté|à sa sortie d'établissement].
## [Conditions d'emploi|Conditions essentielles]
[Durée indéterminée, temps plein|Contrat de douze mois, trente-cinq heures], [salaire horaire brut de 12,10 euros|rémunération au minimum conventionnel], [logement possible sur place|transport depuis la gare assuré].
## [Durée de validité|Délai]
[La promesse est valable quatre mois à compter de ce jour|Si l'embauche n'a pas eu lieu sous six mois, la promesse est caduque]. [Le refus de l'employeur ouvrirait droit à réparation|La présente promesse d'embauche vaut contrat si elle est acceptée].
{day}
""", firm=firm.name, day=f"Le {long_date(day)}", **about(who))  # fmt: skip
    body = f"{heading(rng, 'PROMESSE D’EMBAUCHE', 'PROMESSE DE CONTRAT DE TRAVAIL SOUS CONDITION', 'Acte de promesse d’embauche')}<p>SIRET {firm.siret} - {escape(firm.address.line)}</p>{text}{signature(rng, 34)}{signature(rng, 34)}{boxed_stamp(rng, (firm.name.upper(),))}"
    return Sheet(leaf(rng, body, faces=(SERIF, SANS, MONO)), {})

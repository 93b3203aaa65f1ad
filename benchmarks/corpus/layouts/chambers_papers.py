"""Papers of lawyers' chambers and of those they work with: agreements, bills, powers, legal aid, expert opinions."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import siren
from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.blocks import court_head, said
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.setting import DEJA, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups, spaced


def _chambers(lawyer: Person, rng: Random, right: str = "") -> str:
    name = pick(rng, f"{lawyer.name}", f"{lawyer.used_name} Avocats", f"AARPI {lawyer.used_name} & {person(rng).used_name}", f"SCP {lawyer.used_name}")  # fmt: skip
    return issuer(rng, name, (pick(rng, "Avocat au barreau", "Avocats à la Cour", "Droit pénal, droit des étrangers"), *address(rng).lines, phone_groups(phone(rng)), email(lawyer, rng)), right)  # fmt: skip


def _money(rng: Random, low: int, high: int) -> str:
    return money(Decimal(rng.randint(low, high) * 10))


def agreement_with_stages(annex: Annex, rng: Random) -> Sheet:
    """An agreement whose fee is set stage by stage in a table, with long articles of consumers' and data law."""
    who, lawyer, day = annex.person, person(rng), earlier(annex, rng, 60, 700)
    stages = rng.sample(("Garde à vue et première comparution", "Instruction : forfait par semestre", "Contentieux de la détention, par acte", "Audience devant la juridiction de jugement", "Appel", "Requête devant le premier président", "Recours devant la CNRD", "Visite en détention, l'unité"), rng.randint(4, 6))  # fmt: skip
    table = grid([["Étape", "Honoraires HT", "Honoraires TTC"], *([stage, money(net), money(net * Decimal("1.2"))] for stage in stages for net in [Decimal(rng.randint(2, 45) * 100)])])  # fmt: skip
    text = prose(rng, """
[ENTRE LES SOUSSIGNÉS|Entre] {p}, {ne}, demeurant {home}, [ci-après « le client »|dénommé{e} le client], [d'une part|] ET Maître {lawyer}, [ci-après « l'avocat »|inscrit au tableau de l'ordre], [il a été convenu ce qui suit|d'autre part].
## [Mission|Champ d'intervention]
L'avocat [assiste et représente le client|se charge des intérêts du client] dans [la procédure pénale dont il fait l'objet et ses suites indemnitaires|l'affaire dont il a été saisi]. [Toute diligence hors de ce champ fera l'objet d'un avenant|Les voies de recours ne sont pas comprises, sauf mention au tableau].
## [Détermination de l'honoraire|Rémunération]
[Les parties sont convenues|Il est convenu] d'un honoraire [forfaitaire par étape|fixé étape par étape], [selon le tableau suivant|en considération de la difficulté de l'affaire, de la situation de fortune du client et de la notoriété de l'avocat] :
""", lawyer=lawyer.name, home=annex.address.line, **about(who))  # fmt: skip
    end = prose(rng, """
? [Honoraire complémentaire|Un honoraire de résultat] de {percent} % [est dû sur les sommes effectivement recouvrées|s'ajoutera en fonction du résultat obtenu], la convention fondée exclusivement sur le résultat étant interdite (article 10 de la loi du 31 décembre 1971).
## [Frais|Débours et dépens]
[Les frais de déplacement sont facturés 0,60 euro le kilomètre|Photocopies : 0,30 euro l'unité]. [Les droits de plaidoirie sont à la charge du client|Les frais d'expertise ne sont pas inclus].
## [Facturation et règlement|Modalités]
[Une provision de {sum} est versée ce jour|Chaque étape est payable d'avance]. Les factures sont payables [à réception|sous trente jours]. [En cas de non-paiement, l'avocat pourra suspendre ses diligences|Toute somme impayée porte intérêts au taux légal].
## [Fin de la mission|Dessaisissement et litiges]
[Le client peut mettre fin à la mission à tout moment|En cas de changement d'avocat], [l'honoraire étant alors dû au prorata des diligences|le dossier est restitué après apurement]. Les contestations sont portées devant le bâtonnier [par lettre recommandée ou remise contre récépissé|, qui statue dans les quatre mois].
## Droit de rétractation
[Le client dispose de quatorze jours|La convention ayant été signée hors du cabinet, le client dispose de quatorze jours] pour se rétracter sans motif.
## [Lutte contre le blanchiment|Données personnelles]
[Le client atteste de l'origine licite des fonds|Les données sont conservées pendant la durée du mandat, augmentée de la prescription].
[Fait en deux originaux|Établi en double exemplaire], le {day}. [Le client déclare avoir reçu un exemplaire|Paraphes sur chaque page].
""", percent=str(rng.randint(6, 15)), sum=_money(rng, 20, 300), day=long_date(day))  # fmt: skip
    body = f"{_chambers(lawyer, rng)}{heading(rng, 'CONVENTION D’HONORAIRES', 'CONVENTION D’HONORAIRES PAR ÉTAPES', 'Convention d’honoraires - matière pénale')}{text}{table}{end}<table class=full><tr><td>Le client<br>{signature(rng, 34)}</td><td>L'avocat<br>{signature(rng, 34)}</td></tr></table>"
    return Sheet(leaf(rng, body, foot="Convention d’honoraires"), {})


def letter_with_terms(annex: Annex, rng: Random) -> Sheet:
    """A letter that proposes an hourly rate and asks to sign at its foot, with the chambers' terms overleaf."""
    who, lawyer, day = annex.person, person(rng), earlier(annex, rng, 60, 700)
    terms = ("[Tout quart d'heure entamé est dû|Le temps est décompté par dixième d'heure].", "[Les consultations téléphoniques de plus de dix minutes|Les courriels appelant une réponse motivée] sont facturés.", "[L'assurance de protection juridique du client|Un tiers payeur] peut prendre en charge tout ou partie des honoraires.", "[Le client s'engage à communiquer tout élément utile|Le client garantit l'exactitude des pièces remises].", "Le cabinet [détruit les dossiers cinq ans après la fin de la mission|conserve les archives cinq ans].", "[Le médiateur de la consommation de la profession d'avocat|Le médiateur national] peut être saisi, 180 boulevard Haussmann, 75008 Paris.", "[Le cabinet est membre d'une association agréée|Paiement par carte ou virement accepté].")  # fmt: skip
    text = prose(rng, """
[{p}|Cher Monsieur, chère Madame],
[Comme suite à notre entretien|Vous m'avez consulté au sujet de votre affaire|Je vous remercie de votre confiance], [je vous précise|il m'appartient, en application de la loi du 6 août 2015, de vous préciser] les conditions [de mon intervention|financières de notre collaboration].
Mon taux horaire est de {rate} hors taxes, soit {all} toutes taxes comprises. [J'estime le temps nécessaire à {hours} heures|À titre indicatif, un dossier de cette nature demande une quinzaine d'heures], [sans que cette évaluation constitue un plafond|hors audience].
[Une première provision de {sum} est à régler|Je vous prie de m'adresser une provision de {sum}] [avant toute démarche|par virement].
? [Vous avez renoncé à solliciter l'aide juridictionnelle, à laquelle vos ressources pourraient vous donner droit|Vos revenus ne vous permettent pas de bénéficier de l'aide juridictionnelle].
[Si ces conditions vous agréent|En cas d'accord], [retournez-moi un exemplaire de la présente valant convention d'honoraires|merci de signer ci-dessous], [précédé de la mention « bon pour accord »|après lecture des conditions au verso].
[Bien à vous|Votre bien dévoué|Je vous prie de croire à mes sentiments dévoués].
""", rate=money(rate := Decimal(rng.randint(15, 38) * 10)), all=money(rate * Decimal("1.2")), hours=str(rng.randint(8, 40)), sum=_money(rng, 30, 250), **about(who))  # fmt: skip
    body = f"{_chambers(lawyer, rng, any_date(day, rng))}<p><b>{pick(rng, 'Convention d’honoraires au temps passé', 'Objet : conditions d’honoraires', 'Lettre d’engagement et convention d’honoraires')}</b></p>{text}{signature(rng, 36)}<p>{pick(rng, 'Bon pour accord', 'Accepté le')} : {signature(rng, 34)}</p><div style='break-before:page'><h4>{pick(rng, 'Conditions générales d’intervention', 'CONDITIONS D’HONORAIRES DU CABINET')}</h4>{listed(rng, terms, 5, 7)}</div>"
    return Sheet(leaf(rng, body), {})


_DONE = ("Ouverture et étude du dossier pénal", "Rédaction d'un mémoire d'appel (détention)", "Déplacement et visite au parloir avocats", "Assistance au débat contradictoire", "Observations après avis de fin d'information", "Plaidoirie", "Rendez-vous au cabinet", "Correspondances et téléphone", "Obtention de la copie du dossier", "Rédaction de la requête article 149")  # fmt: skip


def bill_with_hours(annex: Annex, rng: Random) -> Sheet:
    """A bill with dated services, units, rates, expenses without tax, deposit taken off, bank details and legal terms."""
    who, lawyer, day, case = annex.person, person(rng), earlier(annex, rng, 5, 300), held(annex, rng)
    rate, total = Decimal(rng.randint(15, 32) * 10), Decimal()
    rows = [["Date", "Prestation", "Temps", "HT"]]
    for when in sorted(day_between(rng, case.start, case.end) for _ in range(rng.randint(4, 9))):
        hours = Decimal(rng.randint(2, 24)) / 4
        rows.append([f"{when:%d/%m/%y}", rng.choice(_DONE), f"{hours:.2f} h".replace(".", ","), money(hours * rate)])  # fmt: skip
        total += hours * rate
    vat = (total / 5).quantize(Decimal("0.01"))
    rows += [["", "Total honoraires HT", "", money(total)], ["", "TVA 20 %", "", money(vat)], ["", pick(rng, "NET À PAYER TTC", "Solde TTC", "Total TTC"), "", money(total + vat)]]  # fmt: skip
    small = varied(rng, "[Taux horaire convenu : {rate} HT.|Facturation au temps passé, {rate} HT l'heure.] [Pénalités de retard : trois fois le taux d'intérêt légal ; indemnité forfaitaire de recouvrement : 40 euros|Pas d'escompte pour paiement anticipé]. [TVA sur les encaissements.|] SIREN {siren}. [Toute contestation relève du bâtonnier (articles 174 et suivants du décret du 27 novembre 1991).|]", rate=money(rate), siren=spaced(siren(rng), 3, 3, 3))  # fmt: skip
    body = f"{_chambers(lawyer, rng)}<div style='margin-left:90mm'>{escape(who.title)} {escape(who.name)}<br>{'<br>'.join(map(escape, annex.address.lines))}</div>{heading(rng, 'RELEVÉ DE DILIGENCES ET FACTURE', 'FACTURE D’HONORAIRES', 'Note d’honoraires détaillée', 'ÉTAT DE FRAIS ET HONORAIRES')}<p>{pick(rng, 'N°', 'Facture n°')} {reference(rng, '2099-999', 'H99999', 'F/99/999')} - {any_date(day, rng)} - {pick(rng, 'Aff.', 'Dossier')} {escape(who.used_name.upper())} / MP</p>{grid(rows)}<p class=fine>{small}</p>{at_times(rng, boxed_stamp(rng, ('PAYÉ', f'{day:%d.%m.%Y}')), 0.4)}"
    return Sheet(leaf(rng, body), {})


def attested_fees(annex: Annex, rng: Random) -> Sheet:
    """Counsel attests, for the court that awards damages, which fees were for the custody alone."""
    who, lawyer, day = annex.person, person(rng), earlier(annex, rng, 5, 200)
    sums = [(name, Decimal(rng.randint(15, 180) * 10)) for name in rng.sample(_DONE, rng.randint(3, 5))]
    rows = [["Diligence liée à la détention", "Montant TTC"], *([name, money(value)] for name, value in sums), ["<b>Total</b>", f"<b>{money(sum((value for _, value in sums), Decimal()))}</b>"]]  # fmt: skip
    text = prose(rng, """
[Je soussigné|Le soussigné] {lawyer}, avocat, [certifie avoir assisté|atteste avoir été le conseil de] {p}, {ne}, [tout au long de la procédure|de l'interpellation au jugement].
[Sur l'ensemble des honoraires perçus|Parmi mes factures], [les diligences suivantes se rapportent exclusivement au contentieux de la détention|la part imputable à la privation de liberté s'établit comme suit] :
""", lawyer=lawyer.name, **about(who))  # fmt: skip
    end = prose(rng, "[Ces sommes ont été intégralement réglées|Ces honoraires ont été acquittés par le client et sa famille], [ainsi qu'il ressort de ma comptabilité|en plusieurs versements]. [Facture récapitulative établie|La présente note d'honoraires est établie] pour être [produite devant le premier président|jointe à la requête en réparation].\n{day}", day=f"Le {long_date(day)}")  # fmt: skip
    body = f"{_chambers(lawyer, rng)}{heading(rng, 'NOTE D’HONORAIRES RÉCAPITULATIVE', 'ATTESTATION D’HONORAIRES', 'FACTURE RÉCAPITULATIVE (contentieux de la détention)')}{text}{grid(rows)}{end}{signature(rng)}"
    return Sheet(leaf(rng, body), {})


def power_for_reparation(petition: Petition, rng: Random) -> Sheet:
    """A special power with the acts it covers listed, the service elected at chambers, accepted by counsel."""
    who, lawyer = petition.person, petition.lawyer
    acts = ("présenter [toute requête|la requête] au premier président de la {court}", "recevoir [toutes notifications et convocations|les actes de procédure]", "consulter le dossier pénal et en lever copie", "[comparaître à l'audience et y plaider|me représenter à l'audience]", "[percevoir les indemnités par le compte CARPA|encaisser pour mon compte]", "[former tout recours devant la commission nationale|exercer les voies de recours]", "[demander à l'administration pénitentiaire ma fiche pénale|obtenir toute pièce du greffe]")  # fmt: skip
    text = prose(rng, """
[Je soussigné{e}|LE MANDANT :] {p}, {ne}, [domicilié{e}|demeurant] {home},
[donne par les présentes pouvoir|constitue pour mandataire spécial|donne mandat exprès], [en application de l'article R. 27 du code de procédure pénale|conformément aux règles de la profession], à Maître {lawyer}, avocat au barreau {bar}, [à l'effet de, en mon nom|aux fins de] :
""", lawyer=lawyer.name, bar=of(petition.bar), home=petition.address.line, **about(who))  # fmt: skip
    end = prose(rng, """
[J'élis domicile en son cabinet|Élection de domicile est faite au cabinet]. [Le présent mandat est révocable à tout moment|Le mandat est donné pour la durée de l'instance]. [Promettant ratification|En foi de quoi je signe].
? [Accepté par le mandataire|L'avocat soussigné accepte le mandat].
{town}, le {day}
""", town=petition.address.place.commune, day=any_date(petition.day, rng))  # fmt: skip
    body = f"{heading(rng, 'POUVOIR SPÉCIAL', 'MANDAT DE REPRÉSENTATION EN JUSTICE', 'MANDAT SPÉCIAL À AVOCAT', 'Constitution de mandataire')}{text}{listed(rng, acts, 3, 6, court=petition.court)}{end}<p>{pick(rng, '« Bon pour pouvoir »', '« Bon pour mandat »', 'Lu et approuvé')}<br>{signature(rng)}</p>"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def standing_notice(petition: Petition, rng: Random) -> Sheet:
    """Counsel gives notice to a registry that he stands for someone, in place of another, and asks for copies."""
    who, lawyer, former = petition.person, petition.lawyer, person(rng)
    text = prose(rng, """
[Madame, Monsieur le directeur de greffe|Monsieur le greffier en chef],
[Je vous prie de noter|J'ai l'honneur de vous informer de] [ma constitution|que je me constitue] [aux intérêts de|pour] {p}, {ne}, [en remplacement de mon confrère {former}, que j'avise par courrier séparé|qui m'a désigné ce jour], [dans l'instance en réparation d'une détention|dans l'affaire l'opposant à l'agent judiciaire de l'État].
[Vous voudrez bien m'adresser désormais tous avis|Toutes communications me seront adressées] [par le RPVA ou à la case du palais|au cabinet]. [Je sollicite la copie intégrale du dossier|Je vous remercie de me communiquer la date d'audience].
[Je joins le mandat signé de mon client|Le pouvoir de l'intéressé{e} est annexé à la présente].
Je vous prie de croire à l'expression de mes sentiments [distingués|respectueux].
""", former=former.name, **about(who))  # fmt: skip
    body = f"{issuer(rng, lawyer.name, (f'Avocat au barreau {of(petition.bar)}', *address(rng).lines, phone_groups(phone(rng))))}<div style='margin:5mm 0 6mm 85mm'>{pick(rng, 'Greffe de la première présidence', 'Service civil - réparation des détentions')}<br>{escape(petition.court)}<br><br>Le {said(petition.day, rng)}</div><p><b>{pick(rng, 'CONSTITUTION D’AVOCAT', 'Lettre de constitution', 'Acte de constitution en lieu et place')}</b></p>{text}<p class=r>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})


def aid_notified(annex: Annex, rng: Random) -> Sheet:
    """A notified decision on legal aid: resources worked out, rate, lawyer, how it may be lost, ways of recourse."""
    case, day, lawyer, who = held(annex, rng), earlier(annex, rng, 60, 600), person(rng), annex.person
    means = [["Ressources retenues", "Montant"], ["Revenu fiscal de référence", f"{rng.randint(0, 11) * 1000 + rng.randint(0, 999)} €"], ["Patrimoine mobilier", f"{rng.randint(0, 9) * 100} €"], ["Personnes à charge", str(rng.randint(0, 4))]]  # fmt: skip
    text = prose(rng, """
[Le bureau d'aide juridictionnelle|La section du bureau d'aide juridictionnelle], [après en avoir délibéré|statuant sur la demande déposée] le {asked}, [à l'égard de|concernant] {p}, {ne}, [détenu{e} à {prison}|demeurant {home}] ;
Vu la loi n° 91-647 du 10 juillet 1991 [et le décret du 28 décembre 2020|relative à l'aide juridique] ;
[CONSTATE que les ressources du demandeur sont inférieures au plafond|Considérant que l'action n'est pas manifestement irrecevable ou dénuée de fondement] ;
[ADMET {p} au bénéfice de|Accorde à {p}] l'aide juridictionnelle [TOTALE|PARTIELLE au taux de 55 %|totale], [pour la procédure suivante|en vue de] : [assistance devant le juge d'instruction|requête devant le premier président de la cour d'appel|défense devant le tribunal correctionnel] ;
[Désigne|Constate que prêtera son concours] Maître {lawyer}, [avocat choisi|désigné par le bâtonnier].
""", asked=f"{day - timedelta(days=rng.randint(15, 90)):%d/%m/%Y}", prison=case.prison, home=annex.address.line, lawyer=lawyer.name, **about(who))  # fmt: skip
    end = prose(rng, """
## [Informations importantes|Recours et retrait]
[Vous devez prendre contact avec l'avocat|L'avocat ne peut vous demander aucun honoraire en cas d'aide totale]. [L'aide peut être retirée si elle a été obtenue par de fausses déclarations|En cas de retour à meilleure fortune, les sommes avancées par l'État seront recouvrées].
? [Un recours peut être formé dans les quinze jours de la notification|Le recours est porté devant le président de la juridiction], [par simple déclaration|par lettre recommandée].
? [La décision est caduque si la juridiction n'a pas été saisie dans l'année|Joindre la présente décision à tout acte].
""")  # fmt: skip
    body = f"{court_head(case.court, rng, 'Bureau d’aide juridictionnelle')}{heading(rng, 'NOTIFICATION D’UNE DÉCISION D’AIDE JURIDICTIONNELLE', 'DÉCISION DU BUREAU D’AIDE JURIDICTIONNELLE', 'AIDE JURIDICTIONNELLE - ADMISSION')}<p>{pick(rng, 'N° BAJ', 'Décision n°')} C-{reference(rng, '99999-2099-999999', '59999/099/2099')} - {any_date(day, rng)}</p>{text}{grid(means)}{end}{signature(rng, 34)}{round_stamp(rng, case.court.upper(), 'B A J')}"
    return Sheet(leaf(rng, body), {})


def aid_by_president(annex: Annex, rng: Random) -> Sheet:
    """The president of the office admits someone for the time being, on half a page, as a form of the bar's desk."""
    case, day, lawyer, who = held(annex, rng), earlier(annex, rng, 60, 600), person(rng), annex.person
    rows = [("Demandeur", about(who)["nom"]), ("État civil", about(who)["ne"]), ("Adresse", annex.address.line), ("Nature de l'affaire", pick(rng, "commission d'office pénale", "réparation de détention provisoire", "débat contradictoire JLD")), ("Auxiliaire de justice", f"Me {lawyer.name}"), ("Taux", pick(rng, "100 %", "100 %", "55 %", "25 %")), ("UV / coefficient", str(rng.randint(4, 50)))]  # fmt: skip
    text = prose(rng, "[Le président du bureau, statuant en urgence|Vu l'urgence et l'article 20 de la loi du 10 juillet 1991], [prononce l'admission provisoire à l'aide juridictionnelle|accorde l'aide juridictionnelle à titre provisoire]. [Cette admission deviendra définitive si les conditions de ressources sont remplies|À défaut de dépôt du dossier complet sous un mois, elle sera caduque]. [L'avocat transmettra l'attestation de fin de mission|Copie à la CARPA et au conseil].")  # fmt: skip
    body = f"{issuer(rng, 'Bureau d’aide juridictionnelle', (f'établi au {case.court[0].lower()}{case.court[1:]}', phone_groups(phone(rng))))}{heading(rng, 'ADMISSION PROVISOIRE', 'DÉCISION D’ADMISSION PROVISOIRE À L’AIDE JURIDICTIONNELLE', 'Aide juridictionnelle provisoire')}{pairs(rng, rows)}{text}<p class=r>{long_date(day)}<br>{signature(rng, 34)}</p>{boxed_stamp(rng, ('ORDRE DES AVOCATS', 'BUREAU PÉNAL')) if rng.random() < 0.5 else ''}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})

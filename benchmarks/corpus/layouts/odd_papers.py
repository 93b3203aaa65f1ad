"""Rarer issuers of papers of several types: a desk's daybook, a council, partners, an online bank, an insurer's app."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.dwelling_papers import Deed, LandlordRefusal
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, firm_of, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import after, claimant, reference
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Payment, Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups, spaced


def desk_book(annex: Annex, rng: Random) -> Sheet:
    """The copy of a page of the daybook kept by hand at a small station: hour, who came, what he said."""
    day, who = after(annex, rng, 0, 6), annex.person
    (hand, ink), officer = hand_and_ink(rng), person(rng)
    told = pick(rng, "vient signaler porte forcée par service extérieur, veut trace écrite", "déclare avoir trouvé sa porte ouverte et brisée à son retour", "expose que des collègues se sont trompés de porte ; orienté vers le ministère")  # fmt: skip
    rows = [["Heure", "Mention", "Visa"], [f"{rng.randint(6, 9)}h{rng.randint(10, 59)}", pen("prise de service, RAS", hand, ink), ""], [f"{rng.randint(10, 18)}h{rng.randint(10, 59)}", pen(f"{surname_first(who)}, {annex.address.street}, {told}", hand, ink), pen(officer.used_name[:3].upper(), hand, ink)], [f"{rng.randint(19, 22)}h{rng.randint(10, 59)}", pen("relève, clés rendues", hand, ink), ""]]  # fmt: skip
    body = f"<p>{pick(rng, 'MAIN COURANTE', 'REGISTRE DE MAIN COURANTE', 'Cahier de main courante')} - {escape(annex.address.place.commune)} - {long_date(day)}</p>{grid(rows)}<p>{pick(rng, 'Copie conforme', 'Extrait délivré à l’intéressé')} {signature(rng, 32)}{at_times(rng, boxed_stamp(rng, ('POSTE DE POLICE',)))}</p>"
    return Sheet(page(rng, body), {})


def online_daybook(annex: Annex, rng: Random) -> Sheet:
    """The receipt of a daybook statement prepared on the internet, to be confirmed at the counter."""
    day, who = after(annex, rng, 0, 6), annex.person
    facts = [("Référence", reference(rng, "MC-9999-XX99", "PMC99999999")), ("Nom", surname_first(who)), ("Téléphone", phone_groups(phone(rng))), ("Domicile", annex.address.line), ("Date de l'événement", f"{annex.day:%d/%m/%Y}"), ("Catégorie", pick(rng, "trouble divers", "bien dégradé", "intervention de police"))]  # fmt: skip
    body = f"{logo(rng, '#000091', 11)}{heading(rng, 'Déclaration en main courante', 'PRÉ-DÉCLARATION DE MAIN COURANTE', 'Votre main courante')}{paragraphs(pick(rng, 'Vous avez choisi de ne pas porter plainte : votre déclaration est conservée à titre d’information.', 'Cette main courante ne déclenche pas d’enquête.'))}{pairs(rng, facts)}<p><b>{pick(rng, 'Votre récit', 'Déclaration')}</b></p>{paragraphs(pick(rng, 'À mon retour, la porte de mon appartement était enfoncée. Un avis de la police était posé au sol.', 'J’ai vu les policiers forcer la porte par erreur. Ils cherchaient mon voisin.'), f'Confirmée au commissariat {of(annex.address.place.commune)} le {day:%d/%m/%Y}.')}"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), {})


def budget_page(annex: Annex, rng: Random) -> Sheet:
    """The page of a budget or of a public account that identifies the body: numbers, accountant, population."""
    firm, day = firm_of(annex, rng), earlier(annex, rng, 20, 500)
    town = firm.address.place.commune
    rows = [["Informations générales", "Valeur"], ["Code INSEE", f"{rng.randint(1000, 95999):05d}"], ["SIREN", spaced(firm.siren, 3, 3, 3)], ["SIRET", spaced(firm.siret, 3, 3, 3, 5)], ["Poste comptable", escape(of(town))], [pick(rng, "Population totale", "Effectif"), str(rng.randint(300, 90000))], ["Adresse", escape(firm.address.line)]]  # fmt: skip
    body = f"<p>{pick(rng, 'RÉPUBLIQUE FRANÇAISE', 'Nomenclature M57')}</p>{heading(rng, f'COMMUNE {escape(of(town).upper())}', f'Collège public {escape(of(town))}', f'Régie municipale {escape(of(town))}')}<p>{pick(rng, 'BUDGET PRIMITIF', 'COMPTE FINANCIER UNIQUE', 'Fiche signalétique')} {day.year}</p>{grid(rows)}<p>{pick(rng, 'Arrêté', 'Présenté')} par {pick(rng, 'le maire', 'l’ordonnateur', 'le président')}, le {any_date(day, rng)} {at_times(rng, signature(rng))}</p>"
    return Sheet(page(rng, body), {})


def installation_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes of a council's first sitting: it elects its mayor or president, with the count of votes."""
    firm, day, head = firm_of(annex, rng), earlier(annex, rng, 100, 1800), person(rng)
    town = firm.address.place.commune
    voters = rng.randint(15, 53)
    body = f"{issuer(rng, f'Mairie {of(town)}', (firm.address.street,))}{heading(rng, 'PROCÈS-VERBAL D’INSTALLATION DU CONSEIL', 'ÉLECTION DU MAIRE', 'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS')}{paragraphs(f'Le {long_date(day)}, les membres proclamés élus se sont réunis sous la présidence du doyen d’âge.', f'Premier tour de scrutin : votants {voters}, blancs {rng.randint(0, 2)}, {head.name} {voters - 3} voix.', f'{head.title} {head.name}, ayant obtenu la majorité absolue, est proclamé{head.agrees} maire.', f'SIREN de la collectivité : {spaced(firm.siren, 3, 3, 3)}.')}<p>{signature(rng)}{at_times(rng, round_stamp(rng, 'MAIRIE', town.upper()[:12]))}</p>"
    return Sheet(page(rng, body), {})


def partners_decision(annex: Annex, rng: Random) -> Sheet:
    """Partners or a sole owner decide who may act for the firm in its claim."""
    firm, day, one, taker = firm_of(annex, rng), earlier(annex, rng, 5, 300), person(rng), annex.person
    said = pick(
        rng,
        f"Le {any_date(day, rng)}, il est décidé de conférer à {taker.title} {taker.name} tous pouvoirs pour signer la demande présentée à l'État, la suivre et en donner quittance.",
        f"{taker.title} {taker.name} reçoit pouvoir, à dater du {day:%d/%m/%Y}, d'engager la société dans la réclamation relative à la porte du {annex.address.line}.",
    )
    body = f"<p>{escape(firm.name)}<br>{escape(firm.form)} - RCS {spaced(firm.siren, 3, 3, 3)}<br>{escape(firm.address.line)}</p>{heading(rng, 'DÉCISION DE L’ASSOCIÉ UNIQUE', 'PV DE DÉCISION DES ASSOCIÉS', 'DÉCISION DU GÉRANT - POUVOIR')}{paragraphs(said, pick(rng, 'Cette résolution est adoptée à l’unanimité.', 'Le porteur d’une copie peut accomplir toutes formalités.'))}<p>{escape(one.name)} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def month_in_cards(payment: Payment, rng: Random) -> Sheet:
    """A statement as an online bank sends it each month: a summary by kind of expense, then the movements."""
    spent = [[pick(rng, "Courses", "Transports", "Logement", "Loisirs"), money(Decimal(rng.randint(900, 40000)) / 100)] for _ in range(rng.randint(3, 5))]  # fmt: skip
    moves = [[f"{payment.day - timedelta(days=n):%d/%m/%Y}", pick(rng, "Boulangerie", "Métro", "Pharmacie", "Librairie"), f"-{money(Decimal(rng.randint(200, 6000)) / 100)}"] for n in range(1, rng.randint(4, 9))]  # fmt: skip
    paid = [f"{payment.day:%d/%m/%Y}", escape(payment.beneficiary), f"-{money(payment.amount)}"]
    body = f"{issuer(rng, payment.account.bank.name, (), escape(payment.payer))}{heading(rng, 'Votre relevé du mois', 'Relevé de compte', 'RELEVÉ MENSUEL DE VOS OPÉRATIONS')}<p>IBAN {payment.account.iban_in_fours}</p>{grid([['Catégorie', 'Sorties'], *spent])}{grid([['Date', 'Tiers', 'Montant'], paid, *moves])}<p style='font-size:7.5pt'>{pick(rng, 'Aucune réclamation après treize mois.', 'Compte ouvert en France, dépôts garantis.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def estate_certificate(deed: Deed, rng: Random) -> Sheet:
    """A certificate after a death: the heir owns the home since the deed of that day."""
    body = f"<p>{escape(deed.notary.name)}<br>{pick(rng, 'Notaire', 'Notaire associé')}<br>{escape(deed.address.place.commune)}</p>{heading(rng, 'ATTESTATION IMMOBILIÈRE', 'ATTESTATION DE PROPRIÉTÉ APRÈS DÉCÈS', 'ATTESTATION NOTARIÉE')}{paragraphs(f'Par acte reçu le {any_date(deed.day, rng)}, j’ai constaté la transmission, par suite du décès de {deed.seller}, du bien situé {deed.address.line}.', f'{deed.owner} en est désormais propriétaire, en qualité d’héritier.', pick(rng, f'Valeur déclarée : {money(deed.price)}.', 'Les formalités de publicité foncière sont en cours.'))}<p>{pick(rng, 'Pour valoir ce que de droit.', 'Délivrée sur demande.')}</p>{signature(rng)}{at_times(rng, round_stamp(rng, 'OFFICE NOTARIAL', 'SCEAU'))}"
    return Sheet(page(rng, body, faces=(SERIF, SANS)), deed.fields())


def phone_card(annex: Annex, rng: Random) -> Sheet:
    """A certificate shown in an insurer's app and printed: a card, a few lines, a code."""
    firm, first = company(rng, "insurer"), annex.day - timedelta(days=rng.randint(5, 300))
    facts = [("Assuré", annex.company.name if annex.company else annex.person.name), ("Logement", annex.address.line), ("Contrat", reference(rng, "999999999", "MRH99999")), ("Valable", f"du {first:%d/%m/%Y} au {first + timedelta(days=364):%d/%m/%Y}"), ("Formule", pick(rng, "Essentielle", "Tranquillité", "Étudiant"))]  # fmt: skip
    css = f"body{{font:11pt/1.5 {rng.choice([SANS, DEJA])}}} .p{{width:{rng.randint(84, 110)}mm;margin:{rng.randint(0, 20)}mm auto;border:.3mm solid #999;border-radius:4mm;padding:6mm}}"
    body = f"<div class=p>{logo(rng, '#5a3d8a', 12)}<h3>{pick(rng, 'Mon attestation d’assurance', 'Attestation habitation', 'Attestation multirisque')}</h3><b>{escape(firm.name)}</b>{pairs(rng, facts)}<small>{pick(rng, 'Couvre la responsabilité locative du souscripteur.', 'Sous réserve de cotisation à jour.')}</small></div>"
    return Sheet(document(css, body, margin="10mm"), {})


def broadband_bill(someone: Person, rng: Random) -> Sheet:
    """A broadband bill: the line's holder, where it is laid, options, what is debited."""
    where, day = address(rng, flat=True), some_day(rng)
    fee = Decimal(rng.choice([1999, 2999, 3699, 4299])) / 100
    rows = [["Abonnement et options", "Montant TTC"], [pick(rng, "Offre fibre", "Abonnement internet", "Box 5G"), money(fee)], ["Location du décodeur", "3,00 €"], ["<b>À prélever</b>", money(fee + 3)]]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Ondalis', 'Fibréa', 'Réseau Ponant'), (phone_groups(phone(rng)),), f'{escape(someone.name)}<br>' + '<br>'.join(map(escape, where.lines)))}{heading(rng, 'Votre facture internet', f'Facture n° {rng.randint(10**8, 10**9)}', 'FACTURE')}{pairs(rng, [('Ligne', phone_groups(phone(rng))), ('Adresse d’installation', where.line), ('Date', f'{day:%d/%m/%Y}')])}{grid(rows)}"
    return Sheet(page(rng, body), {})


def verbal_answer(refusal: LandlordRefusal, rng: Random) -> Sheet:
    """A note by hand put in the tenant's letter box by the landlord or his agent: no money for the door."""
    hand, tenant = rng.choice(HANDS), refusal.tenant
    said = pick(rng, f"Suite à la porte cassée le {any_date(refusal.operation, rng)} par la police au {refusal.address.line} : je ne paie pas, voyez avec l'État.", f"Pour la porte du {refusal.address.line}, forcée le {refusal.operation:%d/%m/%Y}, je vous confirme que je ne rembourserai rien et que mon assurance non plus.")  # fmt: skip
    body = f"{paragraphs(f'{tenant.title} {tenant.name},', said, pick(rng, 'Vous pouvez la faire changer.', 'Gardez bien la facture.', 'Je vous laisse faire.'), f'{refusal.landlord}', refusal.landlord_address.line, f'le {any_date(refusal.day, rng)}')}{signature(rng)}"
    return Sheet(document(f"body{{font:italic {rng.randint(14, 18)}pt/1.5 {hand},{SERIF};color:{rng.choice(['#1c2f6e', '#111'])}}}", body, margin="20mm"), refusal.fields())  # fmt: skip


def complaint_to_judge(annex: Annex, rng: Random) -> Sheet:
    """A complaint with a claim for damages before the senior investigating judge, through counsel."""
    day, lawyer = after(annex, rng, 20, 200), person(rng)
    body = f"<p>{pick(rng, 'À Madame le doyen des juges d’instruction', 'À Monsieur le doyen des juges d’instruction')}<br>Tribunal judiciaire {escape(of(annex.address.place.commune))}</p>{heading(rng, 'PLAINTE AVEC CONSTITUTION DE PARTIE CIVILE', 'PLAINTE', 'PLAINTE CONTRE X')}<p>{pick(rng, 'POUR', 'À la demande de')} {claimant(annex)}, {escape(annex.address.line)}, {pick(rng, 'ayant pour avocat', 'assisté de')} Me {escape(lawyer.name)}</p>{paragraphs(f'Le {long_date(annex.day)}, des fonctionnaires ont pénétré au domicile du plaignant en détruisant sa porte.', pick(rng, 'Ces faits sont susceptibles de constituer les délits prévus aux articles 322-1 et 432-8 du code pénal.', 'La plainte simple déposée auparavant a été classée sans suite.'), pick(rng, 'Le plaignant se constitue partie civile et offre de consigner.', 'Il est demandé d’informer contre toute personne que l’instruction fera connaître.'))}<p>{tick(True)} copie de la plainte simple</p><p>Le {any_date(day, rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO, *PLAIN)), {})

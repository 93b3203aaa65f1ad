"""More of what ends a claim: decisions to pay by other offices, and acceptances as claimants write them."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.claim_letters import BUREAU
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.door_annex_parts import boxes, claimant, euros
from benchmarks.corpus.layouts.ministry_annexes import day_of_ministry, file_number
from benchmarks.corpus.layouts.setting import MONO, Letter, document
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person
from benchmarks.corpus.wording import any_date, in_words, long_date, money, money_in_words


def decision_with_reasons(annex: Annex, rng: Random) -> Sheet:
    """A decision that gives its reasons, then pays: «considérant», «décide», ways of recourse below."""
    day, amount, signer = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), person(rng)
    reasons = [
        f"Considérant que, le {long_date(annex.day)}, la porte d'un logement situé {annex.address.line} a été détruite dans le cadre d'une opération de police judiciaire ;",
        "Considérant que l'occupant avait la qualité de tiers au regard de cette opération et qu'il a subi un préjudice anormal et spécial ;",
        "Considérant que le montant des réparations est établi par les pièces versées ;",
        "Considérant que l'assureur du logement a décliné sa garantie ;",
    ]  # fmt: skip
    kept = reasons[:1] + [reason for reason in reasons[1:] if rng.random() < 0.7]
    decided = [f"Une somme de {money(amount)} ({money_in_words(amount)}) est versée à {claimant(annex)}.", pick(rng, "La dépense est à la charge du programme 101, action 4.", "La dépense est imputée au budget du ministère, frais de justice."), pick(rng, "Le chef du bureau est chargé de l'exécution.", "Le comptable public est chargé du versement.")]  # fmt: skip
    listed = "".join(
        f"<p>{pick(rng, 'Article', 'ARTICLE')} {n} : {escape(text)}</p>" for n, text in enumerate(decided, 1)
    )
    body = f"{issuer(rng, 'Ministère de la Justice', (pick(rng, 'Secrétariat général', 'Service des affaires juridiques'), file_number(annex, rng)))}{heading(rng, 'DÉCISION D’INDEMNISATION', 'DÉCISION', f'DÉCISION n° {rng.randint(10, 999)} du {long_date(day)}', 'ARRÊTÉ D’ATTRIBUTION')}{paragraphs(*kept)}<p class=c><b>{pick(rng, 'DÉCIDE', 'Décide ce qui suit :', 'ARRÊTE')}</b></p>{listed}<p class=r>{pick(rng, 'Paris, le', 'Fait le')} {any_date(day, rng)}<br>Pour le garde des Sceaux<br>{signature(rng)}<br>{escape(signer.name)}</p>{at_times(rng, round_stamp(rng, 'RÉPUBLIQUE FRANÇAISE', 'JUSTICE'))}{at_times(rng, '<p style=font-size:8pt>Cette décision peut faire l’objet d’un recours dans les deux mois de sa notification.</p>')}"
    return Sheet(page(rng, body), {})


def payment_request(annex: Annex, rng: Random) -> Sheet:
    """A print-out of the State's accounts: request for payment, supplier number, amounts, visa."""
    day, amount, paid = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), account(rng)
    rows = [["Poste", "Libellé", "Montant"], ["10", f"INDEMNITE BRIS DE PORTE {annex.day:%d%m%Y}", money(amount, unit=" EUR")], ["", pick(rng, "TOTAL A PAYER", "NET A PAYER"), money(amount, unit=" EUR")]]  # fmt: skip
    facts = [("Exercice", f"{day.year}"), ("N° DP", f"{rng.randint(10**9, 10**10)}"), ("Réf. dossier", file_number(annex, rng)), ("Tiers / bénéficiaire", claimant(annex)), ("IBAN", paid.iban_in_fours), ("Centre financier", f"0{rng.choice([101, 166, 310])}-C001-D{rng.randint(100, 999)}"), ("Date de validation", f"{day:%d/%m/%Y}")]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'MINISTERE DE LA JUSTICE', 'Plateforme de dépense'), ('Département comptable ministériel',))}{heading(rng, 'DEMANDE DE PAIEMENT', 'ORDRE DE PAYER', 'CERTIFICAT DE PAIEMENT - RÉPARATION CIVILE', 'ORDONNANCE DE PAIEMENT')}{pairs(rng, facts)}<br>{grid(rows)}<p>{pick(rng, 'Arrêté le présent état à la somme de', 'Certifié exact pour la somme de')} {money_in_words(amount)}.</p><p>{pick(rng, 'L’ordonnateur', 'Le gestionnaire', 'Service fait constaté')} {signature(rng, 32)}</p>"
    return Sheet(page(rng, body, faces=PLAIN), {})


def notified_order(annex: Annex, rng: Random) -> Sheet:
    """A prefect's or a minister's order in one sentence, sent with its notification, old typewritten look."""
    day, amount, signer = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), person(rng)
    said = pick(
        rng,
        f"Par arrêté de ce jour, une indemnité de {money(amount)} est accordée à {claimant(annex)}, demeurant {annex.address.line}, en réparation du dommage matériel résultant d'une perquisition.",
        f"Il sera payé à {claimant(annex)} la somme de {money(amount)}, montant des frais de remise en état de sa porte, brisée par les forces de l'ordre le {annex.day:%d/%m/%Y}.",
        f"Est approuvé le règlement transactionnel conclu avec {claimant(annex)} ; le montant de {money(amount)} sera mandaté à son profit.",
    )
    body = f"<p>RÉPUBLIQUE FRANÇAISE<br>{pick(rng, 'LE GARDE DES SCEAUX', 'LE MINISTRE DE LA JUSTICE')}<br>N° {file_number(annex, rng)}</p><p class=c>{pick(rng, 'A R R Ê T É', 'ARRÊTÉ DE PAIEMENT', 'NOTIFICATION D’UN ARRÊTÉ')}</p>{paragraphs(pick(rng, 'Vu la loi de finances ;', 'Vu l’article L. 141-1 du code de l’organisation judiciaire ;'), pick(rng, 'Vu la demande de l’intéressé ;', 'Vu la déclaration d’acceptation ;'), said, pick(rng, 'Ampliation : intéressé, comptable, archives.', 'Pour ampliation, le chef du bureau.'))}<p class=r>Paris, {long_date(day)}<br>{escape(signer.name)}<br>{signature(rng)}</p>"
    return Sheet(document(f"body{{font:{rng.choice([10.5, 11, 12])}pt/1.7 {MONO}}}", body, margin=f"{rng.randint(20, 30)}mm"), {})  # fmt: skip


def short_yes(annex: Annex, rng: Random) -> Sheet:
    """A few lines by hand or typed in haste: I accept, pay me there."""
    who, day, amount = annex.person, day_of_ministry(annex, rng), euros(rng, 300, 4000)
    letter = Letter(
        head=(annex.company.name if annex.company else who.name, *annex.address.lines, email(who, rng)),
        addressee=BUREAU,
        dateline=f"{annex.address.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, "accord sur votre proposition", f"dossier {file_number(annex, rng)}, je suis d'accord", "réponse à votre offre", "acceptation"),
        greeting=pick(rng, "Madame, Monsieur,", "Bonjour,"),
        paragraphs=(
            pick(rng, f"J'ai bien reçu votre courrier me proposant {money(amount)}. Cela me convient et je n'en demanderai pas plus.", f"Suite à votre offre de {money(amount)} ({money_in_words(amount)}), je vous donne mon accord plein et entier.", f"Je soussigné{who.agrees} {who.name} déclare accepter la somme de {money(amount)} que l'État me propose pour ma porte cassée le {annex.day:%d/%m/%Y}."),
            pick(rng, "Mon RIB est déjà dans le dossier.", "Je renonce à tout recours à ce sujet.", "Vous trouverez mon RIB avec cette lettre, merci de faire le virement rapidement.", ""),
            pick(rng, "Merci.", "Cordialement.", "Veuillez agréer mes salutations."),
        ),
        closing=f"{pick(rng, 'Bon pour accord', 'Lu et approuvé', '')}<br>{signature(rng)}",
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def coupon(annex: Annex, rng: Random) -> Sheet:
    """The slip of an offer, cut out and sent back: ticked and signed by pen, little else."""
    who, day, amount, (hand, ink) = (
        annex.person,
        day_of_ministry(annex, rng),
        euros(rng, 300, 4000),
        hand_and_ink(rng),
    )
    body = f"<div style='border:.4mm dashed #333;padding:7mm;margin-top:{rng.randint(0, 60)}mm'><b>{pick(rng, 'COUPON-RÉPONSE', 'TALON À RETOURNER', 'RÉPONSE DU DEMANDEUR')}</b> - dossier {file_number(annex, rng)}<p>{pick(rng, 'Offre de l’État', 'Indemnité proposée')} : {money(amount)}</p><p>{boxes((pick(rng, 'J’accepte cette indemnité et me désiste de toute action', 'J’accepte sans réserve'), 'Je refuse et entends saisir le juge'), {0})}</p><p style='line-height:2.2'>Nom : {pen(who.used_name.upper(), hand, ink)} Prénom : {pen(who.forenames[0], hand, ink)}<br>Le {pen(f'{day:%d/%m/%Y}', hand, ink)} à {pen(annex.address.place.commune, hand, ink)}</p><p>Signature {signature(rng)}</p></div>"
    return Sheet(page(rng, body), {})


def firms_acceptance(annex: Annex, rng: Random) -> Sheet:
    """A discharge signed for the claimant by an agent or by his lawyer: the sum for good, no further claim."""
    day, amount, signer = day_of_ministry(annex, rng), euros(rng, 300, 4000), person(rng)
    claims = [
        f"{claimant(annex)}, représenté par {signer.title} {signer.name}, {pick(rng, 'son conseil', 'dûment habilité', 'son mandataire')}, accepte, à titre forfaitaire et définitif, le versement de {money(amount)}.",
        f"Cette somme répare l'intégralité des conséquences de l'intervention du {long_date(annex.day)}.",
        "Moyennant ce paiement, le bénéficiaire se déclare rempli de ses droits et renonce à toute instance.",
        pick(rng, "Le versement interviendra dans les deux mois, faute de quoi les intérêts courront.", f"Règlement par virement ; coordonnées bancaires fournies le {day - timedelta(days=2):%d/%m/%Y}."),
    ]  # fmt: skip
    body = f"{heading(rng, 'DÉCLARATION D’ACCEPTATION ET DÉSISTEMENT', 'QUITUS ET ACCORD', 'ACCEPTATION DE L’OFFRE', 'QUITUS DONNÉ À L’ÉTAT')}<p>{pick(rng, 'Dossier', 'Référence à rappeler')} : {file_number(annex, rng)}</p>{paragraphs(*claims)}<p>{escape(annex.address.place.commune)}, le {any_date(day, rng)}, en {in_words(rng.randint(2, 3))} exemplaires</p><p>{pick(rng, 'Pour le demandeur', 'Le bénéficiaire', 'Le déclarant')}<br>« {pick(rng, 'Bon pour acceptation', 'Lu et approuvé')} »<br>{signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def order_by_list(annex: Annex, rng: Random) -> Sheet:
    """An order of payment as a form of the treasury: boxes for the chapter, the creditor, the sum, the pieces."""
    day, amount, signer = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200), person(rng)
    facts = [("Chapitre", f"{rng.randint(37, 67)}-{rng.randint(10, 99)}"), ("Créancier", annex.company.name if annex.company else annex.person.name), ("Domicile", annex.address.line), ("Objet de la dépense", f"indemnisation, porte brisée le {annex.day:%d/%m/%Y}"), ("Somme", money(amount)), ("Pièces justificatives", "déclaration d'acceptation, RIB"), ("Dossier", file_number(annex, rng))]  # fmt: skip
    body = f"<p>MINISTÈRE DE LA JUSTICE - {pick(rng, 'Bureau du budget', 'Service financier')}</p>{heading(rng, 'ARRÊTÉ DE LIQUIDATION', 'MANDAT DE PAIEMENT', 'ARRÊTÉ DE PAIEMENT', 'ARRÊTÉ PORTANT LIQUIDATION D’UNE INDEMNITÉ')}{pairs(rng, facts)}{paragraphs(pick(rng, f'Le garde des Sceaux arrête à la somme de {money_in_words(amount)} le montant dû par l’État.', f'Arrêtons la présente liquidation à {money(amount)}.'))}<p>{pick(rng, 'Vu et arrêté', 'Fait')} à Paris, le {any_date(day, rng)}<br>{escape(signer.name)} {signature(rng)}</p>{at_times(rng, round_stamp(rng, 'MINISTÈRE DE LA JUSTICE', 'BUDGET'))}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def notice_of_credit(annex: Annex, rng: Random) -> Sheet:
    """A copy of the order goes to its beneficiary with a short covering text on the same sheet."""
    day, amount = day_of_ministry(annex, rng, 0.5), euros(rng, 300, 4200)
    letter = Letter(
        head=("Ministère de la Justice", pick(rng, "Direction des services judiciaires", "Secrétariat général"), "Bureau du précontentieux"),
        addressee=(annex.company.name if annex.company else annex.person.name, *annex.address.lines),
        dateline=f"Paris, le {any_date(day, rng)}",
        subject=pick(rng, "arrêté de paiement", "notification d'un arrêté d'indemnisation", "mise en paiement de votre indemnité"),
        greeting="",
        paragraphs=(
            pick(rng, "Le directeur des services judiciaires, agissant par délégation du garde des Sceaux,", "Vu l'accord intervenu et les pièces du dossier,"),
            f"{pick(rng, 'ARRÊTE', 'arrête ce qui suit')} : article unique. {pick(rng, 'Il est payé', 'Est ordonnancé le versement')} à {annex.company.name if annex.company else annex.person.title + ' ' + annex.person.name} {pick(rng, 'de la somme de', 'd’un montant de')} {money(amount)}, {pick(rng, 'au titre du préjudice matériel subi', 'en réparation du bris de sa porte')} le {annex.day:%d/%m/%Y}.",
            pick(rng, "Le contrôleur budgétaire et comptable ministériel est chargé du paiement.", "Le montant sera viré sur le compte que vous avez indiqué."),
        ),
        closing=f"<div class=r>{signature(rng)}<br>{escape(person(rng).name)}</div>",
        references=(file_number(annex, rng),),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def mail_of_assent(annex: Annex, rng: Random) -> Sheet:
    """The claimant's e-mail that accepts the offer, printed in the bureau, with the offer quoted."""
    day, amount, who = day_of_ministry(annex, rng), euros(rng, 300, 4000), annex.person
    head = "<br>".join(f"<b>{label} :</b> {escape(value)}" for label, value in [("De", email(who, rng)), ("Envoyé", f"{day:%d/%m/%Y} {rng.randint(7, 22)}:{rng.randint(10, 59)}"), ("Objet", pick(rng, f"RE: {file_number(annex, rng)}", "Acceptation de l'offre", "ok pour l'indemnisation"))])  # fmt: skip
    body = f"{head}<hr>{paragraphs(pick(rng, 'Bonjour,', 'Madame, Monsieur,'), pick(rng, f'J’accepte votre proposition de {money(amount)}. Vous trouverez la déclaration signée en pièce jointe.', f'Je suis d’accord avec la somme de {money(amount)} et ne ferai pas d’autre demande.', f'Par la présente je déclare accepter l’indemnité de {money(amount)}, pour solde de tout compte.'), who.name)}<div style='color:#555;border-left:.5mm solid #999;padding-left:3mm'>{paragraphs('> ' + pick(rng, 'Nous vous proposons la somme ci-dessus en réparation du dommage.', 'Merci de nous faire connaître votre accord sous deux mois.'))}</div>"
    return Sheet(page(rng, body, faces=PLAIN), {})

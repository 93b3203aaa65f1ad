"""Receipts by which an insured hands the claim on to the insurer: articles, a coupon, direct payment of the craftsman, a discharge."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import Subrogation
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import (
    framed,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import MONO, SANS, SERIF, Letter, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, money_in_words

_LAW = (
    "Article L. 121-12 du code des assurances : l'assureur qui a payé l'indemnité d'assurance est subrogé, jusqu'à concurrence de cette indemnité, dans les droits et actions de l'assuré contre les tiers qui, par leur fait, ont causé le dommage ayant donné lieu à la responsabilité de l'assureur.",
    "Article 1346-1 du code civil : la subrogation conventionnelle s'opère à l'initiative du créancier lorsque celui-ci, recevant son paiement d'une tierce personne, la subroge dans ses droits contre le débiteur. Cette subrogation doit être expresse. Elle doit être consentie en même temps que le paiement.",
    "Article 1346-4 du code civil : la subrogation transmet à son bénéficiaire, dans la limite de ce qu'il a payé, la créance et ses accessoires.",
    "Article 1346-5 du code civil : le débiteur peut invoquer la subrogation dès qu'il en a connaissance mais elle ne peut lui être opposée que si elle lui a été notifiée ou s'il en a pris acte.",
)


def agreement_in_articles(s: Subrogation, rng: Random) -> Sheet:
    """A settlement agreement in articles between insurer and insured, the texts of law quoted overleaf."""
    who = f"{s.insured.title} {s.insured.name}"
    parts = [
        ("Exposé", f"{pick(rng, 'Le', 'À la date du')} {any_date(s.loss, rng)}, {pick(rng, 'la porte d’entrée du logement assuré a été fracassée par une unité de police agissant dans une affaire étrangère à l’occupant', 'des fonctionnaires de police ont procédé à l’ouverture brutale du local assuré')}, {s.address.line}. L'assuré a effectué une déclaration enregistrée sous la référence {s.claim}."),
        ("Règlement", f"La compagnie verse à l'assuré, qui l'accepte, la somme de {money(s.amount)} ({money_in_words(s.amount)}), {pick(rng, 'par virement', 'par lettre-chèque', 'sous huitaine')}, en réparation des dommages matériels."),
        ("Quittance", pick(rng, "L'assuré donne bonne et valable quittance à la compagnie et se déclare rempli de ses droits au titre du contrat.", "Moyennant ce paiement, l'assuré tient la compagnie quitte et libérée de toute obligation née de cet événement.")),
        ("Subrogation expresse", pick(rng, f"Concomitamment au paiement, l'assuré subroge {s.insurer.name} dans la totalité de ses droits, actions, privilèges et recours à l'encontre de l'État français et de tout coobligé.", f"{s.insurer.name} est substituée à l'assuré, à hauteur de la somme versée, pour agir contre tout responsable, amiablement ou en justice.")),
        ("Coopération", "L'assuré s'engage à ne pas transiger, à ne renoncer à aucun recours et à transmettre sans délai tout courrier reçu de l'administration."),
        ("Frais", "Chaque partie conserve les frais qu'elle a exposés. La franchise éventuelle demeure à la charge de l'assuré, sauf recouvrement."),
    ]  # fmt: skip
    back = overleaf(heading(rng, "RAPPEL DES TEXTES", "Textes applicables", "ANNEXE") + paragraphs(*rng.sample(_LAW, 3)))  # fmt: skip
    body = f"{heading(rng, 'PROTOCOLE D’INDEMNISATION ET QUITTANCE SUBROGATIVE', 'QUITTANCE - SUBROGATION', 'ACCORD DE RÈGLEMENT AVEC SUBROGATION', 'Convention d’indemnité')}<p>{pick(rng, 'ENTRE LES SOUSSIGNÉS', 'Entre')} : {escape(s.insurer.name)}, {escape(s.insurer.form)}, {escape(s.insurer.address.line)}, ci-après la compagnie,<br>ET {escape(who)}, ci-après l'assuré{s.insured.agrees}, {pick(rng, 'il a été convenu ce qui suit', 'il est arrêté ce qui suit')} :</p>{sections(rng, parts[: rng.randint(4, 6)])}<p>{pick(rng, 'Fait en deux originaux', 'En double exemplaire')}, le {long_date(s.day)}</p><table class=full><tr><td>{pick(rng, 'L’assuré, « lu et approuvé, bon pour quittance »', 'L’assuré')}<br>{signature(rng)}</td><td>Pour la compagnie<br>{signature(rng)}</td></tr></table>{at_times(rng, back, 0.7)}"
    return Sheet(page(rng, body, css=running_foot(rng, f"Sinistre {s.claim} - paraphes")), s.fields())


def coupon_sent_back(s: Subrogation, rng: Random) -> Sheet:
    """A coupon filled in by hand and sent back to the mutual: what was received, for what, rights passed on."""
    hand, ink = hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    body = f"<p>{pick(rng, 'À détacher et à renvoyer à', 'Retourner ce document signé à', 'Coupon-réponse à adresser à')} :<br><b>{escape(s.insurer.name)}</b><br>{lines(s.insurer.address.lines)}</p>{heading(rng, 'QUITTANCE À NOUS RETOURNER', 'REÇU DE L’INDEMNITÉ', 'BON POUR QUITTANCE ET SUBROGATION', 'Quittance d’indemnité')}<p style='line-height:2.2'>Dossier n° {put(s.claim)}<br>Je soussigné(e) {put(s.insured.name)}<br>{pick(rng, 'demeurant', 'domicilié(e)')} {put(s.address.line)}<br>{pick(rng, 'accepte la somme de', 'reconnais avoir encaissé la somme de')} {put(money(s.amount))}<br>{pick(rng, 'pour les dégâts causés le', 'au titre de l’événement du')} {put(f'{s.loss:%d/%m/%Y}')}<br>{pick(rng, 'nature', 'biens endommagés')} : {put(pick(rng, 'porte cassée par la police', 'porte + serrure', 'porte palière'))}</p><p>{tick(True)} {pick(rng, 'et cède à ma mutuelle mes droits contre le responsable.', 'Je laisse ma mutuelle exercer le recours à ma place, conformément à l’article L. 121-12 du code des assurances.')}<br>{tick(rng.random() < 0.5)} {pick(rng, 'J’ai conservé la franchise à ma charge et souhaite qu’elle soit réclamée.', 'Je n’ai perçu aucune autre indemnité.')}</p><p>Date {put(f'{s.day:%d/%m/%Y}')} Signature {signature(rng)}</p>{small_print(rng, rng.choice(_LAW))}"
    return Sheet(page(rng, body, faces=(SANS, SERIF)), s.fields())


def craftsman_paid_directly(s: Subrogation, rng: Random) -> Sheet:
    """The insured lets the insurer pay the joiner directly, and passes on the claim: a delegation of payment."""
    joiner = company(rng, "carpenter")
    parts = [
        ("Réparateur", f"{joiner.name}, {joiner.form}, {joiner.address.line}"),
        ("Travaux", pick(rng, "fourniture et pose d'un bloc-porte blindé, dépose de l'ancien", "remplacement de la porte palière et du bâti, mise en sécurité")),
        ("Accord de l'assuré", pick(rng, f"J'autorise {s.insurer.name} à régler directement l'entreprise, pour mon compte, à hauteur de {money(s.amount)}.", f"Je délègue à l'entreprise ci-dessus l'indemnité qui m'est due, soit {money(s.amount)}.")),
        ("Effet libératoire", "Le paiement fait entre les mains du réparateur vaut paiement à moi-même et libère l'assureur."),
        ("Transmission des droits", pick(rng, f"Je subroge {s.insurer.name} dans mes droits et actions envers l'auteur du dommage, notamment l'agent judiciaire de l'État.", "L'assureur exercera seul le recours contre l'État ; je m'interdis toute demande concurrente au ministère de la Justice.")),
        ("Réception", pick(rng, "J'ai réceptionné les travaux sans réserve.", "Les travaux ont été achevés et sont conformes au devis.")),
    ]  # fmt: skip
    facts = [("Assureur", s.insurer.name), ("Assuré", s.insured.name), ("Sinistre", s.claim), ("Survenu le", f"{s.loss:%d/%m/%Y}"), ("Adresse", s.address.line)]  # fmt: skip
    said = run_in(rng, parts) if rng.random() < 0.5 else sections(rng, parts)
    body = f"{issuer(rng, s.insurer.name, (pick(rng, 'Réseau de réparateurs agréés', 'Réparation en nature', 'Gestion sinistres'), *s.insurer.address.lines))}{heading(rng, 'DÉLÉGATION DE PAIEMENT ET SUBROGATION', 'CESSION D’INDEMNITÉ AU RÉPARATEUR', 'Règlement direct - quittance', 'ORDRE DE RÉPARATION ET SUBROGATION')}{pairs(rng, facts)}{said}<p>{pick(rng, 'À', 'Signé à')} {escape(s.address.place.commune)}, le {any_date(s.day, rng)}</p>{signature(rng)}{at_times(rng, boxed_stamp(rng, (joiner.name.upper(), 'BON POUR ACCORD')))}"
    return Sheet(page(rng, body), s.fields())


def plain_discharge(s: Subrogation, rng: Random) -> Sheet:
    """One block of legal French typed from side to side, the sum in words: «reçu, quitus et cession d'action»."""
    text = pick(
        rng,
        f"Nous soussigné, {s.insured.name}, domicilié {s.address.line}, assuré auprès de {s.insurer.name}, reconnaissons par la présente avoir reçu de ladite société la somme forfaitaire, globale et définitive de {money(s.amount)} (en toutes lettres : {money_in_words(s.amount)}), représentant le coût du remplacement d'une porte détériorée le {any_date(s.loss, rng)} dans le cadre d'une mesure de police judiciaire, ainsi que toutes dépenses accessoires. Au moyen de ce versement, nous nous désistons en faveur de {s.insurer.name} de toutes instances et actions nées ou à naître, et la mettons en notre lieu et place pour en poursuivre le recouvrement contre qui de droit, à ses risques et périls et sans garantie de notre part.",
        f"Reçu de {s.insurer.name} la somme de {money(s.amount)} ({money_in_words(s.amount)}) pour solde de notre sinistre du {any_date(s.loss, rng)} (effraction administrative d'une porte, {s.address.line}). En foi de quoi, le signataire, {s.insured.name}, donne quitus entier à l'assureur, déclare n'avoir été indemnisé par aucune autre voie, et lui transfère à concurrence du montant perçu l'ensemble des droits qu'il détient contre l'État et contre toute personne tenue à réparation.",
    )
    body = f"{heading(rng, 'REÇU, QUITUS ET CESSION D’ACTION', 'QUITTANCE DÉFINITIVE', 'RECONNAISSANCE DE PAIEMENT', 'QUITTANCE SUBROGATOIRE')}<p>N° {s.claim}{at_times(rng, ' / ' + reference(rng, 'XX 999 999', '99-999'))}</p><p style='text-align:justify;line-height:1.9'>{escape(text)}</p><p>{pick(rng, 'Donné le', 'Fait et signé le')} {long_date(s.day)}</p><p>{pick(rng, 'Faire précéder la signature de la mention manuscrite « Bon pour subrogation »', 'Signature de l’assuré précédée de « Lu et approuvé »')}</p>{signature(rng)}"
    return Sheet(page(rng, body, faces=(SERIF, MONO, *PLAIN)), s.fields())


def notice_of_subrogation(s: Subrogation, rng: Random) -> Sheet:
    """The insurer notifies the State that it has paid and stands in the insured's place; the receipt is quoted in the letter."""
    clerk = person(rng)
    letter = Letter(
        head=(s.insurer.name, pick(rng, "Service Recours", "Pôle Subrogation", "Recouvrement et recours"), *s.insurer.address.lines),
        addressee=(pick(rng, "Agent judiciaire de l'État", "Ministère de la Justice", "Monsieur le Garde des Sceaux"), pick(rng, "Direction des affaires juridiques", "Bureau du contentieux", "Secrétariat général")),
        dateline=f"Le {long_date(s.day)}",
        subject=pick(rng, "notification de subrogation", "quittance subrogative et réclamation", "notre recours"),
        greeting=pick(rng, "Madame, Monsieur,", ""),
        references=(f"N/Réf. {s.claim}", f"Assuré : {s.insured.name}", f"Sinistre du {s.loss:%d/%m/%Y}"),
        paragraphs=(
            f"Nous garantissons {s.insured.title} {s.insured.name} pour son logement, {s.address.line}, dont la porte a été {pick(rng, 'mise hors d’usage', 'brisée', 'défoncée')} {pick(rng, 'sur l’intervention de vos services', 'par une équipe d’enquête')}.",
            pick(rng, f"En exécution de la police, nous avons acquitté {money(s.amount)}. Notre assuré nous en a donné quittance dans les termes ci-après : « Je reconnais avoir été indemnisé par mon assureur et le subroge dans tous mes droits contre le tiers responsable. »", f"L'indemnité de {money(s.amount)} a été réglée. Par acte signé, l'assuré « déclare subroger la compagnie, qui accepte, dans ses droits et actions à due concurrence »."),
            pick(rng, "Conformément à l'article 1346-5 du code civil, cette lettre vous rend la subrogation opposable.", "Nous nous trouvons ainsi subrogés de plein droit (article L. 121-12 du code des assurances)."),
            pick(rng, "Nous vous saurions gré de bien vouloir nous rembourser cette somme sous deux mois.", "Le justificatif du règlement est annexé. Merci de nous faire connaître votre position."),
            pick(rng, "Veuillez agréer nos salutations distinguées.", "Avec nos remerciements."),
        ),
        closing=f"<p>{escape(clerk.name)}<br>{signature(rng)}</p>{framed('<p>Bon pour quittance et subrogation<br>L’assuré' + s.insured.agrees + ' : ' + signature(rng, 34) + '</p>')}",
    )  # fmt: skip
    return Sheet(post(letter, rng), s.fields())


def items_and_receipt(s: Subrogation, rng: Random) -> Sheet:
    """A receipt with the items paid in a table, in two parts: immediate and deferred indemnity, signed below."""
    first = (s.amount * rng.choice([60, 70, 75, 80]) / 100).quantize(s.amount)
    rows = [
        [pick(rng, "Libellé", "Nature de l'indemnité"), "Échéance", "Montant"],
        [pick(rng, "Indemnité immédiate, vétusté déduite", "Premier versement"), pick(rng, "à réception", "comptant"), money(first)],
        [pick(rng, "Complément valeur à neuf, sur facture", "Indemnité différée"), pick(rng, "sur justificatif", "versé"), money(s.amount - first)],
        ["<b>Total</b>", "", f"<b>{money(s.amount)}</b>"],
    ]  # fmt: skip
    facts = [("Société d'assurance", s.insurer.name), ("Bénéficiaire", f"{s.insured.title} {s.insured.name}"), ("Lieu du dommage", s.address.line), ("Événement", f"{pick(rng, 'bris de porte par autorité', 'détérioration immobilière', 'porte forcée')}, le {s.loss:%d/%m/%Y}"), ("Réf.", s.claim)]  # fmt: skip
    body = f"{issuer(rng, s.insurer.name, s.insurer.address.lines)}{heading(rng, 'QUITTANCE DE RÈGLEMENT', 'INDEMNITÉ : DÉTAIL ET QUITTANCE', 'Lettre d’accord sur indemnité', 'BORDEREAU QUITTANCE')}{pairs(rng, facts)}{grid(rows)}{paragraphs(pick(rng, 'Je donne mon accord sur ce chiffrage et reconnais avoir perçu la totalité des sommes.', 'Le bénéficiaire certifie l’exactitude de ce qui précède et en donne décharge.'), pick(rng, 'En contrepartie, la société est subrogée dans les recours qui m’appartiennent contre l’État ou tout tiers.', 'La subrogation au profit de l’assureur prend effet au jour du paiement, dans les conditions de l’article L. 121-12.'))}<p>Le {any_date(s.day, rng)} {signature(rng)}</p>{small_print(rng, *rng.sample(_LAW, 2))}"
    return Sheet(page(rng, body), s.fields())

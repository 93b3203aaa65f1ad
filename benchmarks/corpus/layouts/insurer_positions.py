"""Insurers say that they do not pay for the door: a mutual's delegation, the complaints desk, legal protection, a screen."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.dwelling_papers import InsurerRefusal
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, Letter, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_WAYS = (
    ("Votre premier interlocuteur", "Rapprochez-vous d'abord du gestionnaire dont le nom figure au recto. La plupart des différends trouvent une réponse à ce stade."),
    ("Le département Satisfaction", "Si le désaccord persiste, adressez un courrier motivé à notre département Satisfaction clients, qui en accuse réception dans les dix jours ouvrables et statue dans les deux mois."),
    ("Le Médiateur", "Ce recours épuisé, vous avez la faculté de saisir La Médiation de l'Assurance, TSA, 75441 Paris Cedex 09. Son avis ne lie pas les parties."),
    ("Prescription", "Toute action dérivant du présent contrat est prescrite par deux ans à compter de l'événement qui y donne naissance. La prescription est interrompue par la désignation d'un expert ou l'envoi d'une lettre recommandée électronique ou postale."),
    ("Informatique et libertés", "Les informations recueillies servent à la gestion du sinistre et à la lutte contre la fraude. Vous exercez vos droits d'accès, de rectification et d'effacement auprès de notre délégué à la protection des données."),
    ("Autorité de contrôle", "La société est placée sous la surveillance de l'Autorité de contrôle prudentiel et de résolution, 4 place de Budapest, 75436 Paris Cedex 09."),
    ("Convention de preuve", "Les enregistrements téléphoniques et les échanges par l'espace personnel font foi entre les parties, sauf preuve contraire."),
)  # fmt: skip


def _to(refusal: InsurerRefusal) -> tuple[str, ...]:
    return (f"{refusal.insured.title} {refusal.insured.name}", *refusal.insured_address.lines)


def _excess(refusal: InsurerRefusal, *wordings: str) -> str:
    """One of those sentences with the deductible in it; nothing where the contract has none."""
    return wordings[0].format(m=money(refusal.deductible)) if refusal.deductible else ""


def mutual_delegation(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A mutual's regional delegation answers its member in four short parts; the ways to complain stand overleaf."""
    firm, clerk = refusal.insurer, person(rng)
    told = (
        (pick(rng, "Ce que vous nous avez signalé", "Votre demande", "L'événement"), pick(rng, f"Vous nous avez fait part de l'endommagement de la porte de votre appartement le {any_date(refusal.loss, rng)}, lors du passage d'une brigade de police.", f"Le {any_date(refusal.loss, rng)}, des enquêteurs munis d'une autorisation de perquisition ont fait sauter les gonds et la serrure de votre entrée.")),
        (pick(rng, "Ce que votre contrat garantit", "Les garanties mobilisables", "Étude de vos garanties"), pick(rng, "La formule que vous avez choisie couvre l'incendie, le dégât des eaux, la tempête et le cambriolage. L'effraction commise par un agent public dans l'exercice de sa mission n'entre dans aucun de ces événements.", "Le vandalisme suppose un acte malveillant. Une mesure de contrainte décidée par un magistrat n'en a pas le caractère ; elle est citée parmi les exclusions communes à toutes nos formules.")),
        (pick(rng, "Notre réponse", "Ce que nous décidons", "Position de la mutuelle"), pick(rng, "Nous n'avons donc d'autre choix que de classer ce dossier sans indemnité.", "La mutuelle n'interviendra pas dans le remboursement de cette porte, ni au titre de la serrurerie, ni au titre de la menuiserie.") + " " + _excess(refusal, "Pour votre complète information, une franchise de {m} s'applique à votre contrat.")),
        (pick(rng, "Vers qui vous tourner", "Et maintenant ?", "Nos conseils"), pick(rng, "L'État répond des dégâts que ses services causent aux personnes étrangères à l'enquête. Votre facture acquittée, accompagnée de cette lettre, est à adresser au ministère de la Justice.", "Conservez les photographies, la facture et l'avis remis par les policiers : ces documents vous seront demandés par l'administration.")),
    )  # fmt: skip
    known = pairs(rng, [(pick(rng, "N° de sociétaire / contrat", "Votre numéro de contrat"), refusal.policy), (pick(rng, "Événement n°", "Dossier sinistre"), refusal.claim), ("Assuré", refusal.insured.name)])  # fmt: skip
    back = overleaf(heading(rng, "VOS RECOURS", "En cas de désaccord", "Informations utiles", "À LIRE ATTENTIVEMENT") + in_columns(run_in(rng, rng.sample(_WAYS, rng.randint(4, 7)))))  # fmt: skip
    body = f"{issuer(rng, firm.name, (pick(rng, 'Délégation régionale', 'Centre de gestion', 'Votre délégation'), *firm.address.lines, phone_groups(firm.phone)))}<div style='margin:6mm 0 6mm {pick(rng, '88mm', '0', '95mm')}'>{lines(_to(refusal))}</div>{known}<p>{escape(firm.address.place.commune)}, le {long_date(refusal.day)}</p>{paragraphs(pick(rng, f'{refusal.insured.title} et cher sociétaire,', f'{refusal.insured.title},'))}{sections(rng, told)}{paragraphs(pick(rng, 'Avec toute notre attention mutualiste,', 'Bien sincèrement,'))}<p>{escape(clerk.name)}<br>{signature(rng, 34)}</p>{at_times(rng, back, 0.7)}"
    return Sheet(page(rng, body, css=running_foot(rng, f"{firm.name} - société à forme mutuelle")), refusal.fields())  # fmt: skip


def complaints_desk(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """The complaints desk confirms a refusal at the second level, and names the mediator."""
    firm, clerk = refusal.insurer, person(rng)
    wrote = refusal.day - timedelta(days=rng.randint(3, 8))
    letter = Letter(
        head=(firm.name, pick(rng, "Service Réclamations", "Qualité et réclamations", "Cellule Arbitrage"), *firm.address.lines),
        addressee=_to(refusal),
        dateline=f"{pick(rng, firm.address.place.commune + ', le', 'Le')} {long_date(refusal.day)}",
        subject=pick(rng, "réponse à votre réclamation", "réexamen de votre dossier", "maintien de notre position", "votre contestation"),
        greeting=f"{refusal.insured.title},",
        references=(f"Réclamation {reference(rng, 'REC-999999', '9999-XX-99')}", f"Police : {refusal.policy}", f"{pick(rng, 'Sinistre', 'Notre dossier')} : {refusal.claim} du {refusal.loss:%d/%m/%Y}", f"Assuré : {refusal.insured.name}"),
        paragraphs=(
            pick(rng, f"Nous accusons réception de votre courrier du {any_date(wrote, rng)} par lequel vous contestez la décision du service gestionnaire.", f"Votre réclamation du {any_date(wrote, rng)} a retenu toute notre attention et nous avons procédé à une nouvelle lecture de l'ensemble des pièces."),
            pick(rng, "Vous faites valoir que vous n'étiez pour rien dans l'opération menée à votre domicile, que la porte était neuve et que vous payez vos cotisations depuis plusieurs années.", "Vous soutenez que la destruction de votre porte constitue un acte de vandalisme, et que la clause invoquée ne vous serait pas opposable."),
            pick(rng, "Nous comprenons votre mécontentement. Il reste que le contrat ne vise que les détériorations commises par des voleurs. Nous ne pouvons qu'appliquer les conditions générales que vous avez acceptées lors de la souscription.", "La bonne foi de nos clients n'est jamais en cause dans ces dossiers. Mais l'acte a été accompli sur ordre d'un juge : il ne présente pas le caractère délictueux que la garantie exige."),
            _excess(refusal, "Nous observons au surplus que la franchise de {m} resterait acquise à la compagnie."),
            pick(rng, "En conséquence, nous confirmons l'absence de prise en charge. Aucun règlement n'est intervenu ni n'interviendra au titre de cet événement.", "Nous maintenons donc le refus qui vous a été notifié et clôturons votre réclamation."),
            pick(rng, "Si cette réponse ne vous satisfait pas, vous pouvez saisir le Médiateur de l'Assurance par internet ou par courrier simple, sans frais, dans l'année qui suit la présente.", "Cette lettre épuise nos procédures internes ; elle vous ouvre la voie de la médiation, sans préjudice de votre droit d'agir en justice."),
            pick(rng, "Veuillez recevoir nos salutations les meilleures.", "Nous vous assurons de notre considération distinguée."),
        ),
        closing=f"<p>{escape(clerk.name)}<br>{pick(rng, 'Chargée de réclamations', 'Conseiller Réclamations', 'Pour le service')}<br>{signature(rng, 36)}</p>",
        foot=f"{firm.name}, {firm.form} au capital de {firm.capital} euros, entreprise régie par le Code des assurances",
    )  # fmt: skip
    return Sheet(post(letter, rng), refusal.fields())


def under_the_excess(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A settlement account that ends at zero: the bill, the wear, the deductible that is higher."""
    deductible = refusal.deductible or Decimal(0)
    wear = rng.choice([20, 25, 30, 40])
    kept = Decimal(rng.randint(30, 90)) * deductible / 100
    kept = kept.quantize(Decimal("0.01"))
    cost = (kept * 100 / (100 - wear)).quantize(Decimal("0.01"))
    rows = [
        [pick(rng, "Poste", "Désignation", "Calcul de l'indemnité"), pick(rng, "Montant", "EUR")],
        [pick(rng, "Valeur à neuf retenue", "Coût de remise en état admis"), money(cost)],
        [
            f"{pick(rng, 'Abattement pour vétusté', 'Vétusté appliquée')} ({wear} %)",
            f"- {money(cost - kept)}",
        ],
        [pick(rng, "Valeur d'usage", "Dommage vétusté déduite"), money(kept)],
        [pick(rng, "Franchise contractuelle", "Franchise générale", "Franchise"), f"- {money(deductible)}"],
        [
            f"<b>{pick(rng, 'Solde en votre faveur', 'Indemnité due', 'Net à vous régler')}</b>",
            "<b>0,00 €</b>",
        ],
    ]
    facts = [(pick(rng, "Contrat", "Police"), refusal.policy), (pick(rng, "Référence du sinistre", "N° sinistre"), refusal.claim), (pick(rng, "Survenance", "Date du sinistre"), f"{refusal.loss:%d/%m/%Y}"), (pick(rng, "Souscripteur", "Assuré"), refusal.insured.name), ("Risque", refusal.insured_address.line)]  # fmt: skip
    said = pick(rng, "Le montant des dommages étant inférieur à la franchise, aucun règlement ne peut être effectué et le dossier est clôturé.", "Comme vous le constatez, l'application de la franchise absorbe la totalité de l'indemnité : nous ne procéderons à aucun versement.")  # fmt: skip
    more = pick(rng, "Ce décompte peut être produit auprès de tout tiers responsable ou de l'administration pour établir l'absence d'indemnisation.", "Vous conservez la possibilité de réclamer l'intégralité de votre préjudice à l'auteur du dommage.", "La franchise est la part du dommage que l'assuré conserve à sa charge ; elle figure à vos conditions particulières.")  # fmt: skip
    body = f"{issuer(rng, refusal.insurer.name, refusal.insurer.address.lines, f'Édité le {refusal.day:%d/%m/%Y}')}{heading(rng, 'DÉCOMPTE DE SINISTRE SANS SUITE', 'Décompte d’indemnité', 'SINISTRE SOUS FRANCHISE', 'Notification de non règlement')}{pairs(rng, facts)}{grid(rows)}{paragraphs(said, more)}<p>{pick(rng, 'L’inspecteur régleur', 'Le gestionnaire', 'Pour la société')}<br>{signature(rng, 34)}</p>{small_print(rng, 'Article L. 121-1 du code des assurances : l’assurance relative aux biens est un contrat d’indemnité ; l’indemnité due par l’assureur à l’assuré ne peut pas dépasser le montant de la valeur de la chose assurée au moment du sinistre.')}"
    return Sheet(page(rng, body), refusal.fields())


def legal_protection(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """The legal protection branch explains what it will not do, and advises on the State's liability."""
    firm, jurist = refusal.insurer, person(rng)
    advice = some(
        rng,
        (
            "La responsabilité de l'État du fait du service public de la justice peut être recherchée lorsque la personne est un tiers à la procédure ; le dommage doit alors être anormal et spécial.",
            "Une demande amiable doit précéder toute action. Elle se fait par lettre ou par voie dématérialisée, accompagnée du justificatif de l'opération et de la preuve du coût.",
            "La créance sur l'État s'éteint par quatre ans à compter du premier janvier suivant l'année du dommage (loi du 31 décembre 1968).",
            "Votre bailleur, s'il en existe un, devra confirmer qu'il n'a pas lui-même financé les travaux.",
            "Gardez la porte endommagée, ou à défaut des clichés nets, jusqu'à l'issue de votre réclamation.",
        ),
        rng.randint(2, 4),
    )
    body = (
        f"<table class=full><tr><td><b>{escape(firm.name)}</b><br>{pick(rng, 'Protection juridique', 'Juris Habitat', 'Direction de la défense des assurés')}<br>{lines(firm.address.lines)}</td><td>{lines(_to(refusal))}</td></tr></table><br>"
        f"{pairs(rng, [('Contrat', refusal.policy), ('Affaire', refusal.claim), ('Bénéficiaire', refusal.insured.name), ('Fait générateur', long_date(refusal.loss)), ('Juriste', jurist.name)])}"
        f"{paragraphs(pick(rng, 'Vous avez sollicité la mise en jeu de votre contrat afin d’obtenir le paiement d’une porte détruite par les services de police.', 'Nous faisons suite à votre saisine relative à l’ouverture forcée de votre logement.'), pick(rng, 'L’examen des conditions de votre garantie ne nous permet pas d’y donner suite : elle exclut les litiges qui mettent en cause l’usage de la force publique.', 'Nous sommes au regret de vous opposer un refus de garantie, les dommages matériels au bien immobilier n’étant pas compris dans le périmètre souscrit.'), pick(rng, 'Ni la remise en état de la porte, ni les frais de gardiennage, ni les honoraires d’un conseil ne seront pris en charge.', 'Aucune somme ne sera avancée par nos soins.'), _excess(refusal, 'Le seuil d’intervention et la franchise de {m} prévus au contrat ne sont donc pas examinés.'))}"
        f"<p><b>{pick(rng, 'Renseignement juridique', 'À titre documentaire', 'Notre éclairage')}</b></p>{''.join(f'<p>- {escape(text)}</p>' for text in advice)}<p>{pick(rng, 'Ces éléments ne valent pas consultation.', 'Notre plateforme d’information reste joignable du lundi au vendredi.')} {phone_groups(phone(rng))}</p><p class=r>{escape(refusal.insurer.address.place.commune)}, le {any_date(refusal.day, rng)}<br>{signature(rng)}</p>"
    )
    return Sheet(page(rng, body, css=running_foot(rng, firm.name)), refusal.fields())


def file_history(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """The file as the customer's area shows it: status, steps with their days, messages; printed from a browser."""
    opened = refusal.loss + timedelta(days=rng.randint(1, 4))
    steps = [
        [f"{opened:%d/%m/%Y}", pick(rng, "Déclaration enregistrée", "Ouverture du dossier"), pick(rng, "Par téléphone", "Depuis l'application")],
        [f"{opened + timedelta(days=2):%d/%m/%Y}", pick(rng, "Pièces reçues", "Document ajouté"), pick(rng, "3 photos, 1 devis", "facture.pdf", "avis_intervention.jpg")],
        [f"{opened + timedelta(days=5):%d/%m/%Y}", pick(rng, "Analyse des garanties", "Vérification du contrat"), "-"],
        [f"{refusal.day:%d/%m/%Y}", pick(rng, "Décision : garantie non acquise", "Refus notifié", "Clôture sans indemnité"), pick(rng, "Événement exclu", "Fait du prince", "Hors périmètre")],
    ]  # fmt: skip
    said = pick(rng, "Bonjour, votre contrat ne couvre pas la casse occasionnée par une intervention des autorités. Votre dossier est fermé, rien ne vous sera versé.", "Bonjour, après vérification nous ne pouvons pas participer aux frais de remplacement de votre porte. Vous pouvez télécharger cette page comme justificatif.", "Nous avons bien regardé : la dégradation n'a pas été commise lors d'un vol. Demande rejetée.")  # fmt: skip
    facts = [("Contrat", f"{pick(rng, 'Habitation Formule 2', 'MRH Confort', 'Multirisque appartement')} n° {refusal.policy}"), ("Assuré principal", refusal.insured.name), ("Sinistre", f"{refusal.claim} - {pick(rng, 'autre dommage', 'bris de porte', 'détérioration immobilière')}"), ("Date du sinistre", f"{refusal.loss:%d/%m/%Y}"), ("Indemnité", "0,00 €"), ("Statut", pick(rng, "CLOS - refus", "Terminé sans suite", "Refusé"))]  # fmt: skip
    if refusal.deductible:
        facts.append((pick(rng, "Franchise", "Franchise applicable"), money(refusal.deductible)))
    body = f"<p style='font-size:7.5pt;color:#777'>{pick(rng, 'Mon espace assuré', 'Espace sociétaire', 'Suivi de mes sinistres')} - imprimé le {refusal.day + timedelta(days=rng.randint(0, 9)):%d/%m/%Y}</p>{issuer(rng, refusal.insurer.name, ('Accueil', 'Mes contrats', 'Mes sinistres', 'Messagerie'))}{heading(rng, 'Suivi de votre sinistre', 'Détail du dossier', 'Mon sinistre habitation')}{pairs(rng, facts)}{grid([['Date', 'Étape', 'Commentaire'], *steps])}{framed(paragraphs(said))}{at_times(rng, small_print(rng, 'Mentions légales - Cookies - Accessibilité : partiellement conforme - Plan du site - Nous contacter', 'Les informations affichées sont données sous réserve des opérations en cours.'))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), refusal.fields())


def to_whom_it_may_concern(refusal: InsurerRefusal, rng: Random) -> Sheet:
    """A certificate typed in capitals by an old program: what was not paid, for which event; no deductible told."""
    said = pick(
        rng,
        f"NOUS CERTIFIONS N'AVOIR VERSÉ AUCUNE INDEMNITÉ À NOTRE ASSURÉ POUR LES DÉTÉRIORATIONS IMMOBILIÈRES DU {refusal.loss:%d/%m/%Y}.",
        f"IL N'EST DÛ AUCUNE INDEMNITÉ, LE SINISTRE DU {refusal.loss:%d/%m/%Y} N'ENTRANT PAS DANS L'OBJET DU CONTRAT.",
        f"LE DOSSIER OUVERT POUR L'ÉVÉNEMENT DU {refusal.loss:%d/%m/%Y} A ÉTÉ CLASSÉ SANS SUITE, GARANTIE NON SOUSCRITE.",
    )
    body = f"<p>{lines((refusal.insurer.name.upper(), *refusal.insurer.address.lines))}</p>{heading(rng, 'ATTESTATION DE NON INDEMNISATION', 'CERTIFICAT DE NON PAIEMENT', 'ATTESTATION', 'DÉCLARATION DE NON RÈGLEMENT')}<p>{pick(rng, 'CONTRAT', 'POLICE')} : {refusal.policy}<br>{pick(rng, 'SINISTRE', 'DOSSIER')} : {refusal.claim}<br>{pick(rng, 'ASSURÉ', 'NOM DE L’ASSURÉ')} : {escape(refusal.insured.name.upper())}<br>SITUATION DU RISQUE : {escape(refusal.insured_address.line.upper())}</p><p>{escape(said)}</p><p>{pick(rng, 'LA PRÉSENTE EST ÉTABLIE À LA DEMANDE DE L’INTÉRESSÉ SANS ENGAGER LA COMPAGNIE AU-DELÀ DE SON CONTENU.', 'VALABLE POUR TOUTE ADMINISTRATION.', 'NE VAUT PAS RECONNAISSANCE DE RESPONSABILITÉ.')}</p><p>{pick(rng, 'FAIT LE', 'ÉDITÉ LE')} {refusal.day:%d/%m/%Y}</p>{signature(rng)}{boxed_stamp(rng, (refusal.insurer.name.upper(), 'SINISTRES'))}"
    return Sheet(page(rng, body, faces=(MONO, NARROW, *PLAIN)), without(refusal.fields(), "franchise"))

"""Complaints as they are taken down or sent: a hearing in questions, counsel's letter, a company's, a second hearing, a victim's rights."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import after, claimant, reference
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups

_ASKED = (
    ("Pouvez-vous décrire les personnes que vous avez vues ?", "Ils étaient une dizaine, en noir, avec des casques. Je n'ai pas vu leur visage ni de numéro."),
    ("Vous a-t-on présenté un document ?", "Non. On m'a crié de me coucher. Un papier a été posé sur le meuble à la fin."),
    ("Des objets ont-ils été emportés ?", "Rien n'a été volé, mais le buffet a été vidé par terre et un cadre est cassé."),
    ("Qui se trouvait dans les lieux ?", "Mon compagnon et notre fille de six ans, qui dormait. Depuis elle refuse de rester seule."),
    ("À combien évaluez-vous votre préjudice ?", "Je n'ai pas encore de devis. Le serrurier parle de plus de deux mille euros."),
    ("Êtes-vous assuré ?", "Oui, en multirisque, mais mon assurance m'a dit par téléphone que ce n'était pas couvert."),
    ("Connaissez-vous l'occupant précédent ?", "Non, je reçois encore du courrier à son nom. Je pense que c'est lui qu'ils cherchaient."),
    ("Souhaitez-vous être confronté aux auteurs ?", "Oui, si la justice le demande."),
    ("Y a-t-il des témoins ?", "La voisine du dessous a tout entendu et le gardien est monté."),
    ("Avez-vous été blessé ?", "J'ai eu mal au poignet, je n'ai pas consulté."),
    ("Avez-vous des images ?", "J'ai pris des photos avec mon téléphone, je vous les remets."),
)  # fmt: skip
_RIGHTS = (
    "obtenir la réparation de votre préjudice, par l'indemnisation de celui-ci ou par tout autre moyen adapté, y compris une mesure de justice restaurative ;",
    "vous constituer partie civile, soit en mettant en mouvement l'action publique, soit en la rejoignant à l'audience ;",
    "être assisté, si vous vous constituez partie civile, d'un avocat choisi ou désigné d'office, les frais étant à votre charge sauf aide juridictionnelle ;",
    "être aidé par un service relevant d'une ou de plusieurs collectivités publiques ou par une association conventionnée d'aide aux victimes ;",
    "saisir, le cas échéant, la commission d'indemnisation des victimes d'infractions, si vous remplissez les conditions posées par les articles 706-3 et 706-14 du code de procédure pénale ;",
    "être informé des mesures de protection dont vous pouvez bénéficier ;",
    "bénéficier d'un interprète et d'une traduction des informations indispensables à l'exercice de vos droits ;",
    "être accompagné, à tous les stades de la procédure, par votre représentant légal et par la personne majeure de votre choix ;",
    "déclarer comme domicile l'adresse d'un tiers, sous réserve de son accord exprès.",
)


def _words(day: date) -> str:
    return f"L'an {in_words(day.year)}, le {day_in_words(day)}"


def hearing_in_questions(annex: Annex, rng: Random) -> Sheet:
    """A hearing typed over two pages: identity, free account, then many questions and answers, each page initialled."""
    who, officer, day = annex.person, person(rng), after(annex, rng, 0, 12)
    asked = "".join(f"<p>{pick(rng, 'QUESTION', 'Q')} : {escape(q)}<br>{pick(rng, 'RÉPONSE', 'R')} : {escape(a)}</p>" for q, a in rng.sample(_ASKED, rng.randint(5, 10)))  # fmt: skip
    told = pick(rng, "Je me présente devant vous pour dénoncer les faits dont ma famille a été victime. Il était un peu plus de six heures quand un bruit énorme nous a réveillés. La porte est tombée dans le couloir. On m'a demandé un nom qui n'est pas le mien. Au bout de vingt minutes, l'un d'eux a dit qu'ils s'étaient trompés de palier.", "Je viens vous signaler qu'en mon absence des inconnus ont fracturé ma porte. C'est le syndic qui m'a appelé. Sur place il y avait un procès-verbal glissé sous un vase. La porte ne tenait plus, tout le monde pouvait entrer chez moi.")  # fmt: skip
    rank = pick(rng, "officier", "agent")
    before = f"Devant nous, {officer.name.upper()}, {rank} de police judiciaire en résidence à {annex.address.place.commune}, comparaît la personne ci-après, qui nous déclare vouloir déposer plainte :"
    body = f"<table class=full><tr><td>{pick(rng, 'DIRECTION GÉNÉRALE DE LA POLICE NATIONALE', 'RÉGION DE GENDARMERIE')}<br>{pick(rng, 'Service local de police judiciaire', 'Groupe d’appui judiciaire', 'Unité d’investigation de proximité')} {escape(of(annex.address.place.commune))}</td><td class=r>{pick(rng, 'N° PROCÉDURE', 'PROCÉDURE')} : {reference(rng, '9999/9999/999999', '99999/999/9999')}<br>{pick(rng, 'Pièce', 'Feuillet')} {rng.randint(1, 4)}</td></tr></table>{heading(rng, 'PROCÈS-VERBAL D’AUDITION DE PLAIGNANT', 'AUDITION VICTIME', 'PLAINTE - PROCÈS-VERBAL', 'PROCÈS-VERBAL DE PLAINTE')}<p>{_words(day)}, à {rng.randint(8, 19)} heures {rng.randint(10, 59)},</p>{paragraphs(before)}<p><u>{pick(rng, 'Identité', 'ÉTAT CIVIL')}</u> : {escape(surname_first(who))}, {born(who)}, demeurant {escape(annex.address.line)}, {pick(rng, 'de nationalité française', 'exerçant la profession d’employé', 'sans profession')}, tél. {phone_groups(phone(rng))}</p><p><u>{pick(rng, 'Les faits', 'Récit')}</u> : « {escape(told)} Cela s'est passé le {any_date(annex.day, rng)}. »</p>{asked}<p>{pick(rng, '« Je dépose plainte contre X pour destruction de bien et violation de domicile. »', '« Je dépose plainte et je demande réparation. »')}</p><p>{pick(rng, 'Après lecture faite par elle-même, la personne persiste, n’a rien à ajouter, à retrancher ou à changer et signe avec nous.', 'Lecture faite, persiste et signe, ce jour à l’heure susdite.')}</p><table class=full><tr><td>La personne entendue {signature(rng, 34)}</td><td>L'enquêteur {signature(rng, 34)}</td></tr></table>"
    return Sheet(page(rng, body, faces=(MONO, SERIF, SANS), css=running_foot(rng, f"Plainte {who.used_name} - paraphe")), {})  # fmt: skip


def counsels_complaint(annex: Annex, rng: Random) -> Sheet:
    """Counsel's complaint to the prosecutor: facts, law, requests, list of exhibits; one page and more."""
    lawyer, day, town = person(rng), after(annex, rng, 15, 150), annex.address.place.commune
    parts = [
        (pick(rng, "Rappel des faits", "Les faits"), f"Le {any_date(annex.day, rng)}, vers six heures, plusieurs individus se présentant comme policiers ont détruit la porte du domicile de mon mandant à l'aide d'un bélier, sans s'être annoncés. Les occupants ont été mis en joue et entravés.\n{pick(rng, 'La méprise a été reconnue sur les lieux, sans excuse ni remise de document.', 'Un imprimé sans signature a été abandonné sur le sol.')}"),
        (pick(rng, "Discussion", "En droit"), pick(rng, "Ces agissements sont susceptibles de recevoir les qualifications de destruction d'un bien appartenant à autrui (article 322-1 du code pénal) et d'abus d'autorité contre les particuliers (article 432-8). Les dispositions des articles 56, 57 et 59 du code de procédure pénale n'ont manifestement pas été respectées.", "L'inviolabilité du domicile a valeur constitutionnelle. L'atteinte qui y a été portée, disproportionnée et mal dirigée, constitue une faute pénale que seule une enquête confiée à un service distinct pourra établir.")),
        (pick(rng, "Préjudices", "Sur le dommage"), pick(rng, "Au préjudice matériel (porte, bâti, revêtement) s'ajoutent un trouble de jouissance et un préjudice moral certain.", "Le coût du remplacement est attesté par un devis. Un certificat médical décrit les répercussions psychologiques.")),
        (pick(rng, "Demandes", "Par ces motifs"), pick(rng, "Il vous est demandé de bien vouloir ordonner une enquête, entendre les témoins dont la liste est jointe et me tenir informé de vos réquisitions dans le délai de trois mois de l'article 85 du code de procédure pénale.", "Je dépose, au nom et pour le compte de mon mandant, plainte contre personne non dénommée et sollicite l'audition des fonctionnaires ayant pris part à l'opération.")),
    ]  # fmt: skip
    exhibits = "<br>".join(f"{n}. {piece}" for n, piece in enumerate(rng.sample(("photographies", "devis de menuiserie", "certificat médical", "attestation de voisin", "copie du titre d'identité", "imprimé laissé sur place"), 4), 1))  # fmt: skip
    body = f"{issuer(rng, f'{lawyer.name}', ('Avocat', pick(rng, 'Droit pénal - libertés publiques', 'Ancien secrétaire de la conférence', 'Droit pénal'), phone_groups(phone(rng))))}<p style='margin-left:80mm'>{pick(rng, 'Monsieur le procureur de la République', 'Madame la procureure de la République')}<br>Tribunal judiciaire {escape(of(town))}</p><p>{escape(town)}, le {long_date(day)}</p><p><b>{pick(rng, 'PLAINTE SIMPLE', 'PLAINTE CONTRE X', 'Plainte - article 40 du code de procédure pénale')}</b><br>{pick(rng, 'Plaignant', 'Pour')} : {claimant(annex)}, {escape(annex.address.line)}</p>{paragraphs(pick(rng, 'Monsieur le procureur,', 'Madame, Monsieur,'))}{sections(rng, parts)}<p>{pick(rng, 'Je vous prie d’agréer l’expression de ma haute considération.', 'Sous toutes réserves.')}</p>{signature(rng)}<p style='font-size:9pt'>{pick(rng, 'Bordereau', 'Pièces jointes')} :<br>{exhibits}</p>"
    return Sheet(page(rng, body, css=running_foot(rng, "Plainte")), {})


def second_hearing(annex: Annex, rng: Random) -> Sheet:
    """A short further hearing of a complainant who brings figures and photographs to the file."""
    who, officer, day = annex.person, person(rng), after(annex, rng, 10, 60)
    said = pick(rng, f"« Je reviens compléter la plainte que j'ai déposée pour les faits du {annex.day:%d/%m/%Y}. Je vous remets la facture du menuisier et six photographies. L'assurance a refusé de payer. Je maintiens ma plainte. »", f"« Vous m'avez convoqué{who.agrees} à la suite de ma plainte. Je confirme mes déclarations. Depuis le {annex.day:%d/%m/%Y} je dors mal et mon fils a peur. Je veux savoir qui a donné l'ordre. »")  # fmt: skip
    facts = [("Affaire", pick(rng, "C/ X - destruction de bien", "X c/ dégradation volontaire")), ("Objet", pick(rng, "Audition complémentaire", "Complément de plainte")), ("Plaignant", surname_first(who)), ("Référence", reference(rng, "9999/999999/99", "99999/9999"))]  # fmt: skip
    rank = pick(rng, "brigadier-chef de police", "adjudant de gendarmerie", "gardien de la paix")
    body = f"{heading(rng, 'PROCÈS-VERBAL', 'COMPLÉMENT DE PLAINTE', 'AUDITION COMPLÉMENTAIRE DE LA VICTIME')}{pairs(rng, facts)}{paragraphs(f'{_words(day)}, nous, {officer.name}, {rank}, poursuivant l’enquête préliminaire,', f'Entendons à nouveau {who.title} {who.name}, {born(who)}, qui nous dit :', said, pick(rng, 'Annexons au présent les documents remis.', 'Lui remettons copie de sa plainte initiale et du présent.'), pick(rng, 'Transmis au parquet pour appréciation.', 'Dont procès-verbal.'))}<table class=full><tr><td>{signature(rng)}</td><td>{signature(rng)}{at_times(rng, round_stamp(rng, 'POLICE JUDICIAIRE', 'PJ'))}</td></tr></table>"
    return Sheet(page(rng, body, faces=(MONO, SERIF, *PLAIN)), {})


def rights_of_the_victim(annex: Annex, rng: Random) -> Sheet:
    """What the complainant signs: the complaint in ten lines, then the victim's rights in columns, and a page of addresses."""
    who, day = annex.person, after(annex, rng, 0, 8)
    town = annex.address.place.commune
    listed = "".join(f"<p>- {escape(right)}</p>" for right in rng.sample(_RIGHTS, rng.randint(6, 9)))
    helps = grid([["Contact", "Coordonnées"], ["Association d'aide aux victimes", f"116 006 - {phone_groups(phone(rng))}"], ["Ordre des avocats, consultations gratuites", f"Maison de justice et du droit {escape(of(town))}"], ["Bureau d'aide aux victimes", f"Tribunal judiciaire, {phone_groups(phone(rng))}"], ["Défenseur des droits", phone_groups(phone(rng))]])  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'POLICE NATIONALE', 'GENDARMERIE NATIONALE'), (f'{town}', pick(rng, 'Accueil du public', 'Bureau d’ordre et d’emploi', 'Quart judiciaire')))}{heading(rng, 'PLAINTE ET NOTIFICATION DES DROITS', 'DÉPÔT DE PLAINTE - DROITS DES VICTIMES', 'Avis à victime', 'PLAINTE')}{pairs(rng, [('Plaignant', surname_first(who)), ('Né(e)', f'{who.born:%d/%m/%Y}'), ('Faits', pick(rng, 'dégradation ou détérioration du bien d’autrui', 'violation de domicile par personne dépositaire de l’autorité publique')), ('Date des faits', f'{annex.day:%d/%m/%Y}'), ('Lieu', annex.address.line), ('Enregistrée le', f'{day:%d/%m/%Y}')])}<p>{pick(rng, 'Vous venez de déposer plainte. En cette qualité, vous êtes informé par tout moyen de votre droit de :', 'Conformément à l’article 10-2 du code de procédure pénale, vous pouvez :')}</p>{in_columns(listed) if rng.random() < 0.5 else listed}<p>{pick(rng, 'Je reconnais avoir reçu un exemplaire du présent formulaire et une copie de ma plainte.', 'Pris connaissance le')} {day:%d/%m/%Y} {signature(rng, 32)}</p>{overleaf(helps) if rng.random() < 0.4 else helps}{small_print(rng, 'La dénonciation mensongère à l’autorité judiciaire ou administrative de faits constitutifs d’un crime ou d’un délit qui ont exposé les autorités à d’inutiles recherches est punie de six mois d’emprisonnement et de 7 500 euros d’amende (article 434-26 du code pénal).')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), {})


def complaint_of_a_body(annex: Annex, rng: Random) -> Sheet:
    """A landlord's or a company's security office files a complaint in its name, with the damage valued."""
    signer, day, town = person(rng), after(annex, rng, 2, 30), annex.address.place.commune
    letter = Letter(
        head=(annex.company.name if annex.company else pick(rng, "Syndicat des copropriétaires", "Conseil syndical de la résidence"), *annex.address.lines),
        addressee=(pick(rng, "Hôtel de police", "Compagnie de gendarmerie", "Commissariat central"), f"{annex.address.place.postcode} {town}"),
        dateline=f"{town}, le {any_date(day, rng)}",
        subject=pick(rng, "dépôt de plainte - dégradation de porte", "plainte contre X", "plainte au nom de notre établissement"),
        greeting="Madame, Monsieur,",
        paragraphs=(
            f"{pick(rng, 'Je soussigné', 'Dûment habilité,')} {signer.name}, {pick(rng, 'gérant', 'responsable sûreté', 'représentant légal', 'directeur technique')}, {pick(rng, 'vous prie d’enregistrer la plainte suivante.', 'dépose plainte au nom de la structure que je représente.')}",
            f"{pick(rng, 'Nos équipes ont découvert', 'Il a été constaté')} le {any_date(annex.day, rng)} que {pick(rng, 'la porte de nos locaux avait été arrachée de ses gonds', 'l’accès avait été forcé au vérin, le cadre étant tordu', 'le sas et la porte avaient été enfoncés')}, {annex.address.line}.",
            pick(rng, "Le gardien indique que des personnels en uniforme ont quitté le site peu avant sept heures. Aucun document n'a été laissé à l'accueil.", "La vidéosurveillance est conservée et sera tenue à disposition des enquêteurs."),
            f"Le préjudice est provisoirement évalué à {rng.randint(9, 60) * 100} euros, {pick(rng, 'sous réserve de l’expertise', 'hors perte d’exploitation', 'gardiennage compris')}.",
            pick(rng, "Nous nous constituerons partie civile si l'affaire est poursuivie.", "Nous sollicitons un récépissé, exigé par notre assureur."),
            pick(rng, "Veuillez agréer nos salutations distinguées.", "Avec nos remerciements anticipés."),
        ),
        closing=f"<p>{escape(signer.name)}<br>{signature(rng)}</p>",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def information_sheet(annex: Annex, rng: Random) -> Sheet:
    """The sheet that a complainant fills in while waiting at the station: numbered questions, answers by pen."""
    who, (hand, ink) = annex.person, hand_and_ink(rng)
    day = after(annex, rng, 0, 5)
    rows = [
        ("Motif de votre venue", pick(rng, "porte cassée", "déposer plainte", "plainte contre la police")), ("Nom, prénoms", surname_first(who)), ("Né(e) le / à", f"{who.born:%d/%m/%Y} {who.birthplace.commune}"), ("Adresse, digicode, étage", annex.address.line),
        ("Téléphone", phone_groups(phone(rng))), ("Profession, employeur", pick(rng, "sans emploi", "aide-soignante", "chauffeur", "retraité(e)")), ("Quand ? (jour, heure)", f"{annex.day:%d/%m/%Y} {rng.randint(5, 8)}h"), ("Où ?", pick(rng, "chez moi", "à mon domicile", "dans l'immeuble")),
        ("Que s'est-il passé ?", pick(rng, "des policiers ont défoncé ma porte, ils cherchaient quelqu'un d'autre", "je suis rentré, plus de porte, un avis de passage", "erreur de porte, ils sont partis sans rien signer")), ("Auteur(s) connu(s) ?", pick(rng, "non", "police", "X")), ("Témoin(s)", pick(rng, "voisin du 2e", "gardienne", "aucun")), ("Assurance", pick(rng, "oui, refus", "mutuelle", "en cours")),
    ]  # fmt: skip
    listed = "".join(f"<p style='line-height:1.8'>{n}. {label} : {pen(value, hand, ink, 14)}</p>" for n, (label, value) in enumerate(rows, 1))  # fmt: skip
    body = f"{heading(rng, 'FICHE DE RENSEIGNEMENTS - DÉPÔT DE PLAINTE', 'QUESTIONNAIRE PLAINTE', 'Pour préparer votre plainte', 'FORMULAIRE VICTIME')}<p style='font-size:8.5pt'>{pick(rng, 'Merci de compléter ce document avant d’être reçu par un enquêteur.', 'À remettre à l’agent d’accueil. Écrire lisiblement.')}</p>{listed}{framed(f'{tick(True)} Je souhaite porter plainte &nbsp; {tick(False)} Main courante &nbsp; {tick(rng.random() < 0.5)} Je demande à rencontrer une assistante sociale')}<p>Le {pen(f'{day:%d/%m/%Y}', hand, ink)} {signature(rng, 34)}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF)), {})


def prosecutors_receipt(annex: Annex, rng: Random) -> Sheet:
    """The prosecutor's registry acknowledges a complaint sent by post and tells what may follow."""
    who, day, town = annex.person, after(annex, rng, 20, 120), annex.address.place.commune
    parts = [
        ("N° parquet", reference(rng, "99999000999", "99 999 000 999")), ("Plaignant", surname_first(who)), ("Nature", pick(rng, "dégradations, violation de domicile", "destruction de bien privé")), ("Faits du", f"{annex.day:%d/%m/%Y}"),
        ("Suite", pick(rng, "plainte transmise à un service d'enquête pour audition", "enquête en cours", "plainte à l'étude du magistrat")),
        ("À noter", pick(rng, "À l'expiration d'un délai de trois mois, ou en cas de classement, vous pourrez déposer plainte avec constitution de partie civile devant le doyen des juges d'instruction.", "Tout changement d'adresse est à signaler en rappelant le numéro ci-dessus. Aucun renseignement n'est donné par téléphone.")),
    ]  # fmt: skip
    body = f"<p><b>COUR D'APPEL</b><br>TRIBUNAL JUDICIAIRE {escape(of(town)).upper()}<br>{pick(rng, 'Parquet du procureur de la République', 'Bureau d’ordre pénal', 'Service du traitement direct')}</p>{heading(rng, 'ACCUSÉ DE RÉCEPTION DE VOTRE PLAINTE', 'AVIS D’ENREGISTREMENT D’UNE PLAINTE', 'Récépissé de plainte')}{paragraphs(f'{who.title},', pick(rng, f'Votre plainte est parvenue à mon parquet le {any_date(day, rng)}.', 'J’ai l’honneur d’accuser réception de la plainte que vous m’avez adressée par courrier.'))}{run_in(rng, parts)}<p class=r>Le {long_date(day)}<br>{pick(rng, 'P/ le procureur, le greffier', 'Le secrétariat du parquet')}<br>{signature(rng)}</p>"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO)), {})

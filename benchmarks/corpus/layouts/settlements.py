"""What ends a claim: the claimant's signed acceptance, the order by which the State pays."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import boxes, claimant, euros, pen
from benchmarks.corpus.layouts.ministry_annexes import boxed, day_of_ministry, file_number
from benchmarks.corpus.layouts.parts import cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.wording import any_date, in_words, long_date, money, money_in_words, phone_groups


def _earlier(day: date, annex: Annex, rng: Random) -> date:
    return max(day - timedelta(days=rng.randint(5, 40)), annex.day)


def acceptance_form(annex: Annex, rng: Random) -> Sheet:
    """The form that goes with the Ministry's offer: printed words, blanks filled in by pen, a ticked choice."""
    day, who, amount = day_of_ministry(annex, rng), annex.person, euros(rng, 400, 3600)
    css = f"body{{font:11pt/1.9 {rng.choice([SANS, DEJA, SERIF])}}} .v{{{pen(rng, 15)};border-bottom:.2mm dotted #555}} h2{{text-align:center;border:.4mm solid #000091;padding:3mm;font-size:14pt;color:#000091}}"

    def v(value: str) -> str:
        return f"<span class=v>{escape(value)}</span>"

    given_up = rng.choice(
        [
            "et tiens l'État quitte de toute autre réclamation née des mêmes faits.",
            "en réparation de l'entier dommage, et m'interdis d'agir en justice pour la même cause.",
            "sans pouvoir ultérieurement demander davantage au titre de cet événement.",
        ]
    )
    body = (
        f"<p><b>MINISTÈRE DE LA JUSTICE</b><br><small>Formulaire à retourner {rng.choice(['au bureau du précontentieux', 'dans le délai de deux mois', 'par courrier ou en ligne'])}</small></p><h2>{rng.choice(['DÉCLARATION D’ACCEPTATION', 'ACCORD DU REQUÉRANT', 'RÉPONSE À L’OFFRE D’INDEMNISATION', 'Acceptation de l’indemnité'])}</h2><p>Dossier n° {v(file_number(annex, rng))}</p><p>Je soussigné(e) {v(who.name)}<br>né(e) le {v(f'{who.born:%d/%m/%Y}')} à {v(who.birthplace.commune)}<br>demeurant {v(annex.address.line)}</p><p>{boxes(('accepte', 'refuse'), {0}, ' &nbsp; ')} {rng.choice(['l’offre qui m’a été notifiée pour un montant de', 'de recevoir, à titre définitif, la somme de'])} {v(f'{amount:.2f} euros')}, {given_up}</p>"
        f"<p>{rng.choice(['Le versement sera fait sur le compte dont le relevé est joint', 'Compte à créditer : voir RIB'])} ({v(rng.choice(['oui', 'joint', 'déjà fourni']))}).</p><p>Fait à {v(annex.address.place.commune)}, le {v(f'{day:%d/%m/%Y}')}</p><p>{rng.choice(['Signature précédée de la mention manuscrite « lu et approuvé » :', 'Mention « bon pour accord » et signature :', 'Signature :'])}<br>{v(rng.choice(['Lu et approuvé', 'bon pour accord', 'Bon pour acceptation']))}<br>{signature(rng, 46)}</p>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def accepting_letter(annex: Annex, rng: Random) -> Sheet:
    """The claimant answers an offer in his own words, by hand or at a machine, with thanks or without."""
    day, who, amount = day_of_ministry(annex, rng), annex.person, money(euros(rng, 400, 3600))
    font = pen(rng, 17) if rng.random() < 0.6 else f"font:11.5pt/1.6 {rng.choice([SERIF, SANS, MONO])}"
    offer = any_date(_earlier(day, annex, rng), rng)
    words = rng.choice(
        [
            f"J'ai bien reçu votre lettre du {offer} et je suis d'accord pour les {amount}. Je ne demanderai rien de plus pour cette porte.",
            f"En réponse à votre courrier du {offer}, je vous confirme que j'accepte le montant de {amount} que vous proposez pour ma porte cassée le {annex.day:%d/%m/%Y}. L'affaire est terminée pour moi.",
            f"Votre offre de {amount} me convient. Je m'engage à ne pas aller au tribunal.",
        ]
    )
    body = f"<p>{escape(who.name)}<br>{lines(annex.address.lines)}</p><p style='margin:6mm 0 6mm 85mm'>{rng.choice(['Ministère de la Justice', 'Bureau du précontentieux', 'M. le Ministre de la Justice'])}<br>13 place Vendôme<br>75042 Paris Cedex 01</p><p>{escape(annex.address.place.commune)}, {any_date(day, rng)}</p><p>{rng.choice(['Réf : ' + file_number(annex, rng), 'Objet : accord pour l’indemnisation', 'Objet : réponse à votre proposition', ''])}</p><p>{rng.choice(['Madame, Monsieur,', 'Bonjour,', 'Monsieur,'])}</p><p>{words}</p><p>{rng.choice(['Vous trouverez mon RIB avec cette lettre.', 'Merci de faire le virement le plus vite possible, j’ai déjà payé le menuisier.', 'Mes coordonnées bancaires n’ont pas changé.'])}</p><p>{rng.choice(['Je vous remercie.', 'Cordialement.', 'Avec mes respectueuses salutations.'])}</p><div style='margin-left:75mm'>{signature(rng, 46)}</div>"
    return Sheet(document(f"body{{{font}}}", body, margin="20mm"), {})


def settlement_deed(annex: Annex, rng: Random) -> Sheet:
    """A deed drawn by the claimant's lawyer: parties, numbered clauses, payment to the lawyers' fund, initials."""
    day, who, amount, lawyer = day_of_ministry(annex, rng), annex.person, euros(rng, 600, 4200), person(rng)
    css = f"body{{font:10.5pt/1.6 {rng.choice([DEJA_SERIF, NARROW, SERIF])};text-align:justify}} ol li{{margin-bottom:3mm}} .x{{position:fixed;bottom:-12mm;right:0;font-size:8pt}}"
    body = (
        f"<p>Cabinet {escape(lawyer.name)} - avocat à la cour - {phone_groups(phone(rng))} - {email(lawyer, rng)}</p><hr><p class=c style='font-size:13pt'>{rng.choice(['PROTOCOLE TRANSACTIONNEL', 'TRANSACTION (articles 2044 et suivants du code civil)', 'QUITTANCE DÉFINITIVE ET DÉSISTEMENT'])}</p><p><b>Entre</b> l'État, pris en la personne du garde des Sceaux, ministre de la Justice, <b>et</b> {claimant(annex)}, {escape(annex.address.line)}, assisté{who.agrees} de Maître {escape(lawyer.name)}.</p><p>Étant rappelé que la porte de ce logement a été détruite le {long_date(annex.day)} à l'occasion d'investigations qui ne concernaient pas son occupant,</p>"
        f"<ol><li>Les parties fixent le préjudice, toutes causes confondues, à {money_in_words(amount)} ({money(amount)}).</li><li>{rng.choice(['Le bénéficiaire se déclare rempli de ses droits et se désiste de toute instance présente ou à venir.', 'Moyennant ce paiement, le bénéficiaire n’élèvera plus aucune prétention.'])}</li><li>{rng.choice(['Les fonds transiteront par le compte CARPA de son conseil, dont les références sont annexées.', 'Le règlement est fait entre les mains de l’avocat, qui en donne reçu.'])}</li><li>Chaque partie supporte ses propres frais.</li><li>{rng.choice(['Le présent accord a autorité de chose jugée entre les parties dans la limite de son objet.', 'À défaut de paiement sous trois mois, l’accord est caduc.'])}</li></ol><p>Fait en {in_words(rng.choice([2, 3]))} originaux, le {long_date(day)}</p><table class=full><tr><td>{claimant(annex)}<br>{signature(rng)}</td><td>Maître {escape(lawyer.name)}<br>{signature(rng)}</td></tr></table><div class=x>Paraphes : <span style='{pen(rng, 14)}'>{escape(who.forenames[0][0] + who.used_name[0])} &nbsp; {escape(lawyer.forenames[0][0] + lawyer.used_name[0])}</span></div>"
    )
    return Sheet(document(css, body, margin="20mm 23mm 22mm"), {})


_SIGHTS = (
    "le code de l'organisation judiciaire, notamment son article L. 141-1", "le décret n° 2012-1246 du 7 novembre 2012 relatif à la gestion budgétaire et comptable publique",
    "la loi de finances de l'année", "le décret n° 2008-689 du 9 juillet 2008 relatif à l'organisation du ministère de la justice", "l'accord exprimé par l'intéressé",
    "l'arrêté portant délégation de signature", "les pièces justificatives produites", "le rapport du service enquêteur",
)  # fmt: skip


def ministers_order(annex: Annex, rng: Random) -> Sheet:
    """An order in articles: what was seen (visas), who is paid what, on which budget, who carries it out."""
    day, signer, amount = day_of_ministry(annex, rng, 0.5), person(rng), euros(rng, 400, 3600)
    css = f"body{{font:{rng.choice(['11', '11.5'])}pt/1.6 {rng.choice([SERIF, DEJA_SERIF, SANS])};text-align:justify}} h3{{text-align:center;font-weight:{rng.choice(['bold', 'normal'])}}}"
    sights = "".join(f"<p>Vu {sight} ;</p>" for sight in rng.sample(_SIGHTS, rng.randint(3, 6)))
    articles = [
        f"{rng.choice(['Il est alloué à', 'Une indemnité est attribuée à', 'Est mandatée au profit de'])} {claimant(annex)}, {escape(annex.address.line)}, {rng.choice(['une somme de', 'un montant de'])} {money(amount)} ({money_in_words(amount)}), en réparation des dommages causés à sa porte le {long_date(annex.day)}.",
        f"{rng.choice(['Cette dépense s’impute sur', 'Les crédits nécessaires sont prélevés sur'])} le programme 166 « Justice judiciaire », action {rng.randint(1, 9):02d}, titre {rng.choice([3, 6])}.",
        rng.choice(["Le paiement est effectué par virement au compte joint au dossier.", "Le comptable assignataire est le contrôleur budgétaire et comptable ministériel."]),
        rng.choice(["Le directeur des services judiciaires est chargé de l'exécution du présent arrêté.", "Une copie est adressée au bénéficiaire."]),
    ]  # fmt: skip
    listed = "".join(f"<p><b>{rng.choice(['Article', 'Art.'])} {'1er' if n == 1 else n}</b> - {text}</p>" for n, text in enumerate(articles, 1))  # fmt: skip
    body = f"<p>MINISTÈRE DE LA JUSTICE<br>{rng.choice(['Direction des services judiciaires', 'Secrétariat général'])}<br>{file_number(annex, rng)}</p><h3>{rng.choice(['ARRÊTÉ', f'ARRÊTÉ du {long_date(day)}<br>portant attribution d’une indemnité', 'Arrêté portant règlement amiable', 'DÉCISION PORTANT ALLOCATION D’UNE INDEMNITÉ'])}</h3><p>Le garde des Sceaux, ministre de la Justice,</p>{sights}<p class=c>{rng.choice(['ARRÊTE', 'Arrête :', 'D É C I D E'])}</p>{listed}<p>Fait à Paris, le {rng.choice([long_date(day), boxed(day)])}</p><div class=r>{rng.choice(['Pour le ministre et par délégation', 'Par empêchement du directeur'])},<br>{escape(signer.name)}<br>{signature(rng)}</div>{round_stamp(rng, 'MINISTÈRE DE LA JUSTICE', 'D S J', size_mm=34)}"
    return Sheet(document(css, body, margin="20mm 23mm"), {})


def payment_sheet(annex: Annex, rng: Random) -> Sheet:
    """The accounting sheet of the same: codes of the budget, third party, account, two visas in boxes."""
    day, clerk, amount, into = day_of_ministry(annex, rng, 0.5), person(rng), euros(rng, 400, 3600), account(rng)  # fmt: skip
    css = f"body{{font:9.3pt/1.5 {rng.choice([NARROW, SANS, DEJA])}}} .g{{width:100%;margin:3mm 0}} .g td,.g th{{border:.3mm solid #333;padding:1.6mm 2.5mm;text-align:left}} h2{{text-align:center;font-size:13pt}}"
    codes = [("Programme", "166"), ("Domaine fonctionnel", f"0166-0{rng.randint(1, 9)}"), ("Centre financier", f"0166-CA{rng.choice('ABC')}S-DSJ{rng.randint(1, 9)}"), ("Activité", f"01660{rng.randint(10**6, 10**7)}"), ("Groupe de marchandises", rng.choice(["FRAIS JUSTICE - CONT.", "INDEMN. TIERS", "10.02.01"])), ("Engagement juridique", str(rng.randint(10**9, 10**10)))]  # fmt: skip
    payee = [("Bénéficiaire", annex.company.name if annex.company else annex.person.name), ("Adresse", annex.address.line), ("IBAN", into.iban_in_fours), ("BIC", into.bic), ("Objet de la dépense", f"Bris de porte du {annex.day:%d/%m/%Y}"), ("Montant", money(amount)), ("En lettres", money_in_words(amount))]  # fmt: skip
    body = (
        f"<table class=full><tr><td><b>Ministère de la Justice</b><br>Ordonnateur principal</td><td class=r>Exercice {day.year}<br>{file_number(annex, rng)}</td></tr></table><h2>{rng.choice(['CERTIFICAT POUR PAIEMENT', 'ARRÊTÉ DE PAIEMENT', 'ORDRE DE PAYER', 'Fiche de mise en paiement'])}</h2><p>{rng.choice(['Le signataire, ordonnateur délégué, arrête la présente dépense et en demande la liquidation :', 'Vu le service fait et l’acceptation du tiers, il y a lieu de payer :'])}</p><table class=g>{label_rows(payee)}</table><table class=g>{label_rows(codes)}</table><p>{boxes(('Pièces jointes complètes', 'Relevé bancaire vérifié', 'Prescription vérifiée (loi n° 68-1250)'), {0, 1, 2})}</p>"
        f"<table class=g>{cells(('Ordonnateur', 'Visa du contrôle', 'Comptable'), 'th')}<tr><td>{any_date(day, rng)}<br>{escape(clerk.name)}<br>{signature(rng, 30)}</td><td>{round_stamp(rng, 'CONTRÔLE BUDGÉTAIRE', 'VU', size_mm=28)}</td><td style='color:#777'>Réservé</td></tr></table>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def grouped_decision(annex: Annex, rng: Random) -> Sheet:
    """One decision for several claims: a table of payees, others struck out, who signs electronically."""
    day, signer = day_of_ministry(annex, rng, 0.6), person(rng)
    css = f"body{{font:10pt/1.5 {rng.choice([MONO, DEJA])}}} .g{{width:100%;margin:5mm 0}} .g td,.g th{{border-bottom:.3mm solid #000;padding:2mm;text-align:left;vertical-align:top}} .x{{background:#000;color:#000}} small{{font-size:7.5pt}}"
    count, mine = rng.randint(4, 7), rng.randint(0, 3)
    rows = "".join(cells((str(n + 1), claimant(annex), escape(annex.address.place.commune), money(euros(rng, 400, 3600))) if n == mine else (str(n + 1), "<span class=x>xxxxxxxxxxxxxx</span>", "<span class=x>xxxxxxxx</span>", "<span class=x>xxxxxx</span>")) for n in range(count))  # fmt: skip
    body = (
        f"<p>Services judiciaires / {rng.choice(['Finances', 'Exécution budgétaire'])}<br>Décision collective {rng.randint(3, 90)}-{day.year} - {rng.choice(['liste d’indemnités', 'état liquidatif', 'bordereau de règlement'])}</p><p>{rng.choice(['Sur proposition du service instructeur, les sommes portées au tableau sont accordées et seront virées aux personnes désignées, pour des portes détériorées au cours d’enquêtes.', 'Les personnes ci-dessous, ayant consenti au montant offert, sont payées comme suit.'])}</p><table class=g>{cells(('Rang', 'Créancier', 'Commune', 'Net à virer'), 'th')}{rows}</table>"
        f"<p>{rng.choice(['Crédits ouverts au budget de la justice judiciaire, frais de contentieux.', 'Charge : réparations civiles, enveloppe annuelle.'])} {rng.choice(['Extrait notifié à chaque intéressé, noms des tiers occultés.', 'Copie partielle délivrée au créancier de rang ' + str(mine + 1) + '.'])}</p><p>Entrée en vigueur à la signature. {rng.choice(['Recours gracieux possible.', 'Non publié.'])}</p><p><small>Signé électroniquement par {escape(signer.name)}, le {day:%d/%m/%Y} à {rng.randint(9, 18)}:{rng.randint(10, 59)} - empreinte {rng.getrandbits(64):016x}</small></p>"
    )
    return Sheet(document(css, body, margin="20mm"), {})

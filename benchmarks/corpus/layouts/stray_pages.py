"""Pages that resemble pieces and are none: backs of invoices, general conditions, instructions, summons, a CV, a survey."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, NARROW, SANS, SERIF, Letter, document, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups

_SALE = (
    "Nos prix s'entendent hors taxes, départ atelier, et sont révisables sans préavis.",
    "Tout retard de paiement entraîne de plein droit une indemnité forfaitaire de 40 € pour frais de recouvrement.",
    "Les marchandises restent notre propriété jusqu'au paiement intégral de leur prix.",
    "Les délais d'exécution sont donnés à titre indicatif ; aucun retard n'ouvre droit à indemnité.",
    "Le client dispose d'un délai de rétractation de quatorze jours pour les contrats conclus hors établissement.",
    "Toute réclamation doit être faite par écrit dans les huit jours de la livraison.",
    "En cas de litige, compétence est donnée au tribunal du siège ; le consommateur peut saisir le médiateur.",
    "La garantie couvre les vices de fabrication pendant deux ans, hors usure et effraction.",
)
_COVER = (
    "Nous garantissons les dommages matériels causés aux biens assurés par un acte de vandalisme commis à l'intérieur des locaux.",
    "Ne sont pas garantis : les dommages résultant de l'intervention des autorités, de la guerre ou d'un fait intentionnel de l'assuré.",
    "Vous devez déclarer le sinistre dès que vous en avez connaissance et au plus tard dans les cinq jours ouvrés, deux en cas de vol.",
    "La franchise est la part du dommage qui reste à votre charge ; son montant figure aux conditions particulières.",
    "L'indemnité est versée dans les trente jours de l'accord des parties.",
    "Le contrat est reconduit d'année en année ; il peut être résilié à tout moment après la première année.",
    "Après paiement, nous sommes subrogés dans vos droits et actions contre le responsable.",
    "Toute action dérivant du contrat se prescrit par deux ans.",
)


def _columns(rng: Random, title: str, texts: tuple[str, ...]) -> Sheet:
    """Numbered clauses in small print, in columns, over and over as far as the page goes."""
    clauses = "".join(f"<p><b>{n}{pick(rng, '.', '°', ' -')}</b> {escape(text)}</p>" for n, text in enumerate(rng.sample(texts, rng.randint(5, len(texts))), 1))  # fmt: skip
    css = f"body{{font:{rng.choice([7.5, 8, 8.5, 9])}pt/1.4 {rng.choice([NARROW, SANS, SERIF, DEJA])};color:{rng.choice(['#000', '#445', '#666'])}}} .k{{column-count:{rng.choice([1, 2, 3])};column-gap:6mm;text-align:justify}}"
    return Sheet(document(css, f"{title}<div class=k>{clauses}</div>", margin=f"{rng.randint(12, 20)}mm"), {})


def terms_of_sale(_: Person, rng: Random) -> Sheet:
    """The back of an invoice: terms of sale, no amount and no client."""
    return _columns(rng, heading(rng, "CONDITIONS GÉNÉRALES DE VENTE", "CGV", "Nos conditions", "Conditions de vente et de règlement"), _SALE)  # fmt: skip


def general_conditions(_: Person, rng: Random) -> Sheet:
    """A page of an insurer's general conditions: it speaks of claims and exclusions, of nobody's claim."""
    return _columns(rng, heading(rng, "CONDITIONS GÉNÉRALES", f"Votre contrat habitation - page {rng.randint(8, 60)}", "NOTICE D’INFORMATION", "Ce qui est garanti, ce qui ne l’est pas"), _COVER)  # fmt: skip


def lock_instructions(_: Person, rng: Random) -> Sheet:
    """A lock's instructions or its guarantee card, left in the box."""
    steps = rng.sample(["Démonter l'ancien cylindre en retirant la vis de maintien.", "Présenter le coffre sur la porte et repérer les perçages.", "Percer au diamètre 12 puis nettoyer les copeaux.", "Fixer la gâche sur le dormant, sans forcer.", "Contrôler le jeu : 3 mm au plus.", "Tourner la clé deux fois, porte ouverte, avant de fermer."], rng.randint(3, 6))  # fmt: skip
    listed = "".join(f"<p>{n}. {step}</p>" for n, step in enumerate(steps, 1))
    body = f"{logo(rng, '#333', 14)}{heading(rng, 'NOTICE DE POSE', 'MODE D’EMPLOI', 'BON DE GARANTIE', 'Instructions de montage')}<p>{pick(rng, 'Serrure multipoints', 'Cylindre débrayable', 'Bloc-porte blindé', 'Verrou de sûreté')} réf. {rng.randint(100, 9999)}-{rng.choice('ABC')}</p>{listed}<p>{pick(rng, 'Garantie 10 ans pièces. Cachet du revendeur : ....................', 'Ne pas graisser. Conserver la carte de propriété.', 'Outillage : perceuse, tournevis, niveau.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def summons(someone: Person, rng: Random) -> Sheet:
    """A station or a court calls somebody in: day, hour, office; it says nothing of a door."""
    day, where = some_day(rng), address(rng)
    seen = day + timedelta(days=rng.randint(5, 60))
    said = pick(rng, "Affaire vous concernant. Munissez-vous de la présente et d'une pièce d'identité.", "Motif : audition en qualité de témoin.", "Objet : remise d'un permis de conduire.", "Vous êtes prié de vous présenter au bureau indiqué.")  # fmt: skip
    body = f"{issuer(rng, pick(rng, f'Commissariat {of(where.place.commune)}', f'Brigade {of(where.place.commune)}', f'Préfecture - bureau de {where.place.commune}', f'Conciliateur de justice, {where.place.commune}'), (*where.lines, phone_groups(phone(rng))))}<div style='margin-left:85mm'>{escape(someone.title)} {escape(someone.name)}<br>{lines(address(rng).lines)}</div>{heading(rng, 'CONVOCATION', 'AVIS', 'Convocation - urgent')}{pairs(rng, [('Le', f'{long_date(seen)} à {rng.randint(8, 17)} h'), ('Bureau', str(rng.randint(1, 320))), ('Demander', person(rng).name)])}{paragraphs(said)}<p>Le {any_date(day, rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def curriculum(someone: Person, rng: Random) -> Sheet:
    """A CV: jobs, schools, languages."""
    jobs = [[f"{year} - {year + rng.randint(1, 3)}", pick(rng, "Cariste", "Aide à domicile", "Comptable", "Agent de sécurité", "Serveuse", "Électricien"), company(rng, "employer").name] for year in sorted(rng.sample(range(2002, 2022), rng.randint(3, 5)), reverse=True)]  # fmt: skip
    body = f"<table class=full><tr><td><b style='font-size:15pt'>{escape(someone.name)}</b><br>{escape(address(rng).line)}<br>{phone_groups(phone(rng))}<br>{email(someone, rng)}</td></tr></table>{heading(rng, 'CURRICULUM VITAE', 'Expérience professionnelle', pick(rng, 'Chauffeur-livreur', 'Assistante administrative'))}{grid([['Période', 'Poste', 'Employeur'], *jobs])}<p><b>{pick(rng, 'Formation', 'Diplômes')}</b><br>{pick(rng, 'BEP comptabilité', 'CAP électricité', 'Baccalauréat professionnel')}, {rng.randint(1980, 2015)}</p><p><b>Divers</b><br>{pick(rng, 'Permis B, anglais scolaire, football.', 'Lecture, couture. Arabe et espagnol parlés.', 'SST, CACES 3, Excel.')}</p>"
    return Sheet(page(rng, body), {})


def survey(someone: Person, rng: Random) -> Sheet:
    """A satisfaction survey of an insurer, a shop or a landlord, with boxes."""
    firm, questions = company(rng, rng.choice(["insurer", "landlord", "bank"])), rng.sample(["L'accueil téléphonique", "Le délai de réponse", "La propreté du hall", "Le traitement de votre sinistre", "La clarté des courriers", "Recommanderiez-vous nos services ?"], rng.randint(3, 6))  # fmt: skip
    rows = [["", "Très bien", "Bien", "Moyen", "Mal"], *([question, *(tick(rng.random() < 0.2) for _ in range(4))] for question in questions)]  # fmt: skip
    body = f"{issuer(rng, firm.name, (firm.email,))}{heading(rng, 'VOTRE AVIS NOUS INTÉRESSE', 'Enquête de satisfaction', 'Questionnaire')}{paragraphs(pick(rng, f'Bonjour {someone.title} {someone.used_name}, vous avez récemment été en contact avec nos équipes.', 'Deux minutes suffisent pour répondre.'))}{grid(rows)}<p>Commentaires : ....................................................................</p>"
    return Sheet(page(rng, body), {})


def works_accepted(someone: Person, rng: Random) -> Sheet:
    """A builder's record of acceptance of works elsewhere: kitchen, roof, heating; with reservations."""
    firm, day = company(rng, "carpenter"), some_day(rng)
    facts = [("Maître d'ouvrage", f"{someone.title} {someone.name}"), ("Chantier", address(rng).line), ("Lot", pick(rng, "cuisine", "couverture", "chauffage", "isolation des combles")), ("Date", any_date(day, rng))]  # fmt: skip
    body = f"{issuer(rng, firm.name, firm.address.lines)}{heading(rng, 'PROCÈS-VERBAL DE RÉCEPTION DE TRAVAUX', 'PV DE RÉCEPTION', 'Réception du chantier')}{pairs(rng, facts)}<p>{tick(True)} sans réserve &nbsp; {tick(False)} avec réserves : ..........................</p>{paragraphs(pick(rng, 'La réception marque le point de départ des garanties légales.', 'Le maître d’ouvrage déclare accepter les travaux en l’état.'))}<table class=full><tr><td>{signature(rng)}</td><td>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body), {})


def announcement(someone: Person, rng: Random) -> Sheet:
    """A wedding, a birth, a funeral: a card."""
    day, other = some_day(rng), person(rng)
    said = pick(rng, f"{someone.forenames[0]} et {other.forenames[0]} sont heureux de vous annoncer leur mariage, le {long_date(day)}.", f"{other.forenames[0]} a montré le bout de son nez le {long_date(day)}, pour la plus grande joie de {someone.forenames[0]}.", f"La famille {someone.used_name} a la tristesse de vous faire part du décès de {other.title} {other.name}, survenu le {long_date(day)}.", f"{someone.forenames[0]} vous invite à fêter ses {rng.randint(18, 90)} ans.")  # fmt: skip
    css = f"body{{font:{rng.randint(13, 18)}pt/1.7 {rng.choice([DEJA_SERIF, SERIF, 'Dancing Script'])};text-align:center;color:{rng.choice(['#333', '#6d1a36', '#1d3557'])}}}"
    body = f"<div style='border:.5mm double #999;padding:14mm;margin-top:{rng.randint(5, 60)}mm'>{escape(said)}<br><br>{escape(address(rng).place.commune)}</div>"
    return Sheet(document(css, body, margin="16mm", size=rng.choice(["A4", "A5", "A5 landscape"])), {})


def leaflet(_: Person, rng: Random) -> Sheet:
    """A candidate, a union or a charity speaks to everybody."""
    head = person(rng)
    points = rng.sample(["Des loyers contenus", "Plus de médecins", "La cantine à un euro", "Sécurité de proximité", "Isolation des logements", "Non à la fermeture du bureau de poste", "Des halls rénovés et des portes qui ferment"], rng.randint(3, 5))  # fmt: skip
    body = f"{heading(rng, 'AGIR POUR NOTRE QUARTIER', 'ÉLECTIONS DES REPRÉSENTANTS DE LOCATAIRES', 'PÉTITION', 'Solidarité : nous avons besoin de vous')}<p style='font-size:14pt'>{'<br>'.join('&#9679; ' + point for point in points)}</p>{paragraphs(pick(rng, f'Votez {head.name} et sa liste.', 'Signez, faites signer autour de vous !', 'Un don de 50 € ne vous coûte que 17 € après réduction d’impôt.'))}{at_times(rng, '<table class=full style=margin-top:8mm><tr><td>Nom ................</td><td>Adresse ................</td><td>Signature</td></tr></table>')}"
    return Sheet(page(rng, body, size=rng.choice(["A4", "A5"])), {})


def cover_letter(someone: Person, rng: Random) -> Sheet:
    """A letter of application, of resignation or of notice to quit: of one's own life, not of a claim."""
    day, where, firm = some_day(rng), address(rng), company(rng, rng.choice(["employer", "landlord"]))
    subject, said = rng.choice(
        [
            ("candidature spontanée", "Vivement intéressé(e) par votre entreprise, je vous propose ma candidature. Sérieux et ponctualité sont mes atouts."),
            ("démission", f"Je vous informe de ma décision de quitter mon poste à compter du {any_date(day + timedelta(days=30), rng)}."),
            ("préavis de départ du logement", "Je vous donne congé du logement que j'occupe, avec un préavis d'un mois. Merci de me proposer une date pour l'état des lieux."),
            ("résiliation de mon abonnement", "Je souhaite mettre fin à mon contrat, en application de la loi, à sa prochaine échéance."),
            ("demande de logement plus grand", "Ma famille s'agrandit et notre deux-pièces ne suffit plus. Je sollicite votre bienveillance."),
            ("demande d'échéancier", "Je traverse une période difficile et demande à régler ma dette en six fois."),
            ("nuisances sonores", "Mon voisin du dessus fait du bruit chaque nuit. Je vous prie d'intervenir au plus vite."),
        ]
    )  # fmt: skip
    letter = Letter((someone.name, *where.lines), (firm.name, *firm.address.lines), f"{where.place.commune}, le {any_date(day, rng)}", subject, "Madame, Monsieur,", (said, pick(rng, "Dans l'attente de votre réponse, recevez mes salutations.", "Cordialement.", "Je vous remercie de l'attention portée à ma lettre.")), signature(rng))  # fmt: skip
    return Sheet(post(letter, rng, faces=PLAIN), {})


def official_form(_: Person, rng: Random) -> Sheet:
    """A blank official form, unused or its notice: identity card, passport, complaint, aid; labels and boxes alone."""
    blank = "&#9744; " * rng.randint(14, 26)
    labels = rng.sample(["NOM", "PRÉNOMS", "NÉ(E) LE", "TAILLE", "ADRESSE", "NATIONALITÉ", "NOM DU PÈRE", "NOM DE LA MÈRE", "TÉLÉPHONE", "PROFESSION"], rng.randint(5, 9))  # fmt: skip
    body = f"<p>{pick(rng, 'RÉPUBLIQUE FRANÇAISE', 'Ministère de l’Intérieur', 'Service public')}</p>{heading(rng, 'DEMANDE DE CARTE NATIONALE D’IDENTITÉ', 'DEMANDE DE PASSEPORT', 'PRÉ-DEMANDE', 'FORMULAIRE DE DEMANDE', 'NOTICE EXPLICATIVE')}{''.join(f'<p>{label}<br><span style=font-size:8pt>{blank}</span></p>' for label in labels)}<p style='font-size:8pt'>Imprimé {reference(rng, 'n° 99999*99', 'N° 99-9999')} - {pick(rng, 'Remplir à l’encre noire.', 'Pièces à fournir : voir au verso.')}</p>{at_times(rng, round_stamp(rng, 'SPÉCIMEN', 'SPÉCIMEN'), 0.2)}"
    return Sheet(page(rng, body), {})

"""Losses told to an insurer: a managing agent's, a company's, a list of what is lost, a chat, an agreed form, a long account."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import after, claimant, euros, reference
from benchmarks.corpus.layouts.running_text import framed, run_in, running_foot, sections, small_print
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, SERIF, Letter, lines
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups

_GOODS = (
    "Porte palière isophonique", "Serrure trois points et cylindre", "Cache-bâti et plinthe", "Parquet stratifié de l'entrée", "Miroir mural", "Meuble à chaussures",
    "Interphone", "Papier peint (lé de 53 cm)", "Plafonnier", "Commode en pin", "Téléviseur 43 pouces", "Vaisselle",
)  # fmt: skip


def agents_declaration(annex: Annex, rng: Random) -> Sheet:
    """The building's managing agent declares a loss under the building's contract, and asks for an assessor."""
    agent, firm, day = company(rng, "landlord"), company(rng, "insurer"), after(annex, rng, 2, 12)
    letter = Letter(
        head=(agent.name, pick(rng, "Syndic de copropriété", "Administrateur de biens", "Gestion d'immeubles"), *agent.address.lines, phone_groups(agent.phone)),
        addressee=(firm.name, pick(rng, "Département Dommages", "Gestion des sinistres immeuble", "Courtage - service indemnisation"), *firm.address.lines),
        dateline=f"{agent.address.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, "déclaration de sinistre multirisque immeuble", "ouverture d'un dossier sinistre", "sinistre détériorations immobilières"),
        greeting=pick(rng, "Madame, Monsieur,", "Cher partenaire,"),
        references=(f"Contrat MRI n° {reference(rng, '99999999', 'XX 999999')}", f"Immeuble : {annex.address.street}, {annex.address.place.commune}", f"N/Réf. {reference(rng, 'SIN/99/9999', '99-999')}"),
        paragraphs=(
            f"{pick(rng, 'Conformément à l’article L. 113-2 du code des assurances, nous vous déclarons', 'Nous portons à votre connaissance')} le sinistre dont a été victime {pick(rng, 'l’occupant du lot n°', 'le copropriétaire du lot')} {rng.randint(2, 90)}, {annex.person.title} {annex.person.name}, le {any_date(annex.day, rng)}.",
            pick(rng, "La porte palière, partie privative selon le règlement, mais dont l'aspect extérieur est commun, a été détruite à l'occasion d'une intervention de police. Le chambranle, l'enduit du palier et le contrôle d'accès ont également souffert.", "D'après le gardien, les forces de l'ordre ont utilisé un outil hydraulique. La maçonnerie est fissurée sur quarante centimètres et la minuterie ne fonctionne plus."),
            pick(rng, f"À titre conservatoire, nous avons commandé une fermeture provisoire ({money(euros(rng, 150, 600))}).", "Aucune mesure conservatoire n'a été prise par nos soins, l'occupant ayant fait poser un panneau."),
            pick(rng, "Merci de nous indiquer si la garantie « détériorations immobilières » est acquise et de missionner votre expert.", "Nous vous prions de nous confirmer la franchise et le nom du cabinet qui sera désigné."),
            pick(rng, "Pièces jointes : photographies, devis, copie de l'avis laissé sur place.", "Le devis de remise en état suivra."),
            pick(rng, "Sincères salutations.", "Nous vous prions d'agréer nos salutations distinguées."),
        ),
        closing=f"<p>{pick(rng, 'Le gestionnaire', 'L’assistante de copropriété')}<br>{signature(rng)}</p>",
        foot=f"{agent.form} au capital de {agent.capital} euros - carte professionnelle délivrée par la CCI - garantie financière",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def lost_goods(annex: Annex, rng: Random) -> Sheet:
    """A list of what was damaged, with year, price and proof; the declaration stands above, the oath below."""
    day, firm = after(annex, rng, 2, 15), company(rng, "insurer")
    rows = [[str(n), good, str(annex.day.year - rng.randint(1, 15)), money(euros(rng, 20, 1500)), pick(rng, "facture", "photo", "aucun", "ticket", "devis")] for n, good in enumerate(rng.sample(_GOODS, rng.randint(4, 11)), 1)]  # fmt: skip
    body = f"{issuer(rng, firm.name, (pick(rng, 'Indemnisation habitation', 'Pôle Dommages aux biens'),))}{heading(rng, 'DÉCLARATION DE SINISTRE ET ÉTAT DES PERTES', 'ÉTAT ESTIMATIF DES DOMMAGES', 'Déclaration - inventaire des biens endommagés', 'SINISTRE : LISTE DES BIENS')}{pairs(rng, [('Assuré', annex.person.name), ('Contrat', reference(rng, '99999999', 'XX999999')), ('Lieu', annex.address.line), ('Sinistre du', f'{annex.day:%d/%m/%Y}'), ('Cause déclarée', pick(rng, 'porte forcée par la police, fouille de l’appartement', 'effraction par autorité, objets renversés'))])}{grid([['N°', 'Bien', 'Année', 'Prix', 'Justificatif'], *rows])}{paragraphs(pick(rng, 'Je certifie sincères et véritables les renseignements portés ci-dessus.', 'L’assuré atteste que les objets cités lui appartenaient et se trouvaient dans les locaux.'), pick(rng, 'L’assuré conserve les biens endommagés jusqu’au passage de l’expert.', 'Les factures d’achat manquantes peuvent être remplacées par tout moyen de preuve.'))}<p>{pick(rng, 'Le', 'Date :')} {any_date(day, rng)} {signature(rng)}</p>{small_print(rng, 'La sanction d’une exagération volontaire du montant des pertes est la déchéance de tout droit à indemnité. Les sommes assurées ne peuvent être considérées comme preuve de l’existence et de la valeur des biens au moment du sinistre.')}"
    return Sheet(page(rng, body), {})


def companys_declaration(annex: Annex, rng: Random) -> Sheet:
    """A business declares a loss on its broker's form: activity, premises, sections, an interruption of business."""
    day, broker = after(annex, rng, 1, 8), company(rng, "insurer")
    parts = [
        ("Circonstances", pick(rng, "À l'ouverture, nous avons constaté que la porte d'accès avait été découpée. La brigade qui est intervenue cherchait un individu logé au-dessus de nos locaux.", "Une opération menée à l'aube dans l'immeuble s'est traduite par la destruction de notre entrée, sans lien avec notre activité.")),
        ("Conséquences immédiates", pick(rng, "Fermeture une journée, gardiennage deux nuits, remplacement en urgence du rideau.", "Accès impossible au public jusqu'à la sécurisation. Alarme hors service.")),
        ("Estimation provisoire", f"{pick(rng, 'Bâtiment', 'Menuiserie')} : {money(euros(rng, 900, 5000))} ; {pick(rng, 'gardiennage', 'perte de chiffre')} : {money(euros(rng, 200, 1500))}."),
        ("Recours", pick(rng, "Responsabilité de l'État à rechercher.", "Tiers responsable : administration. Plainte non déposée.")),
        ("Autres assurances", pick(rng, "Le bailleur dispose d'une police propriétaire.", "Néant.")),
    ]  # fmt: skip
    body = f"{issuer(rng, broker.name, (pick(rng, 'Courtage d’assurances professionnelles', 'Cabinet de courtage'), *broker.address.lines))}{heading(rng, 'DÉCLARATION DE SINISTRE - MULTIRISQUE PROFESSIONNELLE', 'AVIS DE SINISTRE', 'DOMMAGES AUX BIENS : DÉCLARATION', 'Notification de sinistre')}{pairs(rng, [('Souscripteur', claimant(annex)), ('Police', reference(rng, '999 999 999', 'XX99999')), ('Situation du risque', annex.address.line), ('Date et heure', f'{annex.day:%d/%m/%Y}, vers {rng.randint(4, 8)} h'), ('Contact sur place', f'{person(rng).name}, {phone_groups(phone(rng))}')])}{run_in(rng, parts) if rng.random() < 0.5 else sections(rng, parts)}<p>{pick(rng, 'Établi le', 'Déclaration faite le')} {any_date(day, rng)}</p>{signature(rng)}{at_times(rng, boxed_stamp(rng, ('REÇU PAR', 'LE COURTIER')))}"
    return Sheet(page(rng, body), {})


def assistant_chat(annex: Annex, rng: Random) -> Sheet:
    """A conversation with an insurer's assistant, saved as a document: questions one by one, answers, a number at the end."""
    firm, day = company(rng, "insurer"), after(annex, rng, 0, 4)
    said = [
        ("Bonjour, je suis votre assistant sinistre. Que s'est-il passé ?", pick(rng, "ma porte a été cassée", "la police a défoncé ma porte par erreur")),
        ("Je suis désolé. Quel jour ?", f"{annex.day:%d/%m/%Y}"),
        ("À quelle adresse ?", annex.address.line),
        (pick(rng, "Votre logement est-il encore habitable ?", "Pouvez-vous fermer votre logement ?"), pick(rng, "oui mais ça ferme pas", "non, serrure HS")),
        ("Y a-t-il des blessés ?", "non"),
        (pick(rng, "Avez-vous déposé plainte ?", "Un procès-verbal a-t-il été établi ?"), pick(rng, "non ils ont laissé un papier", "oui", "pas encore")),
        ("Un montant estimé ?", pick(rng, "je sais pas", f"environ {rng.randint(6, 40) * 100} euros")),
        ("Ajoutez vos photos.", pick(rng, "[3 fichiers]", "[IMG_2041.jpg] [IMG_2042.jpg]")),
    ]  # fmt: skip
    talk = "".join(f"<div style='margin:1.5mm 40mm 1.5mm 0;background:#eef;padding:2mm 3mm;border-radius:3mm'>{escape(q)}</div><div style='margin:1.5mm 0 1.5mm 60mm;background:#efe;padding:2mm 3mm;border-radius:3mm'>{escape(a)}</div>" for q, a in said)  # fmt: skip
    body = f"{issuer(rng, firm.name, (f'Conversation du {day:%d/%m/%Y}', annex.person.name))}{heading(rng, 'Déclaration de votre sinistre', 'Récapitulatif de la conversation', 'Votre déclaration est enregistrée')}{talk}{framed(paragraphs(pick(rng, f'Votre déclaration est transmise. Numéro de dossier : {rng.randint(10**7, 10**8)}. Vous pouvez appeler le {phone_groups(phone(rng))}.', 'C’est terminé. Nous avons bien noté votre sinistre habitation ; un récapitulatif vous est adressé par courriel.')))}"  # fmt: skip
    return Sheet(page(rng, body, faces=(SANS, DEJA)), {})


def agreed_form(annex: Annex, rng: Random) -> Sheet:
    """A sheet in two columns like an agreed statement between neighbours, filled in by pen: A, B, the room, the cause."""
    hand, ink = hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink, 13)

    day, other = after(annex, rng, 0, 8), company(rng, "insurer")
    left = f"<b>A</b> {pick(rng, 'Occupant / assuré', 'Lésé')}<br>Nom {put(annex.person.name)}<br>Adresse {put(annex.address.line)}<br>{tick(True)} locataire {tick(False)} propriétaire<br>Assureur {put(other.name)}<br>Contrat n° {put(reference(rng, '99999999'))}"
    right = f"<b>B</b> {pick(rng, 'Autre partie', 'Tiers en cause')}<br>Nom {put(pick(rng, 'État - police', 'Police nationale', 'inconnu'))}<br>Adresse {put(pick(rng, 'commissariat', '-', 'ministère'))}<br>{tick(False)} locataire {tick(False)} propriétaire<br>Assureur {put('-')}<br>Contrat n° {put('-')}"
    what = "<br>".join(f"{tick(n in (1, 3))} {label}" for n, label in enumerate(("dégât des eaux", "porte ou fenêtre brisée", "incendie", "serrure", "mobilier")))  # fmt: skip
    body = f"{heading(rng, 'CONSTAT AMIABLE - DOMMAGES AU LOGEMENT', 'DÉCLARATION DE SINISTRE / CONSTAT', 'Constat à adresser à votre assureur')}<p>Date du sinistre {put(f'{annex.day:%d/%m/%Y}')} &nbsp; Date du constat {put(f'{day:%d/%m/%Y}')}</p><table class='full b'><tr><td style='width:50%'>{left}</td><td>{right}</td></tr><tr><td>{pick(rng, 'Nature du sinistre', 'Ce qui est endommagé')}<br>{what}</td><td>{pick(rng, 'Description / cause', 'Observations')}<br>{put(pick(rng, 'porte enfoncée lors d’une intervention, cadre arraché', 'les policiers ont cassé la porte au bélier', 'effraction par la police, logement ouvert'))}</td></tr><tr><td>Signature A {signature(rng, 32)}</td><td>Signature B {put(pick(rng, 'absent', 'refus', '-'))}</td></tr></table>{small_print(rng, 'Ce constat ne constitue pas une reconnaissance de responsabilité mais un relevé des identités et des faits servant à l’accélération du règlement. À envoyer dans les cinq jours ouvrés.', 'Ne rien modifier après signature. Conserver un exemplaire.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})


def insureds_account(annex: Annex, rng: Random) -> Sheet:
    """The insured's long typed account to the insurer, over a page: before, during, since; what is asked; a list of annexes."""
    firm, day, who = company(rng, "insurer"), after(annex, rng, 2, 14), annex.person
    told = (
        pick(rng, f"Je suis titulaire chez vous d'un contrat habitation depuis {annex.day.year - rng.randint(2, 12)} et n'avais jamais eu de sinistre.", "En ma qualité d'assurée, je viens par la présente vous déclarer un événement survenu à mon domicile."),
        f"{pick(rng, 'Dans la matinée du', 'Le')} {long_date(annex.day)}, {pick(rng, 'alors que je travaillais, j’ai reçu un appel de ma voisine : des policiers étaient chez moi.', 'nous dormions quand la porte a volé en éclats. Des hommes ont crié « police » et nous ont fait lever les mains.')}",
        pick(rng, "Je précise que je ne suis ni mis en cause ni témoin dans quelque affaire que ce soit ; l'adresse était mauvaise.", "Le chef de l'équipe m'a indiqué qu'il s'agissait d'une confusion et m'a conseillé de prévenir mon assurance."),
        pick(rng, "La porte est brisée en deux, les gonds sont arrachés, le carrelage de l'entrée présente un impact et la serrure est introuvable.", "Dégâts : vantail fendu, trois paumelles tordues, huisserie à refaire, interphone débranché."),
        pick(rng, f"J'ai fait intervenir un serrurier en urgence ({money(euros(rng, 120, 700))}) et j'ai passé deux nuits à l'hôtel.", "J'ai bloqué l'ouverture avec une planche et un meuble. Je ne peux plus m'absenter."),
        pick(rng, "Je vous demande de m'indiquer par écrit si vous prenez en charge ce sinistre ; en cas de refus, j'aurai besoin d'une attestation pour le ministère de la Justice.", "Je souhaite la visite rapide d'un expert et l'avance des frais de fermeture."),
        pick(rng, "Vous trouverez ci-joint les photos, l'avis d'intervention et deux devis.", "Je joins une copie de mon bail et le devis reçu ce matin."),
        pick(rng, "Comptant sur votre diligence, je vous adresse mes salutations distinguées.", "Merci de votre réponse rapide."),
    )  # fmt: skip
    letter = Letter(
        head=(who.name, *annex.address.lines, phone_groups(phone(rng))),
        addressee=(firm.name, *firm.address.lines),
        dateline=f"{annex.address.place.commune}, le {any_date(day, rng)}",
        subject=pick(
            rng,
            "déclaration de sinistre",
            "déclaration d'un sinistre habitation",
            "dommages à mon logement - déclaration",
        ),
        greeting="Madame, Monsieur,",
        references=(f"Contrat {reference(rng, '9999999', 'XX99999999')}",),
        paragraphs=told,
        closing=signature(rng),
    )
    return Sheet(post(letter, rng, faces=PLAIN), {})


def typed_at_the_desk(annex: Annex, rng: Random) -> Sheet:
    """An agent's branch types the loss while the insured stands at the desk: a screen print with codes, signed at once."""
    firm, clerk, day = company(rng, "insurer"), person(rng), after(annex, rng, 1, 6)
    facts = [("Point de vente", f"{reference(rng, '99999')} {annex.address.place.commune}"), ("Client", f"{annex.person.short_title} {annex.person.name}"), ("Produit", pick(rng, "Habitation 3 pièces", "Assurance logement", "MRH Essentielle")), ("Évènement", pick(rng, "B12 bris / détérioration", "V04 acte de vandalisme", "D99 divers")), ("Survenu", f"{annex.day:%d/%m/%Y}"), ("Déclaré", f"{day:%d/%m/%Y} en agence"), ("Adresse de survenance", annex.address.line), ("Provision", money(euros(rng, 500, 2500))), ("Expert", pick(rng, "à missionner", "non", "télé-expertise"))]  # fmt: skip
    body = f"{issuer(rng, firm.name, firm.address.lines)}{heading(rng, 'FICHE DE DÉCLARATION DE SINISTRE', 'ENREGISTREMENT DE SINISTRE EN AGENCE', 'Déclaration de sinistre - exemplaire client')}{pairs(rng, facts)}<p><b>{pick(rng, 'Déclaration du client', 'Commentaire')}</b></p>{paragraphs(pick(rng, 'Le client expose que la police s’est trompée d’étage et a fracturé la porte de son logement. Il demande la prise en charge de la serrurerie.', 'Porte détruite lors d’une interpellation dans l’immeuble, sans rapport avec notre assuré. Devis remis en agence.'), pick(rng, 'Informé de la possibilité d’un refus de garantie.', 'Informé que l’État peut être tenu de réparer.'))}<p>{tick(True)} {pick(rng, 'Le client certifie l’exactitude de sa déclaration.', 'Déclaration relue avec le client.')}</p><p>{escape(clerk.name)}, {pick(rng, 'collaboratrice d’agence', 'conseiller')} {signature(rng, 34)}</p><p>{lines((pick(rng, 'Signature du client', 'L’assuré'),))} {signature(rng, 34)}</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF), css=running_foot(rng, firm.name)), {})


def days_since(annex: Annex, rng: Random) -> Sheet:
    """A mail of the insured to the agent with a dated list of what was done since the loss; sloppy, no formulas."""
    day, firm = after(annex, rng, 3, 12), company(rng, "insurer")
    done = sorted(
        {annex.day + timedelta(days=rng.randint(0, max((day - annex.day).days, 0))) for _ in range(4)}
    )
    what = rng.sample(("serrurier venu mettre une planche", "appelé la plateforme, 40 min d'attente", "passé au commissariat, on m'a donné un papier", "devis menuisier demandé", "prévenu le proprio", "photos prises et envoyées"), len(done))  # fmt: skip
    listed = "".join(
        f"<p>- {moment:%d/%m} : {escape(text)}</p>" for moment, text in zip(done, what, strict=True)
    )
    body = f"<p><b>De :</b> {escape(annex.person.name)}<br><b>À :</b> {escape(firm.email)}<br><b>Date :</b> {day:%d/%m/%Y} {rng.randint(7, 22)}:{rng.randint(10, 59)}<br><b>Objet :</b> {pick(rng, 'déclaration sinistre porte', 'SINISTRE du ' + format(annex.day, '%d/%m/%Y'), 'je vous declare un sinistre')}</p><hr>{paragraphs(pick(rng, 'bonjour', 'Bonjour madame,'), pick(rng, f'je declare le sinistre du {annex.day:%d/%m/%Y}, porte explosée par la police au {annex.address.line}', f'Comme vu par tel je vous envoie ma déclaration écrite : ma porte a été cassée le {annex.day:%d/%m/%Y} par les forces de l’ordre, adresse {annex.address.line}.'), 'Ce que j’ai fait depuis :')}{listed}{paragraphs(pick(rng, 'mon num de contrat je l’ai pas sous les yeux', f'contrat {rng.randint(10**7, 10**8)}'), pick(rng, 'merci de me dire si vous remboursez', 'Dites-moi ce qu’il vous faut comme papiers svp'), pick(rng, 'cdt', 'Cordialement', 'merci d’avance'))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), {})

"""More papers of public bodies and associations: what they are, who decided it, by what statutes."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, firm_of, pick
from benchmarks.corpus.layouts.parts import surname_first
from benchmarks.corpus.layouts.setting import Letter
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups, spaced


def _public(town: str, rng: Random) -> str:
    return pick(rng, f"Commune {of(town)}", f"Office public de l'habitat {of(town)}", f"Centre communal d'action sociale {of(town)}", f"Syndicat des eaux {of(town)}", f"Lycée polyvalent {of(town)}", f"Établissement public foncier {of(town)}")  # fmt: skip


def identity_sheet(annex: Annex, rng: Random) -> Sheet:
    """A body's own sheet for its partners: numbers, seat, legal form, accountant, contact."""
    firm, day, head = firm_of(annex, rng), earlier(annex, rng, 3, 300), person(rng)
    name = _public(firm.address.place.commune, rng)
    facts = [
        (pick(rng, "Dénomination", "Nom de la collectivité", "Raison sociale"), name), ("Forme", pick(rng, "Collectivité territoriale", "EPIC", "Établissement public administratif")), (pick(rng, "N° SIREN", "SIREN"), spaced(firm.siren, 3, 3, 3)), (pick(rng, "N° SIRET", "SIRET (siège)"), spaced(firm.siret, 3, 3, 3, 5)),
        (pick(rng, "Siège", "Adresse administrative"), firm.address.line), (pick(rng, "Représenté par", "Exécutif"), f"{head.name}, {pick(rng, 'maire', 'président', 'directeur général', 'proviseur')}"), ("Comptable assignataire", f"Service de gestion comptable {of(firm.address.place.commune)}"), ("Code APE", pick(rng, "84.11Z", "68.20A", "85.31Z")), ("Contact", phone_groups(firm.phone)),
    ]  # fmt: skip
    body = f"{issuer(rng, name, (firm.address.street,))}{heading(rng, 'FICHE D’IDENTITÉ', 'Fiche d’identification de la collectivité', 'IDENTIFICATION DE L’ÉTABLISSEMENT', 'Renseignements administratifs')}{pairs(rng, facts)}<p>{pick(rng, 'Certifié exact,', 'Mis à jour le', 'Fait le')} {any_date(day, rng)}</p>{at_times(rng, signature(rng) + round_stamp(rng, 'RÉPUBLIQUE FRANÇAISE', 'MAIRIE'))}"
    return Sheet(page(rng, body), {})


def deed_of_creation(annex: Annex, rng: Random) -> Sheet:
    """A deliberation or an order that creates the body or names its head, with visas and numbered articles."""
    firm, day, head = firm_of(annex, rng), earlier(annex, rng, 200, 3000), person(rng)
    town = firm.address.place.commune
    name = _public(town, rng)
    articles = [f"Il est créé, à compter du {long_date(day + timedelta(days=30))}, un établissement public dénommé « {name} ».", f"Son siège est fixé {firm.address.line}.", f"{head.title} {head.name} est {pick(rng, 'nommé' + head.agrees + ' directeur', 'chargé' + head.agrees + ' d’en assurer la direction')} et le représente en justice.", "Les statuts annexés sont approuvés."]  # fmt: skip
    listed = "".join(
        f"<p>Article {n} - {escape(text)}</p>"
        for n, text in enumerate(articles, 1)
        if n < 3 or rng.random() < 0.7
    )
    body = f"<p>RÉPUBLIQUE FRANÇAISE<br>{pick(rng, 'Département', 'Conseil municipal', 'Conseil communautaire')}<br>{escape(town)}</p>{heading(rng, 'DÉLIBÉRATION', f'EXTRAIT DU RECUEIL DES ACTES - {day.year}', 'ACTE CONSTITUTIF', 'Délibération portant création')}<p>{pick(rng, 'Séance du', 'Réuni le')} {long_date(day)}, {rng.randint(9, 40)} membres en exercice, {rng.randint(6, 9)} pouvoirs.</p>{paragraphs('Vu le code général des collectivités territoriales ;', pick(rng, 'Vu le code de la construction et de l’habitation ;', 'Sur le rapport de son président ;'), 'Après en avoir délibéré, à l’unanimité, DÉCIDE :')}{listed}<p>{pick(rng, 'Pour extrait conforme', 'Acte exécutoire, transmis au contrôle de légalité')} le {day + timedelta(days=5):%d/%m/%Y} {signature(rng)}</p>{at_times(rng, round_stamp(rng, 'CONSEIL', town.upper()[:12]), 0.6)}"
    return Sheet(page(rng, body), {})


def clerks_certificate(annex: Annex, rng: Random) -> Sheet:
    """A head of services certifies what the body is and who represents it."""
    firm, day, signer, head = firm_of(annex, rng), earlier(annex, rng, 3, 300), person(rng), person(rng)
    town = firm.address.place.commune
    name = _public(town, rng)
    letter = Letter((name, *firm.address.lines, phone_groups(phone(rng))), ("À qui de droit",), f"{town}, le {any_date(day, rng)}", pick(rng, "certificat administratif", "identité juridique de l'établissement", "attestation d'existence"), "", (f"Je soussigné{signer.agrees}, {signer.name}, {pick(rng, 'directeur général des services', 'secrétaire de mairie', 'agent comptable')}, certifie que {name} est une personne morale de droit public, enregistrée au répertoire SIRENE sous le n° {spaced(firm.siren, 3, 3, 3)}.", f"Son représentant légal est {head.title} {head.name}{pick(rng, ', élu lors de la séance d’installation', '', ', nommé par arrêté')}.", pick(rng, "Certificat délivré pour servir en justice.", "L'avis INSEE correspondant est joint.")), signature(rng))  # fmt: skip
    return Sheet(post(letter, rng), {})


def registered_statutes(annex: Annex, rng: Random) -> Sheet:
    """An association's statutes in two columns of small print, or in titles, signed by its founders."""
    name, day = (
        pick(rng, "Les Jardins du Faubourg", "Entraide du Plateau", "Amis du Rempart", "Habitat et Dignité"),
        earlier(annex, rng, 300, 5000),
    )
    town = annex.address.place.commune
    articles = [
        ("Formation", f"Entre les adhérents aux présents statuts est fondée une association régie par la loi du 1er juillet 1901, nommée « {name} »."), ("But", pick(rng, "Elle a pour but l'aide aux personnes mal logées.", "Elle se propose d'animer le quartier et d'entretenir un jardin partagé.")), ("Siège", f"Le siège est établi au {annex.address.line}. Le bureau peut le déplacer."),
        ("Membres", "Est membre quiconque paie sa cotisation et adhère aux statuts. La radiation est prononcée pour motif grave."), ("Ressources", "Cotisations, subventions, dons manuels et produits des manifestations."), ("Conseil", f"L'association est administrée par un conseil de {in_words(rng.randint(3, 12))} membres élus pour {in_words(rng.randint(1, 4))} ans, qui désigne président, trésorier et secrétaire."), ("Représentation", "Le président représente l'association dans tous les actes de la vie civile et en justice."), ("Dissolution", "L'actif net est dévolu à une œuvre similaire."),
    ]  # fmt: skip
    listed = "".join(f"<p><b>{pick(rng, 'Art.', 'ARTICLE') if n % 2 else 'Article'} {n} - {title}</b><br>{escape(text)}</p>" for n, (title, text) in enumerate(articles, 1))  # fmt: skip
    columns = rng.choice(["", "column-count:2;column-gap:7mm"])
    body = f"{heading(rng, 'STATUTS', f'Statuts de l’association<br>{escape(name)}', 'STATUTS CONSTITUTIFS', 'STATUTS MIS À JOUR')}<div style='{columns}'>{listed}</div><p>{pick(rng, 'Adoptés en assemblée constitutive', 'Statuts modifiés')} à {escape(town)} le {any_date(day, rng)}.</p><table class=full><tr><td>{escape(person(rng).name)}<br>Président<br>{signature(rng)}</td><td>{escape(person(rng).name)}<br>Secrétaire<br>{signature(rng)}</td></tr></table>"
    return Sheet(page(rng, body), {})


def bureau_list(annex: Annex, rng: Random) -> Sheet:
    """Minutes that elect a bureau, with a table of who does what."""
    name, day = (
        pick(rng, "Solidarité Beffroi", "Club du Ponant", "Comité de quartier du Granit"),
        earlier(annex, rng, 30, 700),
    )
    roles = ("Président(e)", "Trésorier(ère)", "Secrétaire", "Vice-président(e)")[: rng.randint(3, 4)]
    rows = [["Fonction", "Nom", "Profession", "Domicile"], *([role, escape(surname_first(person(rng))), pick(rng, "retraité", "enseignante", "cadre", "sans"), escape(annex.address.place.commune)] for role in roles)]  # fmt: skip
    body = f"{issuer(rng, f'Association {name}', ('loi du 1er juillet 1901', annex.address.line))}{heading(rng, 'PROCÈS-VERBAL', 'Assemblée générale de l’association', 'COMPTE RENDU DU CONSEIL D’ADMINISTRATION', 'Élection du bureau')}<p>{pick(rng, f'L’an {in_words(day.year)}, le {day_in_words(day)}', f'Le {long_date(day)}')}, {pick(rng, 'les membres se sont réunis au siège', 'l’assemblée s’est tenue sur convocation du président sortant')}. {rng.randint(8, 60)} adhérents sont présents.</p>{paragraphs('Le rapport moral et le rapport financier sont approuvés.', 'Il est procédé à l’élection du bureau, qui se compose ainsi :')}{grid(rows)}{paragraphs(pick(rng, 'Tous pouvoirs sont donnés au président pour agir en justice et percevoir les indemnités.', 'Le bureau est autorisé à réclamer réparation des dégâts du local.', 'Rien n’étant plus à délibérer, la séance est levée.'))}<p>{signature(rng)} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def amended_article(annex: Annex, rng: Random) -> Sheet:
    """An extraordinary meeting changes the name or the seat in the statutes."""
    old, new, day = (
        "Foyer du Verger",
        pick(rng, "Foyer du Verger et du Moulin", "Accueil du Verger"),
        earlier(annex, rng, 40, 1500),
    )
    head = person(rng)
    body = f"{heading(rng, 'ASSEMBLÉE GÉNÉRALE EXTRAORDINAIRE', 'PV d’AGE - modification des statuts', 'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS')}<p>Association « {escape(old)} », {escape(annex.address.line)}</p>{paragraphs(f'Réunis le {long_date(day)} en session extraordinaire, les membres décident à la majorité des deux tiers :', f'- l’association s’appelle désormais « {new} » ;', pick(rng, f'- son siège est transféré au {annex.address.line} ;', '- l’article 2 (objet) est complété ;'), f'- {head.title} {head.name} est reconduit{head.agrees} dans ses fonctions de président{head.agrees} et représente l’association en justice.')}<p>{pick(rng, 'Les statuts ainsi modifiés sont annexés.', 'Déclaration sera faite en préfecture dans les trois mois.')}</p><p>{escape(head.name)} {signature(rng)}</p>"
    return Sheet(page(rng, body), {})

"""Titles to a home that are no plain sale: the land register of Alsace, an auction, a division, a home sold before it is built, an option, a numeric copy."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.dwelling_papers import Deed
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.codes import squares
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.running_text import (
    framed,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA_SERIF, MONO, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, money, money_in_words, of

_RECITALS = (
    ("PURGE", "Le droit de préemption urbain a fait l'objet d'une renonciation expresse du titulaire, demeurée annexée."),
    ("ÉTAT DES RISQUES", "L'immeuble se situe dans une zone couverte par un plan de prévention des risques naturels. L'acquéreur reconnaît en avoir été informé."),
    ("DIAGNOSTICS", "Il est annexé un constat relatif à l'amiante, un diagnostic de l'installation intérieure d'électricité de plus de quinze ans et un diagnostic de performance énergétique."),
    ("ASSAINISSEMENT", "Le bien est raccordé au réseau public d'assainissement ; le contrôle n'a révélé aucune anomalie."),
    ("MITOYENNETÉ", "Les murs séparatifs sont présumés mitoyens jusqu'à l'héberge, sauf titre contraire."),
    ("FINANCEMENT", "Le prix est payé au moyen d'un prêt, garanti par une hypothèque légale spéciale de prêteur de deniers, et pour le surplus de deniers personnels."),
    ("PLUS-VALUES", "Le cédant déclare bénéficier de l'exonération attachée à la résidence principale."),
    ("MEUBLES", "Aucun meuble n'est compris dans la mutation."),
    ("PUBLICITÉ FONCIÈRE", "Une expédition sera publiée au service compétent par les soins de l'office, aux frais de l'acquéreur."),
    ("POUVOIRS", "Les parties donnent tous pouvoirs à un clerc de l'office pour établir tout acte complémentaire ou rectificatif."),
)  # fmt: skip


def _parcel(rng: Random) -> str:
    return f"section {rng.choice('ABCDEHKZ')}{rng.choice('ABCEHLOP')} n° {rng.randint(1, 900)}, {rng.randint(1, 9)} a {rng.randint(10, 99)} ca"


def eastern_land_register(deed: Deed, rng: Random) -> Sheet:
    """An extract of the land register kept by a judge in the East: sheet, owner, ground of the entry, charges."""
    entered = deed.day + timedelta(days=rng.randint(10, 70))
    rows = [[pick(rng, "N°", "Amalfi"), "Nature du droit", "Titulaire", "Fondement", "Inscription"], ["1", pick(rng, "Propriété", "Pleine propriété"), escape(deed.owner), f"acte {pick(rng, 'de vente', 'notarié')} du {deed.day:%d/%m/%Y}, Me {escape(deed.notary.used_name)}", f"{entered:%d/%m/%Y}"]]  # fmt: skip
    charges = [["Charge", "Bénéficiaire"], *([charge, "-"] for charge in rng.sample(("Servitude de passage de canalisation", "Restriction au droit de disposer", "Hypothèque conventionnelle, radiée", "Néant", "Servitude de non-construction"), 2))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'LIVRE FONCIER', 'Bureau foncier'), (f'Tribunal judiciaire {of(deed.address.place.commune)}', 'Droit local - Bas-Rhin, Haut-Rhin, Moselle'))}{heading(rng, 'EXTRAIT DU LIVRE FONCIER', 'COPIE DU FEUILLET', 'CERTIFICAT D’INSCRIPTION - PROPRIÉTÉ')}{pairs(rng, [('Feuillet', reference(rng, '9999', '99999')), ('Immeuble', deed.address.line), ('Désignation cadastrale', _parcel(rng)), ('Propriétaire inscrit', deed.owner)])}<p><b>{pick(rng, 'Section I - Propriété', 'DROITS')}</b></p>{grid(rows)}<p><b>{pick(rng, 'Section II et III - Charges et sûretés', 'CHARGES')}</b></p>{grid(charges)}<p>{pick(rng, 'Délivré sous le contrôle du juge du livre foncier, sous réserve des requêtes en cours de traitement.', 'L’inscription emporte présomption de l’existence du droit (loi du 1er juin 1924, article 41).')}</p><p>{pick(rng, 'Le greffier', 'L’agent du bureau foncier')} {signature(rng)}{at_times(rng, round_stamp(rng, 'LIVRE FONCIER', 'GREFFE'))}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF, MONO)), deed.fields())


def auction_judgment(deed: Deed, rng: Random) -> Sheet:
    """A judgment by which the home was adjudged at auction: public hearing, bids, last bidder, order to publish."""
    parts = [
        ("Poursuites", f"{pick(rng, 'Sur saisie pratiquée à l’encontre de', 'Sur licitation poursuivie contre')} {deed.seller}, les biens ont été mis en vente sur la mise à prix portée au cahier des conditions de vente déposé au greffe."),
        ("Désignation", f"Un bien sis {deed.address.line}, cadastré {_parcel(rng)}, tel que décrit au procès-verbal descriptif."),
        ("Enchères", f"Les feux successifs étant éteints, la dernière enchère a été portée à {money(deed.price)} ({money_in_words(deed.price)}) par un avocat du barreau, qui déclare l'avoir été pour {deed.owner}."),
        ("Décision", f"LE JUGE ADJUGE lesdits biens à {deed.owner}, moyennant ce prix et les frais taxés, et ordonne à tout détenteur de délaisser la possession aussitôt après signification."),
        ("Surenchère", pick(rng, "Aucune surenchère n'a été formée dans les dix jours.", "Le délai de surenchère du dixième est expiré sans acte.")),
    ]  # fmt: skip
    body = f"<p><b>TRIBUNAL JUDICIAIRE {escape(of(deed.address.place.commune)).upper()}</b><br>{pick(rng, 'Juge de l’exécution - saisies immobilières', 'Chambre des criées')}<br>RG {reference(rng, '99/99999', '9999/999')}</p>{heading(rng, 'JUGEMENT D’ADJUDICATION', 'ADJUDICATION', 'Extrait des minutes - jugement d’adjudication')}<p>{pick(rng, 'Prononcé à l’audience publique du', 'Audience du')} {long_date(deed.day)}</p>{sections(rng, parts)}<p>{pick(rng, 'Le présent titre vaut vente et transfère la propriété à l’adjudicataire.', 'En conséquence, mandons et ordonnons à tous commissaires de justice de mettre les présentes à exécution.')}</p>{signature(rng)}{round_stamp(rng, 'TRIBUNAL JUDICIAIRE', 'GREFFE')}"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, MONO)), deed.fields())


def division_of_property(deed: Deed, rng: Random) -> Sheet:
    """A division by a notary that gives the home to one of two: mass, lots, balance paid; clauses on the next pages."""
    half = money(deed.price / 2)
    parts = [
        ("COMPARUTION", f"Ont comparu {deed.seller} et {deed.owner}, {pick(rng, 'propriétaires indivis', 'anciens époux, divorcés par consentement mutuel', 'cohéritiers')}."),
        ("MASSE À PARTAGER", f"Elle comprend un bien sis {deed.address.line}, cadastré {_parcel(rng)}, évalué {money(deed.price)}."),
        ("DROITS DES PARTIES", f"Chacun a droit à la moitié, soit {half}."),
        ("ATTRIBUTION", f"{pick(rng, 'Il est attribué à', 'Le bien est attribué en totalité à')} {deed.owner}, qui accepte et en devient seul propriétaire à compter de ce jour."),
        ("SOULTE", f"L'attributaire verse une soulte de {half}, payée comptant et quittancée."),
        *rng.sample(_RECITALS, rng.randint(3, 6)),
    ]  # fmt: skip
    opening = pick(rng, f"L'AN {in_words(deed.day.year).upper()}, le {day_in_words(deed.day)},", f"Le {long_date(deed.day)},")  # fmt: skip
    body = f"{issuer(rng, f'Office notarial {of(deed.address.place.commune)}', (f'Maître {deed.notary.name}', 'Notaire'))}{heading(rng, 'PARTAGE', 'ACTE DE PARTAGE', 'LICITATION FAISANT CESSER L’INDIVISION', 'ÉTAT LIQUIDATIF - ATTRIBUTION')}{paragraphs(f'{opening} Maître {deed.notary.name}, notaire soussigné, a reçu l’acte qui suit.')}{sections(rng, parts)}<p>{pick(rng, 'DONT ACTE sur pages, lu et signé.', 'Fait et passé en l’étude.')}</p>{signature(rng)}{signature(rng)}"
    return Sheet(page(rng, body, faces=(SERIF, DEJA_SERIF, SANS), css=running_foot(rng, "Partage - paraphes")), deed.fields())  # fmt: skip


def sold_before_built(deed: Deed, rng: Random) -> Sheet:
    """A sale of a home to be built: the programme, calls for funds by stage in a table, delivery, guarantee of completion."""
    stages = [["Stade d'avancement", "%", "Appel"]]
    for stage, share in (("Signature", 5), ("Fondations achevées", 30), ("Mise hors d'eau", 35), ("Achèvement", 25), ("Livraison", 5)):  # fmt: skip
        stages.append([stage, f"{share} %", money(deed.price * share / 100)])
    parts = [
        ("LE VENDEUR", f"{deed.seller}, {pick(rng, 'maître de l’ouvrage du programme', 'ayant qualité de promoteur')} « {pick(rng, 'Les Terrasses', 'Le Clos', 'Villa Nova')} »."),
        ("L'ACQUÉREUR", f"{deed.owner}."),
        ("DÉSIGNATION", f"Les lots n° {rng.randint(1, 60)} et {rng.randint(61, 120)} à édifier {deed.address.line}, cadastré {_parcel(rng)}, selon notice descriptive et plan de vente annexés."),
        ("TRANSFERT", "Le vendeur transfère immédiatement ses droits sur le sol ; les ouvrages deviennent la propriété de l'acquéreur au fur et à mesure de leur exécution (article 1601-3 du code civil)."),
        ("GARANTIES", "Garantie financière d'achèvement, parfait achèvement un an, bon fonctionnement deux ans, décennale."),
        *rng.sample(_RECITALS, rng.randint(2, 4)),
    ]  # fmt: skip
    body = f"{heading(rng, 'VENTE EN L’ÉTAT FUTUR D’ACHÈVEMENT', 'VEFA - ACTE AUTHENTIQUE', 'ACTE DE VENTE D’IMMEUBLE À CONSTRUIRE')}<p>{pick(rng, 'Reçu par', 'Par-devant')} Maître {escape(deed.notary.name)}, {pick(rng, 'notaire', 'notaire associé')} à {escape(deed.address.place.commune)}, le {long_date(deed.day)}</p>{sections(rng, parts)}{overleaf('<p><b>ÉCHELONNEMENT DU PRIX</b></p>' + grid(stages) + paragraphs('Les sommes non payées à l’échéance produisent intérêt au taux d’un pour cent par mois.', 'Le règlement de copropriété a été déposé au rang des minutes de l’office.')) if rng.random() < 0.6 else grid(stages)}{signature(rng)}{at_times(rng, round_stamp(rng, 'NOTAIRE', 'MINUTE'))}"
    return Sheet(
        page(rng, body, faces=(SERIF, SANS, DEJA_SERIF), css=running_foot(rng, "VEFA")), deed.fields()
    )


def option_taken_up(deed: Deed, rng: Random) -> Sheet:
    """A social tenant or first buyer becomes owner of the home: certificate of the transfer with anti-speculation terms."""
    parts = [
        ("Titulaire", deed.owner), ("Cédant", deed.seller), ("Acte", f"reçu le {any_date(deed.day, rng)} par Me {deed.notary.name}"), ("Bien", deed.address.line), ("Prix", money(deed.price)),
        ("Nature du droit", pick(rng, "pleine propriété après levée d'option (location-accession)", "droit réel immobilier issu d'un bail réel solidaire de 99 ans", "pleine propriété, vente HLM à l'occupant")),
        ("Clause", pick(rng, "Le bien reste affecté à la résidence principale. Toute revente dans les cinq ans est soumise à l'information de l'organisme.", "En cas de revente, le prix est plafonné et l'organisme dispose d'un droit de préférence.")),
        ("Charges de copropriété", "dues par le titulaire à compter de l'acte"),
    ]  # fmt: skip
    body = f"{issuer(rng, f'Maître {deed.notary.name}', (pick(rng, 'Notaire', 'SELARL de notaires'), deed.address.place.commune))}{heading(rng, 'ATTESTATION D’ACCESSION À LA PROPRIÉTÉ', 'CERTIFICAT DE TRANSFERT DE PROPRIÉTÉ', 'ATTESTATION - LEVÉE D’OPTION')}<p>{pick(rng, 'Je soussigné, notaire, certifie ce qui suit à la demande de l’acquéreur :', 'L’office atteste que la mutation décrite ci-dessous a été régularisée :')}</p>{run_in(rng, parts) if rng.random() < 0.5 else pairs(rng, parts)}{framed(paragraphs(pick(rng, 'L’acquéreur peut dès à présent justifier de sa qualité auprès de tout organisme, assureur ou administration.', 'Le titre définitif sera remis après publication.')))}{signature(rng)}{round_stamp(rng, 'OFFICE NOTARIAL', 'SCEAU')}"
    return Sheet(page(rng, body), deed.fields())


def numeric_copy(deed: Deed, rng: Random) -> Sheet:
    """The first pages of an authentic copy on an electronic support: coded headings, cadastral table, origin, recitals that run on."""
    clauses = rng.sample(_RECITALS, rng.randint(6, 9))
    rows = [["Sect.", "N°", "Lieudit", "Contenance"], [rng.choice(["AB", "BK", "ZD"]), str(rng.randint(1, 900)), escape(deed.address.street), f"00 ha {rng.randint(1, 9):02d} a {rng.randint(10, 99)} ca"]]  # fmt: skip
    solemn = f"L'AN {in_words(deed.day.year).upper()}, LE {day_in_words(deed.day).upper()}"
    body = f"<table class=full><tr><td style='font-size:8pt'>{reference(rng, '99999901', '9999902')}<br>{escape(deed.notary.used_name[:2].upper())}/{reference(rng, 'XX/', 'XXX/')}</td><td class=r>{squares(rng)}</td></tr></table><p style='margin-left:40mm'><b>{solemn}</b>,<br>À {escape(deed.address.place.commune).upper()}, au siège de l'office ci-après nommé,<br>Maître {escape(deed.notary.name)}, notaire,<br>{pick(rng, 'a reçu, avec la participation d’un confrère assistant l’acquéreur, le présent acte de VENTE', 'A REÇU la présente VENTE à la requête des personnes ci-après identifiées')}.</p>{sections(rng, [('IDENTIFICATION DES PARTIES', f'VENDEUR : {deed.seller}. ACQUÉREUR : {deed.owner}.'), ('IDENTIFICATION DU BIEN', f'Dans un immeuble situé {deed.address.line}, figurant ainsi au cadastre :')])}{grid(rows)}{sections(rng, [('PRIX', f'La vente est conclue moyennant le prix de {money_in_words(deed.price).upper()} ({money(deed.price)}).'), *clauses])}<p>{pick(rng, 'DONT ACTE sans renvoi. Généré en l’office et visualisé sur support électronique ; les parties ont signé au moyen d’une tablette.', 'Acte authentique sur support électronique (décret n° 71-941 du 26 novembre 1971).')}</p>{signature(rng, 30)}{small_print(rng, 'Copie authentique scannée délivrée et certifiée comme étant la reproduction exacte de l’original.')}"
    return Sheet(
        page(rng, body, faces=(SERIF, DEJA_SERIF, SANS), css=running_foot(rng, "Copie authentique")),
        deed.fields(),
    )


def word_to_the_bank(deed: Deed, rng: Random) -> Sheet:
    """A notary's office informs by letter, in the owner's name, that the sale was signed: price, funds, certificate inside the text."""
    clerk = person(rng)
    letter = Letter(
        head=(f"Maître {deed.notary.name}", pick(rng, "Notaire", "Successeur de la plus ancienne étude du canton"), deed.address.place.commune),
        addressee=(pick(rng, "À qui il appartiendra", "Service des prêts", "Monsieur le syndic"),),
        dateline=f"Le {any_date(deed.day + timedelta(days=rng.randint(0, 4)), rng)}",
        subject=pick(rng, "attestation de vente", "avis de mutation", f"vente {deed.seller} / {deed.owner}"),
        greeting=pick(rng, "Madame, Monsieur,", ""),
        references=(f"Dossier {reference(rng, '9999999', '99-999')}/{clerk.used_name[:3].upper()}",),
        paragraphs=(
            f"{pick(rng, 'J’ai l’honneur de vous informer qu’aux termes d’un acte reçu par mes soins', 'Je soussigné atteste que, suivant acte à mon rapport,')} le {long_date(deed.day)}, {deed.seller} a cédé à {deed.owner} {pick(rng, 'la toute propriété', 'la pleine propriété')} du bien sis {deed.address.line}.",
            pick(rng, f"La vente a eu lieu moyennant {money(deed.price)}, payés par la comptabilité de l'office.", "Le prix a été intégralement payé et l'entrée en jouissance est immédiate."),
            pick(rng, "L'acquéreur est redevable des charges appelées à compter de ce jour ; vous voudrez bien mettre à jour vos registres (article 6 du décret du 17 mars 1967).", "Le titre sera remis au nouveau propriétaire sitôt publié. Dans l'intervalle, la présente en tient lieu."),
            pick(rng, "Veuillez agréer l'assurance de mes sentiments dévoués.", "Votre bien dévoué."),
        ),
        closing=f"{signature(rng)}{round_stamp(rng, 'NOTAIRE', 'OFFICE')}",
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SERIF, *PLAIN)), deed.fields())

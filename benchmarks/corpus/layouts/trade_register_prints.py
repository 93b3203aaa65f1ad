"""Extracts of the trade register of other makes: two leaves, an old leaf, a status report, a certificate in sentences."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.dwelling_papers import Registration
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, of, spaced

_NEXT = "<div style='page-break-before:always'></div>"
_REMARKS = (
    "Mention n° 1 : société ayant transféré son siège d'un autre ressort ; ancien greffe et ancien numéro au dossier.",
    "Mention n° 2 : augmentation du capital social par incorporation de réserves.",
    "Mention n° 3 : mise en harmonie des statuts avec la loi du 24 juillet 1966.",
    "Aucune inscription de nantissement ni de privilège du Trésor n'est jointe au présent extrait.",
    "La société n'est pas en état de cessation des paiements connu du greffe.",
    "Toute modification ou falsification du présent extrait expose à des poursuites pénales. Seul le greffier est légalement habilité à délivrer des extraits signés en original.",
    "Toute reproduction du présent extrait, même certifiée conforme, est sans valeur.",
)
_ACTS = (("Statuts constitutifs", "A"), ("Procès-verbal d'assemblée", "B"), ("Liste des bénéficiaires effectifs", "C"), ("Comptes annuels - déclaration de confidentialité", "D"), ("Attestation de parution au journal d'annonces légales", "E"))  # fmt: skip


def _seat(r: Registration) -> list[tuple[str, str]]:
    return [("Siren", spaced(r.company.siren, 3, 3, 3)), ("Dénomination", r.company.name), ("Forme", r.company.form), ("Siège", r.company.address.line)]  # fmt: skip


def two_leaf_extract(r: Registration, rng: Random) -> Sheet:
    """The clerk's extract on two leaves: the legal person and its heads, then establishments and remarks."""
    firm, head = r.company, r.manager
    auditor = person(rng)
    first = [(pick(rng, "Immatriculation au RCS, numéro", "Numéro d'identification"), f"{spaced(firm.siren, 3, 3, 3)} R.C.S. {r.court.commune}"), ("Date d'immatriculation", long_date(r.since)), ("Dénomination ou raison sociale", firm.name), ("Forme juridique", firm.form), ("Capital social", f"{firm.capital},00 Euros"), ("Adresse du siège", firm.address.line), ("Activités principales", pick(rng, "Acquisition, administration et gestion par location de tous immeubles", "Opérations d'assurance", "Construction et gestion de logements")), ("Durée de la personne morale", f"Jusqu'au {r.since:%d/%m}/{r.since.year + 99}")]  # fmt: skip
    led = [(pick(rng, "Gérant", "Président", "Directeur général"), f"{head.used_name.upper()} {' '.join(head.forenames)}"), ("Date et lieu de naissance", f"Le {head.born:%d/%m/%Y} à {head.birthplace.commune} ({head.birthplace.department})"), ("Nationalité", "Française"), ("Commissaire aux comptes", f"{auditor.used_name.upper()} {auditor.forenames[0]}")]  # fmt: skip
    there = [("Adresse de l'établissement", firm.address.line), ("Origine du fonds ou de l'activité", pick(rng, "Création", "Apport")), ("Date de commencement d'activité", f"{r.since + timedelta(days=3):%d/%m/%Y}"), ("Mode d'exploitation", "Exploitation directe")]  # fmt: skip
    top = f"<table class=full><tr><td>Greffe du tribunal {pick(rng, 'de commerce', 'des activités économiques')} {escape(of(r.court.commune))}<br>N° de gestion {r.since.year}{pick(rng, 'B', 'D')}{rng.randint(10, 9999):05d}</td><td class=r>Code de vérification : {reference(rng, 'XX9XX9XXXX')}</td></tr></table>"
    body = f"{top}{heading(rng, 'Extrait Kbis', 'EXTRAIT D’IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS', 'EXTRAIT K BIS')}<p class=c>à jour au {long_date(r.day)}</p><h3>IDENTIFICATION DE LA PERSONNE MORALE</h3>{pairs(rng, first)}<h3>GESTION, DIRECTION, ADMINISTRATION, CONTRÔLE, ASSOCIÉS OU MEMBRES</h3>{pairs(rng, led)}{_NEXT}{top}<h3>RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ ET À L'ÉTABLISSEMENT PRINCIPAL</h3>{pairs(rng, there)}<h3>OBSERVATIONS ET RENSEIGNEMENTS COMPLÉMENTAIRES</h3>{paragraphs(*some(rng, _REMARKS, rng.randint(4, 6)))}<p>Le Greffier{at_times(rng, round_stamp(rng, 'TRIBUNAL DE COMMERCE', 'GREFFE'))}</p><p class=c>FIN DE L'EXTRAIT</p>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), r.fields())


def status_and_deeds(r: Registration, rng: Random) -> Sheet:
    """A status report sold on the web: who the firm is, what was filed, whether proceedings are open."""
    deeds = [["N° dépôt", "Acte", "Date"], *([reference(rng, "A99/999", "9999-X"), f"{name} ({letter})", f"{r.since + timedelta(days=200 * n):%d/%m/%Y}"] for n, (name, letter) in enumerate(_ACTS[: rng.randint(2, 5)]) if r.since + timedelta(days=200 * n) <= r.day)]  # fmt: skip
    facts = [*_seat(r), (pick(rng, "Dirigeant", "Représentant légal", "Mandataire social"), r.manager.name), ("Date de mise à jour", f"{r.day:%d/%m/%Y}"), ("Procédure collective", "Néant"), ("Effectif déclaré", str(rng.randint(0, 90)))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Registres & Greffes en ligne', 'Portail des greffiers', 'Guichet des entreprises'), ('commande ' + reference(rng, '99999999', 'CMD-999999'),))}{heading(rng, 'EXTRAIT RCS (KBIS)', 'Justificatif d’immatriculation au RCS', 'Kbis - version numérique')}{pairs(rng, facts)}<h3>{pick(rng, 'Actes déposés', 'Chronologie des dépôts')}</h3>{grid(deeds)}{paragraphs(*some(rng, _REMARKS, rng.randint(1, 3)))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), r.fields())


def activity_certificate(r: Registration, rng: Random) -> Sheet:
    """The national register of enterprises certifies in sentences that the firm is entered, who heads it, since when."""
    firm, head = r.company, r.manager
    told = paragraphs(
        pick(rng, f"L'opérateur du registre national des entreprises atteste que {firm.name}, {firm.form}, est inscrite sous le numéro {spaced(firm.siren, 3, 3, 3)}.", f"Il est certifié que l'entreprise dénommée {firm.name} ({firm.form}), n° {spaced(firm.siren, 3, 3, 3)}, est immatriculée et active."),
        f"Son siège est établi {firm.address.line}. {pick(rng, 'Elle est représentée par', 'Sa direction est assurée par')} {head.title} {head.name}.",
        f"{pick(rng, 'L’immatriculation remonte au', 'Inscrite depuis le')} {long_date(r.since)} ; greffe compétent : {r.court.commune}.",
        pick(rng, "Cette attestation vaut extrait au sens des textes qui exigent la production d'un extrait Kbis.", "L'authenticité du document se vérifie par le code imprimé ci-contre."),
        *some(rng, _REMARKS[4:], 2),
    )  # fmt: skip
    body = f"<p class=r>{reference(rng, 'RNE 9999-9999', 'XXXX-9999-XXXX')}</p>{heading(rng, 'ATTESTATION D’IMMATRICULATION', 'Registre national des entreprises - extrait', 'EXTRAIT DU REGISTRE - INSCRIPTION AU RCS')}<p>{pick(rng, 'Établie le', 'Éditée le')} {any_date(r.day, rng)}</p>{told}{at_times(rng, round_stamp(rng, 'REGISTRE NATIONAL', 'RNE'))}"
    return Sheet(page(rng, body, faces=(SANS, SERIF, DEJA)), r.fields())


def microfilm_leaf(r: Registration, rng: Random) -> Sheet:
    """A leaf of the clerk's old file copied and certified: columns of a typewriter, numbered boxes, a marginal date."""
    firm = r.company
    rows = [["1", "N° R.C.S.", f"{r.court.commune.upper()} {spaced(firm.siren, 3, 3, 3)}"], ["2", "RAISON SOCIALE", escape(firm.name.upper())], ["3", "FORME - CAPITAL", f"{escape(firm.form)} - {firm.capital} EUROS"], ["4", "SIEGE", escape(firm.address.line.upper())], ["5", "ADMINISTRATION", f"{pick(rng, 'GERANT', 'GERANCE')} : {r.manager.used_name.upper()} {r.manager.forenames[0].upper()}"], ["6", "IMMATRICULEE LE", f"{r.since:%d.%m.%Y}"], ["7", "MENTIONS", pick(rng, "NEANT", "SANS OBJET")]]  # fmt: skip
    body = f"<p>GREFFE {escape(of(r.court.commune).upper())}<br>{pick(rng, 'COPIE DU DOSSIER', 'EXTRAIT DU FICHIER')}</p>{heading(rng, 'REGISTRE DU COMMERCE - EXTRAIT K BIS', 'K BIS')}{grid([['Rub.', 'Intitulé', 'Inscription'], *rows])}{paragraphs(f'Délivré le {r.day:%d.%m.%Y} sur réquisition.', *some(rng, _REMARKS[5:], 1))}<p>{pick(rng, 'Le commis-greffier', 'Pour le greffier')}{at_times(rng, round_stamp(rng, 'GREFFE', 'R C S'))}</p>"
    return Sheet(page(rng, body, faces=(MONO, NARROW)), r.fields())


def filed_company_sheet(r: Registration, rng: Random) -> Sheet:
    """A register's sheet in two columns of heads and small lines, with the firm's history and a delivery stamp."""
    firm = r.company
    left = paragraphs("PERSONNE MORALE", firm.name, f"{firm.form} - capital fixe {firm.capital} €", f"Siège social : {firm.address.line}", f"RCS {r.court.commune} {spaced(firm.siren, 3, 3, 3)}", f"Immatriculation : {r.since:%d/%m/%Y}")  # fmt: skip
    right = paragraphs(pick(rng, "DIRECTION", "ORGANES SOCIAUX"), f"{pick(rng, 'Gérant', 'Président', 'Représentant')} : {r.manager.name}", f"né{r.manager.agrees} le {r.manager.born:%d/%m/%Y}, nationalité française", "Pouvoir d'engager seul", "Bénéficiaires effectifs : accès restreint")  # fmt: skip
    history = [["Date", "Événement inscrit"], [f"{r.since:%d/%m/%Y}", "immatriculation"], [f"{r.since + (r.day - r.since) / 2:%d/%m/%Y}", pick(rng, "changement de dirigeant", "modification de l'objet", "transfert dans le ressort")]]  # fmt: skip
    told = paragraphs(
        pick(rng, "Établissements secondaires : aucun.", "Succursales : sans objet."),
        pick(
            rng,
            "Redressement ou liquidation judiciaire : néant.",
            "Jugement d’ouverture : aucun au jour du présent.",
        ),
        f"{pick(rng, 'Extrait arrêté au', 'Certifié au')} {long_date(r.day)} par le greffier soussigné.",
    )
    body = f"<p class=c>GREFFE {escape(of(r.court.commune)).upper()} - {pick(rng, 'service du registre', 'RCS')}</p>{heading(rng, 'EXTRAIT K-BIS', 'Extrait du registre du commerce et des sociétés', 'KBIS DE MOINS DE TROIS MOIS')}<table class='full b'><tr><td>{left}</td><td>{right}</td></tr></table>{grid(history)}{told}{at_times(rng, round_stamp(rng, 'GREFFE DU TRIBUNAL', 'RCS'))}{signature(rng, 30)}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), r.fields())

"""Papers of several pages, whose later pages say little of what they are: leases, deeds, statutes, minutes, records, reports."""
# ruff: noqa: E501 - rows of HTML are read as rows

from collections.abc import Sequence
from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.dwelling_papers import Deed, Lease
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick
from benchmarks.corpus.layouts.door_annex_parts import after, claimant, euros, reference
from benchmarks.corpus.layouts.setting import DEJA_SERIF, SERIF
from benchmarks.corpus.layouts.stationery import PRINT, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, money, money_in_words

_LEASE = (
    ("Destination", "Les locaux sont loués à usage exclusif d'habitation principale. Toute activité commerciale y est interdite, de même que toute location saisonnière."),
    ("Charges récupérables", "Le preneur rembourse au bailleur sa quote-part des charges énumérées par décret. Une régularisation a lieu une fois l'an, sur justificatifs tenus à disposition pendant six mois."),
    ("Révision", "Le loyer varie chaque année à la date anniversaire, selon l'indice de référence publié par l'INSEE. À défaut de manifestation du bailleur dans l'année, la révision est réputée abandonnée."),
    ("Entretien", "Le preneur prend à sa charge l'entretien courant, les menues réparations et les réparations locatives, sauf vétusté, malfaçon ou cas de force majeure."),
    ("Travaux", "Le preneur ne peut transformer les lieux sans l'accord écrit du bailleur ; à défaut, celui-ci peut exiger la remise en état immédiate."),
    ("Assurance", "Le preneur s'assure contre les risques dont il répond et en justifie à la remise des clés, puis chaque année à la demande du bailleur."),
    ("Visites", "En cas de vente ou de relocation, le preneur laisse visiter deux heures par jour ouvrable."),
    ("Congé", "Le congé est donné par lettre recommandée, acte de commissaire de justice ou remise en main propre contre récépissé. Le préavis court à compter de la réception."),
    ("Solidarité", "En cas de pluralité de preneurs, ceux-ci sont tenus solidairement de l'exécution de leurs obligations."),
    ("Diagnostics", "Le dossier de diagnostic technique comprend la performance énergétique, le constat de risque d'exposition au plomb, l'état de l'installation électrique et l'état des risques."),
    ("Élection de domicile", "Pour l'exécution des présentes, le bailleur fait élection de domicile en sa demeure et le preneur dans les lieux loués."),
    ("Clés", "Il est remis au preneur trois clés de la porte palière, un badge et une clé de boîte aux lettres. Tout remplacement est à ses frais."),
)  # fmt: skip
_DEED = (
    ("URBANISME", "L'acquéreur déclare avoir pris connaissance de la note de renseignements et des documents d'urbanisme annexés, et vouloir en faire son affaire personnelle."),
    ("SERVITUDES", "L'acquéreur supporte les servitudes passives, apparentes ou occultes, sauf à s'en défendre, et profite des actives, s'il en existe."),
    ("IMPÔTS", "L'acquéreur acquitte à compter de ce jour tous impôts et contributions. La taxe foncière est répartie entre les parties au prorata du temps."),
    ("SITUATION HYPOTHÉCAIRE", "Un renseignement sommaire urgent ne révèle aucune inscription. Le vendeur s'oblige à rapporter mainlevée de toute inscription qui se révélerait."),
    ("COPROPRIÉTÉ", "Le règlement de copropriété et l'état descriptif de division ont été publiés. L'acquéreur déclare en avoir reçu copie et s'engage à le respecter."),
    ("SUPERFICIE", "Conformément à l'article 46 de la loi du 10 juillet 1965, la superficie de la partie privative est indiquée dans l'attestation annexée."),
    ("ABSENCE DE GARANTIE", "L'acquéreur prend le bien dans l'état où il se trouve, sans recours contre le vendeur pour les vices cachés, sauf mauvaise foi."),
    ("DÉCLARATIONS FISCALES", "La vente est soumise au tarif de droit commun des droits d'enregistrement. Le vendeur déclare que le bien constituait sa résidence principale."),
    ("NÉGOCIATION", "Les parties reconnaissent que la vente a été négociée par un agent immobilier, dont la rémunération est à la charge du vendeur."),
    ("AFFIRMATION DE SINCÉRITÉ", "Les parties affirment, sous les peines de droit, que le présent acte exprime l'intégralité du prix."),
    ("MENTION SUR LA PROTECTION DES DONNÉES", "L'office traite des données personnelles pour l'accomplissement de ses activités notariales."),
)  # fmt: skip
_STATUTES = (
    ("Moyens", "L'association agit par tous moyens légaux, notamment des réunions, des publications et des actions en justice."), ("Admission", "Le bureau statue sur les demandes d'admission et n'a pas à motiver ses refus."), ("Perte de qualité", "La qualité de membre se perd par démission, décès, non-paiement ou radiation pour motif grave, l'intéressé ayant été entendu."),
    ("Assemblée ordinaire", "Elle se réunit chaque année. Quinze jours au moins avant la date, les membres sont convoqués par le secrétaire. L'ordre du jour figure sur les convocations."), ("Vote", "Les décisions sont prises à la majorité des voix exprimées. Le vote par procuration est admis, dans la limite de deux pouvoirs."), ("Assemblée extraordinaire", "Elle seule peut modifier les statuts ou prononcer la dissolution, à la majorité des deux tiers."),
    ("Trésorerie", "Le trésorier tient les comptes, encaisse et paie sous le contrôle du président. L'exercice est clos le 31 décembre."), ("Indemnités", "Les fonctions sont bénévoles ; seuls les frais sont remboursés sur justificatifs."), ("Règlement intérieur", "Un règlement peut être établi par le conseil, qui le fait approuver par l'assemblée."), ("Libéralités", "Le rapport et les comptes annuels sont adressés chaque année au préfet."),
)  # fmt: skip
_VOTES = (
    "Approbation des comptes de l'exercice clos", "Quitus au syndic", "Élection du syndic", "Budget prévisionnel", "Conseil syndical", "Seuil de consultation obligatoire", "Fonds de travaux", "Réfection de la toiture", "Remplacement de la porte du hall", "Autorisation d'ester en justice", "Modernisation de l'ascenseur", "Individualisation des frais de chauffage", "Mise en place de caméras", "Contrat d'entretien des espaces verts",
)  # fmt: skip
_FOUND = (
    "Porte palière : panneau de bois massif, revêtement stratifié, éclaté sur sa partie centrale.", "Serrure en applique à trois points, arrachée de ses fixations ; pênes tordus.", "Huisserie métallique déformée, décalage de deux centimètres en partie haute.", "Cloison de gauche : fissure verticale d'un mètre vingt, plâtre pulvérulent.", "Sol : parquet rayé sur un rayon de soixante centimètres.", "Judas optique absent ; œilleton retrouvé dans le couloir.", "Seuil en aluminium plié.", "Chaînette de sûreté rompue, pendante.", "Peinture de l'encadrement écaillée jusqu'au plafond.", "Sonnette hors d'usage, fils à nu.", "Fermeture provisoire par planche vissée.", "Autres pièces : rien à signaler.",
)  # fmt: skip


def _numbered(rng: Random, parts: Sequence[tuple[str, str]], count: int, *, word: str) -> str:
    """So many clauses of that stock, numbered, in the order drawn."""
    drawn = rng.sample(list(parts), count)
    size = rng.choice([1, 1.15, 1.3])
    return "".join(f"<p style='font-size:{size}em'><b>{word} {n} - {title}</b><br>{escape(text)}</p>" for n, (title, text) in enumerate(drawn, 1))  # fmt: skip


def _paged(
    rng: Random, first: str, then: str, last: str, *, foot: str, faces: Sequence[str] = PRINT
) -> Sheet:
    """Those three parts over as many pages as they need; at times each with its number and a foot."""
    counter = (
        f"@page{{@bottom-center{{content:'{foot} ' counter(page);font:7pt {SERIF}}}}}"
        if rng.random() < 0.7
        else ""
    )
    turn = "page-break-before:always" if rng.random() < 0.7 else ""
    return Sheet(page(rng, f"{first}<div style='{turn}'>{then}</div>{last}", faces=faces, css=counter), {})


def lease_of_many_clauses(lease: Lease, rng: Random) -> Sheet:
    """A lease whose first page names the parties and whose next ones are clauses."""
    facts = [(pick(rng, "Le bailleur", "Propriétaire"), f"{lease.landlord}, {lease.landlord_address.line}"), (pick(rng, "Le preneur", "Locataire"), lease.tenant), (pick(rng, "Les lieux loués", "Consistance et adresse"), lease.address.line), (pick(rng, "Date d'effet", "Entrée en jouissance"), long_date(lease.start)), ("Loyer mensuel", f"{money(lease.rent)} ({money_in_words(lease.rent)})"), ("Durée", pick(rng, "trois années", "six années", "3 ans"))]  # fmt: skip
    first = f"{heading(rng, 'CONTRAT DE LOCATION', 'BAIL À LOYER', 'BAIL D’HABITATION', 'Contrat type de location')}<p>{pick(rng, 'Entre les parties désignées ci-après, il a été convenu ce qui suit.', 'Soumis au titre Ier de la loi du 6 juillet 1989.')}</p>{pairs(rng, facts)}"
    last = f"<p>{pick(rng, 'Signé à', 'Fait à')} {escape(lease.address.place.commune)} {pick(rng, 'en deux originaux', 'en double exemplaire')}</p><table class=full><tr><td>{signature(rng)}</td><td>{signature(rng)}</td></tr></table>"
    sheet = _paged(rng, first, _numbered(rng, _LEASE, rng.randint(7, 12), word=pick(rng, "Article", "Clause", "§")), last, foot="page")  # fmt: skip
    return Sheet(sheet.html, lease.fields())


def deed_of_many_headings(deed: Deed, rng: Random) -> Sheet:
    """A sale before a notary, whose later pages go through charges, taxes and servitudes."""
    first = f"<p>{reference(rng, '9999999', '99 999 01')}</p>{heading(rng, 'VENTE', 'ACTE DE VENTE', 'ACTE AUTHENTIQUE DE VENTE')}<p>{pick(rng, f'L’AN {in_words(deed.day.year).upper()}, le {day_in_words(deed.day)}', f'Le {long_date(deed.day)}')}, Maître {escape(deed.notary.name)}, notaire à {escape(deed.address.place.commune)}, soussigné, a reçu le présent acte contenant VENTE.</p>{paragraphs(f'VENDEUR : {deed.seller}.', f'ACQUÉREUR : {deed.owner}, qui acquiert la pleine propriété.', f'BIEN VENDU : {deed.address.line}, cadastré section AB n° {rng.randint(2, 600)}.', f'PRIX : {money_in_words(deed.price)} ({money(deed.price)}), payé comptant ce jour, dont quittance.', 'PROPRIÉTÉ ET JOUISSANCE : à compter de ce jour.')}"
    last = f"<p>DONT ACTE, {pick(rng, 'sans renvoi ni mot nul', 'fait et passé en l’étude')}.</p>{signature(rng)}{signature(rng)}{round_stamp(rng, 'OFFICE NOTARIAL', 'NOTAIRE')}"
    sheet = _paged(rng, first, _numbered(rng, _DEED, rng.randint(6, 11), word=pick(rng, "", "§", "Chapitre")), last, foot="feuillet", faces=(SERIF, DEJA_SERIF))  # fmt: skip
    return Sheet(sheet.html, deed.fields())


def long_statutes(annex: Annex, rng: Random) -> Sheet:
    """Statutes of two pages, a title page or not."""
    name, day = (
        pick(rng, "Cap Logement", "Les Voisins du Phare", "Atelier du Verger", "Foyer du Belvédère"),
        earlier(annex, rng, 200, 6000),
    )
    first = f"{heading(rng, f'STATUTS DE L’ASSOCIATION<br>{escape(name)}', f'{escape(name)}<br>Association loi 1901<br>Statuts')}{paragraphs('Titre I - Constitution', f'Il est formé, entre les personnes qui adhèrent aux présentes, une association dénommée « {name} », pour une durée illimitée.', f'Son siège social est fixé au {annex.address.line}.', pick(rng, 'Elle a pour objet l’accueil et l’accompagnement de personnes en difficulté.', 'Elle a pour objet de gérer un lieu de vie et de culture.'))}"
    last = f"<p>Statuts {pick(rng, 'adoptés', 'approuvés')} {pick(rng, 'par l’assemblée du', 'le')} {any_date(day, rng)}.</p><table class=full><tr><td>Le président, {escape(person(rng).name)}<br>{signature(rng)}</td><td>Le trésorier, {escape(person(rng).name)}<br>{signature(rng)}</td></tr></table>"
    return _paged(rng, first, _numbered(rng, _STATUTES, rng.randint(7, 10), word=pick(rng, "Article", "ART.")), last, foot=escape(name))  # fmt: skip


def long_minutes(annex: Annex, rng: Random) -> Sheet:
    """Minutes of a co-ownership over several pages: each question with its draft, its votes, its names."""
    agent, day, total = company(rng, "landlord"), earlier(annex, rng, 40, 900), rng.choice([1000, 10000])
    first = f"{issuer(rng, agent.name, agent.address.lines)}{heading(rng, 'PROCÈS-VERBAL D’ASSEMBLÉE GÉNÉRALE', 'PV DE L’ASSEMBLÉE DES COPROPRIÉTAIRES', 'Assemblée générale - minutes')}<p>{escape(annex.address.street)}, {escape(annex.address.place.commune)} - {long_date(day)}</p>{paragraphs(f'Président : {person(rng).name}. Secrétaire : {agent.name}, syndic. Scrutateur : {person(rng).name}.', f'Présents et représentés : {total * rng.randint(52, 90) // 100} voix sur {total}.')}"
    blocks = "".join(f"<p><b>{n}. {subject}</b><br>{pick(rng, 'Projet de résolution : après discussion, l’assemblée se prononce.', 'Historique : point inscrit à la demande du conseil syndical.', 'Le syndic expose la question et répond aux copropriétaires.')} {pick(rng, 'Votent contre', 'S’abstiennent')} : {escape(person(rng).used_name.upper())} ({rng.randint(10, 90)}), {escape(person(rng).used_name.upper())} ({rng.randint(10, 90)}). {pick(rng, 'Adopté à la majorité de l’article 24.', 'Adopté, article 25.', 'Point rejeté.')}</p>" for n, subject in enumerate(rng.sample(_VOTES, rng.randint(9, 14)), 1))  # fmt: skip
    last = f"<p>{pick(rng, 'Fin de séance', 'Clos')} à {rng.randint(20, 23)} h {rng.randint(10, 59)}. {pick(rng, 'Le délai de contestation est de deux mois.', 'Le présent PV est notifié aux opposants.')}</p>{signature(rng, 30)}{signature(rng, 30)}"
    return _paged(rng, first, blocks, last, foot="AG - page")


def long_record(annex: Annex, rng: Random) -> Sheet:
    """A justice commissioner's record on several pages, finding after finding."""
    officer, day = person(rng), after(annex, rng, 0, 15)
    first = f"<p><b>{escape(officer.name)}</b><br>Commissaire de justice, {escape(annex.address.place.commune)}</p>{heading(rng, 'PROCÈS-VERBAL DE CONSTAT', 'CONSTAT', 'P.-V. de constat sur place')}<p>{pick(rng, f'L’an {in_words(day.year)} et le {day_in_words(day)}', f'Le {long_date(day)}')}, à la demande de {claimant(annex)}, {escape(annex.address.line)},</p>{paragraphs(pick(rng, 'Je me suis transporté sur les lieux où, en présence du demandeur, j’ai procédé aux constatations suivantes.', 'Ai constaté ce qui suit, photographies à l’appui.'))}"
    shown = "".join(f"<p>{pick(rng, '-', 'Puis', 'Je constate :')} {escape(text)}</p><div style='height:{rng.randint(8, 40)}mm;border:.2mm solid #bbb;margin:2mm 0'><small>Cliché {n}</small></div>" for n, text in enumerate(rng.sample(_FOUND, rng.randint(6, 11)), 1))  # fmt: skip
    last = f"{paragraphs('De tout ce que dessus, j’ai dressé le présent procès-verbal.', f'Coût : {money(euros(rng, 180, 420))}.')}{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', 'SCEAU')}"
    return _paged(rng, first, shown, last, foot="page", faces=(SERIF, DEJA_SERIF, *PRINT))


def long_report(annex: Annex, rng: Random) -> Sheet:
    """An expert's report on several pages: mission, meeting, description room by room, costs, opinion."""
    expert, day = person(rng), after(annex, rng, 15, 60)
    costs = [[text.split(":")[0].split(";")[0].split(",")[0], money(euros(rng, 20, 1500))] for text in rng.sample(_FOUND, rng.randint(4, 8))]  # fmt: skip
    first = f"{issuer(rng, pick(rng, 'Cabinet Expertise du Rempart', 'Experts Réunis', f'{expert.used_name} et associés'), address(rng).lines)}{heading(rng, 'RAPPORT D’EXPERTISE', 'RAPPORT N° 1', 'EXPERTISE - RAPPORT UNIQUE')}{pairs(rng, [('Assureur', company(rng, 'insurer').name), ('Référence', reference(rng, '999999999', 'EXP-99-999')), ('Assuré', annex.company.name if annex.company else annex.person.name), ('Adresse du sinistre', annex.address.line), ('Date du sinistre', f'{annex.day:%d/%m/%Y}'), ('Réunion d’expertise', f'{day:%d/%m/%Y}')])}"
    then = f"<h3>{pick(rng, 'Description des dommages', 'État des lieux')}</h3>{paragraphs(*rng.sample(_FOUND, rng.randint(4, 7)))}<h3>{pick(rng, 'Estimation', 'Évaluation contradictoire')}</h3>{grid([['Poste', 'Montant TTC'], *costs])}"
    last = f"<h3>{pick(rng, 'Responsabilités et recours', 'Conclusion')}</h3>{paragraphs(pick(rng, 'L’intervention d’une autorité publique est à l’origine exclusive du dommage.', 'Le recours contre l’État paraît fondé.'), pick(rng, 'Position de l’assuré : accord sur le montant.', 'L’assuré n’a pas signé le procès-verbal.'), f'Rapport clos le {day + timedelta(days=5):%d/%m/%Y}.')}{at_times(rng, signature(rng), 0.8)}"
    return _paged(rng, first, then, last, foot="rapport, page")

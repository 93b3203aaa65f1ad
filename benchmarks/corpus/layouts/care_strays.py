"""Strays of health and of social aid: benefit statements, laboratory results, wards' instructions, pensions."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, some, tick
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, Letter
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, long_date, money, of, phone_groups

_NEXT = "<div style='page-break-before:always'></div>"
_CARE = ("Consultation généraliste", "Pharmacie 65 %", "Pharmacie 30 %", "Actes infirmiers", "Radiographie", "Verres unifocaux", "Couronne céramique", "Kinésithérapie", "Analyses médicales")  # fmt: skip
_BLOOD = (
    ("Hématies", "T/L", "4,50 - 5,80"), ("Hémoglobine", "g/dL", "13,0 - 17,0"), ("Hématocrite", "%", "40 - 52"),
    ("Leucocytes", "G/L", "4,0 - 10,0"), ("Plaquettes", "G/L", "150 - 400"), ("Glycémie à jeun", "g/L", "0,70 - 1,10"),
    ("Créatinine", "mg/L", "7 - 13"), ("Cholestérol total", "g/L", "inf. à 2,00"), ("Ferritine", "µg/L", "30 - 300"), ("TSH", "mUI/L", "0,40 - 4,00"),
)  # fmt: skip
_WARD = (
    "Présentez-vous au bureau des entrées muni de votre carte Vitale, de votre carte de mutuelle et de la lettre de votre médecin traitant.",
    "Ne fumez pas, ne buvez pas et ne mangez pas à partir de minuit la veille de l'intervention ; un verre d'eau est toléré jusqu'à six heures.",
    "Prenez une douche avec un savon antiseptique la veille et le matin même, cheveux compris. Ôtez bijoux, piercings, vernis à ongles et lentilles.",
    "Laissez chez vous argent, chéquier et objets de valeur : l'établissement décline toute responsabilité pour ceux qui ne sont pas déposés au coffre.",
    "Prévoyez un accompagnant majeur pour votre retour : vous ne pourrez ni conduire ni rester seul la première nuit.",
    "Les visites sont autorisées de 13 h à 20 h, deux personnes à la fois. Les enfants de moins de douze ans ne sont pas admis en soins intensifs.",
    "La chambre particulière est facturée à la journée et n'est pas prise en charge par l'assurance maladie.",
    "En cas de fièvre, de toux ou de plaie dans les jours qui précèdent, prévenez sans attendre le secrétariat du service.",
    "Vous pouvez désigner par écrit une personne de confiance et rédiger des directives anticipées ; demandez le formulaire au cadre de santé.",
)
_CAREER = ("Service national", "Chômage indemnisé", "Salarié régime général", "Apprentissage", "Maladie", "Congé parental", "Micro-entreprise", "Agent contractuel")  # fmt: skip


def benefit_statement(someone: Person, rng: Random) -> Sheet:
    """A complementary health fund lists what it pays back of each act."""
    fund, day = company(rng, "insurer"), some_day(rng)
    rows, paid = [["Soins du", "Bénéficiaire", "Nature", "Dépense", "Régime obligatoire", "Notre part", "Reste à charge"]], Decimal()  # fmt: skip
    for act in rng.sample(_CARE, rng.randint(3, 7)):
        spent = Decimal(rng.randint(650, 24000)) / 100
        base, ours = (spent * 6 / 10).quantize(Decimal("0.01")), (spent * 3 / 10).quantize(Decimal("0.01"))
        paid += ours
        rows.append([f"{day - timedelta(days=rng.randint(3, 40)):%d/%m}", escape(someone.forenames[0]), act, *(money(sum_, unit="") for sum_ in (spent, base, ours, spent - base - ours))])  # fmt: skip
    right = f"{escape(someone.name.upper())}<br>{'<br>'.join(map(escape, address(rng, flat=True).lines))}"
    body = f"{issuer(rng, fund.name, ('Complémentaire santé', 'Code de la mutualité, livre II'), right)}{heading(rng, 'RELEVÉ DE PRESTATIONS', 'Décompte de vos remboursements santé', 'VOS REMBOURSEMENTS', 'Avis de règlement de prestations')}{pairs(rng, [('N° adhérent', reference(rng, '99999999', 'X9999999')), ('Édité le', f'{day:%d/%m/%Y}'), ('Télétransmission', pick(rng, 'oui', 'NOEMIE active'))])}{grid(rows)}<p><b>{pick(rng, 'Total viré', 'Montant réglé sur votre compte', 'Net versé')} : {money(paid)}</b></p>{paragraphs(pick(rng, 'La participation forfaitaire de 2 € et les franchises médicales ne sont jamais remboursées.', 'Conservez ce décompte, aucun duplicata ne sera délivré.'), pick(rng, 'Pour connaître vos garanties, consultez le tableau remis à l’adhésion.', 'Le tiers payant s’exerce sur présentation de votre carte.', 'Une question sur vos lunettes ou votre dentiste ? Demandez une prise en charge avant les soins.'))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def laboratory_results(someone: Person, rng: Random) -> Sheet:
    """A medical laboratory's results over two pages: values, units, usual bounds, the biologist's word."""
    day, doctor, chief = some_day(rng), person(rng), person(rng)
    rows = [["Examen", "Résultat", "Unité", "Valeurs usuelles"], *([name, f"{rng.randint(1, 240)},{rng.randint(0, 9)}", unit, usual] for name, unit, usual in _BLOOD)]  # fmt: skip
    head = issuer(rng, pick(rng, "Laboratoire de biologie médicale des Remparts", "BIOLAB du Plateau", "LBM Saint-Roch - site de prélèvement"), ("Biologistes médicaux", phone_groups(phone(rng)), pick(rng, "ouvert 7 h - 18 h 30", "prélèvements sans rendez-vous")))  # fmt: skip
    facts = [("Patient", f"{someone.used_name.upper()} {someone.forenames[0]}"), ("Né(e) le", f"{someone.born:%d/%m/%Y}"), ("Prescripteur", f"Dr {doctor.name}"), ("Prélevé le", f"{day:%d/%m/%Y} à {rng.randint(7, 10)} h {rng.randint(10, 55)}"), ("Dossier", reference(rng, "9999999-99", "X99-99999"))]  # fmt: skip
    cut = rng.randint(4, 7)
    body = f"{head}{heading(rng, 'COMPTE RENDU D’ANALYSES', 'Résultats de biologie médicale', 'HÉMATOLOGIE - BIOCHIMIE')}{pairs(rng, facts)}<h3>{pick(rng, 'HÉMOGRAMME', 'Numération formule sanguine')}</h3>{grid(rows[:cut])}<p>{pick(rng, 'Technique : cytométrie en flux.', 'Automate à impédance, sang total EDTA.')}</p>{_NEXT}<p class=r>{escape(someone.used_name.upper())} - suite - page 2</p><h3>{pick(rng, 'BIOCHIMIE SANGUINE', 'Chimie')}</h3>{grid([rows[0], *rows[cut:]])}{paragraphs(pick(rng, 'Aspect du sérum : limpide.', 'Sérum légèrement ictérique.'), pick(rng, 'Résultats à interpréter par votre médecin au vu du contexte clinique.', 'Contrôle souhaitable dans trois mois.'), 'Les examens marqués d’un astérisque ne sont pas couverts par l’accréditation.')}<p>Validé par {escape(chief.name)}, biologiste {signature(rng, 28)}</p>"
    return Sheet(page(rng, body), {})


def ward_instructions(someone: Person, rng: Random) -> Sheet:
    """A clinic's instructions before a stay: what to bring, fasting, leaving; a reply coupon."""
    day = some_day(rng)
    enters = day + timedelta(days=rng.randint(10, 60))
    body = f"{issuer(rng, pick(rng, 'Clinique', 'Hôpital privé', 'Centre de chirurgie ambulatoire') + ' ' + of(place(rng).commune), ('Service des admissions', phone_groups(phone(rng))))}{heading(rng, 'VOTRE HOSPITALISATION', 'Préparer votre venue', 'CONSIGNES AVANT UNE INTERVENTION', 'Livret de l’opéré')}<p>{pick(rng, 'Vous êtes attendu', 'Votre entrée est prévue', 'Admission programmée')} le <b>{long_date(enters)}</b> à {rng.randint(7, 11)} h {pick(rng, '00', '15', '30')} - {pick(rng, 'chirurgie ambulatoire, 2e étage', 'unité C, ascenseur bleu', 'accueil principal')}.</p><ul>{''.join(f'<li>{escape(text)}</li>' for text in some(rng, _WARD, rng.randint(6, 8)))}</ul><div style='border-top:.3mm dashed #444;padding-top:3mm'>{pick(rng, 'À rapporter signé', 'Coupon à remettre le jour de l’entrée')}<br>{tick(False)} J'ai lu les consignes &nbsp; {tick(False)} Je souhaite une chambre seule &nbsp; {tick(False)} J'ai une allergie : ...................<br>{escape(someone.title)} {escape(someone.name)} - signature :</div>"
    return Sheet(page(rng, body), {})


def family_fund_letter(someone: Person, rng: Random) -> Sheet:
    """The family benefits fund: rights recomputed, sums a month, what was paid too much, how to contest."""
    day, town = some_day(rng), place(rng).commune
    amount, owed = Decimal(rng.randint(4000, 63000)) / 100, Decimal(rng.randint(3000, 90000)) / 100
    said = pick(rng, f"Suite au changement de votre situation, vos droits ont été réétudiés. À compter du {day:%d/%m/%Y}, vous percevrez {money(amount)} par mois au titre de l'aide personnalisée au logement.", f"Vous nous avez déclaré vos ressources trimestrielles. Votre prime d'activité s'élève à {money(amount)} par mois jusqu'au prochain trimestre.", f"Après vérification, vous avez reçu {money(owed)} que nous n'aurions pas dû vous verser. Ce trop-perçu sera retenu par fractions sur vos prochaines prestations.", "Il nous manque des éléments pour calculer vos droits : avis de changement d'employeur, attestation de loyer. Sans réponse de votre part, vos prestations seront suspendues.")  # fmt: skip
    letter = Letter(
        head=(f"CAF {of(town)}", "Caisse d'allocations familiales", pick(rng, "Accueil sur rendez-vous", "Service prestations")),
        addressee=(f"{someone.title} {someone.name}", *address(rng, flat=True).lines),
        dateline=f"{pick(rng, 'Le', town + ', le')} {any_date(day, rng)}",
        subject=pick(rng, "Vos droits ont changé", "notification de droits", "Allocataire : information sur vos paiements", "Notification de trop-perçu"),
        greeting=f"{someone.title},",
        paragraphs=(said, pick(rng, "Le détail figure dans votre espace, rubrique « Mes paiements et mes droits ».", "Pour ce calcul nous avons retenu : couple ou personne seule, nombre d'enfants à charge, ressources des douze derniers mois."), pick(rng, "Signalez-nous sans délai toute modification de votre situation familiale, professionnelle ou de votre logement.", "Toute fausse déclaration vous expose à une pénalité (article L. 114-17 du code de la sécurité sociale)."), pick(rng, "Si vous contestez cette décision, saisissez la commission de recours amiable dans les deux mois de sa réception.", "Un désaccord ? Écrivez à notre médiateur administratif.")),
        closing=f"<p>{pick(rng, 'Votre Caf', 'Le directeur de la caisse', 'Votre conseiller allocataire')}</p>",
        references=(f"N° allocataire : {rng.randint(10**6, 10**7)}", f"Réf. courrier : {reference(rng, 'XX999', '9999/XX')}"),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def screening_invitation(someone: Person, rng: Random) -> Sheet:
    """A public health body invites to a screening or a vaccination, with questions and answers overleaf."""
    day = some_day(rng)
    what = pick(
        rng,
        "dépistage du cancer colorectal",
        "vaccination contre la grippe",
        "bilan de prévention",
        "examen bucco-dentaire",
    )
    answers = (
        ("Est-ce que cela fait mal ?", "Non. L'examen est rapide et se pratique sans hospitalisation."), ("Combien cela coûte-t-il ?", "Rien : il est pris en charge à 100 %, sans avance de frais."),
        ("Que se passe-t-il ensuite ?", "Vous recevez les résultats chez vous sous quinze jours ; votre médecin en a copie."), ("Et si j'ai déjà un suivi ?", "Renvoyez le questionnaire en cochant la case qui correspond à votre cas."),
        ("Mes données sont-elles protégées ?", "Elles servent au seul programme et vous pouvez vous opposer à leur traitement."), ("Où m'adresser ?", "À votre médecin, à votre pharmacien ou à une sage-femme."),
    )  # fmt: skip
    told = "".join(f"<p><b>{q}</b><br>{a}</p>" for q, a in rng.sample(answers, rng.randint(3, 6)))
    body = f"{issuer(rng, pick(rng, 'Assurance Maladie', 'Centre régional de coordination des dépistages', 'Prévention santé du département'), ('Invitation personnelle',))}{heading(rng, f'Votre invitation : {what}', f'{what.upper()} : C’EST LE MOMENT', 'Prendre soin de vous')}{paragraphs(f'{someone.title} {someone.name},', pick(rng, f'Vous faites partie des personnes à qui il est recommandé : {what}.', f'Cette année, un {what} vous est proposé gratuitement.'), f'Bon valable jusqu’au {day + timedelta(days=120):%d/%m/%Y}, à remettre au professionnel de votre choix.')}{_NEXT}<h3>{pick(rng, 'Vos questions, nos réponses', 'EN SAVOIR PLUS')}</h3>{told}"
    return Sheet(page(rng, body), {})


def pension_record(someone: Person, rng: Random) -> Sheet:
    """A pension fund's record of a career: years, employers, quarters, points."""
    day, first = some_day(rng), someone.born.year + rng.randint(18, 22)
    rows = [["Année", "Activité", "Revenus", "Trimestres"], *([str(year), rng.choice(_CAREER), f"{rng.randint(900, 34000)} €", str(rng.randint(1, 4))] for year in range(first, min(first + rng.randint(9, 24), day.year)))]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Caisse de retraite', 'Assurance retraite', 'Retraite complémentaire des salariés'), (of(place(rng).commune), phone_groups(phone(rng))))}{heading(rng, 'RELEVÉ DE CARRIÈRE', 'Votre relevé de situation individuelle', 'DROIT À L’INFORMATION RETRAITE', 'Estimation indicative globale')}<p>{escape(someone.title)} {escape(someone.name)}, né{someone.agrees} le {someone.born:%d/%m/%Y} - {pick(rng, 'situation au', 'édité le')} {day:%d/%m/%Y}</p>{grid(rows)}{paragraphs(pick(rng, 'Ce relevé ne vaut pas notification de pension.', 'Il est établi d’après les déclarations de vos employeurs et n’engage pas la caisse.'), 'Une période manque ? Réunissez vos justificatifs et demandez une régularisation deux ans avant le départ.', pick(rng, 'Durée d’assurance requise pour le taux plein : 172 trimestres.', 'Les points sont convertis à la valeur de service en vigueur au jour du départ.'))}{at_times(rng, '<p>Annexe : majoration pour enfants, rachat d’années d’études.</p>')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})

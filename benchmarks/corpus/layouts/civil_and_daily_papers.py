"""Papers of civil status, schooling, tax and journeys in more hands."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    child,
    earlier,
    hand_and_ink,
    parents,
    partner,
    pen,
    pick,
)
from benchmarks.corpus.layouts.blocks import said, worded
from benchmarks.corpus.layouts.codes import bars, squares
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, pairs
from benchmarks.corpus.layouts.varied import about, leaf, listed, prose, varied
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, phone
from benchmarks.corpus.people import person as someone
from benchmarks.corpus.places import address, place
from benchmarks.corpus.wording import any_date, in_words, long_date, money, of, phone_groups


def central_service_copy(annex: Annex, rng: Random) -> Sheet:
    """A full copy of a birth certificate sent by post: declarant, officer, marginal notes in a column, how to use it."""
    who = annex.person
    father, mother = parents(who, rng)
    text = prose(rng, """
[Le|L'an {year}, le] {day}, à [{hour} heures|{hour} heures quarante minutes], est né{e} [à la maternité de|en la commune de] {town} : {forenames}, [du sexe {sex}|enfant de sexe {sex}],
de {father}, né le {fborn}, [ouvrier qualifié|artisan|employé de commerce], et de {mother}, née le {mborn}, [sans profession|infirmière|couturière], [son épouse|non mariés], [domiciliés ensemble en cette commune|demeurant à {town}].
[Dressé le lendemain|Acte dressé le jour suivant], à [neuf|dix|quinze] heures, sur la déclaration [du père|d'un agent de l'établissement|d'une sage-femme] qui, [lecture faite et invité à lire l'acte|après lecture], a signé avec Nous, {officer}, [officier de l'état civil par délégation|adjoint au maire, officier de l'état civil].
""", year=in_words(who.born.year), day=worded(who.born), hour=in_words(rng.randint(2, 23)), town=who.birthplace.commune, forenames=", ".join(who.forenames), sex="féminin" if who.agrees else "masculin", father=father.name, fborn=long_date(father.born), mother=mother.name, mborn=long_date(mother.born), officer=someone(rng).name, e=who.agrees)  # fmt: skip
    notes = varied(rng, "[Néant|Reconnu{e} avant la naissance par le père|Pacte civil de solidarité enregistré à {town}, dissous depuis|Marié{e} à {town}]", e=who.agrees, town=place(rng).commune)  # fmt: skip
    small = varied(rng, "[Copie intégrale délivrée selon procédé informatisé|Copie certifiée conforme aux registres], le {day}. [Valable trois mois pour certaines démarches|La délivrance de copies est gratuite]. [Toute altération est punie par l'article 441-1 du code pénal|Ne pas plastifier].", day=any_date(earlier(annex, rng, 5, 120), rng))  # fmt: skip
    body = f"<p>{pick(rng, 'Mairie', 'Commune', 'Ville')} {escape(of(who.birthplace.commune))} - {pick(rng, 'Service de l’état civil', 'État civil')}</p>{heading(rng, 'COPIE INTÉGRALE D’ACTE DE NAISSANCE', 'ACTE DE NAISSANCE - COPIE INTÉGRALE', 'Naissance : copie intégrale')}<p>{pick(rng, 'Acte n°', 'N°')} {rng.randint(3, 1900)} / {who.born.year} - <b>{escape(who.birth_name.upper())}</b> {escape(' '.join(who.forenames))}</p><table class=full><tr><td style='width:40mm;border-right:.3mm solid #555;font-size:8.5pt'>{pick(rng, 'Mentions marginales', 'MENTIONS')}<br><br>{notes}</td><td style='padding-left:5mm'>{text}</td></tr></table><p class=fine>{small}</p>{round_stamp(rng, 'MAIRIE ' + of(who.birthplace.commune).upper(), 'ÉTAT CIVIL')}{signature(rng, 34)}"
    return Sheet(leaf(rng, body), {})


def extract_with_filiation(annex: Annex, rng: Random) -> Sheet:
    """An extract with filiation from the town hall's web service: two columns of parents, seal, notice of data."""
    who = annex.person
    father, mother = parents(who, rng)
    rows = [["", "Père", "Mère"], ["Nom", escape(father.birth_name.upper()), escape(mother.birth_name.upper())], ["Prénoms", escape(", ".join(father.forenames)), escape(", ".join(mother.forenames))], ["Né(e) le", f"{father.born:%d/%m/%Y}", f"{mother.born:%d/%m/%Y}"], ["à", father.birthplace.commune, mother.birthplace.commune]]  # fmt: skip
    text = prose(rng, """
[Mentions|En marge] : [néant|aucune mention|décision du tribunal rectifiant le prénom].
[Extrait certifié conforme|Délivré conforme aux registres] [par nous, officier de l'état civil|par l'officier de l'état civil délégué] le {day}.
? [Demande effectuée par internet|Extrait adressé par courrier], [gratuitement|sans frais]. [Les actes de plus de soixante-quinze ans sont communicables à tous|Cet extrait peut être demandé par l'intéressé, ses ascendants et descendants].
""", day=long_date(earlier(annex, rng, 5, 150)))  # fmt: skip
    body = f"{issuer(rng, 'Ville ' + of(who.birthplace.commune), ('Direction de la population', 'Guichet de l’état civil'))}{heading(rng, 'EXTRAIT D’ACTE DE NAISSANCE AVEC FILIATION', 'Extrait d’acte de naissance', 'EXTRAIT DU REGISTRE DES NAISSANCES')}{pairs(rng, [('Acte', f'{rng.randint(2, 2500)}'), ('Nom', who.birth_name.upper()), ('Prénoms', ', '.join(who.forenames)), ('Sexe', 'F' if who.agrees else 'M'), ('Date de naissance', said(who.born, rng)), ('Commune', f'{who.birthplace.commune} ({who.birthplace.department})')])}{grid(rows)}{text}{signature(rng, 34)}{round_stamp(rng, 'ÉTAT CIVIL', 'MAIRIE')}"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def book_for_one_parent(annex: Annex, rng: Random) -> Sheet:
    """Pages of a family book given at a birth outside marriage: one or two parents, children, advice printed between."""
    who, until = annex.person, earlier(annex, rng, 200, 2000)
    other = partner(who, rng)
    hand, ink = hand_and_ink(rng)
    kids = [child(who, rng, until) for _ in range(rng.randint(1, 3))]
    ranks = ("PREMIER ENFANT", "DEUXIÈME ENFANT", "TROISIÈME ENFANT")

    def entry(title: str, one: Person) -> str:
        return f"<div style='border:.3mm solid #556;padding:3mm;margin:2mm 0'><b>{title}</b><br>Nom {pen(one.birth_name.upper(), hand, ink, 13)} Prénoms {pen(', '.join(one.forenames), hand, ink, 13)}<br>Né{one.agrees} le {pen(f'{one.born:%d/%m/%Y}', hand, ink, 13)} à {pen(one.birthplace.commune, hand, ink, 13)}<br>Délivré conforme aux registres, l'officier de l'état civil {signature(rng, 26)}</div>"

    advice = prose(rng, """
[Le livret de famille doit être présenté à la mairie|Il est rappelé aux titulaires qu'ils doivent faire mettre à jour le livret] [à chaque naissance, reconnaissance, décès ou changement de nom|lors de tout évènement intéressant la famille].
? [En cas de perte, un duplicata peut être demandé à la mairie du domicile|L'usage d'un livret incomplet expose à des poursuites].
""")  # fmt: skip
    body = f"<p class=c>RÉPUBLIQUE FRANÇAISE<br><b>{pick(rng, 'LIVRET DE FAMILLE', 'Livret de famille')}</b><br>{pick(rng, 'remis aux parents à la naissance du premier enfant', 'délivré en application du décret du 15 mai 1974')}</p>{entry(pick(rng, 'PÈRE OU MÈRE', 'PARENT'), who)}{entry(pick(rng, 'MÈRE OU PÈRE', 'AUTRE PARENT'), other)}{advice}{''.join(entry(title, kid) for title, kid in zip(ranks, kids, strict=False))}{round_stamp(rng, 'MAIRIE ' + of(annex.address.place.commune).upper(), 'R F', size_mm=30)}"
    return Sheet(leaf(rng, body, size=pick(rng, "A4", "A5")), {})


def book_of_marriage_typed(annex: Annex, rng: Random) -> Sheet:
    """Pages of a family book typed at the town hall and copied one under another: the marriage, then the children."""
    who, until = annex.person, earlier(annex, rng, 200, 2000)
    other = partner(who, rng)
    kids = [child(who, rng, until) for _ in range(rng.randint(1, 3))]

    def half(one: Person, title: str) -> str:
        return f"<p><b>{title}</b><br>{escape(one.birth_name.upper())} {escape(' '.join(one.forenames))}<br>né{one.agrees} le {long_date(one.born)}<br>à {escape(one.birthplace.commune)}</p>"

    left = f"<p class=c><b>{pick(rng, 'EXTRAIT DE L’ACTE DE MARIAGE', 'MARIAGE')} N° {rng.randint(2, 400)}</b></p>{half(who, pick(rng, 'ÉPOUX', 'PREMIER CONJOINT'))}{half(other, pick(rng, 'ÉPOUSE', 'SECOND CONJOINT'))}{varied(rng, '<p>[Contrat de mariage : néant|Sans contrat préalable|Certificat du notaire produit]</p>')}{signature(rng, 30)}"
    right = "".join(f"<p class=c>{pick(rng, 'EXTRAIT DE L’ACTE DE NAISSANCE', 'ENFANT')} N° {rng.randint(2, 1800)}</p>{half(kid, '')}" for kid in kids) + varied(rng, "<p>[Décès : néant|Mentions marginales : néant]</p>")  # fmt: skip
    body = f"<p class=c style='letter-spacing:1mm'>{pick(rng, 'LIVRET DE FAMILLE', 'Livret de famille - copie')}</p><div style='padding:4mm;border-bottom:.4mm solid #888'>{left}</div><div style='padding:4mm'>{right}{round_stamp(rng, 'ÉTAT CIVIL', 'MAIRIE', size_mm=28)}</div>"
    return Sheet(leaf(rng, body, faces=(MONO, SANS), size=pick(rng, "A4", "A5")), {})  # fmt: skip


def school_exit(annex: Annex, rng: Random) -> Sheet:
    """A lower or upper school's certificate with the pupil's parents, the class, dates of entry and exit, why it serves."""
    who, head, day = annex.person, someone(rng), earlier(annex, rng, 20, 700)
    pupil = child(who, rng, day, youngest=1500)
    where = address(rng)
    text = prose(rng, """
[Je soussigné{he}|Le principal soussigné,] {head}, [proviseur|chef d'établissement|principal adjoint], certifie que l'élève {pupil}, né{pe} le {born}, [de nationalité française|numéro national {ine}], [fils ou fille de|ayant pour responsable légal] {p}, [est régulièrement inscrit{pe}|a fréquenté l'établissement] [en classe de {class}|dans la division {class}], en qualité de [demi-pensionnaire|externe|interne], [pour l'année scolaire {year}|du 1er septembre au jour de la présente, année scolaire {year}].
? [L'élève est à jour de ses frais de restauration|L'élève quitte l'établissement à la demande de la famille (exeat)].
[Certificat délivré pour servir et valoir ce que de droit|Ce certificat peut être remis à la caisse d'allocations familiales, à l'employeur ou à la mutuelle].
? [Il n'en sera délivré qu'un seul original|Signature électronique du chef d'établissement].
""", head=head.name, he=head.agrees, pupil=pupil.name, pe=pupil.agrees, born=long_date(pupil.born), ine=reference(rng, "999999999XX"), **{"class": pick(rng, "6e B", "4e 2", "seconde 5", "CM2", "terminale bac pro")}, year=f"{day.year - 1}-{day.year}", **about(who))  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Collège', 'Lycée professionnel', 'École élémentaire', 'Cité scolaire') + ' ' + pick(rng, 'des Tilleuls', 'du Parc', 'Jean-Moulin', 'de la Vallée'), (*where.lines, 'Secrétariat ' + phone_groups(phone(rng))))}{heading(rng, 'CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité', 'CERTIFICAT DE SCOLARITÉ ET DE PRÉSENCE')}{text}<p class=r>{escape(where.place.commune)}, le {any_date(day, rng)}<br>{signature(rng)}</p>{at_times(rng, round_stamp(rng, 'ÉDUCATION NATIONALE', 'R F'))}"
    return Sheet(leaf(rng, body), {})


def course_followed(annex: Annex, rng: Random) -> Sheet:
    """A training body attests hours followed by an adult, module by module, with assiduity and the reason of a break."""
    who, day = annex.person, earlier(annex, rng, 20, 900)
    begun = day - timedelta(days=rng.randint(60, 400))
    modules = rng.sample(("Remise à niveau français", "Mathématiques appliquées", "Prévention des risques", "Techniques de vente", "Soudure semi-automatique", "Bureautique", "Stage en entreprise", "Hygiène alimentaire", "Code et conduite poids lourd"), rng.randint(3, 6))  # fmt: skip
    rows = [["Module", "Heures prévues", "Heures suivies"], *([module, str(hours), str(hours - rng.randint(0, 9))] for module in modules for hours in [rng.randrange(14, 140, 7)])]  # fmt: skip
    text = prose(rng, """
[L'organisme de formation atteste|Nous attestons] que {p}, {ne}, a été inscrit{e} à la formation « {title} », [sous statut de stagiaire de la formation professionnelle|dans le cadre d'un contrat de professionnalisation|financée par la Région], du {begun} au {day}.
""", title=pick(rng, "Agent polyvalent du bâtiment", "CAP Cuisine", "Titre professionnel Conducteur routier", "Vendeur conseil", "Soudeur assembleur"), begun=f"{begun:%d/%m/%Y}", day=f"{day:%d/%m/%Y}", **about(who))  # fmt: skip
    end = prose(rng, "? [La formation a été interrompue du fait de l'absence du stagiaire|Le stagiaire n'a pu se présenter aux épreuves].\n[Assiduité : satisfaisante|Appréciation : stagiaire ponctuel et motivé]. [Feuilles d'émargement consultables au siège|Attestation de fin de formation remise en application de l'article L. 6353-1 du code du travail].")  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Compagnie des Savoirs', 'Horizon Formation', 'Institut des métiers', 'AFP Compétences'), ('Organisme certifié qualité', 'Déclaration d’activité ' + reference(rng, '99 99 99999 99')))}{heading(rng, 'ATTESTATION DE FORMATION', 'ATTESTATION D’ASSIDUITÉ ET DE FIN DE FORMATION', 'Certificat de réalisation')}{text}{grid(rows)}{end}<p class=r>{signature(rng)}</p>"
    return Sheet(leaf(rng, body), {})


def _taxes(rng: Random) -> tuple[int, int, int, str]:
    income, parts = rng.randint(8_000, 46_000), rng.choice(["1", "1,5", "2", "2,5", "3"])
    return rng.randint(2021, 2025), income, max(0, income // 14 - rng.randint(0, 900)), parts


def notice_at_length(someone_: Person, rng: Random) -> Sheet:
    """A tax notice over two pages: summary, income by declarant, working out, withheld at source, notes on complaints."""
    year, income, tax, parts = _taxes(rng)
    rows = [["Détail des revenus", "Déclarant 1"], ["Salaires et assimilés", str(income * 10 // 9)], ["Abattement 10 %", str(-(income * 10 // 9 - income))], ["Revenu brut global", str(income)], ["<b>Revenu imposable</b>", f"<b>{income}</b>"]]  # fmt: skip
    work = [["Calcul de l'impôt", "Montant"], ["Nombre de parts", parts], ["Droits simples", str(tax)], ["Décote", str(-min(tax, rng.randint(0, 300)))], ["Prélèvements à la source déjà versés", str(tax // 2)], ["Revenu fiscal de référence", str(income)]]  # fmt: skip
    text = prose(rng, """
<div style='break-before:page'></div>
## [Comment lire votre avis|Explications sur le calcul]
[Le barème progressif s'applique au quotient familial|Vos revenus sont divisés par le nombre de parts]. [Le taux de prélèvement à la source sera actualisé en septembre|Un acompte est prélevé le 15 de chaque mois pour les revenus sans collecteur].
## [Paiement|Si vous avez un solde à payer]
[Le solde est prélevé sur le compte que vous avez indiqué|Au-delà de 300 euros, le solde est étalé sur quatre mois]. [En cas de difficulté, contactez votre service des impôts des particuliers|Une majoration de 10 % s'applique aux paiements tardifs].
## [Réclamation|Vos droits]
[Vous pouvez contester jusqu'au 31 décembre de la deuxième année suivant la mise en recouvrement|Réclamation possible dans votre espace particulier]. [Le conciliateur fiscal départemental peut être saisi|La réclamation ne dispense pas du paiement, sauf demande de sursis].
? [Justificatif d'impôt : ce document peut être vérifié en ligne avec le numéro fiscal et la référence de l'avis|Conservez cet avis sans limitation de durée].
""")  # fmt: skip
    body = f"{issuer(rng, 'Direction générale des finances publiques', ('Service des impôts des particuliers', *address(rng).lines))}<div style='margin:3mm 0 4mm 90mm'>{escape(someone_.name.upper())}<br>{'<br>'.join(map(escape, address(rng).lines))}</div>{heading(rng, f'AVIS D’IMPÔT {year}<br>Impôt sur les revenus de {year - 1}', f'Avis d’impôt établi en {year}', f'AVIS D’IMPÔT SUR LES REVENUS DE L’ANNÉE {year - 1}')}{pairs(rng, [('Numéro fiscal', reference(rng, '99 99 999 999 999')), ('Référence de l’avis', reference(rng, '99 99 X999999 99')), ('Date de mise en recouvrement', f'31/07/{year}')])}{grid(rows)}{grid(work)}{text}"
    return Sheet(leaf(rng, body, foot=f"Avis {year}", faces=(SANS, NARROW)), {})


def notice_of_refund(someone_: Person, rng: Random) -> Sheet:
    """A notice that gives money back, on one page: the sum in words of everyday, the reason, the transfer, contacts."""
    year, income, tax, parts = _taxes(rng)
    text = prose(rng, """
{p},
[Après calcul de votre impôt sur les revenus de {before}|Au vu de votre déclaration de revenus {before}], [il vous est restitué|l'administration vous rembourse] la somme de {sum} €. [Le virement intervient fin juillet ou début août|Un virement sera effectué sur votre compte bancaire].
[Votre foyer fiscal|Votre situation] : {parts} part(s). Revenu fiscal de référence : {income} €. [Impôt avant imputations|Impôt net] : {tax} €. [Prélevé à la source en {before}|Retenues et acomptes] : {paid} €.
? [Vous n'avez pas déclaré de coordonnées bancaires : un chèque vous sera adressé|Si votre situation a changé, signalez-le dans « Gérer mon prélèvement à la source »].
[Pour toute question|Nous contacter] : messagerie sécurisée [de votre espace|sur impots.gouv.fr] ou 0 809 401 401 [(service gratuit + prix de l'appel)|].
? <p class=fine>[La délivrance de cet avis ne fait pas obstacle au droit de contrôle de l'administration (L. 10 du livre des procédures fiscales)|Cet avis est établi selon les éléments déclarés].</p>
""", before=str(year - 1), sum=str(rng.randint(20, 900)), parts=parts, income=str(income), tax=str(tax), paid=str(tax + rng.randint(20, 900)), **about(someone_))  # fmt: skip
    body = f"<table class=full><tr><td>{logo(rng, '#1b2a6b', 13)}<br><b>FINANCES PUBLIQUES</b></td><td class=r>{squares(rng)}</td></tr></table>{heading(rng, f'Avis de restitution - impôt {year}', f'AVIS D’IMPÔT {year} : restitution', f'Votre avis d’impôt sur les revenus {year - 1}')}{text}<p>{bars(rng)}</p>"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA)), {})


def visits_travelled(annex: Annex, rng: Random) -> Sheet:
    """A table of journeys to the visiting room kept by a relative: date, car or train, kilometres, tolls, total sworn."""
    case, kin = held(annex, rng), someone(rng)
    distance, total = rng.randint(30, 420), Decimal()
    rows = [["Date", "Trajet", "Km", "Péage", "Montant"]]
    for day in sorted(day_between(rng, case.start, case.end) for _ in range(rng.randint(8, 30))):
        toll = Decimal(rng.choice([0, 0, 640, 1230])) / 100
        sum_ = (distance * Decimal("0.529") + toll).quantize(Decimal("0.01"))
        rows.append([f"{day:%d/%m/%Y}", pick(rng, "domicile - prison A/R", "A/R parloir"), str(distance), money(toll), money(sum_)])  # fmt: skip
        total += sum_
    text = prose(rng, """
[Je soussigné{e}|Je,] {kin}, [parent|proche] de la personne détenue, [certifie sur l'honneur|atteste] avoir effectué [avec mon véhicule personnel|par la route] les déplacements suivants pour me rendre au parloir ({prison}) :
""", kin=kin.name, e=kin.agrees, prison=case.prison)  # fmt: skip
    body = f"{heading(rng, 'FRAIS KILOMÉTRIQUES - VISITES', 'Justificatif de transport : trajets aux parloirs', 'RELEVÉ DE TRAJETS')}{text}{grid(rows)}<p><b>{pick(rng, 'Total des frais', 'TOTAL')} : {money(total)}</b></p>{prose(rng, '[Barème fiscal 5 CV|Base : barème kilométrique publié au Journal officiel]. [Copie de la carte grise jointe|Tickets conservés]. ')}<p>{any_date(day_between(rng, case.end, annex.sent), rng)} {signature(rng, 34)}</p>"
    return Sheet(leaf(rng, body, faces=PLAIN), {})


def online_order(annex: Annex, rng: Random) -> Sheet:
    """A printed order of train or coach tickets: passengers, outward and return, fare, conditions of exchange in full."""
    case = held(annex, rng)
    traveller, day = someone(rng), day_between(rng, case.start, case.end)
    hour = rng.randint(5, 14)
    rows = [["", "Départ", "Arrivée", "Voiture / place"], *([way, f"{day:%d/%m/%Y} {out:02d} h {rng.randint(10, 59)}<br>{escape(start)}", f"{out + 2:02d} h {rng.randint(10, 59)}<br>{escape(stop)}", reference(rng, "9 / 99", "99 / 9", "libre")] for way, out, start, stop in (("Aller", hour, annex.address.place.commune, case.town), ("Retour", hour + 6, case.town, annex.address.place.commune)))]  # fmt: skip
    terms = ("Billet [échangeable et remboursable sous conditions|non échangeable, non remboursable] après le départ.", "[Présentez-vous à quai deux minutes avant le départ|L'accès au train n'est plus garanti deux minutes avant le départ].", "Titre nominatif, [à présenter avec une pièce d'identité|contrôle possible à tout moment].", "[En cas de retard de plus de trente minutes, une compensation est due|Garantie ponctualité applicable].", "Bagages [étiquetés et limités à deux par personne|sous la surveillance du voyageur].")  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Rail Voyages', 'Lignes Express', 'Cars du Réseau', 'Voyages Directs'), ('Service client',))}{heading(rng, 'Confirmation de commande', 'VOTRE E-BILLET', 'Mémo voyage', 'Confirmation de réservation')}{pairs(rng, [('Dossier', reference(rng, 'XXXXXX')), ('Passager', f'{traveller.short_title} {traveller.name}'), ('Tarif', pick(rng, 'Adulte', 'Carte avantage', 'Plein tarif')), ('Montant payé', money(euros(rng, 18, 190)))])}{grid(rows)}<p>{squares(rng, 26)}</p><h4>{pick(rng, 'Conditions', 'À lire avant votre voyage')}</h4>{listed(rng, terms, 3, 5)}"
    return Sheet(leaf(rng, body, faces=(SANS, DEJA, NARROW)), {})


def fuel_and_tolls(annex: Annex, rng: Random) -> Sheet:
    """Receipts of a fuel station, a toll and a car park copied together on one sheet, each with its own print."""
    case, shop = held(annex, rng), company(rng, "employer")
    slips = []
    for _ in range(rng.randint(3, 6)):
        day = day_between(rng, case.start, case.end)
        litres = Decimal(rng.randint(800, 5200)) / 100
        what = varied(rng, "[STATION SERVICE<br>SP95-E10 {l} L<br>Pompe 4|PEAGE AUTOROUTE<br>Classe 1<br>Reçu de péage|PARKING<br>Durée 2 h 35<br>Ticket {n}|GAZOLE B7<br>{l} L a 1,789]", l=f"{litres:.2f}".replace(".", ","), n=str(rng.randint(1000, 99999)))  # fmt: skip
        slips.append(f"<td style='padding:5mm;border:.2mm dashed #999'>{what}<br>{day:%d/%m/%y} {rng.randint(6, 21):02d}:{rng.randint(10, 59)}<br>TTC {money(euros(rng, 2, 92), unit=' EUR')}<br>CB ************{rng.randint(1000, 9999)}<br>{pick(rng, 'MERCI ET BONNE ROUTE', 'TICKET CLIENT', 'A CONSERVER')}</td>")  # fmt: skip
    lines_ = "".join(f"<tr>{''.join(slips[n : n + 2])}</tr>" for n in range(0, len(slips), 2))
    note = prose(rng, "[Frais de route pour aller voir mon fils|Tickets des trajets au parloir|Justificatifs carburant et péages], [copies|originaux conservés] - {town}", town=case.town)  # fmt: skip
    body = f"{at_times(rng, note, 0.7)}<table class=full>{lines_}</table><p class=fine>{escape(shop.name)} - SIRET {shop.siret}</p>"
    return Sheet(leaf(rng, body, faces=(MONO, NARROW)), {})

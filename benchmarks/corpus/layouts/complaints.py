"""Complaints: reports of the police, receipts, a letter to the prosecutor, a complaint made online."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import after, boxes, pen, reference
from benchmarks.corpus.layouts.parts import label_rows
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, of, phone_groups

_TOLD = (
    "J'étais absent de mon domicile. À mon retour, j'ai trouvé la porte ouverte et la serrure cassée.",
    "Vers six heures, des hommes cagoulés ont enfoncé ma porte sans prévenir. Ils m'ont plaqué au sol puis ont compris qu'ils se trompaient.",
    "Ma voisine m'a appelé pour me dire que la police avait cassé ma porte. Rien ne m'a été laissé.",
    "Je dormais avec mes enfants. J'ai entendu un grand bruit, la porte est tombée. Les policiers sont repartis au bout de dix minutes.",
)
_OFFENCES = (
    "DÉGRADATION OU DÉTÉRIORATION DE BIEN PRIVÉ", "DÉTÉRIORATION VOLONTAIRE DU BIEN D'AUTRUI", "VIOLATION DE DOMICILE",
    "DESTRUCTION DU BIEN D'AUTRUI",
)  # fmt: skip


_RIGHTS = (
    "d'obtenir réparation du dommage, par l'indemnisation de celui-ci ou tout autre moyen adapté",
    "de se constituer partie civile, si l'action publique est mise en mouvement, ou de citer l'auteur devant le tribunal",
    "d'être assistée, si elle le souhaite, d'un avocat, désigné à sa demande par le bâtonnier",
    "d'être aidée par un service d'une collectivité publique ou par une association conventionnée d'aide aux victimes",
    "de saisir la commission d'indemnisation des victimes d'infractions, dans les cas qu'énumère la loi",
    "d'être informée des mesures de protection dont elle peut bénéficier et de demander leur prononcé",
    "de bénéficier d'un interprète et d'une traduction des informations indispensables",
    "d'être accompagnée, à tous les stades de la procédure, par une personne majeure de son choix",
    "de déclarer pour domicile l'adresse d'un tiers, avec l'accord exprès de celui-ci",
)


def _rights(rng: Random) -> str:
    """The second page of a report, on which the rights of victims are read out."""
    listed = "".join(f"<p>- {right} ;</p>" for right in rng.sample(_RIGHTS, rng.randint(5, 9)))
    return f"<div style='break-before:page'><p class=r>SUITE DU PROCÈS-VERBAL - feuillet 2</p><p>{rng.choice(['--- Informons la personne de son droit :', '--- Lui notifions en langue française qu’elle a le droit :'])}</p>{listed}<p>La personne déclare avoir compris. Dont acte.</p>{signature(rng, 34)}</div>"


def police_hearing(annex: Annex, rng: Random) -> Sheet:
    """A police report: subject in a narrow left column, the hearing in fixed or plain letters, statements signed."""
    officer, day, who = person(rng), after(annex, rng, 0, 9), annex.person
    town, hour = annex.address.place.commune, rng.randint(9, 18)
    css = f"body{{font:10pt/1.45 {rng.choice([MONO, SANS, SERIF])}}} .l{{width:44mm;padding-right:5mm;border-right:.3mm solid #000;font-size:8.5pt;line-height:1.5}} .l,.m{{vertical-align:top}} .m{{padding-left:6mm}}"
    asked = rng.choice(
        [
            "QUESTION : Connaissez-vous l'auteur ?<br>RÉPONSE : Non, je sais seulement que c'était la police.",
            "--- Sur interpellation, l'intéressé précise qu'aucun objet n'a disparu.",
            "QUESTION : Avez-vous subi un préjudice ?<br>RÉPONSE : Oui, il faut changer toute la porte.",
        ]
    )
    body = (
        f"<table><tr><td class=l><b>RÉPUBLIQUE FRANÇAISE</b><br>MINISTÈRE DE L'INTÉRIEUR<br>POLICE NATIONALE<br><br>{rng.choice(['Circonscription de police', 'Commissariat'])} {escape(of(town))}<br><br>P.V. n° {reference(rng, '9999/999999')}<br><br>AFFAIRE :<br>C/ {rng.choice(['X', 'INCONNU', 'auteur à identifier'])}<br><br>{rng.choice(_OFFENCES)}<br><br>OBJET :<br>{rng.choice(['Plainte', 'Audition de la victime', 'Prise de plainte', 'Plainte de ' + escape(who.used_name.upper())])}</td><td class=m><h3 class=c>{rng.choice(['PROCÈS-VERBAL', 'PROCÈS VERBAL D’AUDITION', ''])}</h3>"
        f"<p>L'an {in_words(day.year)},<br>le {day_in_words(day)}, à {in_words(hour)} heures {in_words(rng.randint(5, 55))},</p><p>Nous, {escape(officer.name.upper())}<br>{rng.choice(['BRIGADIER-CHEF DE POLICE', 'GARDIEN DE LA PAIX', 'BRIGADIER DE POLICE'])}, en fonction à {escape(town)}, agent de police judiciaire,</p><p>--- Étant au service, --- Vu les articles 20 et 75 du code de procédure pénale, --- {rng.choice(['Constatons que se présente la personne ci-dessous dénommée, qui nous déclare', 'Recevons la personne nommée ci-après, laquelle nous dit', 'Entendons'])} :</p>"
        f"<p>SUR SON IDENTITÉ :<br>« Je me nomme {escape(who.used_name.upper())} {escape(who.forenames[0])}, né{who.agrees} le {who.born:%d/%m/%Y} à {escape(who.birthplace.commune)}. Je demeure {escape(annex.address.line)}. Mon téléphone est le {phone_groups(phone(rng))}. »</p><p>SUR LES FAITS :<br>« Je me présente au sujet de faits commis le {any_date(annex.day, rng)} à mon domicile. {rng.choice(_TOLD)} »</p><p>{asked}</p><p>{rng.choice(['« Je porte plainte contre les responsables. »', '« Je dépose plainte pour ces dégâts et demande à être remboursé. »', '« Je veux que plainte soit prise. »'])}</p>"
        f"<p>{rng.choice(['--- La victime est informée de ses droits : se constituer partie civile, être aidée par une association, saisir la CIVI.', '--- Avisons le plaignant qu’à défaut de réponse sous trois mois il pourra saisir le juge d’instruction.'])}</p><p>Lecture faite par l'intéressé{who.agrees}, persiste et signe avec nous.</p><table class=full><tr><td>{signature(rng, 34)}</td><td>{signature(rng, 34)}{round_stamp(rng, 'POLICE NATIONALE', 'A.P.J.', size_mm=28)}</td></tr></table></td></tr></table>{_rights(rng) if rng.random() < 0.5 else ''}"
    )
    return Sheet(document(css, body, margin="14mm 15mm"), {})


def gendarmerie_receipt(annex: Annex, rng: Random) -> Sheet:
    """What a brigade hands the complainant: boxes of references, rights in small print."""
    officer, day, who = person(rng), after(annex, rng, 0, 10), annex.person
    css = f"body{{font:9.6pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .g{{width:100%;margin:3mm 0}} .g td{{border:.3mm solid #222;padding:2mm 3mm}} h2{{text-align:center;background:#e4e9ef;padding:3mm;font-size:13pt}} .s{{font-size:7.8pt;text-align:justify}}"
    rows = [("Unité", f"Brigade de gendarmerie {of(annex.address.place.commune)}"), ("N° de procédure", reference(rng, "99999/99999/9999", "99999 / 99999 / 9999")), ("Plaignant", f"{who.title} {who.used_name.upper()} {' '.join(who.forenames)}"), ("Né(e) le", f"{who.born:%d/%m/%Y} à {who.birthplace.commune} ({who.birthplace.department})"), ("Domicile", annex.address.line), ("Infraction", rng.choice(_OFFENCES).capitalize()), ("Commise", f"le {annex.day:%d/%m/%Y} à {annex.address.place.commune}"), ("Mis en cause", rng.choice(["Néant", "X", "Non identifié"]))]  # fmt: skip
    rng.shuffle(rows)
    body = (
        f"<table class=full><tr><td><b>GENDARMERIE NATIONALE</b><br>{escape(annex.address.place.commune)}</td><td class=r>{rng.choice(['Exemplaire remis à la victime', 'Original', 'À conserver'])}</td></tr></table><h2>{rng.choice(['RÉCÉPISSÉ DE DÉPÔT DE PLAINTE', 'Récépissé', 'ATTESTATION DE PLAINTE', 'ACCUSÉ D’ENREGISTREMENT D’UNE PLAINTE'])}</h2><p>{rng.choice(['Le militaire soussigné certifie avoir reçu ce jour la plainte de la personne désignée ci-après :', 'Il est délivré le présent document à la suite de l’audition de ce jour.', 'Une procédure a été ouverte dans les conditions suivantes.'])}</p><table class=g>{label_rows(rows)}</table>"
        f"<p class=s>{rng.choice(['Informations données en application de l’article 10-2 du code de procédure pénale :', 'Vos droits :'])} obtenir réparation du préjudice subi ; vous constituer partie civile ; être assisté par un avocat ; être aidé par un service relevant d'une collectivité ou une association conventionnée ; saisir, le cas échéant, la commission d'indemnisation des victimes ; demander une ordonnance de protection dans les cas prévus par la loi ; bénéficier d'un interprète ; être accompagné par la personne de votre choix. En l'absence de réponse du procureur dans les trois mois, une plainte avec constitution de partie civile est possible (article 85).</p>"
        f"<p class=s>{boxes(('souhaite être informé des suites', 'accepte les communications par courriel', 'demande copie du procès-verbal (article 15-3)'), {0, 2} if rng.random() < 0.5 else {0})}</p><p>Fait et clos à {escape(annex.address.place.commune)}, le {any_date(day, rng)} à {rng.randint(9, 18)} h {rng.randint(10, 59)}.</p><table class=full><tr><td>Le plaignant<br>{signature(rng, 36)}</td><td>{rng.choice(['Adjudant', 'Maréchal des logis-chef', 'Gendarme'])} {escape(officer.used_name)}<br>{round_stamp(rng, 'GENDARMERIE NATIONALE', 'BRIGADE', size_mm=32)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def to_the_prosecutor(annex: Annex, rng: Random) -> Sheet:
    """A letter to the public prosecutor, typed or by hand, against unknown officers."""
    day, who = after(annex, rng, 2, 40), annex.person
    hand = rng.random() < 0.45
    font = pen(rng, 16) if hand else f"font:11.5pt/1.55 {rng.choice([SERIF, SANS, DEJA])}"
    law = rng.choice(
        [
            "Ces faits me paraissent relever des articles 322-1 et 432-8 du code pénal.",
            "Je pense que c'est une dégradation et une violation de mon domicile.",
            "L'article 40 du code de procédure pénale vous permet d'y donner suite.",
        ]
    )
    body = (
        f"<p>{escape(who.title)} {escape(who.name)}<br>{lines(annex.address.lines)}<br>né{who.agrees} le {who.born:%d/%m/%Y} à {escape(who.birthplace.commune)}</p><p style='margin:6mm 0 8mm 85mm'>{rng.choice(['Monsieur le Procureur de la République', 'Madame, Monsieur le Procureur de la République', 'Parquet'])}<br>Tribunal judiciaire {escape(of(address(rng, annex.address.place).place.commune))}</p><p>{escape(annex.address.place.commune)}, le {any_date(day, rng)}</p>"
        f"<p>{rng.choice(['Objet : plainte', 'Objet : dépôt de plainte contre X', 'Lettre recommandée avec accusé de réception', 'Plainte simple'])}</p><p>{rng.choice(['Monsieur le Procureur,', 'Madame, Monsieur,', 'Madame ou Monsieur le Procureur de la République,'])}</p><p>{rng.choice(['J’ai l’honneur de porter plainte pour les faits suivants.', 'Je vous écris pour porter plainte contre X.', 'Par ce courrier, j’entends déposer plainte entre vos mains.'])}</p><p>Le {any_date(annex.day, rng)}, à mon adresse, ma porte a été cassée. {rng.choice(_TOLD)}</p><p>{law}</p>"
        f"<p>{rng.choice(['Le commissariat a refusé d’enregistrer ma plainte.', 'Je joins les photos et le devis du serrurier.', 'Je reste disponible pour être entendu' + who.agrees + '.'])} {rng.choice(['Je me réserve le droit de me constituer partie civile.', 'Je demande à être tenu' + who.agrees + ' au courant des suites.', ''])}</p><p>{rng.choice(['Je vous prie de croire à ma haute considération.', 'Respectueusement,', 'Avec mes salutations respectueuses.'])}</p><div style='margin-left:85mm'>{signature(rng)}</div>"
    )
    return Sheet(document(f"body{{{font}}}", body, margin="20mm 22mm"), {})


def online_complaint(annex: Annex, rng: Random) -> Sheet:
    """What a portal sends after a complaint made at home: questions and answers, an appointment, a code."""
    day, who = after(annex, rng, 0, 7), annex.person
    css = f"body{{font:9pt/1.55 {rng.choice([DEJA, SANS])}}} .t{{border-top:1.2mm solid #000091;padding-top:3mm}} h4{{background:#f1f1fb;color:#000091;padding:1.5mm 3mm;margin:4mm 0 2mm}} .q{{color:#666;font-size:7.8pt;margin:0}} .n{{border:.4mm dashed #e1000f;padding:3mm;margin:4mm 0}}"

    def ask(question: str, answer: str) -> str:
        return f"<p class=q>{question}</p><p>{escape(answer)}</p>"

    body = (
        f"<div class=t><b>Ministère de l'Intérieur</b><br><span style='font-size:15pt'>{rng.choice(['Télédéclaration d’une atteinte aux biens', 'Ma démarche en ligne - récapitulatif', 'Pré-plainte : vos réponses'])}</span></div><p>Démarche {reference(rng, 'XXX-9999-99999', '99XX999999')} transmise le {day:%d/%m/%Y} à {rng.randint(7, 23)}:{rng.randint(10, 59)}</p><div class=n>{rng.choice(['Ce récapitulatif ne vaut plainte qu’après votre signature devant un enquêteur.', 'Votre déclaration sera examinée par un enquêteur, qui en dressera procès-verbal.'])} Rendez-vous : {escape(annex.address.place.commune)}, {rng.choice(['hôtel de police', 'brigade'])}, sur convocation.</div>"
        f"<h4>Vous</h4>{ask('Identité', f'{who.used_name.upper()} {who.forenames[0]}, {who.born:%d/%m/%Y}, {who.birthplace.commune}')}{ask('Coordonnées', f'{annex.address.line} - {phone_groups(phone(rng))} - {email(who, rng)}')}{ask('Êtes-vous victime ou représentez-vous la victime ?', 'Je suis la victime')}<h4>Les faits</h4>{ask('Quand ?', f'{annex.day:%d/%m/%Y}, entre 5 h et {rng.randint(6, 9)} h')}{ask('Où ?', rng.choice(['Habitation, résidence principale', 'Appartement en immeuble collectif']) + ' - ' + annex.address.line)}{ask('Que s’est-il passé ?', rng.choice(_TOLD))}{ask('Connaissez-vous l’auteur ?', rng.choice(['Non', 'Des fonctionnaires, je ne sais pas de quel service']))}"
        f"<h4>Le préjudice</h4>{ask('Biens touchés', rng.choice(['Porte, serrure', 'Porte blindée', 'Porte et mur']))}{ask('Valeur', f'{rng.randint(6, 34) * 100} euros environ')}{ask('Assurance', rng.choice(['Contrat habitation', 'Je ne sais pas', 'Oui, déclaration en cours']))}<h4>Suites souhaitées</h4>{boxes(('Être informé des suites de l’enquête', 'Recevoir une aide', 'Être contacté par téléphone'), {0, 2})}<p class=q>Les données sont conservées trente jours si aucun rendez-vous n'est honoré. Les fausses déclarations sont punies par l'article 434-26 du code pénal.</p>{boxed_stamp(rng, ('TRANSMIS', f'{day:%d %m %Y}')) if rng.random() < 0.3 else ''}<p class=q>{long_date(day)} - page 1 sur 1</p>"
    )
    return Sheet(document(css, body, margin="14mm 20mm"), {})

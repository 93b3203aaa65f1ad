"""Promises of work: an offer on headed paper, a form in a table, a note of a craftsman to a judge."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pick, tick
from benchmarks.corpus.layouts.parts import born, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups, spaced

_POSTS = ("manœuvre", "cariste", "commis de cuisine", "agent de propreté", "chauffeur-livreur", "ouvrier paysagiste", "peintre en bâtiment", "agent de tri", "magasinier")  # fmt: skip


def headed_offer(annex: Annex, rng: Random) -> Sheet:
    """A firm writes to the future employee: post, pay, first day, how long the offer stands."""
    who, firm, boss, day = annex.person, company(rng, "employer"), person(rng), earlier(annex, rng, 20, 800)
    pay, colour, starts = Decimal(rng.randrange(1770, 2400, 10)), rng.choice(["#0b525b", "#9d0208", "#3c096c"]), day + timedelta(days=rng.randint(10, 45))  # fmt: skip
    starts = min(starts, annex.sent)
    css = f"body{{font:11pt/1.55 {rng.choice([SANS, DEJA_SERIF, SERIF])}}} .h{{color:{colour};border-left:3mm solid {colour};padding-left:4mm}} .a{{margin:9mm 0 9mm 90mm}}"
    body = (
        f"<div class=h>{logo(rng, colour, 12)} <b>{escape(firm.name)}</b><br>{escape(firm.address.line)}<br>{phone_groups(firm.phone)} - {escape(firm.email)}</div><div class=a>{escape(who.title)} {escape(who.name)}<br>{lines(annex.address.lines)}</div><p>{escape(firm.address.place.commune)}, le {any_date(day, rng)}</p><p><b>{pick(rng, 'Objet : promesse d’embauche', 'Promesse unilatérale de contrat de travail', 'Objet : votre recrutement', 'Objet : proposition d’emploi')}</b></p><p>{pick(rng, 'Cher Monsieur' if who.sex == 'M' else 'Chère Madame', escape(who.title))},</p><p>{pick(rng, f'Comme suite à nos échanges, nous avons le plaisir de vous confirmer votre engagement en qualité de {rng.choice(_POSTS)}.', f'Votre candidature a retenu notre attention : nous vous proposons de rejoindre notre équipe comme {rng.choice(_POSTS)}.', f'Nous nous engageons à vous recruter pour occuper un poste de {rng.choice(_POSTS)} dans notre établissement.')}</p><p>{pick(rng, 'Le contrat, à durée indéterminée,', 'Un contrat à durée déterminée de six mois, renouvelable,', 'Le contrat à temps plein')} débutera le {long_date(starts)}, {pick(rng, 'avec une période d’essai de deux mois', 'sous réserve de la visite d’information et de prévention', 'à huit heures')}. {pick(rng, 'Votre rémunération mensuelle brute sera de', 'Le salaire brut est fixé à')} {money(pay)} pour {pick(rng, '151,67 heures', '35 heures par semaine', '169 heures')}{at_times(rng, ', outre un panier repas')}.</p><p>{pick(rng, 'La convention collective applicable est celle de la branche.', 'Vous serez basé(e) à ' + escape(firm.address.place.commune) + '.', 'Vous bénéficierez de la mutuelle de l’entreprise.')}</p><p>{pick(rng, f'Merci de nous retourner un exemplaire revêtu de la mention « bon pour accord » avant le {min(day + timedelta(days=10), annex.sent):%d/%m/%Y}.', 'La présente offre reste valable un mois.', 'Ce courrier vous engage comme il nous engage dès votre acceptation.')}</p><p>{pick(rng, 'Bien cordialement,', 'Dans l’attente de vous accueillir, recevez nos salutations.')}</p><table class=full><tr><td>{escape(boss.name)}<br>{pick(rng, 'Gérant', 'Directrice', 'Responsable d’exploitation')}{signature(rng)}</td><td>{at_times(rng, 'Bon pour accord' + signature(rng))}</td></tr></table>"
        f"<p style='font-size:7.5pt'>{firm.form} au capital de {firm.capital} € - SIRET {spaced(firm.siret, 3, 3, 3, 5)}</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def offer_form(annex: Annex, rng: Random) -> Sheet:
    """A form in two tables, employer and employee, with boxes for the kind of contract."""
    who, firm, boss, day = annex.person, company(rng, "employer"), person(rng), earlier(annex, rng, 20, 800)
    role = pick(rng, "gérant(e)", "président(e)", "chef d’agence")
    open_ended = rng.random() < 0.6
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, NARROW, DEJA])}}} .w td{{border:.3mm solid #333;padding:1.3mm 3mm}} .w td:first-child{{width:56mm}} h2{{text-align:center;border:.5mm solid #000;padding:3mm;font-size:14pt}} .b{{font-weight:bold;margin:4mm 0 1.5mm}}"
    body = (
        f"<h2>{pick(rng, 'PROMESSE D’EMBAUCHE', 'ENGAGEMENT D’EMBAUCHE', 'ATTESTATION D’EMBAUCHE FUTURE', 'Fiche de promesse d’embauche')}</h2><div class=b>{pick(rng, 'L’employeur', 'ENTREPRISE', '1 - Identification de l’employeur')}</div><table class='w full'>{label_rows([('Raison sociale', firm.name), ('Adresse', firm.address.line), ('SIRET', spaced(firm.siret, 3, 3, 3, 5)), ('Représentée par', f'{boss.name}, {role}'), ('Téléphone', phone_groups(firm.phone)), ('Effectif', str(rng.randint(2, 60)))])}</table><div class=b>{pick(rng, 'Le salarié', 'FUTUR SALARIÉ', '2 - Personne recrutée')}</div><table class='w full'>{label_rows([('Nom et prénom', who.name), ('Né(e) le', f'{who.born:%d/%m/%Y} à {who.birthplace.commune}'), ('Demeurant', annex.address.line), ('Nationalité', 'française')])}</table><div class=b>{pick(rng, 'Conditions', 'NATURE DE L’EMPLOI', '3 - L’emploi')}</div>"
        f"<table class='w full'>{label_rows([('Poste', rng.choice(_POSTS)), ('Lieu de travail', firm.address.place.commune), ('Horaires', pick(rng, '7 h - 12 h / 13 h - 16 h', 'lundi au vendredi, 35 heures', 'équipe du matin, 5 h - 12 h 30', 'selon planning')), ('Salaire brut mensuel', money(Decimal(rng.randrange(1770, 2300, 15)))), ('Date d’effet', pick(rng, 'dès sa libération', 'dès que possible', f'{min(day + timedelta(days=20), annex.sent):%d/%m/%Y}'))])}<tr><td>Contrat</td><td>{tick(open_ended)} CDI &nbsp; {tick(not open_ended)} CDD &nbsp; {tick(False)} intérim &nbsp; {tick(False)} insertion &nbsp;/&nbsp; {tick(True)} temps plein {tick(False)} temps partiel</td></tr></table><p style='margin-top:5mm'>{pick(rng, 'Je m’engage sur l’honneur à embaucher la personne désignée aux conditions ci-dessus.', 'Certifié exact, pour être produit devant toute autorité.', 'L’employeur s’oblige à conclure le contrat à la date indiquée.')}</p><table class=full><tr><td>Fait à {escape(firm.address.place.commune)}, le {any_date(day, rng)}</td><td>{pick(rng, 'Cachet et signature', 'Signature de l’employeur')}{signature(rng)}{boxed_stamp(rng, (firm.name.upper(), spaced(firm.siret, 3, 3, 3, 5)))}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), {})


def craftsmans_word(annex: Annex, rng: Random) -> Sheet:
    """A craftsman, friend of the family, gives his word to a judge; by hand or typed at home, no letterhead."""
    who, firm, boss, day = annex.person, company(rng, pick(rng, "employer", "carpenter")), person(rng), earlier(annex, rng, 20, 800)  # fmt: skip
    hand, ink = hand_and_ink(rng)
    font = f"italic {rng.choice([16, 17])}pt/1.45 {hand},{SERIF};color:{ink}" if rng.random() < 0.65 else f"12pt/1.7 {rng.choice([MONO, SERIF])}"  # fmt: skip
    post = rng.choice(_POSTS)
    told = pick(
        rng,
        f"suis prêt à prendre {who.title} {who.name}, {born(who)}, dans mon entreprise comme {post} dès sa sortie.",
        f"déclare vouloir donner du travail à {who.title} {who.name} ({post}), que je connais depuis {rng.randint(3, 20)} ans et qui est quelqu'un de sérieux.",
        f"atteste que {who.name} commencera chez moi en tant que {post} aussitôt que la justice le permettra.",
    )
    end = pick(rng, "Il y a du travail ici toute l'année, payé au SMIC pour commencer.", "Je peux le former et le loger si besoin.", "L'emploi est à 35 h, les papiers seront faits le premier jour.")  # fmt: skip
    body = f"<p>{escape(boss.name)}<br>{pick(rng, 'Entreprise', 'Artisan', 'Ets')} {escape(firm.name)}<br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone, '.')}</p><p class=r>{escape(firm.address.place.commune)}, {any_date(day, rng)}</p><p>{pick(rng, 'Monsieur le Juge,', 'Madame la juge,', 'À qui de droit', '')}</p><p>{pick(rng, 'Je soussigné(e)', 'Moi,')} {escape(boss.name)}, {pick(rng, 'patron de', 'gérant de', 'à mon compte,')} {escape(firm.name)}, {escape(told)}</p><p>{escape(end)}</p><p>{pick(rng, 'Je me tiens à votre disposition.', 'Merci de donner une chance à cette personne.', 'Fait pour servir à ce que de droit.')}</p>{signature(rng, 46)}{at_times(rng, boxed_stamp(rng, (firm.name.upper(), firm.address.place.postcode)))}"
    return Sheet(document(f"body{{font:{font}}} p{{margin-bottom:4mm}}", body, margin="22mm 20mm"), {})

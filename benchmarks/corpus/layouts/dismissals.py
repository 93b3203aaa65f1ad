"""Letters by which an employer ends a contract: for absence, for a grave fault, for want of work."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, days_held, earlier, pick, some
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import any_date, long_date, phone_groups, spaced

_JOBS = ("préparateur de commandes", "agent de service", "conducteur livreur", "employé polyvalent", "mécanicien", "vendeur", "aide-maçon", "agent d'accueil")  # fmt: skip


def _day(annex: Annex, rng: Random) -> date:
    """The day of the letter: some weeks after the arrest, of those held; before the claim in any case."""
    start, _ = days_held(annex, rng)
    return min(start + timedelta(days=rng.randint(20, 75)), annex.sent - timedelta(days=5))


def _mode(rng: Random) -> str:
    return pick(rng, f"Lettre recommandée avec accusé de réception n° 1A {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(1000, 9999)} {rng.randint(0, 9)}", "LRAR", "Recommandé avec AR", "Par lettre recommandée avec avis de réception")  # fmt: skip


def long_absence(annex: Annex, rng: Random) -> Sheet:
    """A small firm dismisses, with notice, somebody whose absence upsets the work."""
    who, firm, boss, day = annex.person, company(rng, "employer"), person(rng), _day(annex, rng)
    away, job = days_held(annex, rng)[0], rng.choice(_JOBS)
    talk = day - timedelta(days=rng.randint(3, 12))
    reasons = some(
        rng,
        (
            f"Depuis le {long_date(away)}, vous n'occupez plus votre poste de {job}.",
            f"Par courrier du {long_date(away + timedelta(days=4))}, nous vous avons demandé de justifier cette absence.",
            "Votre famille nous a appris que vous étiez retenu par une décision de justice dont nous n'avons pas à connaître le bien-fondé.",
            "Votre absence prolongée désorganise l'équipe : nous sommes une petite structure et devons pourvoir à votre remplacement définitif.",
            "Le recours à l'intérim ne peut être poursuivi plus longtemps pour des raisons de coût.",
        ),
        3,
    )
    css = f"body{{font:11pt/1.5 {rng.choice([SERIF, SANS, DEJA_SERIF])};text-align:justify}} .a{{margin:8mm 0 8mm 92mm;text-align:left}}"
    body = (
        f"<p style='text-align:left'>{at_times(rng, logo(rng, '#bc6c25', 13))}<br><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone)}</p><div class=a>{escape(who.title)} {escape(who.name)}<br>{lines(annex.address.lines)}</div><p>{escape(firm.address.place.commune)}, le {any_date(day, rng)}</p><p>{_mode(rng)}</p><p><b>Objet</b> : {pick(rng, 'notification de votre licenciement', 'rupture de votre contrat de travail', 'licenciement pour cause réelle et sérieuse', 'suite à notre entretien')}</p><p>{escape(who.title)},</p><p>{pick(rng, f'Nous faisons suite à l’entretien préalable fixé au {long_date(talk)}, auquel vous ne vous êtes pas présenté{who.agrees}.', f'Nous vous avons convoqué{who.agrees} le {long_date(talk)} à un entretien préalable à une éventuelle mesure de licenciement. Vous n’y étiez ni présent{who.agrees} ni représenté{who.agrees}.', f'Vous avez été reçu{who.agrees} le {long_date(talk)} en présence d’un conseiller du salarié.')}</p>"
        f"{''.join(f'<p>{text}</p>' for text in reasons)}<p>{pick(rng, 'Pour ces motifs, nous sommes contraints de mettre fin à votre contrat de travail.', 'En conséquence, nous vous notifions par la présente votre licenciement.', 'Ces éléments constituent une cause réelle et sérieuse de rupture.')} {pick(rng, 'Votre préavis de deux mois, que vous n’êtes pas en mesure d’exécuter, ne sera pas rémunéré.', 'La date de première présentation de ce pli fixe le point de départ de votre préavis d’un mois.', 'Le contrat prendra fin à réception de ce courrier.')}</p><p>{pick(rng, 'Nous tenons à votre disposition votre certificat de travail, le reçu pour solde de tout compte et l’attestation destinée à l’assurance chômage.', 'Vos documents de fin de contrat vous seront adressés par voie postale.')} {at_times(rng, 'Vous pouvez, dans les quinze jours, demander que les motifs soient précisés.')}</p><p>{pick(rng, 'Veuillez agréer nos salutations distinguées.', 'Nous vous prions de croire en l’expression de nos sentiments les meilleurs.', 'Salutations.')}</p><div style='margin-left:92mm'>{escape(boss.name)}<br>{pick(rng, 'Gérant', 'Gérante', 'Président')}{signature(rng)}</div>"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def grave_fault(annex: Annex, rng: Random) -> Sheet:
    """The personnel department of a large firm: numbered grievances, dense, many references."""
    who, firm, head, day = annex.person, company(rng, "employer"), person(rng), _day(annex, rng)
    away = days_held(annex, rng)[0]
    colour = rng.choice(["#003049", "#6a040f", "#344e41"])
    griefs = some(
        rng,
        (
            f"absence injustifiée sans discontinuer depuis le {away:%d/%m/%Y}, en violation de l'article {rng.randint(4, 22)} du règlement intérieur",
            f"défaut de réponse aux mises en demeure des {away + timedelta(days=3):%d/%m/%Y} et {away + timedelta(days=9):%d/%m/%Y}",
            "non-restitution du badge, du véhicule de service et des clés de dépôt",
            "trouble caractérisé apporté au fonctionnement du service et report de charge sur vos collègues",
            "atteinte à l'image de l'entreprise auprès de ses clients",
        ),
        3,
    )
    css = f"body{{font:9.5pt/1.45 {rng.choice([SANS, NARROW, DEJA])}}} .h{{border-bottom:.8mm solid {colour};color:{colour};font-size:13pt}} .x td{{font-size:8.5pt;vertical-align:top}} .f{{position:fixed;bottom:-11mm;font-size:6.5pt;color:#666}} li{{margin-bottom:2mm}}"
    body = (
        f"<div class=h>{logo(rng, colour, 11)} {escape(firm.name)} <span style='font-size:9pt'>{pick(rng, 'Direction des ressources humaines', 'Pôle relations sociales', 'Service du personnel')}</span></div><table class='full x' style='margin:7mm 0'><tr><td>Réf. : {pick(rng, 'DRH', 'RS', 'PERS')}/{day.year}/{rng.randint(100, 999)}<br>Matricule : {rng.randint(10000, 99999)}<br>Affaire suivie par : {escape(person(rng).name)}<br>{_mode(rng)}</td><td style='font-size:10.5pt'>{escape(who.title)} {escape(who.name)}<br>{lines(annex.address.lines)}<br><br>Le {long_date(day)}</td></tr></table><p><b>{pick(rng, 'OBJET : LICENCIEMENT POUR FAUTE GRAVE', 'Notification d’un licenciement disciplinaire', 'Fin de votre contrat de travail')}</b></p><p>{escape(who.title)},</p><p>Par courrier du {day - timedelta(days=21):%d/%m/%Y}, vous avez été convoqué{who.agrees} à un entretien {pick(rng, 'préalable', 'en vue d’une sanction')}, conformément aux articles L. 1232-2 et L. 1332-2 du code du travail. {pick(rng, 'Vous n’avez pas déféré à cette convocation.', 'Vos explications ne nous ont pas permis de modifier notre appréciation.')} {pick(rng, 'Nous vous notifions donc notre décision, fondée sur les griefs suivants', 'Les faits retenus à votre encontre sont')} :</p><ol>{''.join(f'<li>{text} ;</li>' for text in griefs)}</ol>"
        f"<p>{pick(rng, 'Ces agissements rendent impossible votre maintien dans l’entreprise, même pendant la durée du préavis.', 'Cette conduite met en cause la bonne marche du site et ne permet pas la poursuite de la relation contractuelle.')} La rupture prend effet {pick(rng, 'à la date d’envoi de la présente', 'dès la première présentation de ce pli')}, sans indemnité de préavis ni de licenciement.</p><p>{at_times(rng, 'Votre mise à pied conservatoire ne sera pas rémunérée.')} {pick(rng, 'Vous conservez, à titre gratuit et sous conditions, le bénéfice de la couverture complémentaire santé pendant douze mois au plus.', 'La clause de non-concurrence est levée.', 'Votre compte épargne entreprise fait l’objet d’un relevé séparé.')}</p><p>{pick(rng, 'Vous disposez de quinze jours pour solliciter des précisions, et de douze mois pour saisir le conseil de prud’hommes.', 'Toute contestation relève du conseil de prud’hommes dans les douze mois de la présente.')}</p><p>{pick(rng, 'Veuillez recevoir nos salutations.', 'Nous vous prions d’agréer nos salutations distinguées.')}</p><p>{escape(head.name)}<br>{pick(rng, 'Directeur des ressources humaines', 'Responsable des ressources humaines', 'Directeur d’établissement')}</p>{signature(rng)}<div class=f>{escape(firm.name)}, {firm.form} au capital de {firm.capital} € - SIREN {spaced(firm.siren, 3, 3, 3)} - {escape(firm.address.line)}</div>"
    )
    return Sheet(document(css, body, margin="14mm 20mm 22mm"), {})


def want_of_work(annex: Annex, rng: Random) -> Sheet:
    """An economic dismissal, of a firm in trouble: figures, posts sought, a slip for the job security plan."""
    who, firm, boss, day = annex.person, company(rng, "employer"), person(rng), earlier(annex, rng, 60, 700)
    css = f"body{{font:10.5pt/1.5 {rng.choice([MONO, DEJA_SERIF, SERIF])}}} .w td{{border:.2mm solid #666;padding:1.5mm 4mm}} .cut{{border-top:.4mm dashed #000;margin-top:7mm;padding-top:4mm;font-size:9.5pt}}"
    year, sales = day.year, rng.randint(300, 1900)
    figures = "".join(f"<tr><td>{year - n}</td><td class=r>{sales - (3 - n) * rng.randint(20, 90)} k€</td><td class=r>-{rng.randint(5, 120)} k€</td></tr>" for n in (3, 2, 1))  # fmt: skip
    body = (
        f"<table class=full><tr><td>{escape(firm.name.upper())}<br>{lines(firm.address.lines)}<br>RCS {spaced(firm.siren, 3, 3, 3)}</td><td class=r>{any_date(day, rng)}<br>{pick(rng, 'remise en main propre contre décharge', 'envoi recommandé')}</td></tr></table><p style='margin-top:8mm'>À l'attention de {escape(who.title)} {escape(who.used_name.upper())} {escape(who.forenames[0])}, {escape(rng.choice(_JOBS))}</p>{at_times(rng, '<p><u>' + pick(rng, 'Suppression de votre poste', 'Licenciement économique', 'Votre contrat') + '</u></p>', 0.7)}<p>{pick(rng, 'Comme vous le savez, notre société traverse des difficultés.', 'Nous avons le regret de revenir vers vous au sujet de la situation de l’entreprise.', 'Les résultats présentés aux salariés le mois dernier sont les suivants.')}</p><table class=w><tr><td>Exercice</td><td>Chiffre d'affaires</td><td>Résultat</td></tr>{figures}</table>"
        f"<p style='margin-top:4mm'>{pick(rng, 'Le principal donneur d’ordre a rompu son marché.', 'La perte du contrat de l’hôpital nous prive du tiers de notre activité.', 'La hausse des loyers et de l’énergie n’a pu être répercutée.')} Nous devons supprimer {pick(rng, 'deux postes', 'le poste que vous occupez', 'trois emplois sur onze')}. {pick(rng, 'Nos recherches de reclassement, y compris auprès des confrères, sont restées vaines.', 'Aucune solution de reclassement n’a pu vous être offerte.')} {pick(rng, 'C’est pourquoi nous devons nous séparer de vous', 'Il est donc mis fin à votre emploi')} au {long_date(min(day + timedelta(days=30), annex.sent))}.</p><p>{pick(rng, 'Vous bénéficiez d’une priorité de réembauche durant un an, si vous en faites la demande.', 'L’indemnité légale vous sera versée avec le dernier bulletin.')} Un contrat de sécurisation professionnelle vous a été proposé le {day - timedelta(days=14):%d/%m/%Y} ; vous avez vingt et un jours pour répondre.</p><p>Croyez bien que cette décision nous coûte.</p><p>{escape(boss.name)}</p>{signature(rng)}{boxed_stamp(rng, (firm.name.upper(), firm.address.place.commune))}<div class=cut>{pick(rng, 'BULLETIN D’ADHÉSION AU CSP', 'Coupon-réponse')} - &#9744; j'accepte &nbsp; &#9744; je refuse<br>Nom : {escape(who.name)} &nbsp; Date et signature : ....................</div>"
    )
    return Sheet(document(css, body, margin="17mm 20mm"), {})

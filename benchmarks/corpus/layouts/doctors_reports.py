"""Certificates and reports of doctors: a forensic unit, a ward's report, a screen's consultation, a works doctor, custody."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, pick, tick
from benchmarks.corpus.layouts.codes import squares
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.running_text import (
    in_columns,
    overleaf,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, in_words, long_date, of, phone_groups

_PAST = ("Pas d'antécédent chirurgical notable.", "Hypertension artérielle traitée.", "Asthme de l'enfance.", "Allergie à la pénicilline signalée.", "Appendicectomie en 1998.", "Tabagisme à dix paquets-années.", "Aucun traitement au long cours.")  # fmt: skip
_ORGANS = (
    ("Tête et cou", "Cuir chevelu indemne. Pas d'hématome péri-orbitaire. Rachis cervical souple, sensible en fin de course."),
    ("Thorax", "Murmure vésiculaire symétrique. Douleur exquise à la pression de l'arc moyen de la cinquième côte droite, sans crépitation."),
    ("Membres supérieurs", "Dermabrasions linéaires parallèles de la face dorsale des deux avant-bras ; ecchymose jaunâtre du poignet gauche, mesurant 3,5 sur 2 centimètres."),
    ("Membres inférieurs", "Œdème de la cheville droite ; appui douloureux mais possible ; tiroir négatif."),
    ("Abdomen", "Souple, dépressible et indolore. Bruits hydro-aériques présents."),
    ("Examen neurologique", "Score de Glasgow à 15. Pas de déficit sensitivo-moteur. Réflexes vifs et symétriques."),
    ("Psychisme", "Contact de bonne qualité, discours cohérent. Reviviscences, sursauts au bruit, évitement du palier, réveils vers quatre heures."),
)  # fmt: skip


def forensic_report(annex: Annex, rng: Random) -> Sheet:
    """A forensic doctor's report on requisition: mission, complaints, examination by organ, discussion, conclusions; two pages."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 10, 300)
    days = rng.randint(0, 12)
    town = address(rng).place.commune
    mission = pick(rng, "1) procéder à l'examen de la personne ; 2) décrire les lésions et dire si elles sont compatibles avec les faits allégués ; 3) fixer la durée de l'incapacité totale de travail ; 4) faire toutes observations utiles.", "Examiner le plaignant, décrire ses blessures, évaluer le retentissement fonctionnel et psychologique, déterminer l'ITT au sens des articles 222-11 et suivants du code pénal.")  # fmt: skip
    told = pick(rng, "La personne expose avoir été projetée contre le mur du couloir, puis maintenue au sol, genou dans le dos, le temps de la fouille de l'appartement.", "L'intéressé rapporte que plusieurs hommes cagoulés ont surgi dans sa chambre et qu'il a cru à un cambriolage. Il se plaint depuis de douleurs costales et d'un sommeil haché.", "Elle relate un menottage dans le dos pendant près d'une heure et des fourmillements des pouces.")  # fmt: skip
    talk = pick(rng, "Les lésions constatées sont d'allure contuse et récentes. Leur siège et leur ancienneté sont compatibles avec les déclarations de la personne, sans que le médecin puisse se prononcer sur leur imputabilité.", "L'aspect des traces aux poignets évoque l'application d'un lien circulaire serré. Il n'existe pas de lésion de défense.", "En l'absence de lésion traumatique visible, l'évaluation repose sur le retentissement psychologique, qui est réel.")  # fmt: skip
    close = f"{pick(rng, 'L’incapacité totale de travail est fixée à', 'ITT :')} {days} ({in_words(days)}) jour{'s' if days > 1 else ''}. {pick(rng, 'Sous réserve de complications et de l’évolution du versant psychique.', 'Un nouvel examen à distance est souhaitable.', 'Il ne persiste pas de préjudice décelable ce jour.')}"
    parts = [("Réquisition", f"Nous soussigné, docteur {doctor.name}, agissant sur réquisition {pick(rng, 'de l’officier de police judiciaire', 'du procureur de la République')} en application de {pick(rng, 'l’article 60', 'l’article 77-1')} du code de procédure pénale, certifions avoir accompli ce jour la mission suivante : {mission}"), ("Antécédents", " ".join(rng.sample(_PAST, 2))), (pick(rng, "Commémoratifs", "Faits rapportés"), told)]  # fmt: skip
    seen = run_in(rng, rng.sample(_ORGANS, rng.randint(4, 7)))
    after = sections(rng, [("Discussion", talk), ("Conclusion", close)])
    body = f"{issuer(rng, f'CENTRE HOSPITALIER UNIVERSITAIRE {of(town).upper()}', ('Pôle urgences - médecine légale', 'Unité médico-judiciaire', phone_groups(phone(rng))))}{heading(rng, 'RAPPORT D’EXAMEN MÉDICO-LÉGAL', 'EXAMEN DE VICTIME', 'CERTIFICAT MÉDICAL SUR RÉQUISITION')}{pairs(rng, [('Personne examinée', surname_first(who)), ('Naissance', f'{who.born:%d/%m/%Y}'), ('Examen', f'{day:%d/%m/%Y} à {rng.randint(8, 19)}h{rng.randint(10, 59)}'), ('N° UMJ', reference(rng, '9999-99999', 'V-99-9999'))])}{sections(rng, parts)}<p><b>{pick(rng, 'EXAMEN SOMATIQUE', 'Constatations', 'Examen clinique')}</b></p>{seen}{overleaf(after) if rng.random() < 0.5 else after}<p>{escape(town)}, le {long_date(day)}</p>{signature(rng)}{round_stamp(rng, 'MÉDECINE LÉGALE', 'UMJ')}"
    return Sheet(page(rng, body, css=running_foot(rng, f"Dossier {who.used_name} - copie remise à l'autorité requérante")), {})  # fmt: skip


def ward_report(annex: Annex, rng: Random) -> Sheet:
    """A ward's letter after a stay: reason, history, course, treatment when leaving; dense, full of abbreviations."""
    who, out = annex.person, earlier(annex, rng, 20, 300)
    came, town, senior = out - timedelta(days=rng.randint(2, 18)), address(rng).place.commune, person(rng)
    parts = [
        (pick(rng, "Motif d'hospitalisation", "Motif"), pick(rng, "Syndrome de stress aigu avec attaques de panique, adressé par le SAU.", "Douleur thoracique atypique chez un patient très anxieux.", "Chute dans un escalier avec traumatisme de la cheville.", "Épisode dépressif caractérisé d'intensité sévère.")),
        ("Mode de vie", pick(rng, "Vit seul en appartement. En recherche d'emploi.", "En couple, deux enfants. Agent d'entretien, en arrêt.", "Célibataire, hébergé par sa famille depuis la perte de son logement.")),
        (pick(rng, "Histoire de la maladie", "HDM"), pick(rng, "Début des troubles il y a quelques semaines, dans les suites d'un événement violent survenu au domicile. Réaction de sursaut, hypervigilance, cauchemars itératifs, repli.", "Patient ayant fait l'objet d'une incarcération, qui décrit depuis une perte d'élan, une perte de poids de six kilos et des idées noires non scénarisées.")),
        (pick(rng, "Examen à l'entrée", "Clinique"), "TA 13/8, FC 88, apyrétique, SpO2 98 % en air ambiant. Auscultation cardio-pulmonaire sans particularité. Pas de signe de focalisation."),
        ("Examens complémentaires", pick(rng, "Biologie : NFS, ionogramme, TSH normaux. ECG : rythme sinusal régulier. Scanner cérébral sans anomalie.", "Radiographie de cheville : arrachement parcellaire de la malléole externe. Pas d'indication opératoire.")),
        (pick(rng, "Évolution dans le service", "Évolution"), pick(rng, "Amélioration progressive sous traitement et prise en charge groupale. Le sommeil se restaure. Pas de mise en danger.", "Suites simples. Appui autorisé avec deux cannes. Kinésithérapie à poursuivre en ville.")),
        (pick(rng, "Traitement de sortie", "Ordonnance de sortie"), pick(rng, "Escitalopram 10 mg, un comprimé le matin ; hydroxyzine 25 mg le soir pendant quinze jours.", "Paracétamol 1 g, trois fois par jour ; énoxaparine 4000 UI par jour jusqu'à reprise de l'appui complet.")),
        (pick(rng, "Au total", "Conclusion"), pick(rng, "Retour à domicile. Relais CMP organisé. Nous restons à disposition.", "Sortie ce jour. Contrôle radiologique à six semaines. Arrêt de travail remis.")),
    ]  # fmt: skip
    staff = "<br>".join(escape(f"Dr {person(rng).name}, {role}") for role in ("chef de service", "praticien hospitalier", "assistante spécialiste"))  # fmt: skip
    body = f"<table class=full><tr><td style='font-size:8pt;width:48mm;border-right:.3mm solid #777'><b>CH {escape(of(town))}</b><br>{pick(rng, 'Service de médecine polyvalente', 'Secteur de psychiatrie adulte G04', 'Orthopédie - traumatologie')}<br><br>{staff}<br><br>Cadre de santé<br>Secrétariat {phone_groups(phone(rng))}<br>Fax {phone_groups(phone(rng))}</td><td style='padding-left:5mm'>{heading(rng, 'COMPTE RENDU D’HOSPITALISATION', 'Lettre de liaison à la sortie', 'CRH')}<p>Concernant {who.short_title} {escape(surname_first(who))}, {born(who)}<br>Séjour du {came:%d/%m/%Y} au {out:%d/%m/%Y}<br>IPP {rng.randint(10**8, 10**9)}</p>{paragraphs(pick(rng, 'Cher confrère,', 'Chère consœur, cher confrère,', 'Docteur,'))}{run_in(rng, parts)}<p>{pick(rng, 'Confraternellement,', 'Bien amicalement,')}<br>Dr {escape(senior.name)} {signature(rng, 32)}</p></td></tr></table>"
    return Sheet(page(rng, body, css=running_foot(rng, f"Validé électroniquement le {out:%d/%m/%Y} - une copie est remise au patient")), {})  # fmt: skip


def consultation_on_screen(annex: Annex, rng: Random) -> Sheet:
    """A certificate of a consultation by video: platform's head, square code, time stamps, who signed from afar."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 3, 200)
    said = pick(rng, f"Je soussignée, docteur {doctor.name}, certifie que l'état de santé de {who.title} {who.name}, {born(who)}, vu en téléconsultation ce jour, justifie un repos de {rng.randint(2, 8)} jours.", f"Certificat établi à l'issue d'un échange vidéo avec {who.title} {who.name}. Il est rapporté des troubles du sommeil et une irritabilité depuis le {long_date(annex.day)}. L'examen est limité par la distance.", f"{who.title} {who.name} m'a consulté à distance. Je constate un état de tension psychique nécessitant une consultation en présence dans les dix jours.")  # fmt: skip
    facts = [("Patient", surname_first(who)), ("Téléconsultation du", f"{day:%d/%m/%Y} {rng.randint(7, 22)}:{rng.randint(10, 59)}"), ("Médecin", f"Dr {doctor.name}"), ("RPPS", str(rng.randint(10**10, 10**11 - 1))), ("Lieu d'exercice", address(rng).line)]  # fmt: skip
    body = f"<table class=full><tr><td>{issuer(rng, pick(rng, 'Cabinet en ligne', 'Télé-Cabinet', 'Consultation Vidéo'), ('Document de santé',))}</td><td class=r>{squares(rng)}</td></tr></table>{heading(rng, 'Certificat médical', 'CERTIFICAT', 'Attestation de téléconsultation', 'Compte rendu de consultation à distance')}{pairs(rng, facts)}{paragraphs(said, pick(rng, 'Document à présenter à toute personne légitime à en connaître.', 'Remis par voie électronique au patient, à sa demande.', 'En cas d’aggravation, appelez le 15 ou rendez-vous aux urgences.'))}<p>{pick(rng, 'Signé électroniquement', 'Signature numérique vérifiable')} - {reference(rng, '9X9X-XX99-9999', 'XX99XX99')}</p>{small_print(rng, 'La plateforme est hébergée par un hébergeur de données de santé certifié (HDS). La téléconsultation est remboursée dans les conditions de droit commun lorsqu’elle s’inscrit dans le parcours de soins coordonnés.', 'Vérifiez l’authenticité de ce document en flashant le code ci-dessus.')}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def works_doctor(annex: Annex, rng: Random) -> Sheet:
    """The occupational health service: a follow-up certificate or an opinion of unfitness, boxes, appeal in small print."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 5, 200)
    chosen = rng.randrange(4)
    labels = (
        "Apte",
        "Apte avec aménagement du poste",
        "Inapte à son poste",
        "À revoir dans un délai de deux semaines",
    )
    boxes = "<br>".join(f"{tick(n == chosen)} {label}" for n, label in enumerate(labels))
    remarks = pick(rng, "Pas de travail de nuit ni isolé pendant trois mois. Éviter les lieux clos.", "L'état de santé fait obstacle à tout reclassement dans l'emploi.", "Reprise à temps partiel thérapeutique souhaitable. Port de charges limité à dix kilos.", "A été orienté vers son médecin traitant pour des soins.")  # fmt: skip
    facts = [("Salarié", surname_first(who)), ("Né(e) le", f"{who.born:%d/%m/%Y}"), (pick(rng, "Poste", "Emploi occupé"), pick(rng, "agent de sécurité", "préparateur de commandes", "aide à domicile", "conducteur livreur")), ("Type de visite", pick(rng, "reprise", "pré-reprise", "à la demande du salarié", "périodique")), ("Date", f"{day:%d/%m/%Y}"), ("Heure d'arrivée / de départ", f"{rng.randint(8, 11)}h00 / {rng.randint(12, 17)}h15")]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Santé au travail interentreprises', 'Service de prévention et de santé au travail', 'SPSTI'), (address(rng).line, phone_groups(phone(rng))))}{heading(rng, 'AVIS DU MÉDECIN DU TRAVAIL', 'ATTESTATION DE SUIVI', 'FICHE D’APTITUDE MÉDICALE', 'Proposition de mesures individuelles')}{pairs(rng, facts)}<p><b>{pick(rng, 'Conclusions', 'Avis')}</b></p><p>{boxes}</p>{paragraphs(remarks)}<p>Dr {escape(doctor.name)}, médecin du travail<br>{signature(rng)}{at_times(rng, boxed_stamp(rng, ('SANTÉ AU TRAVAIL', 'Dr ' + doctor.used_name.upper())))}</p>{small_print(rng, 'Voies et délais de recours : la contestation portant sur les éléments de nature médicale est portée devant le conseil de prud’hommes statuant selon la procédure accélérée au fond, dans un délai de quinze jours à compter de la notification (articles L. 4624-7 et R. 4624-45 du code du travail).', 'Exemplaire salarié - Exemplaire employeur - Exemplaire conservé au dossier médical en santé au travail.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), {})


def custody_doctor(annex: Annex, rng: Random) -> Sheet:
    """The doctor called to a police cell: fitness for custody, treatment to be given, marks drawn on two columns."""
    who, doctor = annex.person, person(rng)
    day = annex.start or annex.day
    ready = rng.random() < 0.7
    left = f"<p><b>{pick(rng, 'Interrogatoire', 'Entretien')}</b></p>{paragraphs(*rng.sample(_PAST, 2), pick(rng, 'Se dit fatigué, n’a pas mangé depuis la veille.', 'Demande à reprendre son traitement habituel.', 'Signale des douleurs au dos après l’interpellation.'))}<p><b>Examen</b></p>{paragraphs(*(text for _, text in rng.sample(_ORGANS, 2)))}"
    right = f"<p>{tick(ready)} {pick(rng, 'Compatible avec la mesure dans les locaux de police', 'L’état de santé permet le maintien en garde à vue')}<br>{tick(not ready)} {pick(rng, 'Compatible sous réserve d’une surveillance rapprochée', 'Maintien possible en milieu hospitalier seulement')}<br>{tick(False)} Incompatible</p><p>Traitement : {pick(rng, 'néant', 'ventoline si besoin', 'à remettre matin et soir, sous pli fermé')}</p><p>Examen complémentaire : {pick(rng, 'non', 'radiographie du poignet', 'avis psychiatrique')}</p>"
    body = f"{heading(rng, 'EXAMEN MÉDICAL DE GARDE À VUE', 'CERTIFICAT MÉDICAL (art. 63-3 du CPP)', 'CERTIFICAT DE COMPATIBILITÉ', 'Médecine légale du vivant - garde à vue')}<p>{pick(rng, 'Requis par', 'Sur réquisition de')} {pick(rng, 'l’OPJ de permanence', 'la brigade', 'l’autorité judiciaire')}, le {any_date(day, rng)} à {rng.randint(0, 23)} h {rng.randint(10, 59)}, {pick(rng, 'j’ai examiné', 'certifie avoir examiné')} {who.title} {escape(surname_first(who))}, {born(who)}.</p>{in_columns(left + right)}<p>{pick(rng, 'Examen pratiqué à l’abri du regard et de toute écoute extérieurs.', 'Certificat versé au dossier de la procédure.', 'Remis sous enveloppe à l’enquêteur.')}</p><p>Dr {escape(doctor.name)} {signature(rng, 36)}</p>"
    return Sheet(page(rng, body, faces=(SANS, MONO, SERIF)), {})


def long_certificate(annex: Annex, rng: Random) -> Sheet:
    """A family doctor's long certificate: history by dates in a table, what changed, what is still needed."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 3, 120)
    visits = sorted(day - timedelta(days=rng.randint(5, 300)) for _ in range(rng.randint(4, 8)))
    rows = [[f"{visit:%d/%m/%Y}", pick(rng, "insomnie, prescription d'un hypnotique", "lombalgie aiguë, séances de kinésithérapie", "crise d'angoisse au travail", "renouvellement, sommeil meilleur", "pleurs, demande d'arrêt", "bilan sanguin normal", "plainte de céphalées", "courrier au psychiatre", "tension élevée")] for visit in visits]  # fmt: skip
    told = (
        pick(rng, f"J'ai {who.title} {who.name} ({born(who)}) pour patient depuis de longues années et je n'avais jamais relevé de trouble psychologique avant les faits qu'il ou elle me rapporte.", f"À la demande de {who.title} {who.name}, {born(who)}, je retrace les consultations qui figurent à son dossier médical."),
        pick(rng, "L'état s'est dégradé brutalement. La personne ne supporte plus les coups frappés à la porte, vérifie sa serrure plusieurs fois par nuit et a cessé de recevoir.", "Je note une perte d'appétit, un retrait de la vie sociale et une incapacité à reprendre l'activité antérieure."),
    )  # fmt: skip
    last = pick(rng, "Ces éléments sont cohérents avec un syndrome psycho-traumatique. La consolidation n'est pas acquise et un suivi spécialisé reste nécessaire au moins un an.", "L'évolution est lente. Le retentissement sur la vie familiale est important. Je ne peux certifier la cause, seulement la chronologie.", "Rien ne permet d'écarter une séquelle durable ; une évaluation par un expert serait utile.")  # fmt: skip
    body = f"<p><b>Docteur {escape(doctor.name)}</b><br>{pick(rng, 'Maison de santé', 'Médecine de famille', 'D.U. de médecine d’urgence')}<br>{escape(address(rng).line)}<br>{phone_groups(phone(rng))}</p>{heading(rng, 'CERTIFICAT MÉDICAL DÉTAILLÉ', 'Certificat', 'HISTORIQUE MÉDICAL', 'RÉSUMÉ D’OBSERVATION')}{paragraphs(*told)}{grid([['Date', pick(rng, 'Motif et conduite tenue', 'Observation', 'Consultation')], *rows])}{paragraphs(last, pick(rng, 'Certificat remis en mains propres sur demande du patient, qui en fera l’usage qu’il juge utile.', 'Dont acte.'))}<p class=r>Le {any_date(day, rng)}<br>{signature(rng)}</p>"
    return Sheet(page(rng, body), {})

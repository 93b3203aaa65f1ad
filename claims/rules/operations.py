"""What the operation was: its legal basis, who is competent, what the police say, which service came."""

from claims.cases import Finding, Outcome
from claims.findings import finding, names
from claims.rulebook import Rule
from claims.rules.targets import invoked_exception
from claims.situation import Folder, Said

FROM_POLICE = ("attestation_information", "pv_fdo")
FROM_CLAIMANT = ("lettre_demande", "courriel")
THIRD_PARTY = {"fondement": "RUPTURE_EGALITE"}
GROSS_NEGLIGENCE = {"fondement": "FAUTE_LOURDE"}


def basis(rule: Rule, folder: Folder) -> Finding:
    """BP-06: equality before public burdens for a third party, gross negligence for the one wanted."""
    wanted = [folder.said("est_vise"), folder.said("est_hebergeant")]
    if all(answer.no for answer in wanted):
        return finding(rule, Outcome.OK, wanted, computed=THIRD_PARTY)
    if not any(answer.yes for answer in wanted):
        return finding(rule, Outcome.UNKNOWN, wanted)
    fault, exception = folder.said("faute_lourde"), invoked_exception(folder)
    inputs = [*wanted, fault]
    if fault.yes:
        return finding(rule, Outcome.OK, inputs, key="faute_lourde", computed=GROSS_NEGLIGENCE)
    if fault.no and not exception.value:
        return finding(rule, Outcome.PROBLEM, inputs, computed=GROSS_NEGLIGENCE)
    return finding(rule, Outcome.UNKNOWN, [*inputs, exception], key="a_prouver", computed=GROSS_NEGLIGENCE)


def competence(rule: Rule, folder: Folder) -> Finding:
    """BP-07: a judicial operation is the ministry's; an administrative one is another authority's.

    The claimant's own words are enough for the first, never for the second.
    """
    nature = folder.said("nature_operation", *FROM_POLICE)
    told = nature if nature.value else folder.read("nature_operation", *FROM_CLAIMANT)
    if told.value in names(rule, "judiciaires"):
        return finding(rule, Outcome.OK, [told])
    if nature.value in names(rule, "administratives"):
        mixed = _also_read(folder) & set(names(rule, "judiciaires"))
        outcome = Outcome.UNKNOWN if mixed else Outcome.PROBLEM
        return finding(rule, outcome, [nature], key="mixte" if mixed else "")
    if told.value in names(rule, "administratives"):
        return finding(rule, Outcome.UNKNOWN, [told], key="selon_la_lettre")
    return finding(rule, Outcome.UNKNOWN, [told])


def _also_read(folder: Folder) -> set[str]:
    """Other natures that the papers of the police speak of."""
    fields = (document.field("nature_operation") for document in folder.of(*FROM_POLICE))
    return {nature for field in fields if field for nature in field.alternatives}


def declared_error(rule: Rule, folder: Folder) -> Finding:
    """BP-12: what the police declare of the error; a «DOUTE» may be a «NON» wrongly stored."""
    declared = folder.said("est_erreur")
    if declared.value == "OUI":
        return finding(rule, Outcome.OK, [declared])
    if declared.value == "NON":
        return finding(rule, Outcome.PROBLEM, [declared])
    if declared.value == "DOUTE":
        return finding(rule, Outcome.UNKNOWN, [declared], key="doute")
    admitted = _admitted(rule, folder)
    if admitted.yes:
        return finding(rule, Outcome.OK, [admitted], key="attestation")
    return finding(rule, Outcome.UNKNOWN, [declared])


def _admitted(rule: Rule, folder: Folder) -> Said:
    """Whether a letter of the service admits the error; a pre-printed form proves the event only."""
    form = folder.read("type_attestation", "attestation_information")
    admitted = folder.read("erreur_reconnue", "attestation_information")
    return admitted if form.value in names(rule, "formes_probantes") else Said(admitted.name, None)


def service(rule: Rule, folder: Folder) -> Finding:
    """BP-13: in Paris and around, the police is the préfecture de police; elsewhere it is not."""
    kind = folder.said("type_administration", "attestation_information")
    address = folder.said("adresse_operation")
    postcode = next(iter(_postcodes(address.value or "")), None)
    if kind.value is None or postcode is None:
        return finding(rule, Outcome.UNKNOWN, [kind, address])
    expected = "PP" if postcode[:2] in names(rule, "departements_pp") else "PN"
    told = {"code_postal": postcode, "attendu": expected}
    if kind.value == expected or (kind.value == "GN" and expected == "PN"):
        return finding(rule, Outcome.OK, [kind, address], computed=told)
    if kind.value not in ("PN", "PP"):
        return finding(rule, Outcome.UNKNOWN, [kind, address], key="autre_service", computed=told)
    return finding(rule, Outcome.PROBLEM, [kind, address], computed=told)


def _postcodes(address: str) -> list[str]:
    return [word for word in address.replace(",", " ").split() if len(word) == 5 and word.isdigit()]

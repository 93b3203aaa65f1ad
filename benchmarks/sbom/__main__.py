"""`make sbom`: writes var/sbom.cdx.json (CycloneDX) and var/licences.md; 1 when a licence is refused."""

import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from benchmarks.sbom.licences import Rules, is_allowed, notes, rules, spdx_of
from benchmarks.sbom.packages import ROOT, Origin, Package, debian_packages, npm_packages, python_packages

VERSION = SchemaVersion.V1_6


def bill(packages: Sequence[Package], by: Rules) -> str:
    """The bill of materials, as CycloneDX JSON, checked against its schema."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bom = Bom()
    ours = Component(
        name=project["name"], version=project["version"], type=ComponentType.APPLICATION,
        licenses=[DisjunctiveLicense(id="MIT")],
    )  # fmt: skip
    bom.metadata.component = ours
    bom.components.update(_component(package, by) for package in packages)
    bom.register_dependency(ours, bom.components)
    text: str = make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string(indent=1)
    broken = JsonStrictValidator(VERSION).validate_str(text)
    if broken is not None:
        raise ValueError(f"not CycloneDX {VERSION}: {broken}")
    return text


def _component(package: Package, by: Rules) -> Component:
    space, _, name = package.name.rpartition("/")
    distribution = "debian" if package.origin is Origin.DEBIAN else space or None
    expression = spdx_of(package, by) if package.origin is not Origin.DEBIAN else None
    # Of one file the hash is the component's; of the several that a lock allows, none is.
    hashes = package.sha256 if len(package.sha256) == 1 else ()
    licences: list[DisjunctiveLicense | LicenseExpression] = (
        [LicenseExpression(expression)]
        if expression
        else [DisjunctiveLicense(name=said) for said in package.said]
    )
    return Component(
        name=package.name,
        version=package.version,
        type=ComponentType.LIBRARY,
        purl=PackageURL(package.origin, distribution, name, package.version),
        bom_ref=f"{package.origin}/{package.name}",
        licenses=licences,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in hashes],
    )


def table(packages: Sequence[Package], by: Rules) -> str:
    """The list of licences, to be read: what each asks of us, and what a wheel carries besides."""
    lines = ["# Licences", ""]
    for origin, title in (
        (Origin.PYTHON, "Python packages, imported"),
        (Origin.NPM, "Style sheet, fonts and script, served to browsers"),
        (
            Origin.DEBIAN,
            "Debian packages: run or linked as Debian ships them; the copyright file of each is complete",
        ),
    ):
        lines += [f"## {title}", "", "| package | version | licence | note |", "|---|---|---|---|"]
        for package in (each for each in packages if each.origin is origin):
            spdx = None if origin is Origin.DEBIAN else spdx_of(package, by)
            said = spdx or ", ".join(package.said)
            note = " ; ".join(filter(None, (spdx and notes(spdx, by), by.carries.get(package.name))))
            lines.append(f"| {package.name} | {package.version} | {said} | {note} |")
        lines.append("")
    return "\n".join(lines)


def refused(packages: Sequence[Package], by: Rules) -> list[str]:
    """What is imported or served without a licence that the rules allow."""
    ours = [(package, spdx_of(package, by)) for package in packages if package.origin is not Origin.DEBIAN]
    return [
        f"{package.name} {package.version}: {spdx or ', '.join(package.said) or 'no licence'}"
        for package, spdx in ours
        if spdx is None or not is_allowed(spdx, by)
    ]


def main(folder: Path = ROOT / "var") -> int:
    """Write both files."""
    packages = [*python_packages(), *npm_packages(), *debian_packages()]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sbom.cdx.json").write_text(bill(packages, rules()), encoding="utf-8")
    (folder / "licences.md").write_text(table(packages, rules()), encoding="utf-8")
    found = refused(packages, rules())
    for line in found:
        print(f"licence not allowed: {line}", file=sys.stderr)
    print(f"{len(packages)} packages: {folder}/sbom.cdx.json, {folder}/licences.md")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

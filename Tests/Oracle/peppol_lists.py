"""What Peppol BIS Billing changed after the rules that can be had by package name: code lists and forms of identifiers.

Peppol takes codes in and out twice a year. The newest set of rules that a package carries is older than what is in
force, so the lists in force on the date of a document are written over those in it.
"""

import re

RELEASE = "3.0.21"
# From this day on the lists of the release are mandatory.
IN_FORCE = "2026-08-24"
SCHEMES = set("""
    0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191 0192 0195 0196 0198 0199 0200
    0201 0204 0208 0209 0210 0211 0216 0218 0221 0225 0230 0235 0240 0242 0244 0245 0246 0248 9910 9913 9914 9915 9918
    9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942
    9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959
""".split())
NEW_SCHEMES = set("0242 0246 0248".split())
WITHDRAWN_SCHEMES = set("0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217".split())
NEW_CURRENCIES = set("STN XCG".split())
WITHDRAWN_CURRENCIES = set("ANG BGN STD".split())

SCHEME_LIST = re.compile(r"(<xsl:variable name=\"eaid\"\s+select=\"tokenize\(')([^']+)(')")
CURRENCY_LIST = re.compile(r"(<xsl:variable name=\"ISO4217\"\s+select=\"tokenize\(')([^']+)(')")
# A Danish CVR number had `DK` before its eight digits; now it may.
CVR = re.compile(r"\(string-length\((\S*?)\) = 10\) and \(substring\(\1, 1, 2\) = 'DK'\) and "
                 r"\(string-length\(translate\(substring\(\1, 3, 8\), '1234567890', ''\)\) = 0\)")
# Danish rules know a version of UNSPSC more.
UNSPSC = "/@listVersionID = '19.05.01')"


def is_in_force(day):
    """Whether the lists of the release count on a date, as YYYY-MM-DD."""
    return day >= IN_FORCE


def laid_over(source, in_force):
    """The style sheet of the older rules with the lists of the release, or with those before it."""
    schemes = SCHEMES if in_force else (SCHEMES - NEW_SCHEMES) | WITHDRAWN_SCHEMES
    source = _with_list(source, SCHEME_LIST, lambda _: schemes)
    gone = WITHDRAWN_CURRENCIES if in_force else set()
    source = _with_list(source, CURRENCY_LIST, lambda codes: (codes | NEW_CURRENCIES | WITHDRAWN_CURRENCIES) - gone)
    source, count = CVR.subn(lambda found: f"matches({found[1]}, '^(DK)?[0-9]{{8}}$')", source)
    assert count, "the rule for Danish CVR numbers is another one"
    assert UNSPSC in source, "the rule for the version of UNSPSC is another one"
    newer = UNSPSC.replace("19.05.01", "26.08.01")
    path = "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"
    return source.replace(f"({path}{UNSPSC}", f"({path}{UNSPSC} or ({path}{newer}")


def _with_list(source, pattern, codes):
    source, count = pattern.subn(lambda found: found[1] + " ".join(sorted(codes(set(found[2].split())))) + found[3], source)
    assert count == 1, f"{pattern.pattern} is there {count} times"
    return source

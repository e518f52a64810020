"""What the settings of nights made by chance say of files for finance."""

FILES = {"journal": "journal.csv", "focus": "focus-invoice-detail.csv", "control": "control.json"}
# The codes of accounts, by what is posted; the tax at one rate has its own.
CODES = {"receivable": "1400", "contract": "8400", "instalment": "8401", "consumption": "8402", "tax": "1776"}
TAX_BY_RATE = {"7": "1771"}
SETTINGS = {
    "finance": {
        "files": list(FILES),
        "accounts": {
            "receivable": CODES["receivable"],
            "contract_revenue": CODES["contract"],
            "instalment_revenue": CODES["instalment"],
            "consumption_revenue": CODES["consumption"],
            "tax": CODES["tax"],
            "tax_by_rate": TAX_BY_RATE,
        },
    },
    "quiet_marks": "yes",
}

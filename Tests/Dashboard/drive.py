#!/usr/bin/env python3
"""Drives the pages of `nightbill dashboard` in Chromium, over file://. See `run`."""

import argparse
import base64
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import pages

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Benchmarks/nights"))
import exports  # noqa: E402

AXE = Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text()
WRONG = []


def expect(truth, what):
    if not truth:
        WRONG.append(what)
        print(f"WRONG  {what}", flush=True)


def browser(*arguments, scripts=True):
    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900", *arguments):
        options.add_argument(argument)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


class Pages:
    """A dashboard in a browser."""

    def __init__(self, root, driver, pictures):
        self.root, self.driver, self.pictures = Path(root).resolve(), driver, pictures

    def open(self, path):
        self.driver.get(f"{self.root.as_uri()}/{path}")

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def title(self):
        return self.one("h1").text

    def search(self, text):
        """Types a text into the field of the page at hand, and waits for what is found."""
        field = self.one("#q")
        field.clear()
        field.send_keys(text, Keys.ENTER)
        WebDriverWait(self.driver, 10).until(lambda driver: "search.html" in driver.current_url)
        status = WebDriverWait(self.driver, 10).until(
            lambda driver: (driver.find_element(By.ID, "found").text or "Searching…", True)
        )  # fmt: skip
        end = time.monotonic() + 10
        while status[0] == "Searching…" and time.monotonic() < end:
            time.sleep(0.02)
            status = (self.one("#found").text, True)
        return status[0], self.driver.find_elements(By.CSS_SELECTOR, "#results a")

    def picture(self, name):
        if self.pictures:
            self.driver.save_screenshot(str(self.pictures / f"{name}.png"))

    def silent(self, what):
        for entry in self.driver.get_log("browser"):
            expect(False, f"{what}: a message in the console: {entry['message']}")

    def axe(self, what):
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script("axe.run({preload: false}).then(arguments[0])")["violations"]
        for violation in found:
            nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            print(f"axe    {what}: {violation['impact']} {violation['id']}: {violation['help']}: {nodes}", flush=True)
            expect(violation["impact"] not in ("serious", "critical"), f"{what}: axe finds {violation['id']}")
        return len(found)


def follow(there, number, payer):
    """From a search to a PO, from that to its invoice, and back."""
    there.open("index.html")
    begin = time.monotonic()
    status, links = there.search(number.lower())
    took = time.monotonic() - begin
    expect(links and number in links[0].text, f"{number} is not found first: {status}")
    parts = there.driver.execute_script("return document.querySelectorAll('script[src^=\"search/\"]').length")
    there.picture("search")
    links[0].click()
    expect(number in there.title(), f"the search leads to {there.title()}")
    expect(payer in there.one(".facts").text, f"the page of {number} does not say its payer")
    order = there.driver.current_url
    there.picture("purchase-order")
    invoice = there.driver.find_element(By.PARTIAL_LINK_TEXT, "INV-")
    name = invoice.text
    invoice.click()
    section = there.one(f"#{name}")
    expect(name in section.text and number in section.text, f"{name} is not where its link leads")
    expect(abs(section.rect["y"] - there.driver.execute_script("return scrollY")) < 800, f"{name} is not in sight")
    there.picture("invoice")
    section.find_element(By.LINK_TEXT, number).click()
    expect(there.driver.current_url == order, f"{name} does not lead back to {number}")
    status, links = there.search(name)
    expect(len(links) == 1 and links[0].text == name, f"{name} is not found: {status}")
    status, links = there.search(payer)
    expect(links, f"the payer {payer} is not found: {status}")
    expect("Nothing begins with" in there.search("no such thing")[0], "what is nowhere is found")
    there.silent(f"following {number}")
    print(f"       {number}: found in {took:.2f} s with {parts} scripts, followed to {name} and back", flush=True)


def copying(there):
    there.open("index.html")
    there.driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    there.one(".command .copy").click()
    WebDriverWait(there.driver, 3).until(lambda driver: there.one(".command .copy").text in ("Copied", "Selected"))


def keys(there):
    there.open("index.html")
    there.one("body").send_keys(Keys.TAB)
    skip = there.driver.switch_to.active_element
    expect(skip.text == "Skip to the content" and skip.rect["x"] >= 0, "the first key does not show a link to the content")
    skip.send_keys(Keys.ENTER)
    expect(there.driver.switch_to.active_element.get_attribute("id") == "content", "the link does not lead to the content")


def looks(there, paths):
    """Every kind of page light, dark, on a phone and on paper."""
    found = 0
    for scheme in ("light", "dark"):
        there.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )  # fmt: skip
        for width in (1280, 360):
            there.driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900 if width > 400 else 740, "deviceScaleFactor": 1, "mobile": width < 400},
            )  # fmt: skip
            for name, path in paths.items():
                there.open(path)
                time.sleep(0.3 if "?" in path else 0)
                what = f"{name}, {scheme}, {width} wide"
                found += there.axe(what)
                wide = there.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
                expect(wide <= 0, f"{what}: the page is {wide} wider than the window")
                there.picture(f"{name}-{scheme}-{width}")
                there.silent(what)
    there.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    there.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    for name, path in paths.items():
        there.open(path)
        paper = there.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
        if there.pictures:
            (there.pictures / f"{name}.pdf").write_bytes(base64.b64decode(paper["data"]))
    print(f"       {len(paths)} kinds of pages in four looks, {found} remarks of axe", flush=True)


def without_scripts(root):
    driver = browser(scripts=False)
    try:
        there = Pages(root, driver, None)
        there.open("index.html")
        there.one("#q").send_keys("x", Keys.ENTER)
        WebDriverWait(driver, 10).until(lambda driver: "search.html" in driver.current_url)
        expect("switched off" in there.one("main").text, "without scripts the search does not say that it needs them")
        there.one("main a[href='purchase-orders/1.html']").click()
        expect(there.title().startswith("Purchase orders"), "without scripts no list is found")
    finally:
        driver.quit()


def program(binary, *words, status=(0, 3)):
    begin = time.monotonic()
    done = subprocess.run([binary, *map(str, words)], capture_output=True, text=True)
    expect(done.returncode in status, f"{words}: {done.returncode} {done.stderr}")
    return time.monotonic() - begin


def write(binary, place, settings, input_folder, as_of, *more):
    """Closes nights, and writes their pages."""
    output = ["--ledger", place / "ledger.sqlite", "--settings", settings]
    night = program(
        binary, "run", "--input", input_folder, "--output", place / "output", *output, "--as-of", as_of, "--allow-future",
        "--catch-up", "5000", "--no-progress",
    )  # fmt: skip
    return night, program(
        binary, "dashboard", *output, "--output", place / "pages", "--published", place / "output", *more
    )  # fmt: skip


def links(root):
    wrong, count, targets = pages.faults(root)
    for fault in wrong[:20]:
        expect(False, fault)
    print(f"       {count:,} pages, {targets:,} links, {len(wrong)} wrong", flush=True)


def sample(binary, place, pictures):
    shutil.copytree(REPOSITORY / "Samples/first-night/input", place / "input")
    (place / "input/purchase_orders.csv").write_text(
        "payer_account_id,purchase_order_number,status,effective_on,expires_on,description\n"
        "acme-hq,4500012345,SUSPENDED,2026-01-01,2026-12-31,Analytics\n"
        'acme-hq,"two  blanks, ""quoted"" 発注",ACTIVE,,2026-04-15,Réseau\n'
    )
    settings = REPOSITORY / "Samples/settings.yaml"
    write(binary, place, settings, place / "input", "2026-02-01", "--input", place / "input")
    links(place / "pages")
    driver = browser()
    try:
        there = Pages(place / "pages", driver, pictures)
        follow(there, "PO-2026/077 & Co", "acme-hq")
        keys(there)
        copying(there)
        looks(
            there,
            {
                "overview": "index.html", "orders": "purchase-orders/1.html", "order": "purchase-order/0/1.html",
                "invoices": "invoices/index.html", "night-invoices": "invoices/2026-01-20/1.html", "nights": "nights/1.html",
                "night": "nights/2026-02-01.html", "held": "held/1.html", "rejected": "rejected/1.html",
                "refused": "refused/1.html", "outlook": "outlook.html", "found": "search.html?q=a", "without": "invoices/pay-as-you-go/1.html",
                "gone": "vanished.html",
            },
        )  # fmt: skip
    finally:
        driver.quit()
    without_scripts(place / "pages")


def many(binary, place, count):
    exports.contracts(place / "input", count)
    exports.write_settings(place / "settings.yaml")
    night, took = write(binary, place, place / "settings.yaml", place / "input", exports.NIGHT)
    print(f"       {count:,} POs and invoices: the night took {night:.1f} s, the pages {took:.1f} s", flush=True)
    links(place / "pages")
    driver = browser()
    try:
        there = Pages(place / "pages", driver, None)
        for number in (0, count // 2, count - 1):
            account = number * 7919 % max(1, count // 4)
            follow(there, f"PO-{number:09}", f"acc-{account - account % 10:08}")
    finally:
        driver.quit()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--orders", type=int, action="append", help="a ledger of so many POs; 100 and 100,000")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures")
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        binary = options.binary.resolve()
        print("the sample nights", flush=True)
        (place / "sample").mkdir()
        sample(binary, place / "sample", options.pictures)
        for count in options.orders or [100, 100_000]:
            print(f"{count:,} POs", flush=True)
            (place / f"{count}").mkdir()
            many(binary, place / f"{count}", count)
    print(f"{len(WRONG)} wrong" if WRONG else "all as it should be")
    sys.exit(1 if WRONG else 0)


if __name__ == "__main__":
    main()

"""A real indemand-dispatch with a real database, for the tests of it. Mails are parsed with Python's
email package, which shares nothing with GMime."""
import email
import email.policy
import html.parser
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.."))

PROGRAMS = os.path.join(ROOT, "build", os.environ.get("INDEMAND_TEST_PRESET", "dev"), "bin")
PATIENCE = 20
HEADERS = {"from", "reply-to", "to", "subject", "date", "message-id", "auto-submitted", "mime-version",
           "content-type", "content-transfer-encoding", "content-language", "references", "in-reply-to"}

CONFIG = """
[paths]
share = {root}
database = {database}
[operator]
name = Business Metropole Ruhr GmbH
short_name = BMR
url = https://www.example.com
[contact]
name = A Person
role = Contact
phone = +49 201 0
email = contact@example.com
organisation = BMR
street = Street 1
city = Essen
[site]
base_url = https://in-demand.example.com
[desk]
base_url = https://desk.example.com
[mail]
relay = smtp://127.0.0.1:{port}
from = in-demand@example.com
from_name = Business Metropole Ruhr
notify = staff@example.com
hello = client.example.com
"""

USUAL = {"name": "Jane Doe", "email": "jane@example.com", "company": "Example Ltd", "country": "JP",
         "message": "Hello\n\nWe look for a site.", "privacy": "yes"}
OPTIONAL = ("role phone website sector project timeframe jobs investment site place reply_lang call"
            " call_times source share updates").split()


# What the HTML of a mail is made of; nothing here can fetch or run anything.
TAGS = set("html head meta title style body div h1 h2 p a br dl dt dd bdi strong ul li".split())
ATTRIBUTES = set("lang dir charset name content class role href".split())
VOID = {"meta", "br"}


class Reader(html.parser.HTMLParser):
    """Notes which elements, attributes and links a page has, and which elements stay open."""
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.links, self.open = set(), set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.open.append(f"/{tag}")


def now():
    return int(time.time() * 1000)


class DispatchCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.database = f"{self.folder}/indemand.db"
        self.log = open(f"{self.folder}/log", "w+", encoding="utf-8")
        self.addCleanup(self.log.close)
        self.processes = []
        self.addCleanup(self.end_processes)
        self.count = 0

    # ---- what every test needs ----

    def end_processes(self):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()

    def write_config(self, port, **keys):
        path = f"{self.folder}/indemand.conf"
        with open(path, "w", encoding="utf-8") as file:
            file.write(CONFIG.format(root=ROOT, database=self.database, port=port))
            for key, value in {"tls": "off", **keys}.items():
                file.write(f"{key} = {value}\n")
        return path

    def create_database(self):
        config = f"{self.folder}/migrate.conf"
        os.rename(self.write_config(1), config)
        subprocess.run([f"{PROGRAMS}/indemand", "--config", config, "migrate"], check=True,
                       stdout=self.log, stderr=self.log)

    def sql(self, text, *parameters):
        db = sqlite3.connect(self.database, timeout=PATIENCE)
        try:
            with db:
                db.row_factory = sqlite3.Row
                return db.execute(text, parameters).fetchall()
        finally:
            db.close()

    def add(self, recipient="staff@example.com", **fields):
        """An enquiry with its outbox row, as the keeper writes them. Returns the outbox row's id."""
        if not os.path.exists(self.database):
            self.create_database()
        self.count += 1
        values = {**{name: "" for name in OPTIONAL}, **USUAL, **fields}
        values.update(reference=f"ABC-DEF-{self.count:03}", status="new", created_at=now(),
                      updated_at=now(), lang="en")
        db = sqlite3.connect(self.database, timeout=PATIENCE)
        with db:
            enquiry = db.execute(
                f"INSERT INTO enquiry ({','.join(values)}) VALUES ({','.join('?' * len(values))})",
                list(values.values())).lastrowid
            row = db.execute(
                "INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id, created_at,"
                " updated_at, due_at) VALUES (?, 'notify', ?, 'queued', ?, ?, ?, ?)",
                (enquiry, recipient, f"{self.count}.abc@example.com", now(), now(), now())).lastrowid
        db.close()
        return row

    def start(self, port, **keys):
        """Starts dispatch with these keys of [mail]."""
        process = subprocess.Popen([f"{PROGRAMS}/indemand-dispatch", "--config",
                                    self.write_config(port, **keys)], stderr=self.log)
        self.processes.append(process)
        return process

    def stop(self, process):
        process.terminate()
        self.assertEqual(process.wait(PATIENCE), 0, self.logged())

    def logged(self):
        with open(self.log.name, encoding="utf-8") as file:
            return file.read()

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                self.fail(f"still not so: {what}\n{self.logged()}")
            time.sleep(0.02)

    def row(self, number):
        return self.sql("SELECT * FROM outbox WHERE id = ?", number)[0]

    def until_state(self, number, state):
        self.until(f"mail {number} is {state}", lambda: self.row(number)["state"] == state)
        return self.row(number)

    def make_due(self, number):
        self.sql("UPDATE outbox SET due_at = ? WHERE id = ?", now(), number)

    def parse(self, mail):
        """Checks what holds for every mail on the wire, and parses it."""
        self.assertTrue(mail.data.endswith(b"\r\n"))
        for line in mail.data.split(b"\r\n"):
            self.assertLessEqual(len(line), 998)
            self.assertNotIn(b"\r", line)
            self.assertNotIn(b"\n", line)
        self.assertTrue(mail.data.isascii())
        self.assertEqual(len(mail.recipients), 1)
        parsed = email.message_from_bytes(mail.data, policy=email.policy.default)
        self.assertEqual(parsed.defects, [])
        names = [name.lower() for name in parsed.keys()]
        self.assertEqual(len(names), len(set(names)))
        self.assertLessEqual(set(names), HEADERS)
        self.assertEqual(len(parsed["to"].addresses), 1)
        self.assertEqual(parsed.get_content_type(), "multipart/alternative")
        self.assertEqual([part.get_content_type() for part in parsed.iter_parts()], ["text/plain", "text/html"])
        for part in parsed.iter_parts():
            self.assertEqual(part.defects, [])
            self.assertLessEqual({name.lower() for name in part.keys()},
                                 {"content-type", "content-transfer-encoding"})
        return parsed

    def text_of(self, parsed):
        return parsed.get_body(("plain",)).get_content().replace("\r\n", "\n")

    def html_of(self, parsed):
        """The HTML, once it is sure that showing it fetches nothing and runs nothing."""
        shown = parsed.get_body(("html",)).get_content().replace("\r\n", "\n")
        reader = Reader()
        reader.feed(shown)
        reader.close()
        self.assertEqual(reader.open, [])
        self.assertLessEqual(reader.tags, TAGS)
        self.assertLessEqual(reader.attributes, ATTRIBUTES)
        for link in reader.links:
            self.assertRegex(link, r"^(https://desk\.example\.com/desk/enquiry/|tel:|mailto:)")
        self.assertNotRegex(shown.split("</style>")[0], r"url\(|@import|[{]{2}|[}]{2}")
        return shown


def main(case):
    """With --list prints the names of the tests, else runs them."""
    if sys.argv[1:] == ["--list"]:
        for name in unittest.defaultTestLoader.getTestCaseNames(case):
            print(f"{case.__name__}.{name}")
    else:
        unittest.main()

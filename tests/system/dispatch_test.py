"""indemand-dispatch with a real database against scripted mail servers on real sockets; run by
dispatch.test.mjs. Mails are parsed with Python's email package, which shares nothing with GMime."""
import email
import email.policy
import glob
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
sys.path.insert(0, os.path.join(ROOT, "tests/system/lib"))
from smtp_peer import DROP, Peer, certificate  # noqa: E402

PROGRAM = os.path.join(ROOT, "build", os.environ.get("INDEMAND_TEST_PRESET", "dev"), "bin",
                       "indemand-dispatch")
PATIENCE = 20
HEADERS = {"from", "reply-to", "to", "subject", "date", "message-id", "auto-submitted", "mime-version",
           "content-type", "content-transfer-encoding"}

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


def now():
    return int(time.time() * 1000)


class Dispatch(unittest.TestCase):
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

    def create_database(self):
        with sqlite3.connect(self.database) as db:
            db.execute("PRAGMA journal_mode = WAL")
            for number, path in enumerate(sorted(glob.glob(f"{ROOT}/sql/*.sql")), 1):
                with open(path, encoding="utf-8") as file:
                    db.executescript(file.read())
                db.execute(f"PRAGMA user_version = {number}")
        db.close()

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
        path = f"{self.folder}/indemand.conf"
        with open(path, "w", encoding="utf-8") as file:
            file.write(CONFIG.format(root=ROOT, database=self.database, port=port))
            for key, value in {"tls": "off", **keys}.items():
                file.write(f"{key} = {value}\n")
        process = subprocess.Popen([PROGRAM, "--config", path], stderr=self.log)
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
        return parsed

    def text_of(self, parsed):
        return parsed.get_content().replace("\r\n", "\n")

    # ---- the mail ----

    def test_a_mail_reaches_staff(self):
        with Peer() as peer:
            number = self.add(sector="it_security", call="yes", place="near Essen")
            process = self.start(peer.port)
            row = self.until_state(number, "accepted")
            self.stop(process)
        self.assertEqual((row["attempts"], row["last_code"], row["last_reply"], row["due_at"]),
                         (1, 250, "2.0.0 queued", None))
        history = self.sql("SELECT actor, action, detail FROM history")
        self.assertEqual([tuple(each) for each in history], [("dispatch", "mail", "accepted")])
        mail, = peer.mails
        self.assertEqual(mail.sender.split()[1], b"FROM:<in-demand@example.com>")
        self.assertEqual(mail.recipients, [b"RCPT TO:<staff@example.com>\r\n"])
        self.assertIn(b"EHLO client.example.com\r\n", peer.heard())
        parsed = self.parse(mail)
        self.assertEqual(str(parsed["subject"]), "[ABC-DEF-001] New enquiry: Example Ltd, Japan")
        self.assertEqual(str(parsed["from"]), "Business Metropole Ruhr <in-demand@example.com>")
        self.assertEqual(str(parsed["to"]), "staff@example.com")
        self.assertEqual(str(parsed["reply-to"]), "Jane Doe <jane@example.com>")
        self.assertEqual(parsed["message-id"], "<1.abc@example.com>")
        self.assertEqual(parsed["auto-submitted"], "auto-generated")
        self.assertLess(abs(parsed["date"].datetime.timestamp() - time.time()), 600)
        self.assertEqual(parsed.get_content_type(), "text/plain")
        text = self.text_of(parsed)
        for part in ("Reference: ABC-DEF-001\n", "https://desk.example.com/desk/enquiry/ABC-DEF-001\n",
                     "Name: Jane Doe\n", "E-mail: jane@example.com\n", "Country: Japan\n",
                     "Sector: IT security\n", "Call wanted: Yes\n", "near Essen\n",
                     "\nHello\n\nWe look for a site.\n"):
            self.assertIn(part.lower(), text.lower())
        self.assertNotIn("phone", text.lower())

    def test_a_correction_names_the_enquiry_it_corrects(self):
        with Peer() as peer:
            first = self.add()
            second = self.add()
            self.sql("UPDATE enquiry SET corrects = 1 WHERE id = 2")
            process = self.start(peer.port)
            self.until_state(first, "accepted")
            self.until_state(second, "accepted")
            self.stop(process)
        texts = {mail["message-id"]: self.text_of(mail) for mail in map(self.parse, peer.mails)}
        self.assertIn("Corrects: ABC-DEF-001\n", texts["<2.abc@example.com>"])
        self.assertNotIn("Corrects:", texts["<1.abc@example.com>"])

    def test_hostile_strings_stay_where_they_belong(self):
        hostile = [
            {"name": "Eve\r\nBcc: evil@example.com", "company": "X\r\nBcc: evil@example.com\r\n\r\nHi"},
            {"name": "Eve\nBcc: evil@example.com", "company": "X\n.\nMAIL FROM:<evil@example.com>"},
            {"name": "\"Eve\" <evil@example.com>,", "company": "a@b, <c@d>; \"e\" \\"},
            {"name": "=?utf-8?q?=0D=0ABcc:_evil@example.com?=",
             "company": "=?utf-8?q?=0D=0ABcc:_evil@example.com?="},
            {"name": "\u202egnp.exe\u202c", "company": "\u2066\u200fx\u2069\x1b[2J"},
            {"name": "👩‍👩‍👧‍👦🎉", "company": "🎉" * 200},
            {"name": "山田太郎", "company": "株式会社", "message": "日本語" * 1666},
            {"name": "x" * 200, "company": "y" * 200, "message": "z" * 5000},
            {"message": ".\n..\n.\n\nMAIL FROM:<evil@example.com>\nRCPT TO:<evil@example.com>\n."},
            {"message": "{{company}} {{{t.form}}} &lt;b&gt; <script>alert(1)</script> %0d%0a \\r\\n"},
            {"message": "From here\nFrom there\n trailing \n\ttab"},
            {"email": "jane@example.com>\r\nRCPT TO:<evil@example.com"},
            {"email": "a@b@example.com, evil@example.com"},
        ]
        with Peer() as peer:
            numbers = [self.add(**fields) for fields in hostile]
            process = self.start(peer.port)
            for number in numbers:
                self.until_state(number, "accepted")
            self.stop(process)
        self.assertEqual(len(peer.mails), len(hostile))
        for mail in peer.mails:
            parsed = self.parse(mail)
            self.assertEqual(mail.recipients, [b"RCPT TO:<staff@example.com>\r\n"])
            fields = {**USUAL, **hostile[int(parsed["message-id"][1:].split(".")[0]) - 1]}
            self.assertTrue(parsed["subject"].startswith("[ABC-DEF-"))
            self.assertTrue(parsed["subject"].endswith(", Japan"))
            self.assertFalse(set(str(parsed["subject"])) & set("\r\n\x00\x1b\u202e\u2066\u200f<>\"\\"))
            self.assertEqual(len(parsed["reply-to"].addresses) if parsed["reply-to"] else 0,
                             1 if fields["email"] == USUAL["email"] else 0)
            self.assertIn("\n" + fields["message"] + "\n", self.text_of(parsed))

    def test_an_address_that_needs_smtputf8_is_only_in_the_text(self):
        with Peer() as peer:
            number = self.add(email="jürgen@bücher.example")
            other = self.add(email="jane@bücher.example")
            process = self.start(peer.port)
            self.until_state(number, "accepted")
            self.until_state(other, "accepted")
            self.stop(process)
        mails = {mail["message-id"]: mail for mail in map(self.parse, peer.mails)}
        self.assertIsNone(mails["<1.abc@example.com>"]["reply-to"])
        self.assertIn("jürgen@bücher.example", mails["<1.abc@example.com>"].get_content())
        self.assertEqual(str(mails["<2.abc@example.com>"]["reply-to"]),
                         "Jane Doe <jane@xn--bcher-kva.example>")

    # ---- what the server says ----

    def test_a_temporary_refusal_is_tried_again_later(self):
        for stage in ("GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"):
            with self.subTest(stage=stage), \
                    Peer({stage: "451 4.7.1 come back", "HELO": "451 4.7.1 come back"}) as peer:
                number = self.add()
                process = self.start(peer.port)
                row = self.until_state(number, "deferred")
                self.assertEqual((row["attempts"], row["last_code"], row["last_reply"]),
                                 (1, 451, "4.7.1 come back"))
                self.assertGreaterEqual(row["due_at"] - row["updated_at"], 285_000)
                self.assertLessEqual(row["due_at"] - row["updated_at"], 315_000)
                peer.script = {}
                self.make_due(number)
                self.assertEqual(self.until_state(number, "accepted")["attempts"], 2)
                self.stop(process)
                mail, = peer.mails
                self.assertEqual(self.parse(mail)["message-id"], f"<{number}.abc@example.com>")

    def test_a_permanent_refusal_fails_visibly(self):
        for stage in ("MAIL", "RCPT", "DATA", "DOT"):
            with self.subTest(stage=stage), Peer({stage: "550-5.1.1 no\n550 such user"}) as peer:
                number = self.add()
                other = self.start(peer.port)
                row = self.until_state(number, "failed")
                self.assertEqual((row["last_code"], row["last_reply"], row["due_at"]),
                                 (550, "5.1.1 no such user", None))
                self.stop(other)
                self.assertEqual(peer.mails, [])
                self.assertEqual(self.sql("SELECT detail FROM history ORDER BY id DESC")[0][0], "failed")

    def test_a_dropped_connection_is_tried_again(self):
        for stage in ("GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"):
            with self.subTest(stage=stage), Peer({stage: DROP}) as peer:
                number = self.add()
                process = self.start(peer.port)
                row = self.until_state(number, "deferred")
                self.assertEqual((row["attempts"], row["last_code"]), (1, 0))
                self.assertNotEqual(row["last_reply"], "")
                peer.script = {}
                self.make_due(number)
                self.until_state(number, "accepted")
                self.stop(process)
                self.assertEqual({self.parse(mail)["message-id"] for mail in peer.mails},
                                 {f"<{number}.abc@example.com>"})
                self.assertEqual(len(peer.mails), 2 if stage == "DOT" else 1)

    def test_a_mail_too_old_is_given_up(self):
        with Peer({"RCPT": "450 later"}) as peer:
            number = self.add()
            self.sql("UPDATE outbox SET created_at = ? WHERE id = ?", now() - 5 * 86_400_000, number)
            process = self.start(peer.port)
            self.assertEqual(self.until_state(number, "failed")["last_code"], 450)
            self.stop(process)

    def test_a_server_that_is_down(self):
        with Peer() as peer:
            port = peer.port
        number = self.add()
        process = self.start(port)
        self.assertEqual(self.until_state(number, "deferred")["last_code"], 0)
        with Peer(port=port):
            self.make_due(number)
            self.until_state(number, "accepted")
            self.stop(process)

    def test_a_bad_recipient_blocks_no_other(self):
        with Peer() as peer:
            bad = self.add(recipient="üser@example.com")
            worse = self.add(recipient="a@example.com>\r\nRCPT TO:<b@example.com")
            nul = self.add(message="a\0b")
            good = self.add()
            process = self.start(peer.port, connections=1)
            self.until_state(good, "accepted")
            self.assertEqual(self.until_state(bad, "failed")["last_code"], 0)
            self.until_state(worse, "failed")
            self.until_state(nul, "failed")
            self.stop(process)
            self.assertEqual(peer.heard().count(b"RCPT"), 1)

    # ---- faults of the configuration ----

    def check_paused(self, peer, code, **keys):
        """Nothing of the mail or the password is sent, no attempt is counted, the reason is visible."""
        number = self.add()
        process = self.start(peer.port, **keys)
        row = self.until_state(number, "deferred")
        self.assertEqual((row["attempts"], row["last_code"]), (0, code), row["last_reply"])
        self.assertNotEqual(row["last_reply"], "")
        self.assertIn("event=relay-refuses", self.logged())
        self.stop(process)
        self.assertEqual(peer.mails, [])
        self.assertNotIn(b"MAIL", peer.heard())

    def password(self):
        path = f"{self.folder}/password"
        with open(path, "w", encoding="utf-8") as file:
            file.write("secret\n")
        return path

    def test_a_server_that_turns_everybody_away_pauses(self):
        with Peer({"GREETING": "554 no service here"}) as peer:
            self.check_paused(peer, 554)

    def test_nothing_goes_in_clear_when_starttls_is_missing(self):
        with Peer(features=["AUTH PLAIN LOGIN"]) as peer:
            self.check_paused(peer, 0, tls="on")
            self.assertEqual(peer.heard(), b"EHLO client.example.com\r\n")
        with Peer(features=["AUTH PLAIN LOGIN"]) as peer:
            self.check_paused(peer, 0, tls="off", user="us", password_file=self.password())
            self.assertEqual(peer.heard(), b"EHLO client.example.com\r\n")

    def test_a_wrong_certificate_pauses(self):
        right = certificate(self.folder, "right", "IP:127.0.0.1")
        wrong = certificate(self.folder, "wrong", "DNS:other.example.com")
        for name, served, trusted in (("name", wrong, wrong), ("authority", right, wrong)):
            with self.subTest(name), Peer(tls=served) as peer:
                self.check_paused(peer, 0, tls="on", ca_file=trusted[0])

    def test_a_refused_login_pauses(self):
        right = certificate(self.folder, "right", "IP:127.0.0.1")
        with Peer({"AUTH": "535 5.7.8 wrong"}, tls=right, features=["AUTH PLAIN"]) as peer:
            self.check_paused(peer, 535, tls="on", ca_file=right[0], user="us",
                              password_file=self.password())

    def test_tls_and_login(self):
        right = certificate(self.folder, "right", "IP:127.0.0.1")
        with Peer(tls=right, features=["AUTH PLAIN LOGIN"]) as peer:
            number = self.add()
            process = self.start(peer.port, tls="on", ca_file=right[0], user="us",
                                 password_file=self.password())
            self.until_state(number, "accepted")
            self.stop(process)
            self.assertEqual([(mail.tls, mail.login) for mail in peer.mails], [(True, True)])
        self.assertNotIn("secret", self.logged())

    def test_a_wrong_configuration_ends_with_2(self):
        for keys in ({"user": "us"}, {"user": "us", "password_file": "/nowhere/at/all"},
                     {"hello": "a b"}, {"ca_file": "x" * 600}):
            with self.subTest(keys):
                self.assertEqual(self.start(1, **keys).wait(PATIENCE), 2)

    # ---- many, twice, killed, stopped ----

    def test_many_go_out_oldest_first_over_the_connections_allowed(self):
        for connections in (1, 4):
            with self.subTest(connections), Peer() as peer:
                numbers = [self.add() for _ in range(40)]
                process = self.start(peer.port, connections=connections)
                for number in numbers:
                    self.until_state(number, "accepted")
                self.stop(process)
                order = [int(self.parse(mail)["message-id"][1:].split(".")[0]) for mail in peer.mails]
                self.assertEqual(sorted(order), numbers)
                self.assertLessEqual(peer.most_open, connections)
                self.assertLessEqual(len(peer.connections), connections)
                if connections == 1:
                    self.assertEqual(order, numbers)

    def test_two_at_once_send_nothing_twice(self):
        with Peer() as peer:
            self.create_database()
            both = [self.start(peer.port), self.start(peer.port)]
            self.until("one stands by", lambda: "event=standing-by" in self.logged())
            numbers = [self.add() for _ in range(10)]
            for number in numbers:
                self.until_state(number, "accepted")
            both[0].kill()
            both[1].kill()
            both[0].wait()
            both[1].wait()
            self.assertEqual(len(peer.mails), 10)

    def test_the_one_that_stands_by_takes_over(self):
        with Peer({"DOT": threading.Event()}) as peer:
            number = self.add()
            first = self.start(peer.port)
            self.until("the mail is sent", lambda: b"\r\n.\r\n" in peer.heard())
            second = self.start(peer.port)
            self.until("it stands by", lambda: "event=standing-by" in self.logged())
            peer.script = {}
            first.kill()
            first.wait()
            row = self.until_state(number, "accepted")
            self.assertEqual(row["attempts"], 2)
            self.stop(second)
            self.assertEqual({self.parse(mail)["message-id"] for mail in peer.mails},
                             {f"<{number}.abc@example.com>"})

    def test_sigterm_lets_a_send_finish(self):
        answer = threading.Event()
        with Peer({"DOT": answer}) as peer:
            number = self.add()
            process = self.start(peer.port)
            self.until("the mail is sent", lambda: b"\r\n.\r\n" in peer.heard())
            process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            answer.set()
            self.assertEqual(process.wait(PATIENCE), 0, self.logged())
            self.assertEqual(self.row(number)["state"], "accepted")

    def test_sigterm_gives_back_what_does_not_finish(self):
        with Peer({"RCPT": threading.Event()}) as peer:
            number = self.add()
            process = self.start(peer.port)
            self.until("the server is asked", lambda: b"RCPT" in peer.heard())
            self.stop(process)
            row = self.row(number)
            self.assertEqual((row["state"], row["attempts"]), ("queued", 0))
            self.assertLessEqual(row["due_at"], now())

    # ---- the database ----

    def test_it_waits_for_a_database(self):
        with Peer() as peer:
            process = self.start(peer.port)
            self.until("it says so", lambda: "event=database-failed" in self.logged())
            number = self.add()
            self.until_state(number, "accepted")
            self.stop(process)

    def test_a_locked_database_loses_no_result(self):
        answer = threading.Event()
        with Peer({"DOT": answer}) as peer:
            number = self.add()
            process = self.start(peer.port)
            self.until("the mail is sent", lambda: b"\r\n.\r\n" in peer.heard())
            db = sqlite3.connect(self.database, isolation_level=None)
            db.execute("BEGIN IMMEDIATE")
            answer.set()
            self.until("it meets the lock", lambda: "event=database-failed" in self.logged())
            self.assertEqual(self.row(number)["state"], "leased")
            db.execute("ROLLBACK")
            db.close()
            self.until_state(number, "accepted")
            self.stop(process)
            self.assertEqual(len(peer.mails), 1)


if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        print("\n".join(unittest.defaultTestLoader.getTestCaseNames(Dispatch)))
    else:
        unittest.main()

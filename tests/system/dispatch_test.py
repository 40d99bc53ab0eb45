"""indemand-dispatch against mail servers that refuse, break off, or say nothing; run by
dispatch.test.mjs."""
import os
import signal
import sqlite3
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
from dispatch import PATIENCE, DispatchCase, main, now  # noqa: E402
from smtp_peer import DROP, Peer, certificate  # noqa: E402


class Dispatch(DispatchCase):
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

    def test_what_is_withdrawn_meanwhile_is_not_tried_again(self):
        with Peer({"RCPT": ["450 later", "250 ok"]}) as peer:
            number = self.add()
            process = self.start(peer.port)
            self.until_state(number, "deferred")
            self.sql("UPDATE enquiry SET status = 'withdrawn'")
            self.make_due(number)
            self.assertIsNone(self.until_state(number, "cancelled")["due_at"])
            self.stop(process)
            self.assertEqual(peer.mails, [])
            self.assertIn("event=mail-cancelled", self.logged())

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
    main(Dispatch)

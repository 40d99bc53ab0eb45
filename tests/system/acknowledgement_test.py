"""The mail to the enquirer, as it arrives at a mail server; run by dispatch.test.mjs."""
import html
import json
import os
import re
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
from dispatch import OPTIONAL, ROOT, USUAL, DispatchCase, main, now  # noqa: E402
from smtp_peer import Peer  # noqa: E402

LANGUAGES = "en de nl fr pl tr zh-Hans ja ar".split()
MINUTE = 60_000
CONTACT = ["A Person", "Contact", "BMR", "Street 1", "Essen", "+49 201 0", "contact@example.com"]
MARK = "\u200e"


def texts_of(lang):
    with open(f"{ROOT}/www/locale/{lang}.json", encoding="utf-8") as file:
        return json.load(file)["acknowledgement"]


class Acknowledgement(DispatchCase):
    def acknowledge(self, recipient="jane@example.com", lang="en", **fields):
        """An enquiry of a page in `lang` with the mail to its sender; returns that mail's id."""
        staff = self.add(**fields)
        enquiry = self.row(staff)["enquiry_id"]
        self.sql("DELETE FROM outbox WHERE id = ?", staff)
        self.sql("UPDATE enquiry SET lang = ? WHERE id = ?", lang, enquiry)
        self.sql("INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id, created_at, updated_at,"
                 " due_at, bounce_tag) VALUES (?, 'acknowledgement', ?, 'queued', ?, ?, ?, ?,"
                 " '0123456789abcdef')", enquiry, recipient, f"ack.{enquiry}@example.com", now(), now(), now())
        return self.sql("SELECT max(id) FROM outbox")[0][0]

    def went_out(self, peer, *numbers, **keys):
        """Lets dispatch work until these are accepted; the mails, parsed, in their order."""
        process = self.start(peer.port, **keys)
        for number in numbers:
            self.until_state(number, "accepted")
        self.stop(process)
        mails = {str(mail["message-id"]): mail for mail in map(self.parse, peer.mails)}
        return [mails[f"<{self.row(number)['message_id']}>"] for number in numbers]

    def test_it_is_understood_in_nine_languages(self):
        with Peer() as peer:
            numbers = [self.acknowledge(f"{lang.lower()}@example.com", lang) for lang in LANGUAGES]
            # Wednesday, 14:05 in Berlin: three working days later is Monday.
            self.sql("UPDATE enquiry SET created_at = 1795611909000")
            mails = self.went_out(peer, *numbers)
        for lang, mail, number in zip(LANGUAGES, mails, numbers):
            with self.subTest(lang):
                texts = texts_of(lang)
                reference = f"ABC-DEF-{number:03}"
                self.assertEqual(str(mail["subject"]), texts["subject"].replace("{reference}", reference))
                self.assertEqual(mail["content-language"], lang)
                self.assertEqual(mail["auto-submitted"], "auto-replied")
                self.assertEqual(str(mail["from"]), "Business Metropole Ruhr <in-demand@example.com>")
                self.assertEqual(str(mail["reply-to"]), "A Person <contact@example.com>")
                self.assertEqual(str(mail["to"]), f"{lang.lower()}@example.com")
                lines = self.text_of(mail).replace(MARK, "").split("\n")
                self.assertEqual(lines[0], texts["greeting"])
                for part in (texts["stored"], texts["add"], texts["contact"], *CONTACT):
                    self.assertIn(part, lines)
                self.assertEqual(lines[lines.index(texts["reference"]) + 1], reference)
                received = lines[lines.index(texts["received"]) + 1]
                for part in ("25", "2026", "14:05"):
                    self.assertIn(part, received)
                before, after = texts["promise"].split("{date}")
                promise, = [line for line in lines if line.startswith(before) and line.endswith(after)
                            and line != "" and "2026" in line and "30" in line]
                self.assertNotIn("{", promise)
                self.assertEqual(lines[-2], texts["automatic"].replace("{site}", "in-demand.example.com"))
                self.assertNotRegex("\n".join(lines), r"[{}]")
                shown = html.unescape(re.sub('</?bdi[^>]*>', '', self.html_of(mail)))
                self.assertIn(f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">', shown)
                for line in filter(None, lines):  # both say the same
                    self.assertIn(line, shown)

    def test_what_goes_from_right_to_left_keeps_its_figures_in_order(self):
        with Peer() as peer:
            arabic, english = self.went_out(peer, self.acknowledge("a@example.com", "ar"),
                                            self.acknowledge("b@example.com", "en"))
        lines = self.text_of(arabic).split("\n")
        for part in ("ABC-DEF-001", "+49 201 0", "contact@example.com"):
            self.assertIn(MARK + part, lines)
        self.assertNotIn(MARK, self.text_of(english))

    def test_the_language_wanted_comes_before_that_of_the_page(self):
        cases = [("en", "ja", "ja"), ("de", "undecided", "de"), ("de", "", "de"), ("xx", "", "en"),
                 ("xx", "nl", "nl"), ("fr", "xx", "fr")]
        with Peer() as peer:
            numbers = [self.acknowledge(f"{index}@example.com", lang, reply_lang=wanted)
                       for index, (lang, wanted, _) in enumerate(cases)]
            mails = self.went_out(peer, *numbers)
        self.assertEqual([mail["content-language"] for mail in mails], [lang for _, _, lang in cases])

    def test_nothing_that_was_typed_is_in_it(self):
        marked = {name: f"zqx{index}<b>{{{{t}}}}\r\nBcc: evil{index}@example.com"
                  for index, name in enumerate([*USUAL, *OPTIONAL]) if name not in
                  ("country", "privacy", "call", "share", "updates", "email")}
        marked["email"] = "zqxmail@example.org"
        with Peer() as peer:
            mail, = self.went_out(peer, self.acknowledge("jane@example.com", **marked))
        raw = peer.mails[0].data.decode()
        text = raw + self.text_of(mail) + self.html_of(mail) + str(mail["subject"])
        self.assertNotIn("zqx", text)
        self.assertNotIn("evil", text)
        self.assertIsNone(mail["bcc"])
        self.assertEqual(peer.mails[0].recipients, [b"RCPT TO:<jane@example.com>\r\n"])

    def test_a_hostile_address_reaches_nobody(self):
        with Peer() as peer:
            bad = [self.acknowledge("a@example.com>\r\nRCPT TO:<b@example.com"),
                   self.acknowledge("a@example.com, b@example.com"), self.acknowledge("jürgen@example.com")]
            good = self.acknowledge("good@example.com")
            process = self.start(peer.port)
            for number in bad:
                self.assertEqual(self.until_state(number, "failed")["last_reply"], "The address cannot be used.")
            self.until_state(good, "accepted")
            self.stop(process)
            self.assertEqual(peer.heard().count(b"RCPT"), 1)

    def test_it_cannot_come_back_without_an_address_for_that(self):
        with Peer() as peer:
            self.went_out(peer, self.acknowledge("a@example.com"), self.add())
            self.assertEqual(sorted(mail.sender.split()[1] for mail in peer.mails),
                             [b"FROM:<>", b"FROM:<in-demand@example.com>"])

    def test_the_sender_of_the_envelope_names_the_mail(self):
        with Peer() as peer:
            first = self.acknowledge("a@example.com")
            staff = self.add()
            self.sql("UPDATE outbox SET bounce_tag = 'fedcba9876543210' WHERE id = ?", staff)
            self.went_out(peer, first, staff, bounce="bounces@example.com")
            self.assertEqual({mail.sender.split()[1].decode() for mail in peer.mails},
                             {f"FROM:<bounces+{first}-0123456789abcdef@example.com>",
                              f"FROM:<bounces+{staff}-fedcba9876543210@example.com>"})
            for mail in peer.mails:
                self.assertNotIn(b"bounces", mail.data)

    def test_all_mails_of_an_enquiry_are_one_conversation(self):
        with Peer() as peer:
            number = self.acknowledge("a@example.com")
            self.sql("INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id, created_at, updated_at,"
                     " due_at) VALUES (1, 'notify', 'staff@example.com', 'queued', 's@example.com', ?, ?, ?)",
                     now(), now(), now())
            mails = self.went_out(peer, number, number + 1)
        for mail in mails:
            self.assertEqual(mail["references"], "<ABC-DEF-001@example.com>")
            self.assertEqual(mail["in-reply-to"], "<ABC-DEF-001@example.com>")

    # ---- limits ----

    def reasons(self, peer, *numbers, **keys):
        """What each came to: its words when it was cancelled, else None."""
        process = self.start(peer.port, **keys)
        self.until("all are settled", lambda: self.sql("SELECT count(*) FROM outbox WHERE due_at IS NOT NULL")[0][0] == 0)
        self.stop(process)
        rows = [self.row(number) for number in numbers]
        self.assertLessEqual({row["state"] for row in rows}, {"accepted", "cancelled"})
        return [row["last_reply"] if row["state"] == "cancelled" else None for row in rows]

    def age(self, number, minutes):
        self.sql("UPDATE outbox SET updated_at = ? WHERE id = ?", now() - minutes * MINUTE, number)

    def test_an_address_gets_one_in_ten_minutes(self):
        with Peer() as peer:
            numbers = [self.acknowledge("jane@example.com"), self.acknowledge("Jane@Example.com"),
                       self.acknowledge("joe@example.com")]
            first, second, other = self.reasons(peer, *numbers)
            self.assertIsNone(first)
            self.assertIn("10 minutes", second)
            self.assertIsNone(other)
            self.assertEqual(self.row(numbers[1])["attempts"], 0)
            self.assertIn(("dispatch", "mail", "cancelled"),
                          [tuple(each) for each in self.sql("SELECT actor, action, detail FROM history")])
            self.age(numbers[0], 11)
            self.assertEqual(self.reasons(peer, self.acknowledge("jane@example.com")), [None])

    def test_an_address_gets_three_a_day(self):
        with Peer() as peer:
            for minutes in (300, 200, 100):
                number = self.acknowledge("jane@example.com")
                self.assertEqual(self.reasons(peer, number), [None])
                self.age(number, minutes)
            fourth = self.acknowledge("jane@example.com")
            self.assertIn("within a day", self.reasons(peer, fourth)[0])
            self.age(number - 2, 24 * 60 + 1)
            self.assertEqual(self.reasons(peer, self.acknowledge("jane@example.com")), [None])

    def test_all_together_have_a_limit_that_staff_do_not_feel(self):
        with Peer() as peer:
            numbers = [self.acknowledge(f"{index}@example.com") for index in range(5)]
            staff = [self.add(), self.add()]
            reasons = self.reasons(peer, *numbers, *staff, acknowledge_per_hour=3)
            self.assertEqual(reasons[:3], [None] * 3)
            for reason in reasons[3:5]:
                self.assertIn("allowed in an hour", reason)
            self.assertEqual(reasons[5:], [None, None])
            self.assertEqual(len(peer.mails), 5)

    # ---- killed, withdrawn ----

    def test_a_kill_between_loses_nothing_and_is_no_reason_to_stop_it(self):
        with Peer({"DOT": threading.Event()}) as peer:
            number = self.acknowledge("jane@example.com")
            process = self.start(peer.port)
            self.until("the mail is sent", lambda: b"\r\n.\r\n" in peer.heard())
            process.kill()
            process.wait()
            peer.script = {}
            process = self.start(peer.port)
            self.assertEqual(self.until_state(number, "accepted")["attempts"], 2)
            self.stop(process)
            self.assertEqual({str(self.parse(mail)["message-id"]) for mail in peer.mails},
                             {f"<{self.row(number)['message_id']}>"})

    def test_of_what_is_withdrawn_nobody_is_told(self):
        with Peer({"RCPT": ["450 later", "250 ok"]}) as peer:
            number = self.acknowledge("jane@example.com")
            process = self.start(peer.port)
            self.until_state(number, "deferred")
            self.sql("UPDATE enquiry SET status = 'withdrawn'")
            self.make_due(number)
            self.assertIn("withdrawn", self.until_state(number, "cancelled")["last_reply"])
            self.stop(process)
            self.assertEqual(peer.mails, [])

    def test_a_bounce_address_that_leaves_no_room_ends_with_2(self):
        self.assertEqual(self.start(1, bounce=f"{'b' * 28}@example.com").wait(20), 2)
        self.assertTrue(re.search("event=bounce-address", self.logged()))


if __name__ == "__main__":
    main(Acknowledgement)

"""The mails of indemand-dispatch, as they arrive at a mail server; run by dispatch.test.mjs."""
import html
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
from dispatch import USUAL, DispatchCase, main  # noqa: E402
from smtp_peer import Peer  # noqa: E402

STAFF_TEXTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../www/locale/staff/en.json")


class Mail(DispatchCase):
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
        text = self.text_of(parsed)
        for part in ("A new enquiry has come in. ", "Reference: ABC-DEF-001\n",
                     "https://desk.example.com/desk/enquiry/ABC-DEF-001\n",
                     "Name: Jane Doe\n", "E-mail: jane@example.com\n", "Country: Japan\n",
                     "Sector: IT security\n", "Call wanted: Yes\n", "near Essen\n",
                     "\nHello\n\nWe look for a site.\n"):
            self.assertIn(part.lower(), text.lower())
        self.assertNotIn("phone", text.lower())
        self.assertNotIn("spam", text.lower())
        shown = self.html_of(parsed)
        for part in ('<html lang="en" dir="ltr">', "<h1><bdi>Example Ltd</bdi>, <bdi>Japan</bdi></h1>",
                     '<a class="button" href="https://desk.example.com/desk/enquiry/ABC-DEF-001">',
                     "<dt>Name</dt>\n<dd><bdi>Jane Doe</bdi></dd>", "<dd><bdi>IT security</bdi></dd>",
                     "Hello<br>\n<br>\nWe look for a site.<br>"):
            self.assertIn(part, shown)
        self.assertNotIn("Spam", shown)

    def test_the_spam_score_comes_with_its_reasons(self):
        with Peer() as peer:
            number = self.add()
            self.sql("INSERT INTO spam_reason VALUES (1, 'fast', 9), (1, 'links', 20), (1, 'wording', 9)")
            process = self.start(peer.port)
            self.until_state(number, "accepted")
            self.stop(process)
        parsed = self.parse(peer.mails[0])
        with open(STAFF_TEXTS, encoding="utf-8") as file:
            words = json.load(file)["desk"]["spam"]["reasons"]
        self.assertIn(f"\nSpam score: 38\n- {words['links']} (20)\n- {words['fast']} (9)\n- {words['wording']} (9)\n",
                      self.text_of(parsed))
        self.assertIn(f"<h2>Spam score: 38</h2>\n<ul>\n<li>{words['links']} (20)</li>\n", self.html_of(parsed))

    def test_a_withdrawal_is_told_in_both(self):
        with Peer() as peer:
            number = self.add(company="Secret Ltd", message="secret")
            self.sql("UPDATE outbox SET kind = 'withdrawn'")
            process = self.start(peer.port)
            self.until_state(number, "accepted")
            self.stop(process)
        parsed = self.parse(peer.mails[0])
        for said in (self.text_of(parsed), self.html_of(parsed)):
            self.assertIn("withdrawn by whoever sent it", said)
            self.assertIn("https://desk.example.com/desk/enquiry/ABC-DEF-001", said)
            self.assertNotRegex(said.lower(), "secret")
        self.assertIsNone(parsed["reply-to"])

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
            {"message": "\n" * 4990 + "end"},
            {"message": "<img src=x onerror=alert(1)></p></div><style>*{}</style>&amp;", "name": "<a href=//x>",
             "company": "<script>alert(1)</script>\"'"},
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
            lines = html.escape(fields["message"]).replace("&#x27;", "&#39;").replace("\n", "<br>\n")
            self.assertIn(f'<p class="message" dir="auto">{lines}<br>\n</p>', self.html_of(parsed))

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
        self.assertIn("jürgen@bücher.example", self.text_of(mails["<1.abc@example.com>"]))
        self.assertEqual(str(mails["<2.abc@example.com>"]["reply-to"]),
                         "Jane Doe <jane@xn--bcher-kva.example>")


if __name__ == "__main__":
    main(Mail)

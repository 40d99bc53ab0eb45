"""A scripted mail server on a real socket: answers each command as the test says and notes all it hears.

    with Peer({"RCPT": ["451 later", "250 ok"]}) as peer:   # the last answer of a list is repeated
        ... smtp://127.0.0.1:{peer.port} ...
        peer.mails          [Mail], those that were ended with a dot and answered with 2xx
        peer.connections    [[line, ...]], what each connection said, as bytes

Stages are GREETING, EHLO, HELO, STARTTLS, AUTH, MAIL, RCPT, DATA, DOT. An answer is a line without CRLF,
or several; DROP hangs up; an Event is waited for, then the usual answer is given.
"""
import collections
import socket
import ssl
import subprocess
import threading

DROP = object()
LIMIT = 30  # seconds without a command after which a connection is ended

Mail = collections.namedtuple("Mail", "sender recipients data tls login")

USUAL = {
    "GREETING": "220 peer ESMTP", "EHLO": "250 peer", "HELO": "250 peer", "STARTTLS": "220 go on",
    "AUTH": "235 welcome", "MAIL": "250 ok", "RCPT": "250 ok", "DATA": "354 go on",
    "DOT": "250 2.0.0 queued",
}


def certificate(folder, name, alternative):
    """A self-signed certificate for `alternative` (as "IP:127.0.0.1"); returns its files."""
    key, pem = f"{folder}/{name}.key", f"{folder}/{name}.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout",
                    key, "-out", pem, "-subj", f"/CN={name}", "-addext", f"subjectAltName={alternative}"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pem, key


class Peer:
    def __init__(self, script=None, tls=None, features=(), port=0):
        """tls: (certificate, key) to offer STARTTLS with; features: more lines for EHLO's answer."""
        self.script = script or {}
        self.features = list(features)
        self.context = None
        if tls:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(*tls)
        self.mails = []
        self.connections = []
        self.open = 0
        self.most_open = 0
        self.guard = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", port), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.sockets = []
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)  # close() alone leaves it to the thread in accept()
        self.listener.close()
        with self.guard:
            for each in self.sockets:
                try:
                    each.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def heard(self):
        """Everything that was said on any connection, in one piece."""
        with self.guard:
            return b"".join(line for lines in self.connections for line in lines)

    def _accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            connection.settimeout(LIMIT)
            with self.guard:
                self.sockets.append(connection)
                self.open += 1
                self.most_open = max(self.most_open, self.open)
                lines = []
                self.connections.append(lines)
            threading.Thread(target=self._serve, args=(connection, lines), daemon=True).start()

    def _serve(self, connection, lines):
        try:
            _Dialogue(self, connection, lines).run()
        except (OSError, EOFError):
            pass
        finally:
            connection.close()
            with self.guard:
                self.open -= 1

    def answer(self, stage):
        with self.guard:
            answer = self.script.get(stage, USUAL[stage])
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(answer, threading.Event):
            answer.wait(LIMIT)
            answer = USUAL[stage]
        return answer


class _Dialogue:
    def __init__(self, peer, connection, lines):
        self.peer = peer
        self.connection = connection
        self.stream = connection.makefile("rb")
        self.lines = lines
        self.tls = False
        self.login = False
        self.sender = None
        self.recipients = []

    def send(self, text):
        self.connection.sendall(text.replace("\n", "\r\n").encode() + b"\r\n")

    def reply(self, stage):
        answer = self.peer.answer(stage)
        if answer is DROP:
            raise EOFError
        self.send(answer)
        return answer

    def line(self):
        line = self.stream.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        self.lines.append(line)
        return line

    def run(self):
        if not self.reply("GREETING").startswith("2"):
            return
        while True:
            verb = self.line().split(b" ")[0].strip().upper().decode("latin-1")
            if verb == "QUIT":
                self.send("221 bye")
                return
            handler = getattr(self, "do_" + verb.lower(), None)
            if handler:
                handler()
            else:
                self.send("502 what?")

    def do_ehlo(self):
        answer = self.peer.answer("EHLO")
        if answer is USUAL["EHLO"]:
            offers = ["STARTTLS"] if self.peer.context and not self.tls else []
            answer = "\n".join("250-" + word for word in ["peer", *offers, *self.peer.features]) \
                + "\n250 8BITMIME"
        if answer is DROP:
            raise EOFError
        self.send(answer)

    def do_helo(self):
        self.reply("HELO")

    def do_starttls(self):
        if self.reply("STARTTLS").startswith("2"):
            self.connection = self.peer.context.wrap_socket(self.connection, server_side=True)
            self.stream = self.connection.makefile("rb")
            self.tls = True
            with self.peer.guard:
                self.peer.sockets.append(self.connection)

    def do_auth(self):
        if len(self.lines[-1].split()) == 2:
            self.send("334 ")
            self.line()
        self.login = self.reply("AUTH").startswith("2")

    def do_mail(self):
        if self.reply("MAIL").startswith("2"):
            self.sender = self.lines[-1]
            self.recipients = []

    def do_rcpt(self):
        if self.reply("RCPT").startswith("2"):
            self.recipients.append(self.lines[-1])

    def do_rset(self):
        self.send("250 ok")

    def do_data(self):
        if not self.reply("DATA").startswith("3"):
            return
        data = []
        while (line := self.line()) != b".\r\n":
            data.append(line[1:] if line.startswith(b".") else line)
        answer = self.peer.answer("DOT")
        if answer is DROP or answer.startswith("2"):
            with self.peer.guard:
                self.peer.mails.append(Mail(self.sender, self.recipients, b"".join(data), self.tls,
                                            self.login))
        if answer is DROP:
            raise EOFError
        self.send(answer)

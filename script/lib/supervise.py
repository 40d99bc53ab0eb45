"""Keeps services running in the foreground: what systemd does in production, for script/server.

It binds a service's listener and hands it over as systemd does (LISTEN_FDS, file descriptor 3), so no
connection is refused while the service restarts. A service that ends is started again: at once the
first time, then after a pause of less than a second. Each leads a process group of its own; what it
leaves behind when it ends is stopped before the next start, as systemd does with a control group.
It knows nothing of what the services do; script/lib/serve tells it.
"""
import ctypes
import os
import signal
import socket
import sys
import time

CONFIG_EXIT = 2  # of our programs: the configuration is wrong, starting again is no use
EXEC_FAILED = 127
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
PAUSES = (0.0, 0.1, 0.2, 0.4)  # seconds before a start, by the number of failures before it
STEADY = 5.0  # a service that ran so many seconds starts with a clean slate
LEFTOVER = 0.5  # how long what a dead service left behind has to end by itself
STOP_LIMIT = 35.0  # for all services together
SIGNALS = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD}

_libc = ctypes.CDLL(None, use_errno=True)


def bind(path):
    """A listening UNIX socket with mode 0660."""
    if os.path.lexists(path):
        os.unlink(path)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(path)
    os.chmod(path, 0o660)
    listener.listen(511)
    return listener


class Service:
    def __init__(self, name, command, log, listen=None, stop_signal=signal.SIGTERM):
        self.name = name
        self.command = command
        self.log = log
        self.stop_signal = stop_signal
        self.listener = bind(listen) if listen else None
        self.group = None  # the main process and its group, until nothing of it is left
        self.running = False  # the main process
        self.started = 0.0
        self.due = 0.0  # not running: when to start, or to kill what is left
        self.failures = 0
        self.log_start = 0

    def start(self):
        with open(self.log, "ab") as log:
            self.log_start = log.tell()
            parent = os.getpid()
            self.group = os.fork()
            if self.group == 0:
                try:
                    self._become(log.fileno(), parent)
                except BaseException as error:  # nothing of the parent may run on in the child
                    os.write(2, f"{self.command[0]}: {error}\n".encode())
                os._exit(EXEC_FAILED)
        self.running = True
        self.started = time.monotonic()

    def _become(self, log, parent):
        os.setpgid(0, 0)
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(EXEC_FAILED)
        for ignored in (signal.SIGPIPE, signal.SIGXFSZ):  # Python ignores them, children inherit it
            signal.signal(ignored, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, set())
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        environment = dict(os.environ)
        for stream in (1, 2):
            os.dup2(log, stream)
        if self.listener:
            os.dup2(self.listener.fileno(), 3)
            environment.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
        os.closerange(4 if self.listener else 3, 4096)
        os.execvpe(self.command[0], self.command, environment)

    def signal_group(self, number):
        """False when no process of the group is left."""
        try:
            os.killpg(self.group, number)
            return True
        except ProcessLookupError:
            return False

    def ended(self):
        """The main process is gone: its leftovers are next, then another start."""
        now = time.monotonic()
        self.running = False
        self.failures = 0 if now - self.started > STEADY else self.failures + 1
        self.due = now + LEFTOVER
        self.signal_group(signal.SIGTERM)

    def step(self):
        """Moves a service that is not running on its way to the next start."""
        now = time.monotonic()
        if self.group is not None:
            if self.signal_group(signal.SIGKILL if now >= self.due else 0):
                return
            self.group = None
            self.due = now + PAUSES[min(max(self.failures - 1, 0), len(PAUSES) - 1)]
        if now >= self.due:
            self.start()

    def said(self):
        """What it has written since its last start."""
        with open(self.log, "rb") as log:
            log.seek(self.log_start)
            return log.read().decode(errors="replace").strip()


class Supervisor:
    """Make it before any thread: it blocks the signals it waits for."""

    def __init__(self):
        self.services = []  # in the order in which they are stopped
        self.settled = False  # set once all have answered: from then on none is given up
        self.failed = None  # the exit code, once a service cannot run
        _libc.prctl(PR_SET_CHILD_SUBREAPER, 1)  # so that leftovers can be waited for
        for number in SIGNALS:  # one that is ignored would be dropped, blocked or not
            signal.signal(number, lambda *_: None)
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)

    def run(self):
        """Until SIGTERM or SIGINT; returns the exit code, not 0 when a service cannot run."""
        for service in reversed(self.services):
            service.start()
        asked = None
        while not self.failed and asked in (None, signal.SIGCHLD):
            steady = all(service.running for service in self.services)
            received = signal.sigtimedwait(SIGNALS, 60.0 if steady else 0.02)
            asked = received and received.si_signo
            self._reap()
            for service in self.services:
                if not service.running and not self.failed:
                    service.step()
        self._stop()
        return self.failed or 0

    def fail(self, message, code=1):
        """From any thread: stops everything, and run returns the code."""
        print(message, file=sys.stderr, flush=True)
        self.failed = code
        os.kill(os.getpid(), signal.SIGCHLD)

    def _reap(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            for service in self.services:
                if service.running and service.group == pid:
                    service.ended()
                    self._judge(service, os.waitstatus_to_exitcode(status))

    def _judge(self, service, code):
        if not self.settled and code in (CONFIG_EXIT, EXEC_FAILED) and not self.failed:
            self.fail(service.said() or f"{service.name}: ended with {code}, see {service.log}", code)

    def _stop(self):
        end = time.monotonic() + STOP_LIMIT
        for service in self.services:
            if service.group is None:
                continue
            if service.running:
                os.kill(service.group, service.stop_signal)
            while service.running and time.monotonic() < end:
                signal.sigtimedwait({signal.SIGCHLD}, 0.1)
                self._reap()
            leftover_end = time.monotonic() + LEFTOVER
            while service.signal_group(signal.SIGTERM) and time.monotonic() < min(end, leftover_end):
                time.sleep(0.01)
                self._reap()
            service.signal_group(signal.SIGKILL)

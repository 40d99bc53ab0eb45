"""The system under test in a folder of its own: database, site, nginx, and the baselines in nginx's
configuration beside it. Everything is stopped and removed at the end.

The baselines' locations stand in the very server block that serves the site, so headers, log,
buffers and connections are the same. Their paths look like the site's, so that nginx chooses the
name for the access log with as much work.
"""
import configparser
import http.client
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time

from load import BenchError

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
BUILD = os.path.join(ROOT, "build/release")
READY_LIMIT = 10.0
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
ACCEPT_GZIP = {"Accept-Encoding": "gzip, deflate, br"}

UPSTREAM = """
upstream bench_{name} {{
    server "unix:{socket}" max_fails=0;
    server "unix:{socket}" max_fails=0;
}}
"""
# Never answered: where connections wait for the end of a run.
HOLD = """
    location = /bench/hold { fastcgi_pass bench_hold; }
"""


class System:
    workers = 16
    clients = 32

    def __init__(self, options):
        self.seconds = options.seconds
        self.port = options.port
        self.folder = tempfile.mkdtemp(prefix="indemand-bench.", dir=options.dir)
        self.processes = []
        self.listeners = []
        self.database = self.path("indemand.db")
        self.access_log = self.path("log/access.log")
        self.key_file = self.path("site.key")

    def __enter__(self):
        try:
            self._prepare()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            process.wait()
        for listener in self.listeners:
            listener.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def program(self, name):
        return os.path.join(BUILD, name)

    def run(self, *command, stdout=subprocess.PIPE):
        """What a program prints that ends well."""
        done = subprocess.run(command, check=False, stdout=stdout, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise BenchError(f"{os.path.basename(command[0])} ended with {done.returncode}: "
                             f"{done.stderr.decode(errors='replace')}")
        return done.stdout

    def start(self, command, log, **more):
        with open(self.path(f"log/{log}.log"), "ab") as file:
            process = subprocess.Popen(command, stdout=file, stderr=file, **more)
        self.processes.append(process)
        return process

    def _prepare(self):
        for name in ("nginx", "run", "log", "cache", "tmp", "www"):
            os.makedirs(self.path(name))
        self._write_config()
        indemand = [self.program("bin/indemand"), "--config", self.path("indemand.conf")]
        self.run(*indemand, "secret", self.key_file)
        self.run(*indemand, "migrate")
        self._write_nginx()
        self.site = self.start([self.program("bin/indemand-site"), "--config", self.path("indemand.conf")],
                               "site")
        self._start_nginx()
        self._wait_for("/en/contact")

    def _write_config(self):
        config = configparser.ConfigParser(interpolation=None, delimiters=("=",))
        config.read(os.path.join(ROOT, "deploy/indemand.conf.example"), encoding="utf-8")
        config["paths"].update(share=ROOT, database=self.database)
        config["site"].update(listen=self.path("run/site.sock"), keeper=self.path("run/keeper.sock"),
                              workers=str(self.workers), key_file=self.key_file, rate_limit="off",
                              base_url=f"http://127.0.0.1:{self.port}")
        with open(self.path("indemand.conf"), "w", encoding="utf-8") as file:
            config.write(file)

    def _write_nginx(self):
        """As script/server has it, with two files of ours included: upstreams and locations."""
        self.run(os.path.join(ROOT, "script/lib/nginx-config"), self.path("nginx"),
                 f"LISTEN=127.0.0.1:{self.port}", f"SITE_SOCKET={self.path('run/site.sock')}",
                 f"DESK_SOCKET={self.path('run/desk.sock')}",
                 f"STATIC_DIR={self.program('static')}", f"CACHE_DIR={self.path('cache')}",
                 f"LOG_DIR={self.path('log')}", f"RUN_DIR={self.path('run')}",
                 f"TEMP_DIR={self.path('tmp')}", "RATE_LIMIT=off")
        path = self.path("nginx/indemand.conf")
        with open(path, encoding="utf-8") as file:
            text = file.read().rstrip()
        assert text.endswith("}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f'include "{self.path("nginx/bench-upstreams")}";\n{text[:-1]}'
                       f'include "{self.path("nginx/bench-locations")}";\n}}\n')
        for name in ("bench-upstreams", "bench-locations"):
            with open(self.path("nginx/" + name), "w", encoding="utf-8"):
                pass
        self._listen("hold")
        self._add("bench-locations", HOLD)

    def _add(self, name, text):
        with open(self.path("nginx/" + name), "a", encoding="utf-8") as file:
            file.write(text)

    def _listen(self, name):
        path = self.path(f"run/{name}.sock")
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(path)
        listener.listen(4096)
        self.listeners.append(listener)
        self._add("bench-upstreams", UPSTREAM.format(name=name, socket=path))
        return listener

    def _start_nginx(self):
        nginx = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        if nginx is None:
            raise BenchError("there is no nginx")
        self.nginx = self.start([nginx, "-e", "stderr", "-p", self.folder, "-c",
                                 self.path("nginx/main.conf")], "nginx")

    def _wait_for(self, path):
        end = time.monotonic() + READY_LIMIT
        while True:
            try:
                if self.get(path)[0] == 200:
                    return
            except OSError:
                pass
            if time.monotonic() > end:
                for name in ("site", "nginx"):
                    with open(self.path(f"log/{name}.log"), encoding="utf-8") as file:
                        print(file.read()[-2000:])
                raise BenchError(f"{path} does not answer")
            time.sleep(0.02)

    def get(self, path, method="GET", headers=None, body=None):
        """Status, headers in lower case, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def add_static(self, path, content, location):
        """nginx serves `content` at /bench/...; the lines `location` add its headers."""
        copy = self.path("www/" + os.path.basename(path))
        with open(copy, "wb") as file:
            file.write(content)
        self._add("bench-locations", f"""
    location = {path} {{
        alias "{copy}";
        default_type "text/html; charset=utf-8";
        {location}
        include "{self.path('nginx/headers.conf')}";
    }}
""")
        self._reload(path, 200)

    def add_bare(self, name, path, answer, status):
        """A bench-bare with as many workers as the site answers every request to `path`."""
        with open(self.path(name + ".answer"), "wb") as file:
            file.write(answer)
        listener = self._listen(name)
        process = self.start([self.program("bench/bench-bare"), str(self.workers),
                              self.path(name + ".answer")], name, stdin=listener)
        self._add("bench-locations", f"""
    location = {path} {{
        fastcgi_next_upstream error timeout non_idempotent;
        fastcgi_pass bench_{name};
    }}
""")
        self._reload(path, status)
        return process

    def _reload(self, path, status):
        """Until the last process with the configuration of before is gone and `path` answers."""
        before = set(self.children(self.nginx))
        self.nginx.send_signal(signal.SIGHUP)
        end = time.monotonic() + READY_LIMIT
        while before & set(self.children(self.nginx)) or self.get(path)[0] != status:
            if time.monotonic() > end:
                raise BenchError(f"{path} does not answer with {status}")
            time.sleep(0.02)

    def flush_log(self):
        """Asks nginx to write out and open anew its logs; it does so a little later."""
        self.nginx.send_signal(signal.SIGUSR1)

    def cpu(self, *processes):
        """CPU seconds (user and system) that the given processes have used."""
        total = 0
        for pid in processes:
            with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
                fields = file.read().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / CLOCK_TICKS

    def children(self, process):
        with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="utf-8") as file:
            return [int(pid) for pid in file.read().split()]

    def site_workers(self):
        """The keeper is the child that has the database open."""
        return [pid for pid in self.children(self.site) if not self._has_database(pid)]

    def _has_database(self, pid):
        folder = f"/proc/{pid}/fd"
        return any(os.readlink(os.path.join(folder, fd)) == self.database for fd in os.listdir(folder))

    def file_system(self):
        best = ("", "unknown")
        with open("/proc/self/mounts", encoding="utf-8") as file:
            for line in file:
                _, place, kind = line.split()[:3]
                if (self.folder + "/").startswith(place.rstrip("/") + "/") and len(place) >= len(best[0]):
                    best = (place, kind)
        return best[1]

// Runs each test of *_test.py: Python, because its email package is the second library that the
// mails are read with.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const python = '/usr/bin/python3';

for (const script of ['acknowledgement_test.py', 'dispatch_mail_test.py', 'dispatch_test.py']) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const names = execFileSync(python, [file, '--list'], { encoding: 'utf8' }).trim().split('\n');
  for (const name of names) {
    test(name.replace(/^\w+\.test_/, '').replaceAll('_', ' '), () => {
      const done = spawnSync(python, [file, name], { encoding: 'utf8' });
      assert.equal(done.status, 0, done.stderr);
    });
  }
}

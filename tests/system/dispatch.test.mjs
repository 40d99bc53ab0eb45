// Runs each test of dispatch_test.py: Python, because its email package is the second library that
// the mails are read with.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('dispatch_test.py', import.meta.url));
const python = '/usr/bin/python3';

for (const name of execFileSync(python, [file, '--list'], { encoding: 'utf8' }).trim().split('\n')) {
  test(name.replace(/^test_/, '').replaceAll('_', ' '), () => {
    const done = spawnSync(python, [file, `Dispatch.${name}`], { encoding: 'utf8' });
    assert.equal(done.status, 0, done.stderr);
  });
}

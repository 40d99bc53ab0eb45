// Forms that nobody fetched: keys and stamps as the site puts them into a form (src/site/stamp.c), of any
// age. Made with Python's BLAKE2b, which shares nothing with the site's.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { openForm } from './form.mjs';
import { execute } from './server.mjs';

const PROGRAM = `
import hashlib, json, sys
secret = bytes.fromhex(open(sys.argv[1]).read().strip())
for form in json.load(sys.stdin):
    signed = f"form:{form['key']}:{form['time']}:{form['notice']}".encode()
    mac = hashlib.blake2b(signed, key=secret, digest_size=32).hexdigest()[:32]
    print(f"{form['time']}.{form['notice']}.{mac}")
`;

/** A submission key: six bytes of time, eighteen that are random. */
export function makeKey(time = Date.now()) {
  const raw = randomBytes(24);
  raw.writeUIntBE(time, 0, 6);
  return raw.toString('base64url');
}

/** The stamps of forms, each {key, time (when it was rendered), notice (the digest)}. */
export async function makeStamps(server, forms) {
  const { code, stdout, stderr } = await execute('/usr/bin/python3',
    ['-c', PROGRAM, path.join(server.dataDir, 'site.key')], { input: JSON.stringify(forms) });
  assert.equal(code, 0, stderr);
  return stdout.trim().split('\n');
}

/** The digest of the privacy notice that a form of now shows. */
export async function noticeOf(server) {
  return (await openForm(server)).rendered.split('.')[1];
}

/** The stamp of a form as if it had been shown `age` ms earlier. */
export async function ageStamp(server, { key, rendered }, age) {
  const [time, notice] = rendered.split('.');
  const [stamp] = await makeStamps(server, [{ key, time: Number(time) - age, notice }]);
  return stamp;
}

/** Forms, each {key, rendered}, that were opened so many milliseconds ago. */
export async function openAgedForms(server, age, count) {
  const notice = await noticeOf(server);
  const time = Date.now() - age;
  const forms = Array.from({ length: count }, () => ({ key: makeKey(time), time, notice }));
  const stamps = await makeStamps(server, forms);
  return forms.map(({ key }, i) => ({ key, rendered: stamps[i] }));
}

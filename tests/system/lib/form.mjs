// The contact form as a browser without JavaScript handles it: fetch it, read it, fill it in, send it.
// Reading is done with expressions that fit the markup of this project and nothing else.

export const FORM = '/en/contact';
export const FORM_GERMAN = '/de/contact';

/** Every field of the form with a valid value; `message` and `name` are made different by `mark`. */
export function wholeEnquiry(mark = '') {
  return {
    name: `Aiko Tanaka${mark}`,
    email: 'aiko@example.com',
    company: 'Tanaka Kagaku K.K.',
    country: 'JP',
    message: `We look for a laboratory near Bochum.${mark}\nTwelve people.`,
    role: 'Head of Europe',
    phone: '+81 3 0000 0000',
    website: 'https://www.example.com/en?x=1&y=2',
    sector: 'chemistry',
    project: 'new_site',
    timeframe: 'months_12',
    jobs: '10_49',
    investment: '500k_5m',
    site: 'laboratory',
    place: 'Bochum or Mülheim',
    reply_lang: 'ja',
    call: 'yes',
    call_times: 'mornings, UTC+9',
    source: 'fair',
    share: 'yes',
    updates: 'yes',
    privacy: 'yes',
  };
}

export const FIELDS = Object.keys(wholeEnquiry());

/** The required fields only. */
export function shortEnquiry(mark = '') {
  const { name, email, company, country, message, privacy } = wholeEnquiry(mark);
  return { name, email, company, country, message, privacy };
}

/** A page without the one script that is ours: whatever script is left was never meant. */
export function withoutOwnScript(html) {
  return html.replace(/<script src="\/static\/form\.[0-9a-f]{8}\.js" defer><\/script>/, '');
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** Text of HTML with its entities decoded; one that this project never writes is an error. */
export function unescapeHtml(html) {
  return html.replace(/&([^;\s]{1,8});/g, (all, name) => {
    if (!(name in ENTITIES)) throw new Error(`an entity that no page of ours has: ${all}`);
    return ENTITIES[name];
  });
}

function attribute(tag, name) {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag);
  return found ? unescapeHtml(found[1]) : null;
}

/**
 * What a form shows: {values, errors: [{href, message}], fieldErrors: {name: message}, notice, heading,
 * action, fields}. values has key, rendered and every field; a box that is not ticked is ''.
 */
export function readForm(html) {
  const values = {};
  const form = /<form class="form"[^]*?<\/form>/.exec(html)?.[0];
  if (!form) throw new Error(`no form in\n${html.slice(0, 2000)}`);
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name === null) continue;
    const box = attribute(tag, 'type') === 'checkbox';
    values[name] = box && !/ checked[ >]/.test(tag) ? '' : attribute(tag, 'value');
  }
  for (const [, tag, text] of form.matchAll(/(<textarea [^>]*>)([^]*?)<\/textarea>/g)) {
    values[attribute(tag, 'name')] = unescapeHtml(text.replace(/^\n/, ''));
  }
  for (const [, tag, options] of form.matchAll(/(<select [^>]*>)([^]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option [^>]* selected>/g)];
    if (chosen.length > 1) throw new Error(`${tag} has ${chosen.length} chosen options`);
    values[attribute(tag, 'name')] = chosen.length ? attribute(chosen[0][0], 'value') : '';
  }
  const fieldErrors = {};
  for (const [, name, text] of form.matchAll(/<p class="error" id="([a-z_]+)-error">(?:<span[^>]*>[^<]*<\/span>)?([^<]*)<\/p>/g)) {
    fieldErrors[name] = unescapeHtml(text);
  }
  const summary = /<div class="summary"[^]*?<\/div>/.exec(html)?.[0] ?? '';
  const errors = [...summary.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)]
    .map(([, href, message]) => ({ href, message: unescapeHtml(message) }));
  const notice = /<div class="notice"[^>]*>\s*<h2>([^<]*)<\/h2>/.exec(html)?.[1] ?? null;
  return { values, errors, fieldErrors, notice, form, action: attribute(/<form [^>]*>/.exec(form)[0], 'action') };
}

/** What the page before sending shows and carries: {answers: {label: words}, carried: {name: value}}. */
export function readAnswers(html) {
  const form = /<form class="answers"[^]*?<\/form>/.exec(html)?.[0];
  if (!form) throw new Error(`no answers in\n${html.slice(0, 2000)}`);
  const answers = Object.fromEntries([...form.matchAll(/<dt>([^<]*)<\/dt><dd dir="auto">([^<]*)<\/dd>/g)]
    .map(([, label, words]) => [unescapeHtml(label), unescapeHtml(words)]));
  const carried = Object.fromEntries([...form.matchAll(/<input type="hidden" [^>]*>/g)]
    .map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]));
  return { answers, carried };
}

/** A fresh form: {key, rendered}. */
export async function openForm(server, where = FORM) {
  const answer = await server.fetch(where);
  const { values } = readForm(await answer.text());
  return { key: values.key, rendered: values.rendered };
}

/** Percent-encodes every byte that is not a letter or digit. */
export function encodeBytes(bytes) {
  return [...bytes].map((byte) => (/[A-Za-z0-9]/.test(String.fromCharCode(byte))
    ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`)).join('');
}

/** A body of the fields; a Buffer is sent as its bytes, {wire: text} as it is. Empty boxes are left out. */
export function encodeForm(fields) {
  const pairs = [];
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (value?.wire !== undefined) pairs.push(`${name}=${value.wire}`);
    else pairs.push(`${name}=${encodeBytes(Buffer.isBuffer(value) ? value : Buffer.from(value))}`);
  }
  return pairs.join('&');
}

/** Sends fields (or a ready body) and resolves to {status, headers, text, location}. */
export async function postForm(server, fields, options = {}) {
  const body = typeof fields === 'string' ? fields : encodeForm(fields);
  const answer = await server.fetch(options.where ?? FORM, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...options.headers },
    body,
  });
  return {
    status: answer.status,
    headers: answer.headers,
    location: answer.headers.get('location'),
    text: await answer.text(),
  };
}

/** Opens a fresh form and sends it with these fields. */
export async function submitForm(server, fields, where = FORM) {
  return postForm(server, { ...await openForm(server, where), ...fields }, { where });
}

/** Number of enquiries, receipts, outbox rows, and history rows of the site (dispatch adds its own). */
export async function countRows(server) {
  const [row] = await server.sql(`SELECT (SELECT count(*) FROM enquiry) AS enquiry,
    (SELECT count(*) FROM receipt) AS receipt, (SELECT count(*) FROM outbox) AS outbox,
    (SELECT count(*) FROM history WHERE action = 'received') AS history`);
  return row;
}

/** The stored enquiry of a receipt's address, every field as exact bytes: {id, corrects, ..., name: Buffer}. */
export async function storedEnquiry(server, location) {
  const page = await (await server.fetch(location)).text();
  const reference = /<dd class="reference"><bdi>([^<]+)<\/bdi>/.exec(page)?.[1];
  const columns = FIELDS.map((name) => `hex(${name}) AS ${name}`).join(', ');
  const rows = await server.sql(`SELECT id, reference, status, lang, corrects, same_as, ${columns}
    FROM enquiry WHERE reference = '${reference}'`);
  if (rows.length !== 1) throw new Error(`${rows.length} enquiries have the reference ${reference}`);
  const [row] = rows;
  for (const name of FIELDS) row[name] = Buffer.from(row[name], 'hex');
  return row;
}

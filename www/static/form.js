/*
 * form: what the contact form does more where scripts run. Everything works without it.
 *
 * It finds the flaws that src/domain/enquiry.c and email.c find, when a field is left, in the same
 * words, which the page brings along in data- attributes; it counts the characters of long texts,
 * sends a page only once, and asks before text that was not sent is lost. The server decides.
 * Nothing is kept on the device and nothing is asked of anybody.
 */
(() => {
  'use strict';

  const SEND_AGAIN_MS = 20000; // the key of the form makes a second sending harmless
  const SAY_MS = 1000; // of silence before a counter is read out
  const CALL_MS = 1000; // after a click that opens another program
  const NEAR = 0.1; // of its limit is left: a text shows how much

  const form = document.querySelector('main form');
  const words = form.dataset;
  const texts = [...form.querySelectorAll('[data-max]')];

  /* ------------------------------------------------------------ rules */

  const BLANK = ' \t\n';
  const CONTROL = /[\u0000-\u0008\u000b-\u001f]/;
  const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}]/u;
  const octets = (text) => new TextEncoder().encode(text).length;

  /** The text as the server takes it. */
  function accepted(value) {
    const text = value.replace(/\r\n?/g, '\n');
    let from = 0;
    let to = text.length;
    while (from < to && BLANK.includes(text[from]))
      from += 1;
    while (to > from && BLANK.includes(text[to - 1]))
      to -= 1;
    return text.slice(from, to).normalize('NFC');
  }

  function isHostName(name) {
    const labels = name.split('.');
    return name.length <= 253 && labels.length >= 2 &&
      labels.every((label) => /^(?!-|(?!xn)..--)[a-z0-9-]{1,63}$/i.test(label) && !label.endsWith('-')) &&
      !/^[0-9]+$/.test(labels[labels.length - 1]);
  }

  /** An international domain as it goes onto the wire; '' when it is none. */
  function toAscii(domain) {
    const labels = domain.normalize('NFKC').replace(/\u3002/g, '.').split('.');
    if (!labels.every((label) => /^(?!-|(?!xn)..--)[\p{L}\p{M}\p{Nd}\u00b7\u30fb-]+$/iu.test(label) && !label.endsWith('-')))
      return '';
    try {
      return new URL(`http://${domain}`).hostname;
    } catch {
      return '';
    }
  }

  function isEmail(text) {
    const at = text.indexOf('@');
    const local = text.slice(0, at);
    const domain = text.slice(at + 1);
    if (at < 0 || UNSEEN.test(text) || octets(local) > 64 || /[\u0000-\u007f]/.test(domain.replace(/[A-Za-z0-9.-]/g, '')))
      return false;
    const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\u{10ffff}-]+";
    return new RegExp(`^${atom}(\\.${atom})*$`, 'u').test(local) &&
      isHostName(/[^\u0000-\u007f]/.test(domain) ? toAscii(domain) : domain);
  }

  function isWebsite(text) {
    const host = text.replace(/^https?:\/\//i, "").replace(/[/?#].*$/s, "");
    const [, name, port] = /^([^:]*)(?::(.*))?$/s.exec(host);
    return !/[ \t]/.test(text) && /^[A-Za-z0-9._\u0080-\u{10ffff}-]+$/u.test(name) && !UNSEEN.test(name) &&
      name.includes('.') && !name.startsWith('.') && !name.endsWith('.') &&
      (port === undefined || (/^[1-9][0-9]{0,4}$/.test(port) && Number(port) <= 65535));
  }

  /** How long a text is, in octets where those are what is over the limit. */
  function lengthOf(field, text) {
    const heavy = octets(text);
    return heavy > Number(field.dataset.maxBytes) ? heavy : [...text].length;
  }

  /** The name of a field's flaw, which is that of its words too; "" when it is fine. */
  function flawOf(field) {
    const required = 'required' in field.dataset;
    if (field.type === 'checkbox')
      return required && !field.checked ? 'requiredPrivacy' : '';
    const text = accepted(field.value);
    if (text === '')
      return !required ? '' : field.tagName === 'SELECT' ? 'requiredChoice' : 'required';
    if (CONTROL.test(text))
      return 'control';
    if (lengthOf(field, text) > Number(field.dataset.max))
      return 'tooLong';
    const rules = { email: isEmail, url: isWebsite };
    return field.dataset.check && !rules[field.dataset.check](text) ? field.dataset.check : '';
  }

  /* As the server writes them: with the digits 0 to 9, and in the form that goes with a number. */
  const lang = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(lang, { numberingSystem: 'latn' });
  const plurals = new Intl.PluralRules(lang);
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const wordsFor = (name, count) => words[name] ?? words[name + capital(plurals.select(count))] ?? words[`${name}Other`];

  function fill(pattern, values) {
    return pattern.replace(/\{([a-z_]+)\}/g, (all, name) => values[name] ?? all);
  }

  /* --------------------------------------------------------- messages */

  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(status);

  let speech = 0;
  function say(text, wait = 0) {
    clearTimeout(speech);
    speech = setTimeout(() => { status.textContent = text; }, wait);
  }

  function describe(field, id, on) {
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id);
    if (on)
      ids.push(id);
    if (ids.length > 0)
      field.setAttribute('aria-describedby', ids.join(' '));
    else
      field.removeAttribute('aria-describedby');
  }

  function makeError(field, id) {
    const prefix = document.createElement('span');
    prefix.className = 'visually-hidden';
    prefix.textContent = `${words.prefix} `;
    const error = document.createElement('p');
    error.className = 'error';
    error.id = id;
    error.append(prefix, '');
    (field.closest('.check-row') ?? field).before(error);
    return error;
  }

  /** Puts the message of a field's flaw where the server would, or takes it away. */
  function check(field) {
    const flaw = flawOf(field);
    const id = `${field.id}-error`;
    const old = document.getElementById(id);
    field.closest('.field').classList.toggle('has-error', flaw !== '');
    describe(field, id, flaw !== '');
    if (flaw === '') {
      field.removeAttribute('aria-invalid');
      old?.remove();
      return;
    }
    const { object, max } = field.dataset;
    const length = lengthOf(field, accepted(field.value));
    const message = fill(wordsFor(flaw, length), { field: object, max: numbers.format(max), count: numbers.format(length) });
    field.setAttribute('aria-invalid', 'true');
    (old ?? makeError(field, id)).lastChild.data = message;
    return message;
  }

  function leave(field) {
    const message = check(field);
    if (message)
      say(`${words.prefix} ${message}`);
  }

  const changed = new Set();
  const isOurs = (field) => field.id && field.closest('.field') !== null;

  form.addEventListener('input', ({ target }) => {
    if (!isOurs(target))
      return;
    changed.add(target);
    noteSent(false);
    if (target.hasAttribute('aria-invalid'))
      check(target);
    if (target.tagName === 'TEXTAREA')
      count(target);
    watch();
  });

  /* A message that appears between press and release would move the button away under the mouse. */
  let pressed = false;
  let waiting = [];
  addEventListener('pointerdown', () => { pressed = true; }, true);
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => {
      pressed = false;
      setTimeout(() => { waiting.splice(0).forEach(leave); });
    }, true);
  }
  form.addEventListener('focusout', ({ target }) => {
    if (changed.has(target) && pressed)
      waiting.push(target);
    else if (changed.has(target))
      leave(target);
  });

  /* ---------------------------------------------------------- counter */

  function count(field) {
    const max = Number(field.dataset.max);
    const left = max - lengthOf(field, accepted(field.value));
    const id = `${field.id}-count`;
    const line = document.getElementById(id) ?? document.createElement('p');
    if (line.id === '' && left > max * NEAR)
      return;
    line.id = id;
    line.className = left < 0 ? 'hint count count-over' : 'hint count';
    const number = Math.abs(left);
    line.textContent = left > max * NEAR ? '' : fill(wordsFor(left < 0 ? 'over' : 'left', number), { count: numbers.format(number) });
    field.after(line);
    say(line.textContent, SAY_MS);
  }

  /* ------------------------------------------------- sending, leaving */

  let sending = false;
  let release = () => {};

  /* A text field that nobody sees and that is not sent: what brings the text back brings back too that it
     was sent. Not the history's state: a page that answered a form would lose that form with it. */
  const memory = document.getElementById('sent');
  const isSent = () => memory !== null && memory.value !== '';
  function noteSent(sent) {
    if (memory !== null)
      memory.value = sent ? 'yes' : '';
  }

  form.addEventListener('submit', (event) => {
    if (sending) {
      event.preventDefault();
      return;
    }
    const button = event.submitter ?? form.querySelector('[type=submit]');
    const label = button.textContent;
    removeEventListener('beforeunload', warn);
    if (button.value === 'switch')
      return; // the text comes back in another language: nothing that may happen only once
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    if (button.name === '') {
      noteSent(true);
      button.textContent = words.sending;
      say(words.sending);
    }
    const timer = setTimeout(() => {
      noteSent(false);
      release();
    }, SEND_AGAIN_MS);
    release = () => {
      clearTimeout(timer);
      sending = false;
      button.removeAttribute('aria-disabled');
      button.textContent = label;
      say('');
      watch();
    };
  });

  /* A link to a telephone or a mail program does not leave the page, though browsers ask as if. */
  let calling = false;
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href]');
    calling = link !== null && !link.protocol.startsWith('http');
    setTimeout(() => { calling = false; }, CALL_MS);
  }, true);

  function warn(event) {
    if (calling || navigator.userActivation?.hasBeenActive === false)
      return; // browsers ask only those who did something, and complain in their log
    event.preventDefault();
    event.returnValue = true; // for browsers that know no better
  }

  /** Asks before leaving while there is text to be sent; where there is none, the page can go in a moment. */
  function watch() {
    if (!sending && !isSent() && ('unsent' in words || texts.some((field) => field.value !== '')))
      addEventListener('beforeunload', warn);
    else
      removeEventListener('beforeunload', warn);
  }

  /* ---------------------------------------------------------- showing */

  function open(element) {
    const fold = element?.closest('details');
    if (fold)
      fold.open = true;
  }

  const isFilled = (field) => (field.type === 'checkbox' ? field.checked : field.value !== '');

  for (const link of document.querySelectorAll('.summary a'))
    link.addEventListener('click', () => open(document.getElementById(link.hash.slice(1))));
  document.querySelector('.summary')?.focus();

  /* Back brings text back, but neither open folds nor counters. */
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted)
      release();
    for (const field of form.querySelectorAll('details :is(input, select, textarea)')) {
      if (isFilled(field))
        open(field);
    }
    form.querySelectorAll('textarea[data-max]').forEach(count);
    watch();
  });
})();

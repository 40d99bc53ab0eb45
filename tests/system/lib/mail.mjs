// Reads a mail the way a mail program would, as far as the tests need it: headers with encoded words,
// and text and HTML of a mail that is one of them or a multipart with both. Independent of GMime on purpose.

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeWord(charset, encoding, text) {
  const bytes = encoding.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64')
    : decodeQuotedPrintable(text.replaceAll('_', ' '));
  return { charset: charset.toLowerCase(), bytes };
}

/** RFC 2047: encoded words, those in a row joined before their bytes are decoded. */
export function decodeHeader(value) {
  const unfolded = value.replace(/\r?\n(?=[ \t])/g, '');
  const joined = unfolded.replace(/(\?=)[ \t]+(?==\?)/g, '$1');
  return joined.replace(/(?:=\?[^?]+\?[BbQq]\?[^?]*\?=)+/g, (words) => {
    const parts = [...words.matchAll(/=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g)]
      .map(([, charset, encoding, text]) => decodeWord(charset, encoding, text));
    return new TextDecoder(parts[0].charset).decode(Buffer.concat(parts.map((part) => part.bytes)));
  });
}

function decodeQuotedPrintable(text) {
  const bytes = text.replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function decodeBody(body, encoding) {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (/^quoted-printable$/i.test(encoding)) return decodeQuotedPrintable(body);
  return Buffer.from(body, 'latin1');
}

function parsePart(raw) {
  const text = raw.replace(/\r\n/g, '\n');
  const end = text.indexOf('\n\n');
  const headers = {};
  for (const line of text.slice(0, end).replace(/\n(?=[ \t])/g, '\r').split('\n')) {
    const [, name, value] = /^([^:]+):[ \t]*([^]*)$/.exec(line) ?? [];
    if (name) headers[name.toLowerCase()] = value.replace(/\r/g, '\n');
  }
  const type = headers['content-type'] ?? 'text/plain';
  const body = text.slice(end + 2);
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) {
    return { headers, type, bytes: decodeBody(body, headers['content-transfer-encoding'] ?? '') };
  }
  // The line end before a boundary belongs to it (RFC 2046 section 5.1.1).
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1, -1).map((part) => parsePart(part.replace(/^\n/, '')));
  return { headers, type, parts };
}

function textOf(part, type) {
  if (part.parts) return part.parts.map((each) => textOf(each, type)).find((text) => text !== null) ?? null;
  return part.type.toLowerCase().startsWith(type) ? utf8.decode(part.bytes) : null;
}

/**
 * {raw, headers (decoded, by lower-case name), from, to, replyTo, subject, text, html, rawHeaders, kind (of the
 * outbox, as our Message-IDs say), envelopeFrom, envelopeTo}; the envelope is what the local SMTP server noted.
 */
export function parseMail(bytes) {
  const raw = bytes.toString('latin1');
  const part = parsePart(raw);
  const headers = Object.fromEntries(Object.entries(part.headers)
    .map(([name, value]) => [name, decodeHeader(Buffer.from(value, 'latin1').toString('utf8'))]));
  return {
    raw,
    rawHeaders: part.headers,
    headers,
    from: headers.from,
    to: headers.to,
    replyTo: headers['reply-to'],
    subject: headers.subject,
    text: textOf(part, 'text/plain'),
    html: textOf(part, 'text/html'),
    kind: /^<[^.]+\.([a-z]+)\./.exec(headers['message-id'])?.[1],
    envelopeFrom: headers['x-mailfrom'],
    envelopeTo: headers['x-rcptto'],
  };
}

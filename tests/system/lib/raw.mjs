// HTTP without a library in between, for requests that no library would send.
import { connect } from 'node:net';

/** Sends the bytes and resolves to {status, headers (lower case), body, raw} once nginx closes or the
 * announced body is complete. */
export function sendRaw(port, bytes) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks = [];
    const finish = () => {
      socket.destroy();
      resolve(parseAnswer(Buffer.concat(chunks).toString('latin1')));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isComplete(Buffer.concat(chunks).toString('latin1'))) finish();
    });
    socket.on('end', finish);
    socket.on('error', (error) => (chunks.length > 0 ? finish() : reject(error)));
    socket.write(bytes);
  });
}

function parseAnswer(raw) {
  const end = raw.indexOf('\r\n\r\n');
  const [first, ...lines] = raw.slice(0, end).split('\r\n');
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return { status: Number(first?.split(' ')[1]), headers, body: raw.slice(end + 4), raw };
}

function isComplete(raw) {
  if (!raw.includes('\r\n\r\n')) return false;
  const { headers, body } = parseAnswer(raw);
  const length = headers['content-length'];
  return length !== undefined && body.length >= Number(length);
}

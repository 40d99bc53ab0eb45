// Requests from a loopback address of one's own: who shares 127.0.0.1 shares its limits and counters.
import http from 'node:http';

/** A request of `from` to a port: {status, headers, text, location}. */
export function sendFrom(from, port, method, where, body = '', headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, localAddress: from, method, path: where,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), ...headers } });
    request.on('error', reject);
    request.on('response', (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers,
        location: answer.headers.location, text: Buffer.concat(chunks).toString() }));
    });
    request.end(body);
  });
}

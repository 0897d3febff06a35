/**
 * Books a meeting for somebody, hears of it by webhook, cancels it and hears of that too. All it knows beforehand are
 * the names of operations; where they are and how they are opened it reads in the served document.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const { PORTAL_URL = 'http://localhost:3000', LISTEN_PORT = '8088', ...env } = process.env;
const document = await (await fetch(new URL('/api/openapi.json', PORTAL_URL))).json();
const where = Object.fromEntries(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, { path, method }]),
  ),
);

/** Calls an operation of the document by its name. */
async function call(operationId, { id = '', query = {}, ...request } = {}) {
  const { path, method } = where[operationId];
  const url = new URL(path.replace('{id}', id), PORTAL_URL);
  url.search = new URLSearchParams(query).toString();
  const answer = await fetch(url, { method: method.toUpperCase(), ...request });
  if (!answer.ok) throw new Error(`${operationId}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

// The receiver. Whoever can reach it may send it anything: only what bears the right signature counts.
const heard = new Set();
const receiver = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  try {
    const { name, aggregateId } = new Webhook(env.WEBHOOK_SECRET).verify(body, request.headers);
    heard.add(`${name} ${aggregateId}`);
    response.writeHead(204).end();
    receiver.emit('heard');
  } catch {
    response.writeHead(401).end();
  }
}).listen(Number(LISTEN_PORT));
const event = async (name, id) => {
  while (!heard.has(`${name} ${id}`)) await once(receiver, 'heard');
  console.log(`heard: ${name}`);
};

const { access_token } = await call('issueToken', {
  headers: { authorization: `Basic ${btoa(`${env.CLIENT_ID}:${env.CLIENT_SECRET}`)}` },
  body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'meetings:write' }),
});
const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };

const day = (inDays) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
let time;
for (const { id, modes } of (await call('listSchedules', { query: { limit: 200 } })).items) {
  const { slots } = await call('listSlots', { id, query: { from: day(1), to: day(60) } });
  if (slots.length > 0) time = { scheduleId: id, start: slots[0].start, mode: modes[0] };
  if (time) break;
}

const attendee = { givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456' };
// With a key of its own, a request that has to be sent again books only once.
const meeting = await call('bookOnBehalf', {
  headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
  body: JSON.stringify({ ...time, topic: 'Скица на имот', attendee }),
});
console.log(`booked: ${meeting.reference}, ${meeting.start}`);
await event('MeetingApproved', meeting.id);
const cancelled = await call('cancelOfficeMeeting', {
  id: meeting.id,
  headers,
  body: JSON.stringify({ reason: 'Гражданинът се отказа.' }),
});
console.log(`now: ${cancelled.status}`);
await event('MeetingCancelled', meeting.id);
receiver.close();
receiver.closeAllConnections();

/// <reference lib="webworker" />
/**
 * Opens the pages without a network. It keeps files only, all of them the same for everybody: never an answer of the
 * API, which it does not even see. A page is asked of the server first, so a new version is there with the next visit; the
 * kept one is for when nobody answers. ADR 42; built by `bin/client/write-service-worker.mjs` as `/sw.js`.
 */

/** What the first pages and the office's day are made of, and a name that changes with them. */
declare const SHELL: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
/** Not pages of ours, or not to be held up by anybody. */
const NOT_OURS = /^\/(api|dev|health|metrics|embed\.js|sw\.js)(\/|$)/;
const HASHED = /-[\w-]{8}\.(js|css|woff2)$/;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin || NOT_OURS.test(pathname)) return;
  if (mode === 'navigate') event.respondWith(page(event.request));
  else if (HASHED.test(pathname) || SHELL.files.includes(pathname)) event.respondWith(file(event.request));
});

async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL.version);
  await shell.addAll(SHELL.files.map((path) => new Request(path, { cache: 'no-cache' })));
  await worker.skipWaiting();
}

/** The version before stays: pages still open from it find their parts. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== SHELL.version);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** As the server has it; without one, the kept page, which finds its way by the address. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = /\.[a-z0-9]{2,5}$/i.test(new URL(request.url).pathname)
      ? undefined
      : await caches.match('/');
    if (kept) return kept;
    throw failure;
  }
}

/** What has its hash in its name is the same for good; anything else is asked for first. */
async function file(request: Request): Promise<Response> {
  const isForGood = HASHED.test(new URL(request.url).pathname);
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept && isForGood) return kept;
  try {
    return await fetch(request);
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

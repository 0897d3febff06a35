/**
 * Takes the service worker out of every browser: laid over `sw.js` it is fetched with the next visit, drops what was
 * kept and goes. How: docs/adr/0042-readable-without-a-network.md.
 */
globalThis.addEventListener('install', () => globalThis.skipWaiting());
globalThis.addEventListener('activate', (event) =>
  event.waitUntil(
    globalThis.caches
      .keys()
      .then((names) => Promise.all(names.map((name) => globalThis.caches.delete(name))))
      .then(() => globalThis.registration.unregister()),
  ),
);

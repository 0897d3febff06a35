/* global document, localStorage */
// Before anything is drawn: the scheme that the reader chose on this device (client/src/app/ui/scheme.ts), so that no page
// flashes in another. A file of its own, because the Content-Security-Policy takes no script that stands in a page.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // A browser that keeps nothing for us: as the device has it.
}

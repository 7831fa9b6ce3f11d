// Sent to the browser as it is, before the first paint, so that a chosen scheme never flashes.
// Typed by inference alone; src/pages/scheme.js.ts serves it.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen) document.documentElement.dataset['scheme'] = chosen;
} catch {
  // Storage is switched off: the system's scheme stays.
}

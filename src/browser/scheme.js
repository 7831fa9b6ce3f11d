// Sent to the browser as it is, before the first paint, so that a chosen scheme never flashes.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen) document.documentElement.dataset['scheme'] = chosen;
} catch {
  // Storage is switched off: the system's scheme stays.
}

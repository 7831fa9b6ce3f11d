// Before the first paint, so that a chosen scheme never flashes.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen !== null) document.documentElement.dataset['scheme'] = chosen;
} catch {
  // Storage is switched off: nothing was chosen.
}

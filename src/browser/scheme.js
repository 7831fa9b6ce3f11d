// Before the first paint, so that a chosen scheme never flashes.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {}

import type { SearchData } from '../../search/reader-data.ts';

/**
 * Loads the styles of what search shows, where the page has not linked them. Resolves also where
 * they fail to come: a search without looks still finds.
 */
export async function loadSheets({ sheets }: SearchData): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const linked = new Set(links.map((link) => link.getAttribute('href')));
  await Promise.all(sheets.filter((sheet) => !linked.has(sheet)).map(load));
}

function load(sheet: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

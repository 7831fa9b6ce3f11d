import type { SearchData } from '../../search/reader-data.ts';

/**
 * Loads the styles of the search, which only the search page links from the start. Resolves also
 * where they fail to come: a search without looks still finds.
 */
export function loadSheet({ sheet }: SearchData): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

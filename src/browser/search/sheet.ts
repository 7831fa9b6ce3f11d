import address from '../../styles/search.css?url';

let loading: Promise<void> | undefined;

/** The styles of the search, which a page has from the start only where it is the search page. */
export function searchStyles(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    // Unstyled is better than none.
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
  return loading;
}

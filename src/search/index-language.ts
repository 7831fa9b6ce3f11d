/**
 * The name of a language's index. Pagefind takes the texts of some languages apart by a dictionary
 * that no browser has; under a private name it leaves them as `spaced` made them.
 */
export function languageOfIndex(lang: string): string {
  const [primary = ''] = lang.toLowerCase().split('-');
  return ['zh', 'ja', 'th'].includes(primary) ? `x-${lang.toLowerCase()}` : lang.toLowerCase();
}

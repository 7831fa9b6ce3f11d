import { nearestPlaces } from '../../search/nearest.ts';
import type { SearchState } from '../../search/state.ts';
import { button, element } from './dom.ts';
import type { Reader } from './reader.ts';

/** What to read instead of nothing: the topics and movements whose names come nearest. */
export function emptyNotice(
  state: SearchState,
  { data, t, number }: Reader,
  change: (state: SearchState) => void,
): HTMLElement {
  const everywhere = { ...state, everywhere: true };
  return element(
    'div',
    { class: 'search-none' },
    data.languages.length > 1 &&
      !state.everywhere &&
      element(
        'p',
        { class: 'search-tools' },
        button(t('allLanguages'), () => change(everywhere)),
      ),
    element('p', {}, t('noneHelp')),
    element(
      'ul',
      { class: 'words', role: 'list' },
      ...nearestPlaces(state.query, data.places).map(({ title, href, count }) =>
        element(
          'li',
          {},
          element('a', { href }, element('bdi', {}, title)),
          ' ',
          element('small', {}, number(count)),
        ),
      ),
    ),
  );
}

/** Says that the index did not come, and where the same texts are. */
export function failedNotice({ data, t }: Reader, again: () => void): HTMLElement {
  return element(
    'div',
    { class: 'search-none' },
    element('p', {}, t('failedHelp')),
    element(
      'p',
      { class: 'search-tools' },
      element('a', { href: data.archive }, t('archive')),
      button(t('again'), again),
    ),
  );
}

import { nearestPlaces } from '../../search/nearest.ts';
import type { SearchPlace } from '../../search/reader-data.ts';
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
    placeList(nearestPlaces(state.query, data.places), number),
  );
}

/** What there is to read, before anything is looked for: movements, topics and the newest posts. */
export function startNotice({ data, number }: Reader): HTMLElement {
  const { places, latest, headings } = data;
  const group = (heading: string, list: HTMLElement) =>
    list.childElementCount > 0 && element('section', {}, element('h2', {}, heading), list);
  const most = (kind: SearchPlace['kind']) =>
    places
      .filter((place) => place.kind === kind)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MOST);
  return element(
    'div',
    { class: 'search-start' },
    group(headings.movement, placeList(most('movement'), number)),
    group(headings.topic, placeList(most('topic'), number)),
    group(headings.latest, placeList(latest, number)),
  );
}

const MOST = 8;

function placeList(
  places: readonly Pick<SearchPlace, 'title' | 'href'>[] | readonly SearchPlace[],
  number: Reader['number'],
): HTMLElement {
  return element(
    'ul',
    { class: 'words', role: 'list' },
    ...places.map((place) =>
      element(
        'li',
        {},
        element('a', { href: place.href }, element('bdi', {}, place.title)),
        'count' in place && ' ',
        'count' in place && element('small', {}, number(place.count)),
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

import type { SearchState } from '../../search/state.ts';
import { isActive, writeState } from '../../search/state.ts';
import { button, element, shown } from './dom.ts';
import { type Found, isByDate } from './find.ts';
import type { Reader } from './reader.ts';

/** How many were found, heard too; the other order; the address of the search. */
export class StatusLine {
  readonly root: HTMLElement;
  readonly #reader: Reader;
  readonly #change: (state: SearchState) => void;
  readonly #words = element('span', { role: 'status' });
  readonly #tools = element('span', { class: 'search-tools' });

  constructor(reader: Reader, change: (state: SearchState) => void) {
    this.#reader = reader;
    this.#change = change;
    this.root = element('div', { class: 'search-status' }, this.#words, this.#tools);
  }

  searching(): void {
    this.say(this.#reader.t('searching'));
  }

  say(text: string): void {
    this.#words.replaceChildren(...shown(text));
    this.#tools.replaceChildren();
  }

  show(state: SearchState, { total: count, missing, corrected }: Found): void {
    const { t } = this.#reader;
    const query = shownQuery(corrected ?? state.query, missing);
    if (count === 0 || !isActive(state)) {
      this.say(isActive(state) ? noneFound(state, this.#reader) : '');
      return;
    }
    const by = t(isByDate(state) ? 'sortedByDate' : 'sortedByRelevance');
    const counted = query === '' || corrected !== undefined;
    const found = counted ? t('countAll', { count }) : t('count', { count, query });
    const told = t('sentence', {
      text: count < 2 ? found : t('beside', { first: found, second: by }),
    });
    const second = t('missing', { words: missing.join(' ') });
    const all = missing.length === 0 ? told : t('sentences', { first: told, second });
    const instead =
      corrected === undefined
        ? all
        : t('sentences', { first: t('instead', { query: corrected }), second: all });
    this.#words.replaceChildren(...shown(instead));
    const focused = this.#tools.contains(document.activeElement);
    this.#tools.replaceChildren(
      ...(query === '' || count < 2 ? [] : [this.#sort(state)]),
      this.#copy(state),
    );
    if (focused) this.#tools.querySelector('button')?.focus();
  }

  #sort(state: SearchState): HTMLElement {
    const byDate = state.sort === 'newest';
    const label = this.#reader.t(byDate ? 'byRelevance' : 'byDate');
    return button(label, () => this.#change({ ...state, sort: byDate ? 'relevance' : 'newest' }));
  }

  #copy(state: SearchState): HTMLElement {
    const { t, data } = this.#reader;
    const copy = button(t('copy'), async () => {
      await navigator.clipboard.writeText(
        new URL(data.page + writeState(state), location.href).href,
      );
      copy.replaceChildren(...shown(t('copied')));
    });
    return copy;
  }
}

function noneFound(state: SearchState, { t }: Reader): string {
  const query = state.query.trim();
  const { filters, hidden, languages } = state;
  const filtered = Object.keys(filters).length + hidden.length + languages.length > 0;
  if (!filtered) return t('none', { query });
  return query === '' ? t('noneFiltered') : t('noneFilteredFor', { query });
}

/** The query without the words that stand nowhere. */
function shownQuery(typed: string, missing: readonly string[]): string {
  const words = typed.trim().split(/\s+/);
  return words.filter((word) => !missing.includes(word)).join(' ');
}

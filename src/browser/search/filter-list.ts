import { FILTERS, type FilterName, NOTE } from '../../search/filters.ts';
import { EMPTY, flipped, isFiltered, type SearchState, toggled } from '../../search/state.ts';
import { button, element } from './dom.ts';
import type { Found } from './find.ts';
import type { Reader } from './reader.ts';

/** How many ids a filter shows before it asks. */
const SHOWN = 6;

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly ticked: boolean;
  readonly next: SearchState;
}

/** The filters of a search, each with how many results it would leave. */
export class FilterList {
  readonly root: HTMLElement;
  readonly #reader: Reader;
  readonly #change: (state: SearchState) => void;
  readonly #opened = new Set<string>();

  constructor(reader: Reader, change: (state: SearchState) => void) {
    this.root = element('div', { class: 'search-groups' });
    this.#reader = reader;
    this.#change = change;
  }

  show(state: SearchState, found: Found): void {
    const { t, data } = this.#reader;
    const focused = document.activeElement?.getAttribute('data-choice');
    this.root.replaceChildren(
      ...(data.languages.length > 1 ? [this.#everywhere(state)] : []),
      ...FILTERS.flatMap((name) =>
        this.#group(t(name), name, this.#choices(name, state, found), state, found),
      ),
      ...this.#group(t('language'), 'language', this.#languages(state, found), state, found),
      ...this.#group(t('hide'), NOTE, this.#notes(state, found), state, found),
      ...(isFiltered(state)
        ? [
            button(t('clearFilters'), () =>
              this.#change({
                ...EMPTY,
                query: state.query,
                sort: state.sort,
                everywhere: state.everywhere,
              }),
            ),
          ]
        : []),
    );
    if (focused === null || focused === undefined) return;
    this.root.querySelector<HTMLElement>(`[data-choice="${CSS.escape(focused)}"]`)?.focus();
  }

  #choices(name: FilterName, state: SearchState, { counts }: Found): readonly Choice[] {
    const labels = this.#reader.data.labels[name];
    const ticked = state.filters[name] ?? [];
    const known = counts[name] ?? {};
    const ids = [...new Set([...Object.keys(known), ...ticked])];
    const choices = ids.map((id): Choice => ({
      id,
      label: name === 'year' ? this.#reader.digits(id) : (labels[id] ?? id),
      count: known[id] ?? 0,
      ticked: ticked.includes(id),
      next: toggled(state, name, id),
    }));
    return choices
      .filter((choice) => choice.ticked || choice.count !== 0)
      .toSorted((a, b) => (name === 'year' ? (a.id < b.id ? 1 : -1) : byCount(a, b)));
  }

  #languages(state: SearchState, { languages }: Found): readonly Choice[] {
    if (!state.everywhere) return [];
    return this.#reader.data.languages.map(({ lang, name }) => ({
      id: lang,
      label: name,
      count: languages[lang] ?? 0,
      ticked: state.languages.includes(lang),
      next: { ...state, languages: flipped(state.languages, lang) },
    }));
  }

  #notes(state: SearchState, { counts }: Found): readonly Choice[] {
    const labels = this.#reader.data.labels[NOTE];
    return [...new Set([...Object.keys(counts[NOTE] ?? {}), ...state.hidden])].map((id) => ({
      id,
      label: labels[id] ?? id,
      count: undefined,
      ticked: state.hidden.includes(id),
      next: { ...state, hidden: flipped(state.hidden, id) },
    }));
  }

  #group(
    title: string,
    name: string,
    choices: readonly Choice[],
    state: SearchState,
    found: Found,
  ) {
    const [only, second] = choices;
    const idle = second === undefined && only?.ticked === false && only.count === found.total;
    if (only === undefined || idle) return [];
    const open = this.#opened.has(name) || choices.length <= SHOWN + 1;
    const shown = open ? choices : choices.filter(({ ticked }, at) => ticked || at < SHOWN);
    const more = button(
      this.#reader.t('moreValues', { count: choices.length - shown.length }),
      () => {
        this.#opened.add(name);
        this.show(state, found);
      },
      { 'data-choice': `${name} more` },
    );
    return [
      element(
        'fieldset',
        {},
        element('legend', {}, title),
        ...shown.map((choice) => this.#checkbox(name, choice)),
        shown.length < choices.length && more,
      ),
    ];
  }

  #everywhere(state: SearchState): HTMLElement {
    return this.#checkbox('in', {
      id: 'all',
      label: this.#reader.t('allLanguages'),
      count: undefined,
      ticked: state.everywhere,
      next: { ...state, everywhere: !state.everywhere, languages: [] },
    });
  }

  #checkbox(name: string, { id, label, count, ticked, next }: Choice): HTMLElement {
    const box = element('input', { type: 'checkbox', 'data-choice': `${name} ${id}` });
    box.checked = ticked;
    box.addEventListener('change', () => this.#change(next));
    return element(
      'label',
      {},
      box,
      element('bdi', {}, label),
      count !== undefined && element('span', { class: 'count' }, this.#reader.number(count)),
    );
  }
}

function byCount(a: Choice, b: Choice): number {
  return (b.count ?? 0) - (a.count ?? 0) || (a.label < b.label ? -1 : 1);
}

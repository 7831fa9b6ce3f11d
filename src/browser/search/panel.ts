import { isActive, type SearchState } from '../../search/state.ts';
import { element, shown } from './dom.ts';
import { emptyNotice, failedNotice } from './notices.ts';
import { FilterList } from './filter-list.ts';
import { find, type Found } from './find.ts';
import { closeIndexes } from './pagefind.ts';
import type { Reader } from './reader.ts';
import { resultList } from './result-list.ts';
import { StatusLine } from './status-line.ts';

/** Each result brings its whole text, some 4 kB: few at first, more for who asks. */
const FIRST = 10;
const MORE = 10;

/** What a panel needs of the page or dialog it stands in. */
export interface Surroundings {
  readonly reader: Reader;
  readonly input: HTMLInputElement;
  readonly filters: HTMLDetailsElement;
  /** What stands in place of results before anything is looked for. */
  readonly start?: Node;
  /** Told every search, and how many results it showed; `isNew` where Back should undo it. */
  readonly changed: (state: SearchState, shown: number, isNew: boolean) => void;
}

/** A search under way: what is typed and ticked, and what it finds. */
export class SearchPanel {
  readonly status: StatusLine;
  readonly results = element('div', { class: 'search-results' });
  readonly #around: Surroundings;
  readonly #filters: FilterList;
  #state: SearchState;
  #shown = FIRST;
  #turn = 0;

  constructor(around: Surroundings, state: SearchState, shown = FIRST) {
    this.#around = around;
    this.#state = state;
    this.#shown = shown;
    this.status = new StatusLine(around.reader, (next) => this.change(next));
    this.#filters = new FilterList(around.reader, (next) => this.change(next));
    around.filters.append(this.#filters.root);
  }

  get state(): SearchState {
    return this.#state;
  }

  /** A search that replaces the one before; `isNew` unless a reader is still typing it. */
  change(state: SearchState, isNew = true): Promise<void> {
    this.#around.changed(state, FIRST, isNew);
    return this.show(state);
  }

  /** Shows a search without telling anyone: the first one, and those that Back returns to. */
  async show(state: SearchState, shown = FIRST): Promise<void> {
    this.#state = state;
    this.#shown = shown;
    const turn = ++this.#turn;
    const isLate = () => turn !== this.#turn;
    const waiting = setTimeout(() => this.status.searching(), 300);
    this.results.setAttribute('aria-busy', 'true');
    try {
      const found = await this.#find(state);
      if (!isLate()) this.#fill(found);
    } catch (error) {
      console.warn(error);
      if (!isLate()) this.#fail();
    } finally {
      clearTimeout(waiting);
      if (!isLate()) this.results.removeAttribute('aria-busy');
    }
  }

  /** A release may have put other files in place of those that an open page knows. */
  async #find(state: SearchState): Promise<Found> {
    const { data } = this.#around.reader;
    try {
      return await find(data, state, this.#shown);
    } catch {
      closeIndexes();
      return find(data, state, this.#shown);
    }
  }

  #fill(found: Found): void {
    const active = isActive(this.#state);
    this.#filters.show(this.#state, found);
    this.#head();
    this.status.show(this.#state, found);
    const { start } = this.#around;
    this.results.hidden = !active && start === undefined;
    this.results.replaceChildren(
      ...(active ? this.#list(found) : start === undefined ? [] : [start]),
    );
  }

  /** Says how many filters are on, also where they are folded away. */
  #head(): void {
    const { filters, reader } = this.#around;
    const on = filters.querySelectorAll('fieldset :checked').length;
    const label = reader.t('filters');
    filters.hidden = this.#filters.root.childElementCount === 0;
    filters
      .querySelector('summary')
      ?.replaceChildren(...shown(on === 0 ? label : `${label} (${reader.number(on)})`));
  }

  #list({ total, hits, corrected }: Found): readonly Node[] {
    const { reader } = this.#around;
    if (total === 0) return [emptyNotice(this.#state, reader, (next) => this.change(next))];
    return [
      element('h2', { class: 'visually-hidden' }, reader.t('results')),
      resultList(hits, corrected ?? this.#state.query, reader),
      ...(total > hits.length ? [this.#more()] : []),
    ];
  }

  #more(): HTMLElement {
    const more = element(
      'button',
      { type: 'button', class: 'search-more' },
      this.#around.reader.t('more'),
    );
    more.addEventListener('click', async () => {
      const before = this.links().length;
      this.#shown += MORE;
      this.#around.changed(this.#state, this.#shown, false);
      await this.show(this.#state, this.#shown);
      this.links()[before]?.focus();
    });
    return more;
  }

  #fail(): void {
    const { reader } = this.#around;
    this.status.say(reader.t('failed'));
    this.results.hidden = false;
    this.results.replaceChildren(
      failedNotice(reader, () => {
        closeIndexes();
        void this.show(this.#state, this.#shown);
      }),
    );
  }

  /** The results' own links, without those to sections. */
  links(): readonly HTMLAnchorElement[] {
    return [...this.results.querySelectorAll<HTMLAnchorElement>('h3 a, .search-start a')];
  }
}

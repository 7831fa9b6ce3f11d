import { isActive, readState, type SearchState, writeState } from '../../search/state.ts';
import { listenToArrows } from './arrow-keys.ts';
import { SearchPanel } from './panel.ts';
import { readerFrom } from './reader.ts';
import { listenToTyping } from './typing.ts';

/** Wide enough for the filters to stand beside the results. */
const WIDE = '(min-width: 56rem)';

/** Brings the search page to life. Its state is its address, so that it can be shared and undone. */
export async function startPage(page: HTMLElement): Promise<void> {
  const form = page.querySelector('form');
  const input = page.querySelector('input');
  const filters = page.querySelector('details');
  const rest = page.querySelector<HTMLElement>('.search-rest');
  if (form === null || input === null || filters === null || rest === null) return;
  const reader = await readerFrom(page.dataset['search'] ?? '');

  const changed = (state: SearchState, shown: number, isNew: boolean) => {
    const address = reader.data.page + writeState(state);
    if (isNew) history.pushState({ shown }, '', address);
    else history.replaceState({ shown }, '', address);
    arrange(state);
  };
  const arrange = (state: SearchState) => {
    const active = isActive(state);
    page.toggleAttribute('data-active', active);
    rest.hidden = active;
    if (active && matchMedia(WIDE).matches) filters.open = true;
    if (input.value.trim() !== state.query.trim()) input.value = state.query;
  };
  const panel = new SearchPanel({ reader, input, filters, changed }, readState(location.search));
  form.parentElement?.after(panel.status.root);
  filters.after(panel.results);

  const fromAddress = () => {
    const state = readState(location.search);
    arrange(state);
    return panel.show(state, shownBefore());
  };
  window.addEventListener('popstate', fromAddress);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    panel.change({ ...panel.state, query: input.value }, false);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    input.value = '';
    input.focus();
    panel.change({ ...panel.state, query: '' });
  });
  // What was typed while the script was under way.
  const state = readState(location.search);
  const composing = page.hasAttribute('data-composing');
  const early = !composing && input.value !== '' && input.value.trim() !== state.query;
  const typed = (query: string, first: boolean) => panel.change({ ...panel.state, query }, first);
  listenToTyping(input, typed, { going: early, composing });
  listenToArrows(page, input, () => panel.links());
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') input.focus();
  });

  if (early) await panel.change({ ...state, query: input.value });
  else if (!composing) await fromAddress();
}

/** How many results were open when the reader left, for Back. */
function shownBefore(): number | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('shown' in state)) return undefined;
  return typeof state.shown === 'number' ? state.shown : undefined;
}

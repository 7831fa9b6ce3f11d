import { EMPTY, isActive, type SearchState, writeState } from '../../search/state.ts';
import { listenToArrows } from './arrow-keys.ts';
import { button, element } from './dom.ts';
import { startNotice } from './notices.ts';
import { SearchPanel } from './panel.ts';
import { type Reader, readerFrom } from './reader.ts';
import { loadSheets } from './sheet.ts';
import { listenToTyping } from './typing.ts';

let dialog: HTMLDialogElement | undefined;
let loading: Promise<void> | undefined;

/** Opens the search over the page, as it was left. Focus returns where it was when it closes. */
export async function openSearch(address: string): Promise<void> {
  const reader = await readerFrom(address);
  loading ??= loadSheets(reader.data);
  await loading;
  dialog ??= searchDialog(reader);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
}

function searchDialog(reader: Reader): HTMLDialogElement {
  const { t, data } = reader;
  const input = element('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-label': t('field'),
  });
  const filters = element(
    'details',
    { class: 'search-filters' },
    element('summary', {}, t('filters')),
  );
  const whole = element('a', { class: 'search-whole' }, t('whole'));
  const lead = (state: SearchState) => {
    whole.href = data.page + writeState(state);
    whole.hidden = !isActive(state);
  };
  const changed = (state: SearchState) => lead(state);
  const start = startNotice(reader);
  const panel = new SearchPanel({ reader, input, filters, start, changed }, EMPTY);
  const form = element(
    'form',
    { class: 'search-form', action: data.page },
    input,
    button(t('close'), () => made.close()),
  );
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': t('field') },
    element('search', {}, form),
    panel.status.root,
    element('div', { class: 'search-columns' }, filters, panel.results),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void panel.change({ ...panel.state, query: input.value });
  });
  made.addEventListener('keydown', (event) => {
    // A search field would take the first Escape to empty itself.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', ({ target }) => {
    // A press beside the dialog, or on a link to a place on this very page.
    if (target === made || (target instanceof Element && target.closest('a') !== null))
      made.close();
  });
  listenToTyping(input, (query) => panel.change({ ...panel.state, query }));
  listenToArrows(made, input, () => panel.links());
  panel.status.root.append(whole);
  document.body.append(made);
  lead(EMPTY);
  void panel.show(EMPTY);
  return made;
}

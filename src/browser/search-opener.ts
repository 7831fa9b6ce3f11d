/**
 * The link to the search page, which opens the search over this page instead: on a press, or with
 * Ctrl or ⌘ and K anywhere. Loads nothing before.
 */
class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#press);
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#press);
    document.removeEventListener('keydown', this.#key);
  }

  readonly #press = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#open();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { ctrlKey, metaKey, shiftKey, altKey, key } = event;
    if (ctrlKey === metaKey || shiftKey || altKey || key.toLowerCase() !== 'k') return;
    event.preventDefault();
    void this.#open();
  };

  async #open(): Promise<void> {
    const field = document.querySelector<HTMLElement>('search-page input');
    if (field !== null) return field.focus();
    try {
      const { openSearch } = await import('./search/main.ts');
      await openSearch(this.dataset['search'] ?? '');
    } catch {
      location.assign(this.querySelector('a')?.href ?? location.href);
    }
  }
}

customElements.define('search-opener', SearchOpener);

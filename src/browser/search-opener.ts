/**
 * The link to the search page, which opens the search over this page instead: on a press, or with
 * Ctrl or ⌘ and K anywhere. Loads nothing before.
 */
class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    addEventListener('keydown', this);
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this);
  }

  handleEvent(event: MouseEvent | KeyboardEvent): void {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const asked =
      event instanceof KeyboardEvent
        ? ctrlKey !== metaKey && event.key.toLowerCase() === 'k'
        : !ctrlKey && !metaKey;
    if (!asked || shiftKey || altKey) return;
    event.preventDefault();
    void this.#open();
  }

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

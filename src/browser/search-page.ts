/** The search page: loads the search with the first key or press, or at once where it is asked. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    for (const event of FIRST) this.addEventListener(event, this.#start);
    if (location.search !== '') void this.#start();
  }

  disconnectedCallback(): void {
    for (const event of FIRST) this.removeEventListener(event, this.#start);
  }

  readonly #start = async (): Promise<void> => {
    this.disconnectedCallback();
    try {
      const { startPage } = await import('./search/main.ts');
      await startPage(this);
    } catch (error) {
      console.warn(error);
      this.querySelector('.search-failed')?.removeAttribute('hidden');
    }
  };
}

const FIRST = ['keydown', 'pointerdown', 'input', 'click'];

customElements.define('search-page', SearchPage);

/** The search page: loads the search with the first key or press, or at once where it is asked. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    for (const event of FIRST) this.addEventListener(event, this.#start);
    this.addEventListener('compositionstart', this.#compose);
    this.addEventListener('compositionend', this.#compose);
    if (location.search !== '') void this.#start();
  }

  disconnectedCallback(): void {
    for (const event of FIRST) this.removeEventListener(event, this.#start);
  }

  /** Whether an input method is at work when the search arrives. */
  readonly #compose = ({ type }: Event): void => {
    this.toggleAttribute('data-composing', type === 'compositionstart');
  };

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

/** Turns light and dark over, and remembers it; without script the system's scheme stays. */
class SchemeSwitch extends HTMLElement {
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    this.#button = this.querySelector('button');
    this.#button?.addEventListener('click', this.#turn);
  }

  disconnectedCallback(): void {
    this.#button?.removeEventListener('click', this.#turn);
  }

  readonly #turn = (): void => {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const scheme = (root.dataset['scheme'] ?? system) === 'dark' ? 'light' : 'dark';
    root.dataset['scheme'] = scheme;
    try {
      localStorage.setItem('scheme', scheme);
    } catch {
      // Storage is switched off: the choice lasts for this page.
    }
  };
}

customElements.define('scheme-switch', SchemeSwitch);

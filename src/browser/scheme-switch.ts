/** Turns light and dark over, and remembers it; without script the system's scheme stays. */
class SchemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  handleEvent({ target }: Event): void {
    if (target === this) return;
    const { dataset } = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const scheme = (dataset['scheme'] ?? system) === 'dark' ? 'light' : 'dark';
    dataset['scheme'] = scheme;
    try {
      localStorage.setItem('scheme', scheme);
    } catch {
      // Storage is switched off: the choice lasts for this page.
    }
  }
}

customElements.define('scheme-switch', SchemeSwitch);

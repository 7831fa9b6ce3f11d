/** A button that copies the text beside it, and says so. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', this.#copy);
  }

  disconnectedCallback(): void {
    this.querySelector('button')?.removeEventListener('click', this.#copy);
  }

  readonly #copy = async (): Promise<void> => {
    const says = this.querySelector('button span');
    await navigator.clipboard.writeText(this.querySelector('pre')?.textContent ?? '');
    if (says !== null) says.textContent = this.dataset['copied'] ?? '';
  };
}

customElements.define('copy-text', CopyText);

/** A text with a button to copy it, which says so. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (!('clipboard' in navigator) || this.querySelector('button') !== null) return;
    const says = document.createElement('span');
    says.setAttribute('aria-live', 'polite');
    says.textContent = this.dataset['copy'] ?? '';
    const what = document.createElement('span');
    what.className = 'visually-hidden';
    what.textContent = ` ${this.querySelector('p')?.textContent}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(says, what);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.querySelector('pre')?.textContent ?? '');
      says.textContent = this.dataset['copied'] ?? '';
    });
    this.append(button);
  }
}

customElements.define('copy-text', CopyText);

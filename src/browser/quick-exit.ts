/** Presses of Shift alone that leave, and the milliseconds in which they must follow each other. */
const PRESSES = 3;
const TIME = 5000;

/**
 * Leaves the site for a harmless page: by a link, of which one stands right behind the skip link,
 * or by Shift, three times. The page is blank at once, however long the other takes to come.
 * Without script both links lead there all the same.
 */
class QuickExit extends HTMLElement {
  #presses = 0;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #title = document.title;

  connectedCallback(): void {
    document.addEventListener('click', this.#follow);
    document.addEventListener('keyup', this.#count, true);
    addEventListener('pageshow', this.#return);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('click', this.#follow);
    document.removeEventListener('keyup', this.#count, true);
    removeEventListener('pageshow', this.#return);
  }

  readonly #follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element && event.target.closest('a.leave');
    if (!link) return;
    event.preventDefault();
    this.#leave();
  };

  /** A Shift that wrote a capital does not count, and any other key ends the count. */
  readonly #count = (event: KeyboardEvent): void => {
    const alone = event.key === 'Shift' && !this.#held;
    this.#held = event.shiftKey;
    if (!alone) {
      if (this.#presses > 0) this.#stop('');
      return;
    }
    this.#presses += 1;
    if (this.#presses === 1) {
      this.#timer = setTimeout(() => this.#stop(this.dataset['late'] ?? ''), TIME);
    }
    if (this.#presses === PRESSES) this.#leave();
    else this.#say(this.dataset[this.#presses === 1 ? 'two' : 'one'] ?? '');
  };

  #leave(): void {
    this.#stop('');
    document.documentElement.dataset['leaving'] = '';
    this.#say(this.dataset['leaving'] ?? '');
    document.title = this.dataset['leaving'] ?? '';
    // In place of this page, so that the way back does not begin with it.
    location.replace(this.querySelector('a')?.href ?? 'about:blank');
  }

  /** A page that the browser kept comes back as it was, and must not stay blank. */
  readonly #return = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    delete document.documentElement.dataset['leaving'];
    document.title = this.#title;
    this.#stop('');
  };

  #stop(text: string): void {
    clearTimeout(this.#timer);
    this.#presses = 0;
    this.#say(text);
  }

  #say(text: string): void {
    this.dataset['presses'] = String(this.#presses);
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

customElements.define('quick-exit', QuickExit);

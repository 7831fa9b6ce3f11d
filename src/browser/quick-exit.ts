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
    // Who has left and goes back, or restores the tab, is taken out again; who comes anew is not.
    if (hasLeft() && cameBack()) {
      this.#leave();
      return;
    }
    remember('here');
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

  /** An anchor takes the place of its page in the history, so that no way back shows it again. */
  readonly #follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || isForAnotherTab(event, link)) return;
    if (link.matches('.leave')) {
      event.preventDefault();
      this.#leave();
    } else if (link.hash !== '' && link.href.split('#')[0] === location.href.split('#')[0]) {
      event.preventDefault();
      location.replace(link.href);
    }
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
    remember('left');
    document.documentElement.dataset['leaving'] = '';
    this.#say(this.dataset['leaving'] ?? '');
    document.title = this.dataset['leaving'] ?? '';
    // In place of this page, so that the way back does not begin with it.
    location.replace(document.querySelector<HTMLAnchorElement>('a.leave')?.href ?? 'about:blank');
  }

  /** A page that the browser kept comes back as it was, and must not stay blank. */
  readonly #return = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    if (hasLeft()) {
      this.#leave();
      return;
    }
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

/** Whether the reader of this tab has left, in `sessionStorage`. */
const LEFT = 'left';

function remember(state: 'left' | 'here'): void {
  try {
    if (state === 'left') sessionStorage.setItem(LEFT, 'yes');
    else sessionStorage.removeItem(LEFT);
  } catch {
    // Storage is switched off: the way back is as the browser has it.
  }
}

function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
}

/** By the browser's buttons or a restored tab, not by a link or an address. */
function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}

function isForAnotherTab(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey || link.target === '_blank';
}

customElements.define('quick-exit', QuickExit);

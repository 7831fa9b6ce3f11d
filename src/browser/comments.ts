/**
 * The discussion of an entry, which asks nobody for anything until a reader wants it. A reader who
 * comes back from signing in wants it. Its words are data attributes, by the names of its states.
 */
export class ReaderComments extends HTMLElement {
  #close: (() => void) | undefined;
  /** The address of the script that did not come. */
  #lost: string | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    if (keepSession()) {
      void this.#open();
      (this.closest('section') ?? this).scrollIntoView();
    }
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    this.#close?.();
  }

  /** Shows a state and says it, by default in the state’s own words. */
  say(state: string, words = this.word(state)): void {
    this.dataset['state'] = state;
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== words) status.textContent = words;
  }

  word(name: string): string {
    return this.getAttribute(`data-${name}`) ?? '';
  }

  readonly #onClick = ({ target }: Event): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    rememberOpening();
    void this.#open();
  };

  readonly #open = async (): Promise<void> => {
    this.#close?.();
    this.say('loading');
    this.querySelector<HTMLElement>('[role=status]')?.focus({ preventScroll: true });
    try {
      const { showComments } = await this.#script();
      if (this.isConnected) this.#close = showComments(this);
    } catch (error) {
      this.say('silent');
      this.#lost = /https?:\S+\.js/.exec(String(error))?.[0];
    }
  };

  /** Browsers never fetch a script again that once did not come, unless by another address. */
  #script(): Promise<typeof import('./comments-thread.ts')> {
    if (this.#lost === undefined) return import('./comments-thread.ts');
    return import(/* @vite-ignore */ `${this.#lost}?${Date.now()}`);
  }
}

/** Says, in `sessionStorage`, that the reader of this tab has opened the comments. */
const OPENED = 'comments-opened';

/** A session as giscus writes it: 12 bytes in hexadecimal, and what they encrypt in base 64. */
const SESSION = /^[\da-f]{24}[\w+/]{60,4000}={0,2}$/;

function rememberOpening(): void {
  try {
    sessionStorage.setItem(OPENED, 'yes');
  } catch {
    // Storage is switched off: the reader can read, and has to open the comments after signing in.
  }
}

/**
 * Takes the session out of the address that GitHub sent the reader back to; whether there was one
 * that this tab has asked for. Anybody can write a link with `?giscus=`: such a one opens nothing.
 */
function keepSession(): boolean {
  const address = new URL(location.href);
  const session = address.searchParams.get('giscus');
  if (session === null) return false;
  address.searchParams.delete('giscus');
  history.replaceState(history.state, '', address);
  try {
    if (sessionStorage.getItem(OPENED) === null || !SESSION.test(session)) return false;
    localStorage.setItem('giscus-session', JSON.stringify(session));
    return true;
  } catch {
    return false;
  }
}

customElements.define('reader-comments', ReaderComments);

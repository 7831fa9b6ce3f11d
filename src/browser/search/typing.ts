/** Milliseconds after a key in which another one makes a search not worth beginning. */
const PAUSE = 150;

/** What a reader is in the middle of. */
interface Midway {
  /** Whether the field holds something they have begun. */
  readonly going: boolean;
  /** Whether an input method is at work in it. */
  readonly composing: boolean;
}

/**
 * Tells what is in a field once a reader has stopped for a moment: never half a word of an input
 * method. `first` is whether it begins a new word after something else was done.
 */
export function listenToTyping(
  input: HTMLInputElement,
  typed: (query: string, first: boolean) => void,
  midway: Midway = { going: false, composing: false },
): void {
  let { going, composing } = midway;
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      typed(input.value, !going);
      going = true;
    }, PAUSE);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  input.addEventListener('input', () => {
    if (!composing) later();
  });
  input.addEventListener('change', () => {
    going = false;
  });
}

/** Milliseconds after a key in which another one makes a search not worth beginning. */
const PAUSE = 120;

/**
 * Tells what is in a field once a reader has stopped for a moment: never half a word of an input
 * method. `first` is whether it begins a new word after something else was done.
 */
export function listenToTyping(
  input: HTMLInputElement,
  typed: (query: string, first: boolean) => void,
): void {
  let composing = false;
  let going = false;
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

/** Up and down go from the field through the results; Escape goes back to the field. */
export function listenToArrows(
  root: HTMLElement,
  input: HTMLInputElement,
  links: () => readonly HTMLAnchorElement[],
): void {
  root.addEventListener('keydown', (event) => {
    const { key, target, isComposing } = event;
    if (isComposing || !(target instanceof HTMLElement)) return;
    const stops: readonly HTMLElement[] = [input, ...links()];
    const at = stops.indexOf(target);
    const next = at < 0 ? undefined : stops[at + (STEPS[key] ?? Number.NaN)];
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  });
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

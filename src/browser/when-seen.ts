/**
 * Loads what an element needs, by its name, once a reader comes near one of its kind, or opens what
 * it is folded into: nobody pays for what they never look at.
 */
export function loadWhenSeen(loads: Readonly<Record<string, () => Promise<unknown>>>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) void loads[target.localName]?.();
      }
    },
    { rootMargin: '100% 0%' },
  );
  for (const element of document.querySelectorAll(`${Object.keys(loads)}`)) {
    observer.observe(element);
  }
}

/**
 * Loads what an element needs once a reader comes near the first of its kind, or opens what it is
 * folded into: nobody pays for what they never look at.
 */
export function whenSeen(selector: string, load: () => Promise<unknown>): void {
  const elements = document.querySelectorAll(selector);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void load();
    },
    { rootMargin: '100% 0%' },
  );
  for (const element of elements) observer.observe(element);
}

/** A list of contents that marks the section being read. */
export class ContentsList extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const headings = links.map(({ hash }) =>
      document.getElementById(decodeURIComponent(hash.slice(1))),
    );
    // The last heading above the middle of the window has the text that is being read under it.
    const mark = () => {
      const at = headings.findLastIndex(
        (heading) => heading !== null && heading.getBoundingClientRect().top < innerHeight / 2,
      );
      for (const [index, link] of links.entries()) {
        if (index === at) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    // A heading enters or leaves the upper half of the window: nothing else can change the mark.
    this.#observer = new IntersectionObserver(mark, { rootMargin: '0% 0% -50% 0%' });
    for (const heading of headings) if (heading !== null) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define('contents-list', ContentsList);

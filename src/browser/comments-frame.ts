import { GiscusWidget } from 'giscus';
import { type Heard, heardIn } from './comments-messages.ts';

/** The place of giscus's session in `localStorage`; its widget looks for it there. */
const SESSION = 'giscus-session';

/** What a frame may ask for, in CSS pixels: nothing that it says can blow up the page. */
const HEIGHT = { least: 150, most: 30_000 } as const;

/**
 * Puts the frame of giscus into a box, and tells what it says; returns what takes it away again.
 * Its widget believes any message of the host and writes errors to the console, so every message
 * comes by us first: only those of this very frame count, and the widget hears only of sign-outs.
 */
export function openFrame(
  box: Element,
  settings: DOMStringMap,
  hear: (heard: Heard) => void,
): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  window.addEventListener('message', listen, { capture: true, signal });
  const widget = new GiscusWidget();
  for (const [name, value] of Object.entries(attributesFor(settings))) {
    widget.setAttribute(name, value);
  }
  box.replaceChildren(widget);
  // At `load` the widget speaks to the frame, and the browser writes an error where no giscus is in
  // it. So it learns of the load only once giscus has spoken.
  widget.shadowRoot?.addEventListener('load', keepFromWidget, { capture: true, signal });
  void widget.updateComplete.then(nameFrame);
  onSchemeChange(signal, () => widget.setAttribute('theme', themeOf(settings)));
  let spoken = false;

  return () => {
    gone.abort();
    widget.remove();
  };

  function listen(event: MessageEvent<unknown>): void {
    if (event.origin !== settings['host']) return;
    const frame = widget.iframeRef;
    const heard =
      frame !== undefined && event.source === frame.contentWindow ? heardIn(event.data) : undefined;
    const ended = heard !== undefined && endsSession(heard);
    if (!ended) event.stopImmediatePropagation();
    if (frame === undefined || heard === undefined) return;
    if (!spoken) frame.dispatchEvent(new Event('load'));
    spoken = true;
    if (heard.kind === 'height') setHeight(frame, heard.height);
    hear(isExpiry(heard) && !ended ? { kind: 'failure', failure: 'down' } : heard);
  }

  function nameFrame(): void {
    widget.iframeRef?.setAttribute('title', settings['frameTitle'] ?? '');
  }
}

function attributesFor(settings: DOMStringMap): Readonly<Record<string, string>> {
  return {
    host: settings['host'] ?? '',
    repo: settings['repository'] ?? '',
    repoid: settings['repositoryId'] ?? '',
    category: settings['category'] ?? '',
    categoryid: settings['categoryId'] ?? '',
    mapping: 'specific',
    term: settings['term'] ?? '',
    strict: '1',
    emitmetadata: '1',
    inputposition: 'bottom',
    lang: settings['language'] ?? 'en',
    theme: themeOf(settings),
  };
}

/** The site's own colours; only over https can the frame fetch them, and else it has its own. */
function themeOf(settings: DOMStringMap): string {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = document.documentElement.dataset['scheme'] ?? system;
  if (location.protocol !== 'https:') return scheme;
  return new URL(`${settings['themes']}${scheme}.css`, location.origin).href;
}

function onSchemeChange(signal: AbortSignal, changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
}

function keepFromWidget(event: Event): void {
  if (event.isTrusted) event.stopImmediatePropagation();
}

/** The widget forgets a session that has ended, and loads its frame again without it. */
function endsSession(heard: Heard): boolean {
  return heard.kind === 'signed-out' || (isExpiry(heard) && localStorage.getItem(SESSION) !== null);
}

function isExpiry(heard: Heard): boolean {
  return heard.kind === 'failure' && heard.failure === 'expired';
}

function setHeight(frame: HTMLIFrameElement, wanted: number): void {
  const height = Math.min(Math.max(Math.ceil(wanted), HEIGHT.least), HEIGHT.most);
  frame.style.setProperty('block-size', `${height}px`);
  if (wanted > HEIGHT.most) frame.setAttribute('scrolling', 'auto');
}

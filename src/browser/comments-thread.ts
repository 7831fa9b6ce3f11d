import { openFrame } from './comments-frame.ts';
import type { Heard } from './comments-messages.ts';

/** The element that a discussion is shown in, as far as it is needed here. */
interface Discussion extends HTMLElement {
  say(state: string, words?: string): void;
  word(name: string): string;
}

/** Milliseconds without a word from the frame after which a reader is told so. */
const PATIENCE = 8000;

/** Opens the frame and tells its reader what becomes of it; returns what closes it again. */
export function showComments(element: Discussion): () => void {
  const box = element.querySelector('.comments-frame');
  if (box === null) throw new RangeError('The element has no place for the frame.');
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What became of the reader's sign-in, told before the rest. */
  let notice = '';

  wait();
  const close = openFrame(box, element.dataset, hear);
  return () => {
    clearTimeout(timer);
    close();
  };

  function hear(heard: Heard): void {
    if (heard.kind === 'height') {
      // A slow frame may speak after all.
      if (element.dataset['state'] === 'silent') element.say('loading');
      if (element.dataset['state'] === 'loading') wait();
    } else if (heard.kind === 'discussion') {
      settle('shown', countOf(element, heard));
      pointTo(element, heard.url);
    } else if (heard.kind === 'signed-out' || heard.failure === 'expired') {
      notice =
        element.word(heard.kind === 'signed-out' ? 'signed-out' : 'expired') + gapIn(element);
      element.say('loading', notice);
      wait();
    } else {
      settle(heard.failure, element.word(heard.failure));
    }
  }

  function settle(state: string, words: string): void {
    clearTimeout(timer);
    element.say(state, notice + words);
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => element.say('silent'), PATIENCE);
  }
}

/** “12 comments”, in the words of the page’s language. */
function countOf(
  element: Discussion,
  { comments, locked }: Extract<Heard, { kind: 'discussion' }>,
): string {
  const { lang } = document.documentElement;
  const form = new Intl.PluralRules(lang).select(comments);
  const words = element.word(`count-${form}`) || element.word('count-other');
  const number = new Intl.NumberFormat(element.dataset['locale'] ?? lang).format(comments);
  const told = comments === 0 ? element.word('none') : words.replace('{count}', number);
  return locked ? told + gapIn(element) + element.word('locked') : told;
}

/** What stands between two sentences. */
function gapIn({ dataset }: Discussion): string {
  return dataset['gap'] ?? ' ';
}

/** Leads to the discussion itself, once it is known. */
function pointTo(element: Discussion, url: string): void {
  const link = element.querySelector<HTMLAnchorElement>('a.discussion');
  const place = `https://github.com/${element.dataset['repository']}/discussions/`;
  if (link && url.toLowerCase().startsWith(place.toLowerCase())) link.href = url;
}

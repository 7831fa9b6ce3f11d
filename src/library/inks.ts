import { readable, textOn } from '../core/ink.ts';
import type { Edition } from './edition.ts';

/**
 * The wash of tokens.css: of the grounds that text in ink stands on the one nearest to it, so that
 * what reads there reads on paper too.
 */
const WASH_LIGHT = '#f3efe6';
const WASH_DARK = '#201d19';

/**
 * The rules of some inks, each one as a ground with its text, and as text on paper or wash, light and
 * dark, moved towards black or white as far as 4.5:1 asks. Attributes instead of inline styles,
 * because the policy allows none.
 */
export function inksStylesheet(inks: Iterable<string>): string {
  return [...new Set(inks)].toSorted().map(inkRule).join('');
}

/** Those of a whole site, which a search may come upon. */
export function inksOf(siteInk: string, editions: readonly Edition[]): readonly string[] {
  return [
    siteInk,
    ...editions.flatMap(({ posts, caseStudies, pages, topics }) => [
      ...[...posts, ...caseStudies, ...pages].map(({ ink }) => ink),
      ...topics.flatMap(({ ink }) => ink ?? []),
    ]),
  ];
}

const made = new Map<string, string>();

function inkRule(ink: string): string {
  const rule = made.get(ink) ?? ruleOf(ink);
  made.set(ink, rule);
  return rule;
}

function ruleOf(ink: string): string {
  const light = readable(ink, WASH_LIGHT);
  const dark = readable(ink, WASH_DARK);
  return `[data-ink="${ink.slice(1)}"]{--ground:${ink};--on-ground:${textOn(ink)};--spot:light-dark(${light},${dark})}`;
}

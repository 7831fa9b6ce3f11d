import { mix, readable, textOn } from '../core/ink.ts';

export const SCHEMES = ['light', 'dark'] as const;

export type Scheme = (typeof SCHEMES)[number];

export function isScheme(text: string): text is Scheme {
  return SCHEMES.some((scheme) => scheme === text);
}

/** Paper and black as tokens.css has them: the frame is another document, which cannot see those. */
const COLOURS = {
  light: { paper: '#fdfcf8', ink: '#171411', soft: '#5f5952', hair: '#d9d3c7', wash: '#f3efe6' },
  dark: { paper: '#151311', ink: '#f2ede2', soft: '#aaa297', hair: '#39342e', wash: '#201d19' },
} as const satisfies Record<Scheme, Record<string, string>>;

/** The red of an error and the green of a tick, before they are made to read on paper. */
const DANGER = '#c2132e';
const SUCCESS = '#0b7a3b';

/** The theme that giscus is given: our colours for its names, flat and square as a sheet. */
export function themeStylesheet(scheme: Scheme, siteInk: string): string {
  const { paper, ink, soft, hair, wash } = COLOURS[scheme];
  const spot = readable(siteInk, wash);
  const tint = mix(paper, spot, 0.14);
  const names = {
    ...codeColours(scheme, siteInk),
    'fg-default': ink,
    'fg-muted': soft,
    'fg-subtle': soft,
    'canvas-default': paper,
    'canvas-overlay': paper,
    'canvas-inset': paper,
    'canvas-subtle': wash,
    'border-default': hair,
    'border-muted': hair,
    'neutral-muted': wash,
    'accent-fg': spot,
    'accent-emphasis': spot,
    'accent-muted': spot,
    'accent-subtle': tint,
    'success-fg': readable(SUCCESS, wash),
    'attention-fg': spot,
    'attention-muted': spot,
    'attention-subtle': tint,
    'danger-fg': readable(DANGER, wash),
    'danger-muted': readable(DANGER, wash),
    'danger-subtle': tint,
    'btn-text': ink,
    'btn-bg': paper,
    'btn-border': ink,
    'btn-hover-bg': wash,
    'btn-hover-border': ink,
    'btn-active-bg': wash,
    'btn-active-border': ink,
    'btn-selected-bg': wash,
    'btn-primary-text': paper,
    'btn-primary-bg': ink,
    'btn-primary-border': ink,
    'btn-primary-hover-bg': spot,
    'btn-primary-hover-border': spot,
    'btn-primary-selected-bg': spot,
    'btn-primary-disabled-text': soft,
    'btn-primary-disabled-bg': wash,
    'btn-primary-disabled-border': hair,
    'btn-shadow': '0 0 transparent',
    'btn-inset-shadow': '0 0 transparent',
    'btn-primary-shadow': '0 0 transparent',
    'btn-primary-inset-shadow': '0 0 transparent',
    'btn-primary-selected-shadow': '0 0 transparent',
    'primer-shadow-inset': '0 0 transparent',
    'action-list-item-default-hover-bg': wash,
    'segmented-control-bg': wash,
    'segmented-control-button-bg': paper,
    'segmented-control-button-selected-border': ink,
    'social-reaction-bg-hover': wash,
    'social-reaction-bg-reacted-hover': tint,
  };
  const variables = Object.entries(names).map(([name, value]) => `--color-${name}:${value};`);
  return `main{color-scheme:${scheme};${variables.join('')}}\n${shape(spot, soft)}`;
}

function codeColours(scheme: Scheme, siteInk: string): Record<string, string> {
  const { ink, soft, wash } = COLOURS[scheme];
  const spot = readable(siteInk, wash);
  const plain = ['storage-modifier-import', 'markup-bold', 'markup-italic', 'variable', 'entity'];
  const coloured = ['constant', 'keyword', 'string', 'string-regexp', 'entity-tag'];
  return Object.fromEntries([
    ...['comment'].map((name) => [`prettylights-syntax-${name}`, soft]),
    ...plain.map((name) => [`prettylights-syntax-${name}`, ink]),
    ...coloured.map((name) => [`prettylights-syntax-${name}`, spot]),
    ['prettylights-syntax-markup-inserted-text', readable(SUCCESS, wash)],
    ['prettylights-syntax-markup-inserted-bg', wash],
    ['prettylights-syntax-markup-deleted-text', readable(DANGER, wash)],
    ['prettylights-syntax-markup-deleted-bg', wash],
  ]);
}

/** No round corners, our kind of type, and no pictures of GitHub's. */
function shape(spot: string, soft: string): string {
  return [
    // An id in :not() outweighs the classes of giscus.
    'main:not(#_),main :not(#_){border-radius:0}',
    `main textarea:not(#_)::placeholder{color:${soft};opacity:1}`,
    "main{font-family:'Source Serif 4',Georgia,serif}",
    "main .btn,main h4{font-family:'Sofia Sans Extra Condensed','Arial Narrow',sans-serif;font-size:1.125rem}",
    `main .btn-primary:hover,main .btn-primary:active{color:${textOn(spot)}}`,
    'main .gsc-loading-image,main .pagination-loader-container{background-image:none}',
    '',
  ].join('\n');
}

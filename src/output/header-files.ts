import { type FolderHeaders, folderHeaders, headers } from '../core/headers.ts';

export interface HeaderSettings {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The origin of the comments’ frame, where the site has comments. */
  readonly frames: string | undefined;
  /** The origin of the same site as an onion service. */
  readonly onion: string | undefined;
}

/** Ways to tell a host what to send with each file, by the name of what reads them. */
export const HEADER_FILES = { netlify, nginx, caddy } as const;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both send all of a file's rules, and a header
 * that two of them name with both values; so nothing here is said twice, but that the comments'
 * colours are shared: a resource policy of two values is none, and lets the frame in.
 */
function netlify({ base, frames }: HeaderSettings): string {
  const [, ...folders] = folderHeaders(frames);
  return [{ folder: '', headers: headers(frames) }, ...folders]
    .flatMap((rule) => [
      `${base}${rule.folder}*`,
      ...lines(rule.headers, (name, value) => `  ${name}: ${value}`),
    ])
    .concat('')
    .join('\n');
}

/**
 * For inside `server { }`. A location that names a header forgets all that stand outside of it. An
 * error is sent with all of them too, but is not to be kept.
 */
function nginx({ base, frames, onion }: HeaderSettings): string {
  return rulesOf(frames)
    .flatMap((rule) => [
      `location ${base}${rule.folder} {`,
      ...lines(rule.headers, nginxLine),
      ...(onion === undefined ? [] : [`  add_header Onion-Location ${onion}$request_uri;`]),
      '}',
    ])
    .concat(`error_page 404 ${base}404.html;`, '')
    .join('\n');
}

function nginxLine(name: string, value: string): string {
  return `  add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`;
}

/** For inside the site's block. A route keeps its order, so that the last one to speak is right. */
function caddy({ base, frames, onion }: HeaderSettings): string {
  return [
    'route {',
    ...rulesOf(frames).flatMap((rule) => [
      `\theader ${base}${rule.folder}* {`,
      ...lines(rule.headers, (name, value) => `\t\t${name} "${value}"`),
      ...(onion === undefined ? [] : [`\t\tOnion-Location ${onion}{http.request.uri}`]),
      '\t}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** Each folder with everything that its files carry. */
function rulesOf(frames: string | undefined): readonly FolderHeaders[] {
  const [release, ...folders] = folderHeaders(frames);
  const all = { ...headers(frames), ...release?.headers };
  return [
    { folder: '', headers: all },
    ...folders.map((rule) => ({ ...rule, headers: { ...all, ...rule.headers } })),
  ];
}

function lines(
  rule: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
): string[] {
  return Object.entries(rule).map(([name, value]) => line(name, value));
}

/**
 * The one policy that every page works under: nothing inline, nothing from another host but the
 * comments' frame, which is there only once a reader has asked for it. `frames` is the origin that
 * serves it; undefined where the site has no comments.
 */
function policy(frames: string | undefined) {
  return {
    'default-src': "'none'",
    // Search runs a WebAssembly module of the site’s own.
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'frame-src': frames ?? "'none'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  };
}

/** For the header. */
export function contentSecurityPolicy(frames: string | undefined): string {
  return written(Object.entries(policy(frames)));
}

/** For `<meta http-equiv>`, where browsers refuse what only a header may say. */
export function metaPolicy(frames: string | undefined): string {
  return written(
    Object.entries(policy(frames)).filter(([directive]) => directive !== 'frame-ancestors'),
  );
}

/** What every answer of a host should carry, in the order it is written. */
export function headers(frames: string | undefined): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(frames),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()',
  };
}

/** What the files of a folder carry besides, or instead. */
export interface FolderHeaders {
  /** Inside the release: `_astro/`; empty for all of it. */
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** From the whole release to the folders in it; `frames` is the origin of the comments’ frame. */
export function folderHeaders(frames: string | undefined): readonly FolderHeaders[] {
  return [
    { folder: '', headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } },
    {
      // The name of each of these changes with its bytes.
      folder: '_astro/',
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
    ...(frames === undefined
      ? []
      : [
          {
            // The comments’ frame wears the site's own colours, and so may fetch these alone.
            folder: 'comments/',
            headers: {
              'Access-Control-Allow-Origin': frames,
              'Cross-Origin-Resource-Policy': 'cross-origin',
            },
          },
        ]),
  ];
}

/** What the answer with a file carries besides `headers`, or instead. */
export function fileHeaders(
  file: string,
  frames: string | undefined,
): Readonly<Record<string, string>> {
  const rules = folderHeaders(frames).filter(({ folder }) => file.startsWith(folder));
  return Object.fromEntries(rules.flatMap((rule) => Object.entries(rule.headers)));
}

function written(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

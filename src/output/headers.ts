/**
 * The one policy that every page works under: nothing inline, nothing from another host but the
 * comments' frame, which is there only once a reader has asked for it.
 */
const POLICY = {
  'default-src': "'none'",
  // Search runs a WebAssembly module of the site’s own.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': 'https://giscus.app',
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
} as const;

/** For the header. */
export const contentSecurityPolicy = written(Object.entries(POLICY));

/** For `<meta http-equiv>`, where browsers refuse what only a header may say. */
export const metaPolicy = written(
  Object.entries(POLICY).filter(([directive]) => directive !== 'frame-ancestors'),
);

/** What every answer of a host should carry, in the order it is written. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()',
};

/** Seconds a copy of a file may be used unasked: for good where its name changes with its bytes. */
export function cacheControl(file: string): string {
  return file.startsWith('_astro/')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
}

function written(directives: readonly (readonly [string, string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

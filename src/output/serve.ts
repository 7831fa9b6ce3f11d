import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BuildError } from './build-error.ts';
import { fileHeaders, headers } from '../core/headers.ts';
import { isCompressible, mediaType } from './media-types.ts';
import { findFile, type SiteFile } from './site-files.ts';

export interface ServeOptions {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The first port to try; 0 takes any that is free. */
  readonly port: number;
  /** A name or IP address of this computer; by default nobody else can reach it. */
  readonly host?: string | undefined;
  /** The origin of the comments’ frame, where the site has comments. */
  readonly frames?: string | undefined;
}

export interface RunningSite {
  /** Where the site’s home is, `http://127.0.0.1:4321/blog/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder as a host with the production headers would. */
export async function serve(folder: string, options: ServeOptions): Promise<RunningSite> {
  const server = createServer((request, response) => {
    answer(folder, options, request, response).catch(() => response.destroy());
  });
  const { host = LOCAL } = options;
  const used = await listen(server, options.port, host);
  return {
    url: `http://${reachable(host)}:${used}${options.base}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Not `localhost`, which may be another server's on the other version of IP. */
const LOCAL = '127.0.0.1';

/** The host as an address has it; that which means every one is reached by ours. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return LOCAL;
  return host.includes(':') ? `[${host}]` : host;
}

async function answer(
  folder: string,
  { base, frames }: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
) {
  for (const [name, value] of Object.entries(headers(frames))) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { path, query } = splitTarget(request.url ?? '/');
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  if (`${path}/` === base) return redirect(response, base + query);
  const found = path.startsWith(base) ? await findFile(folder, path.slice(base.length)) : undefined;
  if (found?.kind === 'folder') return redirect(response, `${encodeURI(path)}/${query}`);
  if (found?.kind === 'file') return send(found.content, 200, frames, request, response);
  const page = await nearestNotFound(folder, path.startsWith(base) ? path.slice(base.length) : '');
  if (page.kind === 'file') return send(page.content, 404, frames, request, response);
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found.\n');
}

/** That of the language, if the path begins with one. */
async function nearestNotFound(folder: string, path: string) {
  const [first = ''] = path.split('/');
  const own = await findFile(folder, `${first}/404.html`);
  return own.kind === 'file' ? own : findFile(folder, '404.html');
}

/** The decoded path of a request, dots resolved; undefined where it is none. */
function splitTarget(target: string): { path: string | undefined; query: string } {
  // An address of two slashes would name a host.
  const url = URL.parse(target.replace(/^\/+/, '/'), 'http://localhost');
  if (url === null) return { path: undefined, query: '' };
  try {
    return { path: decodeURIComponent(url.pathname), query: url.search };
  } catch {
    return { path: undefined, query: '' };
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location.replace(/^\/+/, '/') }).end();
}

async function send(
  { file, bytes }: SiteFile,
  status: 200 | 404,
  frames: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', etag);
  for (const [name, value] of Object.entries(fileHeaders(file, frames))) {
    response.setHeader(name, value);
  }
  if (isCompressible(file)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', mediaType(file));
  const encoding = isCompressible(file) ? encodingFor(request) : undefined;
  const body = encoding === undefined ? bytes : await COMPRESS[encoding](bytes);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

const COMPRESS = {
  br: (bytes: Buffer): Promise<Buffer> =>
    asBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer): Promise<Buffer> => asGzip(bytes),
} as const;

function encodingFor(request: IncomingMessage): keyof typeof COMPRESS | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  const takes = (name: string) =>
    accepted.some(
      (entry) => entry === name || (entry.startsWith(`${name};`) && !/q=0(?:\.0*)?$/.test(entry)),
    );
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}

/** The port that was taken, after those that others have. */
async function listen(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; port < first + 20; port += 1) {
    const bound = await tryPort(server, port, host);
    if (bound !== undefined) return bound;
  }
  throw new BuildError(`The ports ${first} to ${first + 19} are taken. Name another with --port.`);
}

function tryPort(server: Server, port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else if (error.code === 'EADDRNOTAVAIL' || error.syscall === 'getaddrinfo') {
        reject(new BuildError(`${host} is not an address of this computer. Leave --host out.`));
      } else if (error.code === 'EACCES') {
        reject(new BuildError(`Port ${port} needs more rights. Write --port 4321.`));
      } else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

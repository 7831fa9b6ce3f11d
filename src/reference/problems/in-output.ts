import { metaPolicy } from '../../core/headers.ts';
import type { FaultCode } from '../../output/fault.ts';
import { picture, withPlace } from './in-images.ts';
import type { Files } from './sample.ts';

/** What belongs to the machine of the example, and should be on no page. */
export const TRACE = '/home/anna/blog';

/** What may be wrong with a finished site, each by the shortest file that it is wrong with. */
export const IN_OUTPUT: Readonly<Record<FaultCode, () => Files | Promise<Files>>> = {
  'address-broken': () => page('<a href="https://">Where</a>'),
  'address-unsafe': () => page('<a href="javascript:run()">Where</a>'),
  'anchor-broken': () => page('<a href="#begin">Where it began</a>'),
  'bytes-disagree': async () => ({ 'crowd.png': await picture().jpeg().toBuffer() }),
  'control-character': () => page('<p>One \u0007word.</p>'),
  'file-damaged': async () => ({
    'crowd.jpg': (await picture().jpeg().toBuffer()).subarray(0, -3),
  }),
  'html-invalid': () => page('<ul><p>One</p></ul>'),
  'html-syntax': () => page('<p class="a" class="b">One</p>'),
  'id-twice': () => page('<p id="one">One</p><p id="one">Two</p>'),
  'image-metadata': async () => ({ 'crowd.jpg': await withPlace().jpeg().toBuffer() }),
  'inline-code': () => page('<p onclick="run()">One</p>'),
  'json-invalid': () => ({ 'feed.json': '{' }),
  'link-broken': () => page('<a href="/blog/posts/gone/">Gone</a>'),
  'link-outside-base': () => page('<a href="/posts/march/">The march</a>'),
  'loads-foreign': () => page('<img src="https://photos.example/crowd.jpg" alt="The crowd">'),
  'machine-trace': () => ({ 'site.js': `// ${TRACE}/src/site.ts` }),
  'policy-missing': () => page('<p>One</p>', ''),
  'source-map': () => ({ 'site.js': 'run();\n//# sourceMappingURL=site.js.map' }),
  'text-not-utf8': () => ({ 'llms.txt': Buffer.from('Caf\xe9', 'latin1') }),
  'xml-invalid': () => ({ 'rss.xml': '<rss><channel></rss>' }),
};

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(undefined)}">`;

function page(body: string, policy = POLICY): Files {
  const head = `${policy}<meta charset="utf-8"><title>The march</title>`;
  return {
    'index.html': `<!DOCTYPE html>
<html lang="en"><head>${head}</head><body><main><h1>The march</h1>${body}</main></body></html>`,
  };
}

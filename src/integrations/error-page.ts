import { framedProblems } from '../check/told-problem.ts';
import type { Problem } from '../core/errors.ts';
import { logLine } from '../core/escape.ts';
import { fragment, type Html, raw } from '../feeds/html.ts';

/**
 * What is wrong with a page, in its place: only in `npm run dev`. Without script it is as readable;
 * Vite's client loads the page anew once a file is saved.
 */
export function errorPage(problems: readonly Problem[], base: string): string {
  const title =
    problems.length === 1
      ? 'One thing keeps this page from being shown'
      : `${problems.length} things keep this page from being shown`;
  const page = fragment`<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <style>${raw(STYLE)}</style>
    <script type="module" src="${base}@vite/client"></script>
    </head>
    <body>
    <main>
    <h1>${title}</h1>
    <p>Save the mended file, and the page comes back by itself.</p>
    <ol>${framedProblems(problems, COLUMNS).map(({ problem, frame }) => item(problem, frame))}</ol>
    </main>
    </body>
    </html>`;
  return page.html;
}

const COLUMNS = 100;

type Frame = ReturnType<typeof framedProblems>[number]['frame'];

function item({ file, line, column, code, what, fix }: Problem, frame: Frame): Html {
  const number = String(line);
  const lines = frame && `${number} │ ${frame.code}\n${' '.repeat(number.length)} │ ${frame.mark}`;
  return fragment`
    <li>
    <p><code>${logLine(`${file}:${line}:${column}`)}</code> <strong>${code}</strong></p>
    <p>${logLine(`${what} ${fix}`)}</p>
    ${lines && fragment`<pre tabindex="0">${lines}</pre>`}
    </li>`;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { max-inline-size: 56rem; margin: auto; padding: 2rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
ol { padding: 0; list-style: none; }
li { margin-block: 1.5rem; padding-inline-start: 1rem; border-inline-start: 0.25rem solid light-dark(#b3261e, #ff8a80); }
li > * { margin-block: 0.5rem; }
p { overflow-wrap: anywhere; }
strong { color: light-dark(#b3261e, #ff8a80); }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { padding: 0.75rem; overflow-x: auto; background: light-dark(#f2f2f2, #222); }
`;

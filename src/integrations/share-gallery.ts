import { escaped } from '../feeds/html.ts';
import type { ShareJob } from '../share-images/draw-all.ts';
import { LAYOUTS } from '../share-images/format.ts';

/** All share images of the site on one screen, for those who write and draw; only in `npm run dev`. */
export function galleryPage(jobs: readonly ShareJob[], base: string): string {
  const images = jobs.map(({ path, format, card }) => {
    const { width, height } = LAYOUTS[format];
    const name = escaped(card.title);
    return `<a href="${base}${path}"><img src="${base}${path}" width="${width}" height="${height}" alt="${name}" loading="lazy"></a>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Share images</title>
<style>
body { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem; background: #888; }
img { block-size: 15rem; inline-size: auto; }
</style>
</head>
<body>
${images.join('\n')}
</body>
</html>
`;
}

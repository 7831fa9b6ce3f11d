import type { APIRoute } from 'astro';
import { type IconName, ICONS, iconPng } from '../feeds/icon.ts';
import { library } from '../library.ts';

export function getStaticPaths() {
  return Object.keys(ICONS).map((icon) => ({ params: { icon }, props: { icon } }));
}

export const GET: APIRoute<{ icon: IconName }> = async ({ props: { icon } }) => {
  const png = await iconPng((await library()).context, icon);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

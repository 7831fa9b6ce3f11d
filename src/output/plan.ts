import { enclosuresStep } from './enclosures-step.ts';
import { filesStep } from './files-step.ts';
import { headersStep } from './headers-step.ts';
import { pagesStep } from './pages-step.ts';
import { picturesStep } from './pictures-step.ts';
import { searchStep } from './search-step.ts';
import { shareImagesStep } from './share-images-step.ts';
import type { Plan } from './step.ts';

/** What `npm run build` makes. */
export const plan: Plan = {
  beside: [searchStep, headersStep, pagesStep, picturesStep, filesStep, shareImagesStep],
  after: [enclosuresStep],
};

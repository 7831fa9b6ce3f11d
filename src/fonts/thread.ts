import { workerData } from 'node:worker_threads';
import { cutFonts } from './cut-fonts.ts';

/** The inside of the thread that makes the fonts: it ends when they are in their folder. */
const folder: string = workerData;
await cutFonts(folder);

import process from 'node:process';
import { runShareImages } from '../src/output/share-images-command.ts';

process.exitCode = await runShareImages(process.argv.slice(2));

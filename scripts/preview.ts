import process from 'node:process';
import { runPreview } from '../src/output/preview.ts';

process.exitCode = await runPreview(process.argv.slice(2));

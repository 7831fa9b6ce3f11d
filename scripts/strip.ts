import { runStrip } from '../src/check/images/strip.ts';

process.exitCode = await runStrip(process.argv.slice(2));

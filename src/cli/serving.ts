import { isIP } from 'node:net';
import { UsageError } from './usage.ts';

/** Where a command serves the site. */
export interface Serving {
  /** 0 takes any that is free. */
  readonly port: number;
  /** A name or IP address of this computer; undefined for this computer alone. */
  readonly host: string | undefined;
}

/** The values of `--port` and `--host`. Throws a UsageError. */
export function readServing(values: Readonly<Partial<Record<'port' | 'host', string>>>): Serving {
  return { port: readPort(values.port), host: readHost(values.host) };
}

function readPort(text: string | undefined): number {
  const port = text === undefined ? 4321 : Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`--port ${text} is not a number from 0 to 65535. Write it as --port 4321.`);
}

function readHost(text: string | undefined): string | undefined {
  if (text === undefined || isIP(text) !== 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(text)) {
    return text;
  }
  throw new UsageError(
    `--host ${text} is not an address of this computer. Write --host 0.0.0.0 to let other devices in.`,
  );
}

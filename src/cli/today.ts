import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CalendarDate } from '../core/dates.ts';
import { dayInZone, isTimeZone } from '../core/time-zone.ts';

/**
 * The day that an instant is on for a site: in the time zone of its site.yaml, else in UTC. Asked
 * before anything is read, so that the day is the same for every part of a run.
 */
export function dayOfSite(content: string, time = new Date()): CalendarDate {
  return dayInZone(time, zoneOf(content));
}

/** What is wrong with site.yaml is the content check's to say. */
function zoneOf(content: string): string {
  try {
    const text = readFileSync(path.join(content, 'site.yaml'), 'utf8');
    const zone = /^timezone:[ \t]*["']?([\w+/-]+)/m.exec(text)?.[1];
    return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
  } catch {
    return 'UTC';
  }
}

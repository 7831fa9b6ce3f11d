import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { READ } from '../unit/attacks-in-text.ts';

const SOURCE = path.resolve(import.meta.dirname, '../fixtures/site');

/** More than one page of a list shows. */
const WEEKLY_POSTS = 24;

/** The fixture's content in a folder of its own, with as many posts as lists need to go on. */
export function writeFixtureContent(folder: string): string {
  cpSync(SOURCE, folder, { recursive: true });
  for (let week = 1; week <= WEEKLY_POSTS; week += 1) {
    const name = `week-${String(week).padStart(2, '0')}`;
    writeFileSync(path.join(folder, 'posts', `${name}.mdx`), weeklyPost(week));
  }
  for (const file of HOSTILE) makeHostile(path.join(folder, file));
  return folder;
}

/** The same without the weekly posts, and with some files more: quicker to build. */
export function writeSmallContent(folder: string, more: Readonly<Record<string, string>> = {}) {
  cpSync(SOURCE, folder, { recursive: true });
  for (const [file, text] of Object.entries(more)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** Entries whose words are all attacks that are let through, because they are only words. */
const HOSTILE = ['posts/week-01.mdx', 'case-studies/bridge.mdx'];

function makeHostile(file: string): void {
  const [, head = ''] = readFileSync(file, 'utf8').split(/^---\n/m);
  const title = `'"></title></script><script>hit()</script>]]>'`;
  const made = head.replace(
    /^(title: Week|description:).*$/gm,
    (line) => `${line.split(':')[0]}: ${title}`,
  );
  const text = READ.map(([, written]) => written).join('\n\n');
  writeFileSync(file, `---\n${made}---\n\n${text}\n`);
}

function weeklyPost(week: number): string {
  const day = new Date(Date.UTC(2025, 0, 1 + 7 * week)).toISOString().slice(0, 10);
  return `---
title: Week ${week}
description: What happened in week ${week}.
date: ${day}
authors: [night-shift]
topics: [organising]
---

Little happened in week ${week}.
`;
}

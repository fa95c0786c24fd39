import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The source of axe: evaluated in a page, it stands there as `axe`. */
export const axeSource: string = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, in the tags of axe's rules. */
export const wcag: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

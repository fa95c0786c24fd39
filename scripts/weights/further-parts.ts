import { bundlePage, withImports, type PageFile } from '../lib/bundle-page.ts';
import type { Budget } from './budgets.ts';

const signIn = [
  "import '@madoguchi/elements/define/mado-portal.js'",
  "import '@madoguchi/elements/define/mado-login.js'",
];

interface Part {
  readonly budget: Budget;
  readonly imports: readonly string[];
  /** Files that come with the first sight of it. */
  readonly loads: readonly string[];
}

const parts: readonly Part[] = [
  {
    budget: 'password request',
    imports: ["import '@madoguchi/elements/define/mado-password-request.js'"],
    loads: ['password-request.ja.js', 'identifier.ja.js'],
  },
  {
    budget: 'password form',
    imports: ["import '@madoguchi/elements/define/mado-password-form.js'"],
    loads: ['password-form.ja.js'],
  },
  { budget: 'terms', imports: ["import '@madoguchi/elements/define/mado-terms.js'"], loads: ['terms.ja.js'] },
  { budget: 'session', imports: ["import '@madoguchi/elements/define/mado-session.js'"], loads: ['session.ja.js'] },
  { budget: 'navigation', imports: ["import '@madoguchi/elements/define/mado-nav.js'"], loads: ['nav.ja.js'] },
  {
    budget: 'notification settings',
    imports: ["import '@madoguchi/elements/define/mado-notification-settings.js'"],
    loads: ['notification-settings.ja.js'],
  },
  {
    budget: 'announcements',
    imports: ["import '@madoguchi/elements/define/mado-announcements.js'"],
    loads: ['announcements.ja.js', 'list.ja.js'],
  },
  {
    budget: 'password change',
    imports: ["import '@madoguchi/elements/define/mado-password-change.js'"],
    loads: ['password-change.ja.js', 'password-form.ja.js'],
  },
  {
    budget: 'faq',
    imports: ["import '@madoguchi/elements/define/mado-faq.js'"],
    loads: ['faq.ja.js', 'list.ja.js'],
  },
  {
    budget: 'session expiry',
    imports: ["import '@madoguchi/elements/define/mado-session-expiry.js'"],
    loads: ['session-expiry.ja.js', 'session-end.ja.js'],
  },
  { budget: 'home', imports: ["import '@madoguchi/elements/define/mado-home.js'"], loads: ['home.ja.js'] },
  {
    budget: 'video library',
    imports: ["import '@madoguchi/elements/define/mado-video-library.js'"],
    loads: ['videos.ja.js', 'list.ja.js'],
  },
  {
    budget: 'dialog that asks to sign in again',
    imports: [],
    loads: ['reauthentication.js', 'session.ja.js', 'session-end.ja.js', 'reauthentication.ja.js'],
  },
];

/** What each further part adds to a page that has sign-in, in bytes after brotli. */
export async function weighFurtherParts(): Promise<ReadonlyMap<Budget, number>> {
  const base = sum(await bundlePage(signIn.join(';')), ['page.js']);
  const weights = new Map<Budget, number>();
  for (const { budget, imports, loads } of parts) {
    const files = await bundlePage([...signIn, ...imports].join(';'));
    for (const name of loads) if (!files.has(name)) throw new Error(`weights: no file ${name} for ${budget}`);
    weights.set(budget, sum(files, ['page.js', ...loads]) - base);
  }
  return weights;
}

function sum(files: ReadonlyMap<string, PageFile>, names: readonly string[]): number {
  return [...withImports(files, names)].reduce((total, name) => total + (files.get(name)?.weight ?? 0), 0);
}

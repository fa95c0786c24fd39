import type { BrowserContext, Page, Request } from 'playwright-core';
import type { ServerPorts } from '@madoguchi/server';
import { consoleLog } from '@madoguchi/server/node.js';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';

/** Watches a journey for personal data and secrets in places where they do not belong. */
export interface PersonalWatch {
  /** The server's log, which is read along. */
  readonly log: ServerPorts['log'];
  /** Before its first page: what a page keeps is read when it is left, too. */
  watch(context: BrowserContext): Promise<void>;
  /** What was found where it must not be. Before the contexts are closed: what the pages that are open keep is read then. */
  findings(contexts: readonly BrowserContext[]): Promise<readonly string[]>;
}

/** What the people of the demo are called, by any portal. */
const known: readonly string[] = Object.values(demoAccounts)
  .flat()
  .flatMap(({ identifier, displayName, mailAddress, company }) => [identifier, displayName, mailAddress, company])
  .filter((value) => value !== undefined)
  .flatMap((value) => [value, value.replaceAll(/\s/g, '')]);
/** Fields of what is sent whose value nobody else is to find anywhere. */
const secret = /password|token/i;
const personal = /identifier|mailAddress|displayName/i;
/** Shorter ones stand in other words by chance; a name in Japanese is one from three characters on. */
const isTelling = (value: string): boolean => value.length >= (/^[\x20-\x7e]*$/.test(value) ? 6 : 3);

interface Seen {
  readonly place: string;
  readonly text: string;
  /** A draft may hold what was typed, but no secret. */
  readonly isDraft?: boolean;
}

/** Nobody but this computer is asked anything. */
const own: readonly string[] = ['localhost', '127.0.0.1'];

export function watchPersonal(): PersonalWatch {
  const seen: Seen[] = [];
  const people = new Set(known);
  const secrets = new Set([demoPassword]);
  const strangers: string[] = [];
  const hear = (request: Request): void => {
    const url = request.url().replace(/#.*/, ''); // which is not sent
    if (!url.startsWith('http')) return;
    const headers = request.headers();
    seen.push({ place: 'address', text: url }, { place: 'referrer', text: headers['referer'] ?? '' });
    if (!own.includes(new URL(url).hostname)) strangers.push(`${url} was asked`);
    const access = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1];
    if (access !== undefined) secrets.add(access);
    for (const [name, value] of entriesOf(request.postData())) {
      if (secret.test(name)) secrets.add(value);
      if (personal.test(name)) people.add(value);
    }
  };
  return {
    log(level, event, facts) {
      seen.push({ place: 'log', text: JSON.stringify([level, event, facts]) });
      if (level !== 'info') consoleLog(level, event, facts);
    },
    async watch(context) {
      context.on('request', hear);
      context.on('console', (message) => seen.push({ place: 'console', text: message.text() }));
      await context.exposeFunction('tellKept', (items: readonly Kept[]) => void seen.push(...items.flatMap(seenOf)));
      await context.addInitScript(`(${String(carryKept)})(${String(readKept)}, '${carried}')`);
    },
    async findings(contexts) {
      for (const context of contexts) {
        for (const { value } of await context.cookies().catch(() => [])) secrets.add(value);
        for (const page of context.pages()) seen.push(...(await keptBy(page)));
      }
      const [allSecrets, allPeople] = [[...secrets].filter(isTelling), [...people].filter(isTelling)];
      const found = seen.flatMap(({ place, text, isDraft }) => {
        const decoded = decode(text);
        return [...allSecrets, ...(isDraft ? [] : allPeople)]
          .filter((value) => decoded.includes(value))
          .map((value) => `${value} in ${place}: ${decoded.slice(0, 300)}`);
      });
      return [...new Set([...strangers, ...found])];
    },
  };
}

/** The texts of a JSON object that is sent, with their names. */
function entriesOf(body: string | null): readonly (readonly [name: string, value: string])[] {
  if (!body?.startsWith('{')) return [];
  const found: (readonly [string, string])[] = [];
  JSON.parse(body, (name, value: unknown) => {
    if (typeof value === 'string') found.push([name, value]);
    return value;
  });
  return found;
}

type Kept = readonly [place: string, name: string, value: string];

/** Under which name a tab carries what a page kept to its next one. */
const carried = 'kept by pages before';

/** What a page keeps, its title and its address. A page that is gone keeps nothing. */
async function keptBy(page: Page): Promise<readonly Seen[]> {
  if (!page.url().startsWith('http')) return [];
  const items = await page.evaluate(readKept).catch(() => []);
  return items.flatMap(seenOf);
}

/** Runs in the page. */
function readKept(): Kept[] {
  return [
    ...Object.entries(localStorage).map(([name, value]): Kept => ['localStorage', name, value]),
    ...Object.entries(sessionStorage).map(([name, value]): Kept => ['sessionStorage', name, value]),
    ['title', '', document.title],
    // the page that a mail leads to keeps the link's token there, so that it can be loaded again (`mail-link.ts`)
    ['history.state', '', JSON.stringify({ ...Object(history.state), token: undefined })],
    ['address at the end', '', location.href],
    ['script cookies', '', document.cookie],
  ];
}

/**
 * Runs in the page, before its own scripts. A page that goes away can tell nobody any more: what it keeps is carried to the
 * tab's next page of the same origin, which takes it out of the storage again and tells it.
 */
function carryKept(read: () => Kept[], key: string): void {
  if (!location.protocol.startsWith('http') || window !== window.top) return;
  let carried: Kept[] = [];
  const take = (): void => {
    carried = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    sessionStorage.removeItem(key);
    if (carried.length > 0) void Reflect.get(window, 'tellKept')(carried).then(() => (carried = []));
  };
  take();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) take();
  });
  addEventListener('pagehide', () => sessionStorage.setItem(key, JSON.stringify([...carried, ...read()])));
}

function seenOf([place, name, value]: Kept): readonly Seen[] {
  if (name === 'shown') return []; // what a test keeps there itself
  if (name === carried) return (JSON.parse(value) as readonly Kept[]).flatMap(seenOf); // not taken yet
  return [{ place, text: `${name} ${value}`, isDraft: name.startsWith('mado:draft:') }];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

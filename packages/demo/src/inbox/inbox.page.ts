import { localized, readMailbox, type LocalizedText, type SentMail } from '@madoguchi/sdk';
import { offerLanguages, say } from '../page/language.ts';
import { inTokyo, portals } from '../page/vendor-portals.ts';
import { linkedText } from './linked-text.ts';

const list = document.querySelector('.cards');
const message = document.querySelector('.message');
const every = 3_000;

interface Received extends SentMail {
  readonly portal: LocalizedText;
}

let received: readonly Received[] | 'unreadable' | undefined;
let shown = '';

async function read(): Promise<readonly Received[]> {
  const boxes = await Promise.all(
    portals.map(async ({ call, configuration }) => {
      const { mails } = await call(readMailbox, {});
      return mails.map((mail) => ({ ...mail, portal: configuration.name }));
    }),
  );
  return boxes.flat().toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));
}

function show(): void {
  if (message) message.textContent = status();
  if (received === undefined || received === 'unreadable') return;
  const next = say('ja', 'en') + received.map(({ id }) => id).join();
  if (next === shown) return; // a text being read or selected stays as it is
  shown = next;
  list?.replaceChildren(...received.map(item));
}

function status(): string {
  if (received === undefined) return '';
  if (received === 'unreadable')
    return say(
      'メールを読み込めませんでした。接続が戻ると表示されます。',
      'The mail could not be read. It appears when the connection is back.',
    );
  if (received.length === 0) return say('まだメールはありません。', 'There is no mail yet.');
  return say(`${received.length}通`, received.length === 1 ? '1 mail' : `${received.length} mails`);
}

function item({ subject, to, sentAt, portal, text }: Received): HTMLElement {
  const part = (tag: string, content: string | Node): HTMLElement => {
    const made = document.createElement(tag);
    made.append(content);
    return made;
  };
  const name = localized(portal, document.documentElement.lang);
  const meta = part('p', part('span', say(`${name} から ${to} へ`, `${name} to ${to}`)));
  meta.className = 'meta';
  const time = part('time', inTokyo(sentAt));
  time.setAttribute('datetime', sentAt);
  meta.append(time);
  const entry = document.createElement('li');
  entry.append(part('h2', subject), meta, part('pre', linkedText(text)));
  return entry;
}

async function follow(): Promise<void> {
  if (!document.hidden) {
    received = await read().catch(() => 'unreadable' as const);
    show();
  }
  setTimeout(() => void follow(), every);
}

offerLanguages(document.querySelector('.language'), show);
void follow();

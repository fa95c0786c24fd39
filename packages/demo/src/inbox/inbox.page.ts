import { offerLanguages, say } from '../page/language.ts';
import { portals } from '../page/vendor-portals.ts';
import { mailRow, tellTime } from './mail-row.ts';
import { readAll, type Received } from './received.ts';

const list = document.querySelector('.mails');
const message = document.querySelector('.message');
const empty = document.querySelector('.empty');
const every = 3_000;

const rows = new Map<string, HTMLLIElement>();
let received: readonly Received[] | undefined;
let isReadable = true;

/** Draws what is new and lets the other rows stand: one that is being read stays open, with its selection and focus. */
function show(): void {
  if (message) message.textContent = status();
  message?.classList.toggle('wrong', !isReadable);
  if (!received || !list) return;
  empty?.toggleAttribute('hidden', received.length > 0);
  const isFirst = rows.size === 0;
  let next = list.firstElementChild;
  for (const one of received) {
    const { id } = one.mail;
    const row = rows.get(id) ?? mailRow(one, !isFirst);
    rows.set(id, row);
    tellTime(row, one);
    if (row === next) next = next.nextElementSibling;
    else list.insertBefore(row, next);
  }
  while (list.children.length > received.length) list.lastElementChild?.remove();
}

function status(): string {
  if (!isReadable)
    return say(
      'メールを読み込めませんでした。接続が戻ると表示されます。',
      'The mail could not be read. It appears when the connection is back.',
    );
  if (!received) return say('読み込んでいます…', 'Loading …');
  if (received.length === 0) return say('まだメールはありません。', 'There is no mail yet.');
  return say(`${received.length}通`, received.length === 1 ? '1 mail' : `${received.length} mails`);
}

/** In another language every row is drawn anew; the one that is open stays open. */
function translate(): void {
  const open = [...rows].find(([, row]) => row.querySelector('[open]'))?.[0];
  rows.clear();
  list?.replaceChildren();
  show();
  if (open !== undefined) rows.get(open)?.querySelector('details')?.setAttribute('open', '');
}

async function follow(): Promise<void> {
  if (!document.hidden) {
    const read = await readAll(portals).catch(() => undefined);
    received = read ?? received;
    isReadable = read !== undefined;
    show();
  }
  setTimeout(() => void follow(), every);
}

offerLanguages(document.querySelector('.language'), translate);
void follow();

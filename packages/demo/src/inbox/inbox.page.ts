import { localized, readMailbox, type SentMail } from '@madoguchi/sdk';
import { inTokyo, portals } from '../page/vendor-portals.ts';
import { linkedText } from './linked-text.ts';

const list = document.querySelector('.cards');
const message = document.querySelector('.message');
const every = 3_000;
let shown = '';

interface Received extends SentMail {
  readonly portal: string;
}

async function read(): Promise<readonly Received[]> {
  const boxes = await Promise.all(
    portals.map(async ({ call, configuration }) => {
      const { mails } = await call(readMailbox, {});
      return mails.map((mail) => ({ ...mail, portal: localized(configuration.name, 'ja') }));
    }),
  );
  return boxes.flat().toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));
}

function show(mails: readonly Received[]): void {
  if (message) message.textContent = mails.length === 0 ? 'まだメールはありません。' : `${mails.length}通`;
  const ids = mails.map(({ id }) => id).join();
  if (ids === shown) return; // a text being read or selected stays as it is
  shown = ids;
  list?.replaceChildren(...mails.map(item));
}

function item({ subject, to, sentAt, portal, text }: Received): HTMLElement {
  const part = (tag: string, content: string | Node): HTMLElement => {
    const made = document.createElement(tag);
    made.append(content);
    return made;
  };
  const meta = part('p', part('span', `${portal} から ${to} へ`));
  meta.className = 'meta';
  const time = part('time', inTokyo(sentAt));
  time.setAttribute('datetime', sentAt);
  meta.append(time);
  const entry = document.createElement('li');
  entry.append(part('h2', subject), meta, part('pre', linkedText(text)));
  return entry;
}

async function follow(): Promise<void> {
  try {
    show(await read());
  } catch {
    if (message) message.textContent = 'メールを読み込めませんでした。接続が戻ると表示されます。';
  }
  setTimeout(() => void follow(), every);
}
void follow();

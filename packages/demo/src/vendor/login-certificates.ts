import { PortalError, type Portal } from '@madoguchi/sdk';
import { say } from '../page/language.ts';
import {
  endCertificate,
  handOutCertificate,
  listCertificates,
  OfficeRefusal,
  saveFile,
  type HandedCertificate,
} from '../page/login-office.ts';
import { momentIn } from '../page/moment.ts';
import { connectAct } from './act.ts';
import { tell, type Words } from './outcome.ts';

const unknown: Words = { ja: 'このアクセスキーのアカウントはありません。', en: 'There is no such account.' };

/** Lets the vendor hand out login certificates and end them (CRT-01). Returns how to say it in another language. */
export function connectLoginCertificates(portal: Portal): () => void {
  const [issue, find] = [document.getElementById('login-issue'), document.getElementById('login-find')];
  if (!(issue instanceof HTMLFormElement) || !(find instanceof HTMLFormElement)) return () => undefined;
  const card = issue.querySelector<HTMLElement>('.secret');
  const passphrase = issue.querySelector('.secret output');
  connectAct(issue, {
    send: (fields) => asProblem(() => handOutCertificate(fields.get('identifier') ?? '')),
    done: (handed) => {
      saveFile(handed);
      if (passphrase) passphrase.textContent = handed.passphrase;
      if (card) card.hidden = false;
      return {
        ja: `${handed.fileName} をダウンロードしました。`,
        en: `${handed.fileName} was downloaded.`,
      };
    },
    refused,
    empties: [],
  });

  const list = find.parentElement?.querySelector('.logins');
  let shown: readonly HandedCertificate[] = [];
  const draw = (): void => {
    list?.replaceChildren(...shown.map((one) => row(one, portal.configuration.timeZone, () => void end(one))));
  };
  const end = async ({ fingerprint }: HandedCertificate): Promise<void> => {
    const message = find.querySelector('.message');
    try {
      await endCertificate(fingerprint);
      tell(message, { ja: 'ログイン証明書を無効にしました。', en: 'The login certificate was ended.' });
      shown = await listCertificates(new FormData(find).get('identifier')?.toString() ?? '');
      draw();
    } catch {
      const en = 'That did not work. Please try again.';
      tell(message, { ja: '無効にできませんでした。もう一度お試しください。', en }, true);
    }
  };
  connectAct(find, {
    send: (fields) => asProblem(() => listCertificates(fields.get('identifier') ?? '')),
    done: (found) => {
      shown = found;
      draw();
      return { ja: `${found.length}件`, en: found.length === 1 ? '1 certificate' : `${found.length} certificates` };
    },
    refused,
    empties: [],
  });
  return draw;
}

const refused = ({ code }: PortalError): Readonly<Record<string, Words>> | undefined =>
  code === 'not-found' ? { identifier: unknown } : undefined;

/** What the office refuses, as the page's forms understand it. */
async function asProblem<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof OfficeRefusal)) throw error;
    const code = error.status === 404 ? 'not-found' : error.status === 401 ? 'unauthenticated' : 'internal';
    throw new PortalError(code, { status: error.status });
  }
}

function row({ serialNumber, notAfter, endedAt }: HandedCertificate, zone: string, end: () => void): HTMLElement {
  const [item, code, text] = ['li', 'code', 'span'].map((name) => document.createElement(name));
  const button = document.createElement('button');
  if (!item || !code || !text) return button;
  code.textContent = serialNumber;
  text.textContent =
    endedAt === undefined
      ? say(`${momentIn(zone, notAfter)}まで有効`, `valid until ${momentIn(zone, notAfter)}`)
      : say(`${momentIn(zone, endedAt)}に無効にしました`, `ended ${momentIn(zone, endedAt)}`);
  button.type = 'button';
  button.textContent = say('無効にする', 'End it');
  button.addEventListener('click', end);
  item.append(code, text, ...(endedAt === undefined ? [button] : []));
  return item;
}

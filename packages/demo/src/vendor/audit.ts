import { readAudit, type AuditEntry, type Portal } from '@madoguchi/sdk';
import { say } from '../page/language.ts';
import { momentIn } from '../page/moment.ts';
import { actorOf, operationWords, outcomeOf } from './operations.ts';
import { tell, write, type Words } from './outcome.ts';

/** Shows who did what at a portal, the newest first and page by page (OPS-05). Returns how to say it in another language. */
export function connectAudit(portal: Portal): () => void {
  const section = document.querySelector('section[aria-labelledby="audit"]');
  const [form, list, more] = ['form', 'ol', '.more'].map((name) => section?.querySelector<HTMLElement>(name));
  const message = section?.querySelector('.message');
  offerOperations(section);
  let shown: readonly AuditEntry[] = [];
  let next: string | undefined;
  let reading = 0;

  const draw = (): void => {
    list?.replaceChildren(...shown.map((entry) => row(entry, portal.configuration.timeZone)));
    if (more) more.hidden = next === undefined;
  };
  const read = async (cursor?: string): Promise<void> => {
    const own = ++reading;
    const fields = form instanceof HTMLFormElement ? [...new FormData(form)] : [];
    const narrowed = fields.flatMap(([name, value]) =>
      String(value).trim() === '' ? [] : [[name, String(value).trim()]],
    );
    try {
      const page = await portal.call(readAudit, { ...Object.fromEntries(narrowed), cursor });
      if (own !== reading) return; // somebody asked for another part meanwhile
      const before = cursor === undefined ? 0 : shown.length;
      shown = [...shown.slice(0, before), ...page.items];
      next = page.next;
      draw();
      tell(message, { ja: `${page.total}件`, en: page.total === 1 ? '1 line' : `${page.total} lines` });
      if (before > 0) list?.querySelectorAll<HTMLElement>('li')[before]?.focus();
    } catch {
      if (own !== reading) return;
      const ja = '記録を読み込めませんでした。もう一度お試しください。';
      tell(message, { ja, en: 'The trail could not be read. Please try again.' }, true);
    }
  };
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void read();
  });
  more?.addEventListener('click', () => void read(next));
  void read();
  return draw;
}

function offerOperations(section: Element | null): void {
  const options = Object.entries(operationWords).map(([name, words]) => {
    const option = new Option('', name);
    write(option, words);
    return option;
  });
  section?.querySelector('[name="operation"]')?.append(...options);
}

function row({ at, operation, outcome, actor, subject, requestId }: AuditEntry, timeZone: string): HTMLElement {
  const item = document.createElement('li');
  item.tabIndex = -1; // where reading goes on when more is shown
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = momentIn(timeZone, at);
  const words = operationWords[operation];
  const did = part('strong', words ? inWords(words) : operation);
  const came = part('span', inWords(outcomeOf(outcome)));
  came.classList.toggle('wrong', outcome !== 'ok');
  const who = actorOf(actor);
  const facts = document.createElement('dl');
  for (const [name, value, kind] of [
    [say('行った人', 'By'), actor, who && inWords(who)],
    [say('対象', 'To'), subject],
    [say('操作名', 'Operation'), words && operation],
    [say('リクエスト', 'Request'), requestId],
  ] as const)
    if (value) {
      const fact = document.createElement('div');
      const told = part('dd', kind === undefined ? '' : `${kind} `);
      if (value !== 'nobody' && value !== 'vendor') told.append(part('code', value));
      fact.append(part('dt', name), told);
      facts.append(fact);
    }
  item.append(time, did, came, facts);
  return item;
}

const inWords = ({ ja, en }: Words): string => say(ja, en);

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

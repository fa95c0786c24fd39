import type { Portal } from '@madoguchi/sdk';
import {
  grantCoupon,
  readApplicationWork,
  type WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { demoCertificateOffer } from '@madoguchi/server/demo-data.js';
import { say } from '../page/language.ts';
import { connectAct } from './act.ts';
import { applicationItem } from './application-item.ts';
import { connectLoginCertificates } from './login-certificates.ts';
import { tell, type Words } from './outcome.ts';
import { sectionFor } from './section.ts';
import { wholeNumber, wordsAt } from './wrong-fields.ts';

/**
 * Lets the vendor work through applications for certificates (OPS-01), grant coupons (CRT-17) and hand out login certificates
 * (CRT-01). Returns how to say it in another language.
 */
export function connectApplications(portal: Portal): () => void {
  const section = sectionFor('applications', portal.configuration.areas.includes('applications'));
  const narrow = document.getElementById('application-filter');
  if (!section || !(narrow instanceof HTMLFormElement)) return () => undefined;
  const message = section.querySelector('.found');
  const list = section.querySelector('ol');
  const more = section.querySelector<HTMLElement>('.more');
  let shown: readonly WorkedApplication[] = [];
  let next: string | undefined;
  let reading = 0;

  const itemOf = ({ application: { id } }: WorkedApplication): HTMLElement | null | undefined =>
    list?.querySelector<HTMLElement>(`[data-application="${id}"]`);
  const draw = (): void => {
    const open = new Set(shown.filter((worked) => itemOf(worked)?.querySelector('details')?.open));
    const items = shown.flatMap((worked) => {
      const item = applicationItem(portal, worked, change);
      item?.querySelector('details')?.toggleAttribute('open', open.has(worked));
      return item ?? [];
    });
    list?.replaceChildren(...items);
    if (more) more.hidden = next === undefined;
  };
  /** Draws the one anew: what was typed in others stays. */
  const change = (after: WorkedApplication, done: Words | undefined): void => {
    shown = shown.map((one) => (one.application.id === after.application.id ? after : one));
    const item = applicationItem(portal, after, change);
    if (!item) return;
    itemOf(after)?.replaceWith(item);
    item.querySelector('details')?.toggleAttribute('open', true);
    item.querySelector('summary')?.focus();
    const changed = {
      ja: 'ほかの方が先に手続きしました。いまの状態を表示しています。',
      en: 'Somebody else was first. This is how it stands now.',
    };
    tell(item.querySelector('.outcome'), done ?? changed, done === undefined);
  };
  const read = async (cursor?: string): Promise<void> => {
    const own = ++reading;
    const done = new FormData(narrow).get('done') === 'true';
    try {
      const page = await portal.call(readApplicationWork, { done, cursor });
      if (own !== reading) return; // somebody asked for another part meanwhile
      shown = [...(cursor === undefined ? [] : shown), ...page.items];
      next = page.next;
      draw();
      tell(message, { ja: `${page.total}件`, en: page.total === 1 ? '1 application' : `${page.total} applications` });
    } catch {
      if (own !== reading) return;
      const ja = 'お申込みを読み込めませんでした。もう一度お試しください。';
      tell(message, { ja, en: 'The applications could not be read. Please try again.' }, true);
    }
  };
  narrow.addEventListener('change', () => void read());
  narrow.addEventListener('submit', (event) => {
    event.preventDefault();
    void read();
  });
  more?.addEventListener('click', () => void read(next));
  const coupon = document.getElementById('coupon');
  const fillServices = coupon instanceof HTMLFormElement ? connectCoupon(portal, coupon) : () => undefined;
  const sayLogins = connectLoginCertificates(portal);
  void read();
  return () => {
    draw();
    fillServices();
    sayLogins();
  };
}

const wrongCoupon: Readonly<Record<string, Words>> = {
  count: wholeNumber('10,000'),
  endsOn: { ja: '今日以降の日付を入力してください。', en: 'Enter a day from today on.' },
};

/** Gives how to name the services in another language. */
function connectCoupon(portal: Portal, form: HTMLFormElement): () => void {
  const choice = form.querySelector('select');
  connectAct(form, {
    send: (fields, idempotencyKey) => {
      const [agencyCode = '', serviceId = '', endsOn = ''] = ['agencyCode', 'serviceId', 'endsOn'].map((name) =>
        fields.get(name),
      );
      const count = Number(fields.get('count')?.normalize('NFKC'));
      return portal.call(grantCoupon, { agencyCode: agencyCode.trim(), serviceId, count, endsOn }, { idempotencyKey });
    },
    done: (_, fields) => {
      const code = fields.get('agencyCode')?.trim() ?? '';
      return { ja: `特約店コード ${code} にクーポンを発行しました。`, en: `A coupon was given to the agency ${code}.` };
    },
    refused: (error) => wordsAt(error, wrongCoupon),
    empties: ['agencyCode', 'count'],
  });
  return () => {
    const chosen = choice?.value;
    choice?.replaceChildren(
      ...demoCertificateOffer.catalogue.services.map(
        ({ id, name }) => new Option(localized(name, say('ja', 'en')), id),
      ),
    );
    if (choice && chosen) choice.value = chosen;
  };
}

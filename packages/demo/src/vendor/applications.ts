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
import type { Words } from './outcome.ts';
import { sectionFor } from './section.ts';
import { connectWorkList } from './work-list.ts';
import { wholeNumber, wordsAt } from './wrong-fields.ts';

/**
 * Lets the vendor work through applications for certificates (OPS-01), grant coupons (CRT-17) and hand out login certificates
 * (CRT-01). Returns how to say it in another language.
 */
export function connectApplications(portal: Portal): () => void {
  const section = sectionFor('applications', portal.configuration.areas.includes('applications'));
  if (!section) return () => undefined;
  const { draw } = connectWorkList(section, {
    read: (narrow, cursor) => portal.call(readApplicationWork, { done: narrow.get('done') === 'true', cursor }),
    idOf: ({ application }: WorkedApplication) => application.id,
    draw: (worked, changed) => applicationItem(portal, worked, changed),
    counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 application' : `${total} applications` }),
    unread: {
      ja: 'お申込みを読み込めませんでした。もう一度お試しください。',
      en: 'The applications could not be read. Please try again.',
    },
  });
  const coupon = document.getElementById('coupon');
  const fillServices = coupon instanceof HTMLFormElement ? connectCoupon(portal, coupon) : () => undefined;
  const sayLogins = connectLoginCertificates(portal);
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

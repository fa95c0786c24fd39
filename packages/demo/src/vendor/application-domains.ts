import { localized, type PortalError } from '@madoguchi/sdk';
import {
  recordDomainValidation,
  type WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationDomain } from '@madoguchi/sdk/certificates/application-domain.model.js';
import { isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { demoCertificateOffer } from '@madoguchi/server/demo-data.js';
import { say } from '../page/language.ts';
import type { ApplicationStep } from './application-steps.ts';
import type { Words } from './outcome.ts';
import { offerTick } from './tick.ts';

const { validationMethods } = demoCertificateOffer;

/** The names that have to be validated before the certificate is issued. */
const unvalidated = ({ application: { domains = [] } }: WorkedApplication): readonly ApplicationDomain[] =>
  domains.filter(({ validation }) => !validation);

/** The vendor notes that names were validated (OPS-01). */
export const domainsStep: ApplicationStep = {
  name: 'domains',
  offers: (worked) => isUnderWay(worked.application.state) && unvalidated(worked).length > 0,
  send: (portal, { application: { id, version } }, fields) => {
    const names = fields.getAll('name').filter((one) => typeof one === 'string');
    const [method = '', validatedOn = ''] = ['method', 'validatedOn'].map((name) => String(fields.get(name) ?? ''));
    return portal.call(recordDomainValidation, { applicationId: id, names, method, validatedOn }, { ifMatch: version });
  },
  done: { ja: 'ドメイン名の確認を記録しました。', en: 'The validation was noted.' },
};

/** A tick for each name that has to be validated, all of them set, the usual method, and today. */
export function offerDomains(form: HTMLFormElement, worked: WorkedApplication, today: string): void {
  for (const { name } of unvalidated(worked)) offerTick(form, { name: 'name', value: name, text: name });
  const day = form.querySelector<HTMLInputElement>('[name="validatedOn"]');
  if (day) day.value = today;
  form
    .querySelector('select')
    ?.replaceChildren(...validationMethods.map(({ id, name }) => new Option(localized(name, say('ja', 'en')), id)));
}

/** How each name stands: `www.example.jp（DNSレコード、2026-10-18まで）`. */
export function domainWords({ application: { domains = [] } }: WorkedApplication): string {
  return domains
    .map(({ name, validation }) => {
      if (!validation) return say(`${name}（未確認）`, `${name} (not validated)`);
      const found = validationMethods.find(({ id }) => id === validation.method);
      const method = found ? localized(found.name, say('ja', 'en')) : validation.method;
      const { through } = validation;
      return say(`${name}（${method}、${through}まで）`, `${name} (${method}, until ${through})`);
    })
    .join(say('、', ', '));
}

/** What is said about method and day that cannot be noted. */
export function refusedValidation({ code, fieldErrors }: PortalError): Readonly<Record<string, Words>> | undefined {
  if (code !== 'invalid-input') return undefined;
  const told = fieldErrors.flatMap(({ code: why }) => refusals[why] ?? []);
  return told.length > 0 ? Object.fromEntries(told.map(({ field, words }) => [field, words])) : undefined;
}

const refusals: Readonly<Record<string, { readonly field: string; readonly words: Words }>> = {
  'method-ended': {
    field: 'method',
    words: { ja: 'この方法は使えなくなりました。', en: 'Nothing is issued by this method any more.' },
  },
  'wildcard-not-covered': {
    field: 'method',
    words: { ja: 'この方法では、ワイルドカードを確認できません。', en: 'A wildcard cannot be validated like this.' },
  },
  'day-ahead': {
    field: 'validatedOn',
    words: { ja: '今日までの日付を入力してください。', en: 'Enter a day up to today.' },
  },
  'day-too-old': {
    field: 'validatedOn',
    words: { ja: '日がたちすぎています。改めて確認してください。', en: 'That is too long ago. Validate it anew.' },
  },
};

import { presets, type ApplicationDraft, type ApplicationEntries, type CertificateCatalogue } from '@madoguchi/sdk';
import { readAccountDetails, readCoupons } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import {
  createApplicationDraft,
  readApplicationDraft,
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { readCertificateCatalogue, readCertificateFiles } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import { agreeToApplicationTerms, readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import '../define/mado-certificate-wizard.ts';
import { place, until } from '../testing/fixture.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import type { MadoCertificateWizard } from './mado-certificate-wizard.ts';

export const catalogue: CertificateCatalogue = {
  services: [
    {
      id: 'sr3',
      name: { ja: 'SR3.0', en: 'SR3.0' },
      validation: 'organisation',
      offers: [
        { contractType: 'fixed', months: 12, price: 57_750 },
        { contractType: 'automatic', months: 12, price: 55_000 },
      ],
      names: { wildcard: false, ip: false, most: 100 },
      reissue: { days: 25, afterwards: 'contact' },
      deferredRevocationDays: 14,
      switchesTo: [],
      guides: { input: 'https://vendor.example/guide' },
    },
    {
      id: 'ev2',
      name: { ja: 'EV2.0', en: 'EV2.0' },
      validation: 'extended',
      offers: [{ contractType: 'fixed', months: 12, price: 148_500 }],
      names: { wildcard: false, ip: false, most: 100 },
      reissue: { days: 25, times: 1, afterwards: 'new-application' },
      deferredRevocationDays: 14,
      switchesTo: [],
      guides: {},
    },
  ],
  policy: { lifetimes: [], renewalOpensDays: 90, nextOpensDays: 30, listedMonths: 75 },
  serverTypes: ['Apache', 'nginx'],
  documents: [{ id: 'register', name: { ja: '登記事項証明書' }, explanation: { ja: '発行から3か月以内の原本です。' } }],
  asksSignatory: false,
};

const contact = {
  ...noEntries.contacts.registration,
  organisation: '株式会社みどり',
  name: '髙﨑 花子',
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前1-5-1',
  telephone: '03-1234-5678',
  mailAddress: 'hanako@midori.example',
};
export const organisation = {
  ...noEntries.organisation,
  name: '株式会社みどり',
  nameKana: 'カブシキガイシャミドリ',
  registeredPostalCode: '150-0001',
  registeredAddress: '東京都渋谷区神宮前１－５－１',
  applicantName: '緑川 太郎',
};

const made = await createKeyAndCsr({ subject: {}, names: ['www.example.co.jp'], algorithm: 'P-256' });
if (!made.ok) throw new Error('no request');
export const { csr } = made;

/** Entries that are taken as they are. */
export const whole: ApplicationEntries = {
  basics: { ...noEntries.basics, serverName: 'www.example.co.jp', csr, serverType: 'Apache' },
  organisation,
  contacts: { ...noEntries.contacts, registration: contact, technical: contact, administrative: contact },
};

export const draft: ApplicationDraft = {
  id: 'd1',
  kind: 'new',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  step: 'basics',
  agreementId: 'agreed',
  entries: noEntries,
  updatedAt: '2026-11-22T01:05:00.000Z',
  version: 1,
};

export const applied = {
  id: 'a1',
  number: '5176204486',
  kind: 'new',
  state: 'received',
  serviceId: 'sr3',
  contractType: 'fixed',
  months: 12,
  appliedAt: '2026-11-22T01:06:00.000Z',
  updatedAt: '2026-11-22T01:06:00.000Z',
  organisationName: '株式会社みどり',
  serverName: 'www.example.co.jp',
  serverType: 'Apache',
  documentsAwaited: true,
  entries: whole,
  documents: [{ id: 'x', kind: 'register', askedAt: '2026-11-22T01:06:00.000Z' }],
  history: [{ state: 'received', at: '2026-11-22T01:06:00.000Z' }],
  version: 1,
};

/** A server that keeps one draft, as the real one does; what is sent it does not answer. */
export interface WizardServer extends ScriptedServer {
  draft: ApplicationDraft;
}

export function keepDraft(script: ScriptedServer, first: Partial<ApplicationDraft> = {}): WizardServer {
  const server: WizardServer = Object.assign(script, { draft: { ...draft, ...first } });
  server.on(readCertificateCatalogue, () => answer(200, catalogue));
  server.on(readAccountDetails, () =>
    answer(200, { agencyCode: '', organisation, contacts: whole.contacts, version: 1 }),
  );
  server.on(readCoupons, () =>
    answer(200, {
      agencyCode: 'A0001',
      items: [{ id: 'k1', number: 'C-0001', serviceId: 'sr3', balance: 2, bought: 10, endsOn: '2099-03-31' }],
    }),
  );
  server.on(readApplicationDraft, () => answer(200, server.draft));
  server.on(createApplicationDraft, ({ body }) => {
    const { agreementId: _, ...fresh } = draft;
    server.draft = { ...fresh, ...Object(body), step: 'terms' };
    return answer(201, server.draft);
  });
  server.on(updateApplicationDraft, ({ headers, body }) => {
    if (headers.get('if-match') !== `"${server.draft.version}"`)
      return problem(412, 'version-conflict', { current: server.draft });
    const { choice, ...input } = Object(body);
    server.draft = { ...server.draft, ...input, ...choice, version: server.draft.version + 1 };
    return answer(200, server.draft);
  });
  server.on(readCertificateFiles, () =>
    answer(200, { files: [{ format: 'form', name: 'form.pdf', url: 'https://portal.example/form.pdf' }] }),
  );
  server.on(readApplicationTerms, () =>
    answer(200, {
      version: 3,
      publishedAt: '2026-10-01T00:00:00.000Z',
      documents: [{ id: 't', title: { ja: '利用規約' }, body: { ja: '第1条（適用）\n適用します。' } }],
    }),
  );
  server.on(agreeToApplicationTerms, () =>
    answer(201, { id: 'agreed', kind: 'new', version: 3, agreedAt: '2026-11-22T01:05:00.000Z' }),
  );
  return server;
}

/** The wizard on the page, at the draft's step. */
export async function openDraft(
  first: Partial<ApplicationDraft> = {},
  set: (element: HTMLElement) => void = () => undefined,
): Promise<{ readonly server: WizardServer; readonly element: MadoCertificateWizard }> {
  const server = keepDraft(createScriptedServer(), first);
  server.on(submitApplicationDraft, () => answer(201, applied));
  const element = document.createElement('mado-certificate-wizard');
  set(element);
  element.setAttribute('draft', 'd1');
  element.portal = portalOn(server, presets.certificate);
  place(element);
  await until(() => element.renderRoot.querySelector('form'), 'a step');
  return { server, element };
}

/** A field of the step, by its name: `basics.csr`. */
export function control(element: MadoCertificateWizard, name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = element.renderRoot.querySelector(`[name="${name}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`there is no field ${name}`);
}

/** Puts text into a field as a browser does: it asks, puts it in, and tells. */
export function enter(field: HTMLInputElement | HTMLTextAreaElement, data: string, inputType = 'insertText'): boolean {
  field.focus();
  const event = { bubbles: true, composed: true, cancelable: true, data, inputType };
  if (!field.dispatchEvent(new InputEvent('beforeinput', event))) return false;
  field.setRangeText(data, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', event));
  return true;
}

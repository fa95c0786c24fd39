import { PortalError, type Terms, type TermsState } from '@madoguchi/sdk';
import { hanako } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const terms: Terms = {
  version: 2,
  publishedAt: '2026-10-01T00:00:00.000Z',
  documents: [
    {
      id: 'service',
      title: { ja: 'お客様専用情報ポータル利用規約' },
      body: {
        ja: `第1条（目的）
本規約は、当社が提供する情報ポータル（以下「本サービス」といいます。）の利用条件を定めるものです。

第2条（利用者）
本サービスは、当社と保守契約を結んだお客様、およびお客様が指定した方が利用できます。
利用者は、IDとパスワードを自己の責任で管理し、第三者に使わせてはなりません。

第3条（規約の変更）
当社は、本規約を変更するときは、本サービス上でお知らせし、あらためて同意をいただきます。`,
      },
    },
    {
      id: 'privacy',
      title: { ja: '個人情報の取扱いについて' },
      body: {
        ja: `当社は、本サービスでお預かりした個人情報を、お問い合わせへの回答、保守のご案内、本サービスの改善のために利用します。

法令で定められた場合を除き、ご本人の同意なく第三者に提供することはありません。`,
      },
    },
  ],
};
const longTitled: Terms = {
  ...terms,
  documents: [
    {
      id: 'long',
      title: {
        ja: '情報ポータルおよび講習会動画アーカイブの利用に関する規約、ならびに電子メールによるお知らせの配信に関する特約（第12版・2026年10月1日改定）',
      },
      body: {
        ja: 'https://www.very-long-host-name-without-a-place-to-break.example/terms/2026/10/01/service-and-privacy-and-mail-notifications.html',
      },
    },
  ],
};
const begun = { terms, opened: ['service'], ticked: false } as const;
const read = { terms, opened: ['service', 'privacy'], ticked: true } as const;

export const termsStates: StateExamples<TermsState> = {
  'loading': { type: 'loading' },
  'unavailable': { type: 'unavailable', error: new PortalError('network') },
  'ready': { type: 'ready', ...begun },
  'invalid': {
    type: 'invalid',
    ...begun,
    fieldErrors: [{ field: 'agreed', code: 'unopened', params: {} }],
  },
  'submitting': { type: 'submitting', ...read },
  'failed': { type: 'failed', ...read, error: new PortalError('timeout') },
  'changed': { type: 'changed', terms, opened: [], ticked: false },
  'agreed': { type: 'agreed', session: hanako },
  'agreed-for-application': {
    type: 'agreed-for-application',
    agreement: { id: 'agr-1', kind: 'renewal', version: 2, agreedAt: '2026-11-20T01:00:00.000Z' },
  },
};

export const termsFurther = {
  read: { type: 'ready', ...read },
  notTicked: { type: 'invalid', ...read, ticked: false, fieldErrors: [{ field: 'agreed', code: 'required' }] },
  longTitle: { type: 'ready', terms: longTitled, opened: [], ticked: false },
} satisfies FurtherExamples<TermsState>;

/** Those of an application: nothing has to be opened or ticked. */
export const applicationTermsStates = {
  ready: { type: 'ready', terms, opened: ['service'], ticked: false },
  failed: { type: 'failed', terms, opened: [], ticked: false, error: new PortalError('network') },
  changed: termsStates.changed,
} satisfies FurtherExamples<TermsState>;

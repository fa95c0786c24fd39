import { PortalError, type JoiningFacts, type JoiningState, type OpenInvitation } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const invitation: OpenInvitation = {
  contractName: '統合業務基盤 利用契約',
  companyName: '月白製作所',
  invitedBy: '渡邉 彩',
  mailAddress: 'yui.matsuda@tsukishiro.example',
  hasAccount: false,
  terms: {
    version: 3,
    publishedAt: '2026-03-01T00:00:00.000Z',
    documents: [
      {
        id: 'use',
        title: { ja: '利用規約', en: 'Terms of use' },
        body: {
          ja: '第1条（目的）\nこの規約は、本ポータルの利用の条件を定めます。\n\n第2条（アカウント）\nアカウントは、ご本人だけがお使いください。',
          en: 'Article 1\nThese terms say how the portal may be used.\n\nArticle 2\nAn account is for one person alone.',
        },
      },
    ],
  },
  expiresAt: '2026-11-25T15:00:00.000Z',
};
const facts: JoiningFacts = {
  invitation,
  account: 'new',
  typed: { displayName: '', identifier: '' },
  opened: [],
  ticked: false,
};
const filled: JoiningFacts = {
  ...facts,
  typed: { displayName: '松田 結衣', identifier: '' },
  opened: ['use'],
  ticked: true,
};
const draft = { type: 'new', displayName: '松田 結衣', identifier: invitation.mailAddress } as const;
const existing: JoiningFacts = {
  ...filled,
  account: 'existing',
  typed: { displayName: '', identifier: 'TKS-00418-02' },
};

export const joinStates: StateExamples<JoiningState> = {
  'loading': { type: 'loading' },
  'unavailable': { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  'refused': { type: 'refused', reason: 'link-expired' },
  'ready': { type: 'ready', ...facts },
  'invalid': {
    type: 'invalid',
    ...facts,
    fieldErrors: [
      { field: 'displayName', code: 'required' },
      { field: 'password', code: 'required' },
      { field: 'repeated', code: 'required' },
      { field: 'agreed', code: 'unopened' },
    ],
  },
  'confirming': { type: 'confirming', ...filled, draft },
  'submitting': { type: 'submitting', ...filled, draft },
  'failed': { type: 'failed', ...existing, error: new PortalError('invalid-credentials', { status: 401 }) },
  'terms-changed': { type: 'terms-changed', ...filled, opened: [], ticked: false },
  'joined': {
    type: 'joined',
    joined: {
      identifier: invitation.mailAddress,
      displayName: '松田 結衣',
      contractName: invitation.contractName,
    },
  },
};

const long = 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example';

export const joinFurther = {
  used: { type: 'refused', reason: 'link-used' },
  withdrawn: { type: 'refused', reason: 'link-withdrawn' },
  superseded: { type: 'refused', reason: 'link-superseded' },
  unknown: { type: 'refused', reason: 'link-unknown' },
  existing: { type: 'ready', ...existing },
  hasAccount: {
    type: 'ready',
    ...existing,
    invitation: { ...invitation, hasAccount: true },
    typed: { displayName: '', identifier: invitation.mailAddress },
  },
  noTerms: { type: 'ready', ...facts, invitation: { ...invitation, terms: undefined } },
  longNames: {
    type: 'confirming',
    ...filled,
    invitation: {
      ...invitation,
      contractName: '東日本統括本部 経理・購買システム統合プロジェクト（第二期） 利用契約および保守契約',
      companyName: '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部',
      mailAddress: long,
    },
    draft: { ...draft, displayName: 'ヴァレンティーナ・アレクサンドロヴナ・小比類巻さくら子', identifier: long },
  },
} satisfies FurtherExamples<JoiningState>;

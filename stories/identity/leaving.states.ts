import { PortalError, type LeavingFacts, type LeavingState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const facts: LeavingFacts = { consequences: { withoutOwner: [] }, ticked: false, typed: { comment: '' } };
const contact = { name: '営業部 ライセンス担当', telephone: '03-0000-1155', mail: 'sales@vendor.example' };
const withoutOwner = [
  { id: 'c1', number: 'TKS-00418', name: '統合業務基盤 利用契約', members: 4, contact },
  { id: 'c2', number: 'TKS-00501', name: '検証用 利用契約', members: 0, contact },
];
const chosen: LeavingFacts = { ...facts, ticked: true, typed: { reason: 'job-changed', comment: '' } };

export const leavingStates: StateExamples<LeavingState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  reading: { type: 'reading', ...facts },
  unticked: { type: 'unticked', ...facts, fieldErrors: [{ field: 'understood', code: 'required' }] },
  changed: { type: 'changed', ...facts, consequences: { withoutOwner } },
  asking: { type: 'asking', ...facts, ticked: true },
  invalid: {
    type: 'invalid',
    ...facts,
    ticked: true,
    typed: { reason: 'other', comment: '' },
    fieldErrors: [
      { field: 'comment', code: 'required' },
      { field: 'password', code: 'wrong' },
    ],
  },
  submitting: { type: 'submitting', ...chosen },
  failed: { type: 'failed', ...chosen, error: new PortalError('locked', { status: 429, params: { minutes: 15 } }) },
  left: { type: 'left' },
};

export const leavingFurther = {
  restored: { type: 'asking', ...chosen, restored: true },
  lastOwner: { type: 'reading', ...facts, consequences: { withoutOwner } },
  noReason: {
    type: 'invalid',
    ...facts,
    ticked: true,
    fieldErrors: [
      { field: 'reason', code: 'required' },
      { field: 'password', code: 'required' },
    ],
  },
  longNames: {
    type: 'reading',
    ...facts,
    consequences: {
      withoutOwner: [
        {
          id: 'long',
          number: 'CONTRACT-NUMBER-AS-LONG-AS-THEY-COME-0001',
          name: '東日本統括本部 経理・購買システム統合プロジェクト（第二期） 利用契約および保守契約',
          members: 1280,
        },
      ],
    },
  },
} satisfies FurtherExamples<LeavingState>;

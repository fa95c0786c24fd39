import { PortalError, type CustomerDetails, type CustomerDetailsFormState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const details: CustomerDetails = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  kana: 'ヤマノウチ ユキ',
  identifier: 'yuki.yamanouchi@minna-mail.example',
  contactAddress: 'yuki@yamanouchi-ke.example',
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  building: 'ひだまりハイツ 203号室',
  version: 3,
};
const typed = {
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  building: 'ひだまりハイツ 203号室',
};
const moved = { ...typed, postalCode: '222-0011', address: '神奈川県横浜市港北区菊名6-13-1', building: '' };
const { contactAddress: _, building: __, ...without } = details;
const long = '神奈川県横浜市都筑区中川中央一丁目三十番地一号センター北プレミアムレジデンスガーデンズ・イーストウイング';

export const customerDetailsStates: StateExamples<CustomerDetailsFormState> = {
  loading: { type: 'loading' },
  unavailable: {
    type: 'unavailable',
    error: new PortalError('internal', { status: 500, requestId: 'req-4W9' }),
  },
  ready: { type: 'ready', details, typed },
  invalid: {
    type: 'invalid',
    details,
    typed: { ...typed, postalCode: '22', address: '', telephone: '110' },
    fieldErrors: [
      { field: 'postalCode', code: 'not-a-postal-code', params: {} },
      { field: 'address', code: 'required', params: {} },
      { field: 'telephone', code: 'not-a-telephone', params: {} },
    ],
  },
  submitting: { type: 'submitting', details, typed: moved },
  failed: { type: 'failed', details, typed: moved, error: new PortalError('network') },
  conflict: { type: 'conflict', details: { ...details, version: 4, telephone: '045-555-0188' }, typed: moved },
  saved: { type: 'saved', details, typed },
};

export const customerDetailsFurther = {
  changed: { type: 'ready', details, typed: moved },
  restored: { type: 'ready', details, typed: moved, restored: true },
  looking: { type: 'ready', details, typed: moved, lookup: { type: 'looking' } },
  filled: {
    type: 'ready',
    details,
    typed: { ...moved, address: '神奈川県横浜市港北区菊名' },
    lookup: { type: 'found', addresses: ['神奈川県横浜市港北区菊名'] },
  },
  twoPlaces: {
    type: 'ready',
    details,
    typed: { ...moved, postalCode: '498-0000', address: '' },
    lookup: { type: 'found', addresses: ['愛知県弥富市', '三重県桑名郡木曽岬町'] },
  },
  notFound: { type: 'ready', details, typed: moved, lookup: { type: 'none' } },
  notAsked: { type: 'ready', details, typed: moved, lookup: { type: 'unavailable' } },
  withoutContact: { type: 'ready', details: without, typed: { ...typed, building: '' } },
  longAddress: {
    type: 'conflict',
    details: { ...details, name: 'ヴェルナー＝シュヴァルツェンベルク 亜里沙マリア', address: long, building: long },
    typed: { ...typed, address: `${long}2`, building: '' },
  },
} satisfies FurtherExamples<CustomerDetailsFormState>;

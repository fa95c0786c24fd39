import {
  PortalError,
  type AccountDetails,
  type AccountDetailsFormState,
  type AccountDetailsInput,
  type ApplicationContact,
} from '@madoguchi/sdk';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const contact: ApplicationContact = {
  organisation: '株式会社あかつきセキュリティ',
  department: '情報システム部',
  jobTitle: '主任',
  name: '髙﨑 花子',
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前１－５－１ あかつきビル７階',
  telephone: '03-0000-8730',
  fax: '03-0000-8731',
  mailAddress: 'hanako.takasaki@akatsuki.example',
  renewalMail: true,
  news: false,
};

const typed: AccountDetailsInput = {
  agencyCode: 'A0001',
  organisation: {
    name: '株式会社あかつきセキュリティ',
    nameKana: 'カブシキガイシャアカツキセキュリティ',
    registrationNumber: '0110-01-012345',
    registeredPostalCode: '150-0001',
    registeredAddress: '東京都渋谷区神宮前１－５－１',
    presentPostalCode: '',
    presentAddress: '',
    applicantTitle: '営業部長',
    applicantName: '山﨑 太郎',
  },
  contacts: {
    ...noEntries.contacts,
    registration: contact,
    technical: { ...contact, name: '渡邉 健太郎', mailAddress: 'kentaro.watanabe@akatsuki.example', news: true },
  },
};
const saved: AccountDetails = { ...typed, version: 3 };
const { organisation, contacts } = noEntries;
const nothing: AccountDetailsInput = { agencyCode: '', organisation, contacts };

/** What was typed in ways that are not stored. */
const wrong: AccountDetailsInput = {
  ...typed,
  agencyCode: 'あかつき',
  organisation: {
    ...typed.organisation,
    nameKana: '株式会社アカツキ',
    registrationNumber: '0110010123456',
    presentAddress: '千葉県千葉市中央区１－１',
  },
  contacts: { ...typed.contacts, technical: { ...contact, telephone: '8730', mailAddress: 'watanabe' } },
};

export const accountDetailsStates: StateExamples<AccountDetailsFormState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', typed, saved },
  invalid: {
    type: 'invalid',
    typed: wrong,
    saved,
    fieldErrors: [
      { field: 'agencyCode', code: 'not-an-agency-code' },
      { field: 'organisation.nameKana', code: 'not-katakana', params: { characters: '株 式 会 社' } },
      { field: 'organisation.registrationNumber', code: 'corporate-number' },
      { field: 'organisation.presentPostalCode', code: 'required' },
      { field: 'contacts.technical.telephone', code: 'not-a-telephone' },
      { field: 'contacts.technical.mailAddress', code: 'not-an-address' },
    ],
  },
  confirming: { type: 'confirming', typed, saved, draft: typed },
  submitting: { type: 'submitting', typed, saved, draft: typed },
  failed: { type: 'failed', typed, saved, error: new PortalError('timeout') },
  conflict: {
    type: 'conflict',
    typed: { ...typed, agencyCode: 'B0002' },
    base: saved,
    saved: {
      ...saved,
      version: 4,
      organisation: { ...typed.organisation, applicantTitle: '', applicantName: '齋藤 彩' },
      contacts: { ...typed.contacts, technical: { ...typed.contacts.technical, news: false } },
    },
  },
  saved: { type: 'saved', typed, saved },
};

const longName =
  '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会西日本統括本部鹿児島事業所第二システム運用管理課';

export const accountDetailsFurther = {
  nothingStored: { type: 'ready', typed: nothing, saved: { ...nothing, version: 0 } },
  nothingToStore: { type: 'confirming', typed: nothing, saved: { ...nothing, version: 0 }, draft: nothing },
  merged: { type: 'ready', typed: { ...typed, agencyCode: 'B0002' }, saved: { ...saved, version: 4 }, merged: true },
  restored: { type: 'ready', typed: { ...typed, agencyCode: 'B0002' }, saved, restored: true },
  longNames: {
    type: 'confirming',
    typed,
    saved,
    draft: {
      ...typed,
      organisation: { ...typed.organisation, name: longName, registeredAddress: longName },
      contacts: {
        ...typed.contacts,
        registration: {
          ...contact,
          organisation: longName,
          mailAddress: 'customer-support-administration-department.kagoshima@subdomain.long-company-name.example',
        },
      },
    },
  },
} satisfies FurtherExamples<AccountDetailsFormState>;

import {
  PortalError,
  type AccountApplicationDraft,
  type AccountApplicationFormState,
  type AccountApplicationTyped,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const project = {
  projectName: '社内ネットワーク案件',
  groupName: '社内ネットワーク案件グループ',
  mailAddresses: ['akari.muto@aozora.example'],
  contractNumbers: ['ABC1234567', 'ABC1234568'],
};
const nothing: AccountApplicationTyped = {
  companyName: '',
  displayName: '',
  mailAddress: '',
  role: '',
  functions: [],
  accessControl: false,
  project: { projectName: '', groupName: '', mailAddresses: [''], contractNumbers: [''] },
};
const typed: AccountApplicationTyped = {
  companyName: '青空電機産業株式会社',
  displayName: '武藤 灯',
  mailAddress: 'akari.muto@aozora.example',
  role: 'contract-manager',
  functions: ['inquiries', 'documents'],
  accessControl: true,
  project,
};
const { companyName, displayName, mailAddress, role, functions } = typed;
const draft: AccountApplicationDraft = {
  companyName,
  displayName,
  mailAddress,
  role,
  functions,
  project,
  locale: 'ja',
};
const usable = ['inquiries', 'documents', 'renewal-quotes'] as const;

export const accountApplicationStates: StateExamples<AccountApplicationFormState> = {
  ready: { type: 'ready', typed: nothing, usable },
  invalid: {
    type: 'invalid',
    typed: {
      ...typed,
      companyName: '',
      mailAddress: 'akari.muto',
      role: '',
      functions: [],
      project: { ...project, contractNumbers: ['ABC1234567', 'ABC12'] },
    },
    usable,
    fieldErrors: [
      { field: 'companyName', code: 'required' },
      { field: 'mailAddress', code: 'not-an-address' },
      { field: 'role', code: 'required' },
      { field: 'functions', code: 'required' },
      { field: 'project.contractNumbers.1', code: 'not-a-contract-number' },
    ],
  },
  confirming: { type: 'confirming', typed, usable, draft },
  submitting: { type: 'submitting', typed, usable, draft },
  failed: { type: 'failed', typed, usable, error: new PortalError('timeout') },
  sent: { type: 'sent', typed, usable, mailAddress },
};

/** Forms beside the examples of each state. */
export const accountApplicationFurther = {
  restored: { type: 'ready', typed, usable, restored: true },
  inquiryUser: { type: 'ready', typed: { ...nothing, role: 'inquiry-user' }, usable: ['inquiries'] },
  tooMany: { type: 'failed', typed, usable, error: new PortalError('rate-limited', { status: 429, retryAfter: 3600 }) },
  sentLong: {
    type: 'sent',
    typed,
    usable,
    mailAddress: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
  },
} satisfies FurtherExamples<AccountApplicationFormState>;

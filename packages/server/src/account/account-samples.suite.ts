import { randomUUID } from 'node:crypto';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import {
  accessApplication,
  accountApplication,
  colleague,
  companyOf,
  projectDraft,
  projectOf,
} from './account-fixture.suite.ts';

/** What makes each operation on accounts, groups and applications succeed. */
export const accountSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  applyForAccount: async () => ({
    input: {
      companyName: '株式会社申込',
      displayName: '申込 者',
      mailAddress: `${randomUUID()}@applicant.example`,
      role: 'contract-manager',
      functions: ['inquiries', 'documents'],
      locale: 'ja',
    },
  }),
  applyForAccess: async ({ fixture, identifier }) => ({ input: await projectDraft(fixture, identifier) }),
  readAccessApplications: async () => ({}),
  readAccounts: async () => ({}),
  addAccount: async ({ fixture, identifier }) => {
    await companyOf(fixture, identifier);
    const mailAddress = `${randomUUID()}@customer.example`;
    return { input: { displayName: '新しい 人', mailAddress, role: 'inquiry-user', locale: 'ja' } };
  },
  updateAccount: async ({ fixture, identifier }) => ({
    input: { accountId: await colleague(fixture, identifier), displayName: '改めた 名', role: 'inquiry-user' },
    options: { version: 1 },
  }),
  disableAccount: async ({ fixture, identifier }) => ({
    input: { accountId: await colleague(fixture, identifier) },
    options: { version: 1 },
  }),
  enableAccount: async ({ fixture, identifier }) => ({
    input: { accountId: await colleague(fixture, identifier) },
    options: { version: 1 },
  }),
  resendAccountNotice: async ({ fixture, identifier }) => ({
    input: { accountId: await colleague(fixture, identifier, { waiting: true }) },
  }),
  readAccountApplications: async () => ({}),
  acceptAccountApplication: async ({ fixture, identifier }) => ({
    input: {
      accountApplicationId: await accountApplication(fixture),
      companyId: await companyOf(fixture, identifier),
      role: 'inquiry-user',
      projectIds: [await projectOf(fixture, [])],
    },
    options: { version: 1 },
  }),
  refuseAccountApplication: async ({ fixture }) => ({
    input: { accountApplicationId: await accountApplication(fixture), note: '契約が確認できません。' },
    options: { version: 1 },
  }),
  readRequestedAccess: async () => ({}),
  acceptAccessApplication: async ({ fixture, identifier }) => ({
    input: {
      accessApplicationId: await accessApplication(fixture, identifier),
      ...(await projectDraft(fixture, identifier)),
    },
    options: { version: 1 },
  }),
  refuseAccessApplication: async ({ fixture, identifier }) => ({
    input: { accessApplicationId: await accessApplication(fixture, identifier), note: '契約番号が違います。' },
    options: { version: 1 },
  }),
  readProjects: async () => ({}),
  createProject: async ({ fixture, identifier }) => ({ input: await projectDraft(fixture, identifier) }),
  updateProject: async ({ fixture, identifier }) => ({
    input: { projectId: await projectOf(fixture, []), ...(await projectDraft(fixture, identifier)) },
    options: { version: 1 },
  }),
  readCustomerCompanies: async () => ({}),
};

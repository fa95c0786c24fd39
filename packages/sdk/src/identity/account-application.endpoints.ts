import * as z from 'zod/mini';
import { projectInput } from '../account/project-input.model.ts';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { AccountApplicationDraft } from './account-application.model.ts';

const line = z.string().check(z.maxLength(400)); // as typed; `checkAccountApplication` allows fewer

const accountApplicationInput: z.ZodMiniType<AccountApplicationDraft> = z.object({
  companyName: line,
  displayName: line,
  mailAddress: line,
  role: z.string().check(z.maxLength(64)),
  functions: z.array(z.enum(['inquiries', 'documents', 'renewal-quotes'])).check(z.maxLength(3)),
  project: z.optional(projectInput),
  locale: z.string().check(z.maxLength(35)),
});

/**
 * アカウント登録申請, before any sign-in (SUP-01). The answer is the same whether the address has an account or not, and so is the
 * mail to it with the number of the application, in which nothing stands that was typed. At most 5 an hour for one address.
 */
export const applyForAccount: Endpoint<AccountApplicationDraft, void> = defineEndpoint({
  name: 'applyForAccount',
  summary: 'Apply for an account',
  method: 'POST',
  path: '/account-applications',
  input: accountApplicationInput,
  status: 202,
  access: 'anyone',
  areas: ['account-application'],
  idempotent: true,
  problems: ['invalid-input'],
});

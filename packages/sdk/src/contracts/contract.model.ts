import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import { contractContactShape } from './contract-contact.model.ts';

/** What a person may do with a contract: オーナー manages it, メンバー reads it. A newer server may know others. */
export type ContractRole = 'owner' | 'member' | (string & Record<never, never>);

/** ご契約: what a company has licensed, as a list shows it (LIC-03, LIC-04). Days are calendar days, `2027-03-31`. */
export interface Contract {
  readonly id: string;
  /** ご契約番号, unique in the portal. */
  readonly number: string;
  readonly name: string;
  readonly companyName: string;
  readonly startsOn: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
  /** What the person who asks is in it. */
  readonly role: ContractRole;
}

export type ContractPage = Page<Contract>;

/** By what a list of contracts is sorted. */
export type ContractSort = 'name' | 'number' | 'company' | 'ends-on';

/** What narrows and orders a list of contracts. */
export interface ContractFilter {
  /** Words that number, name or company hold, in any width and case. */
  readonly search?: string | undefined;
  /** Leaves out those whose last day is over. */
  readonly withoutEnded?: boolean | undefined;
  /** Without it and without a direction: those that have not ended first, by their last day, then the others, the latest first. */
  readonly sort?: ContractSort | undefined;
  /** Default `ascending`. */
  readonly direction?: 'ascending' | 'descending' | undefined;
}

/** ご契約詳細: the particulars of a contract (LIC-17). */
export interface ContractDetail extends Contract {
  /** ご契約プラン, in the vendor's words. */
  readonly plan: string;
  /** 更新日: the calendar day from which the next period would run; left out where it is not renewed. */
  readonly renewsOn?: string | undefined;
  /** ご担当窓口: whom of the vendor the company asks about it. */
  readonly contact: ContractContact;
  /** Whether it has no オーナー any more, since the last one left the portal: then `contact` is whom to ask. Left out where it has. */
  readonly withoutOwner?: boolean | undefined;
  /** For who manages it, how many quote requests the vendor has answered and not closed (LIC-18); left out where none. */
  readonly answeredQuotes?: number | undefined;
}

export interface ContractContact {
  readonly name: string;
  /** As it is to be read: `03-0000-1155`. */
  readonly telephone?: string | undefined;
  /** An e-mail address. */
  readonly mail?: string | undefined;
}

const row = {
  id: z.string(),
  number: z.string(),
  name: z.string(),
  companyName: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  role: z.string(),
};

export const contractPage: Schema<ContractPage> = z.object({
  items: z.array(z.object(row)),
  total: z.int(),
  next: z.optional(z.string()),
});

export const contractDetail: Schema<ContractDetail> = z.object({
  ...row,
  plan: z.string(),
  renewsOn: z.optional(z.string()),
  contact: contractContactShape,
  withoutOwner: z.optional(z.boolean()),
  answeredQuotes: z.optional(z.int()),
});

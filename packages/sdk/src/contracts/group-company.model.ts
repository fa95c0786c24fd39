import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import type { ContractRole } from './contract.model.ts';

/** A company that can use a contract's licences as one of the group (LIC-13). */
export interface GroupCompany {
  readonly id: string;
  readonly name: string;
  /** 法人番号: 13 digits. */
  readonly corporateNumber: string;
  /** 所在地 in one line. */
  readonly address: string;
}

/** In the order of their names. */
export interface GroupCompanyPage extends Page<GroupCompany> {
  /** What the person who asks is in the contract. */
  readonly role: ContractRole;
}

/** A company that a search found. */
export interface CompanyFound extends GroupCompany {
  /** Whether it is among the contract's group companies already. */
  readonly added: boolean;
}

export type CompanyPage = Page<CompanyFound>;

const company = { id: z.string(), name: z.string(), corporateNumber: z.string(), address: z.string() };

export const groupCompany: Schema<GroupCompany> = z.object(company);

export const groupCompanyPage: Schema<GroupCompanyPage> = z.object({
  items: z.array(z.object(company)),
  total: z.int(),
  next: z.optional(z.string()),
  role: z.string(),
});

export const companyPage: Schema<CompanyPage> = z.object({
  items: z.array(z.object({ ...company, added: z.boolean() })),
  total: z.int(),
  next: z.optional(z.string()),
});

import { contractContact } from '@madoguchi/sdk/contracts/contract-contact.model.js';
import type { ContractContact } from '@madoguchi/sdk/contracts/contract.model.js';
import * as z from 'zod/mini';

/** Whom of the vendor the company asks about a contract, as its row has it. */
export function contactOf(row: { readonly contact: string }): ContractContact {
  return z.parse(contractContact, JSON.parse(row.contact));
}

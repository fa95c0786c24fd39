import type { ContractContact } from '@madoguchi/sdk/contracts/contract.model.js';
import * as z from 'zod/mini';

const contact = z.object({ name: z.string(), telephone: z.optional(z.string()), mail: z.optional(z.string()) });

/** Whom of the vendor the company asks about a contract, as its row has it. */
export function contactOf(row: { readonly contact: string }): ContractContact {
  return z.parse(contact, JSON.parse(row.contact));
}

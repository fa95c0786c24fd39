import { contractContact } from '@madoguchi/sdk/contracts/contract-contact.model.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import type { ContractContact } from '@madoguchi/sdk/contracts/contract.model.js';

/** Whom of the vendor the company asks about a contract, as its row has it. */
export function contactOf(row: { readonly contact: string }): ContractContact {
  return parseWith(contractContact, JSON.parse(row.contact));
}

import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';
import type { ContractContact } from './contract.model.ts';

const contact: z.ZodMiniType<ContractContact> = z.object({
  name: z.string(),
  telephone: z.optional(z.string()),
  mail: z.optional(z.string()),
});

/** Whom of the vendor a company asks about a contract; by itself, for what knows nothing else of contracts. */
export const contractContact: Schema<ContractContact> = contact;

/** For schemas that it is part of. @internal */
export const contractContactShape: z.ZodMiniType<ContractContact> = contact;

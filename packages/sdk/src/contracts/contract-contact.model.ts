import * as z from 'zod/mini';
import type { ContractContact } from './contract.model.ts';

/** Whom of the vendor a company asks about a contract; by itself, for what knows nothing else of contracts. */
export const contractContact: z.ZodMiniType<ContractContact> = z.object({
  name: z.string(),
  telephone: z.optional(z.string()),
  mail: z.optional(z.string()),
});

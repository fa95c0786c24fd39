import * as z from 'zod/mini';
import type { ContractContact } from './contract.model.ts';

/** ご担当窓口 as answers carry it. */
export const contractContact: z.ZodMiniType<ContractContact> = z.object({
  name: z.string(),
  telephone: z.optional(z.string()),
  mail: z.optional(z.string()),
});

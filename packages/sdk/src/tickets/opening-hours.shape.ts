import * as z from 'zod/mini';
import type { OpeningHours } from './support-service.model.ts';

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/));

export const openingHoursShape: z.ZodMiniType<OpeningHours> = z.object({
  week: z.array(z.object({ days: z.array(z.int()), from: time, to: time })),
  closedOn: z.array(z.string()),
});

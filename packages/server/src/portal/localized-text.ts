import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import * as z from 'zod/mini';

const text = z.record(z.string(), z.string());

/** A text in several languages as it stands in a column. */
export function localizedText(json: string): LocalizedText {
  return z.parse(text, JSON.parse(json));
}

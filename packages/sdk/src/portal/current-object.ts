import type { ErrorCode, PortalError } from './errors.ts';
import type { Schema } from './schema.ts';

/** The object as it is on the server, which came with a refusal of this code; undefined where it did not, or cannot be read. */
export async function currentObject<Value>(
  { code, current }: PortalError,
  refusal: ErrorCode,
  load: () => Promise<Schema<Value>>,
): Promise<Value | undefined> {
  if (code !== refusal || current === undefined) return undefined;
  try {
    const result = await (await load())['~standard'].validate(current);
    return result.issues ? undefined : result.value;
  } catch {
    return undefined; // the schema could not be loaded: the refusal itself is told then
  }
}

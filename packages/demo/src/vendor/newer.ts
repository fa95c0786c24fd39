import type { PortalError } from '@madoguchi/sdk';
import type { Schema } from '@madoguchi/sdk/portal/schema.js';

/** What somebody else made of it meanwhile, as the answer carries it. */
export function newerOf<Value>({ code, current }: PortalError, schema: Schema<Value>): Value | undefined {
  const read = code === 'version-conflict' ? schema['~standard'].validate(current) : undefined;
  return !read || read instanceof Promise || read.issues ? undefined : read.value;
}

import type { ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { holdsPrivateKey } from '@madoguchi/sdk/certificates/private-key.rules.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';

/** Where entries hold a private key, which is never kept (CRT-05). */
export function privateKeysIn(entries: ApplicationEntries): readonly FieldError[] {
  return textsOf(entries, '')
    .filter(([, text]) => holdsPrivateKey(text))
    .map(([field]) => ({ field, code: 'private-key' }));
}

/** Every text with the field that it stands in: `basics.csr`. */
function textsOf(value: object, path: string): readonly (readonly [field: string, text: string])[] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const field = path === '' ? name : `${path}.${name}`;
    if (typeof part === 'string') return [[field, part] as const];
    return typeof part === 'object' && part !== null ? textsOf(part, field) : [];
  });
}

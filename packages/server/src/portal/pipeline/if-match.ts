import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { ifMatchHeader } from '@madoguchi/sdk/portal/request.rules.js';
import { Refusal } from '../problem.ts';

/**
 * The version that `If-Match` names, for an operation that edits: 0 where nothing was saved yet. What cannot be one (a
 * weak tag, `*`, several) is -1 and matches nothing. Undefined for an operation that does not edit.
 */
export function readIfMatch(
  request: Request,
  { edits }: Pick<Endpoint<unknown, unknown>, 'edits'>,
): number | undefined {
  if (!edits) return undefined;
  const header = request.headers.get(ifMatchHeader);
  if (header === null) throw new Refusal('version-required');
  const version = /^\s*"(0|[1-9]\d{0,14})"\s*$/.exec(header)?.[1];
  return version === undefined ? -1 : Number(version);
}

/** The `ETag` of an answer that carries its version. */
export function entityTag(output: unknown): string | undefined {
  if (typeof output !== 'object' || output === null || !('version' in output)) return undefined;
  return typeof output.version === 'number' ? `"${output.version}"` : undefined;
}

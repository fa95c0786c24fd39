import type { CsrCode, CsrExpectations, CsrFinding } from './csr.model.ts';
import type { AlternativeName } from './general-names.ts';
import type { Csr } from './read-csr.ts';
import { coversServerName, isAddress, serverNameOf } from './server-name.rules.ts';

/** The names of a request, each once, as `CsrInspection` has them. */
export function namesOf({ subject, alternativeNames }: Csr): readonly AlternativeName[] {
  const all = [...commonNames(subject).flatMap(nameOfCommon), ...alternativeNames];
  const names = all.map(({ type, value }) => ({ type, value: written({ type, value }) }));
  return [...new Map(names.map((name) => [`${name.type} ${name.value}`, name])).values()];
}

/** What can be said against the names, errors first. */
export function findingsOfNames(
  { subject }: Csr,
  names: readonly AlternativeName[],
  { serverName, allowWildcard = false }: CsrExpectations,
): readonly CsrFinding[] {
  const dns = names.filter(({ type }) => type === 'dns').map(({ value }) => value);
  const servers = dns.filter((name) => nameIn(name) !== undefined);
  const common = commonNames(subject);
  const isForServers = dns.length > 0 || common.length > 0 || names.some(({ type }) => type === 'ip');
  const wanted = serverName ? (serverNameOf(serverName) ?? '') : undefined;
  const refusals: readonly (readonly [CsrCode, boolean])[] = [
    ['no-name', !isForServers],
    ['invalid-name', servers.length < dns.length || common.some((name) => nameOfCommon(name).length === 0)],
    ['ip-not-allowed', names.some(({ type }) => type === 'ip')],
    ['wildcard-not-allowed', !allowWildcard && servers.some((name) => name.startsWith('*'))],
    [
      'name-mismatch',
      wanted !== undefined && servers.length > 0 && !servers.some((name) => coversServerName(name, wanted)),
    ],
  ];
  const errors = refusals.flatMap(([code, holds]): CsrFinding[] => (holds ? [{ code, severity: 'error' }] : []));
  const others = names.some(({ type }) => type !== 'dns' && type !== 'ip');
  return others ? [...errors, { code: 'invalid-name', severity: 'warning' }] : errors;
}

const commonNames = ({ attributes }: Csr['subject']): readonly string[] =>
  attributes.flatMap(({ type, value }) => (type === 'commonName' && value !== '' ? [value] : []));

function nameOfCommon(value: string): readonly AlternativeName[] {
  const name = nameIn(value);
  if (name !== undefined) return [{ type: 'dns', value: name }];
  return isAddress(value) ? [{ type: 'ip', value: value.trim() }] : [];
}

/** A server name as somebody's program wrote it, who has no reason for spaces around it. */
const nameIn = (value: string): string | undefined => (value === value.trim() ? serverNameOf(value) : undefined);

/** Also an address that somebody gave as a name: then it is no name. */
const written = ({ type, value }: AlternativeName): string => (type === 'dns' && nameIn(value)) || value;

import type { PortalConfiguration } from './configuration.model.ts';

/** What `definePortal` found wrong. `path` names the part of the configuration, `reason` says what it must be. */
export class PortalConfigurationError extends TypeError {
  readonly path: string;
  readonly reason: string;
  constructor(path: string, reason: string) {
    super(`definePortal: ${path} ${reason}`);
    this.name = 'PortalConfigurationError';
    this.path = path;
    this.reason = reason;
  }
}

/** A preset and the parts that differ from it. A part replaces the preset's part of that name as a whole. */
export type PortalDefinition = PortalConfiguration | { readonly from: PortalConfiguration } & Partial<PortalConfiguration>;

/**
 * Checks a configuration and freezes it: `definePortal({ from: presets.information, id: 'acme', session: { idleMinutes: 20, absoluteHours: 8 } })`.
 *
 * @throws {PortalConfigurationError} when a part cannot work: an id that no path can hold, an unknown time zone, a
 *   password that could never be long enough, a number that is not positive.
 */
export function definePortal(definition: PortalDefinition): PortalConfiguration {
  const { from, ...parts } = 'from' in definition ? definition : { from: undefined, ...definition };
  const configuration = { ...from, ...parts } as PortalConfiguration; // every part is checked below
  check(configuration);
  return deepFreeze(configuration);
}

function check(configuration: PortalConfiguration): void {
  const { id, locales, timeZone, roles, passwordPolicy, session, lockout, recovery } = configuration;
  const refuse = (path: string, reason: string): never => {
    throw new PortalConfigurationError(path, reason);
  };
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(id)) refuse('id', 'must be 1 to 63 of a–z, 0–9 and -, not beginning with -.');
  if (!locales?.length) refuse('locales', 'must name at least one language.');
  if (!roles?.length) refuse('roles', 'must name at least one role.');
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    refuse('timeZone', `must be an IANA time zone such as Asia/Tokyo, not ${String(timeZone)}.`);
  }
  const { min, max } = passwordPolicy.length;
  if (!(min >= 1 && max >= min)) refuse('passwordPolicy.length', 'must have 1 ≤ min ≤ max.');
  if (passwordPolicy.require.includes('symbol') && passwordPolicy.symbols === '')
    refuse('passwordPolicy', 'requires a symbol but allows none.');
  for (const [path, value] of [
    ['session.idleMinutes', session.idleMinutes],
    ['session.absoluteHours', session.absoluteHours],
    ['lockout.failures', lockout.failures],
    ['lockout.windowMinutes', lockout.windowMinutes],
    ...(lockout.ends.type === 'after' ? ([['lockout.ends.minutes', lockout.ends.minutes]] as const) : []),
    ...('linkMinutes' in recovery ? ([['recovery.linkMinutes', recovery.linkMinutes]] as const) : []),
  ] as const)
    if (!(Number.isFinite(value) && value > 0)) refuse(path, 'must be a number above 0.');
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

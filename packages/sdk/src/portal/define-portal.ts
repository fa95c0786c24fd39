import { PortalConfigurationError, refuse } from './configuration-error.ts';
import { checkConfiguration } from './configuration.rules.ts';
import type { PortalConfiguration } from './configuration.model.ts';

export { PortalConfigurationError };

/** A preset and the parts that differ from it. A part replaces the preset's part of that name as a whole. */
export type PortalDefinition =
  | PortalConfiguration
  | ({ readonly from: PortalConfiguration } & Partial<PortalConfiguration>);

/**
 * Checks a configuration and answers with a frozen copy of it:
 * `definePortal({ from: presets.information, id: 'acme', session: { idleMinutes: 20, absoluteHours: 8 } })`.
 *
 * @throws {PortalConfigurationError} when a part is missing or cannot work: an id that no path can hold, an unknown time
 *   zone or area, a password that no one could choose, a number that is not positive, something that is not plain data.
 */
export function definePortal(definition: PortalDefinition): PortalConfiguration {
  const { from, ...parts } = 'from' in definition ? definition : { from: undefined, ...definition };
  const configuration = copy({ ...from, ...parts });
  checkConfiguration(configuration);
  return deepFreeze(configuration);
}

function copy<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    return refuse('configuration', 'must be plain data, without functions.');
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

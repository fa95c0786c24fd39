import { refuse } from '../portal/configuration-error.ts';
import { integer, list, oneOf, record } from '../portal/plain-data.ts';

const path = 'passwordPolicy';
const classNames = ['upper', 'lower', 'digit', 'symbol'];

/** @throws {PortalConfigurationError} when the policy is incomplete or no password could keep it. */
export function checkPasswordPolicy(value: unknown): void {
  const { length, characters, symbols, unusable, require: required, classes, forbid } = record(path, value);
  const { min, max } = record(`${path}.length`, length);
  if (!(integer(min) && integer(max) && min >= 1 && max >= min))
    return refuse(`${path}.length`, 'must have 1 ≤ min ≤ max.');
  oneOf(`${path}.characters`, characters, ['ascii', 'any']);
  if (typeof symbols !== 'string' || !/^[!-/:-@[-`{-~]*$/.test(symbols))
    return refuse(`${path}.symbols`, 'must hold half-width symbols only, without a space.');
  if (
    unusable !== undefined &&
    (typeof unusable !== 'string' || [...unusable].some((symbol) => symbols.includes(symbol)))
  )
    refuse(`${path}.unusable`, 'must hold symbols that are not among the allowed ones.');
  list(`${path}.require`, required, (at, name) => oneOf(at, name, classNames), 0);
  list(`${path}.forbid`, forbid, (at, name) => oneOf(at, name, ['identifier', 'previous', 'common']), 0);
  const hasSymbols = characters === 'any' || symbols !== '';
  const needed = new Set(Array.isArray(required) ? required : []);
  if (needed.has('symbol') && !hasSymbols) refuse(path, 'requires a symbol but allows none.');
  if (needed.size > max) refuse(path, 'requires more kinds of characters than a password may have characters.');
  if (classes === undefined) return;
  const most = Math.min(hasSymbols ? 4 : 3, max);
  if (!(integer(classes) && classes >= 1 && classes <= most))
    refuse(`${path}.classes`, `must be a whole number from 1 to ${most}.`);
}

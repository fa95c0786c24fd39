import { checkPasswordPolicy } from '../identity/password-policy.rules.ts';
import { refuse } from './configuration-error.ts';
import type { Area, Capability, PortalConfiguration, Role, SignInLink } from './configuration.model.ts';
import { integer, isRecord, isText, list, oneOf, positive, record } from './plain-data.ts';

/** Every area there is. A record, so that a new one cannot be forgotten. */
const areas: Readonly<Record<Area, true>> = {
  'home': true,
  'announcements': true,
  'videos': true,
  'faq': true,
  'notification-settings': true,
  'contracts': true,
  'environments': true,
  'participants': true,
  'group-companies': true,
  'resources': true,
  'quote-requests': true,
  'leaving': true,
  'registration': true,
  'statements': true,
  'services': true,
  'customer-details': true,
  'mail-addresses': true,
  'security-service': true,
  'help': true,
  'tickets': true,
  'devices': true,
  'maintenance-contracts': true,
  'technical-information': true,
  'renewal-quotes': true,
  'documents': true,
  'accounts': true,
  'account-application': true,
  'applications': true,
  'coupons': true,
  'account-details': true,
};
const capabilities: Readonly<Record<Capability, true>> = {
  read: true,
  manage: true,
  tickets: true,
  quotes: true,
  accounts: true,
  internet: true,
};
const links: Readonly<Record<SignInLink, true>> = {
  'password-link': true,
  'registration': true,
  'recovery': true,
  'provider-sign-in': true,
  'account-application': true,
  'sign-in-help': true,
};

/** @throws {PortalConfigurationError} for the first part that is missing or cannot work. */
export function checkConfiguration(value: unknown): asserts value is PortalConfiguration {
  const configuration = record('configuration', value);
  const { id, timeZone, session, terms, passwordChange, messages } = configuration;
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,62}$/.test(id))
    refuse('id', 'must be 1 to 63 of a–z, 0–9 and -, not beginning with -.');
  localizedText('name', configuration['name']);
  list('locales', configuration['locales'], locale);
  if (!works(() => typeof timeZone === 'string' && new Intl.DateTimeFormat('en', { timeZone })))
    refuse('timeZone', `must be an IANA time zone such as Asia/Tokyo, not ${String(timeZone)}.`);
  list('areas', configuration['areas'], (path, area) => oneOf(path, area, Object.keys(areas)), 0);
  list('roles', configuration['roles'], role);
  signIn(configuration['signIn']);
  if (configuration['entry'] !== undefined) oneOf('entry', configuration['entry'], ['contract']);
  checkPasswordPolicy(configuration['passwordPolicy']);
  if (typeof record('passwordChange', passwordChange)['asksCurrent'] !== 'boolean')
    refuse('passwordChange.asksCurrent', 'must be true or false.');
  initialPassword(configuration['initialPassword']);
  recovery(configuration['recovery']);
  positive('invitationDays', configuration['invitationDays']);
  lockout(configuration['lockout']);
  positive('session.idleMinutes', record('session', session)['idleMinutes']);
  positive('session.absoluteHours', record('session', session)['absoluteHours']);
  oneOf('terms', terms, ['portal', 'application', 'none']);
  if (configuration['contact'] !== undefined) contact(configuration['contact']);
  if (messages !== undefined) overrides(messages);
}

function works(run: () => unknown): boolean {
  try {
    return Boolean(run());
  } catch {
    return false;
  }
}

function locale(path: string, value: unknown): void {
  if (typeof value !== 'string' || !works(() => Intl.getCanonicalLocales(value).length))
    refuse(path, `must be a language such as ja or en-GB, not ${String(value)}.`);
}

function localizedText(path: string, value: unknown): void {
  const texts = Object.values(record(path, value));
  if (texts.length === 0 || !texts.every(isText)) refuse(path, 'must have a text for at least one language.');
}

function role(path: string, value: unknown, index: number, all: readonly unknown[]): void {
  const { id, name, scope, may } = record(path, value);
  if (!isText(id)) refuse(`${path}.id`, 'must be a text.');
  if (all.findIndex((other) => isRecord(other) && other['id'] === id) !== index)
    refuse(`${path}.id`, 'must be unlike the others.');
  localizedText(`${path}.name`, name);
  oneOf(`${path}.scope`, scope, ['portal', 'contract'] satisfies Role['scope'][]);
  list(`${path}.may`, may, (at, one) => oneOf(at, one, Object.keys(capabilities)), 0);
}

function signIn(value: unknown): void {
  const { methods, identifier, reset, links: shown } = record('signIn', value);
  list('signIn.methods', methods, (path, method) =>
    oneOf(path, method, ['password', 'certificate', 'one-time-password']),
  );
  const { type, length, symbols } = record('signIn.identifier', identifier);
  oneOf('signIn.identifier.type', type, ['email', 'code']);
  const { min, max } = record('signIn.identifier.length', length);
  if (!(integer(min) && integer(max) && min >= 1 && max >= min))
    refuse('signIn.identifier.length', 'must have 1 ≤ min ≤ max.');
  if (symbols !== undefined && typeof symbols !== 'string') refuse('signIn.identifier.symbols', 'must be a text.');
  if (type === 'email' && typeof symbols === 'string' && !symbols.includes('@'))
    refuse('signIn.identifier.symbols', 'must have @, which every e-mail address has.');
  if (typeof reset !== 'boolean') refuse('signIn.reset', 'must be true or false.');
  list('signIn.links', shown, (path, link) => oneOf(path, link, Object.keys(links)), 0);
}

function initialPassword(value: unknown): void {
  const { mustChange, validDays } = record('initialPassword', value);
  if (typeof mustChange !== 'boolean') refuse('initialPassword.mustChange', 'must be true or false.');
  if (validDays !== undefined) positive('initialPassword.validDays', validDays);
}

function recovery(value: unknown): void {
  const { type, linkMinutes, first, businessDays } = record('recovery', value);
  oneOf('recovery.type', type, ['mail-link', 'contact', 'vendor']);
  if (type === 'vendor') {
    const [from, to] = Array.isArray(businessDays) ? (businessDays as unknown[]) : [];
    if (!(integer(from) && integer(to) && from >= 0 && to >= from))
      refuse('recovery.businessDays', 'must be two numbers, the smaller first.');
  } else positive('recovery.linkMinutes', linkMinutes);
  if (type === 'mail-link' && typeof first !== 'boolean') refuse('recovery.first', 'must be true or false.');
}

function lockout(value: unknown): void {
  const { failures, windowMinutes, ends } = record('lockout', value);
  if (!(integer(failures) && failures > 0)) refuse('lockout.failures', 'must be a whole number above 0.');
  positive('lockout.windowMinutes', windowMinutes);
  const { type, minutes } = record('lockout.ends', ends);
  oneOf('lockout.ends.type', type, ['after', 'vendor']);
  if (type === 'after') positive('lockout.ends.minutes', minutes);
}

function contact(value: unknown): void {
  const { name, telephone, mail, hours } = record('contact', value);
  localizedText('contact.name', name);
  if (telephone !== undefined && !(typeof telephone === 'string' && /^[+0-9][0-9 ()-]*$/.test(telephone)))
    refuse('contact.telephone', 'must be a telephone number in half-width digits such as 03-0000-1155.');
  if (mail !== undefined && !(typeof mail === 'string' && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mail)))
    refuse('contact.mail', 'must be an e-mail address.');
  if (hours !== undefined) localizedText('contact.hours', hours);
}

function overrides(value: unknown): void {
  for (const [language, texts] of Object.entries(record('messages', value))) {
    locale(`messages.${language}`, language);
    for (const [key, text] of Object.entries(record(`messages.${language}`, texts)))
      if (typeof text !== 'string') refuse(`messages.${language}.${key}`, 'must be a text.');
  }
}

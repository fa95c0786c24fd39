import type { PasswordPolicy } from '../identity/password-policy.ts';
import { chooseLocale } from './messages.ts';

/**
 * A text in several languages, keyed by BCP 47 language (`ja`, `en`). A missing language falls back to `en`, then to the
 * first.
 */
export type LocalizedText = Readonly<Record<string, string>>;

/** Message texts by language and message key, laid over the catalogues that come with the SDK. */
export type MessageOverrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A part of a portal that a customer can reach. What is not listed in a portal's configuration is absent there. */
export type Area =
  | 'home'
  | 'announcements'
  | 'videos'
  | 'faq'
  | 'notification-settings'
  | 'contracts'
  | 'environments'
  | 'participants'
  | 'group-companies'
  | 'resources'
  | 'quote-requests'
  | 'leaving'
  | 'registration'
  | 'statements'
  | 'services'
  | 'customer-details'
  | 'mail-addresses'
  | 'security-service'
  | 'help'
  | 'tickets'
  | 'devices'
  | 'maintenance-contracts'
  | 'technical-information'
  | 'renewal-quotes'
  | 'documents'
  | 'accounts'
  | 'account-application'
  | 'applications'
  | 'coupons'
  | 'account-details';

/** What a role in a contract lets a person do. */
export type ContractCapability = 'read' | 'manage';

/**
 * What a role in the whole portal lets a person do: open and read tickets; have to do with quotes, contracts' prices and
 * documents; add accounts (SUP-02). `internet`: use what is for subscribers to the internet only (MYP-17).
 */
export type PortalCapability = 'tickets' | 'quotes' | 'accounts' | 'internet';

/** What a role lets a person do. */
export type Capability = ContractCapability | PortalCapability;

/** A role of a portal's customers. */
export interface Role {
  readonly id: string;
  readonly name: LocalizedText;
  /** Whether a person holds the role in the whole portal or for each contract separately. */
  readonly scope: 'portal' | 'contract';
  readonly may: readonly Capability[];
}

/** How a person names the account to sign in to. */
export interface IdentifierRule {
  /** `email`: an e-mail address; case does not count. `code`: a code given by the vendor; case counts in nothing either. */
  readonly type: 'email' | 'code';
  /** Smallest and largest length in characters, after NFKC and trimming. */
  readonly length: { readonly min: number; readonly max: number };
  /** The characters besides letters and digits, all half-width. Left out: what an e-mail address may hold. */
  readonly symbols?: string;
}

/**
 * What stands below the sign-in form. Each leads where the host's `…-href` attribute says and is absent without it. The
 * portal's `messages` name it under `sign-in.` and its id; only `password-link` has a name of its own.
 */
export type SignInLink =
  | 'password-link'
  | 'registration'
  | 'recovery'
  | 'provider-sign-in'
  | 'account-application'
  | 'sign-in-help';

/** The password alone; with it a TLS client certificate; or with it a one-time password that comes by mail (CRT-01). */
export type SignInMethod = 'password' | 'certificate' | 'one-time-password';

export interface SignInConfiguration {
  /** Any of them lets a person in. */
  readonly methods: readonly SignInMethod[];
  /**
   * Whom login certificates are issued by: the common name, as a browser shows it. No preset has one: it is the vendor's
   * own.
   */
  readonly certificateIssuer?: string;
  readonly identifier: IdentifierRule;
  /** Whether the form has リセット, which empties it. */
  readonly reset: boolean;
  readonly links: readonly SignInLink[];
}

/** How a lock after too many failures ends (AUTH-02). */
export type LockoutEnd = { readonly type: 'after'; readonly minutes: number } | { readonly type: 'vendor' };

export interface LockoutConfiguration {
  /** The failure that locks, counted within the window. */
  readonly failures: number;
  readonly windowMinutes: number;
  readonly ends: LockoutEnd;
}

/** How a forgotten password is replaced (AUTH-07). */
export type RecoveryConfiguration =
  | {
      /** A link by mail. */
      readonly type: 'mail-link';
      /** How long the link works, in minutes: it does not work any more at that very minute. */
      readonly linkMinutes: number;
      /** Whether the first password is set the same way. */
      readonly first: boolean;
    }
  | { readonly type: 'contact'; readonly linkMinutes: number }
  | { readonly type: 'vendor'; readonly businessDays: readonly [number, number] };

/** お問い合わせ窓口: whom a customer asks, as mails and pages name it. */
export interface Contact {
  readonly name: LocalizedText;
  /** As it is to be read: `03-0000-1155`. */
  readonly telephone?: string;
  /** An e-mail address. */
  readonly mail?: string;
  /** When somebody answers: `平日 9:00～17:30`. */
  readonly hours?: LocalizedText;
}

/**
 * Everything in which one portal differs from another. It is plain data: elements and rules ask the
 * configuration and never which portal this is. Take one of the `presets`, change any part, or write one.
 */
export interface PortalConfiguration {
  /** Letters, digits and hyphens. It is part of every path on the server and of every storage key. */
  readonly id: string;
  readonly name: LocalizedText;
  /** Languages offered, the first being the default. */
  readonly locales: readonly [string, ...string[]];
  /** IANA time zone that decides calendar days, `Asia/Tokyo`. */
  readonly timeZone: string;
  readonly areas: readonly Area[];
  readonly roles: readonly [Role, ...Role[]];
  readonly signIn: SignInConfiguration;
  /**
   * Whom the portal lets in beyond having an account: with `contract` the people of companies with a current
   * maintenance contract, and each system's content only where one is for it (INF-09). Left out: every account.
   */
  readonly entry?: 'contract';
  readonly passwordPolicy: PasswordPolicy;
  /**
   * Whether changing the password asks for the current one (AUTH-06). Where not, whoever signed in without a login
   * certificate is asked all the same (CRT-15: the certificate stands for it).
   */
  readonly passwordChange: { readonly asksCurrent: boolean };
  /**
   * The password a vendor hands out: must it be replaced at first sign-in, and how many calendar days it works (AUTH-08,
   * CRT-02).
   */
  readonly initialPassword: { readonly mustChange: boolean; readonly validDays?: number };
  readonly recovery: RecoveryConfiguration;
  /**
   * How long first links from the vendor and invitations work: through this many calendar days after the day of issue
   * (AUTH-07).
   */
  readonly invitationDays: number;
  readonly lockout: LockoutConfiguration;
  /** When a session ends (AUTH-03): after this long without activity, and in any case after this long. */
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number };
  /** What terms are agreed to: those of the portal, those of each application, or none (AUTH-09). */
  readonly terms: 'portal' | 'application' | 'none';
  /** Whom customers ask. No preset has one: it is the vendor's own. */
  readonly contact?: Contact;
  /** Words in which this portal differs: labels of its own for what others call differently. */
  readonly messages?: MessageOverrides;
}

/**
 * Takes `text` in `locale`: its exact language, else its base language, else `en`, else the first there is.
 * Never throws; an empty text gives an empty string.
 */
export function localized(text: LocalizedText, locale: string): string {
  return text[chooseLocale(locale, Object.keys(text))] ?? Object.values(text)[0] ?? '';
}

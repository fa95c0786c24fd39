import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { ContractProof, Proof, ProofKind } from './registration.rules.ts';

/** What a registration asks for next: another proof (MYP-03), or the ID. */
export interface RegistrationStep {
  /** Stands for what was proved, for 30 minutes. The page holds it, and stores it nowhere. */
  readonly registration: string;
  readonly next: 'second-proof' | 'identifier' | (string & Record<never, never>);
  /** What a second proof can be; empty where none is asked for. */
  readonly proofKinds: readonly (ProofKind | (string & Record<never, never>))[];
}

export interface SecondProofInput {
  readonly registration: string;
  readonly proof: Proof;
}

export interface ChooseIdentifierInput {
  readonly registration: string;
  /** As typed; the server normalises it. At most 320 characters. */
  readonly identifier: string;
  /** At most 1,024 characters; the portal's policy allows fewer. */
  readonly password: string;
  /** The language of the mail, one of the portal's. */
  readonly locale: string;
}

/** What the link of a registration's mail carries after `#mado-token=`. */
export interface RegistrationToken {
  readonly token: string;
}

/** What is about to be registered. */
export interface OpenRegistration {
  /** The contract holder. */
  readonly name: string;
  readonly identifier: string;
  /** Another address that may become the contact address, so far that its owner knows it; null where there is none to choose. */
  readonly otherContact: string | null;
  /** Whether an ID was registered before, which this one takes the place of. */
  readonly replaces: boolean;
  /** ISO 8601 in UTC; the link does not work any more at that moment. */
  readonly expiresAt: string;
}

export interface ConfirmRegistrationInput extends RegistrationToken {
  /** Where mails are to go: to the ID, or to the other address. */
  readonly contact: 'identifier' | 'other';
}

/** Who signs in with what from now on. */
export interface Registered {
  readonly identifier: string;
}

const token = z.string().check(z.minLength(1), z.maxLength(200));
const kind = z.enum(['customer-number', 'bank-account', 'card', 'device']);
const typed = z.string().check(z.maxLength(400)); // as typed; the rules allow fewer
const proof: z.ZodMiniType<Proof> = z.object({ kind, value: typed });

const contractProof: z.ZodMiniType<ContractProof> = z.object({ kana: typed, telephone: typed, proof });
const registrationStep: z.ZodMiniType<RegistrationStep> = z.object({
  registration: z.string(),
  next: z.string(),
  proofKinds: z.array(z.string()),
});
const secondProofInput: z.ZodMiniType<SecondProofInput> = z.object({ registration: token, proof });
const chooseIdentifierInput: z.ZodMiniType<ChooseIdentifierInput> = z.object({
  registration: token,
  identifier: z.string().check(z.maxLength(320)),
  password: z.string().check(z.maxLength(1024)),
  locale: z.string().check(z.maxLength(35)),
});
const tokenInput: z.ZodMiniType<RegistrationToken> = z.object({ token });
const openRegistration: z.ZodMiniType<OpenRegistration> = z.object({
  name: z.string(),
  identifier: z.string(),
  otherContact: z.nullable(z.string()),
  replaces: z.boolean(),
  expiresAt: z.string(),
});
const confirmInput: z.ZodMiniType<ConfirmRegistrationInput> = z.object({
  token,
  contact: z.enum(['identifier', 'other']),
});
const registered: z.ZodMiniType<Registered> = z.object({ identifier: z.string() });

/**
 * 契約者情報 認証 (MYP-02). What does not fit any contract is `proof-mismatch`, whatever of it is wrong; five in an hour for one
 * telephone number, then `rate-limited`.
 */
export const beginRegistration: Endpoint<ContractProof, RegistrationStep> = defineEndpoint({
  name: 'beginRegistration',
  summary: 'Prove a contract, to register an ID',
  method: 'POST',
  path: '/registrations',
  input: contractProof,
  output: registrationStep,
  status: 201,
  access: 'anyone',
  areas: ['registration'],
  problems: ['invalid-input', 'proof-mismatch'],
  secrets: ['proof'],
});

/** 追加認証情報 (MYP-03). Five wrong ones end the registration. */
export const addRegistrationProof: Endpoint<SecondProofInput, RegistrationStep> = defineEndpoint({
  name: 'addRegistrationProof',
  summary: 'Prove a contract a second time',
  method: 'POST',
  path: '/registrations/proofs',
  input: secondProofInput,
  output: registrationStep,
  status: 201,
  access: 'anyone',
  areas: ['registration'],
  problems: ['invalid-input', 'proof-mismatch', 'registration-ended'],
  secrets: ['registration', 'proof'],
});

/**
 * Chooses ID and password (MYP-04) and sends a mail with a link to the ID (MYP-05). Whether somebody else has that ID is told
 * to its mailbox alone. Again with another ID: the former link works no more.
 */
export const chooseIdentifier: Endpoint<ChooseIdentifierInput, void> = defineEndpoint({
  name: 'chooseIdentifier',
  summary: 'Choose ID and password, to be confirmed by mail',
  method: 'POST',
  path: '/registrations/identifiers',
  input: chooseIdentifierInput,
  status: 202,
  access: 'anyone',
  areas: ['registration'],
  idempotent: true,
  problems: ['invalid-input', 'registration-ended'],
  secrets: ['registration', 'password'],
});

/** Looks at what a link is about to register, without using it (MYP-05). */
export const inspectRegistration: Endpoint<RegistrationToken, OpenRegistration> = defineEndpoint({
  name: 'inspectRegistration',
  summary: 'What a link registers, and whether it still works',
  method: 'POST',
  path: '/registrations/inspection',
  input: tokenInput,
  output: openRegistration,
  status: 200,
  access: 'anyone',
  areas: ['registration'],
  activity: false,
  problems: ['invalid-input', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
});

/**
 * Registers the ID (MYP-05): only now there is an account, or the one that there was has this ID and password and all its
 * sessions have ended. `account-exists` where somebody else registered the same ID meanwhile.
 */
export const confirmRegistration: Endpoint<ConfirmRegistrationInput, Registered> = defineEndpoint({
  name: 'confirmRegistration',
  summary: 'Register an ID by a link from a mail',
  method: 'POST',
  path: '/registrations/confirmation',
  input: confirmInput,
  output: registered,
  status: 201,
  access: 'anyone',
  areas: ['registration'],
  idempotent: true,
  problems: ['invalid-input', 'account-exists', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
});

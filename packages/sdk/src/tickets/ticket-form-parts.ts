import type { Portal } from '../portal/create-portal.ts';
import type { FieldError } from '../portal/errors.ts';
import type { OpenIntent } from '../portal/intent.ts';
import type { Attachments } from './attachments.ts';
import { withoutSensitive } from './sensitive-text.rules.ts';
import type { KeptAttachment, KeptTicket } from './ticket-draft.model.ts';
import type { TicketEntries } from './ticket-entries.rules.ts';
import type { TicketSubject } from './ticket.model.ts';
import { ticketDesks, ticketKinds, ticketSeverities } from './ticket.rules.ts';
import type { OpenTicketInput } from './tickets.endpoints.ts';

/** What a ticket is about, as a host may know it. */
export interface AboutTicket {
  readonly contractId?: string | undefined;
  readonly deviceId?: string | undefined;
  /** The service that it is about, where the contract has it. */
  readonly serviceId?: string | undefined;
}

/** The first service of these that a subject has, else its only one. */
export function serviceOf(subject: TicketSubject | undefined, ...wanted: readonly (string | undefined)[]): string {
  const ids = (subject?.services ?? []).map(({ id }) => id);
  const found = wanted.find((one) => one !== undefined && ids.includes(one));
  return found ?? (ids.length === 1 ? ids[0] : undefined) ?? '';
}

/** What a form begins with: whoever is signed in is asked back, by the address that they sign in with where it is one. */
export function beganTicket(portal: Portal, about: AboutTicket, subject?: TicketSubject): TicketEntries {
  const { state } = portal.session;
  const account = 'account' in state ? state.account : undefined;
  const isAddress = portal.configuration.signIn.identifier.type === 'email';
  return {
    kind: '',
    desk: 'engineer',
    severity: '',
    contractId: subject?.contract.id ?? about.contractId ?? '',
    deviceId: subject?.device?.id ?? about.deviceId ?? '',
    serviceId: serviceOf(subject, about.serviceId),
    title: '',
    description: '',
    contact: { name: account?.displayName ?? '', mail: isAddress ? (account?.identifier ?? '') : '', telephone: '' },
  };
}

/**
 * Reads what a form begins with: what a ticket that was begun before is about, else what is asked for where it is opened;
 * `asked` where that is something else.
 */
export async function readSubjects(
  portal: Portal,
  before: AboutTicket | undefined,
  options: AboutTicket,
  signal: AbortSignal,
): Promise<{ readonly found: TicketSubject | undefined; readonly asked?: TicketSubject | undefined }> {
  const isSame = options.deviceId ? options.deviceId === before?.deviceId : options.contractId === before?.contractId;
  const found = before && (await readTicketSubject(portal, before, signal));
  if (found && (isSame || (!options.deviceId && !options.contractId))) return { found };
  const asked = await readTicketSubject(portal, options, signal);
  return found ? { found, asked } : { found: asked };
}

/** Reads what a ticket is about; undefined where nothing is named, or the person does not see it any more. */
export async function readTicketSubject(
  portal: Portal,
  { contractId, deviceId }: AboutTicket,
  signal: AbortSignal,
): Promise<TicketSubject | undefined> {
  if (!contractId && !deviceId) return undefined;
  const { findTicketSubjects } = await import('./tickets.endpoints.ts');
  const input = { contractId: contractId || undefined, deviceId: deviceId || undefined };
  const { subjects } = await portal.call(findTicketSubjects, input, { signal });
  return subjects.find(({ device }) => (device?.id ?? '') === (deviceId ?? ''));
}

/** What is kept of a ticket on this computer: without what looks like a secret. */
export function keptTicketOf(
  typed: TicketEntries,
  files: readonly KeptAttachment[],
  open: OpenIntent | undefined,
): KeptTicket {
  const { kind, desk, severity, contractId, deviceId, serviceId, contact } = typed;
  const { name, mail, telephone } = contact;
  return {
    typed: {
      kind,
      desk,
      severity,
      contractId,
      deviceId,
      serviceId,
      title: withoutSensitive(typed.title),
      description: withoutSensitive(typed.description),
      contact: { name, mail, telephone },
    },
    files,
    open: open ?? null,
  };
}

/** What is sent; `entries` were found good. */
export function inputOfTicket(
  { kind, desk, severity, deviceId, ...entries }: TicketEntries,
  uploads: readonly string[],
): OpenTicketInput {
  return {
    ...entries,
    kind: ticketKinds.find((one) => one === kind) ?? 'question',
    desk: ticketDesks.find((one) => one === desk) ?? 'engineer',
    severity: ticketSeverities.find((one) => one === severity) ?? 'normal',
    deviceId: deviceId || undefined,
    uploads,
  };
}

/** What stands against sending as long as not all files are with the server. */
export const unlessSent = (standing: ReturnType<Attachments['standing']>): readonly FieldError[] =>
  standing === 'sent' ? [] : [{ field: 'files', code: standing }];

/** The places of the uploads that the server does not know any more. */
export const placesGone = (fieldErrors: readonly FieldError[]): readonly number[] =>
  fieldErrors.flatMap(({ field, code }) => {
    const [, place] = /^uploads\.(\d{1,3})$/.exec(field) ?? [];
    return place !== undefined && code === 'gone' ? [Number(place)] : [];
  });

import type { ApplicationRecord, ApplicationSort, CertificateCatalogue, Messages, Portal } from '@madoguchi/sdk';
import type { applicationsJa } from '@madoguchi/sdk/certificates/applications.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { followingOf, isExpired } from '@madoguchi/sdk/certificates/validity.rules.js';
import { dayText } from '../portal/text/day-text.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
import { kindText, markOf, serviceText, standingText, stateText, validityText } from './application-words.ts';

export type ApplicationListTexts = Messages<typeof applicationsJa & typeof certificateWordsJa>;

export const applicationSorts: readonly ApplicationSort[] = [
  'applied-at',
  'service',
  'state',
  'kind',
  'validity',
  'contract-code',
];

/** What a column that sorts is called. */
export function sortText(messages: ApplicationListTexts, sort: ApplicationSort): string {
  switch (sort) {
    case 'applied-at':
      return messages.text('certificates.applied-at');
    case 'service':
      return messages.text('certificates.service');
    case 'state':
      return messages.text('certificates.state-label');
    case 'kind':
      return messages.text('certificates.kind-label');
    case 'validity':
      return messages.text('certificates.validity');
    case 'contract-code':
      return messages.text('certificates.contract-code');
  }
}

/** The columns of お申込一覧 (CRT-07); the server name leads to the record, so it stands first. */
export function applicationColumns(
  messages: ApplicationListTexts,
  portal: Portal,
  catalogue: CertificateCatalogue | undefined,
  rows: readonly ApplicationRecord[],
): readonly TableColumn<ApplicationRecord>[] {
  const day = dayText(portal, messages.locale);
  const time = { now: portal.clock.now(), timeZone: portal.configuration.timeZone };
  const following = (row: ApplicationRecord) => catalogue && followingOf(row, rows, catalogue, time);
  const services = new Map(catalogue?.services.map((service) => [service.id, service]));
  const sorted = (name: ApplicationSort, text: (row: ApplicationRecord) => string): TableColumn<ApplicationRecord> => ({
    name,
    label: sortText(messages, name),
    sortable: true,
    text,
  });
  return [
    {
      name: 'server-name',
      label: messages.text('certificates.server-name'),
      text: ({ serverName, number }) => serverName || number,
    },
    {
      ...sorted('state', (row) => {
        if (row.documentsAwaited) return awaitedText(messages, row.state);
        const words = standingText(messages, row, time.now);
        const follows = isExpired(row, time.now) ? undefined : following(row);
        return follows ? `${words} ${messages.text(`applications.due.${follows}`)}` : words;
      }),
      mark: (row) => (row.documentsAwaited || following(row) ? 'due' : markOf(row, time.now)),
    },
    sorted('kind', ({ kind }) => kindText(messages, kind)),
    sorted('service', ({ serviceId }) => {
      const service = services.get(serviceId);
      return service ? serviceText(messages, service) : serviceId; // as it stands in contracts: SR2.0
    }),
    sorted('validity', ({ certificate }) => validityText(messages, certificate, day)),
    sorted('contract-code', ({ contract }) => contract?.code ?? ''),
    {
      name: 'organisation',
      label: messages.text('certificates.organisation-name'),
      text: ({ organisationName }) => organisationName,
    },
    {
      name: 'coupon',
      label: messages.text('certificates.coupon'),
      text: ({ couponNumber }) => couponNumber ?? '',
    },
    sorted('applied-at', ({ appliedAt }) => day(appliedAt)),
  ];
}

/** `!` with what it stands for, where the state does not say it itself. */
function awaitedText(messages: ApplicationListTexts, state: string): string {
  const words = stateText(messages, state);
  const awaited = messages.text('certificates.state.documents-awaited');
  return words === awaited ? `! ${words}` : `! ${words} ${awaited}`;
}

import { presets, type ContractServices, type OfferedService, type SecurityServiceFacts } from '@madoguchi/sdk';
import type { ElementTag } from '../portal/element.suite.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { createScriptedServer, portalOn, type ScriptedServer } from '../testing/scripted-server.ts';
import { sessionAs } from './administrators.suite.ts';

const option: OfferedService = {
  id: 'movies',
  kind: 'option',
  name: { ja: '映画チャンネル', en: 'Films' },
  description: { ja: '映画', en: 'Films' },
  monthlyYen: 880,
  needs: [],
  starts: 'same-day',
  ends: 'month-end',
  minimumMonths: 0,
  earlyYen: 0,
};

/** What somebody has who has an internet line. */
export const contract: ContractServices = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  offered: [
    {
      ...option,
      id: 'line',
      kind: 'internet',
      name: { ja: '光1ギガ', en: 'Fibre 1' },
      monthlyYen: 5500,
      ends: 'window',
    },
    option,
    { ...option, id: 'caller', name: { ja: '番号表示', en: 'Caller' }, needs: ['phone'] },
    { ...option, id: 'phone', kind: 'telephone', name: { ja: '電話', en: 'Phone' }, starts: 'window' },
  ],
  subscribed: [{ serviceId: 'line', startedOn: '2024-04-01' }],
  pending: [],
  window: { name: { ja: 'お客さまセンター', en: 'Customer centre' }, telephone: '0120-000-917' },
};

/** The security service, of somebody who has it for two devices. */
export const securityOf = (devices?: number): SecurityServiceFacts => ({
  service: { ...option, id: 'security', monthlyYen: 627 },
  mostDevices: 3,
  functions: [
    { name: { ja: 'ウイルス対策', en: 'Viruses' }, description: { ja: '説明', en: 'Text' }, on: ['windows'] },
  ],
  ...(devices !== undefined && {
    use: { devices, startedOn: '2024-06-01', licenseCode: 'AAAA-BBBB', installUrl: 'https://install.example/' },
  }),
});

/** An element of a subscriber who is signed in, once it is drawn. */
export async function openAs<Tag extends ElementTag>(
  tag: Tag,
  prepare: (server: ScriptedServer) => void,
  role = 'internet-subscriber',
) {
  const server = createScriptedServer();
  prepare(server);
  const portal = portalOn(server, presets.mypage);
  portal.session.adopt(sessionAs(role));
  const element = document.createElement(tag);
  element.portal = portal;
  place(element);
  await until(() => element.hasUpdated);
  await settle(element);
  return { server, element };
}

import { presets } from '@madoguchi/sdk';
import type { PublishArticleInput } from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { companyOf } from '../account/account-fixture.suite.ts';
import { addDevice, addSupportContract } from '../contracts/support-contract-rows.ts';
import type { Fixture } from '../portal/fixture.suite.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { addSampleServices } from '../tickets/support-service.suite.ts';
import { addArticle } from './article-rows.ts';

const text = { ja: '本文' };
export const sampleArticle: PublishArticleInput = {
  kind: 'alert',
  category: 'vulnerability',
  title: '題名',
  body: '本文',
  products: [],
};
const { kind: _, ...sampleEntries } = sampleArticle;

const contextOf = ({ clock }: Fixture) => ({
  random: cryptoRandom,
  configuration: presets.support,
  now: clock.now(),
});

/** A maintenance contract of somebody's company, in force, with a device, and the product that they alone have. */
async function maintained({ fixture, identifier }: SampleFor) {
  const context = contextOf(fixture);
  const companyId = await companyOf(fixture, identifier);
  const own = identifier.replaceAll(/\W/g, '').toUpperCase();
  const number = contractNumber();
  const product = `製品 ${own}`;
  return transaction(fixture.ports, async (work) => {
    await addSampleServices(work, context);
    const contractId = await addSupportContract(work, context, {
      companyId,
      number,
      name: '保守',
      level: 'normal',
      startsOn: '2026-04-01',
      endsOn: '2099-03-31',
      services: ['hardware'],
      products: [product],
    });
    const serialNumber = `SN-${number}`;
    await addDevice(work, context, {
      contractId,
      name: 'スイッチ',
      model: 'RX-9000',
      serialNumber,
      location: '本社',
      supportHours: text,
    });
    const articleId = await addArticle(work, context, { ...sampleArticle, kind: 'knowledge', products: [product] });
    return { contractId, number, articleId };
  });
}

type Make = (sample: SampleFor) => Promise<Sample>;
const nothing: Make = async (sample) => {
  await maintained(sample);
  return {};
};

/** What makes each operation on contracts, devices, services and articles of the support portal succeed. */
export const contentSupportSamples: Readonly<Record<string, Make>> = {
  readSupportContracts: nothing,
  readSupportContract: async (sample) => ({ input: { contractId: (await maintained(sample)).contractId } }),
  readRegisteredContracts: nothing,
  registerSupportContract: async (sample) => {
    await maintained(sample);
    const number = contractNumber();
    const days = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
    const contract = { number, name: '保守', level: 'normal', services: ['hardware'], products: ['RX-9000'], ...days };
    return { input: { identifier: sample.identifier, ...contract } };
  },
  registerDevice: async (sample) => ({
    input: {
      contractNumber: (await maintained(sample)).number,
      name: 'スイッチ',
      model: 'RX-9000',
      serialNumber: crypto.randomUUID(),
      location: '本社',
      supportHours: text,
    },
  }),
  readDevices: async (sample) => ({ input: { contractId: (await maintained(sample)).contractId } }),
  findDevices: async (sample) => {
    await maintained(sample);
    return { input: { text: 'スイッチ' } };
  },
  readSupportServices: nothing,
  readArticles: nothing,
  readArticle: async (sample) => ({ input: { articleId: (await maintained(sample)).articleId } }),
  readSuggestedArticles: async (sample) => {
    await maintained(sample);
    return { input: { text: '題名 本文' } };
  },
  readArticleWork: nothing,
  publishArticle: async () => ({ input: sampleArticle }),
  correctArticle: async (sample) => ({
    input: { articleId: (await maintained(sample)).articleId, ...sampleEntries },
    options: { version: 1 },
  }),
  readSupportHome: nothing,
};

/** A 保守契約番号 that no other contract has. */
function contractNumber(): string {
  const [digits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `SMP${String(digits % 1e7).padStart(7, '0')}`;
}

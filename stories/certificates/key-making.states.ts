import type { KeyMaking } from '@madoguchi/elements';
import type { FurtherExamples } from '../state-examples.ts';

const asking = {
  type: 'asking',
  serverName: 'www.nihonbashi-pay.example',
  subject: {
    country: 'JP',
    state: '東京都',
    locality: '中央区',
    organization: '株式会社日本橋ペイメント',
    organizationalUnit: '',
  },
  algorithm: 'RSA-2048',
  errors: [],
} as const;
const fileName = 'www.nihonbashi-pay.example.key';

/** Making key and request in the browser, in each of its states. */
export const keyMakings = {
  unnamed: { type: 'closed', hint: 'unnamed' },
  gone: { type: 'closed', hint: 'gone' },
  opening: { type: 'opening' },
  unloaded: { type: 'unloaded' },
  asking,
  invalid: {
    ...asking,
    errors: [
      { field: 'organization', code: 'too-long', params: { max: 64, length: 126 } },
      { field: 'country', code: 'country' },
      { field: 'passphrase', code: 'length', params: { min: 8, max: 256 } },
      { field: 'repeated', code: 'mismatch' },
    ],
  },
  making: { type: 'making' },
  made: { type: 'made', fileName, reminded: true },
  downloaded: { type: 'downloaded', fileName },
} satisfies FurtherExamples<KeyMaking>;

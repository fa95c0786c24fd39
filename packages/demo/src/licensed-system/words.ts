import type { ActivatedLicense, ActivationFileCode } from '@madoguchi/sdk/environments/activation-file.rules.js';

/** Why a file is not taken, in Japanese and English. */
export const refusals: Readonly<Record<ActivationFileCode, readonly [ja: string, en: string]>> = {
  'activation-unknown': [
    'アクティベーションファイルではありません。ライセンスポータルのStep 2でダウンロードしたファイルを選んでください。',
    'This is no activation file. Choose the one that you downloaded in step 2 of the license portal.',
  ],
  'activation-damaged': [
    'ファイルの内容が壊れているか、書き換えられています。ライセンスポータルからもう一度ダウンロードしてください。',
    'The file is damaged, or was changed. Download it again from the license portal.',
  ],
  'activation-foreign': [
    '別のシステムのアクティベーションファイルです。このシステムのリクエストファイルで作成したものを選んでください。',
    'This activation file is for another system. Choose the one that was made with this system’s request file.',
  ],
  'activation-used': ['このファイルは、すでに適用されています。', 'This file has been applied before.'],
  'activation-outdated': [
    'ファイルが古くなっています。新しいリクエストファイルで、もう一度アクティベートしてください。',
    'The file is out of date. Activate again, with a new request file.',
  ],
  'activation-too-large': [
    'ファイルが大きすぎます。アクティベーションファイルは256 KBまでです。',
    'The file is too large. Activation files have at most 256 KB.',
  ],
  'activation-unsupported': [
    'このブラウザでは、ファイルの署名を確認できません。新しいブラウザで、もう一度お試しください。',
    'This browser cannot check the signature of the file. Try again with a newer browser.',
  ],
};

/** What of the vendor's products is counted in users: an activation file holds counts alone. */
const byUser: readonly string[] = ['workflow', 'search', 'mobile'];

/** How much of a product may be used, and until when, as the license portal says it, in Japanese and English. */
export function licenseText({ product, name, count, endsOn }: ActivatedLicense): readonly [ja: string, en: string] {
  const [unitJa, one] = byUser.includes(product) ? ['ユーザ', 'user'] : ['ライセンス', 'licence'];
  const unit = count === 1 ? one : `${one}s`;
  const day = (locale: string, month: '2-digit' | 'short'): string =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', month, day: '2-digit', timeZone: 'UTC' }).format(
      Date.parse(endsOn ?? ''),
    );
  const [untilJa, until] =
    endsOn === undefined ? ['', ''] : [`（${day('ja', '2-digit')}まで）`, `, until ${day('en', 'short')}`];
  return [
    `${name}: ${count.toLocaleString('ja')}${unitJa}${untilJa}`,
    `${name}: ${count.toLocaleString('en')} ${unit}${until}`,
  ];
}

import { createMessages, type PortalConfiguration } from '@madoguchi/sdk';
import { signInEn } from '@madoguchi/sdk/identity/sign-in.en.js';
import { signInJa } from '@madoguchi/sdk/identity/sign-in.ja.js';
import { inBoth, type Words } from './outcome.ts';

/** What the page says of the portal that it is for, by the place where it says so. */
export function portalWords(configuration: PortalConfiguration): Readonly<Record<string, Words>> {
  const name = inBoth(configuration.name);
  return {
    identifier: identifierName(configuration),
    lock: lockWords(configuration),
    initial: initialWords(configuration),
    spans: {
      ja: `進めるだけで、戻せません。右の説明は、「${name.ja}」の期限です。`,
      en: `It only goes ahead, never back. Next to each span is what ends then in “${name.en}”.`,
    },
  };
}

/** What the portal's sign-in calls the name of an account. */
export function identifierName({ messages = {} }: PortalConfiguration): Words {
  return {
    ja: createMessages('ja', [messages['ja'], signInJa]).text('sign-in.identifier'),
    en: createMessages('en', [messages['en'], signInEn]).text('sign-in.identifier'),
  };
}

function lockWords({ lockout: { failures, ends } }: PortalConfiguration): Words {
  return ends.type === 'after'
    ? {
        ja: `パスワードを${failures}回間違えると、${ends.minutes}分間ロックされます。ここですぐに解除できます。`,
        en: `After ${failures} wrong passwords an account is locked for ${ends.minutes} minutes. Here it is opened at once.`,
      }
    : {
        ja: `パスワードを${failures}回間違えると、ロックされます。時間がたっても解けないため、ここで解除します。`,
        en: `After ${failures} wrong passwords an account is locked. It does not open by time, only here.`,
      };
}

function initialWords({ initialPassword: { mustChange, validDays } }: PortalConfiguration): Words {
  const ja = [
    'いまのパスワードの代わりになります。',
    mustChange
      ? 'お客様はすべての端末でログアウトし、次のログインで新しいパスワードを決めます。'
      : 'お客様はすべての端末でログアウトし、次からこのパスワードでログインします。',
    ...(validDays === undefined ? [] : [`発行した日から${validDays}日後まで使えます。`]),
  ];
  const en = [
    'Takes the place of the present password.',
    mustChange
      ? 'The customer is signed out everywhere and chooses a new one at the next sign-in.'
      : 'The customer is signed out everywhere and signs in with this one from then on.',
    ...(validDays === undefined ? [] : [`It works until ${validDays} days after today.`]),
  ];
  return { ja: ja.join(''), en: en.join(' ') };
}

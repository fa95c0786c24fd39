import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { offerLanguages } from '../page/language.ts';
import { handOutCertificate, saveFile } from '../page/login-office.ts';
import { tell, tellAgain } from '../vendor/outcome.ts';

/** Who of the demo can sign in with a login certificate. */
const people = (demoAccounts['certificate'] ?? []).filter(({ state }) => state === 'password');
const form = document.querySelector('form');
const choice = form?.querySelector('select');
choice?.append(
  ...people.map(({ displayName, company = '', identifier }) => new Option(`${displayName} (${company})`, identifier)),
);
let busy = false;
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!busy) void handOut(choice?.value ?? '');
});
offerLanguages(document.querySelector('.language'), tellAgain);

async function handOut(identifier: string): Promise<void> {
  const message = form?.querySelector('.message');
  busy = true;
  tell(message, { ja: '作成しています…', en: 'It is being made …' });
  try {
    const handed = await handOutCertificate(identifier);
    saveFile(handed);
    const facts = { passphrase: handed.passphrase, identifier, password: demoPassword };
    for (const [name, value] of Object.entries(facts)) {
      const place = form?.querySelector(`.${name}`);
      if (place) place.textContent = value;
    }
    form?.querySelector('.secret')?.toggleAttribute('hidden', false);
    tell(message, { ja: `${handed.fileName} をダウンロードしました。`, en: `${handed.fileName} was downloaded.` });
  } catch {
    const en = 'That did not work. Please load the page again and try once more.';
    tell(message, { ja: '作成できませんでした。ページを読み込み直して、もう一度お試しください。', en }, true);
  } finally {
    busy = false;
  }
}

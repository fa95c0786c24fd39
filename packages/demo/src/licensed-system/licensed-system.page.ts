import { cryptoRandom, type Instant } from '@madoguchi/sdk/portal/time.js';
import { offerLanguages, say } from '../page/language.ts';
import {
  askPortal,
  install,
  makeRequest,
  readInstallation,
  takeActivation,
  type Installation,
  type Taken,
} from './activating.ts';
import { licenseText, refusals } from './words.ts';

const key = 'demo-licensed-system';
const part = <Kind extends Element>(selector: string, kind: new () => Kind): Kind => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
};
const request = part('#request', HTMLButtonElement);
const file = part('#file', HTMLInputElement);
const activate = part('#activate', HTMLButtonElement);
const dialog = part('dialog', HTMLDialogElement);
const message = part('#activated', HTMLElement);
const written = part('#written', HTMLElement);
const state = part('#state', HTMLElement);
const licenses = part('#licenses', HTMLUListElement);
const offeredFor = part('#offered-for', HTMLElement);
const offered = part('#offered', HTMLUListElement);

/** What was told last, in both languages, so that it can be told again when the language changes. */
let told: { readonly at: HTMLElement; readonly words: readonly [string, string]; readonly wrong: boolean } | undefined;
let installation: Installation | undefined = kept();
/** What the chosen file gives, until it is confirmed. */
let taken: Taken | undefined;

function kept(): Installation | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : readInstallation(text);
  } catch {
    return undefined; // of another version of this page
  }
}

function keep(next: Installation): void {
  installation = next;
  localStorage.setItem(key, JSON.stringify(next));
}

/** The system, set up with the vendor's keys where it is not yet, and in step with the demo's clock. */
async function current(): Promise<{ readonly system: Installation; readonly now: Instant }> {
  const { keys, ahead } = await askPortal('/api/license');
  const facts = { name: 'デモサーバー', product: 'platform', keys, ahead };
  const known = installation?.keys.some(({ kid }) => keys.some((one) => one.kid === kid)) ? installation : undefined;
  const system = known ? { ...known, ahead } : install(cryptoRandom, facts); // the demo began anew, with a key of its own
  return { system, now: Date.now() + ahead };
}

function tell(at: HTMLElement, words: readonly [string, string], wrong = false): void {
  told = { at, words, wrong };
  show();
}

function show(): void {
  for (const place of [message, written]) {
    place.textContent = told?.at === place ? say(...told.words) : '';
    place.classList.toggle('wrong', told?.at === place && told.wrong);
  }
  const { activation } = installation ?? {};
  state.textContent = activation
    ? say(
        `アクティベート済み（環境: ${activation.environment}、ご契約番号: ${activation.contract}）`,
        `Activated for ${activation.environment}, contract ${activation.contract}`,
      )
    : say('アクティベートされていません', 'Not activated');
  list(licenses, activation);
  const { activation: next } = taken ?? {};
  offeredFor.textContent = next
    ? say(
        `環境: ${next.environment}、ご契約番号: ${next.contract}`,
        `Environment ${next.environment}, contract ${next.contract}`,
      )
    : '';
  list(offered, next);
}

function list(at: HTMLUListElement, activation: Installation['activation']): void {
  at.replaceChildren(
    ...(activation?.licenses ?? []).map((license) => {
      const item = document.createElement('li');
      item.textContent = say(...licenseText(license));
      return item;
    }),
  );
}

const unreachable = ['ポータルに接続できませんでした。', 'The portal could not be reached.'] as const;

request.addEventListener('click', () => {
  const write = async (): Promise<void> => {
    const { system, now } = await current();
    const made = await makeRequest(cryptoRandom, system, now);
    keep(made.installation);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([made.file], { type: 'application/json' }));
    link.download = 'activation-request.json';
    link.click();
    URL.revokeObjectURL(link.href);
    tell(written, [
      'activation-request.json を保存しました。24時間以内に、ライセンスポータルのStep 1で登録してください。',
      'Saved activation-request.json. Register it in step 1 of the license portal, within 24 hours.',
    ]);
  };
  write().catch(() => tell(written, unreachable, true));
});

activate.addEventListener('click', () => {
  const [chosen, second] = file.files ?? [];
  if (!chosen || second) {
    tell(message, ['ファイルを選択してください。', 'Choose a file.'], true);
    file.focus();
    return;
  }
  const take = async (): Promise<void> => {
    const { system, now } = await current();
    const outcome = await takeActivation(system, chosen, now);
    if (!outcome.ok) return tell(message, refusals[outcome.code], true);
    taken = outcome;
    show();
    if (!dialog.open) dialog.showModal();
  };
  take().catch(() => tell(message, unreachable, true));
});

dialog.addEventListener('close', () => {
  const { returnValue } = dialog;
  const confirmed = taken;
  dialog.returnValue = '';
  taken = undefined;
  if (returnValue !== 'confirm' || !confirmed) return;
  keep(confirmed.installation);
  file.value = '';
  tell(message, ['ライセンスを適用しました。', 'The licences have been applied.']);
});

offerLanguages(document.querySelector('.language'), show);

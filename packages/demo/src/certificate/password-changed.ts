import { speak } from '../page/language.ts';

/** That the first password was changed, until the next page has said so. */
const key = 'certificate-password-changed';

export const notePasswordChanged = (): void => sessionStorage.setItem(key, '1');

/** Whoever changed the password on the way to this page reads here, once, that it was done. */
export function tellPasswordChanged(): void {
  if (sessionStorage.getItem(key) === null) return;
  sessionStorage.removeItem(key);
  const said = document.createElement('p');
  said.className = 'ended';
  said.setAttribute('role', 'status');
  said.dataset['en'] = 'Your password was changed.';
  said.textContent = 'パスワードを変更しました。';
  document.querySelector('main')?.prepend(said);
  speak(document);
}

import type { Catalogue, Messages, Portal } from '@madoguchi/sdk';
import { chooseLang } from '../locale.ts';
import type { MadoPortal } from '../mado-portal.ts';
import { layTexts, loadTexts, type CatalogueLoaders, type PortalTexts } from '../texts.ts';
import { writtenLanguage } from '../text/written-language.ts';

/** A dialog for the light DOM of `<mado-portal>`, with its words; not yet in the page. */
export interface PortalDialog<Texts extends Catalogue> {
  readonly dialog: HTMLDialogElement;
  readonly messages: Messages<Texts & PortalTexts>;
}

/** Makes a dialog that speaks the language of `host`, and carries it. */
export async function makeDialog<Texts extends Catalogue>(
  host: MadoPortal,
  { configuration }: Portal,
  texts: CatalogueLoaders,
): Promise<PortalDialog<Texts>> {
  const locale = chooseLang(host, host.locale) ?? configuration.locales[0];
  const words = [host.messages, configuration.messages];
  const loaded = await loadTexts(locale, [texts]);
  const dialog = document.createElement('dialog');
  dialog.className = 'mado-form mado-dialog';
  dialog.lang = writtenLanguage(locale, loaded, words);
  return { dialog, messages: layTexts(locale, loaded, words) };
}

/** An element in a dialog. */
export function part(tag: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

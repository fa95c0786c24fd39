import { html, type TemplateResult } from 'lit';
import { presets } from '@madoguchi/sdk';
import { inPortal, type StoryContext } from '../in-portal.ts';
import { silentPortal } from '../silent-portal.ts';

/** A field in a plain form of a page, in the toolbar's language. */
export function inForm(draw: () => TemplateResult): (args: object, context: StoryContext) => TemplateResult {
  const portal = silentPortal(presets.mypage);
  return (_, context) => inPortal(portal, context, html`<form novalidate>${draw()}</form>`);
}

/** Shows what is wrong with every field, as after a try to submit. */
export async function submit({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const form = canvasElement.querySelector('form');
  await Promise.all(
    [...canvasElement.querySelectorAll(':not(:defined)')].map(({ localName }) => customElements.whenDefined(localName)),
  );
  form?.checkValidity();
}

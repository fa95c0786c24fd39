import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-terms.js';
import { presets, type TermsState } from '@madoguchi/sdk';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { inPortal, type StoryContext } from '../in-portal.ts';
import { phone } from '../phone.ts';
import { silentPortal } from '../silent-portal.ts';
import { servedOf, withServer } from '../with-server.ts';
import { termsFurther, termsStates } from './terms.states.ts';

interface Args {
  /** Shown by hand; without it the form works as on a page. */
  readonly state: TermsState;
}

const portal = silentPortal(presets.information);
const render = ({ state }: Args, context: StoryContext): TemplateResult =>
  inPortal(portal, context, html`<mado-terms .state=${state}></mado-terms>`);

/**
 * The portal's terms (AUTH-09): every document has to be opened before 利用規約に同意する can be ticked. A tick before
 * that is refused with the reason, at the box.
 */
const meta: Meta<Args> = { title: 'identity/mado-terms', component: 'mado-terms', render };
export default meta;
type Story = StoryObj<Args>;

/** The terms are on their way. */
export const Loading: Story = { args: { state: termsStates.loading } };
/** The terms could not be read. */
export const Unavailable: Story = { args: { state: termsStates.unavailable } };
/** One of two documents was opened. */
export const Ready: Story = { args: { state: termsStates.ready } };
/** Sent before everything was opened. */
export const Invalid: Story = { args: { state: termsStates.invalid } };
/** On its way. */
export const Submitting: Story = { args: { state: termsStates.submitting } };
/** No answer came. */
export const Failed: Story = { args: { state: termsStates.failed } };
/** A new version came out while this one was being read. */
export const Changed: Story = { args: { state: termsStates.changed } };
/** Agreed; the host leads on. */
export const Agreed: Story = { args: { state: termsStates.agreed } };

/** Everything opened, and ticked. */
export const Read: Story = { args: { state: termsFurther.read } };
/** Sent without the tick. */
export const NotTicked: Story = { args: { state: termsFurther.notTicked } };
/** A title as long as they come, on a phone. */
export const LongTitle: Story = { args: { state: termsFurther.longTitle }, ...phone };

/** The whole of it, on a server in this page, for somebody who has just signed in. */
export const WithServer: Story = {
  loaders: [
    async () => {
      const { served } = await withServer({ preset: 'information' })();
      const { identifier, password } = served.mock.account;
      served.portal.session.adopt(await served.portal.call(signIn, { identifier, password }));
      return { served };
    },
  ],
  render: (_, context) => inPortal(servedOf(context).portal, context, html`<mado-terms></mado-terms>`),
};

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  invalid: Invalid,
  submitting: Submitting,
  failed: Failed,
  changed: Changed,
  agreed: Agreed,
}) satisfies Record<TermsState['type'], Story>;

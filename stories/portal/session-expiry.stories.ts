import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session-expiry.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { sessionExpiryFurther, sessionExpiryStates } from './session-expiry.states.ts';

type Args = ByHand<'mado-session-expiry'>;
const render = byHand<Args>(({ state }) => html`<mado-session-expiry .state=${state}></mado-session-expiry>`);

/**
 * Warns before a session ends, with a way to go on, and says afterwards why it ended (AUTH-03). It lies above the page,
 * takes no focus, and is said once and in the last minute once more.
 */
const meta: Meta<Args> = {
  title: 'portal/mado-session-expiry',
  component: 'mado-session-expiry',
  render,
  parameters: { docs: { story: { inline: false, height: '320px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** There is time enough: nothing is shown. */
export const Quiet: Story = { args: { state: sessionExpiryStates.quiet } };
/** The session ends unless somebody goes on with it. */
export const Ending: Story = { args: { state: sessionExpiryStates.ending } };
/** It is being extended. */
export const Extending: Story = { args: { state: sessionExpiryStates.extending } };
/** Somebody leaves before. */
export const SigningOut: Story = { args: { state: sessionExpiryStates['signing-out'] } };
/** It could not be extended. */
export const Failed: Story = { args: { state: sessionExpiryStates.failed } };
/** It has ended because nothing was done. */
export const Ended: Story = { args: { state: sessionExpiryStates.ended } };
/** A dialog asks to sign in again and says why: nothing is shown. */
export const Asking: Story = { args: { state: sessionExpiryStates.asking } };
/** The dialog was closed: the way back stays. */
export const PutOff: Story = { args: { state: sessionExpiryStates['put-off'] } };

/** The longest time is over soon: it cannot be extended. */
export const Final: Story = { args: { state: sessionExpiryFurther.final } };
/** Its last second. */
export const LastMinute: Story = { args: { state: sessionExpiryFurther.lastMinute } };
/** It has lasted its longest. */
export const EndedLongest: Story = { args: { state: sessionExpiryFurther.endedLongest } };
/** Something else ended it. */
export const EndedElsewhere: Story = { args: { state: sessionExpiryFurther.endedElsewhere } };
/** Nobody knows why it ended. */
export const EndedUnknown: Story = { args: { state: sessionExpiryFurther.endedUnknown } };
/** On a phone. */
export const OnPhone: Story = { args: { state: sessionExpiryFurther.final }, ...phone };

({
  'quiet': Quiet,
  'ending': Ending,
  'extending': Extending,
  'signing-out': SigningOut,
  'failed': Failed,
  'ended': Ended,
  'asking': Asking,
  'put-off': PutOff,
}) satisfies StoryOfEach<'mado-session-expiry'>;

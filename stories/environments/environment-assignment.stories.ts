import '@madoguchi/elements/define/mado-environment-assignment.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { assignmentFurther, assignmentStates } from './environment-assignment.states.ts';

type Args = ByHand<'mado-environment-assignment'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-environment-assignment
      contract="c"
      environment="production"
      .state=${state}
    ></mado-environment-assignment>`,
  () => presets.license,
);

/** A dialog would lie over the whole page of documents. */
const framed = { parameters: { docs: { story: { inline: false, height: '480px' } } } } as const;

/** Presses その他の製品を追加. */
const pick = async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
  const element = canvasElement.querySelector('mado-environment-assignment');
  for (let turn = 0; turn < 60; turn++) {
    await element?.updateComplete;
    if (element?.renderRoot.querySelector('dialog')) break;
    element?.renderRoot.querySelector<HTMLElement>('[part="add-other"]')?.click();
    await new Promise(requestAnimationFrame);
  }
};

/** 割り当て (LIC-06, LIC-07): how many of each product an environment has, with what remains while typing. */
const meta: Meta<Args> = {
  title: 'environments/mado-environment-assignment',
  component: 'mado-environment-assignment',
  render,
  ...framed,
};
export default meta;
type Story = StoryObj<Args>;

/** It is on its way. */
export const Loading: Story = { args: { state: assignmentStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: assignmentStates.unavailable } };
/** What is assigned. */
export const Ready: Story = { args: { state: assignmentStates.ready } };
/** It was to be sent, and nothing would change. */
export const Unchanged: Story = { args: { state: assignmentStates.unchanged } };
/** It was to be sent, and some counts cannot be. */
export const Invalid: Story = { args: { state: assignmentStates.invalid } };
/** What will change is confirmed (決定). */
export const Confirming: Story = { args: { state: assignmentStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: assignmentStates.submitting } };
/** The last licences went to another environment meanwhile. */
export const Failed: Story = { args: { state: assignmentStates.failed } };
/** Somebody else assigned first: both can be seen. */
export const Conflict: Story = { args: { state: assignmentStates.conflict } };
/** It is assigned. */
export const Saved: Story = { args: { state: assignmentStates.saved } };

/** Some counts were changed. */
export const Changed: Story = { args: { state: assignmentFurther.changed } };
/** Loaded anew: what was typed and not assigned is back. */
export const Restored: Story = { args: { state: assignmentFurther.restored } };
/** More was typed than there is. */
export const TooMany: Story = { args: { state: assignmentFurther.tooMany } };
/** その他の製品 are chosen. */
export const Choosing: Story = { args: { state: assignmentStates.ready }, play: pick };
/** その他の製品 were added. */
export const Added: Story = { args: { state: assignmentFurther.added } };
/** What came of a paste from a spreadsheet. */
export const Pasted: Story = { args: { state: assignmentFurther.pasted } };
/** The contract has ended: nothing new is granted in it. */
export const Ended: Story = { args: { state: assignmentFurther.ended } };
/** As a member sees it. */
export const Member: Story = { args: { state: assignmentFurther.member } };
/** The contract shrank below what is assigned. */
export const Shrunk: Story = { args: { state: assignmentFurther.shrunk } };
/** Somebody else assigned just the same. */
export const SameConflict: Story = { args: { state: assignmentFurther.sameConflict } };
/** The contract has no product. */
export const Empty: Story = { args: { state: assignmentFurther.empty } };
/** Names and numbers as long as they come. */
export const LongNames: Story = { args: { state: assignmentFurther.longNames } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: assignmentFurther.longNames }, ...phone };
/** The confirmation on a phone. */
export const ConfirmingOnPhone: Story = { args: { state: assignmentStates.confirming }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  unchanged: Unchanged,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  conflict: Conflict,
  saved: Saved,
}) satisfies StoryOfEach<'mado-environment-assignment'>;

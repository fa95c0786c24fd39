import '@madoguchi/elements/define/mado-contract-product-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type LicenseKeyFormState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  contractProductListFurther,
  contractProductListStates,
  licenseKeyFormFurther,
  licenseKeyFormStates,
  manyProducts,
} from './contract-product-list.states.ts';

type Args = ByHand<'mado-contract-product-list'> & {
  /** The form for a licence key, instead of the list. */
  readonly form?: LicenseKeyFormState;
};
const render = byHand<Args>(
  ({ state, form }) =>
    html`<mado-contract-product-list contract="c" .state=${state} .form=${form}></mado-contract-product-list>`,
  () => presets.license,
);

/** 製品: the products of a contract and what remains of each (LIC-16); owners add others by their licence key (LIC-15). */
const meta: Meta<Args> = {
  title: 'contracts/mado-contract-product-list',
  component: 'mado-contract-product-list',
  render,
  parameters: { docs: { story: { inline: false, height: '520px' } } },
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = contractProductListStates;

/** They are on their way. */
export const Loading: Story = { args: { state: contractProductListStates.loading } };
/** They could not be read. */
export const Unavailable: Story = { args: { state: contractProductListStates.unavailable } };
/** As an owner sees them. */
export const Ready: Story = { args: { state: ready } };

/** Those that have expired are shown too. */
export const Expired: Story = { args: { state: contractProductListFurther.expired } };
/** The switch is on, and they are on their way. */
export const ExpiredReading: Story = { args: { state: contractProductListFurther.expiredReading } };
/** They could not be read. */
export const ExpiredUnavailable: Story = { args: { state: contractProductListFurther.expiredUnavailable } };
/** More is assigned than there is. */
export const Over: Story = { args: { state: contractProductListFurther.over } };
/** The contract has ended: nothing new is granted in it. */
export const Ended: Story = { args: { state: contractProductListFurther.ended } };
/** As a member sees them. */
export const Member: Story = { args: { state: contractProductListFurther.member } };
/** There is none. */
export const Empty: Story = { args: { state: contractProductListFurther.empty } };
/** All have expired. */
export const OnlyExpired: Story = { args: { state: contractProductListFurther.onlyExpired } };
/** Names and numbers as long as they come. */
export const LongNames: Story = { args: { state: contractProductListFurther.longNames } };
/** As many as no contract has. */
export const Many: Story = { args: { state: manyProducts } };
/** As cards, on a phone. */
export const OnPhone: Story = { args: { state: contractProductListFurther.longNames }, ...phone };

/** その他製品を追加. */
export const FormReady: Story = { args: { state: ready, form: licenseKeyFormStates.ready } };
/** Something is missing. */
export const FormInvalid: Story = { args: { state: ready, form: licenseKeyFormStates.invalid } };
/** What it adds is looked for. */
export const FormChecking: Story = { args: { state: ready, form: licenseKeyFormStates.checking } };
/** What will be sent is confirmed (決定). */
export const FormConfirming: Story = { args: { state: ready, form: licenseKeyFormStates.confirming } };
/** It is on its way. */
export const FormSubmitting: Story = { args: { state: ready, form: licenseKeyFormStates.submitting } };
/** It could not be sent; what was typed stays. */
export const FormFailed: Story = { args: { state: ready, form: licenseKeyFormStates.failed } };
/** Nobody has this key. */
export const FormUnknown: Story = { args: { state: ready, form: licenseKeyFormStates.refused } };
/** Others have used it up. */
export const FormUsed: Story = { args: { state: ready, form: licenseKeyFormFurther.used } };
/** This contract has it already. */
export const FormAdded: Story = { args: { state: ready, form: licenseKeyFormFurther.added } };
/** It is being typed, in full width. */
export const FormIncomplete: Story = { args: { state: ready, form: licenseKeyFormFurther.incomplete } };
/** It has the form of a key. */
export const FormWhole: Story = { args: { state: ready, form: licenseKeyFormFurther.whole } };
/** No key has this character. */
export const FormCharacters: Story = { args: { state: ready, form: licenseKeyFormFurther.characters } };
/** A character is another one. */
export const FormMistyped: Story = { args: { state: ready, form: licenseKeyFormFurther.mistyped } };
/** The confirmation on a phone. */
export const ConfirmingOnPhone: Story = { args: { state: ready, form: licenseKeyFormStates.confirming }, ...phone };

({ loading: Loading, unavailable: Unavailable, ready: Ready }) satisfies StoryOfEach<'mado-contract-product-list'>;

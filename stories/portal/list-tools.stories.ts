import '@madoguchi/elements/define/mado-list-tools.js';
import '@madoguchi/elements/define/mado-portal.js';
import type { ListTool } from '@madoguchi/elements';
import { presets, type ListExportState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { exportStates, listToolsFurther, listToolsStates, toolsOfContracts } from './list-tools.states.ts';

type Args = ByHand<'mado-list-tools'> & {
  /** What is open. */
  readonly open?: ListTool;
  /** How far an export is. */
  readonly exporting?: ListExportState<unknown>;
};
const render = byHand<Args>(
  ({ state, open, exporting }) =>
    html`<mado-list-tools
      .list=${toolsOfContracts}
      .state=${state}
      .exporting=${exporting}
      .open=${open}
    ></mado-list-tools>`,
  () => presets.license,
);

/** 表示項目, 表示 and CSVで書き出す: columns, saved views and export of a list (LIC-04). */
const meta: Meta<Args> = { title: 'portal/mado-list-tools', component: 'mado-list-tools', render };
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet of what was kept. */
export const Loading: Story = { args: { state: listToolsStates.loading, open: 'views' } };
/** What was kept could not be read. */
export const Unavailable: Story = { args: { state: listToolsStates.unavailable, open: 'views' } };
/** Views that were kept. */
export const Ready: Story = { args: { state: listToolsStates.ready, open: 'views' } };
/** A view is on its way. */
export const Saving: Story = { args: { state: listToolsStates.saving, open: 'views' } };
/** A view was kept. */
export const Saved: Story = { args: { state: listToolsStates.saved, open: 'views' } };
/** The name is another view's. */
export const Refused: Story = { args: { state: listToolsStates.refused, open: 'views' } };
/** A view could not be kept. */
export const Failed: Story = { args: { state: listToolsStates.failed, open: 'views' } };
/** A view was changed elsewhere meanwhile. */
export const Conflict: Story = { args: { state: listToolsStates.conflict, open: 'views' } };

/** Nothing is open. */
export const Closed: Story = { args: { state: listToolsStates.ready } };
/** The columns. */
export const Columns: Story = { args: { state: listToolsStates.ready, open: 'columns' } };
/** The columns on a phone, some of them hidden, that of the order too. */
export const HiddenColumnsOnPhone: Story = {
  args: { state: listToolsFurther.hiddenColumns, open: 'columns' },
  ...phone,
};
/** Columns that could not be kept. */
export const ColumnsFailed: Story = { args: { state: listToolsFurther.columnsFailed, open: 'columns' } };
/** Nothing was kept yet. */
export const NoViews: Story = { args: { state: listToolsFurther.noViews, open: 'views' } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: listToolsFurther.longNames, open: 'views' }, ...phone };
/** As many views as are kept. */
export const TwentyViews: Story = { args: { state: listToolsFurther.twenty, open: 'views' } };
/** The list is read to be exported. */
export const Exporting: Story = {
  args: { state: listToolsStates.ready, open: 'export', exporting: exportStates.reading },
};
/** The list could not be exported. */
export const ExportFailed: Story = {
  args: { state: listToolsStates.ready, open: 'export', exporting: exportStates.failed },
};
/** There is more than can be exported at once, on a phone. */
export const TooManyToExport: Story = {
  args: { state: listToolsStates.ready, open: 'export', exporting: exportStates['too-many'] },
  ...phone,
};
/** The list was exported. */
export const Exported: Story = {
  args: { state: listToolsStates.ready, open: 'export', exporting: exportStates.ready },
};

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  saving: Saving,
  saved: Saved,
  refused: Refused,
  failed: Failed,
  conflict: Conflict,
}) satisfies StoryOfEach<'mado-list-tools'>;

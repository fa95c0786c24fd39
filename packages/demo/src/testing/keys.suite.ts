import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** How often Tab, or an arrow within a group, is pressed before the target counts as out of reach. */
const patience = 150;

interface Facts {
  readonly kind: 'text' | 'toggle' | 'radio' | 'tab' | 'other';
  /** The target has the focus. */
  readonly here: boolean;
  /** Something in its group has it: radio buttons and tabs are one stop of Tab, and arrows lead on. */
  readonly near: boolean;
  /** Ticked or chosen. */
  readonly on: boolean;
  readonly expanded: boolean;
}

/** What a press on something found is for: the control around a text, or the one that a label names. */
function look(found: Locator): Promise<Facts> {
  return found.evaluate((element) => {
    const target =
      element.closest('button, summary, a[href], input, select, textarea, [role="tab"], [tabindex="0"]') ??
      element.closest('label')?.control ??
      element;
    const root = target.getRootNode();
    const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    const type = target instanceof HTMLInputElement ? target.type : target.localName;
    const isTab = target.role === 'tab';
    const near =
      type === 'radio'
        ? active instanceof HTMLInputElement && active.type === 'radio' && active.name === target.getAttribute('name')
        : isTab && active?.role === 'tab' && active.closest('[role="tablist"]') === target.closest('[role="tablist"]');
    const isText = target.matches('input, select, textarea') && !['checkbox', 'radio', 'submit', 'file'].includes(type);
    return {
      kind: isTab ? 'tab' : type === 'radio' ? 'radio' : type === 'checkbox' ? 'toggle' : isText ? 'text' : 'other',
      here: target.matches(':focus'),
      near,
      on: isTab ? target.ariaSelected === 'true' : target instanceof HTMLInputElement && target.checked,
      expanded: target.ariaExpanded === 'true',
    };
  });
}

/** Moves the focus by Tab, and within a group by arrows, until it is there, as somebody without a mouse does. */
export async function tabTo(found: Locator): Promise<Facts> {
  await found.waitFor();
  const { keyboard } = found.page();
  let facts = await look(found);
  for (let pressed = 0; !facts.here; pressed++) {
    assert.ok(pressed < patience, `the keyboard does not lead to ${String(found)}`);
    await keyboard.press(facts.near ? 'ArrowRight' : 'Tab');
    facts = await look(found);
  }
  return facts;
}

/** Goes to a control and presses it. */
export async function pressByKeys(found: Locator): Promise<void> {
  await found.waitFor();
  const before = await look(found);
  const { kind, on, expanded } = await tabTo(found);
  if (kind === 'text' || (on && kind !== 'toggle')) return;
  if (expanded && !before.expanded) return; // a menu that opens when the keyboard comes to it
  await found.page().keyboard.press(kind === 'radio' || kind === 'toggle' ? 'Space' : 'Enter');
}

/** Goes to a box and ticks it or takes the tick away. */
export async function tickByKeys(found: Locator, on: boolean): Promise<void> {
  await found.waitFor();
  if ((await found.isChecked()) !== on) await pressByKeys(found);
}

/** Goes to a field and writes over what stands in it. */
export async function typeByKeys(found: Locator, text: string): Promise<void> {
  await tabTo(found);
  const { keyboard } = found.page();
  await keyboard.press('ControlOrMeta+a');
  if (text === '') await keyboard.press('Delete');
  else if (text.length > 100) await keyboard.insertText(text);
  else await keyboard.type(text);
}

/** Goes to a choice and moves to the option with this value or label. */
export async function chooseByKeys(found: Locator, wanted: string): Promise<void> {
  await tabTo(found);
  const option = found.locator('option', { hasText: wanted }).or(found.locator(`option[value="${wanted}"]`));
  await option.first().waitFor({ state: 'attached' });
  const steps = await found.evaluate((select, one) => {
    if (!(select instanceof HTMLSelectElement)) return Number.NaN;
    const usable = [...select.options].filter(({ disabled }) => !disabled);
    const to = usable.findIndex(({ value, label }) => value === one || label === one);
    return to < 0 ? Number.NaN : to - usable.findIndex(({ selected }) => selected);
  }, wanted);
  assert.ok(!Number.isNaN(steps), `${String(found)} does not offer ${wanted}`);
  for (let step = 0; step < Math.abs(steps); step++)
    await found.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

import { setTimeout as pause } from 'node:timers/promises';
import type { WebKitSession } from './webkit.ts';

/** The part of a Playwright page that the test runner's commands use, over WebDriver. */
export interface WebKitPage {
  readonly keyboard: Readonly<Record<'type' | 'press' | 'down' | 'up', (keys: string) => Promise<void>>>;
  readonly mouse: {
    move(this: void, x: number, y: number): Promise<void>;
    click(this: void, x: number, y: number, options?: MouseOptions): Promise<void>;
    down(this: void, options?: MouseOptions): Promise<void>;
    up(this: void, options?: MouseOptions): Promise<void>;
  };
  setViewportSize(this: void, size: { readonly width: number; readonly height: number }): Promise<void>;
}

export interface MouseOptions {
  readonly button?: 'left' | 'middle' | 'right';
}

export function createWebKitPage(call: WebKitSession['call']): WebKitPage {
  const perform = async (input: object): Promise<void> => void (await call('POST', '/actions', { actions: [input] }));
  const keys = (actions: readonly object[]): Promise<void> => perform({ type: 'key', id: 'keyboard', actions });
  const mouse = (actions: readonly object[]): Promise<void> =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  return {
    keyboard: {
      type: (text) => keys([...text].flatMap(tap)),
      press: (key) => keys(tap(key)),
      down: (key) => keys([{ type: 'keyDown', value: keyValues[key] ?? key }]),
      up: (key) => keys([{ type: 'keyUp', value: keyValues[key] ?? key }]),
    },
    mouse: {
      move: (x, y) => mouse([move(x, y)]),
      click: (x, y, options) => mouse([move(x, y), press('pointerDown', options), press('pointerUp', options)]),
      down: (options) => mouse([press('pointerDown', options)]),
      up: (options) => mouse([press('pointerUp', options)]),
    },
    async setViewportSize({ width, height }) {
      const inner = (): Promise<unknown> =>
        call('POST', '/execute/sync', { script: 'return { width: innerWidth, height: innerHeight }', args: [] });
      const now = sizeOf(await inner());
      const frame = sizeOf(await call('GET', '/window/rect'));
      const wanted = { width: width + frame.width - now.width, height: height + frame.height - now.height };
      await call('POST', '/window/rect', wanted);
      for (let attempt = 0; attempt < 100; attempt++) {
        const size = sizeOf(await inner());
        if (size.width === width && size.height === height) return; // the page hears of its new size later
        await pause(20);
      }
      throw new Error(`the viewport did not become ${width} × ${height}`);
    },
  };
}

function sizeOf(value: unknown): { readonly width: number; readonly height: number } {
  const { width, height } = Object(value);
  return { width: Number(width), height: Number(height) };
}

/** A key or a chord: `a`, `Enter`, `Shift+Tab`. */
function tap(keys: string): readonly object[] {
  const values = (keys.length > 1 ? keys.split('+') : [keys]).map((key) => keyValues[key] ?? key);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

function move(x: number, y: number): object {
  return { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) };
}

function press(type: 'pointerDown' | 'pointerUp', { button = 'left' }: MouseOptions = {}): object {
  return { type, button: ['left', 'middle', 'right'].indexOf(button) };
}

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyValues: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

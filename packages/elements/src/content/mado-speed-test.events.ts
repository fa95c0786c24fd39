import type { SpeedResult } from '@madoguchi/sdk';

/** A measurement is about to begin, which takes data; cancel it to keep it from beginning. */
export class MadoBeforeSpeedTestEvent extends Event {
  constructor() {
    super('mado-before-speed-test', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The connection was measured. */
export class MadoSpeedMeasuredEvent extends Event {
  readonly result: SpeedResult;
  constructor(result: SpeedResult) {
    super('mado-speed-measured', { bubbles: true, composed: true });
    this.result = result;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-speed-test': MadoBeforeSpeedTestEvent;
    'mado-speed-measured': MadoSpeedMeasuredEvent;
  }
}

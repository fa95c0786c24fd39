export { createMockPortal } from './portal/create-mock-portal.ts';
export type * from './portal/create-mock-portal.ts';
export type { Fault, FaultOptions } from './portal/fault.ts';
export type { Mailbox } from './portal/mailbox.ts';
export type { MockClock } from './portal/mock-clock.ts';
export type { PresetName, ScenarioName } from './portal/scenario.ts';

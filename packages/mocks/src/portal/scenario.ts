import type { Clock, Portal, presets } from '@madoguchi/sdk';
import type { Random } from '@madoguchi/sdk/portal/time.js';
import type { Database, ServedPortal } from '@madoguchi/server';
import type { DemoAccount } from '@madoguchi/server/demo-data.js';
import type { CertificateScenario } from '../certificates/certificates.scenarios.ts';
import type { ContentScenario } from '../content/content.scenarios.ts';
import type { ContractScenario } from '../contracts/contracts.scenarios.ts';
import type { CommonScenario, MailLinkScenario, TermsScenario } from '../identity/identity.scenarios.ts';

export type PresetName = keyof typeof presets;

interface ScenariosByPreset extends Readonly<Record<PresetName, string>> {
  readonly information: CommonScenario | TermsScenario | MailLinkScenario | ContentScenario;
  readonly license: CommonScenario | TermsScenario | MailLinkScenario | ContractScenario;
  readonly mypage: CommonScenario;
  readonly support: CommonScenario | TermsScenario | MailLinkScenario;
  readonly certificate: CommonScenario | CertificateScenario;
}

/** The states of the data that a preset's mock portal can start from. */
export type ScenarioName<Preset extends PresetName = PresetName> = ScenariosByPreset[Preset];

/** A state of the data, brought about by what people do. */
export interface Scenario {
  /** Which of the demo's people it is about. */
  readonly who: DemoAccount['state'];
  readonly prepare?: (stage: Stage) => Promise<void>;
}

/** What a scenario works with. */
export interface Stage {
  readonly person: DemoAccount;
  readonly password: string;
  readonly served: ServedPortal;
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  /** The page's own client: who signs in by it is signed in at the page. */
  readonly page: Portal;
  /** Another browser. */
  elsewhere(this: void): Portal;
}

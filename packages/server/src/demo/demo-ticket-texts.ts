import type { NewTicket } from '../tickets/ticket-rows.ts';

/** Something that happened to a ticket of the demo, `at` hours after it was opened. */
export interface DemoStep {
  readonly at: number;
  /** An engineer, somebody of the sales department, or a customer by identifier. */
  readonly by: 'engineer' | 'sales' | (string & Record<never, never>);
  readonly says?: string;
  readonly file?: string;
  readonly state?: string;
  /** Hours after the step. */
  readonly recoversIn?: number;
}

export interface DemoTicket extends Pick<
  NewTicket,
  'kind' | 'channel' | 'desk' | 'severity' | 'title' | 'description'
> {
  readonly contract: string;
  /** Its serial number. */
  readonly device?: string;
  readonly service: string;
  /** The identifier of who opened it; or, where the vendor entered it, who asked. */
  readonly by: string;
  readonly telephone?: string;
  readonly hoursAgo: number;
  readonly file?: string;
  readonly steps: readonly DemoStep[];
}

/** Files of the demo's tickets: made up, small, and really there. */
export const demoTicketFiles: Readonly<Record<string, string>> = {
  'karte-core-01_show-environment.txt': `karte-core-01# show environment power
PSU  Model            Status        Watts
1A   PWR-C4800-1100   OK            1100
1B   PWR-C4800-1100   No Input      0
karte-core-01# show logging | include PSU
Nov 21 03:12:44 %PLATFORM-2-PSU_INPUT_LOST: Power supply 1B lost input
`,
  '電源ユニット交換手順書.txt': `電源ユニット交換手順（Kazahaya CX-4800）

1. 対象の電源ユニットのLEDが橙色であることを確かめます。
2. 電源ケーブルを抜き、30秒待ちます。
3. レバーを押し下げ、電源ユニットを手前に引き抜きます。
4. 新しい電源ユニットを、奥に当たるまで差し込みます。
5. 電源ケーブルを接続し、LEDが緑色に変わるまで待ちます。
`,
  'tyo-fw-01-session-table.csv':
    'time,sessions,limit\r\n09:00,58211,64000\r\n09:05,63998,64000\r\n09:10,64000,64000\r\n',
};

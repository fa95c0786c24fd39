import * as z from 'zod/mini';
import {
  projectDraftShape,
  type KeptProject,
  type ProjectDraft,
  type ProjectTyped,
} from '../account/access-application.model.ts';
import type { Schema } from '../portal/schema.ts';

/**
 * 利用を希望する機能, which the applicant chooses (SUP-01): 障害受付・お問い合わせ; 見積書・契約書・請求書 as PDF;
 * 保守契約の更新見積 with orders.
 */
export type WantedFunction = 'inquiries' | 'documents' | 'renewal-quotes';

/** アカウント登録申請 as it is sent (SUP-01). */
export interface AccountApplicationDraft {
  readonly companyName: string;
  readonly displayName: string;
  /** By which the person will sign in. */
  readonly mailAddress: string;
  /** アカウントの種類: one of the portal's roles. */
  readonly role: string;
  readonly functions: readonly WantedFunction[];
  /** アクセス制御 (SUP-04), where it is wanted. */
  readonly project?: ProjectDraft | undefined;
  /** The language of what is mailed to the applicant, one of the portal's. */
  readonly locale: string;
}

/** What stands in the fields. */
export interface AccountApplicationTyped {
  readonly companyName: string;
  readonly displayName: string;
  readonly mailAddress: string;
  /** Empty until one is chosen. */
  readonly role: string;
  readonly functions: readonly WantedFunction[];
  /** Whether access control is applied for. */
  readonly accessControl: boolean;
  /** Kept while `accessControl` is off too. */
  readonly project: ProjectTyped;
}

/** What was typed into an application that was not sent. */
export type KeptAccountApplication = {
  readonly companyName: string;
  readonly displayName: string;
  readonly mailAddress: string;
  readonly role: string;
  readonly functions: readonly WantedFunction[];
  readonly accessControl: boolean;
  readonly project: KeptProject;
};

export const keptAccountApplication: Schema<KeptAccountApplication> = z.object({
  companyName: z.string(),
  displayName: z.string(),
  mailAddress: z.string(),
  role: z.string(),
  functions: z.array(z.enum(['inquiries', 'documents', 'renewal-quotes'])),
  accessControl: z.boolean(),
  project: projectDraftShape,
});

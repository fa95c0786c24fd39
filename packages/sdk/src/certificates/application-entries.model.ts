import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** 基本情報: what a certificate is applied for with (CRT-04). All as typed. */
export interface ApplicationBasics {
  /** サーバ名, the common name: `www.example.co.jp`. */
  readonly serverName: string;
  /** The certificate request in PEM, never with a private key (CRT-05). */
  readonly csr: string;
  /** One of the catalogue's `serverTypes`, or another word. */
  readonly serverType: string;
  /** The id of a coupon to pay with; empty for none (CRT-17). */
  readonly couponId: string;
  /** 特約店コード; empty where it is bought from the vendor itself. */
  readonly agencyCode: string;
  /** サイトシール: whether one is wanted. */
  readonly siteSeal: boolean;
  /** 備考 */
  readonly remarks: string;
  /** With a reissue: when the certificate before is revoked; empty until it is chosen, for it has no default (CRT-11). */
  readonly revokePrevious: '' | 'at-once' | 'later';
}

/** 申請組織情報: the organisation that applies, and who applies for it (CRT-04, CRT-16). */
export interface ApplicationOrganisation {
  /** 法人名, full-width, as in the register. */
  readonly name: string;
  /** 法人名カナ, full-width katakana. */
  readonly nameKana: string;
  /** 登記番号: `0110-01-012345`. */
  readonly registrationNumber: string;
  readonly registeredPostalCode: string;
  /** 登記住所 */
  readonly registeredAddress: string;
  readonly presentPostalCode: string;
  /** 現住所, where it is another one. */
  readonly presentAddress: string;
  /** 申込者: the job title and the name of whoever applies. */
  readonly applicantTitle: string;
  readonly applicantName: string;
}

/** A contact of an application, or one that is stored for later ones. */
export interface ApplicationContact {
  readonly organisation: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly name: string;
  /** `150-0001` */
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly mailAddress: string;
  /** 更新のご案内メール */
  readonly renewalMail: boolean;
  /** 他サービスのご案内 */
  readonly news: boolean;
}

/** 登録担当者, 技術担当者, 事務担当者, and 契約責任者 where the agreement has one. */
export type ContactRole = 'registration' | 'technical' | 'administrative' | 'signatory';

export type ApplicationContacts = Readonly<Record<ContactRole, ApplicationContact>>;

/** All that is entered in an application. */
export interface ApplicationEntries {
  readonly basics: ApplicationBasics;
  readonly organisation: ApplicationOrganisation;
  readonly contacts: ApplicationContacts;
}

/** So many characters a text of an application has at most on its way; what each field takes is less (`application.rules`). */
const text: z.ZodMiniType<string> = z.string().check(z.maxLength(4000));

const basics: z.ZodMiniType<ApplicationBasics> = z.object({
  serverName: text,
  csr: z.string().check(z.maxLength(100_000)),
  serverType: text,
  couponId: text,
  agencyCode: text,
  siteSeal: z.boolean(),
  remarks: z.string().check(z.maxLength(16_000)),
  revokePrevious: z.enum(['', 'at-once', 'later']),
});

const organisation: z.ZodMiniType<ApplicationOrganisation> = z.object({
  name: text,
  nameKana: text,
  registrationNumber: text,
  registeredPostalCode: text,
  registeredAddress: text,
  presentPostalCode: text,
  presentAddress: text,
  applicantTitle: text,
  applicantName: text,
});

const contact: z.ZodMiniType<ApplicationContact> = z.object({
  organisation: text,
  department: text,
  jobTitle: text,
  name: text,
  postalCode: text,
  address: text,
  telephone: text,
  fax: text,
  mailAddress: text,
  renewalMail: z.boolean(),
  news: z.boolean(),
});

const contacts: z.ZodMiniType<ApplicationContacts> = z.object({
  registration: contact,
  technical: contact,
  administrative: contact,
  signatory: contact,
});

const entries: z.ZodMiniType<ApplicationEntries> = z.object({
  basics,
  organisation,
  contacts,
});

/** For schemas that it is part of. @internal */
export const organisationShape: z.ZodMiniType<ApplicationOrganisation> = organisation;
export const applicationOrganisation: Schema<ApplicationOrganisation> = organisation;
/** For schemas that it is part of. @internal */
export const contactsShape: z.ZodMiniType<ApplicationContacts> = contacts;
export const applicationContacts: Schema<ApplicationContacts> = contacts;
/** For schemas that it is part of. @internal */
export const entriesShape: z.ZodMiniType<ApplicationEntries> = entries;
export const applicationEntries: Schema<ApplicationEntries> = entries;

/** Mails ahead of renewals are for those who say yes (CRT-18). */
const noContact: ApplicationContact = {
  organisation: '',
  department: '',
  jobTitle: '',
  name: '',
  postalCode: '',
  address: '',
  telephone: '',
  fax: '',
  mailAddress: '',
  renewalMail: false,
  news: false,
};

/** What an application begins with in which nothing is filled in. */
export const noEntries: ApplicationEntries = {
  basics: {
    serverName: '',
    csr: '',
    serverType: '',
    couponId: '',
    agencyCode: '',
    siteSeal: true,
    remarks: '',
    revokePrevious: '',
  },
  organisation: {
    name: '',
    nameKana: '',
    registrationNumber: '',
    registeredPostalCode: '',
    registeredAddress: '',
    presentPostalCode: '',
    presentAddress: '',
    applicantTitle: '',
    applicantName: '',
  },
  contacts: { registration: noContact, technical: noContact, administrative: noContact, signatory: noContact },
};

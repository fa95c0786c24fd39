import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import type { ServedPortal } from '../portal/ports.ts';
import { invitationMail } from './invitation.mail.ts';

const portal: ServedPortal = {
  configuration: presets.license,
  pages: { passwordForm: 'https://host.example/password', signIn: 'https://host.example/' },
  sender: { name: { ja: 'アオゾラ', en: 'Aozora' }, address: 'license@aozora.example' },
  origins: [],
};

const textOf = (page: string, locale: string): string =>
  invitationMail(
    { portal, page, invitedBy: '渡邉 彩', companyName: '東海', contractName: '基盤', token: 'abc', expiresAt: 0 },
    locale,
  ).text;

test('LIC-09 the link of an invitation leads to the page in the language of the mail, where the host has a place for it', () => {
  const page = 'https://host.example/join/?lang={language}';
  assert.match(textOf(page, 'en'), /^https:\/\/host\.example\/join\/\?lang=en#mado-token=abc$/m);
  assert.match(textOf(page, 'ja'), /^https:\/\/host\.example\/join\/\?lang=ja#mado-token=abc$/m);
  assert.match(textOf('https://host.example/join', 'en'), /^https:\/\/host\.example\/join#mado-token=abc$/m);
});

test('LIC-09 whoever comes too late is told to ask the person who invited them', () => {
  assert.match(textOf('https://host.example/join', 'ja'), /期限を過ぎた場合は、招待した方に、/);
});

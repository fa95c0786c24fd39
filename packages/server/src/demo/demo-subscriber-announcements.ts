import type { DemoAnnouncement } from './demo-announcements.ts';

/** Announcements of my page's demo, the newest first: for every subscriber. */
export const demoSubscriberAnnouncements: readonly DemoAnnouncement[] = [
  {
    kind: 'announcement',
    title: '設備点検のため、深夜にサービスが一時止まります（12月9日）',
    body: '12月9日（水）の1時から5時まで、設備の点検を行います。この間に、インターネット・テレビ・電話が10分ほど、2回まで使えなくなることがあります。\n\n点検のあと、インターネットにつながらないときは、モデムの電源を一度切り、1分ほどたってから入れ直してください。',
    important: true,
    daysAgo: 1,
  },
  {
    kind: 'announcement',
    title: '弊社をかたる不審なメールにご注意ください',
    body: '「お支払いが確認できません」「メールボックスの容量が上限に達しました」などと書かれた、弊社をかたるメールが届いたというお知らせをいただいています。\n\n弊社からのメールで、パスワードやクレジットカード番号をお尋ねすることはありません。ご心配なときは、メールのURLを開かずに、お客さまセンターへお電話ください。',
    important: true,
    daysAgo: 6,
  },
  {
    kind: 'announcement',
    title: '年末年始も、お客さまセンターは休まず承ります',
    body: '12月29日から1月3日までは、受付時間を10:00～17:00に変更します。訪問での作業は、1月4日（月）から順にうかがいます。\n\nマイページでのお手続きは、いつでもご利用いただけます。',
    daysAgo: 9,
  },
  {
    kind: 'announcement',
    title: '冬休みに向けて、子ども向けチャンネルを無料でご覧いただけます',
    body: '12月19日（土）から1月6日（水）まで、テレビをご契約のすべてのお客さまが、オプションの子ども向けチャンネルを無料でご覧いただけます。お申込みは不要です。',
    daysAgo: 17,
  },
];

/** What the vendor can publish. */
export type Content = 'announcements' | 'videos' | 'faq';

/** The pages of the demo's sites where customers find what was published, by portal; `{system}` stands for the system's id. */
const pages: Readonly<Record<string, Readonly<Partial<Record<Content, string>>>>> = {
  information: {
    announcements: '/information/announcements/',
    videos: '/information/videos/{system}/',
    faq: '/information/faq/{system}/',
  },
  mypage: { announcements: '/mypage/announcements/' },
  support: { announcements: '/support/announcements/' },
};

/** Where customers of a portal find it; `undefined` where the demo has no such page. */
export function customerPage(portalId: string, content: Content, systemId = ''): string | undefined {
  return pages[portalId]?.[content]?.replace('{system}', systemId);
}

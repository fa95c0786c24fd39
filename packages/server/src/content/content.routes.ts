import { openAnnouncement, readAnnouncements } from '@madoguchi/sdk/content/announcements.endpoints.js';
import {
  correctArticle,
  publishArticle,
  readArticleWork,
} from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { readArticle, readArticles, readSuggestedArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import { readHelpWindows } from '@madoguchi/sdk/content/help.endpoints.js';
import { readFaq } from '@madoguchi/sdk/content/faq.endpoints.js';
import {
  publishAnnouncement,
  publishFaqEntry,
  publishVideo,
  readMediaFiles,
  readOfferedSystems,
} from '@madoguchi/sdk/content/publish.endpoints.js';
import { beginSpeedTest, sendSpeedSample } from '@madoguchi/sdk/content/speed-test.endpoints.js';
import { keepVideoPosition, readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import {
  customerOperation,
  customerUpload,
  operatorEdit,
  operatorOperation,
  type Operation,
} from '../portal/operation.ts';
import { openOwnAnnouncement, readOwnAnnouncements } from './announcements.service.ts';
import {
  correctArticleAsOperator,
  publishArticleAsOperator,
  readArticlesAsOperator,
} from './article-publishing.service.ts';
import { suggestVisibleArticles } from './article-suggestions.service.ts';
import { readVisibleArticle, readVisibleArticles } from './articles.service.ts';
import { readOwnHelpWindows } from './help.service.ts';
import { readSystemFaq } from './faq.service.ts';
import {
  publishAnnouncementAsOperator,
  publishFaqEntryAsOperator,
  publishVideoAsOperator,
  readPortalSystems,
  readStoredVideos,
} from './publish.service.ts';
import { admitUpload } from '../portal/uploads.service.ts';
import { beginOwnSpeedTest, receiveSpeedSample, speedSampleLimits } from './speed-test.service.ts';
import { keepOwnPosition, readSystemVideos } from './videos.service.ts';

export const contentOperations: readonly Operation[] = [
  customerOperation(readHelpWindows, readOwnHelpWindows),
  customerOperation(beginSpeedTest, beginOwnSpeedTest),
  customerUpload(sendSpeedSample, () => speedSampleLimits, receiveSpeedSample, admitUpload),
  customerOperation(readAnnouncements, readOwnAnnouncements),
  customerOperation(openAnnouncement, openOwnAnnouncement),
  customerOperation(readVideos, readSystemVideos),
  customerOperation(keepVideoPosition, keepOwnPosition),
  customerOperation(readFaq, readSystemFaq),
  customerOperation(readArticles, readVisibleArticles),
  customerOperation(readArticle, readVisibleArticle),
  customerOperation(readSuggestedArticles, suggestVisibleArticles),
  operatorOperation(readArticleWork, readArticlesAsOperator),
  operatorOperation(publishArticle, publishArticleAsOperator),
  operatorEdit(correctArticle, correctArticleAsOperator),
  operatorOperation(publishAnnouncement, publishAnnouncementAsOperator),
  operatorOperation(readMediaFiles, readStoredVideos),
  operatorOperation(readOfferedSystems, readPortalSystems),
  operatorOperation(publishVideo, publishVideoAsOperator),
  operatorOperation(publishFaqEntry, publishFaqEntryAsOperator),
];

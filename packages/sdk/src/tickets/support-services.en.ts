import type { Catalogue } from '../portal/messages.ts';
import type { supportServicesJa } from './support-services.ja.ts';

/** Services and channels, in English. */
export const supportServicesEn: Catalogue<keyof typeof supportServicesJa> = {
  'support-services.title': 'Services and how to ask',
  'support-services.loading': 'Loading the services',
  'support-services.unavailable': 'The services could not be loaded',
  'support-services.services': 'Services',
  'support-services.empty': 'There are no services yet',
  'support-services.reception.here': 'Asked here',
  'support-services.reception.planned': 'Will be asked here',
  'support-services.reception.partly': 'Partly asked here',
  'support-services.reception.elsewhere': 'Not asked here',
  'support-services.reception.other': 'Please ask one of the contacts',
  'support-services.in-use': 'Under contract',
  'support-services.ask-of': 'Ask about {name}',
  'support-services.link': 'Go to {name}',
  'support-services.channels': 'How to ask',
  'support-services.channel.web': 'Web',
  'support-services.channel.mail': 'E-mail',
  'support-services.channel.telephone': 'Telephone',
  'support-services.channel.fax': 'Fax',
  'support-services.channel.other': 'Other',
  'support-services.opening.always': 'Open at any time',
  'support-services.opening.open': 'Open now, until {until} today',
  'support-services.opening.later': 'Closed now, open from {from} today',
  'support-services.opening.closed': 'Closed now',
  'support-services.opening.next': 'Closed now, next open on {day} from {from}',
  'support-services.no-channels': 'There are no contacts yet',
  'support-services.level.normal': 'For normal contracts',
  'support-services.level.extended': 'For extended contracts',
  'support-services.level.other': 'Depending on the contract',
};

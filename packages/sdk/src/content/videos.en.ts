import type { Catalogue } from '../portal/messages.ts';
import type { videosJa } from './videos.ja.ts';

/** Seminar videos and their player, in English. */
export const videosEn: Catalogue<keyof typeof videosJa> = {
  'videos.title': 'Seminar videos',
  'videos.title-of': '{system}: seminar videos',
  'videos.play': 'Play “{title}” ({length})',
  'videos.resume': 'Play “{title}” from {position} (of {length})',
  'videos.resume-mark': 'Go on from {position}',
  'videos.time': '{minutes} min {seconds} s',
  'videos.published': 'Published {day}',
  'videos.empty': 'There are no videos yet',
  'videos.empty-hint': 'They will stand here as soon as there are some.',
  'player.label': 'Video player: {title}',
  'player.play': 'Play',
  'player.pause': 'Pause',
  'player.again': 'Watch again',
  'player.position': 'Position',
  'player.position-of': '{position} of {length}',
  'player.captions': 'Captions',
  'player.captions-off': 'No captions',
  'player.speed': 'Speed',
  'player.mute': 'Mute',
  'player.unmute': 'Unmute',
  'player.volume': 'Volume',
  'player.fullscreen': 'Full screen',
  'player.fullscreen-end': 'Leave full screen',
  'player.waiting': 'Loading the video',
  'player.network': 'The video could not be loaded. Check the connection and try again.',
  'player.unplayable': 'This video could not be played in your browser.',
  'player.keys':
    'Keyboard: Space or K plays and pauses, ← → 5 seconds, J and L 10 seconds, C captions, M mute, F full screen, {slower} and {faster} speed',
};

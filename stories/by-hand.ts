import { presets, type Portal, type PortalConfiguration } from '@madoguchi/sdk';
import type { TemplateResult } from 'lit';
import type { StatefulTag, StateOf } from './elements.ts';
import { inPortal, type StoryContext } from './in-portal.ts';
import { silentPortal } from './silent-portal.ts';

/** What a story sets of an element. */
export interface ByHand<Tag extends StatefulTag> {
  /** Shown by hand, with no network. */
  readonly state: StateOf<Tag>;
}

/** Draws what is set by hand, in a portal without a network: the information portal where no other is named. */
export function byHand<Args extends object>(
  draw: (args: Args) => TemplateResult,
  configurationOf: (args: Args) => PortalConfiguration = () => presets.information,
): (args: Args, context: StoryContext) => TemplateResult {
  const portals = new Map<PortalConfiguration, Portal>(); // a new one would begin the element anew
  return (args, context) => {
    const configuration = configurationOf(args);
    const portal = portals.get(configuration) ?? silentPortal(configuration);
    portals.set(configuration, portal);
    return inPortal(portal, context, draw(args));
  };
}

/** A story for every member of an element's state union: a new member without one fails the build. */
export type StoryOfEach<Tag extends StatefulTag> = Readonly<Record<StateOf<Tag>['type'], object>>;

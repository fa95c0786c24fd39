/**
 * In the page of somebody who asked for less motion: what moves there all the same (WCAG 2.2, 2.2.2 and 2.3.3). Nothing takes
 * more than 0.01 s, scrolls smoothly or goes on for ever, but what was not there may fade in where it stands.
 */
export function motion(): readonly string[] {
  const long = (times: string): boolean =>
    times.split(',').some((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 10);
  const keyframes = (rules: CSSRuleList, names: readonly string[]): readonly CSSKeyframeRule[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSKeyframesRule)
        return names.includes(rule.name) ? [...rule].filter((frame) => frame instanceof CSSKeyframeRule) : [];
      return rule instanceof CSSGroupingRule ? keyframes(rule.cssRules, names) : [];
    });
  const fades = (scope: Document | ShadowRoot, names: string): boolean => {
    const sheets = [...scope.styleSheets, ...scope.adoptedStyleSheets];
    const frames = sheets.flatMap(({ cssRules }) => keyframes(cssRules, names.split(', ')));
    return frames.length > 0 && frames.every(({ style }) => [...style].every((property) => property === 'opacity'));
  };
  const moving = (one: Element, scope: Document | ShadowRoot): readonly string[] =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(one, part);
      if (part && style.content === 'none') return [];
      const animated = style.animationName !== 'none' && long(style.animationDuration);
      const still = !style.animationIterationCount.includes('infinite') && fades(scope, style.animationName);
      const found = [
        ...(long(style.transitionDuration) ? [`changes slowly: ${style.transitionProperty}`] : []),
        ...(animated && !still ? [`moves: ${style.animationName}`] : []),
        ...(style.scrollBehavior === 'smooth' ? ['scrolls smoothly'] : []),
      ];
      return found.map(
        (told) => `with less motion ${[one.localName, ...one.classList].join('.')}${part ?? ''} ${told}`,
      );
    });
  const within = (scope: Document | ShadowRoot, parent: ParentNode): readonly string[] =>
    [...parent.querySelectorAll('*')]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => [...moving(one, scope), ...(one.shadowRoot ? within(one.shadowRoot, one.shadowRoot) : [])]);
  return within(document, document.body);
}

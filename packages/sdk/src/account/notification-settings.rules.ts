/** A topic and the systems whose customers are told of it unless they choose otherwise; `all` for every customer. */
export interface TopicDefault {
  readonly id: string;
  readonly defaultFor: 'all' | readonly string[];
}

/** The topics that are on before anybody chose: those for the systems in use, and those for all (INF-05). */
export function defaultTopics(topics: readonly TopicDefault[], systemsInUse: readonly string[]): readonly string[] {
  return topics
    .filter(({ defaultFor }) => defaultFor === 'all' || defaultFor.some((system) => systemsInUse.includes(system)))
    .map(({ id }) => id);
}

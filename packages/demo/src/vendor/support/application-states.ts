/** What an application of the support portal can be, as the vendor narrows a list to it. */
export const states = ['received', 'done', 'refused'] as const;

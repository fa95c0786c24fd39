/** Shows a story as wide as a small phone. */
export const phone = { globals: { viewport: { value: 'phone', isRotated: false } } } as const;

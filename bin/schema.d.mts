export function describe(url: string): Promise<{ sql: string; types: string }>

export type RateLimit = { perMinute: number }

type Bucket = { left: number; at: number }

/**
 * A bucket for each caller that refills evenly; in this process's memory, at most 20,000 callers, the oldest forgotten first.
 * Several web processes each keep their own, so the limit of the whole is theirs added up.
 */
export function rateLimiter({ perMinute }: RateLimit) {
  const buckets = new Map<string, Bucket>()
  return {
    /** True while the caller has something left; each call takes one. */
    allows(caller: string, now: number): boolean {
      const before = buckets.get(caller) ?? { left: perMinute, at: now }
      const left = Math.min(perMinute, before.left + ((now - before.at) / 60_000) * perMinute)
      buckets.delete(caller)
      buckets.set(caller, { left: Math.max(0, left - 1), at: now })
      if (buckets.size > 20_000) for (const [oldest] of buckets) { buckets.delete(oldest); break }
      return left >= 1
    },
  }
}

export type Limits = (caller: string, perMinute: number) => boolean

/** A limiter for each rate that is asked for. */
export function limitsByRate(): Limits {
  const known = new Map<number, ReturnType<typeof rateLimiter>>()
  return (caller, perMinute) => {
    const limiter = known.get(perMinute) ?? rateLimiter({ perMinute })
    known.set(perMinute, limiter)
    return limiter.allows(caller, Date.now())
  }
}

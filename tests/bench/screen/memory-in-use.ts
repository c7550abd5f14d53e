type Measured = { readonly bytes: number; readonly attribution: readonly { readonly scope: string }[] }

/** Newer than the types. */
type MeasuringPerformance = {
  measureUserAgentSpecificMemory?: () => Promise<{ readonly breakdown: readonly Measured[] }>
}

/** Bytes that live on after a collection of garbage, as Chromium attributes them; null where it cannot. */
export type MemoryInUse = { readonly page: number; readonly workers: number }

/** Measures this page and its workers. */
export async function memoryInUse(): Promise<MemoryInUse | null> {
  const measured = await (performance as MeasuringPerformance)
    .measureUserAgentSpecificMemory?.()
    .catch(() => null)
  if (!measured) return null
  const isWorker = ({ attribution }: Measured) => attribution.some(({ scope }) => scope.includes('Worker'))
  const sum = (some: readonly Measured[]) => some.reduce((total, { bytes }) => total + bytes, 0)
  return {
    page: sum(measured.breakdown.filter(one => !isWorker(one))),
    workers: sum(measured.breakdown.filter(isWorker)),
  }
}

import { describe, expect, test } from 'vitest'
import { isDue, paceLimits, pauseAfter } from '../../../src/stores/scanning/look-pace'

describe('the pause between two looks', () => {
  test.each([100, 250, 1000, 4000])('after %i ms leaves the phone idle two fifths of the time', taken => {
    expect(taken / (taken + pauseAfter(taken, 0))).toBeLessThanOrEqual(0.601)
  })

  test('is never shorter than a few frames', () => {
    expect(pauseAfter(1, 0)).toBe(paceLimits.shortest)
  })

  test('halves the rate after a minute without anything new', () => {
    const period = (idle: number) => 300 + pauseAfter(300, idle)
    expect(period(paceLimits.tired - 1)).toBe(period(0))
    expect(period(paceLimits.tired)).toBe(2 * period(0))
  })
})

describe('where the clock is set while the camera looks', () => {
  const hour = 3_600_000

  test('a look that seems to have taken an hour is followed by the next one within seconds', () => {
    expect(pauseAfter(hour, 0)).toBeLessThan(10_000)
    expect(pauseAfter(hour, hour)).toBeLessThan(30_000)
  })

  test('the next look does not wait until the clock has caught up', () => {
    const next = hour + pauseAfter(300, 0)
    expect(isDue(next, hour)).toBe(false)
    expect(isDue(next, next)).toBe(true)
    expect(isDue(next, 0)).toBe(true)
  })
})

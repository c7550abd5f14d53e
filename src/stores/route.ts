import type { ActivationId } from '../domain/activation'

/** The places of one activation. */
export type ActivationPlace =
  | 'overview'
  | 'scan'
  | 'type'
  | 'paste'
  | 'portal'
  | 'answer'
  | 'readback'
  | 'finish'
  | 'codes'
  | 'ways'
  | 'send'
  | 'sheet'

/** The places of the day's work with many PCs, and of the records. */
export type DayPlace =
  | 'visits'
  | 'names'
  | 'select'
  | 'loop'
  | 'portal-run'
  | 'delivery-run'
  | 'records'
  | 'report'
  | 'export'
  | 'import'
  | 'transfer'
  | 'storage'
  | 'forget'
  | 'practice'
  | 'practice-portal'
  | 'errors'
  | 'commands'
  | 'about'
  | 'intake'

/**
 * Where the user is. `new` makes an activation and goes on; `link` previews what came by a link; `sheet` prints for
 * several PCs; `day` is work with many of them.
 */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'install' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'day'; readonly place: DayPlace }
  | { readonly kind: 'new'; readonly place: 'scan' | 'type' | 'paste' }
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'activation'; readonly id: ActivationId; readonly place: ActivationPlace }

const places: readonly ActivationPlace[] = [
  'overview',
  'scan',
  'type',
  'paste',
  'portal',
  'answer',
  'readback',
  'finish',
  'codes',
  'ways',
  'send',
  'sheet',
]

/** Reads a fragment's path; anything unknown is home. */
export function parseRoute(path: string): Route {
  const [, first = '', second = '', third = 'overview'] = path.split('/')
  if (first === 'settings' || first === 'install' || first === 'sheet') return { kind: first }
  if (first === 'new' && (second === 'scan' || second === 'type' || second === 'paste')) {
    return { kind: 'new', place: second }
  }
  // Which of them it is, the day's own code knows.
  if (first === 'day') return { kind: 'day', place: second as DayPlace }
  const place = places.find(known => known === third)
  if (first === 'pc' && /^[\w-]{8,64}$/.test(second) && place) {
    return { kind: 'activation', id: second as ActivationId, place }
  }
  return { kind: 'home' }
}

/** The path of a route; digits that came by a link never stand in it. */
export function routePath(route: Route): string {
  switch (route.kind) {
    case 'home':
    case 'link':
      return '/'
    case 'new':
      return `/new/${route.place}`
    case 'day':
      return `/day/${route.place}`
    case 'activation':
      return `/pc/${route.id}/${route.place}`
    default:
      return `/${route.kind}`
  }
}

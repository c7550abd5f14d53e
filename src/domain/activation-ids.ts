/** A licence whose Activation ID is public, so that nobody has to type a GUID. */
export type KnownActivationId = { readonly activationId: string; readonly name: string }

/** The ESU add-ons' Activation IDs, from Microsoft's own ESU instructions. */
export const knownActivationIds: readonly KnownActivationId[] = [
  { activationId: 'f520e45e-7413-4a34-a497-d2765967d094', name: 'Windows 10 ESU year 1' },
  { activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d', name: 'Windows 10 ESU year 2' },
  { activationId: '83d49986-add3-41d7-ba33-87c7bfb5c0fb', name: 'Windows 10 ESU year 3' },
  { activationId: 'c0a2ea62-12ad-435b-ab4f-c9bfab48dbc4', name: 'Windows Server 2012 ESU year 1' },
  { activationId: '77db037b-95c3-48d7-a3ab-a9c6d41093e0', name: 'Windows 7 ESU year 1' },
]

/** A typed Activation ID as the commands need it (lower case, no braces), or null where there is none or it is no GUID. */
export function parseActivationId(text: string | null): string | null {
  if (text === null) return null
  const typed = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff{}]/gu, '')
    .replace(/[\u2010-\u2015\u2212\u30fc]/gu, '-')
    .toLowerCase()
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed) ? typed : null
}

/** The one address of Microsoft's activation portal; deeper ones need a session. */
export const portalAddress = 'https://aka.ms/aoh'

/** The portal's pages in their order; i18n says what to do on each. */
export type PortalStepId =
  | 'welcome'
  | 'security-check'
  | 'sign-in'
  | 'choose-activation'
  | 'choose-product'
  | 'choose-version'
  | 'installation-id'
  | 'confirmation-id'
  | 'outcome'

/** What a page's button or heading says, word for word; null where the wording in that language is not known. */
export type PortalLabel = { readonly en: string; readonly ja: string | null }

/** One page of the portal. */
export type PortalStep = { readonly id: PortalStepId; readonly labels: readonly PortalLabel[] }

/** The portal's pages, as seen in 2025 and 2026 (docs/activation.md, "The portal"). */
export const portalSteps: readonly PortalStep[] = [
  { id: 'welcome', labels: [{ en: "Let's Get Started", ja: 'さあ、始めましょう' }] },
  { id: 'security-check', labels: [{ en: 'Start', ja: null }] },
  { id: 'sign-in', labels: [] },
  {
    id: 'choose-activation',
    labels: [{ en: 'Activate a Microsoft Product', ja: 'Microsoft 製品のライセンス認証を行う' }],
  },
  { id: 'choose-product', labels: [] },
  { id: 'choose-version', labels: [] },
  { id: 'installation-id', labels: [{ en: 'Submit', ja: '送信' }] },
  {
    id: 'confirmation-id',
    labels: [
      { en: 'Copy Confirmation ID', ja: null },
      { en: 'Take a screenshot', ja: null },
      { en: 'Continue', ja: null },
    ],
  },
  {
    id: 'outcome',
    labels: [
      { en: 'Yes', ja: 'はい' },
      { en: 'No', ja: 'いいえ' },
    ],
  },
]

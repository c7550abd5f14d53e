/** The keyboards that scanners and PCs are set to: American, Japanese, French, German. */
export type KeyboardLayout = 'us' | 'jis' | 'azerty' | 'qwertz'

/** All of them, in the order to choose from. */
export const keyboardLayouts: readonly KeyboardLayout[] = ['us', 'jis', 'azerty', 'qwertz']

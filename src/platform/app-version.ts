declare const __APP_VERSION__: string | undefined

/** This build's version, such as `0.1.0+6df8c0a1`; `development` where nothing was built. */
export const appVersion: string = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : 'development'

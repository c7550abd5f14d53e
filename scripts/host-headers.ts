import { cacheControlFor, immutableFolder, securityHeaders } from './security-headers.ts'

/** The `_headers` file of Netlify and Cloudflare Pages. */
export function hostHeadersFile(): string {
  const section = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    section('/*', securityHeaders),
    section(`/${immutableFolder}/*`, { 'Cache-Control': cacheControlFor(`${immutableFolder}/x`) }),
    ...['/', '/index.html', '/service-worker.js', '/manifest.webmanifest'].map(path =>
      section(path, { 'Cache-Control': cacheControlFor(path) }),
    ),
    '',
  ].join('\n')
}

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

/** A site block for Caddy: the folder and the address come from the environment. */
export function caddyfile(): string {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `\t\t${name} "${value}"`)
  return `# Written by the tests from scripts/security-headers.ts; change it there, then run: npx vitest run tests/scripts --update
{$YOMIAGE_ADDRESS:localhost} {
	root * {$YOMIAGE_FOLDER:/srv/yomiage}
	encode zstd gzip

	header {
${headers.join('\n')}
		-Server
	}
	@hashed path */${immutableFolder}/*
	header @hashed Cache-Control "${cacheControlFor(`${immutableFolder}/x`)}"
	@changing not path */${immutableFolder}/*
	header @changing Cache-Control "${cacheControlFor('index.html')}"
	@manifest path *.webmanifest
	header @manifest Content-Type "application/manifest+json"

	file_server {
		hide _headers
	}
}
`
}

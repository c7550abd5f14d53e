/** A window with its title bar; `style` is that of its inside. */
export function windowOf(title: string, body: string, style: string, bar = '#fff', ink = '#222'): string {
  return `<div style="display:inline-block;border:1px solid #888;box-shadow:3px 3px 9px #0007;${style}">
<div style="background:${bar};color:${ink};font:12px 'Open Sans','Noto Sans CJK JP';padding:7px 9px;white-space:nowrap">${title}
<span style="float:right;padding-left:4em">─&ensp;☐&ensp;✕</span></div>${body}</div>`
}

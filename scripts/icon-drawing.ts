/** Paper, ink and the one blue of the app's tokens. */
const colours = { paper: '#f6f5f0', ink: '#14171d', blue: '#0a39c4' }

/** How the drawing fills its square. */
export type IconShape = {
  /** Rounding of the ground's corners, of 512; 0 fills the square. */
  readonly corner: number
  /** Size of the motif: 1 fills an icon of its own, 0.8 stays inside the circle that Android may cut out. */
  readonly motif: number
}

/** A digit that is read aloud: an eight, and the sound going out from it. */
export function iconSvg({ corner, motif }: IconShape): string {
  const shift = 256 * (1 - motif)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512" rx="${corner}" fill="${colours.paper}"/>
<g transform="translate(${shift} ${shift}) scale(${motif})" fill="none" stroke-width="46" stroke-linecap="round">
<g stroke="${colours.ink}"><circle cx="175" cy="181" r="61"/><circle cx="175" cy="321" r="79"/></g>
<g stroke="${colours.blue}" stroke-width="40"><path d="${arc(175, 251, 166, 27)}"/><path d="${arc(175, 251, 246, 31)}"/></g>
</g>
</svg>
`
}

/** Part of a circle around its rightmost point, as a path: half its angle above, half below. */
function arc(centreX: number, centreY: number, radius: number, halfAngle: number): string {
  const angle = (halfAngle * Math.PI) / 180
  const x = round(centreX + radius * Math.cos(angle))
  const height = radius * Math.sin(angle)
  return `M${x} ${round(centreY - height)}A${radius} ${radius} 0 0 1 ${x} ${round(centreY + height)}`
}

const round = (value: number) => Math.round(value * 10) / 10

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'height' | 'width'>

/** From which edge of its button a panel is laid out, and on which side of it. */
interface Place {
  readonly align: 'start' | 'end'
  readonly above: boolean
}

/** Where a panel is whole in the window, the place that is wanted first: a narrow screen has no room to the left. */
export function placeFor(
  { panel, button }: { readonly panel: Box; readonly button: Box },
  window: { readonly width: number; readonly height: number },
  wanted: Place['align'],
): Place {
  const fits = { start: button.left + panel.width <= window.width, end: button.right - panel.width >= 0 }
  const other = wanted === 'end' ? 'start' : 'end'
  return {
    align: !fits[wanted] && fits[other] ? other : wanted,
    above: panel.bottom > window.height && button.top >= panel.height,
  }
}

/** As much of a correction as a list of them shows, whatever it corrects. */
export interface Correction {
  readonly id: string
  readonly name: string
  readonly reason: string
  readonly status: 'proposed' | 'applied' | 'rejected'
  readonly rejectedReason: string | null
}

import { type InjectionKey, inject, ref } from 'vue'

/** How long a word stays, and with it the way back. **Source:** our own decision: undo within ten seconds. */
const lifetime = 10_000

export interface Toast {
  readonly id: number
  readonly message: string
  readonly undo?: (() => void) | undefined
}

/** Short words about what has just been done, each gone after ten seconds. */
export function createToasts() {
  const toasts = ref<Toast[]>([])
  let last = 0
  const dismiss = (id: number) => (toasts.value = toasts.value.filter((toast) => toast.id !== id))
  function show(message: string, { undo }: { undo?: () => void } = {}) {
    const id = (last += 1)
    toasts.value = [...toasts.value, { id, message, undo }]
    setTimeout(() => dismiss(id), lifetime)
  }
  return { toasts, show, dismiss }
}

export type Toasts = ReturnType<typeof createToasts>
export const toastsKey: InjectionKey<Toasts> = Symbol('toasts')

export const useToast = (): Toasts => inject(toastsKey, createToasts, true)

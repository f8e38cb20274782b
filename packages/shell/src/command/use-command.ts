import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { uuidv7 } from 'uuidv7'
import { computed } from 'vue'

import { problemOf, refusedFieldsOf } from '../api/problem-of.ts'

interface Then<Result, Input> {
  /** Keys of the questions whose answers the command may have changed. */
  readonly invalidates?: readonly (readonly unknown[])[]
  readonly onDone?: (result: Result, input: Input) => unknown
  /** Somebody was first: what is on screen has been asked for anew, and may be compared. */
  readonly onConflict?: (input: Input) => unknown
}

/**
 * A command as a button gives it. Its key is made once for each press and kept through every retry of a call that
 * was not answered, so that it is carried out once however often it is sent.
 */
export function useCommand<Input extends { key: string }, Result>(
  send: (input: Input) => Promise<Result>,
  { invalidates = [], onDone, onConflict }: Then<Result, Omit<Input, 'key'>> = {},
) {
  const cache = useQueryClient()
  const sending = useMutation({
    mutationFn: (input: Input) => send(input),
    onSuccess: (result, input) => onDone?.(result, input),
    // After a refusal too: a stale record means that what is on screen is no longer so.
    onSettled: () => Promise.all(invalidates.map((queryKey) => cache.invalidateQueries({ queryKey }))),
    onError: (error, input) => {
      if (problemOf(error)?.kind === 'conflict') onConflict?.(input)
    },
  })

  const keyed = (input: Omit<Input, 'key'>) => withKey<Input>(input)
  return {
    /** Sends it, and forgets; what comes of it shows in `problem` and `busy`. */
    perform: (input: Omit<Input, 'key'>) => sending.mutate(keyed(input)),
    /** Sends it and waits; false when it was refused, with the reason in `problem`. */
    performed: async (input: Omit<Input, 'key'>) => {
      try {
        await sending.mutateAsync(keyed(input))
        return true
      } catch {
        return false
      }
    },
    busy: sending.isPending,
    error: sending.error,
    problem: computed(() => problemOf(sending.error.value)),
    conflict: computed(() => problemOf(sending.error.value)?.kind === 'conflict'),
    /** Fields that the API's schema refused, for `useForm().accept`. */
    fields: computed(() => refusedFieldsOf(sending.error.value)),
    reset: sending.reset,
  }
}

// `Omit<Input, 'key'>` with a key is an `Input`; TypeScript does not put a generic type together again.
function withKey<Input extends { key: string }>(input: Omit<Input, 'key'>): Input {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...input, key: uuidv7() } as Input
}

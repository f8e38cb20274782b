import { type Ref, computed, nextTick, ref } from 'vue'

/** Seats on screen at once: keys stay quick, however many people sat. */
const AT_ONCE = 50

/** The seats of a batch by fifties; turning to others puts the keys into their first field. */
export function useSeatPages<Line extends { readonly seat: number }>(
  lines: () => readonly Line[],
  form: Ref<HTMLElement | null>,
) {
  const page = ref(0)
  const pages = computed(() =>
    Array.from({ length: Math.ceil(lines().length / AT_ONCE) }, (_, n) => {
      const some = lines().slice(n * AT_ONCE, (n + 1) * AT_ONCE)
      return { n, first: some[0]?.seat ?? 0, last: some.at(-1)?.seat ?? 0, lines: some }
    }),
  )
  const shown = computed(() => pages.value[page.value]?.lines ?? [])
  async function turn(to: number): Promise<void> {
    page.value = to
    await nextTick()
    form.value?.querySelector<HTMLInputElement>('tbody input')?.focus()
  }
  return { page, pages, shown, turn }
}

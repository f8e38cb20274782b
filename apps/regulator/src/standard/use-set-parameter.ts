import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { usePlaceNames } from '@skillchain/features/standard/use-place-names'
import { GUANGDONG, prefixOf } from '@skillchain/domain/standard/region'
import { ParameterCode, parameterCodes, parameterUnits } from '@skillchain/domain/standard/parameter-code'
import { ParameterChange } from '@skillchain/domain/standard/rule-parameter.rules'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'
import { useToast } from '@skillchain/ui/state/toast'
import { useFormats } from '@skillchain/ui/text/format'

import { todayInShanghai, useParameterWords } from './use-parameters.ts'

const nothing = { code: '', division: '', validFromOn: '', value: null, source: '', confirmed: false }
const DAY = 86_400_000

/** The form of a new value; the API refuses one outside the reader's division or for a day gone by. */
export function useSetParameter(close: () => void) {
  const { t } = useI18n()
  const api = useApi()
  const places = usePlaceNames()
  const formats = useFormats()
  const toast = useToast()
  const { nameOf } = useParameterWords()

  const form = useForm(ParameterChange, nothing)
  const setting = useCommand(api.reference.setParameter.mutate, {
    invalidates: [['reference', 'parameters']],
    onDone: ({ validFromOn }) => {
      toast.show(t('standard.parameterPage.saved', { on: formats.value.day(validFromOn) }))
      form.reset()
      close()
    },
  })
  const send = () => form.submit((parameter) => setting.performed({ parameter }))

  const unitOf = computed(() => {
    const code = ParameterCode.safeParse(form.values.value.code).data
    return code ? parameterUnits[code] : undefined
  })
  const { busy, problem, error } = setting
  return {
    form,
    send,
    busy,
    problem,
    error,
    isMoney: computed(() => unitOf.value === 'fen'),
    unit: computed(() => (unitOf.value ? t(`standard.unit.${unitOf.value}`) : undefined)),
    parameters: computed(() => parameterCodes.map((value) => ({ value, label: nameOf(value) }))),
    divisions: computed(() => [
      { value: prefixOf(GUANGDONG.code), label: places.city(GUANGDONG.code) },
      ...places.cityOptions.value.map(({ value, label }) => ({ value: prefixOf(value), label })),
    ]),
    tomorrow: computed(() => new Date(Date.parse(todayInShanghai()) + DAY).toISOString().slice(0, 10)),
  }
}

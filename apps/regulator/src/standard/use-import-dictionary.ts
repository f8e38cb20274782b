import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'

import { OccupationDictionary } from '@skillchain/domain/standard/occupation'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useForm } from '@skillchain/shell/form/use-form'

import { useDictionaryPreview } from './use-dictionary-preview.ts'

const nothing = { version: '', title: '', source: '', inForceFromOn: '' }

/** The anchor of the field that takes the file. */
export const FILE_FIELD = 'dictionary-file'

/** A dictionary's import: the edition and its file, what that would change, and the import itself. */
export function useImportDictionary() {
  const { t } = useI18n()
  const api = useApi()
  const { preview, refusal, failure, reading, read, forget } = useDictionaryPreview()

  const form = useForm(OccupationDictionary, nothing)
  const file = shallowRef<File>()
  const fileError = ref('')
  function take([first]: File[]) {
    file.value = first
    fileError.value = ''
  }
  function ask() {
    fileError.value = file.value ? '' : t('invalid.choose')
    return form.submit(({ version }) => (file.value ? read(file.value, version) : undefined))
  }

  const importing = useCommand(api.occupation.importDictionary.mutate, { invalidates: [['occupation']] })
  const done = shallowRef<{ added: number; renamed: number; remarked: number }>()
  async function confirm() {
    if (!preview.value) return
    const { rows, diff } = preview.value
    const edition = OccupationDictionary.parse(form.values.value)
    if (!(await importing.performed({ edition, rows }))) return
    const { added, renamed, remarked } = diff
    done.value = { added: added.length, renamed: renamed.length, remarked: remarked.length }
  }
  function back() {
    forget()
    importing.reset()
  }
  const step = computed(() => {
    if (done.value) return 'done'
    return preview.value ? 'review' : 'file'
  })
  const { busy, problem, error } = importing
  const issues = computed(() => [
    ...form.issues.value,
    ...(fileError.value ? [{ id: FILE_FIELD, message: fileError.value }] : []),
  ])
  const choice = { form, issues, file, fileError, take, ask, reading, refusal, failure }
  return { ...choice, preview, step, confirm, busy, problem, error, done, back }
}

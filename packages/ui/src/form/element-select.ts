import { ElOption, ElSelect } from 'element-plus/es/components/select/index'
import type { Component } from 'vue'

import 'element-plus/es/components/select/style/css'
import '../tokens/element.css'
import './combo.css'

// Element Plus declares its props in a way that `exactOptionalPropertyTypes` cannot read; here they are left open,
// and only the two fields beside this file use them.
export const SelectBox: Component = ElSelect
export const SelectOption: Component = ElOption

/** Why a file cannot be read at all. */
export const fault = {
  empty: '文件是空的。',
  'unknown-kind': '这不是表格文件。请上传 XLSX、XLS 或 CSV。',
  damaged: '文件已损坏。请在表格软件中打开后另存，再上传。',
  'archive-bomb': '文件解压后过大，为安全起见没有读取。',
  'active-content': '文件含有宏、外部链接或嵌入的对象。请另存为普通的 XLSX 再上传。',
  encrypted: '文件设有密码。请取消密码后再上传。',
  'too-many-rows': '超过 5 万行。请分成几个文件。',
  'too-many-columns': '列数过多。请删除无关的列。',
  'too-heavy': '文件过于复杂，无法读取。请只保留名册所在的工作表。',
  'too-slow': '读取时间过长。请只保留名册所在的工作表。',
  'encoding-unknown': '无法识别文字编码。请另存为 XLSX 或 UTF-8 的 CSV。',
  'no-such-sheet': '找不到这张工作表。',
}

/** Laws are known by their names without the state's: 刑法, 个人信息保护法. */
export function shortLaw(law: string): string {
  return law.replace(/^中华人民共和国/, '')
}

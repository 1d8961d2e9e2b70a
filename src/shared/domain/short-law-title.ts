/** 中华人民共和国治安管理处罚法 → 治安管理处罚法: the title as people say it. */
export function shortLawTitle(law: string): string {
  return law.replace(/^中华人民共和国/, '')
}

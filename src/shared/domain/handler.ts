import type { Party } from './party'

const HANDLER_ROLES: ReadonlySet<Party['role']> = new Set(['handler', 'platform', 'carrier'])

/** 个人信息处理者 (个人信息保护法 art. 73), not a neighbour or a stranger. */
export function isHandler({ kind, role }: Party): boolean {
  return kind === 'organisation' || HANDLER_ROLES.has(role)
}

/** Running Chinese text of a length, with marks in it, the same on every run. */
export function someText(length: number): string {
  const text =
    '原告于二〇二六年十月三日发现，个人信息（姓名、电话、住址）被他人在“同城信息交流”群内公开出售；'
  return `${text.repeat(Math.ceil(length / text.length)).slice(0, Math.max(0, length - 1))}。`
}

/** Whether a space stands between a label and its text; full-width marks bring their own blank. */
export function takesSpace(label: string): boolean {
  return label !== '' && !/[、．）】〕：]$/u.test(label)
}

/** Copies what stands in a field. Not `navigator.clipboard` alone, which plain http on an intranet does not have. */
export async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
  field.select();
  if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
  else document.execCommand('copy');
}

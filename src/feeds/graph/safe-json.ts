/**
 * JSON that nothing in it can end: no `</script>`, no comment, no line break that JavaScript knows
 * and JSON does not.
 */
export function safeJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Memory used again by the next image of the same size. New memory is handed out page by page as it
 * is first touched, which cost 3 ms an image. What is in it holds until the same name asks again.
 */
export function scratch(name: string, length: number): ArrayBuffer {
  const known = buffers.get(name);
  if (known !== undefined && known.byteLength === length) return known;
  const fresh = new ArrayBuffer(length);
  buffers.set(name, fresh);
  return fresh;
}

const buffers = new Map<string, ArrayBuffer>();

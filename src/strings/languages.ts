/*
 * The languages that the interface speaks, one line each, by their tags: `export { es } from
 * './es.ts';`, or `export { ptBR as 'pt-BR' } from './pt-br.ts';`. Any other language speaks English,
 * and the content check says so.
 */
export { ar } from './ar.ts';
export { de } from './de.ts';
export { en } from './en.ts';
export { es } from './es.ts';
export { fa } from './fa.ts';
export { fr } from './fr.ts';
export { hi } from './hi.ts';
export { id } from './id.ts';
export { pt } from './pt.ts';
export { sw } from './sw.ts';
export { tr } from './tr.ts';
export { zh } from './zh.ts';

import { sql, type Expression, type SqlBool } from 'kysely';

/** That a text holds a word as it is. Both are `searchable`; `%` and `_` mean themselves. */
export function containing(text: Expression<string>, word: string): Expression<SqlBool> {
  return sql<SqlBool>`${text} like ${`%${escaped(word)}%`} escape '!'`;
}

/** That a text begins with a word as it is, likewise. */
export function beginningWith(text: Expression<string>, word: string): Expression<SqlBool> {
  return sql<SqlBool>`${text} like ${`${escaped(word)}%`} escape '!'`;
}

const escaped = (word: string): string => word.replaceAll(/[!%_]/g, '!$&');

/**
 * The operationId that `@ApiOperation` gave a handler; undefined where there is none. The key is Nest's, which does not
 * export it: were it to change, every operation would be refused, and every spec fail.
 */
export const operationIdOf = (handler: object): string | undefined =>
  (Reflect.getMetadata('swagger/apiOperation', handler) as { operationId?: string } | undefined)?.operationId;

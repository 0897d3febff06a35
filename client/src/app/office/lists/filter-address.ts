import { type AddressChange, addressChanges } from '../../ui/address-changes';

/**
 * How a list is narrowed: in its address, so that a search can be kept and sent on. Any other filter begins again from
 * the first page. Called in an injection context.
 */
export function filterAddress(): (change: AddressChange) => void {
  const address = addressChanges();
  return (change) => address({ cursor: null, ...change });
}

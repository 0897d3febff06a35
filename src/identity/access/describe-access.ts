import type { DescribedAccess } from '../../platform/http/describe-problems.js';
import type { AccessRule } from './access.js';

/** A row of the table for the OpenAPI document: who may call, in words and in what it means for the answers. */
export function describeAccess({ who, relation, beforeSecondFactor }: AccessRule): DescribedAccess {
  if (typeof who === 'function')
    return { signedIn: false, byRole: false, needsSecondFactor: false, words: who.words, scheme: who.scheme };
  const whom =
    typeof who === 'string'
      ? {
          anyone: 'Open to everyone, without log-in.',
          signedIn: 'For whoever is signed in.',
          citizen: 'For a signed-in citizen.',
          staff: 'For every member of staff.',
        }[who]
      : `For staff with the role ${who.join(' or ')}.`;
  return {
    signedIn: who !== 'anyone',
    byRole: who !== 'anyone' && who !== 'signedIn',
    needsSecondFactor: who !== 'anyone' && who !== 'citizen' && !beforeSecondFactor,
    words: relation ? `${whom} What is not theirs to see answers 404.` : whom,
  };
}

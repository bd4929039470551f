package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import dev.lethe.run.RunContext;
import dev.lethe.spi.StripRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What all parts of one walk over a drawing share.
 *
 * @param names replacements of the author's names
 * @param found receives what is left out
 * @param request what may stay
 * @param context limits and deadline
 * @param gathering whether this is the first walk, which only gathers names
 */
record SvgScope(NeutralNames names, SvgFindings found, StripRequest request, RunContext context, boolean gathering) {
    /** The neutral name of the element that an address in the file goes to; that of nothing for all other addresses. */
    String reference(String address) throws LimitExceededException {
        if (!address.startsWith("#")) {
            found.link(address);
            return names.reference(Kind.ID, "");
        }
        return names.reference(Kind.ID, decoded(address.substring(1)));
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}

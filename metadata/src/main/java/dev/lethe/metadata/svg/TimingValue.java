package dev.lethe.metadata.svg;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes anew when an animation begins and ends (SMIL 3.0, SVG Animations): offsets, and events of elements of the file. */
final class TimingValue {
    private static final Pattern CLOCK = Pattern.compile("[+-]?\\s*[0-9][0-9:.]{0,40}(h|min|s|ms)?|indefinite");
    private static final Pattern EVENT = Pattern.compile("(?s)(?:(.{1,1000})\\.)?"
            + "(begin|end|click|focusin|focusout|activate|mousedown|mouseup|mouseover|mouseout|mousemove|mouseenter"
            + "|mouseleave|load|DOMContentLoaded|beginEvent|endEvent|repeatEvent|repeat\\([0-9]{1,9}\\))"
            + "\\s*([+-]\\s*[0-9][0-9:.]{0,40}(?:h|min|s|ms)?)?");

    private final SvgScope scope;

    TimingValue(SvgScope scope) {
        this.scope = scope;
    }

    /** The moments that may stay, empty if none of them. */
    Optional<String> filter(String value) throws LimitExceededException {
        List<String> kept = new ArrayList<>();
        for (String one : value.split(";", -1)) {
            String moment = one.strip();
            Matcher event = EVENT.matcher(moment);
            if (CLOCK.matcher(moment).matches()) {
                kept.add(moment);
            } else if (event.matches()) {
                kept.add(event(event));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(";", kept));
    }

    private String event(Matcher event) throws LimitExceededException {
        String id = event.group(1);
        String offset = event.group(3);
        // Dots and dashes in names are escaped here.
        String element =
                id == null ? "" : scope.names().reference(Kind.ID, id.strip().replace("\\", "")) + ".";
        return element + event.group(2) + (offset == null ? "" : offset);
    }
}

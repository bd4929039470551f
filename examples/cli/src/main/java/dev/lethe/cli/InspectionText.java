package dev.lethe.cli;

import dev.lethe.Finding;
import dev.lethe.ImageHeader;
import dev.lethe.Inspection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An inspection as text: the most sensitive kinds first, the structures that hold them, and what they say only if asked.
 *
 * @param name what to call the picture
 * @param inspection what was seen
 * @param showValues whether to show what fields say
 */
record InspectionText(String name, Inspection inspection, boolean showValues) {
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_NAMES = 8;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.line(name) + ": " + picture(inspection.header()));
        byKind().forEach((kind, findings) -> add(lines, kind, findings));
        if (inspection.isClean()) {
            lines.add("  nothing found");
        }
        inspection.notes().forEach(note -> lines.add("  note: " + Printable.line(note)));
        return lines;
    }

    private static String picture(ImageHeader header) {
        String size = header.displayWidth() + " x " + header.displayHeight();
        return header.format() + ", " + size + (header.frames() > 1 ? ", " + header.frames() + " frames" : "");
    }

    /** Kinds are declared in the order of how sensitive they are. */
    private Map<Finding.Kind, List<Finding>> byKind() {
        Map<Finding.Kind, List<Finding>> kinds = new EnumMap<>(Finding.Kind.class);
        inspection
                .findings()
                .forEach(finding -> kinds.computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                        .add(finding));
        return kinds;
    }

    private void add(List<String> lines, Finding.Kind kind, List<Finding> findings) {
        String severity = kind.severity().name().toLowerCase(Locale.ROOT);
        String head = String.format("  %-6s  %-23s", severity, kind.title());
        if (!showValues) {
            lines.addAll(Paragraph.beside(head + "  ", carriers(findings)));
            return;
        }
        lines.add(head.stripTrailing());
        findings.forEach(finding -> lines.add("            " + withValue(finding)));
    }

    private static String carriers(List<Finding> findings) {
        Map<String, Set<String>> carriers = new LinkedHashMap<>();
        for (Finding finding : findings) {
            carriers.computeIfAbsent(Printable.line(finding.carrier()), carrier -> new LinkedHashSet<>())
                    .add(Printable.line(finding.what()) + size(finding));
        }
        return carriers.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + few(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String few(Set<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static String size(Finding finding) {
        return finding.bytes() > 0 ? " (" + Size.of(finding.bytes()) + ")" : "";
    }

    private static String withValue(Finding finding) {
        String field = Printable.line(finding.carrier()) + ": " + Printable.line(finding.what()) + size(finding);
        return finding.value()
                .map(value -> field + " = " + Printable.line(value.reveal(), LONGEST_VALUE))
                .orElse(field);
    }
}

package dev.lethe.cli;

import dev.lethe.audit.AuditEntry;
import dev.lethe.audit.AuditEntry.Detail;
import dev.lethe.audit.LoggedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells entries of an audit log, a line each. */
final class EntryLines implements Consumer<LoggedEntry> {
    private final Console console;
    private long count;

    EntryLines(Console console) {
        this.console = console;
    }

    @Override
    public void accept(LoggedEntry logged) {
        count++;
        AuditEntry entry = logged.entry();
        List<String> parts = new ArrayList<>();
        parts.add(logged.number() + "  " + entry.time() + "  " + entry.operation());
        entry.detail(Detail.NAME).ifPresent(name -> parts.add(name));
        entry.detail(Detail.DESTINATION).ifPresent(place -> parts.add("to " + place));
        entry.detail(Detail.ABOUT).ifPresent(number -> parts.add("about entry " + number));
        entry.detail(Detail.OUTCOME).ifPresent(outcome -> parts.add(outcome));
        entry.detail(Detail.EVIDENCE).ifPresent(evidence -> parts.add("(" + evidence + ")"));
        if (!entry.removed().isEmpty()) {
            parts.add(entry.removed().entrySet().stream()
                    .map(kind -> kind.getKey() + " " + kind.getValue())
                    .collect(Collectors.joining(", ")));
        }
        console.line(Printable.line(String.join("  ", parts)));
    }

    /** Says how many there were; whether lines were passed over is a failure to tell of. */
    Status sum(long unreadable) {
        console.line(count + (count == 1 ? " entry" : " entries"));
        if (unreadable == 0) {
            return console.delivered() ? Status.DONE : Status.FAILED;
        }
        console.error("audit", unreadable + " lines could not be read; lethe audit verify tells which");
        return Status.FAILED;
    }
}
